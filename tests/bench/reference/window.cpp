// SPDX-License-Identifier: MIT
// The least that a Qt Widgets program is: what `vezne` is measured against at its start and in its memory.
#include <QApplication>
#include <QWidget>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QWidget window;
    window.resize(1180, 760);
    window.show();
    return QApplication::exec();
}
