// SPDX-License-Identifier: MIT
#include "api/codecs.h"
#include "api/valuecodec.h"

#include <QDateTime>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

/// "4.50" and 4.5 are one number; "007" and "+90…" are no numbers but texts with a meaning of their own.
QString canonicalText(const QString &raw)
{
    const QString text = raw.trimmed();
    const qsizetype first = text.startsWith(u'-') ? 1 : 0;
    const bool hasLeadingZero = text.size() > first + 1 && text[first] == u'0' && text[first + 1] != u'.';
    const bool hasExponent = text.contains(u'e', Qt::CaseInsensitive);
    const auto number = hasLeadingZero || hasExponent ? std::nullopt : core::Decimal::parse(text);
    return number ? number->normalized().toString() : text;
}

QString canonicalMoment(const QString &iso)
{
    const QDateTime moment = QDateTime::fromString(iso, Qt::ISODate);
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODateWithMs) : iso.trimmed();
}

QString canonicalBlock(const core::TextBlock &block)
{
    QString body = block.plain.trimmed();
    if (body.isEmpty()) {
        body = block.html.trimmed().isEmpty() ? block.markdown.trimmed() : plainFromHtml(block.html);
    }
    return block.header.trimmed().isEmpty() ? body : block.header.trimmed() + u'\n' + body;
}

/// JSON with sorted keys and no spaces; a JSON text is what it says.
QString canonicalJson(const QByteArray &json)
{
    const QJsonValue value = parseAnyJson(json);
    if (value.isUndefined()) {
        return canonicalText(QString::fromUtf8(json));
    }
    return value.isString() ? canonicalText(value.toString()) : QString::fromUtf8(compactJson(value));
}

/// Every value as a list of texts: one spelling for a choice in or out of brackets. Nothing for a value that says nothing.
struct Canonical
{
    QStringList operator()(std::monostate) const { return {}; }
    QStringList operator()(const QString &text) const { return { canonicalText(text) }; }
    QStringList operator()(const core::Decimal &number) const { return { number.normalized().toString() }; }
    QStringList operator()(bool flag) const { return { flag ? u"true"_s : u"false"_s }; }
    QStringList operator()(const QStringList &choices) const
    {
        QStringList texts;
        std::transform(choices.begin(), choices.end(), std::back_inserter(texts), canonicalText);
        texts.sort(); // The order of ticked boxes has no meaning.
        return texts;
    }
    QStringList operator()(const core::DateValue &date) const
    {
        return { date.fullDate.isEmpty() ? date.formattedValue.trimmed() : canonicalMoment(date.fullDate) };
    }
    QStringList operator()(const QList<core::TextBlock> &blocks) const
    {
        QStringList texts;
        std::transform(blocks.begin(), blocks.end(), std::back_inserter(texts), canonicalBlock);
        return texts;
    }
    QStringList operator()(const QList<core::FileRecord> &files) const
    {
        QStringList names;
        std::transform(files.begin(), files.end(), std::back_inserter(names), [](const core::FileRecord &f) { return f.filename; });
        names.sort();
        return names;
    }
    QStringList operator()(const QList<core::TimeRange> &ranges) const
    {
        QStringList texts;
        for (const core::TimeRange &range : ranges) {
            texts.append(canonicalMoment(range.from) + u'/' + canonicalMoment(range.to));
        }
        texts.sort();
        return texts;
    }
    QStringList operator()(const core::OpaqueJson &opaque) const { return { canonicalJson(opaque.json) }; }
};

/// A captcha token and a button's label are not what the customer ordered, and servers do not keep them.
bool isContent(const core::FormEntry &entry)
{
    const core::FieldType type = fieldTypeOf(entry.type);
    return type != core::FieldType::Spam && type != core::FieldType::Button && !core::isBlank(entry.value);
}

} // namespace

QByteArray canonicalFormData(const core::FormData &data)
{
    QList<QPair<QString, QByteArray>> lines;
    for (const core::FormEntry &entry : data) {
        if (isContent(entry)) {
            const QStringList texts = std::visit(Canonical{}, entry.value);
            lines.append({ entry.marker, compactJson(QJsonArray{ entry.marker, QJsonArray::fromStringList(texts) }) });
        }
    }
    std::sort(lines.begin(), lines.end());
    QByteArray canonical;
    for (const auto &[marker, line] : lines) {
        canonical += line + '\n';
    }
    return canonical;
}

} // namespace api
