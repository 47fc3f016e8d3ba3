// SPDX-License-Identifier: MIT
#include "sandbox/codes.h"

#include "sandbox/http.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 windowMs = 30'000;
constexpr int mostTries = 5;

} // namespace

void Codes::generate(const QString &provider, const QString &user, const QString &event)
{
    if (event.isEmpty())
        throw Refusal(400, u"eventIdentifier should not be empty"_s);
    const QJsonObject entity = m_context.store.entity("events"_L1, event);
    if (entity[u"formType"].toString() != "send_code"_L1)
        throw Refusal(404, u"Event \""_s % event % u"\" with formType \"send_code\" not found"_s);
    Database &db = m_context.database;
    if (db.value(u"SELECT id FROM users WHERE provider = ? AND identifier = ? AND deleted = 0"_s, { provider, user }).isNull())
        throw Refusal(404, u"User not found"_s);
    const qint64 now = m_context.clock.ms();
    const QVariant issued = db.value(u"SELECT issued FROM codes WHERE provider = ? AND identifier = ?"_s, { provider, user });
    if (!issued.isNull() && now - issued.toLongLong() < windowMs)
        throw Refusal(429, u"User already has a code"_s);
    const QString code = m_context.store.project()[u"codeForTests"].toString(); // the same one always: nobody gets an e-mail here
    db.run(u"INSERT OR REPLACE INTO codes(provider, identifier, code, event, issued, tries, used) VALUES(?, ?, ?, ?, ?, 0, 0)"_s,
        { provider, user, code, event, now });
}

Row Codes::alive(const QString &provider, const QString &user) const
{
    const Row row = m_context.database.row(u"SELECT * FROM codes WHERE provider = ? AND identifier = ?"_s, { provider, user });
    const qint64 life = m_context.store.provider(provider)[u"config"][u"systemCodeTlsSec"].toString().toLongLong() * 1000;
    return row.isEmpty() || row[u"issued"_s].toLongLong() + life <= m_context.clock.ms() ? Row() : row;
}

bool Codes::check(const QString &provider, const QString &user, const QString &code)
{
    const Row row = alive(provider, user);
    if (row.isEmpty() || row[u"used"_s].toBool())
        return false;
    const int tries = row[u"tries"_s].toInt();
    if (tries >= mostTries)
        throw Refusal(429, u"Too many attempts. Request a new code"_s);
    if (row[u"code"_s].toString() == code)
        return true;
    m_context.database.run(u"UPDATE codes SET tries = tries + 1 WHERE provider = ? AND identifier = ?"_s, { provider, user });
    if (tries + 1 >= mostTries)
        throw Refusal(429, u"Too many attempts. Request a new code"_s);
    return false;
}

void Codes::consume(const QString &provider, const QString &user, const QString &code)
{
    if (!check(provider, user, code))
        throw Refusal(401, u"Code is wrong or was used before"_s);
    m_context.database.run(u"UPDATE codes SET used = 1 WHERE provider = ? AND identifier = ?"_s, { provider, user });
}

QJsonArray Codes::list() const
{
    QJsonArray all;
    const QList<Row> rows = m_context.database.rows(u"SELECT * FROM codes ORDER BY issued DESC"_s);
    for (const Row &row : rows) {
        all << QJsonObject{ { u"provider"_s, row[u"provider"_s].toString() }, { u"userIdentifier"_s, row[u"identifier"_s].toString() },
            { u"eventIdentifier"_s, row[u"event"_s].toString() }, { u"code"_s, row[u"code"_s].toString() },
            { u"tries"_s, row[u"tries"_s].toInt() }, { u"used"_s, row[u"used"_s].toBool() } };
    }
    return all;
}

} // namespace sandbox
