// SPDX-License-Identifier: MIT
#include "views/pages/cartpanel.h"

#include "checkout/draft/draftcontroller.h"
#include "kit/widgets/banner.h"
#include "kit/widgets/button.h"
#include "kit/widgets/card.h"
#include "text/moneytext.h"
#include "ui_cartform.h"
#include "views/delegates/productcarddelegate.h"
#include "views/pages/pagecolumn.h"
#include "views/pages/totalsbox.h"

#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int leastLines = 72; ///< px at 100 %: two lines of the cart.

} // namespace

CartPanel::CartPanel(QWidget *parent) : kit::ThemedWidget(parent), m_ui(std::make_unique<Ui::CartForm>()), m_card(new kit::Card(this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_card);
    build();
    CartPanel::restyle();
    CartPanel::retranslate();
}

CartPanel::~CartPanel() = default;

void CartPanel::build()
{
    m_card->setPadding(kit::Card::Padding::Narrow);
    m_content = new QWidget;
    m_ui->setupUi(m_content);
    // In a low window all of it scrolls; else only the lines do, and the total stays in sight.
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_content);
    scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    m_card->body()->addWidget(scroll);
    m_ui->column->setSpacing(12);
    m_ui->lineScroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_ui->column->setStretch(m_ui->column->indexOf(m_ui->lineScroll), 1);
    m_ui->lineColumn->setSpacing(4);
    m_ui->lineScroll->viewport()->setAutoFillBackground(false);
    m_ui->lineBox->setAutoFillBackground(false);
    m_ui->lineScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->emptyLabel->setColor(kit::ColorRole::Text2);
    m_ui->undoColumn->addWidget(m_awaited = new kit::Banner);
    m_ui->undoColumn->addWidget(m_again = new kit::Button);
    m_ui->undoColumn->addWidget(m_leave = new kit::Button);
    m_ui->undoColumn->addWidget(m_undo = new kit::Banner);
    m_undo->setUndoable(true);
    m_again->setObjectName(u"fetchAwaitedButton"_s);
    m_leave->setObjectName(u"leaveAwaitedButton"_s);
    m_ui->totalsGrid->addWidget(m_totals = new TotalsBox);
    m_ui->confirmColumn->setSpacing(8);
    m_ui->confirmColumn->addWidget(m_confirm = new kit::Banner);
    m_ui->confirmColumn->addWidget(m_accept = new kit::Button(QString(), kit::Button::Variant::Primary));
    m_ui->confirmColumn->addWidget(m_decline = new kit::Button);
    m_accept->setObjectName(u"acceptTotalButton"_s);
    m_decline->setObjectName(u"declineTotalButton"_s);
}

void CartPanel::setDraft(checkout::DraftController &draft)
{
    m_draft = &draft;
    connect(m_undo, &kit::Banner::undoClicked, m_draft, &checkout::DraftController::undoCart);
    connect(m_again, &QAbstractButton::clicked, m_draft, &checkout::DraftController::fetchAwaited);
    connect(m_leave, &QAbstractButton::clicked, m_draft, &checkout::DraftController::leaveAwaited);
    m_ui->couponBox->setDraft(draft);
    connect(m_accept, &QAbstractButton::clicked, this, [this] { m_draft->confirmTotal(true); });
    connect(m_decline, &QAbstractButton::clicked, this, [this] { m_draft->confirmTotal(false); });
}

void CartPanel::restyle()
{
    fitLines();
}

int CartPanel::leastWidth() const
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    return m_content->minimumSizeHint().width() + 2 * kit::Theme::cardPaddingNarrow + bar;
}

void CartPanel::resizeEvent(QResizeEvent *event)
{
    kit::ThemedWidget::resizeEvent(event);
    fitLines();
}

void CartPanel::fitLines()
{
    const int least = m_cart.lines.isEmpty() ? 0 : theme().scaled(leastLines);
    keepRoom(*m_content, least);
    if (least > 0 && m_content->minimumHeight() > m_content->parentWidget()->height()) {
        // It scrolls as a whole: no second bar inside it.
        m_ui->lineBox->layout()->activate();
        keepRoom(*m_content, qMax(least, m_ui->lineBox->layout()->totalHeightForWidth(m_ui->lineScroll->viewport()->width())));
    }
}

void CartPanel::retranslate()
{
    m_card->setTitle(tr("Cart"));
    m_ui->emptyLabel->setPlain(tr("The cart is empty. Add products with + or by scanning a barcode."));
    m_undo->setText(tr("Removed from the cart."));
    m_again->setLabel(tr("Try again"));
    m_leave->setLabel(tr("Go on without them"));
    renderAwaited();
    m_accept->setLabel(tr("Order with this total"));
    m_decline->setLabel(tr("Do not place it"));
    renderConfirm(m_cart);
}

void CartPanel::render(const checkout::CartState &cart, const QString &language)
{
    m_cart = cart;
    m_language = language;
    renderLines(checkout::sumsOf(m_cart));
    m_ui->couponBox->render(m_cart, m_language);
    m_totals->render(m_cart, m_language);
    m_undo->setVisible(m_cart.canUndo && m_cart.isRemoved);
    renderConfirm(m_cart);
    renderAwaited();
    int count = 0;
    for (const checkout::CartLine &line : m_cart.lines) {
        count += line.quantity;
    }
    m_card->setAside(count > 0 ? tr("%n product(s)", nullptr, count) : QString());
    fitLines();
}

CartLine *CartPanel::lineAt(int index)
{
    while (m_lines.size() <= index) {
        auto *line = new CartLine;
        const int at = int(m_lines.size());
        m_ui->lineColumn->insertWidget(at, line);
        connect(line, &CartLine::quantityWanted, this, [this, at](int quantity) {
            if (m_draft && at < m_cart.lines.size()) {
                m_draft->setQuantity(m_cart.lines[at].product, quantity);
            }
        });
        connect(line, &CartLine::removeWanted, this, [this, at] {
            if (m_draft && at < m_cart.lines.size()) {
                m_draft->setQuantity(m_cart.lines[at].product, 0);
            }
        });
        m_lines.append(line);
    }
    return m_lines[index];
}

QString CartPanel::titleOf(const checkout::CartSums::Line &line) const
{
    if (!line.isGift) {
        return line.title;
    }
    const QString title = m_titleOf ? m_titleOf(line.productId) : QString();
    return title.isEmpty() ? tr("Gift") : tr("%1 · gift").arg(title);
}

// What the store says of the price of one, where it is not what the shelf says.
void CartPanel::addNote(CartLine::Content &content, const checkout::CartSums::Line &line) const
{
    QStringList notes;
    if (line.listPrice) {
        notes.append(tr("Now %1 each, %2 in the list")
                         .arg(text::formatMoney(*line.price, m_language), text::formatMoney(*line.listPrice, m_language)));
        content.noteTone = kit::Severity::Warning;
    }
    if (line.reduced) {
        notes.append(tr("With its discount %1 each").arg(text::formatMoney(*line.reduced, m_language)));
    }
    content.note = notes.join(u" · "_s);
}

void CartPanel::renderLines(const checkout::CartSums &sums)
{
    int used = 0;
    for (const checkout::CartSums::Line &line : sums.lines) {
        CartLine::Content content;
        content.title = titleOf(line);
        content.quantity = line.quantity;
        content.isGift = line.isGift;
        content.amount = line.sum ? text::formatMoney(*line.sum, m_language) : m_cart.unpriced.isEmpty() ? QString() : tr("no price");
        if (used < m_cart.lines.size()) {
            content.maximum = qMax(line.quantity, core::availabilityOf(m_cart.lines[used].product).maximum);
        }
        addNote(content, line);
        lineAt(used++)->setContent(content);
    }
    for (int i = int(m_lines.size()) - 1; i >= used; --i) {
        m_lines.takeLast()->deleteLater();
    }
    m_ui->emptyLabel->setVisible(m_cart.lines.isEmpty() && m_cart.awaited.isEmpty());
    m_ui->lineScroll->setVisible(!m_cart.lines.isEmpty());
}

void CartPanel::renderAwaited()
{
    QStringList names;
    for (const checkout::CartLine &line : std::as_const(m_cart.awaited)) {
        names.append(line.product.title.isEmpty() ? QString::number(line.product.id) : line.product.title);
    }
    m_awaited->setVisible(m_cart.isAwaitedFailed);
    m_again->setVisible(m_cart.isAwaitedFailed);
    m_leave->setVisible(m_cart.isAwaitedFailed);
    if (m_cart.isAwaitedFailed) {
        m_awaited->setText(tr("Could not be read: %1.").arg(names.join(u", "_s)), kit::Severity::Warning);
    }
}

void CartPanel::renderConfirm(const checkout::CartState &cart)
{
    const bool isAsking = cart.totalToConfirm.has_value();
    const bool wasAsking = !m_confirm->isHidden();
    // The question takes the room of coupon and totals, so that the panel is never too low for it; what is missing of a basket does too.
    const bool hasRoom = !cart.lines.isEmpty() && !isAsking && !cart.isAwaitedFailed;
    m_totals->setVisible(hasRoom);
    m_ui->couponBox->setVisible(hasRoom);
    m_confirm->setVisible(isAsking);
    m_accept->setVisible(isAsking);
    m_decline->setVisible(isAsking);
    m_accept->setBusy(false);
    if (isAsking) {
        m_confirm->setText(tr("The store has changed the total to %1. Nothing has been sent yet.")
                               .arg(text::formatMoney(*cart.totalToConfirm, m_language)),
            kit::Severity::Warning);
    }
    if (isAsking && !wasAsking && isVisible()) {
        m_decline->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace views
