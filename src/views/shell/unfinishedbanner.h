// SPDX-License-Identifier: MIT
#pragma once
#include <QSet>
#include <QUuid>
#include <QWidget>

class QVBoxLayout;

namespace checkout {
class CheckoutFlow;
}

namespace kit {
class Banner;
}

namespace views {

/// Tells of an unfinished checkout that needs a decision, over the pages of the order in hand; what only waits for its payment has the
/// chip in the header.
class UnfinishedBanner final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnfinishedBanner)
public:
    /// `flow` is not owned.
    explicit UnfinishedBanner(checkout::CheckoutFlow &flow, QWidget *parent = nullptr);
    void renew();

private:
    checkout::CheckoutFlow &m_flow;
    QVBoxLayout *m_row;
    kit::Banner *m_banner;
    QSet<QUuid> m_dismissed; ///< Whose banner was put away.
    QUuid m_announced; ///< Whose checkout it tells of.
};

} // namespace views
