// SPDX-License-Identifier: MIT
#pragma once
#include <QString>
#include <QTimeZone>

namespace core {

/// Three things that are often taken for one: the language of the interface, the code of the store's content, and the zone in which
/// the shop's days and hours are meant.
struct Locale
{
    enum class Language { Turkish, English };
    Language language = Language::Turkish; ///< Of the interface: what is typed is read in it.
    QString contentCode = QStringLiteral("tr_TR"); ///< As the store has it ("de_DE", "ar"); the key of what is sent.
    QTimeZone shopZone = QTimeZone::systemTimeZone(); ///< A setting of the project; where there is none, the counter stands in the shop.

    [[nodiscard]] bool isTurkish() const { return language == Language::Turkish; }
    /// "tr_TR" or "en_US": the name under which the language is kept in settings and drafts.
    [[nodiscard]] QString languageCode() const { return isTurkish() ? QStringLiteral("tr_TR") : QStringLiteral("en_US"); }
    /// The language of a code such as "tr_TR" or "en"; English for all that is not Turkish.
    [[nodiscard]] static Language languageOf(const QString &code)
    {
        return code.startsWith(QLatin1StringView("tr")) ? Language::Turkish : Language::English;
    }
    /// The zone of an IANA name; this computer's for an empty or unknown one.
    [[nodiscard]] static QTimeZone zoneOf(const QString &name)
    {
        const QTimeZone zone(name.toLatin1());
        return zone.isValid() ? zone : QTimeZone::systemTimeZone();
    }
    friend bool operator==(const Locale &, const Locale &) = default;
};

} // namespace core
