// SPDX-License-Identifier: MIT
#pragma once

#include "support/clipcheck.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QTextDocument>

namespace support {

/// One line for each visible widget under `root` that can take the focus and has no accessible name or no role.
inline QStringList namelessFocusables(const QWidget &root)
{
    QStringList found;
    const auto widgets = root.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisibleTo(&root) || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() != nullptr)
            continue;
        // A composite's inside (a spin box's line edit) speaks through the composite.
        if (widget->parentWidget() != nullptr && widget->parentWidget()->focusProxy() == widget)
            continue;
        if (widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (interface == nullptr || interface->text(QAccessible::Name).isEmpty())
            found += describe(*widget) + QStringLiteral(" has no name");
        else if (interface->role() == QAccessible::NoRole || interface->role() == QAccessible::Client)
            found += describe(*widget) + QStringLiteral(" has no role");
    }
    return found;
}

/// One line for each visible widget under `root` that a screen reader (AT-SPI) would pass over or read out with markup: a name on a widget
/// without a role, a role that AT-SPI does not know, a tool tip's tags in the description.
inline QStringList unspeakable(const QWidget &root)
{
    QStringList found;
    const auto widgets = root.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisibleTo(&root) || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (interface == nullptr)
            continue;
        const QAccessible::Role role = interface->role();
        const bool isNamed = !widget->accessibleName().isEmpty();
        if (isNamed && (role == QAccessible::NoRole || role == QAccessible::Client || role == QAccessible::Indicator))
            found += describe(*widget) + QStringLiteral(" is named and has no role");
        if (Qt::mightBeRichText(interface->text(QAccessible::Description)))
            found += describe(*widget) + QStringLiteral(" has markup in its description");
    }
    return found;
}

/// One line for each visible thing to press under `root` that is smaller than `least` px in a direction (WCAG 2.2, 2.5.8).
inline QStringList smallTargets(const QWidget &root, int least)
{
    QStringList found;
    const auto buttons = root.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        if (button->isVisibleTo(&root) && button->focusPolicy() != Qt::NoFocus && (button->width() < least || button->height() < least))
            found += describe(*button);
    return found;
}

} // namespace support
