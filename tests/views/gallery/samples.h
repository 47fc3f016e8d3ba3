// SPDX-License-Identifier: MIT
#pragma once

#include "sheets.h"

#include "views/widgets/cartline.h"
#include "views/widgets/productcardpainter.h"
#include "views/widgets/timeline.h"

namespace gallery {

/// Sample data that both kinds of sheets show.
[[nodiscard]] std::vector<views::ProductCard> sampleProducts(const Words &words);
[[nodiscard]] std::vector<views::TimelineStep> sampleSteps(const Words &words);
[[nodiscard]] views::CartLine::Content sampleLine(const QString &title, const QString &amount, int quantity);

/// Rows under each other, painted as a delegate would.
[[nodiscard]] QWidget *productList(const std::vector<views::ProductCard> &cards, QWidget *parent);

/// Cards side by side, painted as a delegate would.
[[nodiscard]] QWidget *productGrid(const std::vector<views::ProductCard> &cards, QWidget *parent);

} // namespace gallery
