// SPDX-License-Identifier: MIT
#include "api/codecs.h"
#include "checkout/controllercore.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace checkout {

namespace {

QString stepName(Step step)
{
    return step == Step::Products ? u"products"_s : u"details"_s;
}

core::FormEntry *findEntry(core::FormData &data, const QString &marker)
{
    const auto it = std::find_if(data.begin(), data.end(), [&marker](const core::FormEntry &e) { return e.marker == marker; });
    return it == data.end() ? nullptr : &*it;
}

bool isEnterable(const core::FormField &field)
{
    return field.isVisible && field.type != core::FieldType::Button;
}

} // namespace

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
    // Values of fields that this form does not have are kept in the draft: they come back with the other storage's form.
    state.details.form = form;
    state.details.problems.clear();
    fillInitialValues();
    state.details.isLoading = false;
    state.details.isReady = true;
    state.light = Light::Connected;
    refreshTotals();
    publish();
}

void ControllerCore::fillInitialValues()
{
    for (const core::FormField &field : std::as_const(state.details.form.fields)) {
        if (isEnterable(field) && !core::isBlank(field.initialValue) && !findEntry(state.details.values, field.marker)) {
            state.details.values.append({ field.marker, field.typeName, field.initialValue });
        }
    }
}

void ControllerCore::setFieldValue(const QString &marker, const core::FormValue &value, bool isFinished)
{
    const core::FormField *field = state.details.form.field(marker);
    if (!field) {
        return;
    }
    if (core::FormEntry *entry = findEntry(state.details.values, marker)) {
        entry->value = value;
        entry->type = field->typeName;
    } else {
        state.details.values.append({ marker, field->typeName, value });
    }
    // While somebody types, an error may go away but none appears.
    const auto problem = core::checkField(*field, value);
    if (!problem) {
        state.details.problems.remove(marker);
    } else if (isFinished && !(problem->kind == core::FieldProblem::Kind::Required)) {
        state.details.problems.insert(marker, *problem);
    } else if (state.details.problems.contains(marker)) {
        state.details.problems.insert(marker, *problem);
    }
    saveDraft();
    publish();
}

bool ControllerCore::checkDetails()
{
    DetailsState &details = state.details;
    for (const core::FormField &field : std::as_const(details.form.fields)) {
        if (!isEnterable(field)) {
            continue;
        }
        const auto typed = details.problems.constFind(field.marker);
        const bool unreadable = typed != details.problems.cend() && typed->kind == core::FieldProblem::Kind::AmbiguousNumber;
        if (unreadable || (typed != details.problems.cend() && typed->kind == core::FieldProblem::Kind::NotANumber)) {
            continue; // What was typed is no value: the problem stands until it is one.
        }
        const core::FormEntry *entry = findEntry(details.values, field.marker);
        if (const auto problem = core::checkField(field, entry ? entry->value : core::FormValue())) {
            details.problems.insert(field.marker, *problem);
        } else {
            details.problems.remove(field.marker);
        }
    }
    return details.isReady && details.problems.isEmpty() && !details.account.isEmpty() && !details.storage.isEmpty();
}

core::OrderDraft ControllerCore::draft() const
{
    core::OrderDraft order;
    order.storage = state.details.storage;
    order.formIdentifier = state.details.form.identifier;
    order.paymentAccountIdentifier = state.details.account;
    order.language = state.language;
    for (const core::FormField &field : state.details.form.fields) {
        const auto it = std::find_if(state.details.values.begin(), state.details.values.end(),
            [&field](const core::FormEntry &e) { return e.marker == field.marker; });
        if (isEnterable(field) && it != state.details.values.end() && !core::isBlank(it->value)) {
            core::FormEntry entry = *it;
            auto *text = std::get_if<QString>(&entry.value);
            if (text && field.rules.trim) {
                *text = text->trimmed();
            }
            order.formData.append(entry);
        }
    }
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
    preview->setDraft(draft());
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
            placeNow(got.totalDue);
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

// ── the draft ───────────────────────────────────────────────────────────────────────────────────────────

void ControllerCore::saveDraft()
{
    const bool isEditing = state.step == Step::Details || state.step == Step::Products;
    if (!state.signIn.isSignedIn || !isDraftRestored || !isEditing) {
        return;
    }
    if (!drafts) {
        drafts = std::make_unique<store::DraftStore>(options.dataFolder);
    }
    if (!drafts->isOpen() && !drafts->open()) {
        return; // The journal says it aloud when it matters: before an order is sent.
    }
    core::OrderDraft order = draft();
    order.formData = state.details.values;
    store::Draft kept;
    kept.step = stepName(state.step);
    kept.storage = order.storage;
    kept.language = order.language;
    kept.request = api::encodeOrder(order);
    kept.useBonus = state.products.isBonusUsed;
    kept.savedAt = QDateTime::currentDateTimeUtc();
    if (drafts->save(draftKey(), state.signIn.userIdentifier, kept)) {
        state.details.draftSavedAt = kept.savedAt;
    }
}

void ControllerCore::fetchRestored(const QList<core::OrderLine> &lines)
{
    restoredLines = lines;
    if (!restoredLines.isEmpty()) {
        QList<qint64> ids;
        for (const core::OrderLine &line : std::as_const(restoredLines)) {
            ids.append(line.productId);
        }
        loader->loadProducts(ids, state.language);
    }
}

void ControllerCore::restoreDraft()
{
    if (isDraftRestored) {
        return;
    }
    isDraftRestored = true;
    if (!drafts) {
        drafts = std::make_unique<store::DraftStore>(options.dataFolder);
    }
    if (!drafts->open()) {
        return;
    }
    const auto found = drafts->load(draftKey(), state.signIn.userIdentifier);
    if (!found || !*found) {
        return;
    }
    const store::Draft &kept = **found;
    if (kept.step == "payment"_L1) {
        openAttempt(QUuid::fromString(kept.typed)); // Nothing happens when it has ended meanwhile.
        return;
    }
    const auto order = api::decodeOrderDraft(kept.request, kept.storage, kept.language);
    if (!order) {
        return;
    }
    state.details.storage = kept.storage;
    state.details.account = order->paymentAccountIdentifier;
    state.details.values = order->formData;
    state.details.draftSavedAt = kept.savedAt;
    state.products.couponCode = order->couponCode;
    state.products.coupon = order->couponCode.isEmpty() ? CouponState::None : CouponState::Checking;
    state.products.isBonusUsed = kept.useBonus;
    fetchRestored(order->products);
    if (kept.step == "products"_L1 && state.step == Step::Details) {
        state.step = Step::Products;
        state.reachable = Step::Products;
    }
}

} // namespace checkout
