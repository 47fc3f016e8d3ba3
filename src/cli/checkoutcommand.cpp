// SPDX-License-Identifier: MIT
#include "cli/checkoutcommand.h"

#include "cli/fieldinput.h"
#include "cli/jsonout.h"
#include "cli/words.h"
#include "text/errorcodes.h"
#include "text/moneytext.h"

using namespace Qt::Literals::StringLiterals;

namespace cli {

using S = store::AttemptState;

namespace {

constexpr auto usualContent = "en_US"_L1; ///< Nearly every store has content in it (docs/oneentry.md#languages).

/// The store knows no storage, form or account of that name, or not together.
bool isAboutNames(const core::ApiError &error)
{
    using Reason = core::ServerReason::Kind;
    const Reason reason = error.reason.kind;
    const bool isUnknownThing
        = error.kind == core::ErrorKind::NotFound && reason != Reason::ProductGone && reason != Reason::EndpointUnknown;
    return isUnknownThing || reason == Reason::FormMisconfigured || reason == Reason::AccountNotConnected;
}

/// The order has left, and the journal could not be written after it.
QString notWrittenWords(const checkout::PlacementView &view)
{
    return view.order ? VezneCli::tr("The store has the order %1, but the journal on this computer could not take it, so no payment was "
                                     "opened. Do not place it again; take its payment in the window or in the OneEntry panel.")
                            .arg(view.order->id)
                      : VezneCli::tr("The order was sent, but the journal on this computer could not be written after it. Look in the "
                                     "OneEntry panel before it is placed again.");
}

} // namespace

void CheckoutCommand::start()
{
    m_needsSchema = !isFullyTyped(options().fields);
    m_fields = options().fields;
    if (!m_needsSchema) {
        // A value that cannot fit its type is said before the password leaves the machine.
        if (const auto data = formDataOf(withoutUploads(m_fields), nullptr); !data) {
            fail(Usage, u"Usage"_s, data.error());
            return;
        }
    }
    // The four requests of the main job: no store is asked for its languages that can be expected to have the usual one.
    if (!m_needsSchema && content() == usualContent) {
        signIn([this] { uploadFiles(std::nullopt); });
        return;
    }
    signInForContent([this] { m_needsSchema ? loadForm() : uploadFiles(std::nullopt); });
}

void CheckoutCommand::loadForm()
{
    await<api::FormsApi, core::FormSchema>(
        connection().forms, connection().forms.fetchForm(names().form, content()), &api::FormsApi::formFetched, core::Operation::LoadForm,
        [this](const core::FormSchema &form) { uploadFiles(form); },
        [this](const core::ApiError &error) {
            const auto refused = [this, error] { refuse(core::Operation::LoadForm, error); };
            isAboutNames(error) ? findNames(
                true, [this] { loadForm(); }, refused)
                                : refused();
        });
}

void CheckoutCommand::prepare(const core::FormSchema *schema)
{
    if (const auto data = formDataOf(m_fields, schema)) {
        const QString &configured = options().project.referenceMarker;
        place(*data, schema ? core::referenceFieldOf(*schema, configured) : configured);
    } else {
        fail(Usage, u"Usage"_s, data.error());
    }
}

void CheckoutCommand::uploadFiles(const std::optional<core::FormSchema> &schema)
{
    const auto isNext = [known = schema ? &*schema : nullptr](const FieldArgument &field) { return isUpload(field, known); };
    const auto next = std::find_if(m_fields.begin(), m_fields.end(), isNext);
    if (next == m_fields.end()) {
        prepare(schema ? &*schema : nullptr);
        return;
    }
    const auto file = fileOf(*next, schema ? schema->field(next->marker) : nullptr);
    if (!file) {
        fail(Usage, u"Usage"_s, file.error());
        return;
    }
    upload(std::distance(m_fields.begin(), next), *file, schema);
}

void CheckoutCommand::upload(qsizetype at, const api::UploadFile &file, const std::optional<core::FormSchema> &schema)
{
    await<api::FilesApi, QList<core::FileRecord>>(connection().files,
        connection().files.upload(file, names().form, schema ? schema->id : 0), &api::FilesApi::uploaded, core::Operation::UploadFile,
        [this, at, schema](const QList<core::FileRecord> &records) {
            m_fields[at].text = textOf(records);
            uploadFiles(schema);
        });
}

void CheckoutCommand::place(const core::FormData &formData, const QString &referenceMarker)
{
    const auto journal = context().journal();
    if (!journal) {
        fail(journal.error(), false);
        return;
    }
    core::OrderDraft draft;
    draft.storage = names().storage;
    draft.formIdentifier = names().form;
    draft.paymentAccountIdentifier = names().account;
    draft.language = content();
    draft.formData = formData;
    draft.products = options().products;
    draft.couponCode = options().coupon;
    draft.bonusAmount = options().bonus;
    m_placement = std::make_unique<checkout::OrderPlacement>(connection(), **journal, context().owner().name(), checkout::PlacementTimes{});
    m_placement->setBoard(context().board());
    connect(m_placement.get(), &checkout::OrderPlacement::changed, this, &CheckoutCommand::onPlacementChanged);
    const auto placed = m_placement->place({ draft, std::nullopt, context().projectKey(), user(), options().sessionType, referenceMarker });
    if (!placed) {
        fail(placed.error(), false);
    }
    m_isAnnounced = placed.has_value();
}

bool CheckoutCommand::endWithoutOrder(const checkout::PlacementView &view)
{
    if (view.attempt.state == S::Unknown) {
        // The journal has it; whoever wants to wait for the truth runs `resume`.
        if (view.error) {
            explain(core::Operation::PlaceOrder, *view.error);
        }
        console().note(VezneCli::tr("It stands in the journal. Find out with: vezne-cli resume"));
        succeed(result({}), OutcomeUnknown);
        return true;
    }
    if (view.attempt.state == S::Rejected && view.error) {
        onRejected(*view.error);
        return true;
    }
    if (view.attempt.state == S::NotSent) {
        const auto error = view.error;
        // Whoever gets exit code 6 calls again: this attempt must not come back later as a second order.
        m_placement->abandon();
        fail(core::Operation::PlaceOrder, error.value_or(core::ApiError{}));
        return true;
    }
    return false;
}

// Nothing was made. The store may call its storage, form or account otherwise than is usual: it is asked once, and told in its own words.
void CheckoutCommand::onRejected(const core::ApiError &error)
{
    if (!isAboutNames(error)) {
        onRejectedByContent(error);
        return;
    }
    findNames(
        true,
        [this] {
            console().note(
                VezneCli::tr("The usual names are not this store's: the order goes to its storage %1 with the form %2, paid by %3.")
                    .arg(names().storage, names().form, names().account));
            forgetPlacement();
            m_needsSchema ? loadForm() : prepare(nullptr);
        },
        [this, error] { onRejectedByContent(error); });
}

// The form's data may have been in a language that this store does not have.
void CheckoutCommand::onRejectedByContent(const core::ApiError &error)
{
    if (context().isContentKnown() || error.kind != core::ErrorKind::Validation) {
        refuse(core::Operation::PlaceOrder, error);
        return;
    }
    knowContent([this, used = content(), error] {
        if (content() == used) {
            refuse(core::Operation::PlaceOrder, error);
            return;
        }
        forgetPlacement();
        prepare(nullptr);
    });
}

// An account that was named is a name of the configuration, as a storage and a form are; one that nobody named is the store's affair.
void CheckoutCommand::refuse(core::Operation operation, const core::ApiError &error)
{
    using Reason = core::ServerReason::Kind;
    const Reason reason = error.reason.kind;
    const bool isNamed = options().isAccountGiven && reason == Reason::AccountNotConnected;
    const ExitCode code = isNamed ? Configuration : exitCodeFor(operation, error);
    const bool isOfForm = reason == Reason::FormMisconfigured || operation == core::Operation::LoadForm;
    const bool isOfNames = error.kind == core::ErrorKind::NotFound && reason == Reason::None;
    if (code != Configuration || (!isOfForm && !isOfNames)) {
        explain(operation, error);
        end(code);
        return;
    }
    const core::OrderNames &used = names();
    console().complain(core::errorKindName(error.kind),
        isOfForm
            ? VezneCli::tr("The storage %1 takes no orders with the form %2. Name its own form with --form.").arg(used.storage, used.form)
            : VezneCli::tr("The store has no storage %1 that takes the form %2 and the account %3. Name its own with --storage, --form "
                           "and --account.")
                  .arg(used.storage, used.form, used.account),
        error, text::errorCode(operation, error));
    end(code);
}

void CheckoutCommand::forgetPlacement()
{
    m_placement.release()->deleteLater(); // It may be the one that is speaking.
    m_isPlaced = false;
    m_isAnnounced = false;
}

void CheckoutCommand::onPlacementChanged(const checkout::PlacementView &view)
{
    if (m_isPlaced || view.attempt.state == S::Abandoned) {
        return;
    }
    if (view.journalError) {
        const bool wasSent = view.attempt.state != S::Prepared;
        if (wasSent) {
            m_isPlaced = true;
            console().complain(u"Journal"_s, notWrittenWords(view), {}, text::errorCode(*view.journalError));
            succeed(result({}), OutcomeUnknown);
        } else if (m_isAnnounced) {
            m_isPlaced = true;
            fail(*view.journalError, false);
        }
        return; // Else place() itself says so.
    }
    const bool isAtRest = !view.isBusy || view.attempt.state == S::Unknown || view.attempt.state == S::SessionUnknown;
    if (!isAtRest) {
        return;
    }
    m_isPlaced = true;
    if (endWithoutOrder(view)) {
        return;
    }
    warnOfAmounts(view);
    if (view.session) {
        readBack();
        return;
    }
    if (view.error) {
        explain(core::Operation::OpenSession, *view.error);
    }
    console().note(VezneCli::tr("The order exists. Open its payment with: vezne-cli resume"));
    succeed(result({}), OutcomeUnknown);
}

void CheckoutCommand::warnOfAmounts(const checkout::PlacementView &view)
{
    const auto &due = view.attempt.orderTotal;
    if (!due) {
        console().note(VezneCli::tr("The order stands, but the store wrote no total that can be read."));
    } else if (due->isZero() && options().coupon.isEmpty() && !options().bonus) {
        console().note(VezneCli::tr("The store asks for nothing for this order. Ask its owner which of the products has no price."));
    } else if (const auto charged = core::chargedOtherwise(view.session, *due)) {
        console().note(VezneCli::tr("The payment asks for %1, and %2 is due. Ask the owner of the store before the customer pays.")
                           .arg(text::formatMoney(*charged, options().language), text::formatMoney(*due, options().language)));
    }
}

void CheckoutCommand::readBack()
{
    const qint64 orderId = m_placement->view().attempt.orderId;
    if (options().watch) {
        m_watch = std::make_unique<Watch>(context());
        connect(
            m_watch.get(), &Watch::polled, this, [this](const core::PaymentSessions &sessions) { m_placement->noteSessions(sessions); });
        connect(m_watch.get(), &Watch::ended, this, [this](const std::optional<core::PaymentSession> &session) {
            const checkout::PlacementView &view = m_placement->view();
            if (view.paidSoFar && view.attempt.orderTotal) {
                noteRest(*view.paidSoFar, *view.attempt.orderTotal, core::RestState::NotAskedFor);
            }
            report(session, view.paidSoFar ? NotPaidYet : exitCodeFor(session));
        });
        connect(
            m_watch.get(), &Watch::failed, this, [this](const core::ApiError &error, const std::optional<core::PaymentSession> &session) {
                explain(core::Operation::ReadSession, error);
                report(session, OutcomeUnknown);
            });
        connect(m_watch.get(), &Watch::orderCompleted, this, [this] { m_placement->noteOrderCompleted(); });
        m_watch->start({ orderId, m_placement->view().attempt.orderTotal, names().storage, content() }, *options().watch);
        return;
    }
    await<api::PaymentsApi, core::PaymentSessions>(
        connection().payments, connection().payments.fetchSessionsByOrder(orderId), &api::PaymentsApi::sessionsByOrderFetched,
        core::Operation::ReadSession,
        [this](const core::PaymentSessions &sessions) {
            m_placement->noteSessions(sessions);
            report(core::decisiveSession(sessions), Done);
        },
        [this](const core::ApiError &error) {
            if (core::isRouteDenied(error)) {
                readOrder();
                return;
            }
            explain(core::Operation::ReadSession, error);
            report({}, OutcomeUnknown);
        });
}

// Where sessions may not be read, the session is what the call that made it has said, and the order tells whether it is paid.
void CheckoutCommand::readOrder()
{
    readOrderOf(
        m_placement->view().attempt.orderId,
        [this](const core::Order &order) {
            if (order.isCompleted.value_or(false)) {
                m_placement->noteOrderCompleted();
            }
            report({}, Done);
        },
        [this](const core::ApiError &) { report({}, Done); }); // The order stands, and its payment is open: that is what was asked for.
}

void CheckoutCommand::report(const std::optional<core::PaymentSession> &session, ExitCode code)
{
    const auto shown = session ? session : m_placement->view().session;
    const bool isWaiting = shown && !shown->isTerminal() && shown->paymentUrl.isEmpty();
    if (code == Done && isWaiting && core::isOfflineAccount(nullptr, names().account)) {
        m_placement->markPaidOffline(); // Paid at the counter: there is nothing to come back to.
    }
    succeed(result(shown), code);
}

QJsonObject CheckoutCommand::result(const std::optional<core::PaymentSession> &session) const
{
    const checkout::PlacementView &view = m_placement->view();
    QJsonValue shown = QJsonValue::Null;
    if (session) {
        const QString currency = view.order ? currencyOf(*view.order) : QString();
        QJsonObject json = toJson(context().safe(core::inCurrency(*session, currency)));
        const bool isOurs = view.session && view.session->id == session->id;
        const core::Secret &secret = session->clientSecret.isEmpty() && isOurs ? view.session->clientSecret : session->clientSecret;
        if (options().showsClientSecret && !secret.isEmpty()) {
            json.insert(u"clientSecret"_s, QString::fromUtf8(secret.reveal()));
        }
        shown = json;
    }
    return { { u"attempt"_s, view.attempt.id.toString(QUuid::WithoutBraces) },
        { u"order"_s, view.order ? QJsonValue(toJson(context().safe(*view.order))) : QJsonValue(QJsonValue::Null) },
        { u"session"_s, shown } };
}

} // namespace cli
