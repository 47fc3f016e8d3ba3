// SPDX-License-Identifier: MIT
#pragma once
#include "core/dateinput.h"
#include "core/formanswers.h"
#include "core/slotcalendar.h"

#include <QRandomGenerator>
#include <QRegularExpression>

namespace tests {

/// Fills any order form, knowing nothing but its schema: a raw text for each field as a person would leave it in the editor.
class FormFiller
{
public:
    explicit FormFiller(quint32 seed, core::Locale locale) : m_random(seed), m_locale(std::move(locale)) { }

    /// Empty where the field is left empty, or where nobody can know what would fit.
    [[nodiscard]] QString rawFor(const core::FormField &field)
    {
        using Type = core::FieldType;
        switch (field.type) {
        case Type::String:
        case Type::Unknown:
        case Type::Text:
            return textFor(field.rules);
        case Type::TextWithHeader:
            return QStringLiteral("Not") + u'\n' + textFor(field.rules);
        case Type::Integer:
        case Type::Real:
        case Type::Float:
            return numberFor(field);
        case Type::Date:
            return core::dayAsWritten(dayFor(field.rules), m_locale.isTurkish());
        case Type::Time:
            return QStringLiteral("14:30");
        case Type::DateTime:
            return core::dayAsWritten(dayFor(field.rules), m_locale.isTurkish()) + core::partSeparator + QStringLiteral("14:30");
        case Type::List:
        case Type::RadioButton:
        case Type::Entity:
            return choiceFor(field);
        case Type::TimeInterval:
            return slotFor(field);
        case Type::Json:
            return QStringLiteral("{\"a\":[1,2]}");
        default:
            return {};
        }
    }

private:
    [[nodiscard]] int upTo(int most) { return int(m_random.bounded(most + 1)); }

    [[nodiscard]] QString textFor(const core::FieldRules &rules)
    {
        if (!rules.allowed.isEmpty()) {
            return rules.allowed[upTo(int(rules.allowed.size()) - 1)];
        }
        if (!rules.mask.isEmpty()) {
            QString text = rules.mask;
            return text.replace(rules.mask.contains(u'#') ? u'#' : u'9', u'5');
        }
        if (rules.isYesNo) {
            return QStringLiteral("true");
        }
        if (rules.email) {
            return QStringLiteral("ada%1@example.com").arg(upTo(999));
        }
        if (rules.url) {
            return QStringLiteral("https://example.com/%1").arg(upTo(999));
        }
        if (!rules.pattern.isEmpty()) {
            const QRegularExpression pattern(rules.pattern);
            for (const QString &guess : { QStringLiteral("04155"), QStringLiteral("100-0001"), QStringLiteral("1234567"),
                     QStringLiteral("AB12"), QStringLiteral("Ada"), QStringLiteral("ラブレス エイダ") }) {
                if (pattern.isValid() && pattern.match(guess).hasMatch() != rules.patternInverted) {
                    return guess;
                }
            }
        }
        const int least = rules.exactLength.value_or(rules.minLength.value_or(1));
        const int most = rules.exactLength.value_or(rules.maxLength.value_or(qMax(least, 12)));
        QString text;
        for (const int length = least + upTo(qMax(0, qMin(most, least + 20) - least)); text.size() < length;) {
            text += QStringLiteral("Çağrı Işık İlöü").remove(u' ')[upTo(11)];
        }
        return text;
    }

    [[nodiscard]] QString numberFor(const core::FormField &field)
    {
        const bool isWhole = field.type == core::FieldType::Integer || field.rules.integerOnly || field.rules.decimals == 0;
        qint64 least = 0;
        if (field.rules.minValue) {
            const core::Decimal min = field.rules.minValue->normalized();
            least = min.unscaled / qint64(std::pow(10, min.scale)) + (min.scale > 0 ? 1 : 0);
        }
        qint64 most = least + 50;
        if (field.rules.maxValue) {
            const core::Decimal max = field.rules.maxValue->normalized();
            most = qMin(most, qint64(max.unscaled / qint64(std::pow(10, max.scale))));
        }
        const qint64 whole = least + upTo(int(qMax<qint64>(0, most - least)));
        const bool isFraction = !isWhole && whole < most;
        return QString::number(whole) + (isFraction ? (m_locale.isTurkish() ? QStringLiteral(",5") : QStringLiteral(".5")) : QString());
    }

    [[nodiscard]] QDate dayFor(const core::FieldRules &rules)
    {
        const QDate min = QDate::fromString(rules.minDate.left(10), Qt::ISODate);
        const QDate max = QDate::fromString(rules.maxDate.left(10), Qt::ISODate);
        const QDate soon = QDate::currentDate().addDays(3);
        const QDate day = min.isValid() && soon <= min ? min.addDays(1) : soon;
        return max.isValid() && day >= max ? max.addDays(-1) : day;
    }

    [[nodiscard]] QString choiceFor(const core::FormField &field)
    {
        QStringList offered;
        for (const core::FieldOption &option : field.options) {
            if (field.type != core::FieldType::Entity || option.depth != 0) {
                offered.append(option.value);
            }
        }
        if (offered.isEmpty()) {
            return {};
        }
        const QString first = offered[upTo(int(offered.size()) - 1)];
        const bool isSecond
            = field.isMultiselect && field.type != core::FieldType::RadioButton && offered.size() > 1 && offered[0] != first;
        return isSecond ? QString(offered[0] + core::partSeparator + first) : first;
    }

    [[nodiscard]] QString slotFor(const core::FormField &field) const
    {
        const auto days = core::openSlots(field.schedules, { QDateTime::currentDateTimeUtc(), m_locale.shopZone });
        if (days.isEmpty() || days.last().open.isEmpty()) {
            return {};
        }
        const core::SlotDay::Slot &slot = days.last().open.first();
        const QString iso = QStringLiteral("yyyy-MM-dd'T'HH:mm:ss.zzz'Z'");
        return slot.from.toUTC().toString(iso) + u'/' + slot.to.toUTC().toString(iso);
    }

    QRandomGenerator m_random;
    core::Locale m_locale;
};

} // namespace tests
