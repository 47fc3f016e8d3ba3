// SPDX-License-Identifier: MIT
#include "text/errortext.h"

#include <QMetaEnum>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::ApiError;
using core::Delivery;
using core::ErrorKind;
using core::FieldProblem;
using core::Operation;

namespace {

const QList<Operation> operations{ Operation::Connect, Operation::SignIn, Operation::LoadStore, Operation::LoadForm,
    Operation::LoadProducts, Operation::Search, Operation::Preview, Operation::PlaceOrder, Operation::OpenSession, Operation::ReadSession,
    Operation::ReadOrders, Operation::UpdateOrder, Operation::Refund, Operation::Journal, Operation::SignInElsewhere, Operation::SendCode,
    Operation::SignUp, Operation::ChangePassword };
const QList<ErrorKind> kinds{ ErrorKind::Cancelled, ErrorKind::Offline, ErrorKind::Timeout, ErrorKind::Tls, ErrorKind::Unauthorized,
    ErrorKind::SessionExpired, ErrorKind::Forbidden, ErrorKind::NotFound, ErrorKind::Conflict, ErrorKind::Validation,
    ErrorKind::RateLimited, ErrorKind::ServerFault, ErrorKind::ProtocolViolation, ErrorKind::OutcomeUnknown };

using Reason = core::ServerReason::Kind;

ApiError errorOf(ErrorKind kind, Delivery delivery = Delivery::Rejected, const core::ServerReason &reason = {}, int status = 0)
{
    ApiError error;
    error.kind = kind;
    error.delivery = delivery;
    error.reason = reason;
    error.httpStatus = status;
    return error;
}

bool isSentence(const QString &text)
{
    return text.size() > 8 && text.front().isUpper() && text.endsWith(u'.') && !text.contains(u'!') && !text.contains(u'%')
        && !text.contains("error"_L1, Qt::CaseInsensitive) && text == text.simplified();
}

} // namespace

class TextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoTypesAPasswordAtAKioskIsToldWhatIsWrong();
    void theDiskIsSaidInWords();
    void everyOperationAndKindHasWords();
    void theStepFitsTheTrouble();
    void doubtIsNeverCalledFailure();
    void certaintyIsNeverCalledDoubt();
    void knownReasons_data();
    void knownReasons();
    void everyReasonHasWordsOfItsOwn();
    void aRefusedCertificateSaysWhatWasSent();
    void unknownServerWordsAreNotRepeated();
    void foreignRefusalsBlameTheAddress();
    void retryAfterIsSaid();
    void fieldsAreNamed();
    void everyFieldProblemHasWords();
    void storeWordsComeFirst();
};

// It is somebody of the counter, who sets the kiosk up: to ask there leads back to them.
void TextTest::whoTypesAPasswordAtAKioskIsToldWhatIsWrong()
{
    const ApiError wrong = errorOf(ErrorKind::Unauthorized);
    const text::ErrorText said = text::describeToCustomer(Operation::SignIn, wrong);
    QCOMPARE(said.cause, text::describe(Operation::SignIn, wrong).cause);
    QVERIFY(said.nextStep.contains("password"_L1));
    QVERIFY(text::describeToCustomer(Operation::PlaceOrder, wrong)
                .nextStep.contains("at the counter"_L1)); // A customer's is not theirs to mend.
}

void TextTest::everyOperationAndKindHasWords()
{
    QCOMPARE(kinds.size(), QMetaEnum::fromType<ErrorKind>().keyCount());
    for (const Operation operation : operations) {
        for (const ErrorKind kind : kinds) {
            for (const Delivery delivery : { Delivery::NotSent, Delivery::Rejected, Delivery::Unknown }) {
                const text::ErrorText words = text::describe(operation, errorOf(kind, delivery));
                const QString where = QString::number(int(operation)) + u' ' + core::errorKindName(kind) + u' ';
                QVERIFY2(isSentence(words.sentence), qPrintable(where + words.sentence));
                QVERIFY2(isSentence(words.cause), qPrintable(where + words.cause));
                QVERIFY2(isSentence(words.nextStep), qPrintable(where + words.nextStep));
                QVERIFY(words.sentence != words.cause && words.cause != words.nextStep);
                QCOMPARE(words.inOneLine(), QString(words.sentence + u' ' + words.cause + u' ' + words.nextStep));
            }
        }
    }
}

void TextTest::theStepFitsTheTrouble()
{
    // Kinds that ask different things of the person have different next steps for one operation.
    const QList<ErrorKind> different{ ErrorKind::Cancelled, ErrorKind::Offline, ErrorKind::Tls, ErrorKind::SessionExpired,
        ErrorKind::Forbidden, ErrorKind::NotFound, ErrorKind::Conflict, ErrorKind::Validation, ErrorKind::RateLimited,
        ErrorKind::ServerFault, ErrorKind::ProtocolViolation };
    for (const Operation operation : operations) {
        if (operation == Operation::Journal || operation == Operation::ReadSession) {
            continue;
        }
        QSet<QString> steps;
        for (const ErrorKind kind : different) {
            steps.insert(text::describe(operation, errorOf(kind, Delivery::NotSent)).nextStep);
        }
        QCOMPARE(steps.size(), different.size());
    }
    // A missing thing is another thing for each operation.
    QSet<QString> causes;
    for (const Operation operation :
        { Operation::Connect, Operation::SignIn, Operation::LoadForm, Operation::PlaceOrder, Operation::Preview, Operation::ReadOrders }) {
        causes.insert(text::describe(operation, errorOf(ErrorKind::NotFound)).cause);
    }
    QCOMPARE(causes.size(), 6);
}

void TextTest::doubtIsNeverCalledFailure()
{
    const QList<ErrorKind> transit{ ErrorKind::Cancelled, ErrorKind::Offline, ErrorKind::Timeout, ErrorKind::ServerFault,
        ErrorKind::ProtocolViolation, ErrorKind::OutcomeUnknown };
    for (const Operation operation : { Operation::PlaceOrder, Operation::OpenSession, Operation::UpdateOrder, Operation::Refund }) {
        for (const ErrorKind kind : transit) {
            const text::ErrorText words = text::describe(operation, errorOf(kind, Delivery::Unknown));
            QVERIFY2(words.sentence.contains("not known yet"_L1), qPrintable(words.sentence));
            QVERIFY2(!words.nextStep.contains("place the order again"_L1), qPrintable(words.nextStep));
        }
    }
    for (const Operation operation : { Operation::SignUp, Operation::ChangePassword }) {
        QVERIFY(text::describe(operation, errorOf(ErrorKind::OutcomeUnknown, Delivery::Unknown)).sentence.contains("not known"_L1));
    }
    QVERIFY(text::describe(Operation::PlaceOrder, errorOf(ErrorKind::Timeout, Delivery::Unknown))
                .nextStep.contains("Do not place it again"_L1));
}

void TextTest::certaintyIsNeverCalledDoubt()
{
    QCOMPARE(
        text::describe(Operation::PlaceOrder, errorOf(ErrorKind::Offline, Delivery::NotSent)).sentence, u"The order was not placed."_s);
    QCOMPARE(
        text::describe(Operation::PlaceOrder, errorOf(ErrorKind::Validation, Delivery::Rejected)).sentence, u"The order was not placed."_s);
    QVERIFY(text::describe(Operation::OpenSession, errorOf(ErrorKind::Validation)).sentence.startsWith("The order exists"_L1));
    QVERIFY(!text::describe(Operation::LoadForm, errorOf(ErrorKind::Timeout, Delivery::Unknown)).sentence.contains("not known"_L1));
}

void TextTest::knownReasons_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<core::ServerReason>("reason");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("step");
    const auto row = [](const char *name, Operation operation, ErrorKind kind, const core::ServerReason &reason, const QString &cause,
                         const QString &step) { QTest::newRow(name) << operation << kind << reason << cause << step; };
    row("app token", Operation::SignIn, ErrorKind::Forbidden, { Reason::AppTokenRefused, {}, {}, {} }, u"app token"_s,
        u"Copy the app token"_s);
    row("permission", Operation::PlaceOrder, ErrorKind::Forbidden, { Reason::NotGranted, {}, {}, {} }, u"group"_s, u"grant"_s);
    row("not connected", Operation::PlaceOrder, ErrorKind::Validation, { Reason::AccountNotConnected, {}, {}, {} }, u"not connected"_s,
        u"another way to pay"_s);
    row("product", Operation::Preview, ErrorKind::NotFound, { Reason::ProductGone, { 9171 }, {}, {} }, u"Product 9171"_s,
        u"out of the cart"_s);
    row("products", Operation::Preview, ErrorKind::NotFound, { Reason::ProductGone, { 100, 200, 300 }, {}, {} }, u"100, 200, 300"_s,
        u"Take them out"_s);
    row("fraction", Operation::OpenSession, ErrorKind::ServerFault, { Reason::AmountNotPayable, {}, {}, {} }, u"whole number"_s, u"cash"_s);
    row("fraction, not placed yet", Operation::PlaceOrder, ErrorKind::ServerFault, { Reason::AmountNotPayable, {}, {}, {} },
        u"whole number"_s, u"Choose cash"_s);
    row("fraction, judged unknown", Operation::OpenSession, ErrorKind::OutcomeUnknown, { Reason::AmountNotPayable, {}, {}, {} },
        u"whole number"_s, u"cash"_s);
    row("no route", Operation::Connect, ErrorKind::NotFound, { Reason::EndpointUnknown, {}, {}, {} }, u"does not know"_s, u"address"_s);
    const auto noRoute = [&row](const char *name, Operation operation, const QString &step) {
        row(name, operation, ErrorKind::NotFound, { Reason::EndpointUnknown, {}, {}, {} }, u"does not have that function"_s, step);
    };
    noRoute("no route for refunds", Operation::Refund, u"in the OneEntry panel"_s);
    noRoute("no route for sessions", Operation::OpenSession, u"The order is kept"_s);
    noRoute("no route for totals", Operation::Preview, u"prices of the catalogue"_s);
    noRoute("no route for codes", Operation::SendCode, u"Sign in in another way"_s);
    noRoute("no route for a file", Operation::UploadFile, u"owner of the store"_s);
    row("provider", Operation::SignIn, ErrorKind::Validation, { Reason::ProviderUnknown, {}, {}, {} }, u"provider"_s, u"marker"_s);
    row("form", Operation::PlaceOrder, ErrorKind::Validation, { Reason::FormMisconfigured, {}, {}, {} }, u"order form"_s, u"owner"_s);
    row("device", Operation::SignIn, ErrorKind::Validation, { Reason::DeviceRefused, {}, {}, {} }, u"device"_s, u"Start Vezne again"_s);
    row("refund", Operation::Refund, ErrorKind::NotFound, { Reason::NotCompleted, {}, {}, {} }, u"paid order"_s, u"payment status"_s);
    row("cancel", Operation::UpdateOrder, ErrorKind::Validation, { Reason::MayHaveBeenPaid, {}, {}, {} }, u"paid already"_s,
        u"payment status"_s);
    row("no account", Operation::PlaceOrder, ErrorKind::Validation, { Reason::PaymentMissing, {}, {}, {} }, u"no way to pay"_s,
        u"payment account"_s);
    row("coupon", Operation::Preview, ErrorKind::Validation, { Reason::CouponRefused, {}, {}, {} }, u"coupon"_s, u"without it"_s);
    row("field that orders refuse", Operation::PlaceOrder, ErrorKind::Validation, { Reason::FieldNotPresented, {}, {}, {} }, u"field"_s,
        u"empty"_s);
    row("code", Operation::SignIn, ErrorKind::RateLimited, { Reason::CodeSentRecently, {}, {}, {} }, u"a moment ago"_s, u"half a minute"_s);
    row("no code", Operation::SendCode, ErrorKind::NotFound, { Reason::CodeNotOffered, {}, {}, {} }, u"no codes"_s, u"event"_s);
    row("login taken", Operation::SignUp, ErrorKind::Validation, { Reason::LoginTaken, {}, {}, {} }, u"already"_s, u"Sign in"_s);
    row("not active", Operation::SignIn, ErrorKind::Forbidden, { Reason::NotActivated, {}, {}, {} }, u"waits for its code"_s,
        u"asks for the code"_s);
    row("no such account", Operation::SendCode, ErrorKind::NotFound, { Reason::LoginUnknown, {}, {}, {} }, u"no account"_s,
        u"create an account"_s);
    row("another site's answer", Operation::SignInElsewhere, ErrorKind::Unauthorized, { Reason::None, {}, {}, {} }, u"sent back"_s,
        u"Open the sign-in page"_s);
    row("no such user", Operation::SignIn, ErrorKind::NotFound, { Reason::LoginUnknown, {}, {}, {} }, u"login or the password"_s,
        u"again"_s);
    row("self-signed", Operation::Connect, ErrorKind::Tls, { Reason::CertificateSelfSigned, {}, {}, {} }, u"self-signed"_s,
        u"certificate authority"_s);
    row("wrong host", Operation::Connect, ErrorKind::Tls, { Reason::CertificateOfAnotherHost, {}, {}, {} }, u"another address"_s,
        u"address"_s);
    row("old certificate", Operation::Connect, ErrorKind::Tls, { Reason::CertificateOutOfDate, {}, {}, {} }, u"out of date"_s, u"date"_s);
    row("another key", Operation::PlaceOrder, ErrorKind::Tls, { Reason::CertificateNotPinned, {}, {}, {} }, u"pinned"_s, u"renewed"_s);
    row("captive portal", Operation::LoadProducts, ErrorKind::ProtocolViolation, { Reason::WebPage, {}, {}, {} }, u"web page"_s,
        u"browser"_s);
    row("password", Operation::SignIn, ErrorKind::Unauthorized, { Reason::None, {}, {}, {} }, u"password is not right"_s, u"again"_s);
}

void TextTest::knownReasons()
{
    QFETCH(Operation, operation);
    QFETCH(ErrorKind, kind);
    QFETCH(core::ServerReason, reason);
    QFETCH(QString, cause);
    QFETCH(QString, step);
    const text::ErrorText words = text::describe(operation, errorOf(kind, Delivery::Rejected, reason));
    QVERIFY2(words.cause.contains(cause), qPrintable(words.cause));
    QVERIFY2(words.nextStep.contains(step), qPrintable(words.nextStep));
    QVERIFY(isSentence(words.cause) && isSentence(words.nextStep));
}

// A reason has sharper words than its kind, but for the two that say no more than the kind does.
// A connection that was made ahead of its calls is compared at its first answer only (docs/security.md#the-way-to-the-store).
void TextTest::aRefusedCertificateSaysWhatWasSent()
{
    core::ApiError error;
    error.kind = ErrorKind::Tls;
    error.reason.kind = Reason::CertificateNotPinned;
    error.delivery = core::Delivery::NotSent;
    QVERIFY(text::describe(Operation::LoadProducts, error).cause.contains(u"Nothing was sent"_s));
    error.delivery = core::Delivery::Unknown;
    const text::ErrorText words = text::describe(Operation::LoadProducts, error);
    QVERIFY(words.cause.contains(u"pinned"_s) && !words.inOneLine().contains(u"Nothing was sent"_s, Qt::CaseInsensitive));
}

void TextTest::everyReasonHasWordsOfItsOwn()
{
    const QMetaEnum reasons = QMetaEnum::fromType<Reason>();
    for (int i = 0; i < reasons.keyCount(); ++i) {
        const Reason reason = Reason(reasons.value(i));
        if (reason == Reason::None || reason == Reason::FieldRejected) {
            continue;
        }
        const auto plain = text::describe(Operation::SignIn, errorOf(ErrorKind::Validation));
        const auto sharp = text::describe(Operation::SignIn, errorOf(ErrorKind::Validation, Delivery::Rejected, { reason, { 7 }, {}, {} }));
        QVERIFY2(sharp.cause != plain.cause, reasons.key(i));
    }
}

void TextTest::unknownServerWordsAreNotRepeated()
{
    const QString hostile = u"<img src=file:///etc/passwd> TypeError at /srv/app.js:12"_s;
    for (const Operation operation : operations) {
        for (const ErrorKind kind : kinds) {
            ApiError error = errorOf(kind);
            error.serverMessage = hostile;
            QVERIFY(!text::describe(operation, error).inOneLine().contains("img"_L1));
        }
    }
}

void TextTest::foreignRefusalsBlameTheAddress()
{
    for (const ErrorKind kind : { ErrorKind::NotFound, ErrorKind::Forbidden, ErrorKind::Unauthorized, ErrorKind::OutcomeUnknown }) {
        const text::ErrorText words = text::describe(Operation::SignIn, errorOf(kind, Delivery::Unknown, {}, 404));
        QVERIFY2(words.cause.contains("not an answer of a OneEntry store"_L1), qPrintable(words.cause));
        QVERIFY(words.nextStep.contains("address"_L1));
    }
    QVERIFY(!text::describe(Operation::SignIn, errorOf(ErrorKind::NotFound, Delivery::Rejected, {}, 404)).cause.contains("OneEntry"_L1));
}

void TextTest::retryAfterIsSaid()
{
    ApiError error = errorOf(ErrorKind::RateLimited, Delivery::Rejected, {}, 429);
    error.retryAfter = std::chrono::seconds(30);
    QVERIFY(text::describe(Operation::SignIn, error).nextStep.contains("30"_L1));
}

void TextTest::fieldsAreNamed()
{
    ApiError error = errorOf(ErrorKind::Validation, Delivery::Rejected, { Reason::FieldRejected, {}, {}, {} }, 400);
    error.fieldErrors.insert(u"name"_s, u"formData's marker 'name' value is missing or incorrect"_s);
    const text::ErrorText words = text::describe(Operation::PlaceOrder, error);
    QVERIFY2(words.cause.contains("name"_L1), qPrintable(words.cause));
    QVERIFY(words.nextStep.startsWith("Correct it"_L1));
}

void TextTest::everyFieldProblemHasWords()
{
    QSet<QString> seen;
    for (int kind = 0; kind <= int(FieldProblem::Kind::ServerRejected); ++kind) {
        const QString words = text::describeProblem({ FieldProblem::Kind(kind), 10, 5, u"7"_s, {} });
        QVERIFY2(isSentence(words), qPrintable(words));
        seen.insert(words);
    }
    QCOMPARE(seen.size(), int(FieldProblem::Kind::ServerRejected) + 1);
    QCOMPARE(
        text::describeProblem({ FieldProblem::Kind::MaskIncomplete, 10, 5, {}, {} }), u"Write a number with 10 digits; 5 are missing."_s);
    QVERIFY(text::describeProblem({ FieldProblem::Kind::TooEarly, 0, 0, u"2026-03-05"_s, {} }).contains("2026-03-05."_L1));
}

void TextTest::storeWordsComeFirst()
{
    QCOMPARE(text::describeProblem({ FieldProblem::Kind::Pattern, 0, 0, {}, u"Only Turkish plates."_s }), u"Only Turkish plates."_s);
    const QString rejected = text::describeProblem({ FieldProblem::Kind::ServerRejected, 0, 0, {}, u"already used"_s });
    QVERIFY(rejected.contains("It says: already used"_L1));
    QVERIFY(
        !text::describeProblem({ FieldProblem::Kind::ServerRejected, 0, 0, {}, u"formData's marker 'x' value is missing or incorrect"_s })
             .contains("marker"_L1));
}

// Full, read-only, newer, held, set aside: each says what it is and what one can do, in the window as in the terminal.
void TextTest::theDiskIsSaidInWords()
{
    using Kind = core::StorageFault::Kind;
    QVERIFY(text::describe(core::StorageFault{ Kind::DiskFull, {} }).cause.contains(u"disk is full"_s));
    QVERIFY(text::describe(core::StorageFault{ Kind::ReadOnly, {} }).nextStep.contains(u"rights"_s));
    QVERIFY(text::describe(core::StorageFault{ Kind::Newer, {} }).nextStep.contains(u"Update"_s));
    QVERIFY(text::describe(core::StorageFault{ Kind::Busy, {} }).cause.contains(u"Another Vezne"_s));
    QVERIFY(text::describe(core::StorageFault{ Kind::Unreadable, u"/tmp/old"_s }).cause.contains(u"/tmp/old"_s));
    for (int kind = 0; kind <= int(Kind::Fault); ++kind) {
        const text::ErrorText words = text::describe(core::StorageFault{ Kind(kind), {} });
        QVERIFY(!words.sentence.isEmpty() && !words.cause.isEmpty() && !words.nextStep.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TextTest)
#include "tst_text.moc"
