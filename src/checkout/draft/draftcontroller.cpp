// SPDX-License-Identifier: MIT
#include "checkout/draft/draftcontroller.h"

#include "checkout/draft/deductions.h"
#include "checkout/draft/draftkeeper.h"
#include "checkout/draft/orderform.h"
#include "checkout/draft/orderpreview.h"
#include "checkout/draft/prefill.h"
#include "checkout/draft/storedata.h"
#include "checkout/flow/alerts.h"
#include "session/connection.h"

#include <algorithm>

namespace checkout {
namespace {

// Of an order in which nobody has done anything nothing is saved that anybody could miss.
void noteSaved(DetailsState &details, const QDateTime &at, bool isBlank)
{
    details.draftSavedAt = isBlank ? QDateTime() : at.isValid() ? at : details.draftSavedAt;
}

} // namespace

DraftController::DraftController(Alerts &alerts, const QString &folder, std::chrono::milliseconds previewDelay, QObject *parent) :
    QObject(parent), m_alerts(alerts), m_form(std::make_unique<OrderForm>(m_state)), m_deductions(std::make_unique<Deductions>(m_state)),
    m_prefill(std::make_unique<Prefill>(m_state, *m_form)), m_keeper(std::make_unique<DraftKeeper>(folder)), m_previewDelay(previewDelay)
{
    connect(m_form.get(), &OrderForm::changed, this, &DraftController::onFormEdited);
    connect(m_form.get(), &OrderForm::saidOtherwise, this, &DraftController::changed);
    connect(m_prefill.get(), &Prefill::changed, this, &DraftController::changed);
    connect(m_deductions.get(), &Deductions::edited, this, &DraftController::onCartEdited);
    connect(m_deductions.get(), &Deductions::changed, this, &DraftController::changed);
    connect(m_deductions.get(), &Deductions::typed, this, [this] {
        save();
        Q_EMIT changed();
    });
}

DraftController::~DraftController() = default;

// ── what it belongs to ──────────────────────────────────────────────────────────────────────────────────

void DraftController::setConnection(session::Connection *connection, const DraftScope &scope)
{
    m_alerts.withdraw(this);
    m_store.reset();
    m_preview.reset();
    m_form->setConnection(connection);
    m_deductions->setConnection(connection);
    m_prefill->setConnection(connection);
    m_connection = connection;
    m_scope = scope;
    m_isStoreLoaded = false;
    m_isPreviewOffered = true;
    if (connection) {
        m_store = std::make_unique<StoreData>(*connection);
        m_preview = std::make_unique<OrderPreview>(*connection, m_previewDelay);
        connectParts();
    }
}

void DraftController::connectParts()
{
    connect(m_store.get(), &StoreData::loaded, this, &DraftController::onStore);
    connect(m_store.get(), &StoreData::formLoaded, this, &DraftController::onForm);
    connect(m_store.get(), &StoreData::formsLoaded, this, &DraftController::onForms);
    connect(m_store.get(), &StoreData::productsLoaded, this, &DraftController::onRestoredProducts);
    connect(m_store.get(), &StoreData::failed, this, &DraftController::onLoadFailed);
    connect(m_store.get(), &StoreData::bonusLoaded, m_deductions.get(),
        [this](const core::Money &balance) { m_deductions->noteBalance(balance, m_scope.currency); });
    connect(m_preview.get(), &OrderPreview::previewed, this, &DraftController::onPreviewed);
    connect(m_preview.get(), &OrderPreview::failed, this, &DraftController::onPreviewFailed);
}

void DraftController::setUser(const QString &user)
{
    const bool goesAlong = m_keeper->isGuests() && !user.isEmpty() && !core::isGuest(user) && !isBlank() && !m_isSent;
    if (goesAlong) {
        const QString title = suggestedTitle();
        m_keeper->handOver(m_state, user, title.isEmpty() ? QStringLiteral("1") : title);
    }
    m_keeper->setOwner(m_scope.project, m_scope.isKept ? user : QString());
    if (user.isEmpty() || goesAlong) {
        m_alerts.withdraw(this);
        m_cart = {};
        m_repeated.clear();
        m_shownTotal.reset();
        m_formOf.clear();
        m_form->clear();
        m_prefill->forget();
        m_deductions->forget();
        if (m_connection) {
            setConnection(m_connection, m_scope); // What was being asked for was this user's.
        }
        m_isStoreLoaded = false;
        m_isSent = false;
        m_state.details = {};
        m_state.cart = {};
        Q_EMIT changed();
    }
    m_state.details.isPrefillOffered = !core::isGuest(user);
}

void DraftController::setScope(const DraftScope &scope)
{
    m_scope = scope;
    if (m_isStoreLoaded && isBlank() && !m_isSent) {
        m_state.details.storage.clear();
        m_state.details.account.clear();
        loadStore();
    }
}

void DraftController::setLocale(const core::Locale &locale)
{
    const bool isOtherContent = m_state.locale.contentCode != locale.contentCode;
    const QString bonus = keptBonus(m_state);
    m_state.locale = locale;
    restoreBonus(m_state, bonus);
    m_form->readAnew();
    if (isOtherContent && m_isStoreLoaded) {
        loadStore();
    }
    Q_EMIT changed();
}

void DraftController::loadStore()
{
    if (m_store) {
        m_state.details.isLoading = true;
        m_state.details.isFailed = false;
        m_store->load(m_state.locale.contentCode, m_scope.storage);
        Q_EMIT changed();
    }
}

void DraftController::onStore(const QList<core::OrderStorage> &storages, const QList<core::PaymentAccount> &accounts)
{
    m_alerts.withdraw(this, core::Operation::LoadStore);
    m_accounts = accounts;
    m_state.details.storages = storages;
    Q_EMIT accountsLoaded(accounts);
    if (!std::exchange(m_isStoreLoaded, true)) {
        Q_EMIT storeLoaded(); // The draft is taken up before a storage is chosen for it.
    }
    if (const QString chosen = offeredStorage(); !chosen.isEmpty()) {
        takeStorage(chosen);
    } else {
        m_state.details.isLoading = false;
        m_state.details.isReady = storages.isEmpty(); // With no storage at all the page says what is missing; of several one is chosen.
        m_state.details.accounts = {};
        m_formOf.clear();
        m_form->setForm({}); // The last order's is nobody's now: it could be filled in and led nowhere.
    }
    Q_EMIT changed();
}

// That of the draft where the store still has it, else the project's, else the only one. Of several the person chooses.
QString DraftController::offeredStorage() const
{
    const auto &storages = m_state.details.storages;
    for (const QString &wish : { m_state.details.storage, m_scope.storage }) {
        if (std::any_of(storages.begin(), storages.end(), [&wish](const core::OrderStorage &s) { return s.identifier == wish; })) {
            return wish;
        }
    }
    return storages.size() == 1 ? storages.first().identifier : QString();
}

void DraftController::takeStorage(const QString &marker)
{
    DetailsState &details = m_state.details;
    const auto storage = std::find_if(
        details.storages.begin(), details.storages.end(), [&marker](const core::OrderStorage &s) { return s.identifier == marker; });
    if (storage == details.storages.end() || !m_store) {
        return;
    }
    details.storage = marker;
    if (m_formOf != marker) {
        details.isReady = false; // Nobody goes on with the form of another kind of order.
        m_form->setForm({});
        m_prefill->forget();
    }
    details.accounts = core::offeredAccounts(m_accounts, storage->paymentAccountIdentifiers);
    const auto &offered = details.accounts.accounts;
    const bool stillOffered
        = std::any_of(offered.begin(), offered.end(), [&details](const auto &a) { return a.identifier == details.account; });
    if (!stillOffered) {
        const bool isWished
            = std::any_of(offered.begin(), offered.end(), [this](const auto &a) { return a.identifier == m_scope.account; });
        details.account = isWished ? m_scope.account : (offered.size() == 1 ? offered.first().identifier : QString());
    }
    details.formChoices.clear();
    details.isLoading = true;
    details.isFailed = false;
    const QString form = storage->formIdentifier.isEmpty() ? m_scope.forms.value(marker) : storage->formIdentifier;
    if (form.isEmpty()) {
        m_store->loadForms(m_state.locale.contentCode);
    } else {
        m_store->loadForm(form, m_state.locale.contentCode);
    }
}

// A kind of order that names no form: the only order form of the project is it, and of several a person chooses, once.
void DraftController::onForms(const QList<core::FormSchema> &forms)
{
    DetailsState &details = m_state.details;
    details.formChoices = forms;
    details.formChoices.removeIf(
        [](const core::FormSchema &form) { return form.type != QLatin1StringView("order") || form.identifier.isEmpty(); });
    if (details.formChoices.isEmpty()) {
        onForm({});
    } else if (details.formChoices.size() == 1) {
        m_store->loadForm(details.formChoices.first().identifier, m_state.locale.contentCode);
        details.formChoices.clear();
    } else {
        details.isLoading = false;
        Q_EMIT changed();
    }
}

void DraftController::chooseForm(const QString &marker)
{
    if (!m_store || m_state.cart.isPlacing || m_isSent) {
        return;
    }
    m_scope.forms.insert(m_state.details.storage, marker);
    Q_EMIT formChosen(m_state.details.storage, marker);
    m_state.details.isLoading = true;
    m_store->loadForm(marker, m_state.locale.contentCode);
    Q_EMIT changed();
}

void DraftController::onForm(const core::FormSchema &form)
{
    m_alerts.withdraw(this, core::Operation::LoadForm);
    // Answers to fields that this form does not have are kept in the draft: they come back with the other storage's form.
    core::FormSchema shown = form;
    const QString reference = m_state.details.referenceMarker = core::referenceFieldOf(form, m_scope.referenceMarker);
    shown.fields.removeIf([&reference](const core::FormField &field) { return field.marker == reference; });
    const QSet<QString> secret = m_state.details.secret;
    m_form->setForm(shown);
    m_formOf = m_state.details.storage;
    m_state.details.isLoading = false;
    m_state.details.isReady = true;
    noteSaved(m_state.details, m_state.details.draftSavedAt, isBlank()); // Only now it is known what a kept form began with.
    renewTotals();
    if (secret != m_state.details.secret && !isBlank()) {
        save(); // What may be kept of it, and what may not, is known only now.
    }
    Q_EMIT changed();
}

void DraftController::onLoadFailed(core::Operation operation, const core::ApiError &error)
{
    if (operation != core::Operation::LoadProducts) {
        m_state.details.isLoading = false;
        m_state.details.isFailed = !m_state.details.isReady;
    } else {
        m_state.cart.isAwaitedFailed = true;
    }
    if (error.kind != core::ErrorKind::SessionExpired) {
        Alert alert{ operation, error, {}, {} };
        const QString remembered = m_scope.forms.value(m_state.details.storage);
        if (operation == core::Operation::LoadForm && error.kind == core::ErrorKind::NotFound && !remembered.isEmpty()) {
            m_scope.forms.remove(m_state.details.storage); // The form that was chosen is gone: another one is asked for.
            Q_EMIT formChosen(m_state.details.storage, {});
            takeStorage(m_state.details.storage);
            Q_EMIT changed();
            return;
        }
        alert.retry = [this, operation] { operation == core::Operation::LoadForm ? chooseStorage(m_state.details.storage) : loadStore(); };
        if (operation == core::Operation::LoadProducts) {
            alert.retry = [this] { fetchAwaited(); };
        }
        m_alerts.raise(this, alert);
    }
    Q_EMIT changed();
}

bool DraftController::restore(const QUuid &draft)
{
    if (!m_keeper->load(draft, m_state)) {
        return false;
    }
    fetchAwaited();
    Q_EMIT changed();
    return true;
}

std::optional<Opening> DraftController::opening()
{
    return m_keeper->opening();
}

void DraftController::noteProductsPage(bool isProducts)
{
    m_isProductsPage = isProducts;
    m_prefill->cancel(); // Nobody would see what it wrote.
    save();
    Q_EMIT changed();
}

void DraftController::save()
{
    if (m_isStoreLoaded && !m_isSent) {
        noteSaved(m_state.details, m_keeper->save(m_state, m_isProductsPage), isBlank());
    }
}

// ── the order form ──────────────────────────────────────────────────────────────────────────────────────

void DraftController::chooseStorage(const QString &marker)
{
    takeStorage(marker);
    save();
    Q_EMIT changed();
}

void DraftController::chooseAccount(const QString &identifier)
{
    m_state.details.account = identifier;
    m_state.details.isAccountMissing = false;
    save();
    Q_EMIT changed();
}

// One keystroke is one row on disk; a step back or a file that has arrived may be any.
void DraftController::onFormEdited(const QString &marker)
{
    if (marker.isEmpty()) {
        save();
    } else if (m_isStoreLoaded && !m_isSent) {
        noteSaved(m_state.details, m_keeper->saveAnswer(m_state, marker, m_isProductsPage), isBlank());
    }
    Q_EMIT changed();
}

bool DraftController::checkDetails()
{
    DetailsState &details = m_state.details;
    const bool isInOrder = m_form->check();
    details.isAccountMissing = details.account.isEmpty();
    save();
    Q_EMIT changed();
    return isInOrder && details.isReady && !details.account.isEmpty() && !details.storage.isEmpty();
}

bool DraftController::showRefusal(const core::ApiError &error)
{
    const bool isFieldAtFault = m_form->showRefusal(error);
    release();
    return isFieldAtFault;
}

} // namespace checkout
