// SPDX-License-Identifier: MIT
#include "views/fields/fileeditor.h"

#include "kit/theme/scaledread.h"
#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/themedwidget.h"
#include "text/errortext.h"
#include "text/moneytext.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QImageReader>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTemporaryDir>
#include <QUuid>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int previewSide = 40; ///< px at 100 %.

/// A small picture of what was picked.
class Thumbnail final : public QWidget
{
public:
    Thumbnail(const QPixmap &picture, QWidget *parent) : QWidget(parent), m_picture(picture) { setFixedSize(picture.size()); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, 0, m_picture);
    }

private:
    QPixmap m_picture;
};

} // namespace

FileEditor::FileEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent) :
    FieldEditor(field, locale, new kit::ThemedWidget(parent)), m_choose(new kit::Button(QString(), kit::Button::Variant::Secondary)),
    m_rows(new QVBoxLayout), m_leftOutWords(new kit::PlainLabel({}, kit::TextStyle::Hint, kit::ColorRole::Text2))
{
    auto *column = new QVBoxLayout(widget());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::Theme::unit);
    m_rows->setSpacing(kit::Theme::unit);
    column->addLayout(m_rows);
    column->addWidget(m_leftOutWords);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    m_choose->setObjectName(u"chooseFileButton"_s);
    m_choose->setLeadingIcon(isPicture() ? u"image"_s : u"paperclip"_s);
    connect(m_choose, &QAbstractButton::clicked, this, &FileEditor::choose);
    widget()->setAcceptDrops(true);
    widget()->installEventFilter(this);
    m_choose->installEventFilter(this);
    widget()->setFocusProxy(m_choose);
    renew();
}

FileEditor::~FileEditor() = default;

QWidget *FileEditor::focusTarget() const
{
    return m_choose;
}

QString FileEditor::ownHint() const
{
    if (!m_canUseFiles) {
        return tr("A file cannot be given here. Please ask at the counter.");
    }
    const core::FieldRules &rules = field().rules;
    QStringList words{ tr("Choose, drag in or paste") };
    if (!rules.fileExtensions.isEmpty()) {
        words << rules.fileExtensions.join(u", "_s);
    }
    if (rules.maxFileBytes) {
        words << tr("up to %1").arg(text::formatBytes(*rules.maxFileBytes, this->locale().languageCode()));
    }
    if (rules.maxImageWidth && rules.maxImageHeight) {
        words << tr("up to %1 × %2 pixels").arg(*rules.maxImageWidth).arg(*rules.maxImageHeight);
    } else if (rules.maxImageWidth || rules.maxImageHeight) {
        words << (rules.maxImageWidth ? tr("up to %1 pixels wide").arg(*rules.maxImageWidth)
                                      : tr("up to %1 pixels high").arg(*rules.maxImageHeight));
    }
    return words.join(u" · "_s);
}

void FileEditor::setCanUseFiles(bool canUseFiles)
{
    m_canUseFiles = canUseFiles;
    m_choose->setVisible(canUseFiles);
    widget()->setAcceptDrops(canUseFiles);
    Q_EMIT hintChanged();
}

void FileEditor::choose()
{
    QStringList patterns;
    for (const QString &extension : field().rules.fileExtensions) {
        patterns << u"*."_s + QString(extension).remove(u'.');
    }
    if (patterns.isEmpty() && isPicture()) {
        patterns = QStringList{ u"*.png"_s, u"*.jpg"_s, u"*.jpeg"_s, u"*.webp"_s };
    }
    const QString filter = patterns.isEmpty() ? QString() : tr("Files that fit (%1)").arg(patterns.join(u' '));
    auto *dialog = new QFileDialog(widget()->window(), field().label(), {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(core::takesSeveralFiles(field()) ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::filesSelected, this, &FileEditor::addFiles);
    dialog->open();
}

void FileEditor::addFiles(const QStringList &paths)
{
    QList<core::FileEntry> files = core::takesSeveralFiles(field()) ? m_files : QList<core::FileEntry>();
    m_leftOut = 0;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.isFile()) {
            continue;
        }
        if (!core::takesSeveralFiles(field()) && !files.isEmpty()) {
            ++m_leftOut;
            continue;
        }
        core::FileEntry file{ QUuid::createUuid().toString(QUuid::WithoutBraces), info.fileName(), info.size(), 0, 0, path, {} };
        QImageReader reader(path);
        reader.setDecideFormatFromContent(true);
        if (const QSize size = reader.size(); isPicture() && !size.isEmpty()) {
            file.width = size.width();
            file.height = size.height();
            const int side = kit::Theme::of(widget()).scaled(previewSide);
            m_previews.insert(file.id, QPixmap::fromImage(kit::readScaled(reader, size.scaled(side, side, Qt::KeepAspectRatio))));
        }
        files.append(file);
    }
    set(files);
}

bool FileEditor::takeMime(const QMimeData &data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    const bool takesPictures = isPicture() || core::takesKind(field().rules, u"picture.png"_s);
    if (paths.isEmpty() && data.hasImage() && takesPictures) {
        m_pasted = m_pasted ? std::move(m_pasted) : std::make_unique<QTemporaryDir>();
        const QString path = m_pasted->filePath(tr("pasted picture") + u' ' + QString::number(++m_pastedCount) + u".png"_s);
        if (qvariant_cast<QImage>(data.imageData()).save(path)) {
            paths << path;
        }
    }
    addFiles(paths);
    return !paths.isEmpty();
}

bool FileEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter) {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        drag->setAccepted(drag->mimeData()->hasUrls() || drag->mimeData()->hasImage());
        return true;
    }
    if (event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        drop->setAccepted(takeMime(*drop->mimeData()));
        return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
        return m_canUseFiles && takeMime(*QGuiApplication::clipboard()->mimeData());
    }
    return FieldEditor::eventFilter(watched, event);
}

void FileEditor::set(const QList<core::FileEntry> &files)
{
    m_files = files;
    renew();
    Q_EMIT edited(raw(), true);
}

void FileEditor::setRaw(const QString &raw)
{
    if (raw == this->raw()) {
        return;
    }
    m_files = core::filesIn(raw);
    renew();
}

QString FileEditor::raw() const
{
    return core::rawOf(m_files);
}

void FileEditor::showUploads(const QHash<QString, checkout::UploadState> &uploads)
{
    if (m_files.isEmpty() || m_uploads == uploads) {
        m_uploads = uploads;
        return;
    }
    const auto isBroken = [](const checkout::UploadState &state) { return state.isGone || state.error.has_value(); };
    const auto before = std::exchange(m_uploads, uploads);
    const bool isOther = std::any_of(m_files.begin(), m_files.end(),
        [&](const core::FileEntry &file) { return isBroken(before.value(file.id)) != isBroken(m_uploads.value(file.id)); });
    if (isOther) {
        renew();
        return;
    }
    // Only how far they are: the rows stay, and the focus in them.
    for (const core::FileEntry &file : std::as_const(m_files)) {
        if (kit::PlainLabel *label = m_stateLabels.value(file.id)) {
            label->setPlain(stateOf(file));
        }
    }
}

QString FileEditor::stateOf(const core::FileEntry &file) const
{
    const QString size = text::formatBytes(file.size, locale().languageCode());
    if (file.isUploaded()) {
        return tr("%1 · in the store").arg(size);
    }
    if (const auto refused = core::checkFile(field().rules, file)) {
        return text::describeProblem(*refused);
    }
    const auto upload = m_uploads.constFind(file.id);
    if (upload == m_uploads.constEnd()) {
        return size;
    }
    if (upload->isGone) {
        return tr("The file is not on this computer any more. Choose it again.");
    }
    if (upload->error) {
        return text::describe(core::Operation::UploadFile, *upload->error).sentence;
    }
    const int percent = upload->total > 0 ? int(100 * upload->sent / upload->total) : 0;
    return tr("%1 · on its way: %2 %").arg(size).arg(percent);
}

// Another try is another upload.
void FileEditor::tryAgain(const QString &id)
{
    QList<core::FileEntry> files = m_files;
    for (core::FileEntry &file : files) {
        if (file.id == id) {
            file.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
            m_previews.insert(file.id, m_previews.value(id));
        }
    }
    set(files);
}

void FileEditor::addRow(const core::FileEntry &file)
{
    auto *row = new QWidget(widget());
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kit::Theme::unit);
    if (const QPixmap preview = m_previews.value(file.id); !preview.isNull()) {
        line->addWidget(new Thumbnail(preview, row), 0, Qt::AlignTop);
    }
    const auto upload = m_uploads.constFind(file.id);
    const bool isFailed = upload != m_uploads.constEnd() && upload->error;
    const bool isWrong = isFailed || (upload != m_uploads.constEnd() && upload->isGone) || core::checkFile(field().rules, file);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *name = new kit::PlainLabel(file.name, kit::TextStyle::Body, kit::ColorRole::Text, row);
    name->setOverflow(kit::PlainLabel::Overflow::Elide);
    words->addWidget(name);
    const auto color = isWrong ? kit::ColorRole::Danger : kit::ColorRole::Text2;
    words->addWidget(m_stateLabels[file.id] = new kit::PlainLabel(stateOf(file), kit::TextStyle::Hint, color, row));
    line->addLayout(words, 1);
    if (isFailed) {
        auto *again = new kit::Button(tr("Try again"), kit::Button::Variant::Link, row);
        connect(again, &QAbstractButton::clicked, this, [this, id = file.id] { tryAgain(id); });
        line->addWidget(again);
    }
    auto *remove = new kit::Button(tr("Remove %1").arg(file.name), kit::Button::Variant::SmallIcon, row);
    remove->setLeadingIcon(u"x"_s);
    connect(remove, &QAbstractButton::clicked, this, [this, id = file.id] {
        QList<core::FileEntry> files = m_files;
        files.removeIf([&id](const core::FileEntry &other) { return other.id == id; });
        m_choose->setFocus(Qt::OtherFocusReason);
        m_leftOut = 0;
        set(files);
    });
    line->addWidget(remove);
    m_rows->addWidget(row);
}

void FileEditor::renew()
{
    m_stateLabels.clear();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const core::FileEntry &file : std::as_const(m_files)) {
        addRow(file);
    }
    m_leftOutWords->setVisible(m_leftOut > 0 && !m_files.isEmpty());
    m_leftOutWords->setPlain(tr("One file fits here: %n more left out.", nullptr, m_leftOut));
    const bool isOther = !m_files.isEmpty() && !core::takesSeveralFiles(field());
    m_choose->setLabel(isOther ? tr("Choose another one…") : (isPicture() ? tr("Choose a picture…") : tr("Choose a file…")));
}

} // namespace views
