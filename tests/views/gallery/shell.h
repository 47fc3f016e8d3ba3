// SPDX-License-Identifier: MIT
#pragma once

#include "sheets.h"

class QVBoxLayout;
class QWidget;

namespace kit {
class Card;
class Footer;
class StepBar;
} // namespace kit

namespace views {
class Header;
}

namespace gallery {

/// A window as the application's, with an empty page between step bar and footer.
struct Shell
{
    QWidget *window;
    views::Header *header;
    kit::StepBar *steps;
    QVBoxLayout *page;
    kit::Footer *footer;
};

[[nodiscard]] Shell makeShell(const Words &words, int step);
/// Two cards side by side, the second 340 px wide.
void columns(const Shell &shell, kit::Card *&left, kit::Card *&right);

[[nodiscard]] QWidget *signInPage(const Words &words);
[[nodiscard]] QWidget *detailsPage(const Words &words);
[[nodiscard]] QWidget *productsPage(const Words &words);
[[nodiscard]] QWidget *waitingPage(const Words &words);
[[nodiscard]] QWidget *unknownPage(const Words &words);
[[nodiscard]] QWidget *paidPage(const Words &words);

} // namespace gallery
