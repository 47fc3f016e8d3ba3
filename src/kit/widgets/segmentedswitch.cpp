// SPDX-License-Identifier: MIT
#include "kit/widgets/segmentedswitch.h"

#include "kit/theme/icons.h"
#include "kit/theme/paint.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace kit {

using namespace Qt::Literals::StringLiterals;

namespace {

class SegmentButton final : public QAbstractButton
{
public:
    SegmentButton(const SegmentedSwitch::Segment &segment, QWidget *parent) : QAbstractButton(parent), m_segment(segment)
    {
        const QString name = segment.name.isEmpty() ? segment.label : segment.name;
        setText(literal(segment.label));
        setAccessibleName(name);
        setPlainToolTip(this, name == segment.label ? QString() : name);
        setObjectName(segment.id + u"SegmentButton"_s);
        setProperty("segment", segment.id);
        setCheckable(true);
        setAutoExclusive(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const Theme &theme = Theme::of(this);
        const int words = static_cast<int>(std::ceil(QFontMetricsF(theme.font(TextStyle::Strong)).horizontalAdvance(m_segment.label)));
        const int icon = m_segment.icon.isEmpty() ? 0 : theme.scaled(16);
        const int between = words > 0 && icon > 0 ? 6 : 0;
        return { qMax(words + icon + between + 24, theme.smallControlHeight() + 4), theme.smallControlHeight() };
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override
    {
        QAbstractButton::changeEvent(event);
        if (event->type() == QEvent::StyleChange)
            updateGeometry();
    }

    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse()) {
            QPainterPath outline; // the rounded box of the whole switch, seen from this segment
            const QRect whole = parentWidget()->rect().translated(-pos());
            outline.addRoundedRect(QRectF(whole).adjusted(1, 1, -1, -1), Theme::radius - 1, Theme::radius - 1);
            painter.setClipPath(outline);
            painter.fillRect(rect(), theme.color(isChecked() ? ColorRole::AccentSoft : ColorRole::Surface2));
            painter.setClipping(false);
        }
        const QColor color = theme.color(isChecked() ? ColorRole::Accent : ColorRole::Text2);
        if (!m_segment.icon.isEmpty() && m_segment.label.isEmpty())
            drawIcon(painter, rect(), m_segment.icon, theme.scaled(16), color);
        painter.setFont(theme.font(isChecked() ? TextStyle::Strong : TextStyle::Label));
        painter.setPen(color);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, m_segment.label);
        if (hasFocus())
            drawFocus(painter, rect(), Theme::radius, theme, isChecked());
    }

private:
    SegmentedSwitch::Segment m_segment;
};

} // namespace

SegmentedSwitch::SegmentedSwitch(QWidget *parent) :
    ThemedWidget(parent, QAccessible::Grouping), m_row(new QHBoxLayout(this)), m_group(new QButtonGroup(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentedSwitch::setSegments(const std::vector<Segment> &segments)
{
    const QString kept = current();
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (const Segment &segment : segments) {
        auto *button = new SegmentButton(segment, this);
        m_group->addButton(button);
        m_row->addWidget(button);
        m_buttons.push_back(button);
        // Arrow keys check a button of an exclusive group without a click: toggled is the signal that both ways share.
        connect(button, &QAbstractButton::toggled, this, [this, id = segment.id](bool checked) {
            if (checked)
                Q_EMIT chosen(id);
        });
    }
    setCurrent(kept);
}

void SegmentedSwitch::setCurrent(const QString &id)
{
    const QSignalBlocker quiet(this);
    for (QAbstractButton *button : m_buttons)
        if (button->property("segment").toString() == id)
            button->setChecked(true);
    update();
}

QString SegmentedSwitch::current() const
{
    const QAbstractButton *button = m_group->checkedButton();
    return button != nullptr ? button->property("segment").toString() : QString();
}

void SegmentedSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(painter, rect(), Theme::radius, theme().color(ColorRole::Surface), theme().color(ColorRole::Border));
}

} // namespace kit
