// SPDX-License-Identifier: MIT
#pragma once
#include <QObject>
#include <QTranslator>

namespace text {

/// The file of our sentences in "tr_TR" or "en_US".
[[nodiscard]] QString catalogueOf(const QString &language);

/// The interface's language: our own sentences and those of Qt's dialogs. English is the source and needs only its plural forms.
class Translations : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Translations)
public:
    using QObject::QObject;
    /// "tr_TR" or "en_US"; every window gets a LanguageChange event. The process's default locale follows, since Qt's own widgets ask it.
    void setLanguage(const QString &language);

private:
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace text
