// SPDX-License-Identifier: MIT
#pragma once

#include "kit/widgets/themedwidget.h"

class QVBoxLayout;

namespace kit {
class Button;
class PlainLabel;
class Stepper;
}

namespace views {

/// One row of the cart: "2×  Filter coffee  ₺379,80". A press or Enter opens the row for editing (stepper, remove); + − and Delete
/// work on a focused row at once. All texts literal and formatted elsewhere.
class CartLine final : public kit::ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CartLine)
public:
    struct Content
    {
        QString title;
        QString amount;
        QString note; ///< a second line: "₺189,90 each"; may be empty
        int quantity = 1;
        int maximum = 9999;
        bool isGift = false; ///< from the store; cannot be edited
        kit::Severity noteTone = kit::Severity::Neutral;
    };

    explicit CartLine(QWidget *parent = nullptr);

    void setContent(const Content &content);
    [[nodiscard]] const Content &content() const { return m_content; }
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void quantityWanted(int quantity);
    void removeWanted();

protected:
    void restyle() override;
    void retranslate() override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void ask(int quantity);
    void placeTools();
    [[nodiscard]] int countWidth() const;
    [[nodiscard]] int amountWidth() const;
    [[nodiscard]] int titleWidth(int width) const;
    [[nodiscard]] int wordsHeight(int width) const;

    Content m_content;
    QWidget *m_tools;
    kit::Stepper *m_stepper;
    kit::Button *m_remove;
};

} // namespace views
