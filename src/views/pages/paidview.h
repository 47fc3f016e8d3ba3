// SPDX-License-Identifier: MIT
#pragma once
#include "views/widgets/piece.h"

namespace views {

class AmountLabel;
class EmptyState;

/// The end everybody waits for, big enough for the customer's side of the counter.
class PaidView final : public Piece
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaidView)
public:
    explicit PaidView(QWidget *parent = nullptr);

    void show(const QString &amount, const QString &detail);

protected:
    void retranslate() override;

private:
    EmptyState *m_state;
    AmountLabel *m_amount;
};

} // namespace views
