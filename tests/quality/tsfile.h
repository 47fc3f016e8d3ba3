// SPDX-License-Identifier: MIT
#pragma once
#include <QList>
#include <QString>
#include <QStringList>

namespace quality {

/// One message of a .ts file.
struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< One, or one a plural form.
    bool isPlural = false;
    bool isFinished = false;
};

/// The messages of a .ts file, without those that the sources no longer have; nothing when it cannot be read.
[[nodiscard]] QList<Message> readTs(const QByteArray &xml);

/// What is wrong with one translation, in words that lead to it. `forms`: plural forms of the language.
[[nodiscard]] QStringList messageProblems(const Message &message, int forms);

/// Words for the source itself: no exclamation mark, no "Error" in front (design rule "Words").
[[nodiscard]] QStringList wordingProblems(const Message &message);

} // namespace quality
