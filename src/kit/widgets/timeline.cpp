// SPDX-License-Identifier: MIT
#include "kit/widgets/timeline.h"

#include "kit/theme/icons.h"
#include "kit/theme/paint.h"
#include "kit/theme/textblock.h"

#include <QPainter>
#include <QStyle>

namespace kit {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int timelineMarkSide = 22;
constexpr int markGap = 14;
constexpr int stepGap = 18;

} // namespace

Timeline::Timeline(QWidget *parent) : ThemedWidget(parent, QAccessible::List)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Timeline::setSteps(const std::vector<TimelineStep> &steps)
{
    const QString before = currentSentence();
    const bool first = m_steps.empty();
    m_steps = steps;
    retranslate();
    updateGeometry();
    update();
    if (!first && currentSentence() != before)
        announce(this, currentSentence());
}

QString Timeline::stateWord(TimelineStep::State state)
{
    switch (state) {
    case TimelineStep::State::Done:
        return tr("done");
    case TimelineStep::State::Current:
        return tr("now");
    case TimelineStep::State::Failed:
        return tr("failed");
    case TimelineStep::State::Unknown:
        return tr("not known yet");
    case TimelineStep::State::Pending:
        break;
    }
    return tr("to come");
}

QString Timeline::currentSentence() const
{
    const TimelineStep *latest = nullptr;
    for (const TimelineStep &step : m_steps)
        if (step.state != TimelineStep::State::Pending)
            latest = &step;
    return latest == nullptr ? QString() : latest->title + u" ("_s + stateWord(latest->state) + u')';
}

void Timeline::retranslate()
{
    QStringList whole;
    for (const TimelineStep &step : m_steps)
        whole += step.title + u" ("_s + stateWord(step.state) + (step.detail.isEmpty() ? u")"_s : u"), "_s + step.detail);
    setAccessibleName(currentSentence());
    setAccessibleDescription(whole.join(u"; "_s));
}

int Timeline::stepHeight(const TimelineStep &step, int width) const
{
    const int room = qMax(1, width - theme().scaled(timelineMarkSide) - markGap);
    int height = textHeight(step.title, TextStyle::Strong, theme(), room);
    if (!step.detail.isEmpty())
        height += textHeight(step.detail, TextStyle::Hint, theme(), room) + 1;
    return qMax(height, theme().scaled(timelineMarkSide));
}

int Timeline::heightForWidth(int width) const
{
    int height = 0;
    for (const TimelineStep &step : m_steps)
        height += stepHeight(step, width) + stepGap;
    return qMax(0, height - stepGap);
}

QSize Timeline::sizeHint() const
{
    int words = 0;
    for (const TimelineStep &step : m_steps)
        words = qMax(
            words, qMax(textWidth(theme().font(TextStyle::Strong), step.title), textWidth(theme().font(TextStyle::Hint), step.detail)));
    const int width = qMin(words, theme().scaled(400)) + theme().scaled(timelineMarkSide) + markGap;
    return { width, heightForWidth(width) };
}

QSize Timeline::minimumSizeHint() const
{
    return { theme().scaled(timelineMarkSide) + markGap + theme().scaled(90), theme().scaled(timelineMarkSide) };
}

void Timeline::paintMark(QPainter &painter, const QRect &box, TimelineStep::State state) const
{
    const auto sign = [&](const QString &icon, Severity severity) {
        const QColor edge = theme().scheme() == Scheme::HighContrast ? theme().color(severityRole(severity)) : QColor();
        drawBox(painter, box, box.width() / 2.0, theme().color(severitySoftRole(severity)), edge);
        drawIcon(painter, box, icon, theme().scaled(14), theme().color(severityRole(severity)));
    };
    switch (state) {
    case TimelineStep::State::Done:
        sign(u"check"_s, Severity::Ok);
        return;
    case TimelineStep::State::Failed:
        sign(u"x"_s, Severity::Danger);
        return;
    case TimelineStep::State::Unknown:
        sign(u"help"_s, Severity::Warning);
        return;
    case TimelineStep::State::Current:
        drawBox(painter, box, box.width() / 2.0, theme().color(ColorRole::AccentSoft), theme().color(ColorRole::Accent), theme().scaled(3));
        return;
    case TimelineStep::State::Pending:
        drawBox(painter, box, box.width() / 2.0, theme().color(ColorRole::Surface), theme().color(ColorRole::Border), 1.5);
        return;
    }
}

void Timeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = theme().scaled(timelineMarkSide);
    const int line = theme().lineHeight(TextStyle::Strong);
    const auto visual = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const int start = side + markGap;
    const int room = qMax(1, width() - start);
    int y = 0;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const TimelineStep &step = m_steps.at(i);
        const int height = stepHeight(step, width());
        if (i + 1 < m_steps.size())
            painter.fillRect(visual({ side / 2 - 1, y + side, 2, height + stepGap - side }), theme().color(ColorRole::Border));
        paintMark(painter, visual({ 0, y, side, side }), step.state);
        const int title = textHeight(step.title, TextStyle::Strong, theme(), room);
        const int top = y + qMax(0, (side - line) / 2);
        const ColorRole color = step.state == TimelineStep::State::Pending ? ColorRole::Text2 : ColorRole::Text;
        drawTextBlock(painter, visual({ start, top, room, title }), step.title, TextStyle::Strong, color, theme(), layoutDirection());
        if (!step.detail.isEmpty())
            drawTextBlock(painter, visual({ start, top + title, room, height - title }), step.detail, TextStyle::Hint, ColorRole::Text2,
                theme(), layoutDirection());
        y += height + stepGap;
    }
}

} // namespace kit
