// SPDX-License-Identifier: MIT
#include "contract/operations.h"

#include <QString>

using namespace Qt::Literals::StringLiterals;

namespace tests {
namespace {

const QString tr = QStringLiteral("tr_TR");
const QByteArray provider
    = R"({"id":3,"identifier":"email","type":"email","formIdentifier":"reg","isActive":true,"isCheckCode":false,"localizeInfos":{"tr_TR":{"title":"E-posta"}},"config":{"systemCodeLength":"6","systemCodeTlsSec":"120"}})";
const QByteArray tokenPair
    = R"({"userIdentifier":"ece@ornek.test","authProviderIdentifier":"email","accessToken":"acc-1","refreshToken":"ref-1"})";
const QByteArray product
    = R"({"id":14,"localizeInfos":{"tr_TR":{"title":"Fincan"}},"price":249.9,"sku":"FN-14","statusIdentifier":null,"isVisible":true,"attributeValues":{"tr_TR":{"currency":{"type":"string","value":"try"}}}})";
const QByteArray storage
    = R"({"id":2,"identifier":"orders","localizeInfos":{"tr_TR":{"title":"Siparişler"}},"formIdentifier":"order","paymentAccountIdentifiers":[{"identifier":"cash"}],"position":1})";
const QByteArray order
    = R"({"id":71,"formIdentifier":"order","paymentAccountIdentifier":"cash","statusIdentifier":"new","createdDate":"2026-03-05T10:00:00.000Z","formData":{"tr_TR":[{"marker":"name","type":"string","value":"Ece"}]},"products":[{"productId":14,"quantity":2}],"currency":"TRY","totalSum":499.8})";
const QByteArray session
    = R"({"id":31,"orderId":71,"createdDate":"2026-03-05T10:00:01.000Z","updatedDate":"2026-03-05T10:00:01.000Z","type":"session","status":"waiting","paymentAccountId":1,"amount":null,"paymentUrl":null})";
const QByteArray preview
    = R"({"totalSum":499.8,"totalSumWithDiscount":449.82,"totalDue":449.82,"bonusApplied":0,"currency":"","orderPreview":[{"id":14,"price":249.9,"quantity":2,"discountPrice":null,"isGift":false}],"discountConfig":{"coupon":{"code":"AYSE10","valid":true,"applied":true},"bonus":{"availableBalance":25,"maxBonusDiscount":10}}})";
const QByteArray orderBody
    = R"({"couponCode":"AYSE10","formData":{"tr_TR":[{"marker":"name","type":"string","value":"Ece"}]},"formIdentifier":"order","paymentAccountIdentifier":"cash","products":[{"productId":14,"quantity":2}]})";

QByteArray list(const QByteArray &item)
{
    return '[' + item + ']';
}

QByteArray page(const QByteArray &item)
{
    return R"({"total":1,"items":[)" + item + "]}";
}

core::Credentials credentials()
{
    return { u"email"_s, u"email_reg"_s, u"password_reg"_s, u"ece@ornek.test"_s, core::Secret("password-canary") };
}

void addAuth(QList<ApiOperation> &all)
{
    const QByteArray users = "/api/content/users-auth-providers/marker/email/users/";
    all.append({ "fetchProviders", "GET", "/api/content/users-auth-providers?langCode=tr_TR&offset=0&limit=30", "providersFetched", true,
        false, false, true, list(provider), {}, [](ApiSet &a) { return a.auth.fetchProviders(tr); } });
    all.append({ "fetchProvider", "GET", "/api/content/users-auth-providers/marker/email?langCode=tr_TR", "providerFetched", true, false,
        false, true, provider, {}, [](ApiSet &a) { return a.auth.fetchProvider(u"email"_s, tr); } });
    all.append({ "signIn", "POST", users + "auth", "signedIn", false, false, false, true, tokenPair,
        R"({"authData":[{"marker":"email_reg","value":"ece@ornek.test"},{"marker":"password_reg","value":"password-canary"}]})",
        [](ApiSet &a) { return a.auth.signIn(credentials()); } });
    all.append({ "refresh", "POST", users + "refresh", "refreshed", false, false, false, true, tokenPair,
        R"({"refreshToken":"refresh-canary"})", [](ApiSet &a) { return a.auth.refresh(u"email"_s, core::Secret("refresh-canary")); } });
    all.append({ "signOut", "POST", users + "logout", "signedOut", false, true, false, false, "true",
        R"({"refreshToken":"refresh-canary"})", [](ApiSet &a) { return a.auth.signOut(u"email"_s, core::Secret("refresh-canary")); } });
    all.append({ "signOutEverywhere", "POST", users + "logout-all", "signedOutEverywhere", false, true, false, false, "true", "{}",
        [](ApiSet &a) { return a.auth.signOutEverywhere(u"email"_s); } });
    all.append({ "fetchDevices", "GET", users + "sessions", "devicesFetched", true, true, true, true,
        list(R"({"deviceInfo":{"os":"Linux","browser":"Firefox","location":"tr-TR"}})"), {},
        [](ApiSet &a) { return a.auth.fetchDevices(u"email"_s); } });
}

core::Registration registration()
{
    core::Registration registration;
    registration.credentials = credentials();
    registration.formIdentifier = u"reg"_s;
    registration.formData = { { u"first_name"_s, u"string"_s, u"Ece"_s } };
    registration.email = u"ece@ornek.test"_s;
    registration.language = tr;
    return registration;
}

void addAccounts(QList<ApiOperation> &all)
{
    const QByteArray users = "/api/content/users-auth-providers/marker/email/users/";
    const QString login = u"ece@ornek.test"_s;
    const core::Secret code("code-canary");
    core::Credentials byCode = credentials();
    byCode.code = code;
    all.append({ "signInByCode", "POST", users + "auth", "signedIn", false, false, false, true, tokenPair,
        R"({"authData":[{"marker":"email_reg","value":"ece@ornek.test"}],"code":"code-canary"})",
        [byCode](ApiSet &a) { return a.auth.signIn(byCode); } });
    all.append({ "signUp", "POST", users + "sign-up", "signedUp", false, false, false, true,
        R"({"id":8,"identifier":"ece@ornek.test","isActive":false,"notificationData":{"email":"ece@ornek.test","phonePush":[]}})",
        R"({"authData":[{"marker":"email_reg","value":"ece@ornek.test"},{"marker":"password_reg","value":"password-canary"}],"formData":{"tr_TR":[{"marker":"first_name","type":"string","value":"Ece"}]},"formIdentifier":"reg","langCode":"tr_TR","notificationData":{"email":"ece@ornek.test"}})",
        [](ApiSet &a) { return a.auth.signUp(registration()); } });
    all.append({ "sendCode", "POST", users + "generate-code", "codeSent", false, false, false, false, "true",
        R"({"eventIdentifier":"send_code","userIdentifier":"ece@ornek.test"})",
        [login](ApiSet &a) { return a.auth.sendCode(u"email"_s, login, u"send_code"_s); } });
    all.append({ "checkCode", "POST", users + "check-code", "codeChecked", false, false, false, true, "true",
        R"({"code":"code-canary","eventIdentifier":"send_code","userIdentifier":"ece@ornek.test"})",
        [=](ApiSet &a) { return a.auth.checkCode(u"email"_s, login, u"send_code"_s, code); } });
    all.append({ "activate", "POST", users + "activate", "activated", false, false, false, true, "true",
        R"({"code":"code-canary","userIdentifier":"ece@ornek.test"})",
        [=](ApiSet &a) { return a.auth.activate(u"email"_s, login, code); } });
    all.append({ "recoverPassword", "POST", users + "change-password", "passwordRecovered", false, false, false, false, "true",
        R"({"code":"code-canary","eventIdentifier":"send_code","password1":"password-canary","password2":"password-canary","type":2,"userIdentifier":"ece@ornek.test"})",
        [=](ApiSet &a) { return a.auth.recoverPassword(u"email"_s, login, u"send_code"_s, code, core::Secret("password-canary")); } });
    const core::OAuthAnswer answer{ code, u"http://127.0.0.1:41000/signed-in"_s, u"vezne"_s, core::Secret("verifier-canary") };
    all.append({ "exchange", "POST", "/api/content/users-auth-providers/marker/email/oauth", "signedIn", false, false, false, true,
        tokenPair,
        R"({"client_id":"vezne","code":"code-canary","code_verifier":"verifier-canary","grant_type":"authorization_code","redirect_uri":"http://127.0.0.1:41000/signed-in"})",
        [answer](ApiSet &a) { return a.auth.exchange(u"email"_s, answer); } });
}

void addCatalogue(QList<ApiOperation> &all)
{
    all.append({ "fetchForm", "GET", "/api/content/forms/marker/order?langCode=tr_TR", "formFetched", true, true, true, true,
        R"({"id":9,"identifier":"order","attributes":[{"marker":"name","type":"string","position":1}]})", {},
        [](ApiSet &a) { return a.forms.fetchForm(u"order"_s, tr); } });
    all.append({ "fetchForms", "GET", "/api/content/forms?langCode=tr_TR&offset=0&limit=100", "formsFetched", true, true, true, true,
        list(R"({"id":9,"identifier":"order","attributes":[{"marker":"name","type":"string","position":1}]})"), {},
        [](ApiSet &a) { return a.forms.fetchForms(tr); } });
    all.append({ "upload", "POST", "/api/content/files?type=form&entity=order&id=9", "uploaded", false, true, true, true,
        list(R"({"filename":"files/form/order/9/plan.txt","downloadLink":"https://shop.test/plan.txt","size":16})"),
        "--vezne-528637f710c77f79d3f33426c9a3c9926f4f4b8b5ba7c3fbf1edc0d5d71af05c\r\nContent-Disposition: form-data; name=\"files\"; "
        "filename=\"plan.txt\"\r\nContent-Type: text/plain\r\n\r\nthree words "
        "long\r\n--vezne-528637f710c77f79d3f33426c9a3c9926f4f4b8b5ba7c3fbf1edc0d5d71af05c--\r\n",
        [](ApiSet &a) {
            return a.files.upload({ u"plan.txt"_s, "text/plain", "three words long" }, u"order"_s, 9);
        } });
    all.append({ "fetchProducts", "POST", "/api/content/products/all?limit=50&offset=0&sortOrder=ASC&sortKey=title&langCode=tr_TR",
        "productsFetched", true, true, true, true, page(product), R"({"filter":[]})", [](ApiSet &a) {
            return a.products.fetchProducts({ 0, 50, u"title"_s, true }, tr);
        } });
    all.append({ "fetchProduct", "GET", "/api/content/products/14?langCode=tr_TR", "productFetched", true, true, true, true, product, {},
        [](ApiSet &a) { return a.products.fetchProduct(14, tr); } });
    // fetchProductPage is not among them: what it hands over is read, and refused, by the catalogue (tests/flow/tst_catalogue.cpp).
    all.append({ "fetchCategories", "GET", "/api/content/pages?langCode=tr_TR", "categoriesFetched", true, true, true, true,
        list(R"({"pageUrl":"ev","localizeInfos":{"tr_TR":{"title":"Ev"}}})"), {},
        [](ApiSet &a) { return a.products.fetchCategories(tr); } });
    all.append({ "fetchAttributeTraits", "GET", "/api/content/attributes-sets/goods/attributes?langCode=tr_TR", "attributeTraitsFetched",
        true, true, true, true, R"([{"marker":"fiyat","type":"real","isPrice":true,"position":3}])", {},
        [](ApiSet &a) { return a.products.fetchAttributeTraits(u"goods"_s, tr); } });
    all.append({ "fetchAttributeTitles", "GET", "/api/content/attributes-sets/goods/attributes?langCode=tr_TR", "attributeTitlesFetched",
        true, true, true, true, list(R"({"marker":"size","localizeInfos":{"title":"Beden"}})"), {},
        [](ApiSet &a) { return a.products.fetchAttributeTitles(u"goods"_s, tr); } });
    all.append({ "fetchProductsByIds", "GET", "/api/content/products/ids?ids=14%2C15&langCode=tr_TR&limit=2", "productsByIdsFetched", true,
        true, true, true, list(product), {}, [](ApiSet &a) {
            return a.products.fetchProductsByIds({ 14, 15 }, tr);
        } });
    all.append({ "search", "GET", "/api/content/products/quick/search?langCode=tr_TR&name=fincan%20%26%20tabak", "searchFinished", true,
        true, true, true, R"([{"id":14,"title":"Fincan"}])", {}, [](ApiSet &a) { return a.products.search(u"fincan & tabak"_s, tr); } });
    all.append({ "fetchLocales", "GET", "/api/content/locales/active/all", "localesFetched", true, false, false, true,
        R"([{"id":1,"shortCode":"tr","code":"tr_TR","name":"Turkish","nativeName":"Türkçe","isActive":true,"image":null,"position":1}])",
        {}, [](ApiSet &a) { return a.locales.fetchLocales(); } });
    all.append({ "fetchDiscounts", "GET", "/api/content/discounts?langCode=tr_TR&offset=0&limit=30", "discountsFetched", true, true, true,
        true, page(R"({"id":3,"identifier":"bahar","type":"DISCOUNT","discountValue":{"discountType":"PERCENTAGE","value":10}})"), {},
        [](ApiSet &a) { return a.discounts.fetchDiscounts(0, 30, tr); } });
    all.append({ "validateCoupon", "GET", "/api/content/discounts/coupons/validate?code=AY%C5%9EE10", "couponValidated", true, true, true,
        true, R"({"valid":false,"error":"Coupon not found"})", {}, [](ApiSet &a) { return a.discounts.validateCoupon(u"AYŞE10"_s); } });
    all.append({ "fetchBonusBalance", "GET", "/api/content/discounts/bonus-balance", "bonusBalanceFetched", true, true, true, true,
        R"({"balance":"25.50"})", {}, [](ApiSet &a) { return a.discounts.fetchBonusBalance(); } });
}

void addOrderReads(QList<ApiOperation> &all)
{
    const QByteArray base = "/api/content/orders-storage";
    all.append({ "fetchStorages", "GET", base + "?langCode=tr_TR&limit=30&offset=0", "storagesFetched", true, true, true, true,
        list(storage), {}, [](ApiSet &a) { return a.orders.fetchStorages(tr); } });
    all.append({ "fetchStorage", "GET", base + "/marker/orders?langCode=tr_TR", "storageFetched", true, true, true, true, storage, {},
        [](ApiSet &a) { return a.orders.fetchStorage(u"orders"_s, tr); } });
    all.append({ "fetchStatuses", "GET", base + "/marker/orders/order-statuses?langCode=tr_TR&limit=100&offset=0", "statusesFetched", true,
        true, true, true, R"([{"id":1,"identifier":"new","localizeInfos":{"tr_TR":{"title":"Yeni"}}}])", {},
        [](ApiSet &a) { return a.orders.fetchStatuses(u"orders"_s, tr); } });
    all.append({ "previewOrder", "POST", base + "/orders/preview?langCode=tr_TR", "orderPreviewed", true, true, true, true, preview,
        R"({"couponCode":"AYSE10","products":[{"productId":14,"quantity":2}]})",
        [](ApiSet &a) { return a.orders.previewOrder(sampleDraft()); } });
    all.append({ "fetchOrders", "GET", base + "/marker/orders/orders?langCode=tr_TR&limit=20&offset=40", "ordersFetched", true, true, true,
        true, page(order), {}, [](ApiSet &a) { return a.orders.fetchOrders(u"orders"_s, 40, 20, tr); } });
    all.append({ "fetchOrder", "GET", base + "/marker/orders/orders/71?langCode=tr_TR", "orderFetched", true, true, true, true, order, {},
        [](ApiSet &a) { return a.orders.fetchOrder(u"orders"_s, 71, tr); } });
    all.append({ "fetchRefunds", "GET", "/api/content/orders/71/refund", "refundsFetched", true, true, true, true,
        R"([{"id":4,"orderId":71,"status":"new","amount":null,"note":"kırık","products":{"14":{"quantity":1}}}])", {},
        [](ApiSet &a) { return a.orders.fetchRefunds(71); } });
}

void addOrderWrites(QList<ApiOperation> &all)
{
    const QByteArray base = "/api/content/orders-storage/marker/orders/orders";
    all.append({ "createOrder", "POST", base, "orderCreated", false, true, true, true, order, orderBody,
        [](ApiSet &a) { return a.orders.createOrder(sampleDraft()); } });
    QByteArray updateBody = orderBody;
    updateBody.chop(1);
    updateBody += R"(,"statusIdentifier":"canceled"})";
    all.append({ "updateOrder", "PUT", base + "/71?langCode=tr_TR", "orderUpdated", false, true, true, true, order, updateBody,
        [](ApiSet &a) { return a.orders.updateOrder(71, sampleDraft(), u"canceled"_s); } });
    all.append({ "requestRefund", "POST", "/api/content/orders/71/refund", "refundRequested", false, true, true, false, "true",
        R"({"note":"kırık","products":{"14":{"quantity":1}}})", [](ApiSet &a) {
            return a.orders.requestRefund(71, { { 14, 1, {} } }, u"kırık"_s);
        } });
    all.append({ "cancelRefund", "DELETE", "/api/content/orders/71/refund", "refundCanceled", false, true, true, false, "true", {},
        [](ApiSet &a) { return a.orders.cancelRefund(71); } });
}

void addPayments(QList<ApiOperation> &all)
{
    const QByteArray base = "/api/content/payments";
    all.append({ "fetchAccounts", "GET", base + "/accounts", "accountsFetched", true, true, true, true,
        R"([{"id":1,"identifier":"cash","localizeInfos":{"tr_TR":{"title":"Nakit"}},"isVisible":true,"isUsed":true,"testMode":false,"type":"custom","settings":{"status":"connected"}}])",
        {}, [](ApiSet &a) { return a.payments.fetchAccounts(tr); } });
    all.append({ "createSession", "POST", base + "/sessions", "sessionCreated", false, true, true, true, session,
        R"({"automaticTaxEnabled":false,"orderId":71,"type":"session"})",
        [](ApiSet &a) { return a.payments.createSession(71, u"session"_s); } });
    all.append({ "fetchSessionsByOrder", "GET", base + "/sessions/order/71", "sessionsByOrderFetched", true, true, true, true,
        list(session), {}, [](ApiSet &a) { return a.payments.fetchSessionsByOrder(71); } });
    all.append({ "fetchSession", "GET", base + "/sessions/31", "sessionFetched", true, true, true, true, session, {},
        [](ApiSet &a) { return a.payments.fetchSession(31); } });
    all.append({ "fetchSessions", "GET", base + "/sessions/?offset=0&limit=30", "sessionsFetched", true, true, true, true, page(session),
        {}, [](ApiSet &a) { return a.payments.fetchSessions(0, 30); } });
}

} // namespace

core::OrderDraft sampleDraft()
{
    core::OrderDraft draft;
    draft.storage = u"orders"_s;
    draft.formIdentifier = u"order"_s;
    draft.paymentAccountIdentifier = u"cash"_s;
    draft.language = tr;
    draft.formData = { { u"name"_s, u"string"_s, u"Ece"_s } };
    draft.products = { { 14, 2, {} } };
    draft.couponCode = u"AYSE10"_s;
    return draft;
}

const QList<ApiOperation> &apiOperations()
{
    static const QList<ApiOperation> all = [] {
        QList<ApiOperation> list;
        addAuth(list);
        addAccounts(list);
        addCatalogue(list);
        addOrderReads(list);
        addOrderWrites(list);
        addPayments(list);
        return list;
    }();
    return all;
}

const ApiOperation &apiOperation(const QByteArray &name)
{
    const auto it = std::find_if(apiOperations().begin(), apiOperations().end(), [&name](const ApiOperation &o) { return o.name == name; });
    Q_ASSERT(it != apiOperations().end());
    return *it;
}

} // namespace tests
