// SPDX-License-Identifier: MIT
#include "kit/widgets/button.h"

#include "kit/theme/icons.h"
#include "kit/theme/paint.h"
#include "kit/widgets/spinner.h"
#include "kit/widgets/themedwidget.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QTimer>

#include <cmath>

namespace kit {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int iconGap = 6;
constexpr QSize keySize(64, 56); ///< px at 100 %
constexpr int wordsRadius = 3; ///< px, little: the words begin where their ground does, in line with what is above them
constexpr int wordsBar = 2; ///< px of the line below words that have the focus

bool isArrow(const QString &icon)
{
    return icon == "chevron-left"_L1 || icon == "chevron-right"_L1 || icon == "log-out"_L1;
}

} // namespace

Button::Button(QWidget *parent) : Button({}, Variant::Secondary, parent) { }

Button::Button(const QString &label, Variant variant, QWidget *parent) :
    QPushButton(parent), m_variant(variant), m_delay(new QTimer(this)), m_turn(new QTimer(this))
{
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setLabel(label);
    restyle();
    m_delay->setSingleShot(true);
    m_delay->setInterval(spinnerDelay);
    connect(m_delay, &QTimer::timeout, this, &Button::startSpinner);
    m_turn->setInterval(Spinner::frame);
    connect(m_turn, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + Spinner::step) % 360;
        update();
    });
}

void Button::setLabel(const QString &label)
{
    m_label = label;
    setText(isIconOnly() ? QString() : literal(label));
    describe();
    updateGeometry();
    update();
}

void Button::setVariant(Variant variant)
{
    m_variant = variant;
    setLabel(m_label);
    restyle();
}

void Button::setLeadingIcon(const QString &name)
{
    m_leading = name;
    setLabel(m_label); // The icon of a key stands in its place.
}

void Button::setTrailingIcon(const QString &name)
{
    m_trailing = name;
    updateGeometry();
    update();
}

void Button::describe()
{
    setAccessibleName(m_label);
    if (isIconOnly())
        setPlainToolTip(this, m_label);
}

void Button::setBusy(bool busy, std::chrono::milliseconds delay)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    const QString calm = isIconOnly() ? m_label : QString(); // Empty, the tool tip's markup would be read out.
    setAccessibleDescription(busy ? tr("Working…") : calm);
    m_spinning = false;
    if (busy && delay.count() <= 0) {
        startSpinner();
    } else if (busy) {
        m_delay->start(delay);
    } else {
        m_delay->stop();
        m_turn->stop();
    }
    update();
}

void Button::startSpinner()
{
    m_spinning = true;
    if (!Theme::of(this).isMotionReduced())
        m_turn->start();
    update();
}

bool Button::event(QEvent *event)
{
    if (m_busy) {
        switch (event->type()) {
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonDblClick:
        case QEvent::MouseButtonRelease:
            event->accept();
            return true;
        case QEvent::KeyPress:
        case QEvent::KeyRelease: {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter)
                return true;
            break;
        }
        default:
            break;
        }
    }
    // Return presses a focused button here, as everywhere else on a checkout; QPushButton does that in dialogs only.
    if (event->type() == QEvent::KeyPress && !m_busy) {
        auto *press = static_cast<QKeyEvent *>(event);
        if (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter) {
            if (!press->isAutoRepeat())
                click();
            return true;
        }
    }
    return QPushButton::event(event);
}

bool Button::hitButton(const QPoint &pos) const
{
    return !m_busy && rect().contains(pos);
}

void Button::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        restyle();
}

void Button::restyle()
{
    const TextStyle words = m_variant == Variant::Quiet ? TextStyle::Body : TextStyle::Strong;
    setFont(Theme::of(this).font(isKey() ? TextStyle::Total : words));
    updateGeometry();
    update();
}

int Button::iconSide() const
{
    const int alone = isKey() ? 24 : 20;
    return Theme::of(this).scaled(m_variant == Variant::SmallIcon || !isIconOnly() ? 16 : alone);
}

int Button::contentWidth() const
{
    const int words = static_cast<int>(std::ceil(QFontMetricsF(font()).horizontalAdvance(m_label))) + 1;
    const int icons = (m_leading.isEmpty() ? 0 : 1) + (m_trailing.isEmpty() ? 0 : 1);
    return words + icons * (iconSide() + iconGap);
}

QSize Button::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    switch (m_variant) {
    case Variant::Icon:
        return { theme.controlHeight(), theme.controlHeight() };
    case Variant::SmallIcon:
        return { theme.smallControlHeight(), theme.smallControlHeight() };
    case Variant::Key:
    case Variant::PrimaryKey:
        return { theme.scaled(keySize.width()), theme.scaled(keySize.height()) };
    case Variant::Link:
    case Variant::Quiet:
        return { qMax(theme.leastTarget(), contentWidth()), qMax(theme.leastTarget(), theme.scaled(24)) };
    default:
        return { qMax(theme.leastTarget(), contentWidth() + 38), theme.controlHeight() };
    }
}

Button::Colors Button::colors() const
{
    const Theme &theme = Theme::of(this);
    if (!isEnabled()) {
        const QColor edge = isWordsOnly() ? QColor() : theme.color(ColorRole::Border);
        const QColor ground = isWordsOnly() ? QColor() : theme.color(ColorRole::Surface2);
        return { ground, edge, theme.color(ColorRole::Text2) };
    }
    const bool hot = !m_busy && (isDown() || (underMouse() && !isKey())); // A finger that has gone would leave the last digit lit.
    const double depth = isDown() ? 0.14 : 0.07;
    const auto lit
        = [&](ColorRole role) { return hot ? mixed(theme.color(role), theme.color(ColorRole::Text), depth) : theme.color(role); };
    switch (m_variant) {
    case Variant::Primary:
    case Variant::PrimaryKey:
        return { lit(ColorRole::Accent), {}, theme.color(ColorRole::OnAccent) };
    case Variant::Danger:
        return { lit(ColorRole::Surface), theme.color(ColorRole::Danger), theme.color(ColorRole::Danger) };
    case Variant::Link:
        return { hot ? theme.color(ColorRole::AccentSoft) : QColor(), {}, theme.color(ColorRole::Accent) };
    case Variant::Quiet:
        return { hot ? theme.color(ColorRole::Surface2) : QColor(), {}, theme.color(hot ? ColorRole::Text : ColorRole::Text2) };
    case Variant::Icon:
    case Variant::SmallIcon:
        return { lit(ColorRole::Surface), theme.color(ColorRole::Border), theme.color(ColorRole::Text) };
    case Variant::Secondary:
    case Variant::Key:
        break;
    }
    return { lit(ColorRole::Surface), theme.color(ColorRole::Border), theme.color(ColorRole::Text) };
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors shade = colors();
    if (hasFocus() && isWordsOnly()) {
        const Theme &theme = Theme::of(this);
        drawBox(painter, rect(), wordsRadius, theme.color(ColorRole::AccentSoft), {});
        painter.fillRect(rect().adjusted(0, height() - wordsBar, 0, 0), theme.color(ColorRole::Accent));
    } else if (shade.fill.isValid() || shade.border.isValid())
        drawBox(painter, rect(), isWordsOnly() ? wordsRadius : Theme::radius, shade.fill, shade.border);
    if (hasFocus() && !isWordsOnly())
        drawFocus(painter, rect(), Theme::radius, Theme::of(this));
    if (m_spinning)
        paintSpinner(painter, shade.words);
    paintContent(painter, shade.words);
}

void Button::paintSpinner(QPainter &painter, const QColor &color) const
{
    const int side = iconSide();
    const int content = contentWidth();
    const int before = (width() - content) / 2;
    // In the place of an icon, else in the padding: the label does not move.
    QRect box(before, (height() - side) / 2, side, side);
    if (isIconOnly()) {
        box.moveLeft((width() - side) / 2);
    } else if (m_leading.isEmpty() && !m_trailing.isEmpty()) {
        box.moveLeft(before + content - side);
    } else if (m_leading.isEmpty()) {
        const int small = qBound(10, before - 9, side);
        box = QRect(before - small - 4, (height() - small) / 2, small, small);
    }
    Spinner::draw(painter, QStyle::visualRect(layoutDirection(), rect(), box), color, m_angle);
}

void Button::paintContent(QPainter &painter, const QColor &color) const
{
    const int side = iconSide();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (isIconOnly()) {
        if (!m_spinning)
            drawIcon(painter, rect(), m_leading, side, color, mirrored && isArrow(m_leading));
        return;
    }
    int x = (width() - contentWidth()) / 2;
    const auto place = [&](int extent) {
        const QRect box = QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, extent, height()));
        x += extent;
        return box;
    };
    if (!m_leading.isEmpty()) {
        const QRect box = place(side);
        if (!m_spinning)
            drawIcon(painter, box, m_leading, side, color, mirrored && isArrow(m_leading));
        x += iconGap;
    }
    const int icons = (m_leading.isEmpty() ? 0 : 1) + (m_trailing.isEmpty() ? 0 : 1);
    const QRect words = place(contentWidth() - icons * (side + iconGap));
    painter.setFont(font());
    painter.setPen(color);
    painter.drawText(words, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, m_label);
    x += iconGap;
    if (!m_trailing.isEmpty() && !(m_spinning && m_leading.isEmpty()))
        drawIcon(painter, place(side), m_trailing, side, color, mirrored && isArrow(m_trailing));
}

} // namespace kit
