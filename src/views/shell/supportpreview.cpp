// SPDX-License-Identifier: MIT
#include "views/shell/supportpreview.h"

#include "kit/theme/theme.h"
#include "kit/widgets/banner.h"
#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"
#include "views/shell/supporttext.h"

#include <QClipboard>
#include <QDate>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr QSize previewSize{ 820, 620 };

} // namespace

SupportPreview::SupportPreview(const checkout::Diagnostics &diagnosis, const core::Locale &locale, bool isBundle, QWidget *parent) :
    kit::Dialog(Turning::ByBody, previewSize, parent), m_zone(locale.shopZone), m_isBundle(isBundle), m_text(new QPlainTextEdit), m_result(new kit::Banner),
    m_act(new kit::Button(QString(), kit::Button::Variant::Primary))
{
    setModal(false);
    setWindowTitle(isBundle ? tr("Support bundle") : tr("Report"));
    auto *words = new kit::PlainLabel(
        tr("This is everything that is in it. It holds no token, no password, and nothing of customers; who is signed in is a mark only. "
           "Read it before you hand it on."),
        kit::TextStyle::Body, kit::ColorRole::Text2);
    m_text->setObjectName(u"previewText"_s);
    m_text->setAccessibleName(windowTitle());
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(kit::Theme::of(this).font(kit::TextStyle::Hint).pixelSize());
    m_text->setFont(fixed);
    m_text->document()->setDocumentMargin(kit::Theme::unit);
    m_text->setPlainText(isBundle ? bundleText(diagnosis) : reportText(diagnosis));
    m_act->setObjectName(u"previewActButton"_s);
    m_act->setLabel(isBundle ? tr("Save as a file…") : tr("Copy"));
    m_result->hide();
    auto *close = new kit::Button(tr("Close"));
    close->setObjectName(u"closeButton"_s);
    connect(m_act, &QAbstractButton::clicked, this, &SupportPreview::act);
    connect(close, &QAbstractButton::clicked, this, &QWidget::close);
    body()->addWidget(words);
    body()->addWidget(m_text, 1);
    body()->addWidget(m_result);
    setButtons({}, { close, m_act });
}

void SupportPreview::act()
{
    if (!m_isBundle) {
        QGuiApplication::clipboard()->setText(m_text->toPlainText());
        say(tr("The report has been copied."), true);
        return;
    }
    auto *dialog = new QFileDialog(this, windowTitle());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Text (*.txt)"));
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date();
    dialog->selectFile(u"vezne-support-"_s + today.toString(Qt::ISODate) + u".txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &SupportPreview::writeTo);
    dialog->open();
}

bool SupportPreview::writeTo(const QString &path)
{
    const QByteArray bytes = m_text->toPlainText().toUtf8();
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    say(isWritten ? tr("The bundle is written: %1").arg(path) : tr("It could not be written: %1").arg(file.errorString()), isWritten);
    return isWritten;
}

void SupportPreview::say(const QString &sentence, bool isGood)
{
    m_result->setText(sentence, isGood ? kit::Severity::Ok : kit::Severity::Danger);
    m_result->show();
}

} // namespace views
