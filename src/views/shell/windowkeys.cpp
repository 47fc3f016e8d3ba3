// SPDX-License-Identifier: MIT
#include "views/shell/windowkeys.h"

#include "checkout/flow/checkoutflow.h"

#include <QShortcut>

namespace views {

void WindowKeys::add(std::initializer_list<QKeySequence> keys, const std::function<void()> &act)
{
    for (const QKeySequence &key : keys) {
        QShortcut *shortcut = shortcutFor(key);
        QObject::connect(shortcut, &QShortcut::activated, &m_window, [&flow = m_flow, act] {
            if (!flow.lock().state().isLocked) {
                act();
            }
        });
    }
}

// Two shortcuts of one key are ambiguous, and Qt activates neither: what a key means on several pages hangs on one.
QShortcut *WindowKeys::shortcutFor(const QKeySequence &key)
{
    for (QShortcut *known : m_window.findChildren<QShortcut *>(Qt::FindDirectChildrenOnly)) {
        if (known->key() == key) {
            return known;
        }
    }
    auto *shortcut = new QShortcut(key, &m_window);
    shortcut->setAutoRepeat(false);
    return shortcut;
}

void WindowKeys::addOn(checkout::Route::Page page, std::initializer_list<QKeySequence> keys, const std::function<void()> &act)
{
    add(keys, [&flow = m_flow, page, act] {
        if (flow.route().page == page) {
            act();
        }
    });
}

} // namespace views
