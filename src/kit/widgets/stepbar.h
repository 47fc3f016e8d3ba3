// SPDX-License-Identifier: MIT
#pragma once

#include "kit/widgets/themedwidget.h"

#include <QStringList>

namespace kit {

/// Where one is: numbers that become ticks. Says "Step 2 of 4: Order details, current" to assistive technology. When there is no room
/// for all words, only the current step keeps its own.
class StepBar final : public ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepBar)
public:
    explicit StepBar(QWidget *parent = nullptr);

    void setSteps(const QStringList &labels);
    /// 0 to steps − 1; the steps before it are done.
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_current; }
    /// The last step is done too (paid).
    void setFinished(bool finished);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int labelWidth(int index) const;
    [[nodiscard]] int totalWidth(bool everyLabel, int line) const;
    void paintMark(QPainter &painter, const QRect &box, int index) const;

    QStringList m_steps;
    int m_current = 0;
    bool m_finished = false;
};

} // namespace kit
