// SPDX-License-Identifier: MIT
#pragma once

#include "kit/theme/theme.h"

#include <QPushButton>

#include <chrono>

class QTimer;

namespace kit {

/// The one button of the product. Its label is literal text: no mnemonics ("&" is shown), since AltGr and Turkish letters make
/// them unreliable. While busy it keeps its place, its focus and its width, and swallows presses; the spinner shows only after 200 ms.
class Button final : public QPushButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Button)
public:
    enum class Variant {
        Primary, ///< the one thing to do next
        Secondary,
        Danger, ///< a secondary button that takes something away
        Link, ///< words in the accent colour
        Quiet, ///< words in the secondary colour
        Icon, ///< a 40 px square; setLabel() gives the accessible name and the tool tip
        SmallIcon, ///< a 32 px square
        Key, ///< of a pad for fingers: 64 × 56 px at least, a large digit, or the icon alone where it has one
        PrimaryKey, ///< the key of a pad that is the one thing to do next
    };
    static constexpr std::chrono::milliseconds spinnerDelay{ 200 };

    explicit Button(QWidget *parent = nullptr);
    explicit Button(const QString &label, Variant variant = Variant::Secondary, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    [[nodiscard]] QString label() const { return m_label; }
    void setVariant(Variant variant);
    [[nodiscard]] Variant variant() const { return m_variant; }
    /// Names from resources/icons; an arrow (chevron-left, chevron-right) is mirrored when reading from right to left.
    void setLeadingIcon(const QString &name);
    void setTrailingIcon(const QString &name);
    /// Presses are ignored from now on; see the class.
    void setBusy(bool busy, std::chrono::milliseconds delay = spinnerDelay);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isSpinnerShown() const { return m_spinning; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    bool hitButton(const QPoint &pos) const override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Colors
    {
        QColor fill;
        QColor border;
        QColor words;
    };
    [[nodiscard]] bool isKey() const { return m_variant == Variant::Key || m_variant == Variant::PrimaryKey; }
    [[nodiscard]] bool isIconOnly() const
    {
        return m_variant == Variant::Icon || m_variant == Variant::SmallIcon || (isKey() && !m_leading.isEmpty());
    }
    [[nodiscard]] bool isWordsOnly() const { return m_variant == Variant::Link || m_variant == Variant::Quiet; }
    [[nodiscard]] Colors colors() const;
    [[nodiscard]] int iconSide() const;
    [[nodiscard]] int contentWidth() const;
    void paintContent(QPainter &painter, const QColor &color) const;
    void paintSpinner(QPainter &painter, const QColor &color) const;
    void describe();
    void restyle();
    void startSpinner();

    QString m_label;
    QString m_leading;
    QString m_trailing;
    Variant m_variant = Variant::Secondary;
    bool m_busy = false;
    bool m_spinning = false;
    int m_angle = 0;
    QTimer *m_delay;
    QTimer *m_turn;
};

} // namespace kit
