// SPDX-License-Identifier: MIT
// Every refusal that is known, as a server writes it: what it is about is read once, by the codec.
#include "api/codecs.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Kind = core::ServerReason::Kind;

namespace {

core::ApiError decoded(int status, const QJsonValue &message)
{
    return api::decodeError(status, QJsonDocument(QJsonObject{ { u"statusCode"_s, status }, { u"message"_s, message } }).toJson());
}

struct Known
{
    int status;
    const char *words;
    Kind kind;
};

const Known known[] = {
    { 403, "Resource is closed", Kind::AppTokenRefused },
    { 403, "Permission data not found. Provide the permission for requested url", Kind::NotGranted },
    { 403, "User doesn't have permissions to access the requested url or API method", Kind::NotGranted },
    { 400, "auth provider not defined", Kind::ProviderUnknown },
    { 404, "Auth provider not found", Kind::ProviderUnknown },
    { 400, "form is not defined", Kind::FormMisconfigured },
    { 404, "Form has incorrect type: <type>", Kind::FormMisconfigured },
    { 400, "Incorrect formIdentifier for provided config", Kind::FormMisconfigured },
    { 400, "there aren't list values for type list", Kind::FormMisconfigured },
    { 404, "Cannot GET /api/content/users/cart", Kind::EndpointUnknown },
    { 404, "Cannot POST /api/content/products/all", Kind::EndpointUnknown },
    { 404, "Cannot PUT /api/content/x", Kind::EndpointUnknown },
    { 404, "Cannot DELETE /api/content/x", Kind::EndpointUnknown },
    { 400, "x-device-metadata header is required", Kind::DeviceRefused },
    { 400, "Your payment account is not connected", Kind::AccountNotConnected },
    { 500, "invalid input syntax for type integer: \"12.5\"", Kind::AmountNotPayable },
    { 400, "Can't update the order. Payment sessions 3 could not be canceled \u2014 the order may have been paid.", Kind::MayHaveBeenPaid },
    { 404, "You cannot refund uncompleted order", Kind::NotCompleted },
    { 400, "Order must have a payment account", Kind::PaymentMissing },
    { 404, "Product 9171 not found", Kind::ProductGone },
    { 404, "Product 100 not found; Product 200 not found; product 300 not found", Kind::ProductGone },
    { 400, "form includes an attribute's marker that is not presented in corresponding form's attributes sets", Kind::FieldNotPresented },
    { 400, "required values are missing or incorrect: <marker>", Kind::FieldRejected },
    { 400, "formData's marker 'full_name' value is missing or incorrect", Kind::FieldRejected },
    { 400, "\"formData\" must be of type object", Kind::FieldRejected },
    { 400, "Coupon not applicable", Kind::CouponRefused },
    { 400, "Coupon not found", Kind::CouponRefused },
    { 404, "User not found", Kind::LoginUnknown },
    { 429, "User already has a code", Kind::CodeSentRecently },
    { 404, R"(Event "send_code" with formType "send_code" not found)", Kind::CodeNotOffered },
    { 400, "User already exists", Kind::LoginTaken },
    { 403, "User is not activated", Kind::NotActivated },
    // These say no more than their status does.
    { 400, "formData's marker 'undefined' marker is required", Kind::None },
    { 401, "Unauthorized", Kind::None },
    { 404, "Page not found", Kind::None },
    { 404, "Order not found", Kind::None },
    { 500, "listing down", Kind::None },
    { 400, "", Kind::None },
};

} // namespace

class ServerReasonsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKnownRefusal_data();
    void everyKnownRefusal();
    void productsAreNamed();
    void lettersAreNotTurkish();
    void nothingIsReadIntoStrangeWords();
    void whatOthersRecorded();
};

void ServerReasonsTest::everyKnownRefusal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::addColumn<Kind>("kind");
    for (const Known &row : known) {
        QTest::newRow(row.words) << row.status << QString::fromUtf8(row.words) << row.kind;
    }
}

void ServerReasonsTest::everyKnownRefusal()
{
    QFETCH(int, status);
    QFETCH(QString, words);
    QTEST(decoded(status, words).reason.kind, "kind");
    // As one of several, in either place.
    QTEST(decoded(status, QJsonArray{ u"something else"_s, words }).reason.kind, "kind");
    QTEST(decoded(status, QJsonArray{ words, u"something else"_s }).reason.kind, "kind");
}

void ServerReasonsTest::productsAreNamed()
{
    const QString words = u"Product 100 not found; Product 200 not found; product 300 not found"_s;
    QCOMPARE(decoded(404, words).reason.products, (QList<qint64>{ 100, 200, 300 }));
    QCOMPARE(decoded(404, QJsonArray{ u"Product 7 not found"_s, u"Product 8 not found"_s }).reason.products, (QList<qint64>{ 7, 8 }));
    QCOMPARE(decoded(404, u"Product 1 not found "_s.repeated(1000)).reason.products.size(), 20);
    QVERIFY(decoded(404, u"Product 99999999999999999999 not found"_s).reason.products.isEmpty());
    QVERIFY(decoded(403, u"Resource is closed"_s).reason.products.isEmpty());
}

void ServerReasonsTest::lettersAreNotTurkish()
{
    QCOMPARE(decoded(400, u"YOUR PAYMENT ACCOUNT IS NOT CONNECTED"_s).reason.kind, Kind::AccountNotConnected);
    QCOMPARE(decoded(400, u"INVALID INPUT SYNTAX FOR TYPE INTEGER"_s).reason.kind, Kind::AmountNotPayable);
}

void ServerReasonsTest::nothingIsReadIntoStrangeWords()
{
    for (const auto &body : { QByteArray(), QByteArray("<html>Resource is closed</html>"), QByteArray("{}"), QByteArray("[[[[") }) {
        QCOMPARE(api::decodeError(400, body).reason, core::ServerReason());
    }
    QCOMPARE(decoded(400, QJsonObject{ { u"message"_s, 7 } }).reason.kind, Kind::None);
}

// The payloads that nobody here wrote lie beside the project on the machine where it is built; each of their refusals is known here.
void ServerReasonsTest::whatOthersRecorded()
{
    const QDir folder(QStringLiteral(VEZNE_SOURCE_DIR "/../shared/fixtures/payloads"));
    if (!folder.exists()) {
        QSKIP("the recorded payloads are not on this machine; the table above has their words");
    }
    QHash<QString, Kind> expected;
    for (const Known &row : known) {
        expected.insert(QString::fromUtf8(row.words), row.kind);
    }
    int seen = 0;
    for (const QString &name : folder.entryList({ u"*error*.json"_s })) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
        for (const QJsonValue entry : document.isArray() ? document.array() : QJsonArray{ document.object() }) {
            const QString words = entry[u"message"_s].toString();
            if (!entry[u"message"_s].isString() || words.isEmpty()) {
                continue;
            }
            QVERIFY2(expected.contains(words), qPrintable(words));
            QCOMPARE(decoded(entry[u"statusCode"_s].toInt(400), words).reason.kind, expected.value(words));
            ++seen;
        }
    }
    QVERIFY2(seen >= 15, qPrintable(QString::number(seen)));
}

QTEST_APPLESS_MAIN(ServerReasonsTest)
#include "tst_serverreasons.moc"
