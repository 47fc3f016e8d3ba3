// SPDX-License-Identifier: MIT
// What the codecs understand: both generations of every shape (docs/oneentry.md#contradictions).
#include "api/codecs.h"

#include <QFile>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using core::FieldType;

namespace {

const QString turkish = u"tr_TR"_s;

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(VEZNE_SOURCE_DIR) + u"/tests/fixtures/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

core::Money lira(qint64 kurus)
{
    return { kurus, u"TRY"_s };
}

} // namespace

class CodecsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAFormOfEveryType();
    void readsTextsOfAField();
    void readsRules();
    void readsOptionsAndSchedules();
    void readsFormsInPieces();
    void readsOrdersOfALiveStore();
    void readsACreateAnswer();
    void readsStoragesAndStatuses();
    void readsAPreview();
    void readsAccounts();
    void readsSessions();
    void readsProductsOfTwoGenerations();
    void readsTheRest();
    void readsErrors_data();
    void readsErrors();
};

void CodecsTest::readsAFormOfEveryType()
{
    const auto form = api::decodeForm(fixture(u"form_every_type.json"_s), turkish);
    QVERIFY2(form, form ? "" : qPrintable(form.error().serverMessage));
    QCOMPARE(form->id, 9);
    QCOMPARE(form->title, u"Teslimat"_s);
    QCOMPARE(form->successMessage, u"Teşekkürler"_s);
    QCOMPARE(form->fields.size(), 22);
    for (int i = 0; i < form->fields.size(); ++i) {
        QCOMPARE(form->fields.at(i).position, i + 1); // Sorted, whatever the order on the wire.
    }
    QCOMPARE(form->field(u"yeni"_s)->type, FieldType::Unknown);
    QCOMPARE(form->field(u"yeni"_s)->typeName, u"hologram"_s);
    QCOMPARE(form->field(u"resimler"_s)->type, FieldType::GroupOfImages);
    QCOMPARE(form->field(u"robot"_s)->captchaKey, u"site-key-1"_s);
    QVERIFY(!form->field(u"eposta"_s)->isVisible);
    QVERIFY(form->field(u"eposta"_s)->isLogin);
    QVERIFY(form->field(u"ad"_s)->isVisible && !form->field(u"ad"_s)->isLogin && !form->field(u"ad"_s)->isPassword);
}

void CodecsTest::readsTextsOfAField()
{
    const auto form = api::decodeForm(fixture(u"form_every_type.json"_s), turkish);
    const core::FormField name = *form->field(u"ad"_s);
    QCOMPARE(name.title, u"Ad soyad"_s);
    QCOMPARE(name.placeholder, u"Ayşe Yılmaz"_s);
    QCOMPARE(name.hint, u"Kimlikteki gibi"_s);
    QCOMPARE(name.initialValue, core::FormValue(u"Ayşe"_s));
    QCOMPARE(form->field(u"kat"_s)->title, u"Kat"_s); // Keyed by locale.
    QCOMPARE(form->field(u"kat"_s)->initialValue, core::FormValue(core::Decimal{ 3, 0 }));
    QCOMPARE(form->field(u"tutar"_s)->placeholder, u"4,50"_s); // A map instead of a list.
    QCOMPARE(form->field(u"gun"_s)->formatString, u"DD-MM-YYYY"_s);
}

void CodecsTest::readsRules()
{
    const auto form = api::decodeForm(fixture(u"form_every_type.json"_s), turkish);
    const core::FieldRules name = form->field(u"ad"_s)->rules;
    QVERIFY(name.required && name.trim);
    QCOMPARE(name.requiredErrorText, u"Adınızı yazın"_s);
    QCOMPARE(name.minLength, std::optional(2));
    QCOMPARE(name.maxLength, std::optional(60));
    QVERIFY(!name.exactLength); // 0 is no bound.
    const core::FieldRules mail = form->field(u"eposta"_s)->rules;
    QVERIFY(mail.required && mail.email); // {} and {errorMessage} are present.
    QCOMPARE(mail.errorTexts.value(core::FieldRule::Email), u"E-posta değil"_s);
    const core::FieldRules floor = form->field(u"kat"_s)->rules;
    QVERIFY(floor.integerOnly && !floor.minValue && !floor.maxValue);
    QCOMPARE(form->field(u"tutar"_s)->rules.minValue, core::Decimal::parse(u"0.5"));
    const core::FieldRules day = form->field(u"gun"_s)->rules;
    QCOMPARE(day.minDate, u"2026-03-01T00:00:00.000Z"_s);
    QCOMPARE(day.maxDate, u"2026-12-31T00:00:00.000Z"_s);
    const core::FieldRules file = form->field(u"dosya"_s)->rules;
    QCOMPARE(file.maxFileBytes, std::optional<qint64>(2 * 1024 * 1024));
    QCOMPARE(file.fileExtensions, QStringList({ u"pdf"_s, u"png"_s }));
    const core::FieldRules phone = form->field(u"tel"_s)->rules;
    QCOMPARE(phone.mask, u"+90 ### ### ## ##"_s);
    QCOMPARE(phone.pattern, u"^\\+90"_s);
    QCOMPARE(phone.patternFlags, u"i"_s);
    QCOMPARE(phone.allowed, QStringList({ u"a"_s, u"b"_s }));
    QCOMPARE(phone.errorTexts.value(core::FieldRule::Pattern), u"Numara eksik"_s);
    QVERIFY(!phone.errorTexts.contains(core::FieldRule::Mask)); // Not of another validator.
    QVERIFY(!phone.url); // Switched off.
}

void CodecsTest::readsOptionsAndSchedules()
{
    const auto form = api::decodeForm(fixture(u"form_every_type.json"_s), turkish);
    const auto colours = form->field(u"renk"_s)->options;
    QCOMPARE(colours.size(), 2);
    QCOMPARE(colours.at(0).value, u"mavi"_s);
    QCOMPARE(colours.at(1).value, u"1"_s); // A number is its digits.
    QCOMPARE(colours.at(1).hint, u"#f00"_s);
    const auto ways = form->field(u"yol"_s)->options;
    QCOMPARE(ways.at(0).surcharge->toString(), u"4.5"_s);
    QCOMPARE(ways.at(1).title, u"gel-al"_s); // Without a title its value.
    QVERIFY(form->field(u"yol"_s)->isMultiselect);
    const auto branches = form->field(u"sube"_s)->options;
    QCOMPARE(branches.at(0).depth, 0);
    QCOMPARE(branches.at(1).value, u"26"_s);
    // The extended value of an option may be a picture: one record, or a list of them.
    const QByteArray record = R"({"filename":"a.png","downloadLink":"https://s.example/a.png","size":3})";
    for (const QByteArray &value : { record, QByteArray('[' + record + ']') }) {
        const auto framing = api::decodeForm(R"({"id":1,"identifier":"f","attributes":[{"marker":"m","type":"radioButton","listTitles":
            [{"value":"oak","title":"Oak","extended":{"type":"image","value":)"
                + value + "}}]}]}",
            turkish);
        QVERIFY(framing);
        QCOMPARE(framing->fields.at(0).options.at(0).picture, u"https://s.example/a.png"_s);
        QVERIFY(framing->fields.at(0).options.at(0).hint.isEmpty());
    }
    const auto schedules = form->field(u"dilim"_s)->schedules;
    QCOMPARE(schedules.size(), 1);
    QVERIFY(schedules.at(0).everyWeek && !schedules.at(0).everyMonth);
    QCOMPARE(schedules.at(0).firstDay, u"2026-03-02T00:00:00.000Z"_s);
    QCOMPARE(schedules.at(0).spans.at(0), (core::SlotSchedule::Span{ 540, 750, 30 }));
}

void CodecsTest::readsFormsInPieces()
{
    QCOMPARE(api::decodeForm(R"({"id":3,"attributes":{}})", turkish)->fields.size(), 0);
    QCOMPARE(api::decodeForm(R"({"identifier":"x"})", turkish)->identifier, u"x"_s);
    QCOMPARE(api::decodeForm(R"({"attributes":[{"marker":"a","type":"string"}]})", turkish)->fields.size(), 1);
    QCOMPARE(api::decodeForm(R"({"attributes":{"tr_TR":[{"marker":"a","type":"string"}]}})", turkish)->fields.size(), 1);
    QCOMPARE(api::decodeForm(R"({"attributes":{"a":{"type":"string"}}})", turkish)->fields.at(0).marker, u"a"_s);
    const auto bare = api::decodeForm(
        R"([{"marker":"t","type":"timeInterval","value":[{"values":[{"dates":["2026-07-20T00:00:00.000Z","2026-07-24T00:00:00.000Z"],"times":[[{"hours":9,"minutes":0},{"hours":13}]]}]}]}])",
        turkish);
    QCOMPARE(bare->fields.at(0).schedules.at(0).spans.at(0), (core::SlotSchedule::Span{ 540, 780, 0 }));
    for (const char *none : { "[]", "{}", "[1]", R"([{"id":1}])", R"({"attributes":7})", "7", "" }) {
        const auto form = api::decodeForm(none, turkish);
        QVERIFY2(!form && form.error().kind == core::ErrorKind::ProtocolViolation, none);
    }
}

void CodecsTest::readsOrdersOfALiveStore()
{
    const auto page = api::decodeOrders(fixture(u"orders_live.json"_s), turkish);
    QVERIFY2(page, page ? "" : qPrintable(page.error().serverMessage));
    QCOMPARE(page->total, 3);
    const core::Order &first = page->items.at(0);
    QCOMPARE(first.id, 71);
    QCOMPARE(first.totalSum, std::optional(core::Money{ 37000, {} }));
    QCOMPARE(first.paymentAccountTitle, u"Cash"_s);
    QCOMPARE(first.formData.size(), 2);
    QCOMPARE(first.formData.at(1).value, core::FormValue(QStringList{ u"kurye"_s }));
    QCOMPARE(first.products.at(0).price, std::optional(core::Money{ 18500, {} }));
    QVERIFY(!first.isCompleted);
    QVERIFY(first.paymentUrl.isEmpty());
    const core::Order &second = page->items.at(1);
    QCOMPARE(second.currency, u"TRY"_s);
    QCOMPARE(second.totalSum, std::optional(lira(49980)));
    QCOMPARE(second.totalDue, std::optional(lira(44982)));
    QCOMPARE(second.products.at(0).productId, 15);
    QVERIFY(!second.products.at(0).price); // null is not zero.
    QCOMPARE(second.statusTitle, u"Ödendi"_s);
    QCOMPARE(second.isCompleted, std::optional(true));
    QCOMPARE(page->items.at(2).isCompleted, std::optional(false));
    QVERIFY(!page->items.at(2).totalSum);
    QCOMPARE(api::decodeOrders("[]", turkish)->total, 0);
    QCOMPARE(api::decodeOrders(R"([{"id":1}])", turkish)->total, 1);
}

void CodecsTest::readsACreateAnswer()
{
    const auto order = api::decodeOrderCreated(
        R"({"id":89,"formData":{"tr_TR":[{"marker":"kat","type":"integer","value":4}]},"products":[{"productId":101,"quantity":2}],"currency":"USD","totalSum":159.8})",
        turkish);
    QCOMPARE(order->totalSum, std::optional(core::Money{ 15980, u"USD"_s }));
    QCOMPARE(order->formData.at(0).value, core::FormValue(core::Decimal{ 4, 0 }));
    // Noise of binary arithmetic at the server is no fraction of a kuruş.
    QCOMPARE(api::decodeOrder(R"({"id":1,"totalSum":159.79999999999998})", turkish)->totalSum, std::optional(core::Money{ 15980, {} }));
    QCOMPARE(api::decodeOrder(R"({"id":1,"totalSum":0.30000000000000004})", turkish)->totalSum, std::optional(core::Money{ 30, {} }));
    QCOMPARE(api::decodeOrder(R"({"id":1,"totalSum":"1500","currency":"JPY"})", turkish)->totalSum,
        std::optional(core::Money{ 1500, u"JPY"_s }));
}

void CodecsTest::readsStoragesAndStatuses()
{
    const auto storages = api::decodeStorages(
        R"([{"id":5,"identifier":"b","position":2,"paymentAccountIdentifiers":["cash",{"identifier":"card"},null]},{"id":4,"identifier":"a","position":1,"localizeInfos":{"en_US":{"title":"Orders"}}}])",
        turkish);
    QCOMPARE(storages->at(0).identifier, u"a"_s);
    QCOMPARE(storages->at(0).title, u"Orders"_s); // Another language is better than none.
    QCOMPARE(storages->at(1).paymentAccountIdentifiers, QStringList({ u"cash"_s, u"card"_s }));
    QCOMPARE(api::decodeStorages(R"({"items":[{"id":5,"identifier":"c"}],"total":1})", turkish)->size(), 1);
    QCOMPARE(api::decodeStorage(R"({"id":5,"identifier":null,"formIdentifier":null,"position":null})", turkish)->identifier, QString());
    const auto statuses
        = api::decodeStatuses(R"([{"id":1,"identifier":"new","isDefault":true},{"identifier":"x","isUsed":false}])", turkish);
    QVERIFY(statuses->at(0).isDefault && statuses->at(0).isUsed && !statuses->at(1).isUsed);
}

void CodecsTest::readsAPreview()
{
    const auto preview = api::decodePreview(
        R"({"totalSum":"150.00","totalSumWithDiscount":"135.00","currency":"","orderPreview":[{"id":101,"price":"75","quantity":2,"discountPrice":null,"isGift":false}],
            "discountConfig":{"coupon":{"code":"AYSE10","valid":true},"bonus":{"availableBalance":"25.50","maxBonusDiscount":10},"totalDue":125}})",
        turkish);
    QCOMPARE(preview->totalSum.minor, 15000);
    QCOMPARE(preview->totalDue.minor, 12500);
    QCOMPARE(preview->bonusApplied.minor, 0);
    QVERIFY(preview->couponApplied);
    QCOMPARE(preview->bonus.balance->minor, 2550);
    QCOMPARE(preview->lines.at(0).price->minor, 7500);
    const auto useless = api::decodePreview(
        R"({"totalSum":10,"totalSumWithDiscount":10,"discountConfig":{"coupon":{"code":"X","applied":false}}})", turkish);
    QVERIFY(!useless->couponApplied);
    QCOMPARE(useless->totalDue.minor, 1000);
    QVERIFY(!api::decodePreview(R"({"orderPreview":[]})", turkish));
}

void CodecsTest::readsAccounts()
{
    const auto accounts = api::decodeAccounts(
        R"([{"id":1,"identifier":"a","isVisible":true,"isUsed":true,"testMode":true,"settings":{"status":"not_connected"},"testSettings":{"status":"connected","stripePublishableKey":"pk"}},
            {"id":2,"identifier":"b","testMode":false,"settings":{"status":"not_connected"},"testSettings":{"status":"connected"}},
            {"id":3,"identifier":"c","isVisible":true,"isUsed":true},{"id":4,"identifier":"d","testMode":true,"settings":null,"testSettings":{}}])",
        turkish);
    QVERIFY(accounts->at(0).isConnected && accounts->at(0).isVisible && accounts->at(0).testMode);
    QVERIFY(!accounts->at(1).isConnected && accounts->at(1).isUsed); // A missing key is no "no".
    QVERIFY(accounts->at(2).isConnected && accounts->at(3).isConnected);
    const auto timeout = [](const char *value) {
        const QByteArray json = QByteArray(R"([{"id":1,"identifier":"a","settings":{"sessionTimeout":)") + value + "}}]";
        return api::decodeAccounts(json, turkish)->at(0).sessionTimeout;
    };
    QCOMPARE(timeout("15"), std::optional<std::chrono::seconds>(15min));
    QCOMPARE(timeout("1800"), std::optional<std::chrono::seconds>(30min));
    QCOMPARE(timeout("\"1800\""), std::optional<std::chrono::seconds>(30min));
    QVERIFY(!timeout("0") && !timeout("-5") && !timeout("null") && !timeout("[]") && !timeout("1e18"));
}

void CodecsTest::readsSessions()
{
    const auto old = api::decodeSession(
        R"({"id":1764,"updatedDate":"2024-06-21T09:53:28.898Z","version":10,"identifier":"my-id","paymentUrl":"https://pay.example/1"})");
    QCOMPARE(old->status, core::SessionStatus::Waiting);
    QCOMPARE(old->orderId, 0);
    QCOMPARE(old->paymentUrl, u"https://pay.example/1"_s);
    QCOMPARE(api::decodeSession(R"({"id":1,"status":"paid"})")->status, core::SessionStatus::Completed);
    QCOMPARE(api::decodeSession(R"({"id":1,"status":"cancelled"})")->status, core::SessionStatus::Canceled);
    QCOMPARE(api::decodeSession(R"({"id":1,"status":"hologram"})")->status, core::SessionStatus::Unknown);
    QCOMPARE(api::decodeSession(R"({"id":1,"amount":"12.50"})")->amount->minor, 1250);
    for (const char *nothing : { "null", "{}", "[]", R"({"items":[],"total":0})" }) {
        const auto none = api::decodeSessionsByOrder(nothing);
        QVERIFY2(none && none->isEmpty(), nothing);
    }
    QCOMPARE(api::decodeSessionsByOrder(R"({"id":3})")->size(), 1);
    QCOMPARE(api::decodeSessionsByOrder(R"([{"id":3},{"id":4}])")->size(), 2);
    qint64 total = 0;
    QCOMPARE(api::decodeSessions(R"({"items":[{"id":3}],"total":9})", &total)->size(), 1);
    QCOMPARE(total, 9);
}

void CodecsTest::readsProductsOfTwoGenerations()
{
    const auto page = api::decodeProducts(fixture(u"products_two_generations.json"_s), turkish);
    QVERIFY2(page, page ? "" : qPrintable(page.error().serverMessage));
    const core::Product &cup = page->items.at(0);
    QCOMPARE(cup.title, u"Fincan"_s);
    QCOMPARE(cup.price, std::optional(lira(24990)));
    QCOMPARE(cup.previewImage, u"https://h/14s.png"_s);
    QCOMPARE(cup.barcode, u"8690000000014"_s);
    QCOMPARE(cup.description, u"El yapımı & ince"_s);
    QCOMPARE(cup.stock, std::optional<qint64>(12));
    QCOMPARE(cup.statusTitle, u"Stokta"_s);
    QCOMPARE(cup.signedPrice, u"opaque.1"_s);
    const core::Product &box = page->items.at(1);
    QCOMPARE(box.id, 15);
    QCOMPARE(box.price, std::optional(core::Money{ 5100, u"USD"_s }));
    QCOMPARE(box.previewImage, u"https://h/15.png"_s);
    QCOMPARE(box.stock, std::optional<qint64>(0));
    QVERIFY(box.isVisible && box.statusIdentifier.isEmpty());
    QCOMPARE(api::decodeProducts(fixture(u"products_two_generations.json"_s), u"en_US"_s)->items.at(0).title, u"Cup"_s);
    QVERIFY(!api::decodeProduct(R"({"id":1,"price":null})", turkish)->product.price);
    const auto stocked = api::decodeProduct(
        R"({"id":1,"attributeValues":{"tr_TR":{"stock":{"type":"integer","value":18},"width":{"type":"integer","value":18}}}})", turkish);
    QCOMPARE(stocked->product.stock, std::optional<qint64>(18)); // And it stands once, not among the attributes too.
    QCOMPARE(stocked->attributes.size(), 1);
    QCOMPARE(stocked->attributes.first().marker, u"width"_s);
    const auto dated = api::decodeProduct(
        R"({"id":1,"attributeValues":{"tr_TR":{"best_before":{"type":"date","value":{"fullDate":"2027-01-31T00:00:00.000Z",
        "formattedValue":"31-01-2027","formatString":"DD-MM-YYYY"}},"made":{"type":"date","value":{"fullDate":"2026-02-01T00:00:00.000Z"}}}}})",
        turkish);
    QCOMPARE(dated->attributes.size(), 2); // What a customer asks for.
    QCOMPARE(dated->attributes.first().value, u"31-01-2027"_s);
    QCOMPARE(dated->attributes.last().value, u"2026-02-01"_s);
    QVERIFY(!api::decodeProduct(R"({"id":1,"price":""})", turkish)->product.price);
    QVERIFY(api::decodeProduct(R"({"id":1,"price":10,"attributeValues":null})", turkish)->product.price->currency.isEmpty());
    // No symbol is invented from what is no currency.
    QVERIFY(api::decodeProduct(R"({"id":1,"price":1,"attributeValues":{"currency_rate":{"type":"real","value":1.5}}})", turkish)
                ->product.price->currency.isEmpty());
    QCOMPARE(
        api::decodeSearch(R"([{"id":14,"title":"Fincan"},{"id":15,"localizeInfos":{"title":"Kutu"}}])", turkish)->at(1).title, u"Kutu"_s);
}

void CodecsTest::readsTheRest()
{
    const auto provider = api::decodeProvider(
        R"({"id":1,"identifier":"email","formIdentifier":null,"config":{"systemCodeTlsSec":"120","systemCodeLength":6},"isCheckCode":"true"})",
        turkish);
    QCOMPARE(provider->codeLifetime, std::chrono::seconds(120));
    QCOMPARE(provider->codeLength, 6);
    QVERIFY(provider->isActive && provider->isCheckCode && provider->formIdentifier.isEmpty());
    const auto user = api::decodeUser(
        R"({"id":8,"total":1,"groups":[1,"vip"],"formData":{"tr_TR":[{"marker":"a","type":"string","value":"b"}]},"state":null})", turkish);
    QCOMPARE(user->groups, QStringList({ u"1"_s, u"vip"_s }));
    QCOMPARE(user->total, u"1"_s);
    QCOMPARE(user->formData.size(), 1);
    const auto discounts = api::decodeDiscounts(
        R"({"id":17,"localizeInfos":{"tr_TR":{"title":"Yaz"}},"discountValue":{"discountType":"PERCENTAGE","value":"20","maxAmount":null}})",
        turkish);
    QCOMPARE(discounts->at(0).discountType, u"PERCENT"_s);
    QCOMPARE(discounts->at(0).value, core::Decimal::parse(u"20"));
    QVERIFY(api::decodeCoupon(R"({"valid":true,"coupon":{"discountId":3,"code":"AYSE10","isReusable":true}})")->isReusable);
    QCOMPARE(api::decodeCoupon(R"({"valid":false,"error":"Coupon not found"})")->error, u"Coupon not found"_s);
    QCOMPARE(api::decodeBonusBalance(R"({"balance":"1500.00"})")->minor, 150000);
    QCOMPARE(api::decodeBonusBalance(R"({"balance":25})")->minor, 2500);
    const auto refunds = api::decodeRefunds(R"([{"id":4,"orderId":71,"amount":"12.00","products":{"14":{"quantity":1}}}])");
    QCOMPARE(refunds->at(0).products.at(0).productId, 14);
    QCOMPARE(api::decodeLocales(R"([{"id":1,"code":"tr_TR","nativeName":"Türkçe"}])")->at(0).nativeName, u"Türkçe"_s);
    QCOMPARE(api::decodeAuth(R"({"accessToken":"a","refreshToken":"r"})")->refreshToken.reveal(), QByteArray("r"));
}

void CodecsTest::readsErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<core::ErrorKind>("kind");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QStringList>("markers");
    const auto row
        = [](const char *name, int status, const char *body, core::ErrorKind kind, const QString &message,
              const QStringList &markers = {}) { QTest::newRow(name) << status << QByteArray(body) << kind << message << markers; };
    using core::ErrorKind;
    row("text", 400, R"({"statusCode":400,"message":"Coupon not applicable"})", ErrorKind::Validation, u"Coupon not applicable"_s);
    row("list", 400, R"({"message":["a is wrong","\"b\" is not allowed"]})", ErrorKind::Validation, u"a is wrong; \"b\" is not allowed"_s,
        { u"b"_s });
    row("marker", 400, R"({"message":"formData's marker 'full_name' value is missing or incorrect"})", ErrorKind::Validation,
        u"formData's marker 'full_name' value is missing or incorrect"_s, { u"full_name"_s });
    row("several", 400, R"({"message":"required values are missing or incorrect: ad, soyad"})", ErrorKind::Validation,
        u"required values are missing or incorrect: ad, soyad"_s, { u"ad"_s, u"soyad"_s });
    row("joi", 400, R"({"message":"\"formData\" must be of type object"})", ErrorKind::Validation, u"\"formData\" must be of type object"_s,
        { u"formData"_s });
    row("no field", 400, R"({"message":"formData's marker 'undefined' marker is required"})", ErrorKind::Validation,
        u"formData's marker 'undefined' marker is required"_s);
    row("guard", 403, R"({"message":"Resource is closed"})", ErrorKind::Forbidden, u"Resource is closed"_s);
    row("no message", 500, R"({"statusCode":500})", ErrorKind::ServerFault, {});
    row("empty message", 429, R"({"statusCode":429,"message":""})", ErrorKind::RateLimited, {});
    row("only error", 404, R"({"statusCode":404,"error":"Not Found"})", ErrorKind::NotFound, u"Not Found"_s);
    row("HTML", 502, "<html>bad gateway</html>", ErrorKind::ServerFault, {});
    row("empty", 503, "", ErrorKind::ServerFault, {});
    row("status from the body", 0, R"({"statusCode":409,"message":"x"})", ErrorKind::Conflict, u"x"_s);
    row("HTTP wins", 404, R"({"statusCode":200,"message":"x"})", ErrorKind::NotFound, u"x"_s);
    row("control characters", 400, R"({"message":"a\u0000b\u001b[31m\n\tc"})", ErrorKind::Validation, u"a b [31m c"_s);
    row("a number", 400, R"({"message":7})", ErrorKind::Validation, u"7"_s);
    row("deep", 400, QByteArray(5000, '[').constData(), ErrorKind::Validation, {});
}

void CodecsTest::readsErrors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(core::ErrorKind, kind);
    QFETCH(QString, message);
    QFETCH(QStringList, markers);
    const core::ApiError error = api::decodeError(status, body);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.serverMessage, message);
    QStringList found = error.fieldErrors.keys();
    found.sort();
    QCOMPARE(found, markers);
    QVERIFY(error.httpStatus == status || status == 0);
}

QTEST_APPLESS_MAIN(CodecsTest)
#include "tst_codecs.moc"
