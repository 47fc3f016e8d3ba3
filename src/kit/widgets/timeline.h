// SPDX-License-Identifier: MIT
#pragma once

#include "kit/widgets/themedwidget.h"

#include <vector>

namespace kit {

struct TimelineStep
{
    enum class State { Done, Current, Pending, Failed, Unknown };
    QString title;
    QString detail; ///< "14:05:12 · 3 items"; may be empty
    State state = State::Pending;
};

/// What happened so far and what comes. Its accessible description reads it from the top; what is current is its name.
class Timeline final : public ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Timeline)
public:
    explicit Timeline(QWidget *parent = nullptr);

    /// A change of what is current is announced.
    void setSteps(const std::vector<TimelineStep> &steps);
    [[nodiscard]] const std::vector<TimelineStep> &steps() const { return m_steps; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int stepHeight(const TimelineStep &step, int width) const;
    [[nodiscard]] QString currentSentence() const;
    [[nodiscard]] static QString stateWord(TimelineStep::State state);
    void paintMark(QPainter &painter, const QRect &box, TimelineStep::State state) const;

    std::vector<TimelineStep> m_steps;
};

} // namespace kit
