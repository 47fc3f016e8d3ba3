// SPDX-License-Identifier: MIT
// Every page in every state that it has, made of the desks of fakedesk.cpp.
#include "views/fakedeskparts.h"
#include "views/pages/connectpage.h"
#include "views/pages/detailspage.h"
#include "views/pages/diagnosispage.h"
#include "views/pages/openpaymentspage.h"
#include "views/pages/orderpage.h"
#include "views/pages/orderspage.h"
#include "views/pages/paymentpage.h"
#include "views/pages/productspage.h"
#include "views/pages/shelfpage.h"
#include "views/pages/signinpage.h"
#include "views/shell/alertwords.h"
#include "views/shell/header.h"
#include "views/shell/mainwindow.h"
#include "views/shell/pagehost.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace fakedesk {
namespace {

using Phase = checkout::PaymentPhase;

void addOddPayments(QList<Scene> &list, bool tr)
{
    Desk charged = payment(tr, Phase::Waiting);
    charged.payment.charged = money(tr, 70'000);
    list.append({ u"payment-charged-otherwise"_s, charged });
    Desk asked = payment(tr, Phase::Waiting);
    asked.payment.isHostAsked = true;
    asked.payment.linkHost = u"odeme.ornek-banka.com.tr"_s;
    list.append({ u"payment-unknown-host"_s, asked });
    Desk intent = payment(tr, Phase::Waiting);
    intent.payment.isIntent = true;
    intent.payment.link.clear();
    intent.payment.statusWord = u"in_review"_s;
    intent.payment.expiresAt = QDateTime::currentDateTimeUtc().addSecs(640);
    list.append({ u"payment-intent"_s, intent });
    Desk unread = payment(tr, Phase::CashDue);
    unread.payment.isTotalUnread = true;
    list.append({ u"payment-total-unread"_s, unread });
}

void addProductScenes(QList<Scene> &list, bool tr)
{
    list.append({ u"products"_s, cart(tr) });
    Desk waiting = cart(tr);
    waiting.draft.cart.preview.reset();
    waiting.draft.cart.isPreviewing = true;
    waiting.draft.cart.canPlace = false;
    waiting.draft.cart.coupon = checkout::CouponState::Refused;
    waiting.draft.cart.couponWords = u"Coupon <b>is</b> over & done"_s;
    waiting.draft.cart.canUndo = true;
    list.append({ u"products-calculating"_s, waiting });
    Desk byList = cart(tr);
    byList.draft.cart.preview.reset();
    byList.draft.cart.canPlace = true;
    list.append({ u"products-by-list-price"_s, byList });
    Desk changed = cart(tr);
    changed.draft.cart.totalToConfirm = money(tr, 65'000);
    list.append({ u"products-total-changed"_s, changed });
    Desk empty = cart(tr);
    empty.draft.cart = {};
    empty.catalogue = { false, true, 0, 0, {} };
    list.append({ u"products-empty-cart"_s, empty });
    list.append({ u"products-none"_s, empty });
    empty.catalogue = { true, false, 0, 0, {} };
    list.append({ u"products-loading"_s, empty });
    empty.catalogue = {};
    empty.alert = checkout::Alert{ core::Operation::LoadProducts, {}, {}, [] {} };
    empty.alert->error.kind = core::ErrorKind::Offline;
    empty.project.status = checkout::ConnectionStatus::Offline;
    list.append({ u"products-failed"_s, empty });
}

void addProjectScenes(QList<Scene> &list, bool isTurkish)
{
    Desk settings = base(isTurkish);
    settings.route.page = checkout::Route::Page::Settings;
    list.append({ u"settings"_s, settings });
    Desk connecting = base(isTurkish);
    connecting.route.page = checkout::Route::Page::Connect;
    list.append({ u"connect"_s, connecting });
    connecting.project.findings = { { checkout::ProjectFinding::Subject::Url, checkout::ProjectFinding::Level::Ok, {}, u"shop.example"_s },
        { checkout::ProjectFinding::Subject::AppToken, checkout::ProjectFinding::Level::Error, {}, {} },
        { checkout::ProjectFinding::Subject::Attributes, checkout::ProjectFinding::Level::Ok, {}, u"price=fiyat"_s,
            { { core::AttributeRole::Price, u"fiyat"_s, core::AttributeOrigin::Flag },
                { core::AttributeRole::Title, {}, core::AttributeOrigin::Own },
                { core::AttributeRole::Stock, {}, core::AttributeOrigin::None } } } };
    list.append({ u"connect-refused"_s, connecting });
}

void addShelfScenes(QList<Scene> &list, bool isTurkish)
{
    Desk desk = signedIn(isTurkish);
    desk.route.page = checkout::Route::Page::Shelf;
    list.append({ u"shelf-empty"_s, desk });
    desk.shelf.isShared = true;
    desk.shelf.baskets = { { QUuid::createUuid(), u"Çağrı Işık"_s, 3, secondsAgo(86'400), true, true },
        { QUuid::createUuid(), u"2"_s, 12, secondsAgo(1500), false, false },
        { QUuid::createUuid(),
            pick(isTurkish, u"Mavi şapkalı <b>hanımefendi</b> & torunu, pencere kenarındaki masa"_s,
                u"The lady with the blue hat & her <b>grandson</b>, table at the window"_s),
            0, secondsAgo(300), true, true } };
    desk.shelf.removed = u"Ayşe"_s;
    list.append({ u"shelf"_s, desk });
    desk.shelf.removed.clear();
    desk.shelf.fault = core::BoardFault{ core::BoardFault::Kind::Unreachable, {} };
    desk.shelf.baskets.removeLast();
    list.append({ u"shelf-board-away"_s, desk });
}

core::Order placedOrder(bool tr, qint64 id)
{
    core::Order order;
    order.id = id;
    order.createdDate = secondsAgo(int(100 - id) * 7000);
    order.statusIdentifier = u"new"_s;
    order.statusTitle = pick(tr, u"Yeni"_s, u"New"_s);
    order.paymentAccountIdentifier = u"card"_s;
    order.paymentAccountTitle = pick(tr, u"Kart"_s, u"Card"_s);
    order.currency = money(tr, 0).currency;
    order.formIdentifier = u"order"_s;
    order.formData = { { u"name"_s, u"string"_s, id % 2 ? u"Çağrı Işık <b>& oğulları</b>"_s : u"Christina Thomas"_s },
        { u"note"_s, u"string"_s, pick(tr, u"Kapıya bırakın"_s, u"Leave it at the door"_s) } };
    order.products = { { 1, pick(tr, u"Filtre kahve 250 g"_s, u"Filter coffee 250 g"_s), u"K-1"_s, money(tr, 18'990), 2, false },
        { 14, pick(tr, u"Çay bardağı takımı, altı kişilik, ince belli"_s, u"Set of six tea glasses, slim-waisted"_s), u"B-14"_s,
            money(tr, 123'450), 1, false },
        { 3, pick(tr, u"Kurabiye"_s, u"Biscuits"_s), {}, money(tr, 0), 1, true } };
    order.totalSum = money(tr, 161'430 - id * 100);
    order.isCompleted = id % 3 == 0 ? std::nullopt : std::optional(id % 3 == 1);
    return order;
}

void addOrderScenes(QList<Scene> &list, bool tr)
{
    Desk orders = signedIn(tr);
    orders.route.page = checkout::Route::Page::Orders;
    orders.history.isReading = true;
    list.append({ u"orders-reading"_s, orders });
    orders.history.isReading = false;
    orders.history.isKnown = true;
    list.append({ u"orders-none"_s, orders });
    for (qint64 id = 60; id < 90; ++id) {
        orders.placed.append(placedOrder(tr, id));
    }
    orders.history.readAt = secondsAgo(60);
    list.append({ u"orders"_s, orders });
    Desk one = signedIn(tr);
    one.route.page = checkout::Route::Page::Order;
    one.order.orderId = 89;
    one.order.storage = u"orders"_s;
    one.order.order = placedOrder(tr, 89);
    one.order.order->isCompleted = false;
    one.order.isOrderRead = true;
    one.order.areRefundsRead = true;
    one.order.canCancel = true;
    list.append({ u"order-unpaid"_s, one });
    one.order.order->isCompleted = true;
    one.order.canCancel = false;
    core::PaymentSession session;
    session.id = 12;
    session.status = core::SessionStatus::Completed;
    session.amount = one.order.order->totalSum;
    session.updatedDate = secondsAgo(50'000);
    one.order.sessions = { session };
    one.order.refundable = core::refundableLines(*one.order.order, {});
    list.append({ u"order-paid"_s, one });
    core::Refund refund;
    refund.id = 4;
    refund.status = u"requested"_s;
    refund.amount = money(tr, 18'990);
    refund.note = pick(tr, u"Bardak kırık çıktı"_s, u"One glass was broken"_s);
    refund.createdDate = secondsAgo(900);
    one.order.refunds = { refund };
    one.order.refund = checkout::RefundStep::Requested;
    list.append({ u"order-refund"_s, one });
    one.order.refund = checkout::RefundStep::Doubted;
    list.append({ u"order-refund-not-known"_s, one });
}

core::CheckFinding found(core::Check check, core::CheckFinding::Level level, core::CheckFinding::Reason reason, const QStringList &names)
{
    core::CheckFinding finding;
    finding.check = check;
    finding.level = level;
    finding.reason = reason;
    finding.names = names;
    return finding;
}

void addDiagnosisScenes(QList<Scene> &list, bool tr)
{
    using core::Check;
    using Level = core::CheckFinding::Level;
    using Reason = core::CheckFinding::Reason;
    Desk desk = signedIn(tr);
    desk.route.page = checkout::Route::Page::Diagnosis;
    desk.diagnosis.isRunning = true;
    desk.diagnosis.findings = { found(Check::Configuration, Level::Ok, Reason::Fine, { u"shop.example"_s }),
        found(Check::Tls, Level::Ok, Reason::Fine, { u"shop.example"_s }), found(Check::AppToken, Level::Ok, Reason::Fine, {}) };
    list.append({ u"diagnosis-running"_s, desk });
    desk.diagnosis.isRunning = false;
    desk.diagnosis.findings += { found(Check::Provider, Level::Ok, Reason::Fine, { u"email_reg, password_reg"_s }),
        found(Check::SignIn, Level::Warning, Reason::SignInSkipped, {}),
        found(Check::Storage, Level::Error, Reason::StorageMissing, { u"orders"_s, u"siparisler, <b>delivery</b>"_s }),
        found(Check::Form, Level::Ok, Reason::FormRead, { u"order"_s, u"name"_s, u"phone"_s }),
        found(Check::Reference, Level::Warning, Reason::ReferenceMissing, { u"order"_s }),
        found(Check::Catalogue, Level::Error, Reason::CallFailed, {}), found(Check::Keychain, Level::Warning, Reason::NoKeychain, {}) };
    desk.diagnosis.findings[8].error.kind = core::ErrorKind::Timeout;
    desk.diagnosis.findings[8].operation = core::Operation::LoadProducts;
    for (quint64 i = 1; i < 30; ++i) {
        const QString path = i % 2 ? u"/api/content/products/all"_s : u"/api/content/orders-storage/marker/orders/orders"_s;
        desk.calls.append({ secondsAgo(int(60 - i)), i % 2 ? u"POST"_s : u"GET"_s, path, i % 7 ? 200 : 0, qint64(30 * i), i,
            i % 7 ? QString() : u"Deadline"_s });
    }
    desk.diagnosis.isComplete = true;
    list.append({ u"diagnosis"_s, desk });
}

/// Several kinds of order, of which none is chosen yet.
Desk whichKind(bool isTurkish)
{
    Desk unchosen = details(isTurkish);
    unchosen.draft.details.storage.clear();
    unchosen.draft.details.isReady = false;
    unchosen.draft.details.form = {};
    unchosen.draft.details.accounts = {};
    unchosen.draft.details.problems.clear();
    return unchosen;
}

Desk atCode(bool tr, checkout::SignInMethod method)
{
    using checkout::SignInStep;
    Desk desk = signIn(tr);
    desk.signIn.isDemo = false;
    desk.project.isDemo = false;
    desk.signIn.method = method;
    desk.signIn.step = SignInStep::Code;
    desk.signIn.codeLogin = u"cagri.isik.uzun.bir.adres@ornek-magazacilik.com.tr"_s;
    desk.signIn.code = { 6, true, secondsAgo(-17), secondsAgo(-104), false, false, 5, checkout::CodeState::Fault::None };
    return desk;
}

void addCodeScenes(QList<Scene> &list, bool tr)
{
    using Fault = checkout::CodeState::Fault;
    using Method = checkout::SignInMethod;
    Desk code = atCode(tr, Method::Code);
    list.append({ u"sign-in-code"_s, code });
    code.signIn.code.fault = Fault::Wrong;
    code.signIn.code.triesLeft = 3;
    list.append({ u"sign-in-code-wrong"_s, code });
    code.signIn.code.fault = Fault::UsedUp;
    code.signIn.code.canResend = true;
    list.append({ u"sign-in-code-used-up"_s, code });
    Desk begin = signIn(tr);
    begin.signIn.method = Method::Code;
    list.append({ u"sign-in-code-begin"_s, begin });
    Desk forgotten = signIn(tr);
    forgotten.signIn.method = Method::Forgotten;
    list.append({ u"sign-in-forgotten"_s, forgotten });
    Desk password = atCode(tr, Method::Forgotten);
    password.signIn.step = checkout::SignInStep::NewPassword;
    password.signIn.newPasswordProblem = core::FieldProblem{ core::FieldProblem::Kind::TooShort, 8, 5, {}, {} };
    list.append({ u"sign-in-new-password"_s, password });
}

void addAccountScenes(QList<Scene> &list, bool tr)
{
    Desk away = signIn(tr);
    away.signIn.resume = checkout::SignInState::Resume::Offline;
    list.append({ u"sign-in-offline"_s, away });
    Desk signUp = signIn(tr);
    signUp.signIn.method = checkout::SignInMethod::SignUp;
    core::FormSchema &form = signUp.signIn.signUp.form;
    form.identifier = u"reg"_s;
    const QStringList titles = tr ? QStringList{ u"E-posta"_s, u"Parola"_s, u"Ad"_s, u"Soyad"_s, u"Telefon"_s }
                                  : QStringList{ u"E-mail"_s, u"Password"_s, u"First name"_s, u"Last name"_s, u"Phone"_s };
    for (const QString &title : titles) {
        core::FormField field;
        field.marker = u"field%1"_s.arg(form.fields.size());
        field.typeName = u"string"_s;
        field.type = core::FieldType::String;
        field.title = title;
        field.isSignUp = true;
        field.isPassword = form.fields.size() == 1;
        field.rules.required = form.fields.size() < 3;
        form.fields.append(field);
    }
    list.append({ u"sign-up"_s, signUp });
    signUp.signIn.signUp.problems.insert(u"field0"_s, { core::FieldProblem::Kind::NotEmail, 0, 0, {}, {} });
    signUp.signIn.signUp.problems.insert(u"field1"_s, { core::FieldProblem::Kind::TooShort, 8, 4, {}, {} });
    list.append({ u"sign-up-problems"_s, signUp });
    Desk browser = signIn(tr);
    core::AuthProvider staff;
    staff.identifier = u"staff"_s;
    staff.title = pick(tr, u"Personel hesabı"_s, u"Staff account"_s);
    browser.signIn.providers.append(staff);
    browser.signIn.provider = u"staff"_s;
    browser.signIn.method = checkout::SignInMethod::Browser;
    list.append({ u"sign-in-browser"_s, browser });
    browser.signIn.browser.fault = checkout::BrowserState::Fault::Denied;
    list.append({ u"sign-in-browser-denied"_s, browser });
    browser.signIn.step = checkout::SignInStep::Waiting;
    browser.signIn.browser
        = { u"https://giris.ornek.com.tr/yetki?x=1"_s, u"giris.ornek.com.tr"_s, true, checkout::BrowserState::Fault::None };
    list.append({ u"sign-in-browser-waiting"_s, browser });
}

} // namespace

QList<Scene> scenes(bool isTurkish)
{
    QList<Scene> list;
    Desk nothing;
    nothing.locale = localeOf(isTurkish);
    list.append({ u"sign-in-first"_s, nothing });
    list.append({ u"sign-in"_s, signIn(isTurkish) });
    Desk demo = signIn(isTurkish);
    demo.signIn.isDemo = true;
    list.append({ u"sign-in-demo"_s, demo });
    Desk refused = signIn(isTurkish);
    refused.signIn.canRemember = false;
    refused.alert = checkout::Alert{ core::Operation::SignIn, {}, {}, {} };
    refused.alert->error.kind = core::ErrorKind::Unauthorized;
    refused.alert->error.httpStatus = 401;
    refused.alert->error.serverMessage = u"<img src=x> & \u202Eevil"_s;
    list.append({ u"sign-in-refused"_s, refused });
    addCodeScenes(list, isTurkish);
    addAccountScenes(list, isTurkish);
    list.append({ u"details"_s, details(isTurkish) });
    Desk every = details(isTurkish);
    every.draft.details.form = everyField(isTurkish);
    every.draft.details.answers.clear();
    every.draft.details.problems.clear();
    every.draft.details.accounts.unlinkedFallback = true;
    list.append({ u"details-every-field"_s, every });
    Desk loading = signedIn(isTurkish);
    loading.route.page = checkout::Route::Page::Details;
    loading.draft.details.isLoading = true;
    list.append({ u"details-loading"_s, loading });
    list.append({ u"details-which-kind"_s, whichKind(isTurkish) });
    Desk poor = details(isTurkish);
    poor.draft.details.accounts = {};
    poor.draft.details.form.fields.clear();
    list.append({ u"details-no-account"_s, poor });
    addProductScenes(list, isTurkish);
    const std::array<std::pair<Phase, QString>, 14> phases{ { { Phase::Placing, u"placing"_s }, { Phase::NotSent, u"not-sent"_s },
        { Phase::NotKnown, u"not-known"_s }, { Phase::Absent, u"absent"_s }, { Phase::Ambiguous, u"ambiguous"_s },
        { Phase::OpeningSession, u"opening"_s }, { Phase::SessionFailed, u"session-failed"_s }, { Phase::Waiting, u"waiting"_s },
        { Phase::CashDue, u"cash"_s }, { Phase::PartPaid, u"part-paid"_s }, { Phase::Paid, u"paid"_s }, { Phase::Canceled, u"canceled"_s },
        { Phase::Expired, u"expired"_s }, { Phase::JournalTrouble, u"journal"_s } } };
    for (const auto &[phase, name] : phases) {
        list.append({ u"payment-"_s + name, payment(isTurkish, phase) });
    }
    addOddPayments(list, isTurkish);
    Desk open = cart(isTurkish);
    open.route.page = checkout::Route::Page::OpenPayments;
    open.open.append(payment(isTurkish, Phase::NotKnown).payment);
    open.open.append(payment(isTurkish, Phase::Waiting).payment);
    list.append({ u"open-payments"_s, open });
    open.elsewhere = { payment(isTurkish, Phase::Paid).payment, payment(isTurkish, Phase::Waiting).payment };
    list.append({ u"open-payments-shop"_s, open });
    open.elsewhere.clear();
    open.open.clear();
    list.append({ u"open-payments-none"_s, open });
    addShelfScenes(list, isTurkish);
    addOrderScenes(list, isTurkish);
    addDiagnosisScenes(list, isTurkish);
    addProjectScenes(list, isTurkish);
    addOddScenes(list, isTurkish);
    return list;
}

QList<core::OrderSummary> summaries(const Desk &desk)
{
    QList<core::OrderSummary> list;
    for (const core::Order &order : desk.placed) {
        list.append(core::summaryOf(order, u"orders"_s));
    }
    return list;
}

void show(views::MainWindow &window, const Desk &desk)
{
    views::PageHost &host = window.host();
    host.setLocale(desk.locale);
    host.showRoute(desk.route);
    views::Page *page = host.current();
    page->setLocale(desk.locale);
    if (auto *signInPage = qobject_cast<views::SignInPage *>(page)) {
        signInPage->render(desk.project, desk.signIn);
    } else if (auto *detailsPage = qobject_cast<views::DetailsPage *>(page)) {
        detailsPage->render(desk.draft);
    } else if (auto *productsPage = qobject_cast<views::ProductsPage *>(page)) {
        productsPage->render(desk.draft, desk.catalogue);
    } else if (auto *paymentPage = qobject_cast<views::PaymentPage *>(page)) {
        paymentPage->render(desk.payment);
    } else if (auto *openPage = qobject_cast<views::OpenPaymentsPage *>(page)) {
        openPage->render(desk.open, desk.elsewhere);
    } else if (auto *shelfPage = qobject_cast<views::ShelfPage *>(page)) {
        shelfPage->render(desk.shelf);
    } else if (auto *ordersPage = qobject_cast<views::OrdersPage *>(page)) {
        ordersPage->render(desk.history);
    } else if (auto *orderPage = qobject_cast<views::OrderPage *>(page)) {
        orderPage->render(desk.order);
    } else if (auto *diagnosisPage = qobject_cast<views::DiagnosisPage *>(page)) {
        diagnosisPage->render(desk.diagnosis, desk.calls);
    } else if (auto *connectPage = qobject_cast<views::ConnectPage *>(page)) {
        connectPage->render(desk.project);
    }
    auto *header = window.findChild<views::Header *>();
    header->setStoreName(desk.project.storeName);
    header->setLanguage(desk.locale.isTurkish() ? u"tr"_s : u"en"_s);
    header->setAccount(desk.signIn.userName, desk.signIn.userIdentifier);
    header->setWaitingPayments(int(desk.open.size()));
    header->setParkedBaskets(int(desk.shelf.baskets.size()));
    auto *strip = window.findChild<kit::ErrorStrip *>();
    if (desk.alert) {
        strip->showMessage(views::messageFor(*desk.alert, desk.signIn.isGuest));
    } else {
        strip->clear();
    }
}

} // namespace fakedesk
