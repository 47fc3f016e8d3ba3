// SPDX-License-Identifier: MIT
#pragma once
#include "core/orderfilter.h"
#include "views/pages/page.h"

#include <QTimer>

class QBoxLayout;
class QStackedWidget;

namespace checkout {
class OrderHistory;
struct HistoryState;
}

namespace kit {
class Button;
class ComboField;
class EmptyState;
class TextField;
}

namespace views {

class OrderTable;

/// All orders of the store's lists: found by words, by status, payment, storage and day; opened, and written as a table.
class OrdersPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrdersPage)
public:
    /// `history` is not owned.
    explicit OrdersPage(checkout::OrderHistory &history, QWidget *parent = nullptr);

    void enter(const checkout::Route &route) override;
    void render(const checkout::HistoryState &history);
    [[nodiscard]] PageActions actions() const override;
    [[nodiscard]] bool pressPrimary() override;
    void focusFirst() override;
    [[nodiscard]] QString title() const override;

Q_SIGNALS:
    void orderChosen(const QString &storage, qint64 orderId);
    /// Its totals.
    void dayRequested(const QDate &day);

protected:
    void renew() override;
    void retranslate() override;
    void fit() override;

private:
    enum class Period { Any, Today, Yesterday, Week, Month };

    void build();
    void fillChoices();
    void fillStatuses();
    void fillPayments();
    void filter();
    void exportShown();
    void writeShown(const QString &path);
    [[nodiscard]] core::OrderFilter wanted() const;
    [[nodiscard]] QString note() const;

    checkout::OrderHistory &m_history;
    QWidget *m_content = nullptr;
    QBoxLayout *m_toolRow;
    QWidget *m_tools; ///< All but the search, in as many lines as they need.
    kit::TextField *m_search;
    kit::ComboField *m_storage;
    kit::ComboField *m_status;
    kit::ComboField *m_payment;
    kit::ComboField *m_period;
    kit::Button *m_export;
    kit::Button *m_day;
    kit::Button *m_reload;
    QStackedWidget *m_stack;
    OrderTable *m_table;
    kit::EmptyState *m_empty;
    QTimer m_typing; ///< A search begins when typing rests for a moment.
};

} // namespace views
