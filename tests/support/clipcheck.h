// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractScrollArea>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollArea>
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

/// One line for each two visible neighbours of one layout under `root` that lie over each other. What floats is in no layout.
inline QStringList overlaps(const QWidget &root)
{
    QStringList found;
    const auto parents = root.findChildren<QWidget *>();
    for (const QWidget *parent : parents) {
        if (!parent->isVisibleTo(&root) || parent->layout() == nullptr)
            continue;
        QWidgetList placed;
        const auto children = parent->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        for (QWidget *child : children) {
            if (!child->isVisibleTo(&root) || child->isWindow() || child->size().isEmpty())
                continue;
            for (const QWidget *other : std::as_const(placed))
                if (child->geometry().intersects(other->geometry()))
                    found += describe(*child) + QStringLiteral(" lies over ") + describe(*other);
            placed += child;
        }
    }
    return found;
}

/// One line for each visible widget with words under `root` whose letters are lower than `least` px.
inline QStringList tinyTexts(const QWidget &root, int least)
{
    QStringList found;
    const auto widgets = root.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool hasWords = label != nullptr ? !label->text().isEmpty() : widget->focusPolicy() != Qt::NoFocus;
        if (hasWords && widget->isVisibleTo(&root) && QFontInfo(widget->font()).pixelSize() < least)
            found += describe(*widget) + QStringLiteral(" is written %1 px high").arg(QFontInfo(widget->font()).pixelSize());
    }
    return found;
}

/// One line for each visible area under `root` that has to be moved sideways to be read. A table may be.
inline QStringList sidewaysAreas(const QWidget &root)
{
    QStringList found;
    const auto areas = root.findChildren<QScrollArea *>();
    for (const QScrollArea *area : areas)
        if (area->isVisibleTo(&root) && area->widget() != nullptr && area->widget()->width() > area->viewport()->width())
            found += describe(*area) + QStringLiteral(" shows %1 of %2 px").arg(area->viewport()->width()).arg(area->widget()->width());
    return found;
}

} // namespace support
