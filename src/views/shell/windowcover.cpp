// SPDX-License-Identifier: MIT
#include "views/shell/windowcover.h"

#include <QApplication>
#include <QMainWindow>

namespace views {

void closePopups()
{
    while (QWidget *popup = QApplication::activePopupWidget()) {
        popup->close();
    }
}

void coverWindow(QMainWindow &window, QWidget &screen)
{
    screen.setGeometry(window.rect());
    screen.show();
    screen.raise();
    window.centralWidget()->setEnabled(false);
    window.centralWidget()->hide();
}

void uncoverWindow(QMainWindow &window, QWidget &screen)
{
    window.centralWidget()->setEnabled(true);
    window.centralWidget()->show();
    screen.hide();
}

} // namespace views
