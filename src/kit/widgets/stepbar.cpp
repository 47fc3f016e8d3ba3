// SPDX-License-Identifier: MIT
#include "kit/widgets/stepbar.h"

#include "kit/theme/icons.h"
#include "kit/theme/paint.h"
#include "kit/theme/tabular.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>

#include <cmath>

namespace kit {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int stepMarkSide = 26;
constexpr int labelGap = 10;
constexpr int lineGap = 16;
constexpr int longLine = 56;
constexpr int shortLine = 16;

} // namespace

StepBar::StepBar(QWidget *parent) : ThemedWidget(parent, QAccessible::StaticText)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StepBar::setSteps(const QStringList &labels)
{
    m_steps = labels;
    retranslate();
    updateGeometry();
    update();
}

void StepBar::setCurrent(int index)
{
    m_current = index;
    retranslate();
    update();
}

void StepBar::setFinished(bool finished)
{
    m_finished = finished;
    retranslate();
    update();
}

void StepBar::retranslate()
{
    if (m_current < 0 || m_current >= m_steps.size())
        return;
    const QString pattern = m_finished ? tr("Step %1 of %2: %3, done") : tr("Step %1 of %2: %3, current");
    setAccessibleName(pattern.arg(QString::number(m_current + 1), QString::number(m_steps.size()), m_steps.at(m_current)));
}

int StepBar::labelWidth(int index) const
{
    // Measured bold, so that nothing moves when a step becomes the current one.
    return static_cast<int>(std::ceil(QFontMetricsF(theme().font(TextStyle::Strong)).horizontalAdvance(m_steps.at(index)))) + 1;
}

int StepBar::totalWidth(bool everyLabel, int line) const
{
    const int count = static_cast<int>(m_steps.size());
    int width = 2 * Theme::pageMargin + count * theme().scaled(stepMarkSide) + qMax(0, count - 1) * (line + 2 * lineGap);
    for (int i = 0; i < count; ++i)
        width += everyLabel || i == m_current ? labelGap + labelWidth(i) : 0;
    return width;
}

QSize StepBar::sizeHint() const
{
    return { totalWidth(true, longLine), theme().scaled(stepMarkSide) + 38 };
}

QSize StepBar::minimumSizeHint() const
{
    return { totalWidth(false, shortLine) - 2 * Theme::pageMargin, sizeHint().height() };
}

void StepBar::paintMark(QPainter &painter, const QRect &box, int index) const
{
    const qreal radius = box.width() / 2.0;
    const bool done = index < m_current || (m_finished && index == m_current);
    if (done) {
        const QColor edge = theme().scheme() == Scheme::HighContrast ? theme().color(ColorRole::Accent) : QColor();
        drawBox(painter, box, radius, theme().color(ColorRole::AccentSoft), edge);
        drawIcon(painter, box, u"check"_s, theme().scaled(14), theme().color(ColorRole::Accent));
        return;
    }
    const bool current = index == m_current;
    drawBox(painter, box, radius, theme().color(current ? ColorRole::Accent : ColorRole::Surface),
        current ? QColor() : theme().color(ColorRole::Border));
    painter.setPen(theme().color(current ? ColorRole::OnAccent : ColorRole::Text2));
    drawTabular(painter, box, theme().font(TextStyle::Chip), QString::number(index + 1), Qt::AlignHCenter);
}

void StepBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(ColorRole::Surface));
    painter.fillRect(0, height() - 1, width(), 1, theme().color(ColorRole::Border));
    const bool everyLabel = totalWidth(true, shortLine) <= width();
    const int line
        = qBound(shortLine, width() - totalWidth(everyLabel, 0), longLine * 3) / (m_steps.size() > 1 ? int(m_steps.size()) - 1 : 1);
    const int used = qBound(shortLine, line, longLine);
    const int side = theme().scaled(stepMarkSide);
    int x = (width() - totalWidth(everyLabel, used)) / 2 + Theme::pageMargin;
    const auto place = [&](int extent) {
        const QRect box = QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, extent, height()));
        x += extent;
        return box;
    };
    for (int i = 0; i < m_steps.size(); ++i) {
        QRect mark(0, 0, side, side);
        mark.moveCenter(place(side).center());
        paintMark(painter, mark, i);
        if (everyLabel || i == m_current) {
            x += labelGap;
            painter.setFont(theme().font(i == m_current ? TextStyle::Strong : TextStyle::Label));
            painter.setPen(theme().color(i == m_current ? ColorRole::Text : ColorRole::Text2));
            const auto alignment = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
            painter.drawText(place(labelWidth(i)), static_cast<int>(alignment.toInt()) | Qt::TextSingleLine, m_steps.at(i));
        }
        if (i + 1 < m_steps.size()) {
            x += lineGap;
            const QRect rule = place(used);
            painter.fillRect(rule.x(), height() / 2, rule.width(), 1, theme().color(ColorRole::Border));
            x += lineGap;
        }
    }
}

} // namespace kit
