// SPDX-License-Identifier: MIT
#pragma once
#include "core/filefield.h"
#include "views/fields/fieldeditor.h"

#include <QHash>
#include <QPixmap>

class QTemporaryDir;
class QVBoxLayout;

class QMimeData;

namespace kit {
class Button;
class PlainLabel;
}

namespace views {

/// Files of a field: chosen in a dialog, dragged in, or pasted; a row each, with a small picture, how far it is, and a way out. What is
/// uploaded is decided by what stands here.
class FileEditor final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileEditor)
public:
    FileEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent);
    ~FileEditor() override;

    void setRaw(const QString &raw) override;
    [[nodiscard]] QString raw() const override;
    [[nodiscard]] QWidget *focusTarget() const override;
    [[nodiscard]] bool isWide() const override { return true; }
    [[nodiscard]] QString ownHint() const override;
    /// What a customer has at a screen of ours is not what they want to send, and the dialog shows all of it.
    void setCanUseFiles(bool canUseFiles) override;
    [[nodiscard]] bool canEnter() const override { return m_canUseFiles; }
    void showUploads(const QHash<QString, checkout::UploadState> &uploads) override;
    /// Takes files of this computer, as the dialog, a drop and a paste do.
    void addFiles(const QStringList &paths);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose();
    bool takeMime(const QMimeData &data);
    void set(const QList<core::FileEntry> &files);
    void renew();
    void addRow(const core::FileEntry &file);
    void tryAgain(const QString &id);
    [[nodiscard]] QString stateOf(const core::FileEntry &file) const;
    [[nodiscard]] bool isPicture() const { return field().type != core::FieldType::File; }

    bool m_canUseFiles = true;
    QList<core::FileEntry> m_files;
    QHash<QString, checkout::UploadState> m_uploads;
    QHash<QString, kit::PlainLabel *> m_stateLabels; ///< By FileEntry::id.
    QHash<QString, QPixmap> m_previews; ///< By FileEntry::id, of what was picked here.
    kit::Button *m_choose;
    QVBoxLayout *m_rows;
    kit::PlainLabel *m_leftOutWords;
    int m_leftOut = 0; ///< Files of the last choice that did not fit.
    std::unique_ptr<QTemporaryDir> m_pasted; ///< Pictures that came from the clipboard, until the window goes.
    int m_pastedCount = 0; ///< Each has a name of its own, whatever has been removed since.
};

} // namespace views
