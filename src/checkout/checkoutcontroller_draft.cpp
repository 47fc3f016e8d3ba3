// SPDX-License-Identifier: MIT
// What is typed and picked, kept on disk until an order is known to exist.
#include "api/codecs.h"
#include "checkout/controllercore.h"

using namespace Qt::Literals::StringLiterals;

namespace checkout {
namespace {

QString stepName(Step step)
{
    return step == Step::Products ? u"products"_s : u"details"_s;
}

} // namespace

bool ControllerCore::openDrafts()
{
    if (!drafts) {
        drafts = std::make_unique<store::DraftRepository>(options.dataFolder);
    }
    return drafts->isOpen() || drafts->open(); // A draft that cannot be kept is said by the journal, before an order is sent.
}

void ControllerCore::saveDraft()
{
    const bool isEditing = state.step == Step::Details || state.step == Step::Products;
    if (!state.signIn.isSignedIn || !isDraftRestored || !isEditing || !openDrafts()) {
        return;
    }
    if (draftId.isNull()) {
        draftId = QUuid::createUuid();
    }
    store::Draft kept;
    kept.id = draftId;
    kept.storage = state.details.storage;
    kept.account = state.details.account;
    for (const core::WrittenAnswer &answer : state.details.answers.written()) {
        core::Locale writtenIn;
        writtenIn.language = answer.language;
        kept.answers.append({ answer.marker, answer.raw, writtenIn.languageCode() });
    }
    for (const core::OrderLine &line : cart.orderLines()) {
        kept.lines.append({ line.productId, line.quantity });
    }
    kept.couponCode = state.products.couponCode;
    kept.useBonus = state.products.isBonusUsed;
    kept.updatedAt = QDateTime::currentDateTimeUtc();
    const auto saved = drafts->save(draftKey(), state.signIn.userIdentifier, kept);
    if (saved && drafts->setOpening(draftKey(), state.signIn.userIdentifier, { stepName(state.step), draftId, {} })) {
        state.details.draftSavedAt = kept.updatedAt;
    }
}

void ControllerCore::saveAnswer(const QString &marker)
{
    if (draftId.isNull() || !drafts || !drafts->isOpen()) {
        saveDraft();
        return;
    }
    if (drafts->saveAnswer(draftId, { marker, state.details.answers.raw(marker), locale().languageCode() })) {
        state.details.draftSavedAt = QDateTime::currentDateTimeUtc();
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
    if (std::exchange(isDraftRestored, true) || !openDrafts()) {
        return;
    }
    takeOldDraft();
    const auto opening = drafts->opening(draftKey(), state.signIn.userIdentifier);
    if (!opening || !*opening) {
        return;
    }
    const bool isPayment = (*opening)->page == "payment"_L1;
    if (isPayment && trackers.count((*opening)->attempt) > 0) {
        draftId = (*opening)->draft;
        openAttempt((*opening)->attempt);
        return;
    }
    const auto kept = drafts->load((*opening)->draft);
    if (!kept || !*kept) {
        return;
    }
    restoreAnswers(**kept);
    if ((*opening)->page != "details"_L1 && state.step == Step::Details) {
        state.step = Step::Products;
        state.reachable = Step::Products;
    }
}

void ControllerCore::restoreAnswers(const store::Draft &kept)
{
    draftId = kept.id;
    state.details.storage = kept.storage;
    state.details.account = kept.account;
    QList<core::WrittenAnswer> written;
    for (const store::DraftAnswer &answer : kept.answers) {
        written.append({ answer.marker, answer.raw, core::Locale::languageOf(answer.language) });
    }
    state.details.answers.restore(written);
    state.details.draftSavedAt = kept.updatedAt;
    state.products.couponCode = kept.couponCode;
    state.products.coupon = kept.couponCode.isEmpty() ? CouponState::None : CouponState::Checking;
    state.products.isBonusUsed = kept.useBonus;
    QList<core::OrderLine> lines;
    for (const store::DraftLine &line : kept.lines) {
        lines.append({ line.productId, line.quantity, {} });
    }
    fetchRestored(lines);
}

// The first version kept the values as the create call's JSON; they become texts once, in the language that they were typed in.
void ControllerCore::takeOldDraft()
{
    const auto old = drafts->takeOldDraft(draftKey(), state.signIn.userIdentifier);
    if (!old || !*old) {
        return;
    }
    if ((*old)->page == "payment"_L1) {
        (void)drafts->setOpening(draftKey(), state.signIn.userIdentifier, { u"payment"_s, {}, (*old)->attempt });
        return;
    }
    const auto order = api::decodeOrderDraft((*old)->request, (*old)->storage, (*old)->language);
    if (!order) {
        return;
    }
    store::Draft kept;
    kept.id = QUuid::createUuid();
    kept.storage = (*old)->storage;
    kept.account = order->paymentAccountIdentifier;
    core::Locale writtenIn;
    writtenIn.language = core::Locale::languageOf((*old)->language);
    for (const core::FormEntry &entry : order->formData) {
        core::FormField field;
        field.type = core::fieldTypeFromName(entry.type);
        kept.answers.append({ entry.marker, core::rawFromValue(field, entry.value, writtenIn), writtenIn.languageCode() });
    }
    for (const core::OrderLine &line : order->products) {
        kept.lines.append({ line.productId, line.quantity });
    }
    kept.couponCode = order->couponCode;
    kept.useBonus = (*old)->useBonus;
    kept.updatedAt = QDateTime::currentDateTimeUtc();
    if (drafts->save(draftKey(), state.signIn.userIdentifier, kept)) {
        (void)drafts->setOpening(draftKey(), state.signIn.userIdentifier, { (*old)->page, kept.id, {} });
    }
}

} // namespace checkout
