// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QWidgetList>

class QGridLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace views {

/// Fills a page with one column that scrolls when it is too long; the column has the page's margins.
[[nodiscard]] QVBoxLayout *addPageColumn(QWidget &page);

/// A row for a column, with a widget of a width of its own in the middle: aligned by the column instead, it would be given the height that
/// its words need in the column's width.
[[nodiscard]] QHBoxLayout *centred(QWidget *widget);

/// Points of a list, each with its words in line below each other.
[[nodiscard]] QGridLayout *bulletList(const QStringList &points);

/// Puts rows below each other, or on a wide page in two columns; what was in the grid before is moved.
void arrangeRows(QGridLayout &grid, const QWidgetList &rows, bool isWide);

/// Puts what a page shows, its layout, into an area that scrolls when the window is too low for it. Gives the content, for keepRoom().
[[nodiscard]] QWidget *addLowScroll(QWidget &page);
/// `content` shall be as high as everything needs whose vertical policy is not Ignored, and `least` px for what takes the room that is
/// left.
void keepRoom(QWidget &content, int least);

} // namespace views
