// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/state.h"
#include "views/theme/tokens.h"

#include <QWidget>

namespace views {

/// What the window's footer shows while a page is up. Empty labels hide their button.
struct PageActions
{
    QString primary;
    bool isPrimaryEnabled = false;
    bool hasArrow = false; ///< "›" behind the primary label.
    QString back;
    bool hasBackArrow = true;
    QString note; ///< Beside the primary action.
    Tone noteTone = Tone::Neutral;
};

/// One page of the window. Passive: shows a State, says what the person wants by signals, decides nothing.
class Page : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Page)
public:
    explicit Page(QWidget *parent = nullptr);

    virtual void render(const checkout::State &state) = 0;
    [[nodiscard]] virtual PageActions actions(const checkout::State &state) const = 0;
    /// Puts the focus where the person goes on.
    virtual void focusFirst() = 0;
    /// The name a screen reader says when the page comes up.
    [[nodiscard]] virtual QString title() const = 0;

protected:
    /// The language changed.
    virtual void retranslate() = 0;
    /// The size or the text size changed: one column or two, widths.
    virtual void fit() { }
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

/// "tr" or "en" of a content language such as tr_TR.
[[nodiscard]] inline bool isTurkish(const checkout::State &state)
{
    return state.language.startsWith(QLatin1StringView("tr"));
}

/// The language that a state is shown in.
[[nodiscard]] inline core::Locale localeOf(const checkout::State &state)
{
    core::Locale locale;
    locale.language = core::Locale::languageOf(state.language);
    locale.contentCode = state.language;
    return locale;
}

} // namespace views
