// SPDX-License-Identifier: MIT
#include "views/shell/receiptsetup.h"

#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/field.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/textarea.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QImageReader>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int formWidth = 480;

} // namespace

ReceiptSetup::ReceiptSetup(const core::ReceiptLook &look, QWidget *parent) :
    kit::Dialog(Turning::ByDialog, QSize(formWidth, 0), parent), m_look(look), m_header(new kit::TextArea), m_footer(new kit::TextArea), m_logo(new kit::PlainLabel),
    m_remove(new kit::Button(tr("Remove"), kit::Button::Variant::Quiet))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Receipts of this shop"));
    build();
    showLogo();
}

void ReceiptSetup::build()
{
    m_header->setObjectName(u"receiptHeaderEdit"_s);
    m_footer->setObjectName(u"receiptFooterEdit"_s);
    m_header->setPlainText(m_look.header);
    m_footer->setPlainText(m_look.footer);
    auto *header = new kit::Field(tr("Under the shop’s name"), m_header);
    header->setHint(tr("For example the address and the tax number, a line each."));
    auto *footer = new kit::Field(tr("At the end"), m_footer);
    footer->setHint(tr("For example thanks, and until when things can be brought back."));
    auto *choose = new kit::Button(tr("Choose a picture…"));
    choose->setObjectName(u"receiptLogoButton"_s);
    auto *logo = new QHBoxLayout;
    logo->addWidget(m_logo, 1);
    logo->addWidget(choose);
    logo->addWidget(m_remove);
    auto *save = new kit::Button(tr("Save"), kit::Button::Variant::Primary);
    save->setObjectName(u"saveReceiptLookButton"_s);
    auto *cancel = new kit::Button(tr("Cancel"));
    body()->setSpacing(2 * kit::Theme::unit);
    body()->addLayout(logo);
    body()->addWidget(header);
    body()->addWidget(footer);
    setButtons({}, { cancel, save });
    connectButtons(*choose, *cancel, *save);
}

void ReceiptSetup::connectButtons(const kit::Button &choose, const kit::Button &cancel, const kit::Button &save)
{
    connect(&choose, &QAbstractButton::clicked, this, &ReceiptSetup::chooseLogo);
    connect(m_remove, &QAbstractButton::clicked, this, [this] {
        m_look.logoFile.clear();
        showLogo();
    });
    connect(&cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(&save, &QAbstractButton::clicked, this, [this] {
        m_look.header = m_header->toPlainText().trimmed();
        m_look.footer = m_footer->toPlainText().trimmed();
        Q_EMIT saved(m_look);
        accept();
    });
}

void ReceiptSetup::showLogo()
{
    const QFileInfo file(m_look.logoFile);
    m_remove->setVisible(!m_look.logoFile.isEmpty());
    if (m_look.logoFile.isEmpty()) {
        m_logo->setPlain(tr("No picture"));
    } else {
        m_logo->setPlain(QImageReader(m_look.logoFile).canRead() ? file.fileName() : tr("%1 cannot be read").arg(file.fileName()));
    }
}

void ReceiptSetup::chooseLogo()
{
    auto *dialog = new QFileDialog(this, tr("Choose a picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Pictures (*.png *.jpg *.jpeg *.svg *.webp)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_look.logoFile = path;
        showLogo();
    });
    dialog->open();
}

} // namespace views
