// SPDX-License-Identifier: MIT
#pragma once
#include "core/locale.h"
#include "core/order.h"

#include <QWidget>

class QVBoxLayout;

namespace views {

/// The orders that could be an attempt's, each with the two answers that only a person can give.
class CandidateList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CandidateList)
public:
    explicit CandidateList(QWidget *parent = nullptr);

    /// Hidden while there are none. Rows of orders that stay keep their focus.
    void render(const QList<core::Order> &candidates, const core::Locale &locale);

Q_SIGNALS:
    /// "It is this customer's."
    void adopted(qint64 orderId);
    /// "It is not."
    void disowned(qint64 orderId);

private:
    void rebuild();
    [[nodiscard]] QWidget *makeRow(const core::Order &order);
    [[nodiscard]] QString detailOf(const core::Order &order) const;

    QVBoxLayout *m_rows;
    QList<core::Order> m_candidates;
    core::Locale m_locale;
};

} // namespace views
