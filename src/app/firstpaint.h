// SPDX-License-Identifier: MIT
#pragma once
#include <QObject>
#include <functional>

class QWidget;

namespace app {

/// Calls `then` once, when the window stands on the screen: what a start needs beside its first picture has time until there. A window that
/// nothing paints (it starts minimised) is not waited for longer than a moment.
class FirstPaint : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstPaint)
public:
    /// `window` is not owned and outlives this.
    FirstPaint(QWidget &window, std::function<void()> then);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void finish();

    std::function<void()> m_then;
};

} // namespace app
