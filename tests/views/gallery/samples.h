// SPDX-License-Identifier: MIT
#pragma once

#include "sheets.h"

#include "kit/widgets/timeline.h"
#include "views/delegates/productcardpainter.h"
#include "views/pages/cartline.h"

namespace gallery {

/// Sample data that both kinds of sheets show.
[[nodiscard]] std::vector<views::ProductCard> sampleProducts(const Words &words);
[[nodiscard]] std::vector<kit::TimelineStep> sampleSteps(const Words &words);
[[nodiscard]] views::CartLine::Content sampleLine(const QString &title, const QString &amount, int quantity);

/// Rows under each other, painted as a delegate would.
[[nodiscard]] QWidget *productList(const std::vector<views::ProductCard> &cards, QWidget *parent);

/// Cards side by side, painted as a delegate would.
[[nodiscard]] QWidget *productGrid(const std::vector<views::ProductCard> &cards, QWidget *parent);

} // namespace gallery
