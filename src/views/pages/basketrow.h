// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/shelfstate.h"
#include "core/locale.h"

#include <QWidget>

namespace kit {
class Button;
class PlainLabel;
}

namespace views {

/// One parked basket in the list: its name, what is in it, since when and where, and what can be done with it.
class BasketRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BasketRow)
public:
    explicit BasketRow(QWidget *parent = nullptr);

    /// `isBusy`: the board is being asked for this one. `isHeld`: for another one, or the board that has it is away.
    void render(const checkout::ParkedBasket &basket, const core::Locale &locale, bool isBusy, bool isHeld);
    [[nodiscard]] kit::Button *takeButton() const { return m_take; }

Q_SIGNALS:
    void taken(const QUuid &basket);
    void removed(const QUuid &basket);

private:
    QUuid m_basket;
    kit::PlainLabel *m_title;
    kit::PlainLabel *m_detail;
    kit::Button *m_remove;
    kit::Button *m_take;
};

} // namespace views
