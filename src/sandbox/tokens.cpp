// SPDX-License-Identifier: MIT
#include "sandbox/tokens.h"

#include "sandbox/json.h"

#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

QByteArray base64(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString randomText()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

QString passwordHash(const QString &password, const QString &salt)
{
    // Few rounds: the sandbox holds invented passwords only, and its tests sign in often.
    return QString::fromLatin1(
        QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, password.toUtf8(), salt.toUtf8(), 100, 32).toHex());
}

QJsonObject Tokens::deviceOf(const Request &request)
{
    const QByteArray text = request.header("x-device-metadata"_ba);
    if (text.isEmpty())
        throw Refusal(400, u"Missing x-device-metadata header"_s);
    const QJsonObject device = objectOf(QString::fromUtf8(text));
    if (device[u"fingerprint"].toString().isEmpty() || !device[u"deviceInfo"].isObject())
        throw Refusal(400, u"Invalid x-device-metadata format"_s);
    return device;
}

QByteArray Tokens::secret() const
{
    Database &db = m_context.database;
    QString found = db.value(u"SELECT value FROM meta WHERE key = 'secret'"_s).toString();
    if (found.isEmpty()) {
        found = randomText();
        db.run(u"INSERT INTO meta(key, value) VALUES('secret', ?)"_s, { found });
    }
    return found.toUtf8();
}

QString Tokens::sign(const QJsonObject &payload) const
{
    const QByteArray head = base64(R"({"alg":"HS256","typ":"JWT"})"_ba) + '.' + base64(toBytes(payload));
    const QByteArray signature = QMessageAuthenticationCode::hash(head, secret(), QCryptographicHash::Sha256);
    return QString::fromLatin1(head + '.' + base64(signature));
}

QJsonObject Tokens::issue(qint64 deviceId, const QString &provider, const Row &user)
{
    const QJsonObject config = m_context.store.provider(provider)[u"config"].toObject();
    const qint64 now = m_context.clock.ms();
    const qint64 accessUntil = now + config[u"accessTokenTtlSec"].toString().toLongLong() * 1000;
    const qint64 refreshUntil = now + config[u"refreshTokenTtlMc"].toString().toLongLong();
    const QString name = user[u"identifier"_s].toString();
    const QString access = sign({ { u"id"_s, user[u"id"_s].toLongLong() }, { u"authProviderIdentifier"_s, provider },
        { u"userIdentifier"_s, name }, { u"jti"_s, randomText() }, { u"iat"_s, now / 1000 }, { u"exp"_s, accessUntil / 1000 } });
    const QString refresh = QString::number(now) % u'-' % randomText();
    m_context.database.run(u"UPDATE devices SET access = ?, accessUntil = ?, refresh = ?, refreshUntil = ? WHERE id = ?"_s,
        { access, accessUntil, refresh, refreshUntil, deviceId });
    return { { u"userIdentifier"_s, name }, { u"authProviderIdentifier"_s, provider }, { u"accessToken"_s, access },
        { u"refreshToken"_s, refresh } };
}

QJsonObject Tokens::open(const QJsonObject &device, const QString &provider, qint64 userId)
{
    Database &db = m_context.database;
    Transaction all(db);
    const QString fingerprint = device[u"fingerprint"].toString();
    db.run(u"DELETE FROM devices WHERE user = ? AND fingerprint = ?"_s, { userId, fingerprint });
    const qint64 id = db.insert(u"INSERT INTO devices(user, provider, fingerprint, info) VALUES(?, ?, ?, ?)"_s,
        { userId, provider, fingerprint, textOf(device[u"deviceInfo"]) });
    const QJsonObject pair = issue(id, provider, db.row(u"SELECT * FROM users WHERE id = ?"_s, { userId }));
    all.commit();
    return pair;
}

QJsonObject Tokens::refresh(const QString &refreshToken, const QJsonObject &device, const QString &provider)
{
    Database &db = m_context.database;
    Transaction all(db);
    const Row row = refreshToken.isEmpty() ? Row() : db.row(u"SELECT * FROM devices WHERE refresh = ?"_s, { refreshToken });
    if (row.isEmpty() || row[u"provider"_s].toString() != provider || row[u"refreshUntil"_s].toLongLong() <= m_context.clock.ms())
        throw Refusal(400, u"Refresh token is invalid or expired"_s);
    if (m_context.options.strictDevice && row[u"fingerprint"_s].toString() != device[u"fingerprint"].toString())
        throw Refusal(400, u"Refresh token belongs to another device"_s);
    const Row user = db.row(u"SELECT * FROM users WHERE id = ? AND deleted = 0"_s, { row[u"user"_s] });
    if (user.isEmpty())
        throw Refusal(400, u"User not found"_s);
    const QJsonObject pair = issue(row[u"id"_s].toLongLong(), provider, user);
    all.commit();
    return pair;
}

bool Tokens::identify(Request &request) const
{
    const QByteArray value = request.header("authorization"_ba);
    if (!value.startsWith("Bearer "))
        return false;
    const Row row = m_context.database.row(
        u"SELECT id, user, accessUntil FROM devices WHERE access = ?"_s, { QString::fromLatin1(value.mid(7).trimmed()) });
    if (row.isEmpty() || row[u"accessUntil"_s].toLongLong() <= m_context.clock.ms())
        return false;
    request.userId = row[u"user"_s].toLongLong();
    request.deviceId = row[u"id"_s].toLongLong();
    return true;
}

bool Tokens::identifyGuest(Request &request) const
{
    // Whoever shows a bearer is no guest: one that has ended is refused as such.
    if (!m_context.store.project()[u"guests"].toBool() || !request.header("authorization"_ba).isEmpty())
        return false;
    const QUuid id = QUuid::fromString(QString::fromLatin1(request.header("x-guest-id"_ba)));
    if (id.isNull())
        return true;
    const QString name = id.toString(QUuid::WithoutBraces);
    m_context.database.run(u"INSERT OR IGNORE INTO guests(name) VALUES(?)"_s, { name });
    request.userId = -m_context.database.value(u"SELECT id FROM guests WHERE name = ?"_s, { name }).toLongLong();
    return true;
}

QString Tokens::guestOf(qint64 userId) const
{
    return u"guest:"_s + m_context.database.value(u"SELECT name FROM guests WHERE id = ?"_s, { -userId }).toString();
}

void Tokens::close(qint64 userId, const QString &refreshToken)
{
    m_context.database.run(u"DELETE FROM devices WHERE user = ? AND refresh = ?"_s, { userId, refreshToken });
}

void Tokens::closeAll(qint64 userId)
{
    m_context.database.run(u"DELETE FROM devices WHERE user = ?"_s, { userId });
}

void Tokens::expire(bool all)
{
    m_context.database.run(all ? u"UPDATE devices SET accessUntil = 0, refreshUntil = 0"_s : u"UPDATE devices SET accessUntil = 0"_s);
}

QJsonArray Tokens::devices(qint64 userId) const
{
    QJsonArray all;
    const QList<Row> rows = m_context.database.rows(
        u"SELECT info FROM devices WHERE user = ? AND refreshUntil > ? ORDER BY id"_s, { userId, m_context.clock.ms() });
    for (const Row &row : rows)
        all << QJsonObject{ { u"deviceInfo"_s, objectOf(row[u"info"_s].toString()) } };
    return all;
}

} // namespace sandbox
