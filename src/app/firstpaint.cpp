// SPDX-License-Identifier: MIT
#include "app/firstpaint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>
#include <utility>

namespace app {
namespace {

constexpr int momentMs = 400;

} // namespace

FirstPaint::FirstPaint(QWidget &window, std::function<void()> then) : m_then(std::move(then))
{
    window.installEventFilter(this);
    QTimer::singleShot(momentMs, this, &FirstPaint::finish);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, &FirstPaint::finish); // The rest of the window is painted within the same event.
    }
    return false;
}

void FirstPaint::finish()
{
    if (const auto then = std::exchange(m_then, nullptr)) {
        then();
    }
}

} // namespace app
