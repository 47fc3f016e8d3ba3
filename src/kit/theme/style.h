// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

class QStyleOptionComboBox;
class QStyleOptionSlider;
class QStyleOptionSpinBox;

namespace kit {

class Theme;

/// Fusion with our inputs, check marks, menus, scroll bars and buttons, painted rather than described by a style sheet: a sheet is
/// parsed at start and matched against each widget, and cannot draw the focus ring. An input whose dynamic property
/// `invalid` is true gets the border of an error, whichever class it is of.
class Style final : public QProxyStyle
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Style)
public:
    explicit Style(const Theme &theme);

    [[nodiscard]] const Theme &theme() const { return m_theme; }

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(
        ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(
        ComplexControl control, const QStyleOptionComplex *option, SubControl sub, const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] SubControl hitTestComplexControl(
        ComplexControl control, const QStyleOptionComplex *option, const QPoint &pos, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;

private:
    [[nodiscard]] bool drawSorted(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawTableFrame(const QStyleOption *option, QPainter *painter) const;
    void drawCommandButton(const QStyleOption *option, QPainter *painter) const;
    void drawComboBox(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionSpinBox *option, QPainter *painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget) const;

    const Theme &m_theme;
};

} // namespace kit
