// SPDX-License-Identifier: MIT
#pragma once

#include "kit/theme/theme.h"

#include <QAccessible>
#include <QWidget>

namespace kit {

/// What our own widgets have in common: the theme at hand, a role for assistive technology, and two hooks instead of a
/// changeEvent() each.
class ThemedWidget : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThemedWidget)
public:
    explicit ThemedWidget(QWidget *parent = nullptr, QAccessible::Role role = QAccessible::Grouping);

    [[nodiscard]] QAccessible::Role accessibleRole() const { return m_role; }

protected:
    [[nodiscard]] const Theme &theme() const { return Theme::of(this); }
    /// The colours, the text size or the motion setting changed. The size hint is renewed and the widget repainted after it.
    virtual void restyle() { }
    /// The language changed.
    virtual void retranslate() { }
    void changeEvent(QEvent *event) override;

private:
    QAccessible::Role m_role;
};

/// Tells assistive technology at once, as an alert that comes from `source`, and makes the sentence its accessible name. Qt sends nothing
/// on a platform without assistive technology, so the sentence and how many there were are also left in the dynamic properties
/// `announcement` and `announcements`, where tests look.
void announce(QWidget *source, const QString &sentence);

/// A text from elsewhere for a place where Qt looks for mnemonics: "&" becomes "&&".
[[nodiscard]] QString literal(const QString &text);

/// A text from elsewhere for a tool tip, which would guess at rich text.
[[nodiscard]] QString plainToolTip(const QString &text);
/// Gives `widget` such a tool tip. Assistive technology reads a tool tip as the description, so it gets the text without the markup.
void setPlainToolTip(QWidget *widget, const QString &text);

} // namespace kit
