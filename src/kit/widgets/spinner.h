// SPDX-License-Identifier: MIT
#pragma once

#include "kit/widgets/themedwidget.h"

#include <chrono>

class QTimer;

namespace kit {

/// A turning arc for what takes longer than 200 ms: start() shows nothing before that. Stands still, as a clock, when motion is reduced.
class Spinner final : public ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Spinner)
public:
    static constexpr std::chrono::milliseconds frame{ 40 };
    static constexpr int step = 18; ///< degrees a frame

    explicit Spinner(QWidget *parent = nullptr);

    void start();
    void stop();
    [[nodiscard]] bool isShown() const { return m_visible; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    static void draw(QPainter &painter, const QRectF &rect, const QColor &color, int angle);

protected:
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_visible = false;
    int m_angle = 0;
    QTimer *m_delay;
    QTimer *m_turn;
};

} // namespace kit
