// SPDX-License-Identifier: MIT
// Stores as their owners build them, given address, token, login and password alone: found, looked at by the doctor, and ordered from.
#include "support/clirun.h"
#include "support/storefile.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using tests::CliResult;
using tests::CliRun;
using tests::StoreFile;

namespace {

using Change = void (*)(QJsonObject &store);

/// The sign-in form's two fields get other names; without flags it is one of an older project.
void renameFields(QJsonObject &store, const QString &login, const QString &password, bool hasFlags)
{
    StoreFile::changeOne(store, u"forms"_s, u"reg"_s, [&](QJsonObject &form) {
        QJsonArray fields = form.value("attributes"_L1).toArray();
        for (QJsonValueRef one : fields) {
            QJsonObject field = one.toObject();
            const QString marker = field.value("marker"_L1).toString();
            field["marker"_L1] = marker == "email_reg"_L1 ? login : (marker == "password_reg"_L1 ? password : marker);
            for (const auto flag : { "isPassword"_L1, "isLogin"_L1 }) {
                if (!hasFlags) {
                    field.remove(flag);
                }
            }
            one = field;
        }
        form["attributes"_L1] = fields;
    });
}

void setProvider(QJsonObject &store, const QString &marker, const QJsonObject &signIn = {})
{
    StoreFile::changeOne(store, u"authProviders"_s, u"email"_s, [&](QJsonObject &provider) {
        provider["identifier"_L1] = marker;
        provider["signIn"_L1] = signIn;
    });
    StoreFile::changeAll(store, u"users"_s, [&](QJsonObject &user) { user["authProviderIdentifier"_L1] = marker; });
}

QJsonObject fields(const QString &login, const QString &password, bool names = false)
{
    return { { u"login"_s, login }, { u"password"_s, password }, { u"names"_s, names } };
}

void useLanguage(QJsonObject &store, const QString &code)
{
    store = StoreFile::inOneLanguage(store, code).toObject();
    store["locales"_L1] = QJsonArray{ QJsonObject{ { u"id"_s, 1 }, { u"shortCode"_s, code.left(2) }, { u"code"_s, code },
        { u"name"_s, code }, { u"nativeName"_s, code }, { u"isActive"_s, true }, { u"image"_s, QJsonValue() }, { u"position"_s, 1 } } };
    QJsonObject project = store["project"_L1].toObject();
    project["defaultLocale"_L1] = code;
    store["project"_L1] = project;
}

} // namespace

class StoresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void canBeOrderedFrom_data();
    void canBeOrderedFrom();
    void wrongPasswordIsOne();
    void wrongNameIsNotAWrongPassword();
    void givenNamesStay();
    void languageOfTheStore();
    void sessionsMayNotBeRead();
    void closedCatalogueIsNotInOrder();
    void filesAreUploadedAndAFormIsEnough();
    void theSecretIsPrintedOnDemand();

private:
    void open(const std::function<void(QJsonObject &)> &change);
    [[nodiscard]] QStringList sent();
    [[nodiscard]] QJsonObject lastBody(const QString &path);

    std::unique_ptr<StoreFile> m_store;
    std::unique_ptr<tests::SandboxProcess> m_sandbox;
    std::unique_ptr<CliRun> m_cli;
};

void StoresTest::open(const std::function<void(QJsonObject &)> &change)
{
    m_store = std::make_unique<StoreFile>(change);
    QVERIFY(m_store->isWritten());
    m_sandbox = std::make_unique<tests::SandboxProcess>();
    QVERIFY2(m_sandbox->start({ u"--store"_s, m_store->path() }), qPrintable(m_sandbox->why()));
    m_cli = std::make_unique<CliRun>(*m_sandbox);
}

QStringList StoresTest::sent()
{
    QStringList lines;
    const QJsonArray requests = m_sandbox->requests();
    for (const QJsonValue request : requests) {
        lines.append(request["verb"_L1].toString() + u' ' + request["path"_L1].toString().remove(u"/api/content"_s));
    }
    return lines;
}

QJsonObject StoresTest::lastBody(const QString &path)
{
    QJsonObject body;
    const QJsonArray requests = m_sandbox->requests();
    for (const QJsonValue request : requests) {
        if (request["path"_L1].toString().endsWith(path)) {
            body = QJsonDocument::fromJson(request["body"_L1].toString().toUtf8()).object();
        }
    }
    return body;
}

void StoresTest::canBeOrderedFrom_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("flags name the fields") << Change([](QJsonObject &store) {
        setProvider(store, u"signup"_s);
        renameFields(store, u"user_name"_s, u"user_password"_s, true);
    });
    QTest::newRow("no flags: told by name") << Change([](QJsonObject &store) {
        setProvider(store, u"email"_s, fields(u"email_auth"_s, u"pass_auth"_s));
        renameFields(store, u"email_auth"_s, u"pass_auth"_s, false);
    });
    QTest::newRow("no flags, no telling names: an e-mail address and another text") << Change([](QJsonObject &store) {
        setProvider(store, u"signup"_s, fields(u"field_1"_s, u"sifre"_s));
        renameFields(store, u"field_1"_s, u"sifre"_s, false);
    });
    QTest::newRow("providers not granted, the one by marker is") << Change([](QJsonObject &store) {
        setProvider(store, u"signup"_s);
        renameFields(store, u"email"_s, u"password"_s, true);
        StoreFile::refuse(store, { u"GET /users-auth-providers"_s }, 405);
    });
    QTest::newRow("nothing may be read: the refusal names the fields") << Change([](QJsonObject &store) {
        setProvider(store, u"email"_s, fields(u"user_name"_s, u"user_password"_s, true));
        renameFields(store, u"user_name"_s, u"user_password"_s, false);
        StoreFile::refuse(store,
            { u"GET /users-auth-providers"_s, u"GET /users-auth-providers/marker/{}"_s, u"GET /forms/marker/reg"_s, u"GET /forms"_s });
    });
    QTest::newRow("no more than the shop calls") << Change([](QJsonObject &store) {
        StoreFile::refuse(store,
            { u"GET /users-auth-providers"_s, u"GET /orders-storage"_s, u"GET /payments/accounts"_s, u"GET /payments/sessions/order/{}"_s,
                u"GET /forms"_s });
        StoreFile::refuse(store, { u"POST /orders-storage/orders/preview"_s }, 404);
    });
}

void StoresTest::canBeOrderedFrom()
{
    QFETCH(Change, change);
    open(change);
    const QString order = u"checkout --field name:string=Ada --product 1:2"_s;
    const CliResult placed = (*m_cli)(order);
    QVERIFY2(placed.code == 0, qPrintable(placed.err));
    QCOMPARE(m_sandbox->state()["orders"_L1].toArray().size(), 1);
    QVERIFY(placed.json()["session"_L1].toObject()["id"_L1].toInteger() > 0);
    // What was found is kept: the second order is the four requests of the main job (five where the sessions may not be read).
    const qsizetype before = sent().size();
    QCOMPARE((*m_cli)(order).code, 0);
    QVERIFY2(sent().size() - before <= 5, qPrintable(sent().mid(before).join(u'\n')));
    QCOMPARE(m_sandbox->state()["orders"_L1].toArray().size(), 2);
    // And on a counter that has never been here, the doctor finds the way by itself.
    const CliRun other(*m_sandbox);
    const CliResult doctor = other(u"doctor"_s);
    QVERIFY2(doctor.code == 0, qPrintable(doctor.err));
    const QJsonArray checks = doctor.json()["checks"_L1].toArray();
    const bool hasSignedIn = std::any_of(checks.begin(), checks.end(),
        [](const QJsonValue check) { return check["id"_L1].toString() == "sign-in"_L1 && check["status"_L1].toString() == "ok"_L1; });
    QVERIFY2(hasSignedIn, doctor.out.constData());
}

void StoresTest::wrongPasswordIsOne()
{
    open([](QJsonObject &store) { setProvider(store, u"signup"_s); });
    m_cli->set("VEZNE_PASSWORD", u"wrong-one"_s);
    const CliResult run = (*m_cli)(u"orders"_s);
    QCOMPARE(run.code, 4);
    QVERIFY2(run.err.contains("The login or the password is not right."_L1), qPrintable(run.err));
    QCOMPARE(sent().filter(u"/users/auth"_s).size(), 2); // Not of `email`, which there is none; once of `signup`.
}

void StoresTest::wrongNameIsNotAWrongPassword()
{
    open([](QJsonObject &store) {
        setProvider(store, u"email"_s, fields(u"a"_s, u"b"_s));
        StoreFile::refuse(store, { u"GET /users-auth-providers"_s, u"GET /users-auth-providers/marker/{}"_s });
    });
    const CliResult run = (*m_cli)(u"orders"_s);
    QCOMPARE(run.code, 4);
    QVERIFY2(run.err.contains("email_reg, password_reg"_L1), qPrintable(run.err));
    m_cli->set("VEZNE_LOGIN_MARKER", u"a"_s);
    m_cli->set("VEZNE_PASSWORD_MARKER", u"b"_s);
    QCOMPARE((*m_cli)(u"orders"_s).code, 0);
}

void StoresTest::givenNamesStay()
{
    open([](QJsonObject &store) { renameFields(store, u"user_name"_s, u"user_password"_s, true); });
    const CliResult run = (*m_cli)(u"orders --login-marker nobody"_s);
    QCOMPARE(run.code, 3);
    QVERIFY2(run.err.contains("nobody"_L1), qPrintable(run.err));
    m_cli->set("VEZNE_PROVIDER", u"elsewhere"_s);
    QCOMPARE((*m_cli)(u"orders"_s).code, 3);
}

void StoresTest::languageOfTheStore()
{
    open([](QJsonObject &store) { useLanguage(store, u"fr_FR"_s); });
    const CliResult products = (*m_cli)(u"products --lang tr_TR --limit 3"_s);
    QVERIFY2(products.code == 0, qPrintable(products.err));
    const QString order = u"checkout --field name:string=Ada --product 1 --lang tr_TR"_s;
    QCOMPARE((*m_cli)(order).code, 0);
    QCOMPARE(lastBody(u"/marker/orders/orders"_s)["formData"_L1].toObject().keys(), QStringList{ u"fr_FR"_s });
    QCOMPARE(sent().filter(u"/locales/active/all"_s).size(), 1); // Once: it is kept.
    QCOMPARE((*m_cli)(u"doctor --lang tr_TR"_s).code, 0);
    QCOMPARE(sent().filter(u"/locales/active/all"_s).size(), 3); // The doctor looks, and asks again for what is kept.
    QCOMPARE((*m_cli)(order + u" --content-lang de-DE"_s).code, 0);
    QCOMPARE(lastBody(u"/marker/orders/orders"_s)["formData"_L1].toObject().keys(), QStringList{ u"de_DE"_s });
    // Nobody has looked at the store before: a language that is not every store's is asked about first.
    const CliRun other(*m_sandbox);
    QCOMPARE(other(order).code, 0);
    QCOMPARE(lastBody(u"/marker/orders/orders"_s)["formData"_L1].toObject().keys(), QStringList{ u"fr_FR"_s });
}

void StoresTest::sessionsMayNotBeRead()
{
    open([](QJsonObject &store) { StoreFile::refuse(store, { u"GET /payments/sessions/order/{}"_s, u"GET /payments/sessions/{}"_s }); });
    const CliResult placed = (*m_cli)(u"checkout --field name:string=Ada --product 1 --account card"_s);
    QCOMPARE(placed.code, 0);
    const qint64 order = placed.json()["order"_L1].toObject()["id"_L1].toInteger();
    QVERIFY(placed.json()["session"_L1].toObject()["paymentUrl"_L1].toString().startsWith(u"http"_s));
    m_sandbox->pay(order, u"completed"_s);
    const CliResult watched = (*m_cli)(u"status %1 --watch 10"_s.arg(order));
    QVERIFY2(watched.code == 0, qPrintable(watched.err));
    QCOMPARE(watched.json()["session"_L1].toObject()["status"_L1].toString(), u"completed"_s);
    const CliResult resumed = (*m_cli)(u"resume"_s); // The attempt comes to rest: the order says that it is paid.
    QVERIFY2(resumed.code == 0, qPrintable(resumed.err));
    QVERIFY2(resumed.out.contains("Paid"), resumed.out.constData());
    QCOMPARE(m_sandbox->state()["sessions"_L1].toArray().size(), 1);
}

void StoresTest::closedCatalogueIsNotInOrder()
{
    open([](QJsonObject &store) { StoreFile::refuse(store, { u"POST /products/all"_s }); });
    const CliResult doctor = (*m_cli)(u"doctor"_s);
    QVERIFY(doctor.code != 0);
    QVERIFY2(doctor.err.contains("catalogue"_L1), qPrintable(doctor.err));
}

void StoresTest::filesAreUploadedAndAFormIsEnough()
{
    open([](QJsonObject &store) {
        StoreFile::changeOne(store, u"forms"_s, u"order"_s, [](QJsonObject &form) {
            QJsonArray fields = form.value("attributes"_L1).toArray();
            QJsonObject photo = fields.first().toObject();
            photo["marker"_L1] = u"photo"_s;
            photo["type"_L1] = u"file"_s;
            photo["position"_L1] = 90;
            photo["validators"_L1] = QJsonObject{ { u"requiredValidator"_s, QJsonObject() },
                { u"checkingFilesValidator"_s,
                    QJsonObject{ { u"maxUnits"_s, u"kb"_s }, { u"maxValue"_s, u"2"_s }, { u"extensions"_s, QJsonArray{ u"txt"_s } } } } };
            fields.append(photo);
            form["attributes"_L1] = fields;
        });
    });
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, int size) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(QByteArray(size, 'x')) == size;
    };
    QVERIFY(write(u"dilekçe.txt"_s, 100) && write(u"big.txt"_s, 4000));
    const QString order = u"checkout --storage orders --form order --account cash --no-products --field name=Ada --field"_s;
    QCOMPARE((*m_cli)(order, { u"photo=@"_s + folder.filePath(u"big.txt"_s) }).code, 2); // What the store would not take stays here.
    QCOMPARE((*m_cli)(order, { u"photo=@"_s + folder.filePath(u"none.txt"_s) }).code, 2);
    QVERIFY(!sent().contains(u"POST /files"_s));
    const CliResult result = (*m_cli)(order, { u"photo=@"_s + folder.filePath(u"dilekçe.txt"_s) });
    QVERIFY2(result.code == 0, qPrintable(result.err));
    const QJsonObject made = m_sandbox->state()["orders"_L1].toArray().last().toObject();
    QVERIFY(made["products"_L1].toArray().isEmpty());
    const QJsonObject file = made["formData"_L1].toArray().at(1).toObject();
    QCOMPARE(file["marker"_L1].toString(), u"photo"_s);
    QCOMPARE(file["value"_L1][0]["size"_L1].toInt(), 100);
    QCOMPARE((*m_cli)(order, { u"photo=@x"_s, u"--product"_s, u"1"_s }).code, 2); // With products and without any is neither.
}

void StoresTest::theSecretIsPrintedOnDemand()
{
    open([](QJsonObject &) {});
    const QString order
        = u"checkout --storage orders --form order --account card --field name:string=Ada --product 1 --session-type intent"_s;
    const CliResult plain = (*m_cli)(order);
    QCOMPARE(plain.code, 0);
    QVERIFY(!plain.out.contains("_secret_") && !plain.err.contains("_secret_"_L1));
    const CliResult asked = (*m_cli)(order + u" --verbose --show-client-secret"_s);
    QCOMPARE(asked.code, 0);
    QVERIFY(asked.json()["session"_L1]["clientSecret"_L1].toString().contains("_secret_"_L1));
    QVERIFY(!asked.err.contains("_secret_"_L1));
    // Nothing of it is kept.
    for (QDirIterator it(m_cli->folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("_secret_"), qPrintable(file.fileName()));
    }
}

QTEST_GUILESS_MAIN(StoresTest)
#include "tst_stores.moc"
