// SPDX-License-Identifier: MIT
#include "core/formanswers.h"

#include "core/dateinput.h"
#include "core/identitynumber.h"
#include "core/slotcalendar.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

using Kind = FieldProblem::Kind;

Reading wrong(Kind kind)
{
    return FieldProblem{ kind, 0, 0, {}, {} };
}

Reading valueOrNothing(const FormValue &value)
{
    return isBlank(value) ? Reading() : Reading(value);
}

Reading readNumber(const FormField &field, const QString &raw, const Locale &locale)
{
    bool isAmbiguous = false;
    const auto number = numberFromInput(raw, locale.isTurkish(), &isAmbiguous);
    if (!number) {
        return wrong(isAmbiguous ? Kind::AmbiguousNumber : Kind::NotANumber);
    }
    if (field.type == FieldType::Integer && number->normalized().scale != 0) {
        return wrong(Kind::NotAnInteger);
    }
    return FormValue(*number);
}

Reading readDay(const QString &raw, const Locale &locale)
{
    const QDate day = dateFromInput(raw, locale.isTurkish());
    const auto value = day.isValid() ? valueFromText(FieldType::Date, day.toString(Qt::ISODate)) : std::nullopt;
    return value ? Reading(*value) : wrong(Kind::NotADate);
}

Reading readTime(const QString &raw)
{
    const QTime time = timeFromInput(raw);
    const auto value = time.isValid() ? valueFromText(FieldType::Time, time.toString(u"HH:mm"_s)) : std::nullopt;
    return value ? Reading(*value) : wrong(Kind::NotATime);
}

Reading readMoment(const QString &raw, const Locale &locale)
{
    const QString dayText = raw.section(partSeparator, 0, 0).trimmed();
    const QString timeText = raw.section(partSeparator, 1, 1).trimmed();
    if (dayText.isEmpty() && timeText.isEmpty()) {
        return {};
    }
    if (dayText.isEmpty() || timeText.isEmpty()) {
        return wrong(Kind::HalfAMoment);
    }
    const QDate day = dateFromInput(dayText, locale.isTurkish());
    const QTime time = timeFromInput(timeText);
    if (day.isValid() && !time.isValid()) {
        return wrong(Kind::NotATime);
    }
    const QDateTime moment = day.isValid() ? QDateTime(day, time, locale.shopZone).toUTC() : QDateTime();
    const auto value = moment.isValid() ? valueFromText(FieldType::DateTime, moment.toString(Qt::ISODate)) : std::nullopt;
    return value ? Reading(*value) : wrong(Kind::NotADate);
}

Reading readChoices(const FormField &field, const QString &raw)
{
    const QStringList values = raw.split(partSeparator, Qt::SkipEmptyParts);
    const auto isOffered = [&field](const QString &value) {
        return std::any_of(field.options.begin(), field.options.end(), [&](const FieldOption &option) {
            const bool isHeading = field.type == FieldType::Entity && option.depth == 0;
            return option.value == value && !isHeading;
        });
    };
    if (!std::all_of(values.begin(), values.end(), isOffered) || (values.size() > 1 && !field.isMultiselect)) {
        return wrong(Kind::NotInList);
    }
    return field.type == FieldType::RadioButton ? valueOrNothing(values.value(0)) : valueOrNothing(values);
}

Reading readSlots(const QString &raw)
{
    if (raw.isEmpty()) {
        return {};
    }
    const auto ranges = valueFromText(FieldType::TimeInterval, QString(raw).replace(partSeparator, u','));
    return ranges ? Reading(*ranges) : wrong(Kind::NotADate);
}

Reading readBlocks(const FormField &field, const QString &raw)
{
    TextBlock block;
    const bool hasHeader = field.type == FieldType::TextWithHeader;
    block.header = hasHeader ? raw.section(u'\n', 0, 0) : QString();
    block.plain = hasHeader ? raw.section(u'\n', 1) : raw;
    if (field.rules.trim) {
        block.header = block.header.trimmed();
        block.plain = block.plain.trimmed();
    }
    return valueOrNothing(QList<TextBlock>{ block });
}

/// Any JSON value, wrapped since QJsonDocument reads arrays and objects only.
QJsonArray wrapped(const QByteArray &json)
{
    return QJsonDocument::fromJson('[' + json + ']').array();
}

Reading readJson(const QString &raw)
{
    const QByteArray json = raw.trimmed().toUtf8();
    return wrapped(json).size() == 1 ? Reading(FormValue(OpaqueJson{ json })) : wrong(Kind::NotJson);
}

FormValue quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{ text }).toJson(QJsonDocument::Compact);
    return OpaqueJson{ array.mid(1, array.size() - 2) };
}

Reading readFiles(const FormField &field, const QString &raw)
{
    const QList<FileEntry> files = filesIn(raw);
    QList<FileRecord> records;
    for (const FileEntry &file : files) {
        if (const auto refused = checkFile(field.rules, file)) {
            return *refused;
        }
        if (file.isUploaded()) {
            records.append(file.record);
        }
    }
    const int missing = int(files.size() - records.size());
    return missing > 0 ? Reading(Pending{ missing }) : valueOrNothing(records);
}

Reading read(const FormField &field, const QString &raw, const Locale &locale)
{
    const bool isBlankText = raw.trimmed().isEmpty();
    switch (field.type) {
    case FieldType::String:
        return valueOrNothing(withoutSpaces(field, field.rules.trim && !field.isPassword ? raw.trimmed() : raw));
    case FieldType::Text:
    case FieldType::TextWithHeader:
        return readBlocks(field, raw);
    case FieldType::Integer:
    case FieldType::Real:
    case FieldType::Float:
        return isBlankText ? Reading() : readNumber(field, raw, locale);
    case FieldType::Date:
        return isBlankText ? Reading() : readDay(raw, locale);
    case FieldType::Time:
        return isBlankText ? Reading() : readTime(raw);
    case FieldType::DateTime:
        return readMoment(raw, locale);
    case FieldType::RadioButton:
    case FieldType::List:
    case FieldType::Entity:
        return readChoices(field, raw);
    case FieldType::TimeInterval:
        return readSlots(raw);
    case FieldType::Json:
        return isBlankText ? Reading() : readJson(raw);
    case FieldType::Unknown:
        return isBlankText ? Reading() : Reading(quoted(raw));
    case FieldType::File:
    case FieldType::Image:
    case FieldType::GroupOfImages:
        return readFiles(field, raw);
    case FieldType::Button:
    case FieldType::Spam:
        return {};
    }
    return {};
}

QString rawMoment(const FormField &field, const DateValue &date, const Locale &locale)
{
    if (field.type == FieldType::Date) {
        const QDate day = QDate::fromString(date.fullDate.left(10), Qt::ISODate);
        return day.isValid() ? dayAsWritten(day, locale.isTurkish()) : QString();
    }
    const QDateTime moment = QDateTime::fromString(date.fullDate, Qt::ISODate);
    if (!moment.isValid()) {
        return {};
    }
    if (field.type == FieldType::Time) {
        return moment.time().toString(u"HH:mm"_s);
    }
    const QDateTime shown = moment.toTimeZone(locale.shopZone);
    return dayAsWritten(shown.date(), locale.isTurkish()) + partSeparator + shown.time().toString(u"HH:mm"_s);
}

/// With its bound as the person at the counter writes numbers and days.
FieldProblem asWritten(FieldProblem problem, const Locale &locale)
{
    const bool isNumber = problem.kind == Kind::TooSmall || problem.kind == Kind::TooLarge;
    const bool isDay = problem.kind == Kind::TooEarly || problem.kind == Kind::TooLate;
    if (isNumber && locale.isTurkish()) {
        problem.bound.replace(u'.', u',');
    } else if (isDay && problem.bound.contains(u'T')) {
        const QDateTime moment = QDateTime::fromString(problem.bound, Qt::ISODate).toTimeZone(locale.shopZone);
        problem.bound = dayAsWritten(moment.date(), locale.isTurkish()) % u' ' % moment.time().toString(u"HH:mm"_s);
    } else if (isDay) {
        problem.bound = dayAsWritten(QDate::fromString(problem.bound, Qt::ISODate), locale.isTurkish());
    }
    return problem;
}

QString rawJson(const FormField &field, const OpaqueJson &value)
{
    const QJsonArray parts = wrapped(value.json);
    const bool isText = field.type != FieldType::Json && parts.size() == 1 && parts.first().isString();
    return isText ? parts.first().toString() : QString::fromUtf8(value.json);
}

} // namespace

FieldAnswer readAnswer(const FormField &field, const QString &raw, const Locale &locale)
{
    // Letters in two parts, as a Mac pastes them, are sent in one: the store's limits count them so (docs/turkish.md).
    const bool isWords = field.type == FieldType::String || field.type == FieldType::Text || field.type == FieldType::TextWithHeader;
    return { raw, read(field, isWords && !field.isPassword ? raw.normalized(QString::NormalizationForm_C) : raw, locale) };
}

QString rawFromValue(const FormField &field, const FormValue &value, const Locale &locale)
{
    if (const auto *text = std::get_if<QString>(&value)) {
        return *text;
    }
    if (const auto *number = std::get_if<Decimal>(&value)) {
        return locale.isTurkish() ? number->toString().replace(u'.', u',') : number->toString();
    }
    if (const auto *choices = std::get_if<QStringList>(&value)) {
        return choices->join(partSeparator);
    }
    if (const auto *date = std::get_if<DateValue>(&value)) {
        return rawMoment(field, *date, locale);
    }
    if (const auto *blocks = std::get_if<QList<TextBlock>>(&value); blocks && !blocks->isEmpty()) {
        const TextBlock &block = blocks->front();
        return field.type == FieldType::TextWithHeader ? QString(block.header % u'\n' % block.plain) : block.plain;
    }
    if (const auto *ranges = std::get_if<QList<TimeRange>>(&value)) {
        QStringList parts;
        for (const TimeRange &range : *ranges) {
            parts.append(range.from % u'/' % range.to);
        }
        return parts.join(partSeparator);
    }
    if (const auto *json = std::get_if<OpaqueJson>(&value)) {
        return rawJson(field, *json);
    }
    if (const auto *records = std::get_if<QList<FileRecord>>(&value)) {
        QList<FileEntry> files;
        for (const FileRecord &record : *records) {
            files.append({ record.filename, record.filename.section(u'/', -1), record.size, 0, 0, {}, record });
        }
        return rawOf(files);
    }
    return {};
}

bool isEnterable(const FormField &field)
{
    return field.isVisible && field.type != FieldType::Button && field.type != FieldType::Spam;
}

bool isShown(const FormField &field)
{
    const bool isNote = field.isVisible && field.type != FieldType::Button && (field.rules.required || field.type == FieldType::Spam);
    return isEnterable(field) || isNote;
}

void FormAnswers::readAs(const FormSchema &form, const Locale &locale)
{
    for (const FormField &field : form.fields) {
        const auto entry = m_answers.find(field.marker);
        if (entry == m_answers.end()) {
            continue;
        }
        Locale writtenIn = locale;
        writtenIn.language = std::exchange(entry->language, locale.language);
        entry->answer = readAnswer(field, entry->answer.raw, writtenIn);
        if (writtenIn.language == locale.language) {
            continue;
        }
        const auto *value = std::get_if<FormValue>(&entry->answer.reading);
        entry->answer = readAnswer(field, value ? rawFromValue(field, *value, locale) : entry->answer.raw, locale);
    }
}

void FormAnswers::setRaw(const FormField &field, const QString &raw, const Locale &locale)
{
    m_answers.insert(field.marker, { readAnswer(field, raw, locale), locale.language });
}

void FormAnswers::tidy(const FormField &field, const Locale &locale)
{
    const auto entry = m_answers.find(field.marker);
    if (entry == m_answers.end()) {
        return;
    }
    const auto *value = std::get_if<FormValue>(&entry->answer.reading);
    const bool isDate = value && std::holds_alternative<DateValue>(*value);
    const bool isEmpty = std::holds_alternative<std::monostate>(entry->answer.reading);
    if (isEmpty) {
        entry->answer.raw.clear();
    } else if (value && (isDate || field.rules.trim)) {
        entry->answer.raw = rawFromValue(field, *value, locale);
    }
}

std::optional<FieldProblem> FormAnswers::problem(const FormField &field, const QDateTime &now, const Locale &locale) const
{
    const FieldAnswer given = answer(field.marker);
    if (const auto card = isFileField(field) ? std::nullopt : cardProblem(given.raw)) {
        return card;
    }
    if (const auto *unreadable = std::get_if<FieldProblem>(&given.reading)) {
        return *unreadable;
    }
    if (const auto *pending = std::get_if<Pending>(&given.reading)) {
        return FieldProblem{ Kind::Uploading, 0, pending->files, {}, {} };
    }
    const auto *value = std::get_if<FormValue>(&given.reading);
    const auto *slot = value ? std::get_if<QList<TimeRange>>(value) : nullptr;
    if (slot) {
        const SlotDay::Slot wanted{ QDateTime::fromString(slot->front().from, Qt::ISODate).toUTC(),
            QDateTime::fromString(slot->front().to, Qt::ISODate).toUTC() };
        if (slot->size() != 1 || !isOpenSlot(field.schedules, wanted, { now, locale.shopZone })) {
            return FieldProblem{ Kind::SlotTaken, 0, 0, {}, {} };
        }
    }
    const auto found = checkField(field, value ? *value : FormValue());
    return found ? std::optional(asWritten(*found, locale)) : std::nullopt;
}

tl::expected<FormData, FieldProblems> FormAnswers::formData(const FormSchema &form, const QDateTime &now, const Locale &locale) const
{
    FormData data;
    FieldProblems problems;
    for (const FormField &field : form.fields) {
        if (!isShown(field)) {
            continue;
        }
        if (const auto found = problem(field, now, locale)) {
            problems.insert(field.marker, *found);
            continue;
        }
        const FieldAnswer given = answer(field.marker);
        if (const auto *value = std::get_if<FormValue>(&given.reading); value && isEnterable(field)) {
            data.append({ field.marker, field.typeName, *value });
        }
    }
    return problems.isEmpty() ? tl::expected<FormData, FieldProblems>(data) : tl::unexpected(problems);
}

QList<WrittenAnswer> FormAnswers::written() const
{
    QList<WrittenAnswer> list;
    for (auto it = m_answers.cbegin(); it != m_answers.cend(); ++it) {
        list.append({ it.key(), it->answer.raw, it->language });
    }
    std::sort(list.begin(), list.end(), [](const WrittenAnswer &a, const WrittenAnswer &b) { return a.marker < b.marker; });
    return list;
}

void FormAnswers::restore(const QList<WrittenAnswer> &answers)
{
    m_answers.clear();
    for (const WrittenAnswer &written : answers) {
        m_answers.insert(written.marker, { { written.raw, {} }, written.language });
    }
}

} // namespace core
