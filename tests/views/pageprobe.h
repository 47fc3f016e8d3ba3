// SPDX-License-Identifier: MIT
#pragma once
#include "support/clipcheck.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QWidget>

namespace pageprobe {

template <class T> T *named(const QWidget &root, const QString &name)
{
    return root.findChild<T *>(name);
}

/// Every word that a page shows, whoever paints it.
inline QStringList shownWords(const QWidget &root)
{
    QStringList words;
    const auto labels = root.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisibleTo(&root)) {
            words << label->text();
        }
    }
    return words;
}

inline void settle()
{
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/// What is cut off of what is painted: the pieces, not the boxes that hold them (those answer with the height they would like).
inline QStringList cutPieces(const QWidget &root)
{
    QStringList found;
    const auto widgets = root.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isPiece = widget->isVisibleTo(&root) && !widget->layout() && widget->window() == root.window();
        if (isPiece && !widget->objectName().startsWith(QLatin1String("qt_"))) {
            if (const QString fault = support::clipping(*widget); !fault.isEmpty()) {
                found << support::describe(*widget) + QLatin1Char(' ') + fault;
            }
        }
    }
    return found;
}

/// Where Tab goes from a widget, in the order of the chain, as far as it is on the page and visible.
inline QWidgetList tabOrder(QWidget &root)
{
    QWidgetList order;
    for (QWidget *w = root.nextInFocusChain(); w != &root; w = w->nextInFocusChain()) {
        const bool takesTab = (w->focusPolicy() & Qt::TabFocus) && w->isEnabled() && w->isVisibleTo(&root) && !w->focusProxy();
        if (root.isAncestorOf(w) && takesTab && !order.contains(w)) {
            order << w;
        }
    }
    return order;
}

} // namespace pageprobe
