// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

class QMenu;

namespace views {

/// The initials of who is signed in, in a circle; opens the account menu. The menu is this button's: add actions to it.
class AccountButton final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountButton)
public:
    explicit AccountButton(QWidget *parent = nullptr);

    /// Literal; `detail` (the e-mail) stands in the menu's first line.
    void setAccount(const QString &name, const QString &detail);
    [[nodiscard]] QMenu *menu() const { return m_menu; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// "Çağrı Işık" → "ÇI", with Turkish capitals.
    [[nodiscard]] static QString initials(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void openMenu();
    void rename();

    QString m_name;
    QString m_detail;
    QString m_initials;
    QMenu *m_menu;
    QAction *m_who;
};

} // namespace views
