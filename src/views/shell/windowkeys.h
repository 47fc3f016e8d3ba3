// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/flow/route.h"

#include <QKeySequence>
#include <QWidget>
#include <functional>

class QShortcut;

namespace checkout {
class CheckoutFlow;
}

namespace views {

/// Makes the keys of a window; they belong to the window. A key that is held down counts once.
class WindowKeys
{
public:
    /// Neither is owned.
    WindowKeys(QWidget &window, checkout::CheckoutFlow &flow) : m_window(window), m_flow(flow) { }

    void add(std::initializer_list<QKeySequence> keys, const std::function<void()> &act);
    /// Keys that mean something on one page only.
    void addOn(checkout::Route::Page page, std::initializer_list<QKeySequence> keys, const std::function<void()> &act);

private:
    [[nodiscard]] QShortcut *shortcutFor(const QKeySequence &key);

    QWidget &m_window;
    checkout::CheckoutFlow &m_flow;
};

} // namespace views
