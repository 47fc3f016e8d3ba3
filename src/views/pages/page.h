// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/flow/capabilities.h"
#include "checkout/flow/route.h"
#include "core/locale.h"
#include "kit/theme/colorroles.h"

#include <QWidget>

class QLayout;
class QScrollBar;

namespace views {

inline constexpr int sideWidth = 340; ///< Of the column beside a page's main one, px at 100 %.
inline constexpr int wideSideWidth = 400; ///< The same on a wide page.
inline constexpr int widePage = 1500; ///< px at 100 %: from here on a page is wide.
inline constexpr int narrowWidth = 860; ///< Of a page, px at 100 %: below it that column stands under the main one.
inline constexpr int leastListHeight = 240; ///< Of a list or of what stands there instead, px at 100 %: with less the page scrolls.
inline constexpr int contentWidth = 1680; ///< Of what a page shows, px at 100 %: beyond it the eye has too far to go.

/// What the window's footer shows while a page is up. Empty labels hide their button.
struct PageActions
{
    QString primary;
    bool isPrimaryEnabled = false;
    bool hasArrow = false; ///< "›" behind the primary label.
    QString back;
    bool hasBackArrow = true;
    QString note; ///< Beside the primary action.
    kit::Severity noteTone = kit::Severity::Neutral;
};

/// One page of the window. It has been given its controller, renders the controller's value, and calls the controller's commands; it
/// decides nothing about a checkout.
class Page : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Page)
public:
    explicit Page(QWidget *parent = nullptr);

    /// In the language and with the zone of the window. Shows everything anew.
    void setLocale(const core::Locale &locale);
    [[nodiscard]] const core::Locale &locale() const { return m_locale; }
    /// What the person in front of it may do. Called once, before the page is shown.
    void setCapabilities(const checkout::Capabilities &capabilities);
    [[nodiscard]] const checkout::Capabilities &capabilities() const { return m_capabilities; }
    /// The route has come to this page.
    virtual void enter(const checkout::Route &) { }

    [[nodiscard]] virtual PageActions actions() const = 0;
    /// The primary action, where it is the page's own (what is typed goes with it); false: the flow goes on.
    [[nodiscard]] virtual bool pressPrimary() { return false; }
    /// Back, where it is the page's own; false: the flow goes back.
    [[nodiscard]] virtual bool pressBack() { return false; }
    /// After the primary action found something to correct: true when that has the focus now.
    virtual bool focusFirstProblem() { return false; }
    /// Puts the focus where the person goes on.
    virtual void focusFirst() = 0;
    /// The name a screen reader says when the page comes up.
    [[nodiscard]] virtual QString title() const = 0;
    /// After it has come up, how long its primary action takes no press, in ms: it stands where the last page's stood.
    [[nodiscard]] virtual int settleMs() const { return 0; }
    /// False for a page that has its primary action itself.
    [[nodiscard]] virtual bool hasFooter() const { return true; }
    /// Free room at each side of what the page shows, px: on a wide screen it stands in the middle, and the footer with it.
    [[nodiscard]] int sideRoom() const { return m_sideRoom; }

Q_SIGNALS:
    /// actions() may be others now.
    void actionsChanged();
    /// Something to say once, to a screen reader too.
    void notified(const QString &sentence);

protected:
    /// Shows the controller's value.
    virtual void renew() = 0;
    /// The language changed.
    virtual void retranslate() = 0;
    /// The size or the text size changed: one column or two, widths.
    virtual void fit() { }
    [[nodiscard]] bool isWide() const;
    /// Of the column beside the main one, px.
    [[nodiscard]] int besideWidth() const;
    /// Keeps what is in `content`, a layout with the page's margins, in the middle and at most `widest` px wide at 100 %.
    void keepCentred(QLayout &content, int widest = contentWidth);
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitSides();

    core::Locale m_locale;
    checkout::Capabilities m_capabilities;
    QLayout *m_content = nullptr;
    QScrollBar *m_bar = nullptr; ///< Beside m_content; none where it does not scroll.
    int m_widest = contentWidth;
    int m_sideRoom = 0;
};

} // namespace views
