// SPDX-License-Identifier: MIT
#pragma once

#include "kit/widgets/themedwidget.h"

#include <functional>

class QTimer;

namespace kit {

/// The shape of what is still loading, so that nothing moves when it comes. Breathes slowly; stands still when motion is reduced.
class Skeleton final : public ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Skeleton)
public:
    enum class Shape {
        Lines, ///< words
        Fields, ///< labels and inputs
        Cards, ///< pictures with words below, in rows
    };

    explicit Skeleton(Shape shape, QWidget *parent = nullptr);

    /// Lines, fields, or rows of cards; 3 at first.
    void setCount(int count);
    /// How large a card is in a theme, px.
    using CardSize = std::function<QSize(const Theme &)>;
    void setCardSize(CardSize cardSize);

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
    CardSize m_cardSize = [](const Theme &theme) { return QSize(theme.scaled(180), theme.scaled(240)); };
};

} // namespace kit
