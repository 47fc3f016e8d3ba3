// SPDX-License-Identifier: MIT
// The terminal's pure parts: exit codes, arguments, decoding, what is printed.
#include "cli/console.h"
#include "cli/decode.h"
#include "cli/exitcode.h"
#include "cli/fieldinput.h"
#include "cli/jsonout.h"
#include "cli/options.h"
#include "cli/resumeitem.h"
#include "cli/storedescription.h"
#include "cli/watch.h"

#include <QJsonDocument>
#include <QMetaEnum>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::Delivery;
using core::ErrorKind;
using core::Operation;
using Reason = core::ServerReason::Kind;

namespace {

core::ApiError errorOf(ErrorKind kind, Delivery delivery, int status, Reason reason = Reason::None)
{
    core::ApiError error;
    error.kind = kind;
    error.delivery = delivery;
    error.httpStatus = status;
    error.reason.kind = reason;
    return error;
}

tl::expected<cli::Options, cli::UsageFault> parsed(const QString &line, const QHash<QString, QString> &environment = {})
{
    return cli::parseArguments(line.split(u' ', Qt::SkipEmptyParts), environment);
}

} // namespace

class CliRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void exitCodes_data();
    void exitCodes();
    void exitCodesAreOnesOfTheContract();
    void journalExitCodes();
    void watchExitCodes();
    void optionsStandAnywhere();
    void environmentFillsIn();
    void usageFaults_data();
    void usageFaults();
    void watchTakesItsNumber();
    void fieldsAndProducts();
    void attributesAreChosen();
    void typedFieldsNeedNoSchema();
    void schemaIsChecked();
    void resumeStates();
    void moneyIsExactText();
    void numbersAreNotInvented();
    void examplesAreOfTheCommand();
    void tokensAreNeverPrinted();
    void decodeKnowsEveryKind();
    void harmlessText();
    void capturedPricesAreSomeOrNone();
};

void CliRulesTest::exitCodes_data()
{
    using cli::Named;
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<core::ApiError>("error");
    QTest::addColumn<Named>("named");
    QTest::addColumn<cli::ExitCode>("code");
    const auto row = [](const char *name, Operation operation, const core::ApiError &error, cli::ExitCode code,
                         Named named = Named::Marker) { QTest::newRow(name) << operation << error << named << code; };
    const auto no = Delivery::Rejected;
    const auto not_sent = Delivery::NotSent;
    const auto unknown = Delivery::Unknown;
    row("dead server", Operation::SignIn, errorOf(ErrorKind::Offline, not_sent, 0), cli::NotReachable);
    row("handshake", Operation::SignIn, errorOf(ErrorKind::Tls, not_sent, 0), cli::NotReachable);
    row("read timed out", Operation::ReadOrders, errorOf(ErrorKind::Timeout, unknown, 0), cli::NotReachable);
    row("read timed out in the body", Operation::ReadOrders, errorOf(ErrorKind::Timeout, unknown, 200), cli::NotReachable);
    row("sign-in lost", Operation::SignIn, errorOf(ErrorKind::OutcomeUnknown, unknown, 0), cli::NotReachable);
    row("sign-in got a page", Operation::SignIn, errorOf(ErrorKind::ProtocolViolation, unknown, 200), cli::Rejected);
    row("sign-in got a fault", Operation::SignIn, errorOf(ErrorKind::ServerFault, unknown, 500), cli::Rejected);
    row("wrong password", Operation::SignIn, errorOf(ErrorKind::Unauthorized, no, 401), cli::SignInRefused);
    row("wrong password as 400", Operation::SignIn, errorOf(ErrorKind::Validation, no, 400), cli::SignInRefused);
    row("blocked user", Operation::SignIn, errorOf(ErrorKind::Forbidden, no, 403), cli::SignInRefused);
    row("no such user", Operation::SignIn, errorOf(ErrorKind::NotFound, no, 404, Reason::LoginUnknown), cli::SignInRefused);
    row("no such provider", Operation::SignIn, errorOf(ErrorKind::NotFound, no, 404), cli::Configuration);
    row("provider not set up", Operation::SignIn, errorOf(ErrorKind::Validation, no, 400, Reason::ProviderUnknown), cli::Configuration);
    row("no order form", Operation::PlaceOrder, errorOf(ErrorKind::Validation, no, 400, Reason::FormMisconfigured), cli::Configuration);
    row("app token", Operation::SignIn, errorOf(ErrorKind::Forbidden, no, 403, Reason::AppTokenRefused), cli::Configuration);
    row("app token at products", Operation::LoadProducts, errorOf(ErrorKind::Forbidden, no, 403, Reason::AppTokenRefused),
        cli::Configuration);
    row("session expired", Operation::PlaceOrder, errorOf(ErrorKind::SessionExpired, no, 401), cli::SignInRefused);
    row("bad field", Operation::PlaceOrder, errorOf(ErrorKind::Validation, no, 400, Reason::FieldRejected), cli::Rejected);
    row("no such storage", Operation::PlaceOrder, errorOf(ErrorKind::NotFound, no, 404), cli::Configuration);
    row("no such product", Operation::PlaceOrder, errorOf(ErrorKind::NotFound, no, 404, Reason::ProductGone), cli::Rejected);
    row("no such form", Operation::LoadForm, errorOf(ErrorKind::NotFound, no, 404), cli::Configuration);
    row("no such order", Operation::ReadOrders, errorOf(ErrorKind::NotFound, no, 404), cli::Rejected, Named::Id);
    row("no such storage of a list", Operation::ReadOrders, errorOf(ErrorKind::NotFound, no, 404), cli::Configuration);
    row("no such route", Operation::LoadProducts, errorOf(ErrorKind::NotFound, no, 404, Reason::EndpointUnknown), cli::Configuration);
    row("another web server", Operation::LoadProducts, errorOf(ErrorKind::NotFound, unknown, 404), cli::Configuration);
    row("another web server at sign-in", Operation::SignIn, errorOf(ErrorKind::OutcomeUnknown, unknown, 404), cli::Configuration);
    row("group permission", Operation::PlaceOrder, errorOf(ErrorKind::Forbidden, no, 403, Reason::NotGranted), cli::Rejected);
    row("account not connected", Operation::PlaceOrder, errorOf(ErrorKind::Validation, no, 400, Reason::AccountNotConnected),
        cli::Rejected);
    row("create refused", Operation::PlaceOrder, errorOf(ErrorKind::Offline, not_sent, 0), cli::NotReachable);
    row("create lost", Operation::PlaceOrder, errorOf(ErrorKind::OutcomeUnknown, unknown, 0), cli::OutcomeUnknown);
    row("create timed out", Operation::PlaceOrder, errorOf(ErrorKind::Timeout, unknown, 0), cli::OutcomeUnknown);
    row("create 502", Operation::PlaceOrder, errorOf(ErrorKind::ServerFault, unknown, 502), cli::OutcomeUnknown);
    row("create page", Operation::PlaceOrder, errorOf(ErrorKind::ProtocolViolation, unknown, 200), cli::OutcomeUnknown);
    row("create too often", Operation::PlaceOrder, errorOf(ErrorKind::RateLimited, no, 429), cli::Rejected);
    row("session rejected", Operation::OpenSession, errorOf(ErrorKind::Validation, no, 400), cli::OutcomeUnknown);
    row("session not sent", Operation::OpenSession, errorOf(ErrorKind::Offline, not_sent, 0), cli::OutcomeUnknown);
    row("list 500", Operation::ReadOrders, errorOf(ErrorKind::ServerFault, unknown, 500), cli::Rejected);
    row("list garbage", Operation::LoadProducts, errorOf(ErrorKind::ProtocolViolation, unknown, 200), cli::Rejected);
    row("preview coupon", Operation::Preview, errorOf(ErrorKind::Validation, no, 400, Reason::CouponRefused), cli::Rejected);
    row("refund unpaid", Operation::Refund, errorOf(ErrorKind::NotFound, no, 404, Reason::NotCompleted), cli::Rejected, Named::Id);
    row("refund lost", Operation::Refund, errorOf(ErrorKind::OutcomeUnknown, unknown, 0), cli::OutcomeUnknown);
    row("our own end", Operation::ReadOrders, errorOf(ErrorKind::Cancelled, not_sent, 0), cli::OwnFault);
}

void CliRulesTest::exitCodes()
{
    QFETCH(Operation, operation);
    QFETCH(core::ApiError, error);
    QFETCH(cli::Named, named);
    QTEST(cli::exitCodeFor(operation, error, named), "code");
}

void CliRulesTest::exitCodesAreOnesOfTheContract()
{
    const QMetaEnum kinds = QMetaEnum::fromType<ErrorKind>();
    for (int operation = 0; operation <= int(Operation::Journal); ++operation) {
        for (int kind = 0; kind < kinds.keyCount(); ++kind) {
            for (const Delivery delivery : { Delivery::NotSent, Delivery::Rejected, Delivery::Unknown }) {
                const auto code = cli::exitCodeFor(Operation(operation), errorOf(ErrorKind(kind), delivery, 0));
                QVERIFY((QList<int>{ 3, 4, 5, 6, 7, 70 }).contains(int(code)));
                // Doubt about an order is never told as certainty.
                const bool isWrite = Operation(operation) == Operation::PlaceOrder || Operation(operation) == Operation::Refund;
                QVERIFY(!(isWrite && delivery == Delivery::Unknown) || code == cli::OutcomeUnknown);
            }
        }
    }
}

void CliRulesTest::journalExitCodes()
{
    using Kind = store::JournalError::Kind;
    QCOMPARE(cli::exitCodeFor({ Kind::DiskFull, {} }, false), cli::Configuration);
    QCOMPARE(cli::exitCodeFor({ Kind::ReadOnly, {} }, false), cli::Configuration);
    QCOMPARE(cli::exitCodeFor({ Kind::Fault, {} }, false), cli::OwnFault);
    QCOMPARE(cli::exitCodeFor({ Kind::DiskFull, {} }, true), cli::OutcomeUnknown);
}

void CliRulesTest::watchExitCodes()
{
    core::PaymentSession session;
    QCOMPARE(cli::exitCodeFor(std::optional<core::PaymentSession>()), cli::NotPaidYet);
    QCOMPARE(cli::exitCodeFor(std::optional(session)), cli::NotPaidYet);
    session.status = core::SessionStatus::Completed;
    QCOMPARE(cli::exitCodeFor(std::optional(session)), cli::Done);
    session.status = core::SessionStatus::Canceled;
    QCOMPARE(cli::exitCodeFor(std::optional(session)), cli::PaymentEnded);
    session.status = core::SessionStatus::Expired;
    QCOMPARE(cli::exitCodeFor(std::optional(session)), cli::PaymentEnded);
    session.status = core::SessionStatus::Unknown;
    QCOMPARE(cli::exitCodeFor(std::optional(session)), cli::NotPaidYet);
}

void CliRulesTest::optionsStandAnywhere()
{
    const QString global = u"--project-url https://a.example --lang tr --timeout 2.5 --verbose --json"_s;
    for (const QString &line : { QString(global + u" orders --limit 5"_s), QString(u"orders --limit 5 "_s + global),
             QString(u"--limit=5 "_s + global + u" orders"_s) }) {
        const auto options = parsed(line);
        QVERIFY(options);
        QCOMPARE(options->command, cli::CommandKind::Orders);
        QCOMPARE(options->project.url, u"https://a.example"_s);
        QCOMPARE(options->language, u"tr_TR"_s);
        QCOMPARE(options->timeout, std::chrono::milliseconds(2500));
        QCOMPARE(options->limit, 5);
        QVERIFY(options->isVerbose && options->wantsJsonErrors);
    }
    QCOMPARE(parsed(u"form -- -odd"_s)->subject, u"-odd"_s);
    QCOMPARE(parsed(u"decode order -"_s)->file, u"-"_s);
    QCOMPARE(cli::languageOf({ u"orders"_s, u"--lang=tr-TR"_s }), u"tr_TR"_s);
    QCOMPARE(cli::languageOf({ u"orders"_s }), QString());
}

void CliRulesTest::environmentFillsIn()
{
    const QHash<QString, QString> environment{ { u"VEZNE_PROJECT_URL"_s, u"https://env.example"_s }, { u"VEZNE_APP_TOKEN"_s, u"t0ken"_s },
        { u"VEZNE_LOGIN"_s, u"ada"_s }, { u"VEZNE_DATA_DIR"_s, u"/tmp/x"_s } };
    const auto options = parsed(u"orders --login bob"_s, environment);
    QVERIFY(options);
    QCOMPARE(options->project.url, u"https://env.example"_s);
    QCOMPARE(options->project.appToken.reveal(), QByteArray("t0ken"));
    QCOMPARE(options->login, u"bob"_s);
    QCOMPARE(options->dataDir, u"/tmp/x"_s);
    QCOMPARE(options->storage, u"orders"_s);
    QCOMPARE(options->project.provider, u"email"_s);
    QVERIFY(parsed(u"orders --guest"_s, environment)); // Only what stands beside it contradicts it.
}

void CliRulesTest::usageFaults_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : { "", "bogus", "orders --bogus", "orders --limit", "orders --limit x", "orders --limit 0", "orders --product 1",
             "orders extra", "checkout", "checkout --product 0", "checkout --product 1:0", "checkout --product 1:x",
             "checkout --product 9007199254740993", "checkout --product 1 --field name", "checkout --product 1 --field =x",
             "checkout --product 1 --field a:=x", "checkout --product 1 --field a:colour=x", "checkout --product 1 --field a=1 --field a=2",
             "checkout --product 1 --session-type page", "checkout --product 1 --bonus -5", "checkout --product 1:100000 --product 1:1",
             "--password x orders", "--password=x orders", "status", "status x", "status -5", "status 0", "order", "form", "decode",
             "decode order", "refund 5", "refund 5 --list --cancel", "refund --list", "resume --confirm-resend no-uuid", "orders --lang de",
             "refund 5 --product 1:1 --note 4242-4242-4242-4242", "orders --timeout 0", "orders --timeout nan", "orders --verbose=yes",
             "orders --guest --login ada", "status 5 --watch=soon" }) {
        QTest::newRow(*line ? line : "nothing") << QString::fromLatin1(line);
    }
}

void CliRulesTest::usageFaults()
{
    QFETCH(QString, line);
    const auto options = parsed(line);
    QVERIFY(!options);
    QVERIFY(options.error().sentence.endsWith(u'.'));
    QVERIFY(!options.error().hint.isEmpty());
}

void CliRulesTest::watchTakesItsNumber()
{
    QCOMPARE(*parsed(u"status 89 --watch"_s)->watch, cli::defaultWatch);
    QCOMPARE(*parsed(u"status 89 --watch 30"_s)->watch, std::chrono::seconds(30));
    QCOMPARE(*parsed(u"status 89 --watch=0"_s)->watch, std::chrono::seconds(0));
    QCOMPARE(*parsed(u"--watch status 89"_s)->watch, cli::defaultWatch);
    QVERIFY(!parsed(u"status 89"_s)->watch);
    QVERIFY(!parsed(u"status --watch 89"_s)); // The order's number is missing.
}

void CliRulesTest::fieldsAndProducts()
{
    const auto options = cli::parseArguments({ u"checkout"_s, u"--product"_s, u"14:2"_s, u"--product"_s, u"3"_s, u"--product=14"_s,
                                                 u"--field"_s, u"name:string=Ada = Bey: x"_s, u"--field"_s, u"note="_s },
        {});
    QVERIFY(options);
    QCOMPARE(options->products.size(), 2);
    QCOMPARE(options->products[0].productId, 14);
    QCOMPARE(options->products[0].quantity, 3);
    QCOMPARE(options->fields[0].marker, u"name"_s);
    QCOMPARE(options->fields[0].type, u"string"_s);
    QCOMPARE(options->fields[0].text, u"Ada = Bey: x"_s);
    QVERIFY(options->fields[1].type.isEmpty() && options->fields[1].text.isEmpty());
}

void CliRulesTest::attributesAreChosen()
{
    const auto line = parsed(u"doctor --attribute price=p_price --attribute=title=a=b"_s);
    QVERIFY(line);
    QCOMPARE(line->project.attributes.chosen.value(core::AttributeRole::Price), u"p_price"_s);
    QCOMPARE(line->project.attributes.chosen.value(core::AttributeRole::Title), u"a=b"_s);
    for (const char *wrong : { "products --attribute price", "products --attribute weight=x",
             "products --attribute price=", "products --attribute price=a --attribute price=b", "orders --attribute price=a" }) {
        QVERIFY2(!parsed(QString::fromLatin1(wrong)), wrong);
    }
}

void CliRulesTest::typedFieldsNeedNoSchema()
{
    QVERIFY(cli::isFullyTyped({}));
    QVERIFY(cli::isFullyTyped({ { u"a"_s, u"string"_s, u"x"_s } }));
    QVERIFY(!cli::isFullyTyped({ { u"a"_s, u"string"_s, u"x"_s }, { u"b"_s, {}, u"x"_s } }));
    const auto data = cli::formDataOf({ { u"floor"_s, u"integer"_s, u"4"_s } }, nullptr);
    QVERIFY(data && data->front().type == u"integer"_s);
    const auto wrong = cli::formDataOf({ { u"floor"_s, u"integer"_s, u"four"_s } }, nullptr);
    QVERIFY(!wrong && wrong.error().contains(u"floor"_s));
    QVERIFY(!cli::formDataOf({ { u"a"_s, {}, u"x"_s } }, nullptr));
}

void CliRulesTest::schemaIsChecked()
{
    core::FormSchema schema;
    core::FormField name;
    name.marker = u"name"_s;
    name.typeName = u"string"_s;
    name.type = core::FieldType::String;
    name.rules.required = true;
    core::FormField hidden = name;
    hidden.marker = u"secret"_s;
    hidden.isVisible = false;
    schema.fields = { name, hidden };
    QVERIFY(cli::formDataOf({ { u"name"_s, {}, u"Ada"_s } }, &schema));
    const auto missing = cli::formDataOf({}, &schema);
    QVERIFY(!missing && missing.error().contains(u"name"_s));
    const auto unknown = cli::formDataOf({ { u"colour"_s, {}, u"red"_s } }, &schema);
    QVERIFY(!unknown && unknown.error().contains(u"colour"_s));
}

void CliRulesTest::resumeStates()
{
    using S = store::AttemptState;
    core::PaymentSession session;
    session.status = core::SessionStatus::Completed;
    QCOMPARE(cli::stateAfter(S::SessionOpen, session, false), S::Paid);
    session.status = core::SessionStatus::Waiting;
    QCOMPARE(cli::stateAfter(S::SessionOpen, session, false), S::SessionOpen);
    QCOMPARE(cli::stateAfter(S::SessionOpen, session, true), S::Settled);
    session.paymentUrl = u"https://pay.example/1"_s;
    QCOMPARE(cli::stateAfter(S::SessionOpen, session, true), S::SessionOpen);
    session.status = core::SessionStatus::Expired;
    QCOMPARE(cli::stateAfter(S::Paid, session, false), S::Paid); // Final stays final.
    for (const S state : { S::Sent, S::Unknown, S::Absent, S::Ambiguous, S::SessionUnknown }) {
        QVERIFY(cli::isOpenQuestion(state) && !cli::isOnlyRead(state));
    }
    QVERIFY(!cli::isOpenQuestion(S::Paid) && cli::isOnlyRead(S::SessionOpen));
}

void CliRulesTest::moneyIsExactText()
{
    core::Order order;
    order.id = 89;
    order.totalSum = core::Money{ 15980, u"TRY"_s };
    order.currency = u"TRY"_s;
    const QJsonObject json = cli::toJson(order);
    QCOMPARE(json.value(u"totalSum"_s).toString(), u"159.80"_s);
    QCOMPARE(json.value(u"currency"_s).toString(), u"TRY"_s);
    QCOMPARE(json.value(u"id"_s).toInteger(), 89);
    QVERIFY(json.value(u"isCompleted"_s).isNull() && json.value(u"paymentUrl"_s).isNull() && json.value(u"storageId"_s).isNull());
    core::PaymentSession session;
    session.id = 31;
    session.amount = core::Money{ 1500, u"JPY"_s };
    QCOMPARE(cli::toJson(session).value(u"amount"_s).toString(), u"1500"_s);
    QVERIFY(cli::toJson(session).value(u"paymentUrl"_s).isNull());
}

void CliRulesTest::numbersAreNotInvented()
{
    const auto isNull = [](const QJsonObject &json) { return json.contains(u"id"_s) && json.value(u"id"_s).isNull(); };
    QVERIFY(isNull(cli::toJson(core::completedSession(7, 0))));
    QVERIFY(isNull(cli::toJson(core::PaymentAccount{})));
    QVERIFY(isNull(cli::toJson(core::OrderStorage{})));
    QVERIFY(isNull(cli::toJson(core::OrderStatus{})));
    QVERIFY(isNull(cli::toJson(core::UserProfile{})));
    QVERIFY(isNull(cli::toJson(core::AuthProvider{})));
}

void CliRulesTest::examplesAreOfTheCommand()
{
    for (const QString &command : { u"status"_s, u"order"_s, u"receipt"_s, u"refund"_s }) {
        const auto fault = parsed(command);
        QVERIFY2(
            !fault && fault.error().hint.contains(u"vezne-cli %1 89"_s.arg(command)), qPrintable(fault ? command : fault.error().hint));
    }
}

void CliRulesTest::tokensAreNeverPrinted()
{
    const QByteArray canary = "c4n4ry-t0ken";
    core::AuthTokens tokens{ u"ada"_s, u"email"_s, core::Secret(canary), core::Secret(canary) };
    const QByteArray json = QJsonDocument(cli::toJson(tokens)).toJson();
    QVERIFY(!json.contains(canary));
    QVERIFY(json.contains("(hidden)"));
}

void CliRulesTest::decodeKnowsEveryKind()
{
    const QStringList contract{ u"error"_s, u"auth"_s, u"provider"_s, u"providers"_s, u"user"_s, u"form"_s, u"storage"_s, u"storages"_s,
        u"statuses"_s, u"order-created"_s, u"order"_s, u"orders"_s, u"preview"_s, u"accounts"_s, u"session"_s, u"sessions"_s,
        u"session-by-order"_s, u"product"_s, u"products"_s, u"discounts"_s, u"coupon"_s, u"refunds"_s, u"locales"_s };
    QCOMPARE(cli::decodeKinds(), contract);
    for (const QString &kind : contract) {
        for (const QByteArray &bytes :
            { QByteArray("<html>"), QByteArray(), QByteArray("{\"id\":"), QByteArray(100'000, '['), QByteArray("\xff\xfe{}") }) {
            if (bytes.isEmpty() && kind == u"session-by-order"_s) {
                continue; // No session yet is an answer too (docs/oneentry.md#payment-sessions).
            }
            const auto decoded = cli::decode(kind, bytes, u"en_US"_s);
            QVERIFY2(decoded.has_value() && !decoded->has_value(), qPrintable(kind + u' ' + QString::fromUtf8(bytes.left(8))));
            QCOMPARE(decoded->error().kind, ErrorKind::ProtocolViolation);
        }
    }
    QVERIFY(!cli::decode(u"invoice"_s, "{}", u"en_US"_s));
}

void CliRulesTest::harmlessText()
{
    QCOMPARE(cli::harmless(u"a\x1b[31mb\nc\u202Ed"_s), u"a [31mb cd"_s);
    QCOMPARE(cli::harmless(u"Şişe ₺"_s), u"Şişe ₺"_s);
}

// What can't be read would be sold for nothing by whoever takes it for a number.
void CliRulesTest::capturedPricesAreSomeOrNone()
{
    const QJsonArray given{ 19.999, u"1.299,90"_s, 159.79999999999998, u"5"_s, 0, QJsonValue(), -1 };
    const QJsonArray kept{ QJsonValue(), QJsonValue(), u"159.80"_s, u"5.00"_s, u"0.00"_s, QJsonValue(), QJsonValue() };
    QJsonArray rows;
    for (qsizetype i = 0; i < given.size(); ++i) {
        rows.append(QJsonObject{ { u"id"_s, i + 1 }, { u"price"_s, given[i] }, { u"statusIdentifier"_s, u"in_stock"_s } });
    }
    cli::StoreAnswers answers;
    answers.languages = { u"en_US"_s };
    answers.products.insert(u"en_US"_s, QJsonObject{ { u"items"_s, rows } });
    const QJsonObject store = cli::describeStore(answers);
    const QJsonArray products = store["products"_L1].toArray();
    QCOMPARE(products.size(), given.size());
    for (qsizetype i = 0; i < products.size(); ++i) {
        QCOMPARE(products[i]["price"_L1], kept[i]);
    }
    QCOMPARE(store["captured"_L1]["partly"_L1].toArray(), QJsonArray{ u"productStatuses"_s }); // None could be read.
    const auto firstPrice = [&answers](const QString &currency) {
        answers.currency = currency;
        return cli::describeStore(answers)["products"_L1].toArray()[0]["price"_L1];
    };
    QCOMPARE(firstPrice(u"KWD"_s), QJsonValue(u"19.999"_s)); // A dinar has thousandths.
    QCOMPARE(firstPrice(u"TRY"_s), QJsonValue());
}

QTEST_GUILESS_MAIN(CliRulesTest)
#include "tst_clirules.moc"
