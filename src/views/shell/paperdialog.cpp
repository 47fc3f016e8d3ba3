// SPDX-License-Identifier: MIT
#include "views/shell/paperdialog.h"

#include "kit/theme/theme.h"
#include "kit/widgets/amountlabel.h"
#include "kit/widgets/banner.h"
#include "kit/widgets/button.h"
#include "kit/widgets/card.h"
#include "kit/widgets/combofield.h"
#include "kit/widgets/field.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/qrview.h"
#include "kit/widgets/textfield.h"
#include "views/shell/appearance.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

using Row = text::ReceiptRow;

constexpr int paperWidth = 340;
constexpr auto printerKey = "receipt/printer";
constexpr auto paperKey = "receipt/paper";

kit::TextStyle styleOf(const Row &row)
{
    const bool isLarge = row.kind == Row::Kind::Heading || row.kind == Row::Kind::Notice;
    return isLarge ? kit::TextStyle::CardTitle : (row.kind == Row::Kind::Total ? kit::TextStyle::Strong : kit::TextStyle::Body);
}

QWidget *pairOf(const Row &row)
{
    auto *pair = new QWidget;
    auto *cells = new QHBoxLayout(pair);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->addWidget(new kit::PlainLabel(row.left, styleOf(row)), 1);
    auto *amount = new kit::AmountLabel(row.right, styleOf(row));
    amount->setCaption(row.left);
    cells->addWidget(amount, 0, Qt::AlignTop);
    return pair;
}

} // namespace

PaperDialog::PaperDialog(const QList<text::ReceiptRow> &rows, const Words &words, QWidget *parent) :
    QDialog(parent), m_rows(rows), m_words(words), m_result(new kit::Banner), m_printerField(new kit::Field), m_printer(new kit::TextField),
    m_size(new kit::ComboField), m_print(new kit::Button(QString(), kit::Button::Variant::Primary)), m_save(new kit::Button)
{
    setModal(false);
    setWindowTitle(words.title);
    build();
    connect(m_print, &QAbstractButton::clicked, this, &PaperDialog::print);
    connect(m_save, &QAbstractButton::clicked, this, &PaperDialog::savePdf);
    connect(m_printer, &QLineEdit::returnPressed, this, &PaperDialog::print);
    connect(m_printer, &QLineEdit::textChanged, this, [this] { m_printerField->setError({}); });
    connect(&m_paper, &checkout::ReceiptPaper::done, this, [this] {
        setBusy(false);
        m_result->setText(m_words.done, kit::Severity::Ok);
        m_result->show();
        Q_EMIT printed();
    });
    connect(&m_paper, &checkout::ReceiptPaper::failed, this, &PaperDialog::onFailed);
}

void PaperDialog::build()
{
    auto *paper = new kit::Card;
    paper->setPadding(kit::Card::Padding::Narrow);
    paper->body()->setSpacing(4);
    addRows(*paper->body());
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(paper);
    scroll->setMinimumWidth(kit::Theme::of(this).scaled(paperWidth));
    scroll->setAccessibleName(m_words.title);
    auto *ways = new QVBoxLayout;
    ways->setSpacing(kit::Theme::unit);
    addWays(*ways);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(kit::Theme::pageMargin, kit::Theme::pageMargin, kit::Theme::pageMargin, kit::Theme::pageMargin);
    columns->setSpacing(kit::Theme::cardGap);
    columns->addWidget(scroll, 1);
    columns->addLayout(ways, 1);
    resize(kit::Theme::of(this).scaled(2 * paperWidth + 60), kit::Theme::of(this).scaled(560));
}

void PaperDialog::addWays(QVBoxLayout &ways)
{
    m_printerField->setControl(m_printer);
    m_printerField->setLabel(tr("Receipt printer"));
    m_printerField->setHint(tr("Its address in the network, such as 192.168.1.50, with :9101 where it has another port."));
    m_printer->setObjectName(u"receiptPrinterEdit"_s);
    m_printer->setText(windowSettings().value(QLatin1String(printerKey)).toString());
    m_size->setObjectName(u"receiptPaperBox"_s);
    m_size->addItem(tr("A4"), false);
    m_size->addItem(tr("Roll of 80 mm"), true);
    m_size->setCurrentIndex(windowSettings().value(QLatin1String(paperKey)).toBool() ? 1 : 0);
    m_print->setLabel(tr("Print"));
    m_print->setObjectName(u"printReceiptButton"_s);
    m_save->setLabel(tr("Save as PDF…"));
    m_save->setObjectName(u"saveReceiptButton"_s);
    m_result->hide();
    auto *close = new kit::Button(tr("Close"));
    connect(close, &QAbstractButton::clicked, this, &QWidget::close);
    ways.addWidget(m_printerField);
    ways.addWidget(m_print, 0, Qt::AlignLeft);
    ways.addSpacing(2 * kit::Theme::unit);
    auto *size = new kit::Field(tr("Paper of the PDF"), m_size);
    ways.addWidget(size);
    ways.addWidget(m_save, 0, Qt::AlignLeft);
    ways.addSpacing(2 * kit::Theme::unit);
    ways.addWidget(m_result);
    ways.addStretch(1);
    ways.addWidget(close, 0, Qt::AlignRight);
}

void PaperDialog::addRows(QVBoxLayout &paper)
{
    for (const Row &row : std::as_const(m_rows)) {
        switch (row.kind) {
        case Row::Kind::Pair:
        case Row::Kind::Total:
            paper.addWidget(pairOf(row));
            break;
        case Row::Kind::Rule:
            paper.addSpacing(kit::Theme::unit);
            break;
        case Row::Kind::Code: {
            auto *code = new kit::QrView;
            code->setPayload(row.left);
            code->setPurpose(tr("As a code"));
            paper.addWidget(code, 0, Qt::AlignHCenter);
            break;
        }
        case Row::Kind::Heading:
        case Row::Kind::Centered:
        case Row::Kind::Notice:
        case Row::Kind::Plain: {
            auto *line = new kit::PlainLabel(row.left, styleOf(row));
            line->setAlignment(row.kind == Row::Kind::Plain ? Qt::AlignLeft : Qt::AlignHCenter);
            paper.addWidget(line);
            break;
        }
        }
    }
    paper.addStretch(1);
}

void PaperDialog::setBusy(bool isBusy)
{
    m_print->setBusy(isBusy);
    m_save->setBusy(isBusy);
}

void PaperDialog::write(const checkout::PaperWish &wish)
{
    if (!m_paper.isBusy()) {
        m_result->hide();
        setBusy(true);
        m_paper.write(text::receiptWire(m_rows), wish);
    }
}

void PaperDialog::print()
{
    const auto printer = checkout::printerFrom(m_printer->text().trimmed());
    if (!printer) {
        m_printerField->setError(tr("Write the address of the printer, for example 192.168.1.50."));
        m_printer->setFocus(Qt::OtherFocusReason);
        return;
    }
    windowSettings().setValue(QLatin1String(printerKey), m_printer->text().trimmed());
    checkout::PaperWish wish;
    wish.printerHost = printer->first;
    wish.printerPort = printer->second;
    write(wish);
}

void PaperDialog::savePdf()
{
    const bool isRoll = m_size->currentData().toBool();
    windowSettings().setValue(QLatin1String(paperKey), isRoll);
    auto *dialog = new QFileDialog(this, m_words.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->selectFile(m_words.fileName);
    connect(dialog, &QFileDialog::fileSelected, this, [this, isRoll](const QString &path) {
        checkout::PaperWish wish;
        wish.pdfFile = path;
        wish.isRoll = isRoll;
        write(wish);
    });
    dialog->open();
}

void PaperDialog::onFailed(checkout::ReceiptPaper::Fault fault, const QString &detail)
{
    using Fault = checkout::ReceiptPaper::Fault;
    setBusy(false);
    QString words = tr("It could not be written: %1").arg(detail);
    if (fault == Fault::NoProgram) {
        words = tr("The program vezne-receipt is missing beside Vezne. Install Vezne again.");
    } else if (fault == Fault::PrinterAway) {
        words = tr("The printer %1 does not answer. Check that it is on and in this network, then print again.").arg(detail);
    }
    m_result->setText(words, kit::Severity::Danger);
    m_result->show();
}

} // namespace views
