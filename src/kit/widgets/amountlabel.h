// SPDX-License-Identifier: MIT
#pragma once

#include "kit/widgets/themedwidget.h"

namespace kit {

/// An amount, formatted elsewhere, in figures of one width. Never shortened: half an amount is a wrong amount.
class AmountLabel final : public ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AmountLabel)
public:
    explicit AmountLabel(QWidget *parent = nullptr);
    explicit AmountLabel(const QString &amount, TextStyle textStyle, QWidget *parent = nullptr);

    /// The accessible name is the amount, or "name amount" when setCaption() named it.
    void setAmount(const QString &amount);
    [[nodiscard]] QString amount() const { return m_amount; }
    /// What it is the amount of, for assistive technology only ("Amount due").
    void setCaption(const QString &caption);
    void setTextStyle(TextStyle textStyle);
    void setColor(ColorRole color);
    /// Horizontal; trailing at first.
    void setAlignment(Qt::Alignment alignment);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rename();

    QString m_amount;
    QString m_caption;
    TextStyle m_textStyle = TextStyle::Amount;
    ColorRole m_color = ColorRole::Text;
    Qt::Alignment m_alignment = Qt::AlignRight;
};

} // namespace kit
