// SPDX-License-Identifier: MIT
// The same operations against the sandbox, a process that shares no code with the client, with its faults; its own books are compared.
#include "api/codecs.h"
#include "contract/apikit.h"
#include "support/sandboxprocess.h"
#include "support/scriptedserver.h"
#include "support/waiting.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using core::Delivery;
using core::ErrorKind;

namespace {

const QString turkish = u"tr_TR"_s;

/// What the calls of this test speak of: made once, with the real thing.
struct Context
{
    core::Credentials credentials;
    core::AuthTokens tokens;
    core::OrderDraft draft;
    qint64 orderId = 0;
    qint64 sessionId = 0;
};

struct Operation
{
    QByteArray name;
    QString verb;
    QString path;
    QByteArray answered;
    bool isIdempotent;
    bool isList; ///< The answer is a bare list: it has no key that could stand twice.
    std::function<core::RequestId(ApiSet &, const Context &)> call;
};

struct FaultCase
{
    QByteArray name;
    QString fault;
    /// How a read and how a write ends; Answered stands for a value.
    enum class End { Answered, Offline, Timeout, ServerFault, Violation, Unknown, RateLimited, Forbidden };
    End ofRead;
    End ofWrite;
    bool isPatient; ///< Ends by the deadline: made short.
    bool acts; ///< The server does what it was asked before it fails.
};
using End = FaultCase::End;

const QList<FaultCase> &faultCases()
{
    static const QList<FaultCase> all{
        { "drop-before", u"drop-before"_s, End::Answered, End::Unknown, false, false },
        { "drop-after", u"drop-after"_s, End::Answered, End::Unknown, false, true },
        { "reset", u"reset"_s, End::Answered, End::Unknown, false, false },
        { "cut-body", u"cut-body"_s, End::Answered, End::Unknown, false, true },
        { "garbage", u"garbage"_s, End::Violation, End::Violation, false, true },
        { "html-200", u"html-200"_s, End::Violation, End::Violation, false, false },
        { "wrong-type", u"wrong-type"_s, End::Violation, End::Violation, false, true },
        { "duplicate-key", u"duplicate-key"_s, End::Violation, End::Violation, false, true },
        { "huge", u"huge:20"_s, End::Violation, End::Violation, false, true },
        { "500", u"status:500"_s, End::Answered, End::ServerFault, false, false },
        { "503", u"status:503"_s, End::Answered, End::ServerFault, false, false },
        { "429", u"status:429:1"_s, End::Answered, End::RateLimited, false, false },
        { "403", u"status:403"_s, End::Forbidden, End::Forbidden, false, false },
        { "hang", u"hang"_s, End::Timeout, End::Timeout, true, false },
        { "delay", u"delay:1500"_s, End::Timeout, End::Timeout, true, true },
        { "drip", u"drip"_s, End::Timeout, End::Timeout, true, true },
    };
    return all;
}

ErrorKind kindOf(End end)
{
    switch (end) {
    case End::Offline:
        return ErrorKind::Offline;
    case End::Timeout:
        return ErrorKind::Timeout;
    case End::Violation:
        return ErrorKind::ProtocolViolation;
    case End::Unknown:
        return ErrorKind::OutcomeUnknown;
    case End::RateLimited:
        return ErrorKind::RateLimited;
    case End::Forbidden:
        return ErrorKind::Forbidden;
    case End::Answered:
    case End::ServerFault:
        break;
    }
    return ErrorKind::ServerFault;
}

const QList<Operation> &operations()
{
    using S = ApiSet;
    using C = Context;
    const QString api = u"/api/content"_s;
    const QString users = api + u"/users-auth-providers/marker/email/users"_s;
    const QString orders = api + u"/orders-storage/marker/orders"_s;
    static const QList<Operation> all{
        { "fetchProviders", u"GET"_s, api + u"/users-auth-providers"_s, "providersFetched", true, true,
            [](S &s, const C &) { return s.auth.fetchProviders(turkish); } },
        { "fetchProvider", u"GET"_s, api + u"/users-auth-providers/marker/email"_s, "providerFetched", true, false,
            [](S &s, const C &) { return s.auth.fetchProvider(u"email"_s, turkish); } },
        { "signIn", u"POST"_s, users + u"/auth"_s, "signedIn", false, false,
            [](S &s, const C &c) { return s.auth.signIn(c.credentials); } },
        { "refresh", u"POST"_s, users + u"/refresh"_s, "refreshed", false, false,
            [](S &s, const C &c) { return s.auth.refresh(u"email"_s, c.tokens.refreshToken); } },
        { "signOut", u"POST"_s, users + u"/logout"_s, "signedOut", false, true,
            [](S &s, const C &c) { return s.auth.signOut(u"email"_s, c.tokens.refreshToken); } },
        { "signOutEverywhere", u"POST"_s, users + u"/logout-all"_s, "signedOutEverywhere", false, true,
            [](S &s, const C &) { return s.auth.signOutEverywhere(u"email"_s); } },
        { "fetchDevices", u"GET"_s, users + u"/sessions"_s, "devicesFetched", true, true,
            [](S &s, const C &) { return s.auth.fetchDevices(u"email"_s); } },
        { "fetchForms", u"GET"_s, api + u"/forms"_s, "formsFetched", true, false,
            [](S &s, const C &) { return s.forms.fetchForms(turkish); } },
        { "fetchForm", u"GET"_s, api + u"/forms/marker/order"_s, "formFetched", true, false,
            [](S &s, const C &) { return s.forms.fetchForm(u"order"_s, turkish); } },
        { "fetchProducts", u"POST"_s, api + u"/products/all"_s, "productsFetched", true, false,
            [](S &s, const C &) { return s.products.fetchProducts({}, turkish); } },
        { "fetchProduct", u"GET"_s, api + u"/products/14"_s, "productFetched", true, false,
            [](S &s, const C &) { return s.products.fetchProduct(14, turkish); } },
        { "fetchCategories", u"GET"_s, api + u"/pages"_s, "categoriesFetched", true, true,
            [](S &s, const C &) { return s.products.fetchCategories(turkish); } },
        { "fetchAttributeTraits", u"GET"_s, api + u"/attributes-sets/goods/attributes"_s, "attributeTraitsFetched", true, true,
            [](S &s, const C &) { return s.products.fetchAttributeTraits(u"goods"_s, turkish); } },
        { "fetchAttributeTitles", u"GET"_s, api + u"/attributes-sets/goods/attributes"_s, "attributeTitlesFetched", true, true,
            [](S &s, const C &) { return s.products.fetchAttributeTitles(u"goods"_s, turkish); } },
        { "fetchProductsByIds", u"GET"_s, api + u"/products/ids"_s, "productsByIdsFetched", true, true,
            [](S &s, const C &) {
                return s.products.fetchProductsByIds({ 1, 14 }, turkish);
            } },
        { "search", u"GET"_s, api + u"/products/quick/search"_s, "searchFinished", true, true,
            [](S &s, const C &) { return s.products.search(u"a"_s, turkish); } },
        { "fetchStorages", u"GET"_s, api + u"/orders-storage"_s, "storagesFetched", true, true,
            [](S &s, const C &) { return s.orders.fetchStorages(turkish); } },
        { "fetchStorage", u"GET"_s, orders, "storageFetched", true, false,
            [](S &s, const C &) { return s.orders.fetchStorage(u"orders"_s, turkish); } },
        { "fetchStatuses", u"GET"_s, orders + u"/order-statuses"_s, "statusesFetched", true, true,
            [](S &s, const C &) { return s.orders.fetchStatuses(u"orders"_s, turkish); } },
        { "previewOrder", u"POST"_s, api + u"/orders-storage/orders/preview"_s, "orderPreviewed", true, false,
            [](S &s, const C &c) { return s.orders.previewOrder(c.draft); } },
        { "createOrder", u"POST"_s, orders + u"/orders"_s, "orderCreated", false, false,
            [](S &s, const C &c) { return s.orders.createOrder(c.draft); } },
        { "updateOrder", u"PUT"_s, orders + u"/orders/*"_s, "orderUpdated", false, false,
            [](S &s, const C &c) { return s.orders.updateOrder(c.orderId, c.draft, {}); } },
        { "fetchOrders", u"GET"_s, orders + u"/orders"_s, "ordersFetched", true, false,
            [](S &s, const C &) { return s.orders.fetchOrders(u"orders"_s, 0, 30, turkish); } },
        { "fetchOrder", u"GET"_s, orders + u"/orders/*"_s, "orderFetched", true, false,
            [](S &s, const C &c) { return s.orders.fetchOrder(u"orders"_s, c.orderId, turkish); } },
        { "fetchAccounts", u"GET"_s, api + u"/payments/accounts"_s, "accountsFetched", true, true,
            [](S &s, const C &) { return s.payments.fetchAccounts(turkish); } },
        { "createSession", u"POST"_s, api + u"/payments/sessions"_s, "sessionCreated", false, false,
            [](S &s, const C &c) { return s.payments.createSession(c.orderId, u"session"_s); } },
        { "fetchSessionsByOrder", u"GET"_s, api + u"/payments/sessions/order/*"_s, "sessionsByOrderFetched", true, true,
            [](S &s, const C &c) { return s.payments.fetchSessionsByOrder(c.orderId); } },
        { "fetchSession", u"GET"_s, api + u"/payments/sessions/*"_s, "sessionFetched", true, false,
            [](S &s, const C &c) { return s.payments.fetchSession(c.sessionId); } },
        { "fetchSessions", u"GET"_s, api + u"/payments/sessions*"_s, "sessionsFetched", true, false,
            [](S &s, const C &) { return s.payments.fetchSessions(0, 30); } },
        { "fetchLocales", u"GET"_s, api + u"/locales/active/all"_s, "localesFetched", true, true,
            [](S &s, const C &) { return s.locales.fetchLocales(); } },
        { "fetchDiscounts", u"GET"_s, api + u"/discounts"_s, "discountsFetched", true, false,
            [](S &s, const C &) { return s.discounts.fetchDiscounts(0, 30, turkish); } },
        { "validateCoupon", u"GET"_s, api + u"/discounts/coupons/validate"_s, "couponValidated", true, false,
            [](S &s, const C &) { return s.discounts.validateCoupon(u"WELCOME10"_s); } },
        { "fetchBonusBalance", u"GET"_s, api + u"/discounts/bonus-balance"_s, "bonusBalanceFetched", true, false,
            [](S &s, const C &) { return s.discounts.fetchBonusBalance(); } },
    };
    return all;
}

bool settles(ApiKit &kit)
{
    return runUntil([&kit] { return kit.pending() == 0; }, 15'000);
}

} // namespace

class ApiSandboxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void answers_data();
    void answers();
    void endsUnderFaults_data();
    void endsUnderFaults();
    void security02OtherOriginsGetNoByte();
    void refreshesAfter401();
    void tellsAWrongPassword();
    void tellsAWrongAppToken();
    void tellsWhichFieldIsWrong();
    void readsBackWhatItSent();
    void followsAPayment();
    void refunds();

private:
    void signIn();
    [[nodiscard]] std::unique_ptr<ApiKit> kit(const KitOptions &options = { std::chrono::seconds(10), std::chrono::seconds(10) });
    [[nodiscard]] qsizetype countOf(const QByteArray &kind) { return m_sandbox.state().value(QString::fromLatin1(kind)).toArray().size(); }

    SandboxProcess m_sandbox;
    Context m_context;
};

std::unique_ptr<ApiKit> ApiSandboxTest::kit(const KitOptions &options)
{
    KitOptions own = options;
    own.appToken = m_sandbox.appToken().toUtf8();
    auto kit = std::make_unique<ApiKit>(m_sandbox.url(), own);
    kit->tokens.token = m_context.tokens.accessToken.reveal();
    kit->tokens.outcome = net::TokenSource::Outcome::Refused;
    return kit;
}

void ApiSandboxTest::signIn()
{
    const auto k = kit();
    connect(&k->api->auth, &api::AuthApi::signedIn, this, [this](const core::AuthTokens &tokens) { m_context.tokens = tokens; });
    k->api->auth.signIn(m_context.credentials);
    QVERIFY(settles(*k));
    QVERIFY2(!m_context.tokens.accessToken.isEmpty(), qPrintable(k->said.value(0).error.serverMessage));
}

void ApiSandboxTest::initTestCase()
{
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
    m_context.credentials
        = { u"email"_s, u"email_reg"_s, u"password_reg"_s, m_sandbox.login(), core::Secret(m_sandbox.password().toUtf8()) };
    m_context.draft.storage = u"orders"_s;
    m_context.draft.formIdentifier = u"order"_s;
    m_context.draft.paymentAccountIdentifier = u"cash"_s;
    m_context.draft.language = turkish;
    m_context.draft.formData = { { u"name"_s, u"string"_s, u"Ece Su"_s } };
    m_context.draft.products = { { 14, 2, {} }, { 3, 1, {} } };
    signIn();
    const auto k = kit();
    connect(&k->api->orders, &api::OrdersApi::orderCreated, this, [this](const core::Order &order) { m_context.orderId = order.id; });
    connect(&k->api->payments, &api::PaymentsApi::sessionCreated, this,
        [this](const core::PaymentSession &session) { m_context.sessionId = session.id; });
    k->api->orders.createOrder(m_context.draft);
    QVERIFY(settles(*k));
    QVERIFY2(m_context.orderId > 0, qPrintable(k->said.value(0).error.serverMessage));
    k->api->payments.createSession(m_context.orderId, u"session"_s);
    QVERIFY(settles(*k));
    QVERIFY(m_context.sessionId > 0);
}

void ApiSandboxTest::init()
{
    // Tests of tokens and faults may have used up the last pair.
    if (m_context.tokens.accessToken.isEmpty()) {
        signIn();
    }
}

void ApiSandboxTest::answers_data()
{
    QTest::addColumn<int>("operation");
    for (int i = 0; i < operations().size(); ++i) {
        QTest::newRow(operations().at(i).name.constData()) << i;
    }
}

void ApiSandboxTest::answers()
{
    QFETCH(int, operation);
    const Operation &o = operations().at(operation);
    const auto k = kit();
    o.call(*k->api, m_context);
    QVERIFY(settles(*k));
    QCOMPARE(k->said.size(), 1);
    QVERIFY2(k->said.first().signal == o.answered, qPrintable(k->said.first().error.serverMessage));
    if (o.name == "signIn" || o.name == "refresh"
        || o.name.startsWith("signOut")) { // Each ends the session at hand (docs/oneentry.md#the-device).
        m_context.tokens = {};
    }
}

void ApiSandboxTest::endsUnderFaults_data()
{
    QTest::addColumn<int>("operation");
    QTest::addColumn<int>("fault");
    for (int o = 0; o < operations().size(); ++o) {
        for (int f = 0; f < faultCases().size(); ++f) {
            const bool hasNoKeys = operations().at(o).isList && faultCases().at(f).name == "duplicate-key";
            // A storage is asked for by its marker: nothing of it rests on its id.
            const bool hasNoId = operations().at(o).name == "fetchStorage" && faultCases().at(f).name == "wrong-type";
            if (!hasNoKeys && !hasNoId) {
                QTest::newRow(QByteArray(operations().at(o).name + ": " + faultCases().at(f).name).constData()) << o << f;
            }
        }
    }
}

void ApiSandboxTest::endsUnderFaults()
{
    QFETCH(int, operation);
    QFETCH(int, fault);
    const Operation &o = operations().at(operation);
    const FaultCase &f = faultCases().at(fault);
    const End expected = o.isIdempotent ? f.ofRead : f.ofWrite;
    const auto ordersBefore = o.isIdempotent ? 0 : countOf("orders");
    const auto sessionsBefore = o.isIdempotent ? 0 : countOf("sessions");
    const auto requestsBefore = o.isIdempotent ? 0 : m_sandbox.requests().size();
    m_sandbox.fault(o.verb, o.path, f.fault);

    const auto k = kit(f.isPatient ? KitOptions{ std::chrono::milliseconds(120), std::chrono::seconds(10) }
                                   : KitOptions{ std::chrono::seconds(10), std::chrono::seconds(10) });
    const core::RequestId id = o.call(*k->api, m_context);
    QCOMPARE(k->said.size(), 0);
    QVERIFY(settles(*k));
    QCOMPARE(k->said.size(), 1);
    const Said &said = k->said.first();
    QVERIFY(said.id == id);
    if (o.name == "signIn" || o.name == "refresh"
        || o.name.startsWith("signOut")) { // Each ends the session at hand (docs/oneentry.md#the-device).
        m_context.tokens = {};
    }
    if (expected == End::Answered) {
        QVERIFY2(said.signal == o.answered, qPrintable(core::errorKindName(said.error.kind) + said.error.serverMessage));
    } else {
        QCOMPARE(said.signal, QByteArray("failed"));
        QCOMPARE(said.error.kind, kindOf(expected));
        const bool isRefusal = expected == End::RateLimited || expected == End::Forbidden;
        QCOMPARE(said.error.delivery, isRefusal ? Delivery::Rejected : Delivery::Unknown);
    }
    if (!o.isIdempotent) {
        QCOMPARE(m_sandbox.requests().size() - requestsBefore, 1); // At most once, whatever happened.
        const int acted = f.acts ? 1 : 0;
        QCOMPARE(countOf("orders") - ordersBefore, o.name == "createOrder" ? acted : 0);
        QCOMPARE(countOf("sessions") - sessionsBefore, o.name == "createSession" ? acted : 0);
    }
}

void ApiSandboxTest::security02OtherOriginsGetNoByte()
{
    for (const Operation &o : operations()) {
        for (const char *status : { "302", "307" }) {
            ScriptedServer other;
            m_sandbox.fault(o.verb, o.path, u"redirect:"_s + other.url().toString() + u"/api/content/x:"_s + QString::fromLatin1(status));
            const auto k = kit();
            o.call(*k->api, m_context);
            QVERIFY(settles(*k));
            QCOMPARE(k->said.size(), 1);
            QCOMPARE(k->said.first().error.kind, o.isIdempotent ? ErrorKind::ProtocolViolation : ErrorKind::OutcomeUnknown);
            QCOMPARE(other.connections(), 0);
        }
    }
}

void ApiSandboxTest::refreshesAfter401()
{
    m_sandbox.expireTokens();
    const auto k = kit();
    k->tokens.answers = false;
    connect(&k->api->auth, &api::AuthApi::refreshed, this, [&](const core::AuthTokens &tokens) {
        m_context.tokens = tokens;
        k->tokens.token = tokens.accessToken.reveal();
        Q_EMIT k->tokens.refreshed(net::TokenSource::Outcome::Refreshed, {});
    });
    const core::RequestId id = k->api->orders.fetchOrders(u"orders"_s, 0, 5, turkish);
    QVERIFY(runUntil([&k] { return k->tokens.asked == 1; }));
    k->api->auth.refresh(u"email"_s, m_context.tokens.refreshToken);
    QVERIFY(settles(*k));
    QCOMPARE(k->about(id).value(0).signal, QByteArray("ordersFetched"));
}

void ApiSandboxTest::tellsAWrongPassword()
{
    const auto k = kit();
    core::Credentials wrong = m_context.credentials;
    wrong.password = core::Secret("not it");
    k->api->auth.signIn(wrong);
    QVERIFY(settles(*k));
    QCOMPARE(k->said.first().error.kind, ErrorKind::Unauthorized);
    QCOMPARE(k->said.first().error.delivery, Delivery::Rejected);
    QCOMPARE(k->tokens.asked, 0);
}

void ApiSandboxTest::tellsAWrongAppToken()
{
    KitOptions options{ std::chrono::seconds(10), std::chrono::seconds(10) };
    ApiKit k(m_sandbox.url(), options);
    k.api->locales.fetchLocales();
    QVERIFY(settles(k));
    QCOMPARE(k.said.first().error.kind, ErrorKind::Forbidden);
    QCOMPARE(k.said.first().error.serverMessage, u"Resource is closed"_s);
}

void ApiSandboxTest::tellsWhichFieldIsWrong()
{
    const auto k = kit();
    const auto before = countOf("orders");
    core::OrderDraft draft = m_context.draft;
    draft.formData.clear();
    k->api->orders.createOrder(draft);
    QVERIFY(settles(*k));
    QCOMPARE(k->said.first().error.kind, ErrorKind::Validation);
    QCOMPARE(k->said.first().error.delivery, Delivery::Rejected);
    QVERIFY2(k->said.first().error.fieldErrors.contains(u"name"_s), qPrintable(k->said.first().error.serverMessage));
    QCOMPARE(countOf("orders"), before);
}

/// What reconciliation rests on (docs/architecture.md#placing-an-order-exactly-once): the list shows an order as what was sent.
void ApiSandboxTest::readsBackWhatItSent()
{
    const auto k = kit();
    core::Order created;
    core::OrderPage page;
    connect(&k->api->orders, &api::OrdersApi::orderCreated, this, [&](const core::Order &order) { created = order; });
    connect(&k->api->orders, &api::OrdersApi::ordersFetched, this, [&](const core::OrderPage &p) { page = p; });
    k->api->orders.createOrder(m_context.draft);
    QVERIFY(settles(*k));
    k->api->orders.fetchOrders(u"orders"_s, 0, 100, turkish);
    QVERIFY(settles(*k));
    const auto listed = std::find_if(page.items.begin(), page.items.end(), [&](const core::Order &o) { return o.id == created.id; });
    QVERIFY(listed != page.items.end());
    const QByteArray sent = api::canonicalFormData(m_context.draft.formData);
    QCOMPARE(api::canonicalFormData(created.formData), sent);
    QCOMPARE(api::canonicalFormData(listed->formData), sent);
    QCOMPARE(listed->totalSum, created.totalSum);
    QCOMPARE(listed->paymentAccountIdentifier, m_context.draft.paymentAccountIdentifier);
    QCOMPARE(listed->products.size(), m_context.draft.products.size());
    QVERIFY(qAbs(k->api->orders.serverClockOffset().count()) < 10'000);
}

void ApiSandboxTest::followsAPayment()
{
    const auto k = kit();
    core::OrderDraft draft = m_context.draft;
    draft.paymentAccountIdentifier = u"card"_s;
    core::Order order;
    core::PaymentSessions sessions;
    connect(&k->api->orders, &api::OrdersApi::orderCreated, this, [&](const core::Order &o) { order = o; });
    connect(&k->api->payments, &api::PaymentsApi::sessionsByOrderFetched, this, [&](const core::PaymentSessions &s) { sessions = s; });
    k->api->orders.createOrder(draft);
    QVERIFY(settles(*k));
    k->api->payments.fetchSessionsByOrder(order.id);
    QVERIFY(settles(*k));
    QVERIFY(sessions.isEmpty());
    k->api->payments.createSession(order.id, u"session"_s);
    QVERIFY(settles(*k));
    k->api->payments.fetchSessionsByOrder(order.id);
    QVERIFY(settles(*k));
    QCOMPARE(sessions.size(), 1);
    QCOMPARE(sessions.first().status, core::SessionStatus::Waiting);
    QCOMPARE(sessions.first().orderId, order.id);
    QVERIFY(!sessions.first().paymentUrl.isEmpty());
    m_sandbox.pay(order.id, u"completed"_s);
    k->api->payments.fetchSessionsByOrder(order.id);
    QVERIFY(settles(*k));
    QCOMPARE(sessions.first().status, core::SessionStatus::Completed);
}

void ApiSandboxTest::refunds()
{
    const auto k = kit();
    core::Order order;
    QList<core::Refund> refunds;
    connect(&k->api->orders, &api::OrdersApi::orderCreated, this, [&](const core::Order &o) { order = o; });
    connect(&k->api->orders, &api::OrdersApi::refundsFetched, this, [&](const QList<core::Refund> &r) { refunds = r; });
    k->api->orders.createOrder(m_context.draft);
    QVERIFY(settles(*k));
    k->api->orders.requestRefund(order.id, { { 14, 1, {} } }, u"kırık"_s);
    QVERIFY(settles(*k));
    QCOMPARE(k->said.last().error.kind, ErrorKind::NotFound); // Unpaid (docs/oneentry.md#refunds).
    k->api->payments.createSession(order.id, u"session"_s);
    QVERIFY(settles(*k));
    m_sandbox.pay(order.id, u"completed"_s);
    k->api->orders.requestRefund(order.id, { { 14, 1, {} } }, u"kırık"_s);
    QVERIFY(settles(*k));
    QVERIFY2(k->said.last().signal == "refundRequested", qPrintable(k->said.last().error.serverMessage));
    k->api->orders.fetchRefunds(order.id);
    QVERIFY(settles(*k));
    QCOMPARE(refunds.size(), 1);
    QCOMPARE(refunds.first().note, u"kırık"_s);
    QCOMPARE(refunds.first().products.value(0).productId, 14);
    k->api->orders.cancelRefund(order.id);
    QVERIFY(settles(*k));
    QCOMPARE(k->said.last().signal, QByteArray("refundCanceled"));
}

QTEST_GUILESS_MAIN(ApiSandboxTest)
#include "tst_api_sandbox.moc"
