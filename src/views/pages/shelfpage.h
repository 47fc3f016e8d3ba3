// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/shelfstate.h"
#include "views/pages/page.h"

class QGridLayout;

namespace checkout {
class DraftShelf;
}

namespace kit {
class Banner;
class EmptyState;
}

namespace views {

class BasketRow;

/// The parked baskets: whose, since when, where. One is picked up with a press; what is in hand is parked then.
class ShelfPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShelfPage)
public:
    /// `shelf` is not owned.
    explicit ShelfPage(checkout::DraftShelf &shelf, QWidget *parent = nullptr);

    void render(const checkout::ShelfState &shelf);
    [[nodiscard]] PageActions actions() const override;
    void focusFirst() override;
    [[nodiscard]] QString title() const override;

protected:
    void renew() override;
    void fit() override;
    void retranslate() override;

private:
    void renderNotes(const checkout::ShelfState &shelf);

    checkout::DraftShelf &m_shelf;
    QGridLayout *m_column;
    kit::Banner *m_fault;
    kit::Banner *m_removed;
    kit::EmptyState *m_empty;
    QList<BasketRow *> m_rows;
};

} // namespace views
