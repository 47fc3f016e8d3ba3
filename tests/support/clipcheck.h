// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractScrollArea>
#include <QFontMetricsF>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QStringList>
#include <QWidget>

namespace support {

/// "PlainLabel fieldLabel 'Ad soyad' 80×20": enough to find it.
inline QString describe(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    const QString words = label != nullptr ? label->text() : widget.accessibleName();
    return QStringLiteral("%1 %2 '%3' %4x%5")
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(), words, QString::number(widget.width()),
            QString::number(widget.height()));
}

/// What is wrong with one widget's room, or nothing: smaller than it can bear, too low for its wrapped words, a word cut in two, or
/// hanging over its parent's edge.
inline QString clipping(const QWidget &widget)
{
    if (widget.inherits("QHeaderView"))
        return {}; // Its least size is that of any scroll area, whatever stands in it.
    const QSize least = widget.minimumSizeHint();
    const bool isLow = !widget.hasHeightForWidth() && widget.height() < least.height();
    if (least.isValid() && (widget.width() < least.width() || isLow))
        return QStringLiteral("is smaller than %1x%2").arg(least.width()).arg(least.height());
    if (widget.hasHeightForWidth() && widget.heightForWidth(widget.width()) > widget.height())
        return QStringLiteral("needs a height of %1").arg(widget.heightForWidth(widget.width()));
    if (const auto *label = qobject_cast<const QLabel *>(&widget); label != nullptr && label->wordWrap()) {
        const auto words = label->text().split(QRegularExpression(QStringLiteral("[\\s/-]+")), Qt::SkipEmptyParts);
        for (const QString &word : words)
            if (QFontMetricsF(label->font()).horizontalAdvance(word) > label->contentsRect().width())
                return QStringLiteral("breaks the word '%1'").arg(word);
    }
    const QWidget *parent = widget.parentWidget();
    const auto *area = parent != nullptr ? qobject_cast<const QAbstractScrollArea *>(parent->parentWidget()) : nullptr;
    const bool scrolls = area != nullptr && area->viewport() == parent;
    if (parent != nullptr && !widget.isWindow() && !scrolls && !parent->rect().contains(widget.geometry()))
        return QStringLiteral("hangs over its parent's edge");
    return {};
}

/// One line for each visible widget under `root` (which must be shown and laid out) whose words do not fit. Shortening with "…" on purpose
/// (a label that says so through a small minimumSizeHint()) is no clipping.
inline QStringList clippedTexts(const QWidget &root)
{
    QStringList found;
    const auto widgets = root.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisibleTo(&root) || widget->window() != root.window())
            continue;
        if (widget->objectName().startsWith(QLatin1String("qt_"))) // the inside of one of Qt's own, which knows better
            continue;
        if (const QString fault = clipping(*widget); !fault.isEmpty())
            found += describe(*widget) + QLatin1Char(' ') + fault;
    }
    return found;
}

} // namespace support
