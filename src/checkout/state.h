// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/paymentstate.h"
#include "core/account.h"
#include "core/catalogue.h"
#include "core/formanswers.h"
#include "core/operation.h"
#include "core/projectsettings.h"

#include <QDateTime>

namespace checkout {

enum class Step { SignIn, Details, Products, Payment };

/// A trouble to be shown in the error strip. The words are made in text::describe(operation, error).
struct Trouble
{
    core::Operation operation = core::Operation::Connect;
    core::ApiError error;
    bool canRetry = false; ///< CheckoutController::retry() does the same again.
    friend bool operator==(const Trouble &, const Trouble &) = default;
};

enum class Light { NotConnected, Connecting, Connected, Offline };

/// One finding of the check of a project that somebody wants to connect.
struct ProjectFinding
{
    enum class Subject { Url, Network, Tls, AppToken, Provider, SignInForm, Storage, OrderForm, Accounts, Catalogue, Languages };
    enum class Level { Ok, Warning, Error };
    Subject subject = Subject::Url;
    Level level = Level::Ok;
    core::ApiError error; ///< For Level::Error from the network.
    QString detail; ///< A marker, an address: plain data, no sentence.
    friend bool operator==(const ProjectFinding &, const ProjectFinding &) = default;
};

struct SignInState
{
    bool isLoading = false;
    bool isSigningIn = false;
    QList<core::AuthProvider> providers;
    QString provider;
    QString loginLabel; ///< The store's own title of the login field; empty: the page's default.
    QString passwordLabel;
    QString login; ///< What to fill in at first (remembered, demo).
    core::Secret demoPassword;
    bool canRemember = false; ///< A keychain is there; else the session is memory-only and the page says so.
    bool isSignedIn = false;
    QString userIdentifier;
    QString userName; ///< From the profile, where the store has one.
};

struct DetailsState
{
    bool isLoading = false;
    QList<core::OrderStorage> storages;
    QString storage;
    core::FormSchema form;
    core::FormAnswers answers; ///< The draft: what stands in the fields.
    core::FieldProblems problems; ///< As shown: filled when the person leaves a field or presses on.
    core::OfferedAccounts accounts;
    QString account;
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

struct ProductsState
{
    bool isLoading = false;
    bool isLoaded = false; ///< The whole catalogue is here.
    int loadedCount = 0;
    qint64 totalCount = 0;
    QList<CartLine> cart;
    std::optional<core::Preview> preview; ///< Of exactly this cart; nothing while it is being computed.
    bool isPreviewing = false;
    QString couponCode;
    CouponState coupon = CouponState::None;
    QString couponWords; ///< The server's own, when refused.
    std::optional<core::Money> bonusBalance;
    bool isBonusUsed = false;
    bool canPlace = false;
    std::optional<core::Money> totalToConfirm; ///< The server's total changed since it was shown: ask before anything is sent.
    bool canUndo = false; ///< The last removal can be taken back (undoCart()).
};

/// Everything the window shows, as one value. Published by CheckoutController::stateChanged after each change.
struct State
{
    Step step = Step::SignIn;
    Step reachable = Step::SignIn; ///< The furthest step one may go to.
    Light light = Light::NotConnected;
    QString storeName;
    QString projectHost;
    bool isDemo = false;
    QString language = QStringLiteral("tr_TR"); ///< Content and interface.
    bool isBusy = false; ///< The primary action is out; it can be cancelled when canCancel.
    bool canCancel = false;
    std::optional<Trouble> trouble;
    QList<store::Attempt> unfinished; ///< Of this project and user, without the one on screen.
    SignInState signIn;
    DetailsState details;
    ProductsState products;
    PaymentState payment;
    bool isCheckingProject = false;
    QList<ProjectFinding> findings; ///< Of the last check.
};

} // namespace checkout
Q_DECLARE_METATYPE(checkout::State)
