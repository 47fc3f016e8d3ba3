// SPDX-License-Identifier: MIT
#pragma once

#include "views/widgets/piece.h"

class QTimer;

namespace views {

/// The shape of what is still loading, so that nothing moves when it comes. Breathes slowly; stands still when motion is reduced.
class Skeleton final : public Piece
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Skeleton)
public:
    enum class Shape {
        Lines, ///< words
        Fields, ///< labels and inputs
        Cards, ///< product cards
    };

    explicit Skeleton(Shape shape, QWidget *parent = nullptr);

    /// Lines, fields, or rows of cards; 3 at first.
    void setCount(int count);
    [[nodiscard]] bool isBreathing() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 80, sizeHint().height() }; }

protected:
    void restyle() override;
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Shape m_shape;
    int m_count = 3;
    int m_phase = 0;
    QTimer *m_breath;
};

} // namespace views
