// SPDX-License-Identifier: MIT
#include "core/filefield.h"

#include "core/formanswers.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

using Kind = FieldProblem::Kind;

QString extensionOf(const QString &name)
{
    return name.contains(u'.') ? name.section(u'.', -1).toLower() : QString();
}

FieldProblem refused(Kind kind, const FieldRules &rules, const QString &bound)
{
    return { kind, 0, 0, bound, rules.errorTexts.value(kind == Kind::PictureTooLarge ? FieldRule::Pixels : FieldRule::Files) };
}

} // namespace

bool isFileField(const FormField &field)
{
    return field.type == FieldType::File || field.type == FieldType::Image || field.type == FieldType::GroupOfImages;
}

bool takesSeveralFiles(const FormField &field)
{
    return field.type == FieldType::GroupOfImages || field.isMultiselect;
}

QList<FileEntry> filesIn(const QString &raw)
{
    QList<FileEntry> files;
    for (const QString &part : raw.split(partSeparator, Qt::SkipEmptyParts)) {
        const QJsonObject o = QJsonDocument::fromJson(part.toUtf8()).object();
        FileEntry file;
        file.id = o.value("id"_L1).toString();
        file.name = o.value("name"_L1).toString();
        file.size = o.value("size"_L1).toInteger();
        file.width = o.value("width"_L1).toInt();
        file.height = o.value("height"_L1).toInt();
        file.path = o.value("path"_L1).toString();
        file.record = { o.value("filename"_L1).toString(), o.value("downloadLink"_L1).toString(), {}, file.size };
        if (!file.path.isEmpty() || file.isUploaded()) {
            files.append(file);
        }
    }
    return files;
}

QString rawOf(const QList<FileEntry> &files)
{
    QStringList parts;
    for (const FileEntry &file : files) {
        QJsonObject o{ { u"id"_s, file.id }, { u"name"_s, file.name }, { u"size"_s, file.size } };
        if (file.width > 0) {
            o.insert(u"width"_s, file.width);
            o.insert(u"height"_s, file.height);
        }
        if (file.isUploaded()) {
            o.insert(u"filename"_s, file.record.filename);
            o.insert(u"downloadLink"_s, file.record.downloadLink);
        } else {
            o.insert(u"path"_s, file.path);
        }
        parts.append(QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Compact)));
    }
    return parts.join(partSeparator);
}

QString withoutLocalFiles(const QString &raw)
{
    QList<FileEntry> files = filesIn(raw);
    return files.removeIf([](const FileEntry &file) { return !file.isUploaded(); }) > 0 ? rawOf(files) : raw;
}

bool takesKind(const FieldRules &rules, const QString &fileName)
{
    const QString extension = extensionOf(fileName);
    const auto isIt = [&extension](QString allowed) {
        allowed = allowed.toLower();
        return allowed.mid(allowed.startsWith(u'.') ? 1 : 0) == extension;
    };
    return rules.fileExtensions.isEmpty() || std::any_of(rules.fileExtensions.begin(), rules.fileExtensions.end(), isIt);
}

std::optional<FieldProblem> checkFile(const FieldRules &rules, const FileEntry &file)
{
    if (!takesKind(rules, file.name)) {
        return refused(Kind::FileKind, rules, rules.fileExtensions.join(", "_L1));
    }
    const qint64 most = rules.maxFileBytes.value_or(largestUpload);
    if (file.size > most) {
        return refused(Kind::FileTooLarge, rules, QString::number(most));
    }
    const bool isTooWide = rules.maxImageWidth && file.width > *rules.maxImageWidth;
    const bool isTooHigh = rules.maxImageHeight && file.height > *rules.maxImageHeight;
    if (isTooWide || isTooHigh) {
        const auto side = [](const std::optional<int> &limit) { return limit ? QString::number(*limit) : u"∞"_s; };
        return refused(Kind::PictureTooLarge, rules, QString(side(rules.maxImageWidth) % u" × "_s % side(rules.maxImageHeight)));
    }
    return std::nullopt;
}

} // namespace core
