// SPDX-License-Identifier: MIT
#pragma once

#include "views/shell/connectionlight.h"

class QHBoxLayout;
class QMenu;

namespace kit {
class Chip;
class PlainLabel;
class SegmentedSwitch;
}

namespace views {

class AccountButton;
class StoreButton;

/// The top of the window: brand, store, connection, parked baskets, payments that wait, language, account.
class Header final : public kit::ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Header)
public:
    explicit Header(QWidget *parent = nullptr);

    /// Empty: no store yet.
    void setStoreName(const QString &name);
    /// There are some that this counter knows: the name opens storeMenu().
    void setHasStores(bool hasStores);
    [[nodiscard]] QMenu *storeMenu() const;
    void setConnection(ConnectionLight::State state);
    /// What is wrong with the shop's board; empty: nothing, or the shop has none.
    void setBoardTrouble(const QString &words);
    /// 0 hides the chip.
    void setWaitingPayments(int count);
    /// 0 hides the chip.
    void setParkedBaskets(int count);
    /// "tr" or "en"; emits nothing.
    void setLanguage(const QString &code);
    /// Both empty: nobody is signed in, no account button.
    void setAccount(const QString &name, const QString &detail);
    /// Add the actions of the account here.
    [[nodiscard]] QMenu *accountMenu() const;
    /// A widget before the language switch, such as a settings button. The header takes it.
    void addTool(QWidget *tool);

Q_SIGNALS:
    void waitingPaymentsClicked();
    void parkedBasketsClicked();
    void languageChosen(const QString &code);

protected:
    void restyle() override;
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;

private:
    int m_waiting = 0;
    int m_parked = 0;
    QHBoxLayout *m_row;
    QHBoxLayout *m_end;
    QWidget *m_mark;
    kit::PlainLabel *m_store;
    StoreButton *m_stores;
    ConnectionLight *m_light;
    kit::PlainLabel *m_board;
    kit::Chip *m_chip;
    kit::Chip *m_shelf;
    kit::SegmentedSwitch *m_language;
    AccountButton *m_account;
};

} // namespace views
