// SPDX-License-Identifier: MIT
#pragma once

#include "kit/theme/theme.h"

#include <QLabel>

namespace kit {

/// A label that shows its text to the letter: no rich text, no mnemonics, whatever the text looks like. Everything from a server
/// goes through it. Lines stand at the theme's line height. Wraps by default, and then no line is longer than the
/// eye finds back from, however wide the label is.
class PlainLabel final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlainLabel)
public:
    enum class Overflow {
        Wrap, ///< height follows width
        Elide, ///< one line, "…", the whole text in the tool tip; may shrink to a few letters
        Keep, ///< one line, never shorter than its text
    };

    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(
        const QString &text, TextStyle textStyle = TextStyle::Body, ColorRole color = ColorRole::Text, QWidget *parent = nullptr);

    void setPlain(const QString &text);
    void setTextStyle(TextStyle textStyle);
    [[nodiscard]] TextStyle textStyle() const { return m_textStyle; }
    void setColor(ColorRole color);
    [[nodiscard]] ColorRole color() const { return m_color; }
    void setOverflow(Overflow overflow);
    [[nodiscard]] Overflow overflow() const { return m_overflow; }
    /// By mouse and keyboard; takes focus then.
    void setSelectable(bool selectable);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return m_overflow == Overflow::Wrap; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    void renew();
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] int textWidth() const;
    [[nodiscard]] int readable(int width) const;
    /// Of the words alone, where they have so much room beside each other.
    [[nodiscard]] int wordsHeight(int room) const;

    TextStyle m_textStyle = TextStyle::Body;
    ColorRole m_color = ColorRole::Text;
    Overflow m_overflow = Overflow::Wrap;
    /// What the words take in one line. A layout asks a dozen times, and shaping them is what is slow of it.
    struct Measured
    {
        QString text;
        QFont font;
        int width = 0;
    };
    mutable Measured m_measured;
};

} // namespace kit
