// SPDX-License-Identifier: MIT
#pragma once
#include "core/fieldcheck.h"

namespace core {

/// Where the store names no limit: a file goes through this computer's memory. Bytes.
inline constexpr qint64 largestUpload = 64LL * 1024 * 1024;

/// One file that stands in a field of type file, image or groupOfImages: on this computer, or in the store already.
struct FileEntry
{
    QString id; ///< Made when it was picked; the same file picked again is another entry.
    QString name; ///< As the person knows it.
    qint64 size = 0; ///< Bytes.
    int width = 0; ///< Of a picture, in pixels; 0: not known.
    int height = 0;
    QString path; ///< On this computer, as long as it has not been uploaded.
    FileRecord record; ///< In the store; its link is empty until it is there.

    [[nodiscard]] bool isUploaded() const { return !record.downloadLink.isEmpty(); }
    friend bool operator==(const FileEntry &, const FileEntry &) = default;
};

/// Waits for something outside of the field; what the step does meanwhile is wait, too.
struct Pending
{
    int files = 0; ///< On their way to the store.
    friend bool operator==(const Pending &, const Pending &) = default;
};

[[nodiscard]] bool isFileField(const FormField &field);
/// More than one file fits.
[[nodiscard]] bool takesSeveralFiles(const FormField &field);
/// The raw text of a file field is its entries as JSON, one a part.
[[nodiscard]] QList<FileEntry> filesIn(const QString &raw);
[[nodiscard]] QString rawOf(const QList<FileEntry> &files);
/// The same without files that are on this computer alone, for a place that others write: nobody chooses a file of somebody else's.
[[nodiscard]] QString withoutLocalFiles(const QString &raw);
/// Whether the store takes files of this name's kind (docs/oneentry.md#validators): `.PNG` and `png` are one kind, no kinds are every kind.
[[nodiscard]] bool takesKind(const FieldRules &rules, const QString &fileName);
/// What keeps a file from being uploaded: its size, its kind, its pixels (docs/oneentry.md#validators). Nothing: it may go.
[[nodiscard]] std::optional<FieldProblem> checkFile(const FieldRules &rules, const FileEntry &file);

} // namespace core
