// SPDX-License-Identifier: MIT
#include "checkout/draft/draftkeeper.h"

#include "api/codecs.h"
#include "checkout/draft/deductions.h"
#include "checkout/draft/keptanswers.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace checkout {
namespace {

constexpr auto details = "details"_L1;
constexpr auto products = "products"_L1;
constexpr auto payment = "payment"_L1;

QString codeOf(core::Locale::Language language)
{
    core::Locale locale;
    locale.language = language;
    return locale.languageCode();
}

/// Number, quantity and title. What was picked once more while it was being read is one line.
void append(QList<store::DraftLine> &kept, const CartLine &line)
{
    const auto same
        = std::find_if(kept.begin(), kept.end(), [&line](const store::DraftLine &other) { return other.productId == line.product.id; });
    if (same == kept.end()) {
        kept.append({ line.product.id, line.quantity, line.product.title });
    } else {
        same->quantity = qMin(same->quantity + line.quantity, core::mostOfOneLine);
    }
}

} // namespace

DraftKeeper::DraftKeeper(QString folder) : m_folder(std::move(folder)) { }

void DraftKeeper::setOwner(const QString &project, const QString &user)
{
    m_handedOver = user == m_user ? m_handedOver : QUuid();
    m_project = project;
    m_user = user;
    m_id = {};
}

bool DraftKeeper::isGuests() const
{
    return core::isGuest(m_user);
}

void DraftKeeper::handOver(const DraftState &state, const QString &user, const QString &title)
{
    store::Draft kept = draftOf(state);
    forget();
    kept.id = QUuid::createUuid();
    kept.title = title;
    m_user = user;
    m_handedOver = open() && m_drafts->save(m_project, m_user, kept) ? kept.id : QUuid();
}

bool DraftKeeper::open()
{
    if (m_user.isEmpty()) {
        return false;
    }
    if (!m_drafts) {
        m_drafts = std::make_unique<store::DraftRepository>(m_folder);
    }
    return m_drafts->isOpen() || m_drafts->open();
}

store::Draft DraftKeeper::draftOf(const DraftState &state)
{
    if (m_id.isNull()) {
        m_id = QUuid::createUuid();
    }
    store::Draft kept;
    kept.id = m_id;
    kept.storage = state.details.storage;
    kept.account = state.details.account;
    for (const core::WrittenAnswer &answer : keptAnswers(state)) {
        kept.answers.append({ answer.marker, answer.raw, codeOf(answer.language) });
    }
    for (const CartLine &line : state.cart.lines + state.cart.awaited) {
        append(kept.lines, line);
    }
    kept.couponCode = state.cart.couponCode;
    kept.couponText = keptCoupon(state);
    kept.useBonus = state.cart.isBonusUsed;
    kept.bonus = keptBonus(state);
    kept.updatedAt = QDateTime::currentDateTimeUtc();
    return kept;
}

QDateTime DraftKeeper::save(const DraftState &state, bool isProducts)
{
    if (!open()) {
        return {};
    }
    const store::Draft kept = draftOf(state);
    const bool isSaved
        = m_drafts->save(m_project, m_user, kept) && m_drafts->setOpening(m_project, m_user, { isProducts ? products : details, m_id, {} });
    return isSaved ? kept.updatedAt : QDateTime();
}

QDateTime DraftKeeper::saveAnswer(const DraftState &state, const QString &marker, bool isProducts)
{
    if (m_id.isNull() || !open()) {
        return save(state, isProducts);
    }
    const QString raw = keptAnswer(state, marker);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return m_drafts->saveAnswer(m_id, { marker, raw, state.locale.languageCode() }, now) ? now : QDateTime();
}

bool DraftKeeper::park(const DraftState &state, const QString &title)
{
    if (!open()) {
        return false;
    }
    store::Draft kept = draftOf(state);
    kept.title = title;
    const bool isParked = m_drafts->save(m_project, m_user, kept) && m_drafts->setOpening(m_project, m_user, { details, {}, {} });
    m_id = isParked ? QUuid() : m_id;
    return isParked;
}

void DraftKeeper::setSent(const QUuid &attempt)
{
    if (open()) {
        (void)m_drafts->setOpening(m_project, m_user, { payment, m_id, attempt });
    }
}

void DraftKeeper::forget()
{
    if (!m_id.isNull() && open()) {
        (void)m_drafts->remove(m_id);
    }
    m_id = {};
}

std::optional<Opening> DraftKeeper::opening()
{
    if (!open()) {
        return std::nullopt;
    }
    takeOldDraft();
    const auto found = m_drafts->opening(m_project, m_user);
    const QUuid handedOver = std::exchange(m_handedOver, {});
    if (!handedOver.isNull() && (!found || !*found || ((*found)->draft.isNull() && (*found)->attempt.isNull()))) {
        return Opening{ false, handedOver, {} };
    }
    if (!found || !*found) {
        return std::nullopt;
    }
    const store::Opening &kept = **found;
    return Opening{ kept.page != details, kept.draft, kept.page == payment ? kept.attempt : QUuid() };
}

bool DraftKeeper::load(const QUuid &draft, DraftState &state)
{
    if (draft.isNull() || !open()) {
        return false;
    }
    const auto found = m_drafts->load(draft);
    if (!found || !*found) {
        return false;
    }
    const store::Draft &kept = **found;
    m_id = kept.id;
    state.details.storage = kept.storage;
    state.details.account = kept.account;
    QList<core::WrittenAnswer> written;
    for (const store::DraftAnswer &answer : kept.answers) {
        written.append({ answer.marker, answer.raw, core::Locale::languageOf(answer.language) });
    }
    state.details.answers.restore(written);
    state.details.draftSavedAt = kept.updatedAt;
    state.cart.couponCode = kept.couponCode;
    state.cart.couponText = kept.couponText;
    state.cart.coupon = kept.couponCode.isEmpty() ? CouponState::None : CouponState::Checking;
    state.cart.isBonusUsed = kept.useBonus;
    restoreBonus(state, kept.bonus);
    state.cart.awaited.clear();
    state.cart.isAwaitedFailed = false;
    for (const store::DraftLine &line : kept.lines) {
        core::Product product;
        product.id = line.productId;
        product.title = line.title;
        state.cart.awaited.append({ product, line.quantity, {} });
    }
    return true;
}

// The first version kept the values as the create call's JSON; they become texts once, in the language that they were typed in.
void DraftKeeper::takeOldDraft()
{
    const auto taken = m_drafts->takeOldDraft(m_project, m_user);
    if (!taken || !*taken) {
        return;
    }
    const store::OldDraft &old = **taken;
    if (old.page == payment) {
        (void)m_drafts->setOpening(m_project, m_user, { payment, {}, old.attempt });
        return;
    }
    const auto order = api::decodeOrderDraft(old.request, old.storage, old.language);
    if (!order) {
        return;
    }
    store::Draft kept;
    kept.id = QUuid::createUuid();
    kept.storage = old.storage;
    kept.account = order->paymentAccountIdentifier;
    core::Locale writtenIn;
    writtenIn.language = core::Locale::languageOf(old.language);
    for (const core::FormEntry &entry : order->formData) {
        core::FormField field;
        field.type = core::fieldTypeFromName(entry.type);
        kept.answers.append({ entry.marker, core::rawFromValue(field, entry.value, writtenIn), writtenIn.languageCode() });
    }
    for (const core::OrderLine &line : order->products) {
        kept.lines.append({ line.productId, line.quantity, {} });
    }
    kept.couponCode = kept.couponText = order->couponCode;
    kept.useBonus = old.useBonus;
    kept.updatedAt = QDateTime::currentDateTimeUtc();
    if (m_drafts->save(m_project, m_user, kept)) {
        (void)m_drafts->setOpening(m_project, m_user, { old.page, kept.id, {} });
    }
}

} // namespace checkout
