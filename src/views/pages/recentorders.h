// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/paymentstate.h"
#include "core/locale.h"

#include <QWidget>

class QVBoxLayout;

namespace views {

/// The last orders of this counter, a line each: number and customer, amount, how it stands. Pressed, one is opened.
class RecentOrders final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecentOrders)
public:
    explicit RecentOrders(QWidget *parent = nullptr);

    /// Does nothing where they are what is shown.
    void render(const QList<checkout::PaymentState> &orders, const core::Locale &locale);

Q_SIGNALS:
    void chosen(const QUuid &attempt, const QString &storage, qint64 orderId);

private:
    struct Line
    {
        QUuid attempt;
        QString storage;
        qint64 orderId = 0;
        QString title;
        QString detail;
        friend bool operator==(const Line &, const Line &) = default;
    };
    [[nodiscard]] QWidget *makeRow(const Line &line);

    QVBoxLayout *m_rows;
    QList<Line> m_lines;
};

} // namespace views
