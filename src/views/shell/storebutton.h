// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

class QMenu;

namespace views {

/// The store's name in the header where this counter knows any, and what to do about it while none is open; opens the menu of them. A long
/// name is elided. The menu is this button's: fill it on its aboutToShow().
class StoreButton final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StoreButton)
public:
    explicit StoreButton(QWidget *parent = nullptr);

    /// Literal; empty while none is open.
    void setStoreName(const QString &name);
    [[nodiscard]] QMenu *menu() const { return m_menu; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void openMenu();
    void rename();
    [[nodiscard]] QString words() const;
    [[nodiscard]] int arrowSide() const;

    QString m_name;
    QMenu *m_menu;
};

} // namespace views
