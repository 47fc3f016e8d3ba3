// SPDX-License-Identifier: MIT
#pragma once

#include "kit/theme/colorroles.h"

#include <QFont>
#include <QObject>
#include <QPalette>
#include <QSize>

class QApplication;
class QWidget;

namespace kit {

/// What a text is, from which its size, weight and line height follow.
enum class TextStyle {
    Hint, ///< 13/18
    Body, ///< 14/20
    Label, ///< 14/20 medium, above a field
    Strong, ///< 14/20 semibold, buttons and titles of rows
    Chip, ///< 13/18 semibold
    CardTitle, ///< 16/22 semibold
    Brand, ///< 17/22 bold
    PageTitle, ///< 22/28 bold
    Total, ///< 22/28 bold, tabular
    Amount, ///< 26/32 bold, tabular
    Hero, ///< 30/38 bold, tabular
};

/// The visual language as one object: colours, type, sizes. The composition root makes one, calls apply() once, and changes
/// it from the settings; every widget finds it through its style with of(), so nothing has to be passed around.
/// After a change each widget gets a QEvent::StyleChange and then changed() is emitted.
class Theme final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Theme)
public:
    static constexpr int minTextScale = 100;
    static constexpr int maxTextScale = 200;

    static constexpr int unit = 8; ///< the rhythm, px
    static constexpr int pageMargin = 24;
    static constexpr int cardPadding = 24;
    static constexpr int cardPaddingNarrow = 20;
    static constexpr int cardGap = 24;
    static constexpr int radius = 9; ///< controls
    static constexpr int cardRadius = 12;
    static constexpr int focusRing = 3;

    explicit Theme(QObject *parent = nullptr);

    /// The theme of a widget's style; a light one at 100 % when the application has none (never null).
    [[nodiscard]] static const Theme &of(const QWidget *widget);
    /// Light or dark, by the lightness of the system's window colour. Ask before apply().
    [[nodiscard]] static Scheme preferredScheme(const QPalette &system);

    /// Installs the style, the palette and the font. The style belongs to the application, the theme must outlive it.
    void apply(QApplication &application);

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    /// Per cent, 100 to 200; values outside are clamped.
    [[nodiscard]] int textScale() const { return m_textScale; }
    void setTextScale(int percent);
    /// How large the window is, px. On a screen that is read from further away everything is larger, on top of the text size: 14 px in a
    /// window of 3840 px is for an eye at an arm's length.
    void setWindow(const QSize &size);
    /// Per cent that a window of that size adds to: 115 from 1920 × 1080 on, 175 at most; below that 100.
    [[nodiscard]] static int enlargementOf(const QSize &window);
    /// px that anything to press has at least; 0 at first. For fingers, whatever the text size.
    [[nodiscard]] int leastTarget() const { return m_leastTarget; }
    void setLeastTarget(int px);
    /// Nobody has to hit anything smaller: scroll bars tell where one is and take no press.
    [[nodiscard]] bool isForFingers() const { return m_leastTarget > 0; }
    /// Whether movement is to be left out (skeletons, spinners). Off at first.
    [[nodiscard]] bool isMotionReduced() const { return m_motionReduced; }
    void setMotionReduced(bool reduced);

    [[nodiscard]] QColor color(ColorRole role) const { return roleColor(m_scheme, role); }
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QFont font(TextStyle type) const;
    /// px, scaled.
    [[nodiscard]] int lineHeight(TextStyle type) const;
    /// A length that grows with the text, such as an icon beside it, px.
    [[nodiscard]] int scaled(int px) const;
    /// 40 px at 100 %, 60 at 200.
    [[nodiscard]] int controlHeight() const { return qMax(m_leastTarget, 20 + scaled(20)); }
    /// 32 px at 100 %: segmented switch, chips one can press, steppers.
    [[nodiscard]] int smallControlHeight() const { return qMax(m_leastTarget, 12 + scaled(20)); }

Q_SIGNALS:
    void changed();

private:
    void spread();

    Scheme m_scheme = Scheme::Light;
    int m_textScale = minTextScale;
    int m_enlargement = 100;
    int m_leastTarget = 0;
    bool m_motionReduced = false;
    QString m_family;
    QApplication *m_application = nullptr;
};

} // namespace kit
