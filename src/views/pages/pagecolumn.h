// SPDX-License-Identifier: MIT
#pragma once

class QVBoxLayout;
class QWidget;

namespace views {

/// Fills a page with one column that scrolls when it is too long; the column has the page's margins.
[[nodiscard]] QVBoxLayout *addPageColumn(QWidget &page);

} // namespace views
