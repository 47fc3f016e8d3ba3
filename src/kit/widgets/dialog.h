// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace kit {

/// What a window of its own may take of the screen that it is on, px: all of it but what its frame needs.
[[nodiscard]] QSize roomOnScreen(const QWidget &window);
/// Where a popup comes up: below `anchor`, above it where there is more room, and wholly on the screen.
[[nodiscard]] QPoint placeBeside(const QWidget &anchor, const QSize &popup);

/// A dialog that is never larger than its screen. Its body turns where that is too small; the buttons below it are always in sight.
/// Where no window manager gives it a frame it draws the line around itself.
class Dialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Dialog)
public:
    /// Who turns a body that is higher than the screen: the dialog, or an area in the body itself.
    enum class Turning { ByDialog, ByBody };

    /// `wanted`: px at 100 %, taken when there is room; a height of 0 is what the body needs.
    Dialog(Turning turning, const QSize &wanted, QWidget *parent = nullptr);

    /// What stands above the buttons.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// A row below the body; the buttons stand one below the other where the screen is too narrow for it.
    void setButtons(const QWidgetList &atStart, const QWidgetList &atEnd);
    /// Turns the body until `part` is in sight.
    void reveal(QWidget *part);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fit();
    void keepFromBar(int least, int most);
    [[nodiscard]] int heightOfBody(int width) const;

    QSize m_wanted;
    QScrollArea *m_scroll = nullptr; ///< None when the body turns itself.
    QVBoxLayout *m_body;
    QBoxLayout *m_buttons;
    bool m_isGrowing = false; ///< It is being measured: what is higher than it was thought gets its room.
    bool m_isFitted = false; ///< Afterwards its size is the person's.
};

} // namespace kit
