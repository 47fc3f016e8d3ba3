// SPDX-License-Identifier: MIT
#pragma once
#include "core/decimal.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <variant>

namespace core {

/// The 19 attribute types of docs/oneentry.md#field-types and what stands for one we do not know.
enum class FieldType {
    String,
    Text,
    TextWithHeader,
    Integer,
    Real,
    Float,
    Date,
    DateTime,
    Time,
    File,
    Image,
    GroupOfImages,
    RadioButton,
    List,
    Entity,
    TimeInterval,
    Json,
    Button,
    Spam,
    Unknown,
};

/// "dateTime" → DateTime; Unknown for a name that is not in the list.
[[nodiscard]] FieldType fieldTypeFromName(QStringView name);
/// The name on the wire; empty for Unknown (the schema keeps the raw one).
[[nodiscard]] QString fieldTypeName(FieldType type);

/// A date, time or both, as the wire has them: all three texts (docs/oneentry.md#field-types).
struct DateValue
{
    QString fullDate; ///< ISO 8601, UTC.
    QString formattedValue;
    QString formatString;
    friend bool operator==(const DateValue &, const DateValue &) = default;
};

/// One block of a `text` or `textWithHeader` value. In a submission exactly one of the three bodies is set.
struct TextBlock
{
    QString header;
    QString plain;
    QString html;
    QString markdown;
    friend bool operator==(const TextBlock &, const TextBlock &) = default;
};

/// A file record (docs/oneentry.md#files).
struct FileRecord
{
    QString filename;
    QString downloadLink;
    QString previewLink;
    qint64 size = 0; ///< Bytes; 0 when not given.
    friend bool operator==(const FileRecord &, const FileRecord &) = default;
};

/// A time slot: two ISO 8601 instants.
struct TimeRange
{
    QString from;
    QString to;
    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

/// What no other alternative holds: compact JSON text, kept as it came.
struct OpaqueJson
{
    QByteArray json;
    friend bool operator==(const OpaqueJson &, const OpaqueJson &) = default;
};

/// The value of one field of a form. monostate is "not filled in".
/// String: QString · Integer, Real, Float: Decimal · dates: DateValue · Text…: QList<TextBlock> · files: QList<FileRecord> ·
/// RadioButton: QString · List, Entity: QStringList · TimeInterval: QList<TimeRange> · Json, Spam, Unknown: OpaqueJson.
using FormValue = std::variant<std::monostate, QString, Decimal, bool, QStringList, DateValue, QList<TextBlock>, QList<FileRecord>,
    QList<TimeRange>, OpaqueJson>;

/// One entry of form data: `{marker,type,value}` (docs/oneentry.md#form-data).
struct FormEntry
{
    QString marker;
    QString type; ///< As on the wire; a type we do not know survives a round trip.
    FormValue value;
    friend bool operator==(const FormEntry &, const FormEntry &) = default;
};
using FormData = QList<FormEntry>;

/// Whom an order is for: the first text of its form data, which is where stores ask for the name; never a password. Empty when there is
/// none.
[[nodiscard]] QString customerName(const FormData &data);
/// The first answer that is the address of a mailbox by its form; empty for none.
[[nodiscard]] QString customerEmail(const FormData &data);

/// True for monostate, an empty text, an empty list, blocks without a word in heading or body.
[[nodiscard]] bool isBlank(const FormValue &value);

} // namespace core
Q_DECLARE_METATYPE(core::FormValue)
