// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/draftstate.h"
#include "core/discount.h"
#include "core/order.h"

#include <QObject>
#include <memory>

namespace session {
class Connection;
}

namespace checkout {

/// What is taken off the order in hand by a coupon or a bonus: what the person wishes, and what the store says to it. Writes the part of
/// DraftController's value that is about them.
class Deductions : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Deductions)
public:
    explicit Deductions(DraftState &state, QObject *parent = nullptr);
    ~Deductions() override;
    /// Null: nobody to ask. Not owned.
    void setConnection(session::Connection *connection);

    /// Another user: what the store has shown of its discounts was for the one before.
    void forget();

    void setCouponText(const QString &text);
    /// Applies what stands in the coupon field.
    void applyCoupon();
    void removeCoupon();
    /// A code that was typed and not applied stands on the page.
    [[nodiscard]] bool isCouponTyped() const;

    void setBonusText(const QString &text);
    /// False for an amount that cannot be used: CartState::bonusFault says why.
    bool useBonus(bool use);
    /// True when what stands in the bonus field is what is ordered. Else it is applied now, and the total that comes back is looked at, or
    /// the field says what is wrong with it.
    [[nodiscard]] bool isBonusSettled();
    void noteBalance(const core::Money &balance, const QString &currency);

    /// Coupon and bonus as the next total is asked for with them.
    void putInto(core::OrderDraft &order) const;
    /// What the store says that the cart costs.
    void notePreview(const core::Preview &preview);
    /// Nobody says what the cart costs: what the code gives, the order will say.
    void noteNoPreview();
    /// True when a refused preview is the coupon's: it is out of the next one.
    [[nodiscard]] bool takeRefusal(const core::ApiError &error);

Q_SIGNALS:
    /// What is asked for is another: the total is out of date.
    void edited();
    /// What stands in a field is another, and is not asked for yet.
    void typed();
    /// Only what is said about it is another.
    void changed();

private:
    void setCoupon(const QString &code);
    void judgeCoupon();
    void nameDiscounts();
    void askForDiscounts();
    void askWhy();
    [[nodiscard]] core::BonusFault typedFault() const;

    DraftState &m_state;
    session::Connection *m_connection = nullptr;
    struct Replies;
    std::unique_ptr<Replies> m_replies;
    QList<core::Discount> m_discounts;
    QString m_discountsLanguage; ///< In which the list was asked for; empty: not yet.
};

/// What stands in the bonus field, as it is kept: "12.50", or what was typed where it is no amount.
[[nodiscard]] QString keptBonus(const DraftState &state);
void restoreBonus(DraftState &state, const QString &kept);

} // namespace checkout
