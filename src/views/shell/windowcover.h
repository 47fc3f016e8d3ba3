// SPDX-License-Identifier: MIT
#pragma once

class QMainWindow;
class QWidget;

namespace views {

/// Lays a screen over all of the window. What lies behind is hidden, so that a key and a screen reader reach
/// nothing of it, and disabled, so that a page that comes up there takes no focus.
void coverWindow(QMainWindow &window, QWidget &screen);
/// Takes it away again.
void uncoverWindow(QMainWindow &window, QWidget &screen);
/// As Esc does with each of them.
void closePopups();

} // namespace views
