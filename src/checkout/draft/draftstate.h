// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"
#include "core/catalogue.h"
#include "core/formanswers.h"
#include "core/order.h"
#include "core/payment.h"
#include "core/preview.h"

#include <QDateTime>
#include <QSet>
#include <QUuid>

namespace checkout {

/// How far a file of the form is on its way to the store.
struct UploadState
{
    qint64 sent = 0; ///< Bytes.
    qint64 total = 0;
    bool isGone = false; ///< It is not on this computer any more.
    std::optional<core::ApiError> error; ///< It did not arrive, and nobody is trying.
    friend bool operator==(const UploadState &, const UploadState &) = default;
};

enum class PrefillSource { None, Profile, LastOrder };

/// What was filled into the form from what the store knows already.
struct PrefillState
{
    PrefillSource source = PrefillSource::None;
    bool isAsking = false;
    bool hasNoOrder = false; ///< The last order was asked for, and there is none.
    QSet<QString> filled; ///< Markers of the fields; one that a person has changed since is none of them.
    std::optional<core::ApiError> error;
    friend bool operator==(const PrefillState &, const PrefillState &) = default;
};

/// The order form of the store, what stands in it, and how the customer pays.
struct DetailsState
{
    bool isLoading = false;
    bool isFailed = false; ///< Nothing came, and nobody is asking: the alert says why.
    QList<core::OrderStorage> storages;
    QString storage;
    core::FormSchema form; ///< As the page shows it: without the field for the reference.
    QString referenceMarker; ///< The field that takes an attempt's reference; empty: the form has none.
    core::FormAnswers answers; ///< What stands in the fields.
    core::FieldProblems problems; ///< As shown: filled when the person leaves a field or presses on.
    QSet<QString> secret; ///< Markers of passwords, and of fields that no form has shown yet to be none: they are on no disk.
    QSet<QString> leftOut; ///< Fields that the store does not want: they are not sent.
    QHash<QString, UploadState> uploads; ///< By core::FileEntry::id.
    PrefillState prefill;
    bool isPrefillOffered = true; ///< False for a guest, of whom the store knows nothing.
    QList<core::FormSchema> formChoices; ///< Of a kind of order that names no form: one of the project's is chosen.
    bool canUndo = false; ///< The last change of the form can be taken back.
    bool canRedo = false;
    core::OfferedAccounts accounts;
    QString account;
    bool isAccountMissing = false; ///< The person pressed on without choosing how the customer pays.
    QDateTime draftSavedAt;
    std::chrono::milliseconds clockOffset{ 0 }; ///< The store's clock minus this computer's, when the form was read.
    bool isReady = false; ///< Form, storage and accounts are there.
};

struct CartLine
{
    core::Product product;
    int quantity = 0;
    std::optional<core::Money> sum; ///< An estimate from the list price; the preview is the truth.
    friend bool operator==(const CartLine &, const CartLine &) = default;
};

enum class CouponState {
    None,
    Checking,
    Unchecked, ///< Nobody says beforehand what it gives; the order does.
    Applied,
    NotApplicable, ///< Valid, and nothing is taken off this cart.
    NeedsMore, ///< Valid from a larger cart on: CartState::couponLeast.
    Unknown,
    Expired,
    Used,
    Refused, ///< In words that nobody knows: CartState::couponWords.
};
/// The store does not take the code: totals are asked for without it.
[[nodiscard]] inline bool isRefused(CouponState state)
{
    return state >= CouponState::Unknown;
}

/// The cart and what the store says that it costs.
struct CartState
{
    QList<CartLine> lines;
    QList<CartLine> awaited; ///< Of a basket that was taken up: of their products only number and title are known, the rest is being read.
    bool isAwaitedFailed = false; ///< It could not be read, and nobody is asking.
    std::optional<core::Preview> preview; ///< Of exactly this cart; nothing while it is being computed.
    bool isPreviewing = false;
    QString couponText; ///< What stands in the field; applied or not.
    QString couponCode; ///< What was applied.
    CouponState coupon = CouponState::None;
    QString couponWords; ///< The server's own, when refused.
    std::optional<core::Money> couponLeast; ///< What the cart must come to.
    QString currency; ///< Of the store, where it names one; empty: none is invented.
    core::BonusLimits bonus;
    QString bonusText; ///< What stands in the field; empty: as much as the store allows.
    bool isBonusUsed = false;
    core::BonusFault bonusFault = core::BonusFault::None; ///< Of what stands in the field.
    bool isShopWithoutProducts = false; ///< The store's catalogue is empty: what is ordered stands in the form alone.
    bool canPlace = false;
    QString unpriced; ///< The title of a product that the store has named no price for; empty: all have one, or nobody has said yet.
    bool isPlacing = false; ///< From the press to an attempt in the journal, or back.
    std::optional<core::Money> totalToConfirm; ///< The server's total changed since it was shown: ask before anything is sent.
    bool canUndo = false; ///< The last change of the lines can be taken back.
    bool isRemoved = false; ///< The last change took a product out.
};

/// Where the last window of a user stood.
struct Opening
{
    bool isProducts = false; ///< Else the order form.
    QUuid draft;
    QUuid attempt; ///< Set when the draft had been sent.
};

/// What the order in hand belongs to.
struct DraftScope
{
    QString project; ///< The key under which drafts of this project are kept.
    QString storage; ///< Preselected order storage.
    QString currency; ///< Where the store names none.
    QHash<QString, QString> forms; ///< Storage → the form that was chosen for it, where it names none.
    QString referenceMarker; ///< The form field that takes an attempt's reference, where its name is not one of ours.
    QString account{}; ///< Preselected payment account, where it is offered.
    bool isKept = true; ///< On disk; else what is typed goes with the program.
};

/// The order in hand. One private value of DraftController.
struct DraftState
{
    core::Locale locale;
    DetailsState details;
    CartState cart;
};

} // namespace checkout
