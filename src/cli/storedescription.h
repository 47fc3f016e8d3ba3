// SPDX-License-Identifier: MIT
#pragma once
#include "core/signin.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

namespace cli {

/// Answers of one kind, by the language that they were asked for in.
using AnswersByLanguage = QMap<QString, QJsonValue>;

/// What was read of a project: its languages (the first is its own), and the answers of each kind.
struct StoreAnswers
{
    QString host;
    QStringList languages;
    QJsonArray locales;
    AnswersByLanguage providers;
    AnswersByLanguage forms;
    AnswersByLanguage storages;
    AnswersByLanguage accounts;
    AnswersByLanguage productStatuses;
    AnswersByLanguage pages;
    AnswersByLanguage attributeSets;
    AnswersByLanguage products;
    QMap<QString, AnswersByLanguage> statuses; ///< By the marker of the storage.
    QMap<QString, AnswersByLanguage> attributes; ///< By the marker of their set.
    QMap<QString, AnswersByLanguage> formsByMarker; ///< That the list of forms did not have.
    QString currency; ///< ISO code: the one that was set for the project, else that of its products; empty: neither names one.
    QString timeZone;
    core::SignInMarkers signIn; ///< As somebody has signed in; empty: nobody has.
};

/// One value out of the same value in several languages: what is equal stays, what differs becomes `{"en_US": …, "tr_TR": …}` at the
/// deepest place.
[[nodiscard]] QJsonValue inLanguages(const AnswersByLanguage &answers);

/// How many prices of the products are none in the store's currency, and so are not in its description.
[[nodiscard]] int unreadPrices(const StoreAnswers &answers);

/// The store as `vezne-sandbox --store` reads it (src/sandbox/data/README.md): no token, no user, no order; of the settings of the payment
/// accounts nothing but their status.
[[nodiscard]] QJsonObject describeStore(const StoreAnswers &answers);

} // namespace cli
