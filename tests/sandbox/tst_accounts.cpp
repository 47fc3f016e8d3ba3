// SPDX-License-Identifier: MIT
// Sign-in, tokens, registration, codes, users: docs/oneentry.md#addresses-and-headers, docs/oneentry.md#the-device,
// docs/oneentry.md#signing-in, docs/oneentry.md#the-user.
#include "sandbox/sandboxserver.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString users = u"/users-auth-providers/marker/email/users"_s;
const QString mail = u"ceren@example.com"_s;

QJsonObject credentials(const QString &login, const QString &password)
{
    return { { u"authData"_s,
        QJsonArray{ QJsonObject{ { u"marker"_s, u"email_reg"_s }, { u"value"_s, login } },
            QJsonObject{ { u"marker"_s, u"password_reg"_s }, { u"value"_s, password } } } } };
}

QJsonObject newcomer(const QString &login)
{
    QJsonObject body = credentials(login, u"pass-1234"_s);
    const QJsonObject name{ { u"marker"_s, u"first_name"_s }, { u"type"_s, u"string"_s }, { u"value"_s, u"Yeni"_s } };
    body[u"formIdentifier"] = u"reg"_s;
    body[u"langCode"] = u"tr_TR"_s;
    body[u"formData"] = QJsonObject{ { u"tr_TR"_s, QJsonArray{ name } } };
    body[u"notificationData"] = QJsonObject{ { u"email"_s, login }, { u"phonePush"_s, QJsonArray() } };
    return body;
}

} // namespace

class TestAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startLine()
    {
        SandboxServer server;
        const QStringList keys{ u"account"_s, u"appToken"_s, u"form"_s, u"login"_s, u"password"_s, u"storage"_s, u"url"_s };
        QCOMPARE(server.startLine().keys(), keys);
        QVERIFY(server.url().startsWith(u"http://127.0.0.1:"_s));
        QCOMPARE(server.terminate(), 0);
    }

    void everyRouteIsClosedWithoutTheAppToken()
    {
        SandboxServer server;
        server.signIn();
        server.appToken = "wrong";
        for (const QString &path : { u"/locales/active/all"_s, u"/users/me"_s, u"/forms"_s, u"/there-is-no-such-route"_s }) {
            const Answer answer = server.get(path);
            QCOMPARE(answer.status, 403);
            QCOMPARE(answer.message(), u"Resource is closed"_s);
            QCOMPARE(answer.object()[u"statusCode"].toInt(), 403);
        }
    }

    void everyAnswerHasADate()
    {
        SandboxServer server;
        for (const QString &path : { u"/locales/active/all"_s, u"/nothing"_s }) {
            const QDateTime date
                = QLocale::c().toDateTime(QString::fromLatin1(server.get(path).header("date")).chopped(4), u"ddd, dd MMM yyyy HH:mm:ss"_s);
            QVERIFY(qAbs(date.toSecsSinceEpoch()
                        - QDateTime(QDateTime::currentDateTimeUtc().date(), QDateTime::currentDateTimeUtc().time()).toSecsSinceEpoch())
                < 10);
        }
    }

    void signInRefusals_data()
    {
        QTest::addColumn<QJsonValue>("body");
        QTest::addColumn<QByteArray>("device");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("message");
        const QByteArray good = R"({"fingerprint":"UQ_1","deviceInfo":{}})";
        QJsonObject extra = credentials(mail, u"demo-1234"_s);
        extra[u"langCode"] = u"en_US"_s;
        QTest::newRow("wrong password") << QJsonValue(credentials(mail, u"nope"_s)) << good << 401 << u"Unauthorized"_s;
        QTest::newRow("unknown user") << QJsonValue(credentials(u"nobody@example.com"_s, u"x"_s)) << good << 401 << u"Unauthorized"_s;
        QTest::newRow("extra key") << QJsonValue(extra) << good << 400 << u"\"langCode\" is not allowed"_s;
        QTest::newRow("array") << QJsonValue(QJsonArray()) << good << 400 << u"\"value\" must be of type object"_s;
        QTest::newRow("no device") << QJsonValue(credentials(mail, u"demo-1234"_s)) << QByteArray() << 400
                                   << u"Missing x-device-metadata header"_s;
        QTest::newRow("bad device") << QJsonValue(credentials(mail, u"demo-1234"_s)) << QByteArray("{}") << 400
                                    << u"Invalid x-device-metadata format"_s;
    }
    void signInRefusals()
    {
        QFETCH(QJsonValue, body);
        QFETCH(QByteArray, device);
        QFETCH(int, status);
        QFETCH(QString, message);
        SandboxServer server;
        server.device = device;
        const Answer answer = server.post(users + u"/auth"_s, body);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.message(), message);
    }

    void refreshTokensWorkOnce()
    {
        SandboxServer server;
        const QJsonObject first = server.signIn();
        const Answer second = server.post(users + u"/refresh"_s, QJsonObject{ { u"refreshToken"_s, first[u"refreshToken"] } });
        QCOMPARE(second.status, 201);
        QVERIFY(second.object()[u"refreshToken"] != first[u"refreshToken"]);
        QCOMPARE(server.get(u"/users/me"_s).status, 401); // the old access token ended with its pair
        server.setBearer(second.object()[u"accessToken"].toString());
        QCOMPARE(server.get(u"/users/me"_s).status, 200);
        QCOMPARE(server.post(users + u"/refresh"_s, QJsonObject{ { u"refreshToken"_s, first[u"refreshToken"] } }).status, 400);
        QCOMPARE(server.post(users + u"/refresh"_s, QJsonObject()).status, 400);
    }

    void strictDeviceBindsTheRefresh()
    {
        for (const bool strict : { false, true }) {
            SandboxServer server(strict ? QStringList{ u"--strict-device"_s } : QStringList());
            const QJsonObject pair = server.signIn();
            server.device = R"({"fingerprint":"UQ_other","deviceInfo":{}})";
            QCOMPARE(
                server.post(users + u"/refresh"_s, QJsonObject{ { u"refreshToken"_s, pair[u"refreshToken"] } }).status, strict ? 400 : 201);
        }
    }

    void oneSessionADevice()
    {
        SandboxServer server;
        server.signIn();
        server.signIn();
        QCOMPARE(server.get(users + u"/sessions"_s).array().size(), 1);
        server.device = R"({"fingerprint":"UQ_other","deviceInfo":{"os":"Other"}})";
        server.signIn();
        const QJsonArray sessions = server.get(users + u"/sessions"_s).array();
        QCOMPARE(sessions.size(), 2);
        QCOMPARE(sessions[1][u"deviceInfo"][u"os"].toString(), u"Other"_s);
    }

    void logoutEndsTheAccessTokenAtOnce()
    {
        SandboxServer server;
        const QJsonObject pair = server.signIn();
        QCOMPARE(server.post(users + u"/logout"_s, QJsonObject{ { u"refreshToken"_s, pair[u"refreshToken"] } }).json(), QJsonValue(true));
        QCOMPARE(server.get(u"/users/me"_s).status, 401);
    }

    void logoutAllEndsEverySession()
    {
        SandboxServer server;
        const QString first = server.signIn()[u"accessToken"].toString();
        server.device = R"({"fingerprint":"UQ_other","deviceInfo":{}})";
        server.signIn();
        QCOMPARE(server.post(users + u"/logout-all"_s, QJsonValue::Undefined).json(), QJsonValue(true)); // no body, as the SDK sends it
        QCOMPARE(server.get(u"/users/me"_s).status, 401);
        server.setBearer(first);
        QCOMPARE(server.get(u"/users/me"_s).status, 401);
    }

    void signUpActivateAndSignIn()
    {
        SandboxServer server;
        const QString login = u"yeni@example.com"_s;
        const Answer record = server.post(users + u"/sign-up"_s, newcomer(login));
        QCOMPARE(record.status, 201);
        QCOMPARE(record.object()[u"isActive"], QJsonValue(false));
        QVERIFY(record.object()[u"notificationData"][u"phonePush"].isArray());
        QCOMPARE(server.post(users + u"/sign-up"_s, newcomer(login)).status, 400);
        QCOMPARE(server.post(users + u"/auth"_s, credentials(login, u"pass-1234"_s)).status, 403);
        const QJsonObject ask{ { u"userIdentifier"_s, login }, { u"eventIdentifier"_s, u"send_code"_s } };
        const Answer sent = server.post(users + u"/generate-code"_s, ask);
        QCOMPARE(sent.status, 201);
        QVERIFY(sent.body.isEmpty());
        const QString code = server.control("GET", u"/codes"_s).array()[0][u"code"].toString();
        QCOMPARE(server.post(users + u"/activate"_s, QJsonObject{ { u"userIdentifier"_s, login }, { u"code"_s, u"000"_s } }).json(),
            QJsonValue(false));
        QCOMPARE(server.post(users + u"/activate"_s, QJsonObject{ { u"userIdentifier"_s, login }, { u"code"_s, code } }).json(),
            QJsonValue(true));
        QVERIFY(!server.signIn(login, u"pass-1234"_s).isEmpty());
        QCOMPARE(server.get(u"/users/me"_s).object()[u"formData"][0][u"value"].toString(), u"Yeni"_s);
        QCOMPARE(server.get(u"/discounts/bonus-balance"_s).object()[u"balance"].toDouble(), 40.0);
    }

    void signUpNamesTheBadField()
    {
        SandboxServer server;
        QJsonObject body = newcomer(u"yeni@example.com"_s);
        body.remove(u"formData"_s);
        QVERIFY(server.post(users + u"/sign-up"_s, body).message().contains(u"'first_name'"_s));
        QVERIFY(server.post(users + u"/sign-up"_s, newcomer(u"no address"_s)).message().contains(u"'email_reg'"_s));
        body = newcomer(u"yeni@example.com"_s);
        body[u"notificationData"] = QJsonObject{ { u"email"_s, u"a@b.co"_s }, { u"phoneSMS"_s, QString() } };
        QCOMPARE(server.post(users + u"/sign-up"_s, body).status, 400);
    }

    void codesHaveAWindowAndFiveTries()
    {
        SandboxServer server;
        const QJsonObject ask{ { u"userIdentifier"_s, mail }, { u"eventIdentifier"_s, u"send_code"_s } };
        QCOMPARE(server.post(users + u"/generate-code"_s, QJsonObject{ { u"userIdentifier"_s, mail }, { u"eventIdentifier"_s, u"x"_s } })
                     .message(),
            u"Event \"x\" with formType \"send_code\" not found"_s);
        QCOMPARE(server.post(users + u"/generate-code"_s, QJsonObject{ { u"userIdentifier"_s, mail } }).message(),
            u"eventIdentifier should not be empty"_s);
        QCOMPARE(server.post(users + u"/generate-code"_s, ask).status, 201);
        QCOMPARE(server.post(users + u"/generate-code"_s, ask).status, 429);
        server.control("POST", u"/clock"_s, QJsonObject{ { u"advance"_s, 31 } });
        QCOMPARE(server.post(users + u"/generate-code"_s, ask).status, 201);
        QJsonObject guess = ask;
        guess[u"code"] = u"999999"_s;
        for (int i = 0; i < 4; ++i)
            QCOMPARE(server.post(users + u"/check-code"_s, guess).json(), QJsonValue(false));
        QCOMPARE(server.post(users + u"/check-code"_s, guess).status, 429);
        guess[u"code"] = u"123456"_s; // the right one, too late
        QCOMPARE(server.post(users + u"/check-code"_s, guess).status, 429);
    }

    void aCodeChangesThePasswordOnce()
    {
        SandboxServer server;
        server.post(users + u"/generate-code"_s, QJsonObject{ { u"userIdentifier"_s, mail }, { u"eventIdentifier"_s, u"send_code"_s } });
        const QJsonObject change{ { u"userIdentifier"_s, mail }, { u"eventIdentifier"_s, u"send_code"_s }, { u"code"_s, u"123456"_s },
            { u"type"_s, 2 }, { u"password1"_s, u"new-pass-1"_s }, { u"password2"_s, u"new-pass-1"_s } };
        QCOMPARE(server.post(users + u"/change-password"_s, change).json(), QJsonValue(true));
        QCOMPARE(server.post(users + u"/change-password"_s, change).status, 401);
        QVERIFY(server.signIn(mail, u"demo-1234"_s).value(u"accessToken").isUndefined());
        QVERIFY(!server.signIn(mail, u"new-pass-1"_s).value(u"accessToken").isUndefined());
    }

    void aProviderThatIsOffSignsNobodyIn()
    {
        SandboxServer server;
        const QString phone = u"/users-auth-providers/marker/phone/users/auth"_s;
        QCOMPARE(server.post(phone, credentials(mail, u"demo-1234"_s)).message(), u"auth provider not defined"_s);
        const QJsonObject body{ { u"code"_s, u"x"_s }, { u"redirect_uri"_s, u"http://127.0.0.1:1/"_s } };
        QCOMPARE(server.post(u"/users-auth-providers/marker/staff/oauth"_s, body).message(), u"auth provider not defined"_s);
        const QJsonObject staff = server.get(u"/users-auth-providers/marker/staff"_s).object();
        QVERIFY(staff[u"config"][u"oauthAuthUrl"].toString().startsWith(server.url() + u"/oauth/staff?"_s));
        QVERIFY(!staff.contains(u"oauthAccount"_s));
    }

    void theBooksNameTheUsers()
    {
        SandboxServer server;
        server.post(users + u"/sign-up"_s, newcomer(u"yeni@example.com"_s));
        const QJsonArray all = server.control("GET", u"/state"_s).object()[u"users"].toArray();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[2][u"identifier"].toString(), u"yeni@example.com"_s);
        QCOMPARE(all[2][u"isActive"].toBool(true), false);
        QVERIFY(all[0][u"passwordHash"].toString() != u"demo-1234"_s);
    }

    void userUpdateReplacesTheStateAsAWhole()
    {
        SandboxServer server;
        server.signIn();
        const auto put = [&server](const QJsonObject &body) { return server.call("PUT", u"/api/content/users/me"_s, body); };
        QCOMPARE(put({ { u"state"_s, QJsonObject{ { u"a"_s, 1 } } } }).json(), QJsonValue(true));
        QCOMPARE(put({ { u"state"_s, QJsonObject{ { u"b"_s, 2 } } } }).json(), QJsonValue(true));
        QCOMPARE(server.get(u"/users/me"_s).object()[u"state"].toObject(), QJsonObject({ { u"b"_s, 2 } }));
        QCOMPARE(
            put({ { u"authData"_s, QJsonArray{ QJsonObject{ { u"marker"_s, u"email_reg"_s }, { u"value"_s, u"ilgaz@example.com"_s } } } } })
                .status,
            400); // somebody else's
    }

    void cartOfAUserAndOfAVisitor()
    {
        SandboxServer server;
        const QString items = u"/users/me/cart/items"_s;
        const QJsonObject line{ { u"productId"_s, 14 }, { u"qty"_s, 2 } };
        QCOMPARE(server.post(items, line).status, 400); // neither signed in nor a guest
        const Headers guest{ { "x-guest-id", "0b8a4d3e-5f0e-4c1a-9d55-0e2f7a1b2c3d" } };
        QCOMPARE(server.call("POST", u"/api/content"_s + items, line, guest).object()[u"total"].toInt(), 1);
        QCOMPARE(
            server.call("GET", u"/api/content/users/me/cart"_s, QJsonValue::Undefined, guest).object()[u"items"][0][u"qty"].toInt(), 2);
        const Headers odd{ { "x-guest-id", "not-a-uuid" } };
        QCOMPARE(server.call("POST", u"/api/content"_s + items, line, odd).status, 201); // answered, not stored
        QCOMPARE(server.call("GET", u"/api/content/users/me/cart"_s, QJsonValue::Undefined, odd).object()[u"total"].toInt(), 0);
        server.signIn();
        QCOMPARE(server.get(u"/users/me/cart"_s).object()[u"total"].toInt(), 0);
    }

    void deletedUsersAreGone()
    {
        SandboxServer server;
        server.signIn();
        QCOMPARE(server.call("DELETE", u"/api/content/users/me"_s).json(), QJsonValue(true));
        QCOMPARE(server.get(u"/users/me"_s).status, 401);
        QVERIFY(!server.signIn().contains(u"accessToken"_s));
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
