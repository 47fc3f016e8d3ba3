// SPDX-License-Identifier: MIT
#include "core/formvalue.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

using TypeName = std::pair<FieldType, QLatin1StringView>;
constexpr std::array<TypeName, 19> typeNames{ {
    { FieldType::String, "string"_L1 },
    { FieldType::Text, "text"_L1 },
    { FieldType::TextWithHeader, "textWithHeader"_L1 },
    { FieldType::Integer, "integer"_L1 },
    { FieldType::Real, "real"_L1 },
    { FieldType::Float, "float"_L1 },
    { FieldType::Date, "date"_L1 },
    { FieldType::DateTime, "dateTime"_L1 },
    { FieldType::Time, "time"_L1 },
    { FieldType::File, "file"_L1 },
    { FieldType::Image, "image"_L1 },
    { FieldType::GroupOfImages, "groupOfImages"_L1 },
    { FieldType::RadioButton, "radioButton"_L1 },
    { FieldType::List, "list"_L1 },
    { FieldType::Entity, "entity"_L1 },
    { FieldType::TimeInterval, "timeInterval"_L1 },
    { FieldType::Json, "json"_L1 },
    { FieldType::Button, "button"_L1 },
    { FieldType::Spam, "spam"_L1 },
} };

/// An order's data has the markers of its fields and not their flags.
bool isPasswordsMarker(const QString &marker)
{
    const auto names = { "password"_L1, "passwd"_L1, "pwd"_L1, "parola"_L1, "sifre"_L1 };
    return std::any_of(
        names.begin(), names.end(), [&marker](QLatin1StringView name) { return marker.contains(name, Qt::CaseInsensitive); });
}

} // namespace

FieldType fieldTypeFromName(QStringView name)
{
    for (const auto &[type, text] : typeNames) {
        if (name == text) {
            return type;
        }
    }
    return FieldType::Unknown;
}

QString fieldTypeName(FieldType type)
{
    for (const auto &[known, text] : typeNames) {
        if (known == type) {
            return text;
        }
    }
    return {};
}

bool isBlank(const FormValue &value)
{
    if (std::holds_alternative<std::monostate>(value)) {
        return true;
    }
    if (const auto *text = std::get_if<QString>(&value)) {
        return text->trimmed().isEmpty();
    }
    if (const auto *list = std::get_if<QStringList>(&value)) {
        return list->isEmpty();
    }
    if (const auto *blocks = std::get_if<QList<TextBlock>>(&value)) {
        return std::all_of(blocks->begin(), blocks->end(),
            [](const TextBlock &b) { return QString(b.header % b.plain % b.html % b.markdown).trimmed().isEmpty(); });
    }
    if (const auto *date = std::get_if<DateValue>(&value)) {
        return date->fullDate.isEmpty() && date->formattedValue.isEmpty();
    }
    if (const auto *files = std::get_if<QList<FileRecord>>(&value)) {
        return files->isEmpty();
    }
    if (const auto *ranges = std::get_if<QList<TimeRange>>(&value)) {
        return ranges->isEmpty();
    }
    if (const auto *json = std::get_if<OpaqueJson>(&value)) {
        return json->json.isEmpty();
    }
    return false;
}

QString customerName(const FormData &data)
{
    for (const FormEntry &entry : data) {
        const auto *text = std::get_if<QString>(&entry.value);
        if (text && !text->trimmed().isEmpty() && !isPasswordsMarker(entry.marker)) {
            return text->trimmed();
        }
    }
    return {};
}

QString customerEmail(const FormData &data)
{
    static const QRegularExpression mailbox(QStringLiteral("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"));
    for (const FormEntry &entry : data) {
        if (const auto *text = std::get_if<QString>(&entry.value); text && mailbox.match(text->trimmed()).hasMatch()) {
            return text->trimmed();
        }
    }
    return {};
}

} // namespace core
