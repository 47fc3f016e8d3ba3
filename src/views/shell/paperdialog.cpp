// SPDX-License-Identifier: MIT
#include "views/shell/paperdialog.h"

#include "checkout/flow/settingscontroller.h"
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
#include "views/shell/paymentopener.h"
#include "views/shell/printerchoice.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSaveFile>
#include <QScrollArea>
#include <QScrollBar>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

using Row = text::ReceiptRow;

constexpr int paperWidth = 340;
constexpr QSize logoSize{ 200, 80 };
constexpr QSize paperDialogSize{ 2 * paperWidth + 60, 740 };
constexpr auto printerKey = "receipt/printer"_L1;
constexpr auto paperKey = "receipt/paper"_L1;

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

PaperDialog::PaperDialog(const QList<text::ReceiptRow> &rows, const Words &words, checkout::SettingsController &settings, QWidget *parent) :
    kit::Dialog(Turning::ByBody, paperDialogSize, parent), m_rows(rows), m_words(words), m_settings(settings), m_result(new kit::Banner),
    m_printerField(new kit::Field), m_printer(new kit::TextField), m_size(new kit::ComboField),
    m_print(new kit::Button(QString(), kit::Button::Variant::Primary)), m_save(new kit::Button), m_system(new PrinterChoice(settings))
{
    setModal(false);
    setWindowTitle(words.title);
    build();
    connect(m_print, &QAbstractButton::clicked, this, &PaperDialog::print);
    connect(m_system, &PrinterChoice::chosen, this, [this](const QString &printer) {
        checkout::PaperWish wish;
        wish.systemPrinter = printer;
        write(wish);
    });
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
    QScrollArea *scroll = m_sheet = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // Page up and page down turn it, wherever the focus is.
    showSheet();
    // Less than half of a small screen with large text: its lines wrap.
    scroll->setMinimumWidth(qMin(kit::Theme::of(this).scaled(paperWidth), kit::roomOnScreen(*this).width() * 2 / 5));
    auto *ways = new QWidget;
    m_waysColumn = new QVBoxLayout(ways);
    m_waysColumn->setContentsMargins(0, 0, kit::Theme::unit, 0);
    m_waysColumn->setSpacing(kit::Theme::unit);
    addWays(*m_waysColumn);
    QScrollArea *wayScroll = m_wayScroll = new QScrollArea; // A small screen, large text: each way can be reached.
    wayScroll->setFrameShape(QFrame::NoFrame);
    wayScroll->setWidgetResizable(true);
    wayScroll->setFocusPolicy(Qt::NoFocus);
    wayScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    wayScroll->setWidget(ways);
    auto *close = new kit::Button(tr("Close"));
    connect(close, &QAbstractButton::clicked, this, &QWidget::close);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(kit::Theme::cardGap);
    columns->addWidget(scroll, 1);
    columns->addWidget(wayScroll, 1);
    body()->addLayout(columns, 1);
    setButtons({}, { close });
}

void PaperDialog::showSheet()
{
    auto *paper = new kit::Card;
    paper->setPadding(kit::Card::Padding::Narrow);
    paper->body()->setSpacing(4);
    addRows(*paper->body());
    m_sheet->setWidget(paper);
    paper->show();
}

void PaperDialog::setRows(const QList<text::ReceiptRow> &rows)
{
    m_rows = rows;
    showSheet();
}

// Beside the sheet each way is seen whole; how wide that is its style knows, which it has now.
void PaperDialog::showEvent(QShowEvent *event)
{
    const int bar = m_wayScroll->verticalScrollBar()->sizeHint().width();
    const int most = kit::roomOnScreen(*this).width() * 3 / 5 - 2 * kit::Theme::pageMargin;
    m_wayScroll->widget()->ensurePolished();
    m_wayScroll->setMinimumWidth(qMin(m_wayScroll->widget()->minimumSizeHint().width() + bar, most));
    kit::Dialog::showEvent(event);
}

void PaperDialog::addWays(QVBoxLayout &ways)
{
    m_printerField->setControl(m_printer);
    m_printerField->setLabel(tr("Receipt printer"));
    m_printerField->setHint(tr("Its address in the network, such as 192.168.1.50, with :9101 where it has another port."));
    m_printer->setObjectName(u"receiptPrinterEdit"_s);
    m_printer->setText(m_settings.value(printerKey));
    m_size->setObjectName(u"receiptPaperBox"_s);
    m_size->addItem(tr("A4"), u"a4"_s);
    m_size->addItem(tr("Roll of 80 mm"), u"roll"_s);
    m_size->setCurrentIndex(m_size->findData(m_settings.value(paperKey)));
    m_print->setLabel(tr("Print"));
    m_print->setObjectName(u"printReceiptButton"_s);
    m_save->setLabel(tr("Save as PDF…"));
    m_save->setObjectName(u"saveReceiptButton"_s);
    m_result->hide();
    if (!m_words.note.isEmpty()) {
        auto *note = new kit::Banner;
        note->setObjectName(u"paperNoteBanner"_s);
        note->setText(m_words.note, kit::Severity::Warning);
        ways.addWidget(note);
    }
    ways.addWidget(m_printerField);
    ways.addWidget(m_print);
    ways.addSpacing(2 * kit::Theme::unit);
    ways.addWidget(m_system);
    addFiles(ways);
    ways.addSpacing(2 * kit::Theme::unit);
    ways.addWidget(m_result);
    ways.addStretch(1);
}

void PaperDialog::addFiles(QVBoxLayout &ways)
{
    ways.addWidget(new kit::Field(tr("Paper of the PDF"), m_size));
    ways.addWidget(m_save);
    auto *letter = new kit::Button(tr("Send by e-mail…"));
    letter->setObjectName(u"mailReceiptButton"_s);
    letter->setLeadingIcon(u"mail"_s);
    letter->setToolTip(tr("Opens a letter in your mail program"));
    connect(letter, &QAbstractButton::clicked, this, &PaperDialog::mail);
    ways.addWidget(letter);
    if (!m_words.table.isEmpty()) {
        auto *table = new kit::Button(tr("Save as a table…"));
        table->setObjectName(u"saveTableButton"_s);
        connect(table, &QAbstractButton::clicked, this, &PaperDialog::saveTable);
        ways.addWidget(table);
    }
}

void PaperDialog::setSteps(bool hasNext)
{
    auto *row = new QHBoxLayout;
    auto *before = new kit::Button(tr("Day before"));
    auto *after = new kit::Button(tr("Day after"));
    before->setObjectName(u"dayBeforeButton"_s);
    after->setObjectName(u"dayAfterButton"_s);
    before->setLeadingIcon(u"chevron-left"_s);
    after->setTrailingIcon(u"chevron-right"_s);
    after->setEnabled(hasNext);
    connect(before, &QAbstractButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(after, &QAbstractButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    row->addWidget(before);
    row->addWidget(after);
    row->addStretch(1);
    m_waysColumn->insertLayout(0, row);
    m_waysColumn->insertSpacing(1, 2 * kit::Theme::unit);
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
        case Row::Kind::Logo: {
            auto *picture = new kit::PlainLabel;
            const QPixmap logo(row.left);
            picture->setPixmap(logo.isNull() ? logo : logo.scaled(logoSize, Qt::KeepAspectRatio, Qt::SmoothTransformation));
            paper.addWidget(picture, 0, Qt::AlignHCenter);
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

void PaperDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isDown = event->key() == Qt::Key_PageDown;
    if (isDown || event->key() == Qt::Key_PageUp) {
        m_sheet->verticalScrollBar()->triggerAction(isDown ? QAbstractSlider::SliderPageStepAdd : QAbstractSlider::SliderPageStepSub);
        return;
    }
    kit::Dialog::keyPressEvent(event);
}

void PaperDialog::setBusy(bool isBusy)
{
    m_print->setBusy(isBusy);
    m_save->setBusy(isBusy);
    m_system->setBusy(isBusy);
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
    m_settings.set(printerKey, m_printer->text());
    checkout::PaperWish wish;
    wish.printerHost = printer->first;
    wish.printerPort = printer->second;
    write(wish);
}

void PaperDialog::save(const QString &filter, const QString &name, const std::function<void(const QString &)> &then)
{
    auto *dialog = new QFileDialog(this, m_words.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, then);
    dialog->open();
}

void PaperDialog::savePdf()
{
    const QString paper = m_size->currentData().toString();
    m_settings.set(paperKey, paper);
    save(tr("PDF (*.pdf)"), m_words.fileName, [this, paper](const QString &path) {
        checkout::PaperWish wish;
        wish.pdfFile = path;
        wish.isRoll = paper == "roll"_L1;
        write(wish);
    });
}

void PaperDialog::saveTable()
{
    const QString name = QString(m_words.fileName).replace(".pdf"_L1, ".csv"_L1);
    save(tr("Table for a spreadsheet (*.csv)"), name, [this](const QString &path) {
        QSaveFile file(path);
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(m_words.table) == m_words.table.size() && file.commit();
        m_result->setText(isWritten ? m_words.done : tr("It could not be written: %1").arg(file.errorString()),
            isWritten ? kit::Severity::Ok : kit::Severity::Danger);
        m_result->show();
    });
}

// The letter is opened in the person's own program, which sends it or not: so it is no paper that has left.
void PaperDialog::mail()
{
    QUrl letter;
    letter.setScheme(u"mailto"_s);
    letter.setPath(m_words.mailTo);
    const auto coded = [](const QString &words) { return QString::fromLatin1(QUrl::toPercentEncoding(words)); };
    letter.setQuery(u"subject="_s + coded(m_words.title) + u"&body="_s + coded(text::receiptAsText(m_rows)));
    if (!openLetter(letter)) {
        m_result->setText(tr("No mail program could be opened. Save the receipt as a PDF and send that."), kit::Severity::Danger);
        m_result->show();
    }
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
