// SPDX-License-Identifier: MIT
// Where a wrong value would be dangerous, it is a protocol violation and never a zero; and nothing that a server can send brings a codec
// down.
#include "api/codecs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QtTest>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString tr = u"tr_TR"_s;
using Decoder = std::function<std::optional<core::ApiError>(const QByteArray &)>;

template <class T> std::optional<core::ApiError> errorIn(const core::Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

const QMap<QByteArray, Decoder> &decoders()
{
    static const QMap<QByteArray, Decoder> all{
        { "auth", [](const QByteArray &j) { return errorIn(api::decodeAuth(j)); } },
        { "provider", [](const QByteArray &j) { return errorIn(api::decodeProvider(j, tr)); } },
        { "providers", [](const QByteArray &j) { return errorIn(api::decodeProviders(j, tr)); } },
        { "user", [](const QByteArray &j) { return errorIn(api::decodeUser(j, tr)); } },
        { "form", [](const QByteArray &j) { return errorIn(api::decodeForm(j, tr)); } },
        { "storage", [](const QByteArray &j) { return errorIn(api::decodeStorage(j, tr)); } },
        { "storages", [](const QByteArray &j) { return errorIn(api::decodeStorages(j, tr)); } },
        { "statuses", [](const QByteArray &j) { return errorIn(api::decodeStatuses(j, tr)); } },
        { "order-created", [](const QByteArray &j) { return errorIn(api::decodeOrderCreated(j, tr)); } },
        { "order", [](const QByteArray &j) { return errorIn(api::decodeOrder(j, tr)); } },
        { "orders", [](const QByteArray &j) { return errorIn(api::decodeOrders(j, tr)); } },
        { "preview", [](const QByteArray &j) { return errorIn(api::decodePreview(j, tr)); } },
        { "accounts", [](const QByteArray &j) { return errorIn(api::decodeAccounts(j, tr)); } },
        { "session", [](const QByteArray &j) { return errorIn(api::decodeSession(j)); } },
        { "sessions", [](const QByteArray &j) { return errorIn(api::decodeSessions(j)); } },
        { "session-by-order", [](const QByteArray &j) { return errorIn(api::decodeSessionsByOrder(j)); } },
        { "product", [](const QByteArray &j) { return errorIn(api::decodeProduct(j, tr)); } },
        { "products", [](const QByteArray &j) { return errorIn(api::decodeProducts(j, tr)); } },
        { "search", [](const QByteArray &j) { return errorIn(api::decodeSearch(j, tr)); } },
        { "discounts", [](const QByteArray &j) { return errorIn(api::decodeDiscounts(j, tr)); } },
        { "coupon", [](const QByteArray &j) { return errorIn(api::decodeCoupon(j)); } },
        { "bonus", [](const QByteArray &j) { return errorIn(api::decodeBonusBalance(j)); } },
        { "refunds", [](const QByteArray &j) { return errorIn(api::decodeRefunds(j)); } },
        { "locales", [](const QByteArray &j) { return errorIn(api::decodeLocales(j)); } },
        { "error",
            [](const QByteArray &j) {
                static_cast<void>(api::decodeError(400, j));
                return std::optional<core::ApiError>();
            } },
    };
    return all;
}

/// Payloads that nobody here wrote, where they are present: VEZNE_PAYLOADS, or beside the sources.
QString payloadFolder()
{
    const QString given = qEnvironmentVariable("VEZNE_PAYLOADS");
    return given.isEmpty() ? QStringLiteral(VEZNE_SOURCE_DIR) + u"/../shared/fixtures/payloads"_s : given;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class CodecStrictTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void security25OddNumbersAreRefused_data();
    void security25OddNumbersAreRefused() { refuses(); }
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void survivesHostileShapes();
    void survivesMutations();
    void readsForeignPayloads_data();
    void readsForeignPayloads();
    void survivesForeignPayloadsAsAnything();
};

void CodecStrictTest::security25OddNumbersAreRefused_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *kind, const char *json) {
        QTest::newRow(QByteArray(QByteArray(kind) + ' ' + json).left(80).constData()) << QByteArray(kind) << QByteArray(json);
    };
    for (const char *id : { "null", "0", "-1", "1.5", "\"x\"", "\"\"", "true", "[]", "{}", "9007199254740993", "1e309",
             "\"9007199254740993\"", "99999999999999999999" }) {
        row("order", QByteArray("{\"totalSum\":1,\"id\":" + QByteArray(id) + '}').constData());
        row("session", QByteArray("{\"id\":" + QByteArray(id) + '}').constData());
        row("product", QByteArray("{\"price\":1,\"id\":" + QByteArray(id) + '}').constData());
    }
    for (const char *sum : { "NaN", "1e309", "-1", "\"-1.00\"", "\"abc\"", "\"1,5\"", "\"1.234,50\"", "true", "[]", "{}", "-12.345",
             "1e300", "\"99999999999999999999\"", "9999999999999999" }) {
        row("preview", QByteArray("{\"totalSum\":" + QByteArray(sum) + '}').constData());
    }
    for (const char *quantity : { "-1", "-1.5", "\"x\"", "true", "1e20", "\"-2\"" }) {
        row("preview", QByteArray("{\"totalSum\":1,\"orderPreview\":[{\"id\":2,\"quantity\":" + QByteArray(quantity) + "}]}").constData());
    }
}

void CodecStrictTest::refuses_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *kind, const char *json) {
        QTest::newRow(QByteArray(QByteArray(kind) + ' ' + json).left(80).constData()) << QByteArray(kind) << QByteArray(json);
    };
    row("order", R"([{"id":1}])");
    row("order", R"({"id":1,"id":2})"); // Which one would it be?
    row("order", R"({"id":1,"\u0069d":2})");
    row("order", R"({"id":1,"formData":{"a":1,"a":1}})");
    row("orders", R"({"id":1})");
    row("orders", R"({"items":{},"total":0})");
    row("session", R"({"id":1,"orderId":"x"})");
    row("session-by-order", R"([{"orderId":1}])");
    row("session-by-order", "<html>");
    row("session-by-order", "7");
    row("session-by-order", ""); // Says nothing: read as "there is none" it would make a second open link.
    row("auth", R"({"accessToken":"a"})");
    row("auth", R"({"accessToken":"","refreshToken":"r"})");
    row("auth", R"({"accessToken":null,"refreshToken":"r"})");
    row("auth", R"({"accessToken":{"a":1},"refreshToken":"r"})");
    row("auth", "{}");
    row("provider", R"({"id":1})");
    row("providers", "{}");
    row("coupon", R"({"coupon":{}})");
    row("bonus", R"({"balance":null})");
    row("bonus", R"({"balance":-1})");
    for (const char *broken : { "", " ", "{", "[1,", "{\"id\":1}x", "'", "nul", "\xff\xfe", "{\"id\":1,}" }) {
        for (const char *kind : { "order", "orders", "form", "product", "session", "auth", "storages" }) {
            row(kind, broken);
        }
    }
}

void CodecStrictTest::refuses()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, json);
    const auto error = decoders().value(kind)(json);
    QVERIFY2(error, json.constData());
    QCOMPARE(error->kind, core::ErrorKind::ProtocolViolation);
    QVERIFY(!error->serverMessage.isEmpty());
}

void CodecStrictTest::accepts_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *kind, const char *json) {
        QTest::newRow(QByteArray(QByteArray(kind) + ' ' + json).left(80).constData()) << QByteArray(kind) << QByteArray(json);
    };
    row("order", R"({"id":9007199254740992})");
    row("order", R"({"id":1,"products":[7]})"); // An answer with an id is the order; what cannot be read of it is said.
    row("orders", R"([{"id":1},null])");
    row("accounts", R"([{"id":1}])");
    row("products", R"({"items":[{"id":1,"price":"x"}]})");
    row("preview", R"({"totalSum":12.345})");
    row("order", R"({"id":"42"})");
    row("order", R"({"id":1,"totalSum":"0"})");
    row("order", R"({"id":1,"totalSum":1e2})");
    row("order", R"({"id":1,"totalSum":8999999999999.99})");
    row("order", R"({"id":1,"unheard":{"of":[null]},"formData":null,"products":null,"currency":null,"statusLocalizeInfos":[]})");
    row("order", R"({"id":1,"products":[{"id":2},{"id":3}],"x":{"id":4},"y":"\"id\":5,\"id\":6"})");
    row("order", "\xef\xbb\xbf{\"id\":1}");
    row("order", R"({"id":1,"isCompleted":"perhaps"})");
    row("session", R"({"id":1,"orderId":null,"paymentAccountId":null,"paymentUrl":7})");
    row("orders", R"({"items":[],"total":null})");
    row("product", R"({"id":1,"price":-5,"attributeValues":[],"localizeInfos":null,"categories":null})");
    row("storages", "[]");
    row("providers", "[]");
    row("user", R"({"id":1,"groups":null,"formData":{}})");
}

void CodecStrictTest::accepts()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, json);
    const auto error = decoders().value(kind)(json);
    QVERIFY2(!error, error ? qPrintable(error->serverMessage) : "");
}

void CodecStrictTest::survivesHostileShapes()
{
    QList<QByteArray> hostile{ QByteArray(1'000'000, '['), QByteArray(100'000, '[') + QByteArray(100'000, ']'), QByteArray(300'000, '{'),
        QByteArray("{\"a\":").repeated(50'000), '"' + QByteArray(1'000'000, 'x') + '"', QByteArray(1'000'000, '\0'),
        QByteArray(500'000, '\xff'), "[" + QByteArray("null,").repeated(100'000) + "null]", R"({"items":[[],{},7,"x",null,true]})" };
    QByteArray nested = "1";
    for (int i = 0; i < 190; ++i) {
        nested = "{\"tr_TR\":" + nested + '}';
    }
    hostile.append(R"({"id":1,"formData":)" + nested + R"(,"attributeValues":)" + nested + R"(,"attributes":)" + nested + '}');
    for (const QByteArray &json : hostile) {
        for (auto it = decoders().begin(); it != decoders().end(); ++it) {
            static_cast<void>(it.value()(json));
        }
    }
    QVERIFY(decoders().value("order")(hostile.at(0)));
    QVERIFY(decoders().value("form")(hostile.at(1)));
}

/// Our fixtures with bytes flipped, cut and doubled: a value or a violation, nothing else. (The sanitizers watch.)
void CodecStrictTest::survivesMutations()
{
    QRandomGenerator random(7);
    int refused = 0;
    int read = 0;
    const QDir folder(QStringLiteral(VEZNE_SOURCE_DIR) + u"/tests/fixtures"_s);
    const QStringList names = folder.entryList({ u"*.json"_s });
    QVERIFY(names.size() >= 3);
    for (const QString &name : names) {
        const QByteArray original = contentOf(folder.filePath(name));
        for (int round = 0; round < 120; ++round) {
            QByteArray json = original;
            for (int i = random.bounded(1, 4); i > 0; --i) {
                const int at = random.bounded(int(json.size()));
                switch (random.bounded(4)) {
                case 0:
                    json[at] = char(random.bounded(256));
                    break;
                case 1:
                    json.truncate(at + 1);
                    break;
                case 2:
                    json.insert(at, json.mid(at, random.bounded(1, 40)));
                    break;
                default:
                    json.remove(at, random.bounded(1, 20));
                    break;
                }
                json = json.isEmpty() ? QByteArray("{}") : json;
            }
            for (auto it = decoders().begin(); it != decoders().end(); ++it) {
                (it.value()(json) ? refused : read) += 1;
            }
        }
    }
    QVERIFY(refused > 0 && read > 0);
}

void CodecStrictTest::readsForeignPayloads_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("kind");
    const QList<QPair<const char *, const char *>> known{ { "db_discount_summer", "discounts" }, { "doc_auth_provider_email", "provider" },
        { "doc_auth_result", "auth" }, { "doc_create_session_old", "session" }, { "doc_form_test_form_v9", "form" },
        { "doc_payment_accounts", "accounts" }, { "doc_product_box_2954_old", "product" }, { "doc_session_by_id_21", "session" },
        { "doc_session_by_order_array", "session-by-order" }, { "doc_user_me", "user" }, { "dts_orders_list_55", "orders" },
        { "fashion_form_list_options", "form" }, { "fashion_timeinterval_attribute_set", "form" },
        { "restaurant_order_form_fields", "form" }, { "restaurant_payment_accounts", "accounts" }, { "rules_auth_response", "auth" },
        { "rules_orders_storages_array", "storages" }, { "restaurant_errors", "error" }, { "service_errors", "error" } };
    for (const auto &[file, kind] : known) {
        QTest::newRow(file) << QString::fromLatin1(file) << QByteArray(kind);
    }
}

void CodecStrictTest::readsForeignPayloads()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, kind);
    const QString path = payloadFolder() + u'/' + file + u".json"_s;
    if (!QFileInfo::exists(path)) {
        QSKIP("the recorded payloads are not here (VEZNE_PAYLOADS)");
    }
    const auto error = decoders().value(kind)(contentOf(path));
    QVERIFY2(!error, error ? qPrintable(error->serverMessage) : "");
}

void CodecStrictTest::survivesForeignPayloadsAsAnything()
{
    const QDir folder(payloadFolder());
    const QStringList names = folder.entryList({ u"*.json"_s });
    if (names.isEmpty()) {
        QSKIP("the recorded payloads are not here (VEZNE_PAYLOADS)");
    }
    int read = 0;
    for (const QString &name : names) {
        for (auto it = decoders().begin(); it != decoders().end(); ++it) {
            read += it.value()(contentOf(folder.filePath(name))) ? 0 : 1;
        }
    }
    QVERIFY(read > 0);
}

QTEST_APPLESS_MAIN(CodecStrictTest)
#include "tst_codecs_strict.moc"
