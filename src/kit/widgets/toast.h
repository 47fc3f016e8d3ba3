// SPDX-License-Identifier: MIT
#pragma once

#include "kit/widgets/themedwidget.h"

#include <chrono>

class QTimer;

namespace kit {

class Button;
class PlainLabel;

/// A sentence that comes over the foot of its parent and goes by itself, said aloud too. With Undo it stays longer. It waits while the
/// pointer or the focus is on it. One at a time: a new one takes the place of the old.
class Toast final : public ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Toast)
public:
    static constexpr std::chrono::seconds stay{ 5 };

    /// `host` is what it floats over; the toast is its child.
    explicit Toast(QWidget *host);

    void showSentence(const QString &sentence, Severity severity = Severity::Ok);
    /// `undoClicked` carries the token back, so that a late press undoes the right thing.
    [[nodiscard]] QString sentence() const;
    /// px kept free below, such as the footer's height.
    void setFootroom(int px);

protected:
    void restyle() override;
    void retranslate() override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void moveToFoot();
    void leaveWhenIdle();

    int m_footroom = 0;
    Severity m_severity = Severity::Ok;
    PlainLabel *m_text;
    Button *m_dismiss;
    QTimer *m_stay;
};

} // namespace kit
