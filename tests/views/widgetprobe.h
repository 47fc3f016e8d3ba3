// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>
#include <QList>
#include <QTest>
#include <QWidget>

// What the tests of the pieces share.
namespace probe {

using namespace Qt::Literals::StringLiterals;

inline const QString markup = u"<b>x</b> & co"_s;

/// How many times a piece spoke up, and what it said last (views::announce).
inline int announcements(const QObject &piece)
{
    return piece.property("announcements").toInt();
}
inline QString announcement(const QObject &piece)
{
    return piece.property("announcement").toString();
}

inline QString accessibleText(QWidget *widget, QAccessible::Text kind = QAccessible::Name)
{
    return QAccessible::queryAccessibleInterface(widget)->text(kind);
}

inline QAccessible::Role roleOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget)->role();
}

inline void showActive(QWidget &window)
{
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

} // namespace probe
