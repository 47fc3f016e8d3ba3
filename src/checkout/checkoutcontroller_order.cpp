// SPDX-License-Identifier: MIT
#include "api/codecs.h"
#include "checkout/controllercore.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace checkout {

void ControllerCore::loadStore()
{
    state.details.isLoading = true;
    loader->loadStore(state.language);
    bonusRequest = connection->discounts.fetchBonusBalance();
    state.products.isLoading = true;
    state.products.isLoaded = false;
    state.products.loadedCount = 0;
    state.products.totalCount = 0;
    Q_EMIT q.catalogueReset();
    loader->loadCatalogue(state.language);
    publish();
}

void ControllerCore::onStore(const QList<core::OrderStorage> &storages, const QList<core::PaymentAccount> &allAccounts)
{
    accounts = allAccounts;
    state.details.storages = storages;
    restoreDraft();
    const auto has = [&storages](const QString &marker) {
        return std::any_of(storages.begin(), storages.end(), [&marker](const core::OrderStorage &s) { return s.identifier == marker; });
    };
    QString chosen = state.details.storage;
    if (!has(chosen)) {
        chosen = has(project.storage) ? project.storage : (storages.isEmpty() ? QString() : storages.first().identifier);
    }
    if (chosen.isEmpty()) {
        state.details.isLoading = false;
        state.details.isReady = true; // With no storage at all the page says what is missing.
        publish();
        return;
    }
    chooseStorage(chosen);
}

void ControllerCore::chooseStorage(const QString &marker)
{
    const auto storage = std::find_if(state.details.storages.begin(), state.details.storages.end(),
        [&marker](const core::OrderStorage &s) { return s.identifier == marker; });
    if (storage == state.details.storages.end()) {
        return;
    }
    state.details.storage = marker;
    state.details.accounts = core::offeredAccounts(accounts, storage->paymentAccountIdentifiers);
    const auto &offered = state.details.accounts.accounts;
    const bool stillOffered
        = std::any_of(offered.begin(), offered.end(), [this](const auto &a) { return a.identifier == state.details.account; });
    if (!stillOffered) {
        state.details.account = offered.size() == 1 ? offered.first().identifier : QString();
    }
    if (storage->formIdentifier.isEmpty()) {
        onForm({});
        return;
    }
    state.details.isLoading = true;
    loader->loadForm(storage->formIdentifier, state.language);
    publish();
}

void ControllerCore::onForm(const core::FormSchema &form)
{
    // Answers to fields that this form does not have are kept in the draft: they come back with the other storage's form.
    state.details.form = form;
    state.details.answers.readAs(form, locale());
    fillInitialValues();
    renewProblems();
    state.details.isLoading = false;
    state.details.isReady = true;
    state.light = Light::Connected;
    refreshTotals();
    publish();
}

core::Locale ControllerCore::locale() const
{
    core::Locale locale;
    locale.language = core::Locale::languageOf(state.language);
    locale.contentCode = state.language;
    return locale;
}

void ControllerCore::fillInitialValues()
{
    for (const core::FormField &field : std::as_const(state.details.form.fields)) {
        if (core::isEnterable(field) && !core::isBlank(field.initialValue) && !state.details.answers.has(field.marker)) {
            state.details.answers.setRaw(field, core::rawFromValue(field, field.initialValue, locale()), locale());
        }
    }
}

// What was said to be wrong stays said while it is wrong, whatever the form and the language are now.
void ControllerCore::renewProblems()
{
    core::FieldProblems still;
    for (const core::FormField &field : std::as_const(state.details.form.fields)) {
        const auto problem = state.details.answers.problem(field, QDateTime::currentDateTimeUtc(), locale());
        if (problem && state.details.problems.contains(field.marker)) {
            still.insert(field.marker, *problem);
        }
    }
    state.details.problems = still;
}

void ControllerCore::setAnswer(const QString &marker, const QString &raw, bool isFinished)
{
    const core::FormField *field = state.details.form.field(marker);
    if (!field) {
        return;
    }
    DetailsState &details = state.details;
    details.answers.setRaw(*field, raw, locale());
    if (isFinished) {
        details.answers.tidy(*field, locale());
    }
    // While somebody types, an error may go away but none appears.
    const auto problem = details.answers.problem(*field, QDateTime::currentDateTimeUtc(), locale());
    if (!problem) {
        details.problems.remove(marker);
    } else if (details.problems.contains(marker) || (isFinished && problem->kind != core::FieldProblem::Kind::Required)) {
        details.problems.insert(marker, *problem);
    }
    saveAnswer(marker);
    publish();
}

std::optional<core::FormData> ControllerCore::checkDetails()
{
    DetailsState &details = state.details;
    for (const core::FormField &field : std::as_const(details.form.fields)) {
        details.answers.tidy(field, locale());
    }
    const auto data = details.answers.formData(details.form, QDateTime::currentDateTimeUtc(), locale());
    details.problems = data ? core::FieldProblems() : data.error();
    const bool isInOrder = data && details.isReady && !details.account.isEmpty() && !details.storage.isEmpty();
    return isInOrder ? std::optional(*data) : std::nullopt;
}

// The cart as the preview needs it; an order adds the form data, which only checkDetails() gives.
core::OrderDraft ControllerCore::cartDraft() const
{
    core::OrderDraft order;
    order.storage = state.details.storage;
    order.formIdentifier = state.details.form.identifier;
    order.paymentAccountIdentifier = state.details.account;
    order.language = state.language;
    order.products = cart.orderLines();
    order.couponCode = state.products.coupon == CouponState::Refused ? QString() : state.products.couponCode;
    if (state.products.isBonusUsed && state.products.bonusBalance && state.products.bonusBalance->minor > 0) {
        order.bonusAmount = core::Decimal::parse(state.products.bonusBalance->decimalString());
    }
    return order;
}

void ControllerCore::onCartChanged()
{
    showCart();
    refreshTotals();
    saveDraft();
}

void ControllerCore::showCart()
{
    state.products.cart = cart.lines();
    state.products.canUndo = cart.canUndo();
    publish();
}

void ControllerCore::refreshTotals()
{
    if (!preview) {
        return;
    }
    preview->setDraft(cartDraft());
    state.products.preview = preview->preview();
    state.products.isPreviewing = preview->isPending();
    state.products.totalToConfirm.reset();
    state.products.canPlace = !cart.isEmpty() && (state.products.preview || !isPreviewOffered);
    publish();
}

void ControllerCore::onPreviewed(const core::Preview &got)
{
    ProductsState &products = state.products;
    products.preview = got;
    if (products.preview->currency.isEmpty()) {
        products.preview->currency = project.currency;
    }
    if (products.bonusBalance && products.bonusBalance->currency.isEmpty()) {
        products.bonusBalance->currency = products.preview->currency;
    }
    products.isPreviewing = false;
    products.canPlace = !cart.isEmpty();
    state.light = Light::Connected;
    if (!products.couponCode.isEmpty() && products.coupon != CouponState::Refused) {
        products.coupon = got.couponApplied ? CouponState::Applied : CouponState::NotApplicable;
    }
    if (got.bonusBalance && !products.bonusBalance) {
        products.bonusBalance = got.bonusBalance;
    }
    if (state.trouble && state.trouble->operation == core::Operation::Preview) {
        state.trouble.reset();
    }
    const auto shown = std::exchange(lastShownTotal, got.totalDue);
    if (isPlacing) {
        isPlacing = false;
        if (shown && !(*shown == got.totalDue)) {
            products.totalToConfirm = got.totalDue;
            state.canCancel = false;
        } else {
            placeChecked(got.totalDue);
        }
    }
    publish();
}

void ControllerCore::onPreviewFailed(const core::ApiError &error)
{
    ProductsState &products = state.products;
    const bool wasPlacing = std::exchange(isPlacing, false);
    products.preview.reset();
    products.isPreviewing = false;
    if (wasPlacing) {
        setBusy(false, false);
    }
    const bool isCouponRefused = !products.couponCode.isEmpty() && products.coupon != CouponState::Refused
        && (error.httpStatus == 400 || error.httpStatus == 404) && !error.serverMessage.contains("roduct "_L1);
    if (isCouponRefused) {
        products.coupon = CouponState::Refused;
        products.couponWords = error.serverMessage;
        refreshTotals();
        return;
    }
    if (error.kind == core::ErrorKind::Forbidden) {
        isPreviewOffered = false; // This store's users may not preview: the order itself says what it costs.
        products.canPlace = !cart.isEmpty();
        publish();
        return;
    }
    products.canPlace = false;
    if (error.kind != core::ErrorKind::SessionExpired) {
        trouble(wasPlacing ? core::Operation::PlaceOrder : core::Operation::Preview, error, true);
    }
    publish();
}

} // namespace checkout
