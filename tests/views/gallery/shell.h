// SPDX-License-Identifier: MIT
#pragma once

#include "sheets.h"

class QVBoxLayout;
class QWidget;

namespace views {
class Card;
class Footer;
class Header;
class StepBar;
} // namespace views

namespace gallery {

/// A window as the application's, with an empty page between step bar and footer.
struct Shell
{
    QWidget *window;
    views::Header *header;
    views::StepBar *steps;
    QVBoxLayout *page;
    views::Footer *footer;
};

[[nodiscard]] Shell makeShell(const Words &words, int step);
/// Two cards side by side, the second 340 px wide.
void columns(const Shell &shell, views::Card *&left, views::Card *&right);

[[nodiscard]] QWidget *signInPage(const Words &words);
[[nodiscard]] QWidget *detailsPage(const Words &words);
[[nodiscard]] QWidget *productsPage(const Words &words);
[[nodiscard]] QWidget *waitingPage(const Words &words);
[[nodiscard]] QWidget *unknownPage(const Words &words);
[[nodiscard]] QWidget *paidPage(const Words &words);

} // namespace gallery
