// SPDX-License-Identifier: MIT
#include "views/pages/cartline.h"

#include "kit/theme/icons.h"
#include "kit/theme/paint.h"
#include "kit/theme/tabular.h"
#include "kit/theme/textblock.h"
#include "kit/widgets/button.h"
#include "kit/widgets/stepper.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <cmath>

namespace views {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int vertical = 6; ///< px above and below the words
constexpr int lineGap = 8;

} // namespace

CartLine::CartLine(QWidget *parent) :
    kit::ThemedWidget(parent, QAccessible::ListItem), m_tools(new QWidget(this)), m_stepper(new kit::Stepper(m_tools)),
    m_remove(new kit::Button({}, kit::Button::Variant::Quiet, m_tools))
{
    m_remove->setObjectName(u"removeLineButton"_s);
    m_remove->setLeadingIcon(u"trash"_s);
    m_stepper->setObjectName(u"lineStepper"_s);
    m_stepper->setRange(1, 9999);
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 2, 0, 6);
    row->addWidget(m_stepper);
    row->addStretch(1);
    row->addWidget(m_remove);
    m_tools->hide();
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_stepper, &kit::Stepper::quantityWanted, this, &CartLine::ask);
    connect(m_remove, &kit::Button::clicked, this, &CartLine::removeWanted);
    retranslate();
}

void CartLine::setContent(const Content &content)
{
    m_content = content;
    m_stepper->setSubject(content.title);
    m_stepper->setRange(1, content.maximum);
    m_stepper->setQuantity(content.quantity);
    if (content.isGift)
        setOpen(false);
    retranslate();
    placeTools();
    updateGeometry();
    update();
}

void CartLine::retranslate()
{
    m_remove->setLabel(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove %1 from the cart").arg(m_content.title));
    const QString pattern = m_content.isGift ? tr("%1, gift, %3") : tr("%1, quantity %2, %3");
    QString name = pattern;
    name.replace("%3"_L1, m_content.amount).replace("%2"_L1, QString::number(m_content.quantity));
    setAccessibleName(name.replace("%1"_L1, m_content.title));
    const QString keys = m_content.isGift ? QString() : tr("Plus and minus change the quantity, Delete removes it.");
    setAccessibleDescription(m_content.note.isEmpty() ? keys : m_content.note + u' ' + keys);
    placeTools();
}

void CartLine::restyle()
{
    placeTools();
}

void CartLine::setOpen(bool open)
{
    m_tools->setVisible(open && !m_content.isGift);
    placeTools();
    updateGeometry();
    update();
}

bool CartLine::isOpen() const
{
    return !m_tools->isHidden();
}

void CartLine::ask(int quantity)
{
    if (!m_content.isGift && quantity >= 1 && quantity <= m_content.maximum)
        Q_EMIT quantityWanted(quantity);
}

int CartLine::countWidth() const
{
    const QString count = QString::number(m_content.quantity) + u'×';
    const int wide = static_cast<int>(std::ceil(kit::tabularWidth(theme().font(kit::TextStyle::Body), count)));
    return qMax(theme().scaled(28), wide) + lineGap;
}

int CartLine::amountWidth() const
{
    return static_cast<int>(std::ceil(kit::tabularWidth(theme().font(kit::TextStyle::Body), m_content.amount))) + 1;
}

int CartLine::titleWidth(int width) const
{
    return qMax(theme().scaled(40), width - countWidth() - amountWidth() - lineGap);
}

int CartLine::wordsHeight(int width) const
{
    int height = kit::textHeight(m_content.title, kit::TextStyle::Body, theme(), titleWidth(width));
    if (!m_content.note.isEmpty())
        height += kit::textHeight(m_content.note, kit::TextStyle::Hint, theme(), titleWidth(width));
    return qMax(theme().leastTarget(), height + 2 * vertical);
}

int CartLine::heightForWidth(int width) const
{
    return wordsHeight(width) + (isOpen() ? m_tools->sizeHint().height() : 0);
}

QSize CartLine::sizeHint() const
{
    const int width = theme().scaled(280);
    return { width, heightForWidth(width) };
}

QSize CartLine::minimumSizeHint() const
{
    const int words = theme().lineHeight(kit::TextStyle::Body) + 2 * vertical;
    return { countWidth() + theme().scaled(40) + lineGap + amountWidth(), qMax(theme().leastTarget(), words) };
}

void CartLine::placeTools()
{
    const int words = wordsHeight(width());
    m_tools->setGeometry(QStyle::visualRect(
        layoutDirection(), rect(), QRect(countWidth(), words, qMax(0, width() - countWidth()), m_tools->sizeHint().height())));
}

void CartLine::resizeEvent(QResizeEvent *event)
{
    kit::ThemedWidget::resizeEvent(event);
    placeTools();
}

void CartLine::mousePressEvent(QMouseEvent *)
{
    setOpen(!isOpen());
}

void CartLine::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
        ask(m_content.quantity + 1);
        return;
    case Qt::Key_Minus:
        ask(m_content.quantity - 1);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!m_content.isGift)
            Q_EMIT removeWanted();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!event->isAutoRepeat())
            setOpen(!isOpen());
        return;
    default:
        kit::ThemedWidget::keyPressEvent(event);
    }
}

void CartLine::focusInEvent(QFocusEvent *event)
{
    kit::ThemedWidget::focusInEvent(event);
    update();
}

void CartLine::focusOutEvent(QFocusEvent *event)
{
    kit::ThemedWidget::focusOutEvent(event);
    update();
}

void CartLine::paintEvent(QPaintEvent *)
{
    const kit::Theme &theme = this->theme();
    QPainter painter(this);
    const int words = wordsHeight(width());
    if (underMouse() && !m_content.isGift)
        kit::drawBox(painter, QRect(-6, 0, width() + 12, words), 6, theme.color(kit::ColorRole::Surface2), {});
    if (hasFocus()) {
        // Above and below only: a frame would cut into the words, which stand in line with the totals under them.
        painter.fillRect(0, 0, width(), words, theme.color(kit::ColorRole::AccentSoft));
        painter.fillRect(0, 0, width(), 2, theme.color(kit::ColorRole::Accent));
        painter.fillRect(0, words - 2, width(), 2, theme.color(kit::ColorRole::Accent));
    }
    const auto visual = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const int line = theme.lineHeight(kit::TextStyle::Body);
    const kit::ColorRole color = m_content.isGift ? kit::ColorRole::Ok : kit::ColorRole::Text;
    const QRect count = visual({ 0, vertical, countWidth() - lineGap, line });
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    if (m_content.isGift) {
        const int side = theme.scaled(16);
        kit::drawIcon(painter, visual({ 0, vertical, side, line }), u"gift"_s, side, theme.color(kit::ColorRole::Ok));
    } else {
        painter.setPen(theme.color(kit::ColorRole::Text2));
        kit::drawTabular(painter, count, theme.font(kit::TextStyle::Body), QString::number(m_content.quantity) + u'×', start);
    }
    const int room = titleWidth(width());
    const int title = kit::textHeight(m_content.title, kit::TextStyle::Body, theme, room);
    kit::drawTextBlock(
        painter, visual({ countWidth(), vertical, room, title }), m_content.title, kit::TextStyle::Body, color, theme, layoutDirection());
    if (!m_content.note.isEmpty())
        kit::drawTextBlock(painter, visual({ countWidth(), vertical + title, room, words - title }), m_content.note, kit::TextStyle::Hint,
            kit::severityRole(m_content.noteTone), theme, layoutDirection());
    painter.setPen(theme.color(color));
    kit::drawTabular(painter, visual({ width() - amountWidth(), vertical, amountWidth(), line }), theme.font(kit::TextStyle::Body),
        m_content.amount, QStyle::visualAlignment(layoutDirection(), Qt::AlignRight));
}

} // namespace views
