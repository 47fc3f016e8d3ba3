// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"
#include "core/catalogue.h"
#include "core/formanswers.h"
#include "core/order.h"
#include "core/payment.h"

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
    QSet<QString> leftOut; ///< Fields that the store does not want: they are not sent.
    QHash<QString, UploadState> uploads; ///< By core::FileEntry::id.
    bool canUndo = false; ///< The last change of the form can be taken back.
    bool canRedo = false;
    core::OfferedAccounts accounts;
    QString account;
    bool isAccountMissing = false; ///< The person pressed on without choosing how the customer pays.
    QDateTime draftSavedAt;
    bool isReady = false; ///< Form, storage and accounts are there.
};

struct CartLine
{
    core::Product product;
    int quantity = 0;
    std::optional<core::Money> sum; ///< An estimate from the list price; the preview is the truth.
    friend bool operator==(const CartLine &, const CartLine &) = default;
};

enum class CouponState { None, Checking, Applied, NotApplicable, Refused };

/// The cart and what the store says that it costs.
struct CartState
{
    QList<CartLine> lines;
    std::optional<core::Preview> preview; ///< Of exactly this cart; nothing while it is being computed.
    bool isPreviewing = false;
    QString couponText; ///< What stands in the field; applied or not.
    QString couponCode; ///< What was applied.
    CouponState coupon = CouponState::None;
    QString couponWords; ///< The server's own, when refused.
    QString currency; ///< Of the store, where it names one; empty: none is invented.
    std::optional<core::Money> bonusBalance;
    bool isBonusUsed = false;
    bool isShopWithoutProducts = false; ///< The store's catalogue is empty: what is ordered stands in the form alone.
    bool canPlace = false;
    bool isPlacing = false; ///< From the press to an attempt in the journal, or back.
    std::optional<core::Money> totalToConfirm; ///< The server's total changed since it was shown: ask before anything is sent.
    bool canUndo = false; ///< The last removal can be taken back.
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
    QString referenceMarker; ///< The form field that takes an attempt's reference, where its name is not one of ours.
};

/// The order in hand. One private value of DraftController.
struct DraftState
{
    core::Locale locale;
    DetailsState details;
    CartState cart;
};

} // namespace checkout
