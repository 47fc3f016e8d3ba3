// SPDX-License-Identifier: MIT
// One word in the typeface of the product in a Qt Widgets window: the floor of a window that has anything to read in it.
#include <QApplication>
#include <QLabel>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QFont font = QApplication::font();
    font.setFamilies({ QStringLiteral("Inter"), font.family() });
    font.setPixelSize(14);
    QApplication::setFont(font);
    QLabel window(QStringLiteral("Sign in"));
    window.resize(1180, 760);
    window.show();
    return QApplication::exec();
}
