// SPDX-License-Identifier: MIT
#include "store/board.h"

#include "store/retention.h"

#include <QCryptographicHash>
#include <QSqlError>
#include <QUrl>
#include <QUrlQuery>
#include <QVariant>
#include <algorithm>
#include <clocale>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace store {
namespace {

using Kind = core::BoardFault::Kind;

constexpr auto uniqueViolation = "23505"_L1;
constexpr auto undefinedTable = "42P01"_L1;
constexpr auto undefinedSchema = "3F000"_L1;
constexpr auto noPrivilege = "42501"_L1;

// A call takes effect 60 s late at most (docs/reliability.md#the-limit); by the board's own clock, so that no counter's can break it.
constexpr auto airSpan = "interval '120 seconds'"_L1;

tl::unexpected<core::BoardFault> fault(Kind kind, const QString &detail = {})
{
    return tl::unexpected(core::BoardFault{ kind, detail.simplified() });
}

// libpq's own words in English, whatever language the counter speaks: they are read below.
class EnglishMessages
{
    Q_DISABLE_COPY_MOVE(EnglishMessages)
public:
#ifdef Q_OS_UNIX
    EnglishMessages() : m_english(newlocale(LC_MESSAGES_MASK, "C", nullptr)), m_before(uselocale(m_english)) { }
    ~EnglishMessages()
    {
        uselocale(m_before);
        freelocale(m_english);
    }

private:
    locale_t m_english;
    locale_t m_before;
#else
    EnglishMessages() = default;
#endif
};

bool hasAny(const QString &words, std::initializer_list<QLatin1StringView> signs)
{
    return std::any_of(signs.begin(), signs.end(), [&words](QLatin1StringView sign) { return words.contains(sign); });
}

// Why a connection failed stands in words only: libpq's in English, the server's in the language of the server.
Kind kindOfConnect(const QString &words)
{
    if (hasAny(words,
            { "could not translate host name"_L1, "Connection refused"_L1, "timeout expired"_L1, "No such file"_L1, "is unreachable"_L1,
                "No route to host"_L1, "Connection timed out"_L1, "closed the connection"_L1, "starting up"_L1 })) {
        return Kind::Unreachable;
    }
    const bool isMissing = words.contains("does not exist"_L1) || words.contains(u"mevcut değil"_s);
    if (isMissing && hasAny(words, { "database \""_L1, "veritaban"_L1 })) {
        return Kind::NoDatabase;
    }
    const bool isLogin = hasAny(words, { "authentication failed"_L1, "no password supplied"_L1, "pg_hba.conf"_L1, "role \""_L1 })
        || words.contains(u"doğrulama"_s) || words.contains(u"rolü"_s);
    if (isLogin) {
        return Kind::WrongPassword;
    }
    return words.contains("permission denied"_L1) ? Kind::NoPermission : Kind::Broken;
}

QString contentHash(const Attempt &attempt)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(attempt.storage.toUtf8());
    hash.addData(QByteArrayView("\n"));
    hash.addData(attempt.request);
    return QString::fromLatin1(hash.result().toHex());
}

QString uuid(const Attempt &attempt)
{
    return attempt.id.toString(QUuid::WithoutBraces);
}

// One step a version; never changed once released. A counter works with every schema from the first on, without what came later.
const QList<QStringList> &migrations()
{
    static const QList<QStringList> steps{
        { u"CREATE SCHEMA IF NOT EXISTS vezne"_s,
            u"CREATE TABLE vezne.board (version integer NOT NULL, made timestamptz NOT NULL DEFAULT now())"_s,
            u"CREATE TABLE vezne.attempts (attempt uuid PRIMARY KEY, project text NOT NULL, account text NOT NULL, content_hash text NOT "
            "NULL, "
            "counter text NOT NULL, state text NOT NULL, since timestamptz NOT NULL DEFAULT now(), order_id bigint, contested bigint)"_s,
            u"CREATE UNIQUE INDEX claims ON vezne.attempts (project, order_id)"_s,
            u"CREATE INDEX in_the_air ON vezne.attempts (project, content_hash) WHERE state = 'Sent'"_s,
            u"INSERT INTO vezne.board (version) VALUES (1)"_s },
        { u"CREATE TABLE vezne.held (basket uuid PRIMARY KEY, project text NOT NULL, title text NOT NULL, products integer NOT NULL, "
          "counter text NOT NULL, since timestamptz NOT NULL DEFAULT now(), content text, taken_by text)"_s,
            u"CREATE INDEX on_the_shelf ON vezne.held (project) WHERE content IS NOT NULL"_s,
            u"CREATE TABLE vezne.payments (attempt uuid PRIMARY KEY, project text NOT NULL, order_id bigint NOT NULL, counter text NOT "
            "NULL, "
            "state text NOT NULL, since timestamptz NOT NULL DEFAULT now(), customer text NOT NULL, account text NOT NULL, due bigint, "
            "currency text NOT NULL, link text NOT NULL)"_s,
            u"CREATE INDEX payments_of_shop ON vezne.payments (project, since)"_s, u"UPDATE vezne.board SET version = 2"_s }
    };
    return steps;
}

} // namespace

BoardResult<BoardAddress> BoardAddress::parse(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    const bool isOurs = parsed.scheme() == "postgresql"_L1 || parsed.scheme() == "postgres"_L1;
    // What is told of an address never holds the password that may have been typed into it.
    const QString harmless = parsed.toDisplayString(QUrl::RemovePassword);
    if (!isOurs || !parsed.isValid()) {
        return fault(Kind::BadAddress, harmless);
    }
    if (!parsed.password().isEmpty()) {
        return fault(Kind::PasswordInAddress, harmless);
    }
    BoardAddress address;
    const QString folder = QUrlQuery(parsed).queryItemValue(u"host"_s, QUrl::FullyDecoded);
    address.host = folder.isEmpty() ? parsed.host() : folder;
    address.port = parsed.port(5432);
    address.user = parsed.userName();
    address.database = parsed.path().mid(1);
    if (address.host.isEmpty() || address.database.isEmpty() || address.user.isEmpty()) {
        return fault(Kind::BadAddress, harmless);
    }
    return address;
}

Board::Board(const BoardAddress &address, const QString &counter) :
    m_address(address), m_counter(counter), m_connection(QUuid::createUuid().toString())
{
}

Board::~Board()
{
    m_db = {};
    QSqlDatabase::removeDatabase(m_connection);
}

BoardResult<void> Board::connectDatabase()
{
    if (m_db.isOpen()) {
        return {};
    }
    if (!QSqlDatabase::isDriverAvailable(u"QPSQL"_s)) {
        return fault(Kind::NoDriver);
    }
    if (!m_db.isValid()) {
        m_db = QSqlDatabase::addDatabase(u"QPSQL"_s, m_connection);
    }
    m_db.setHostName(m_address.host);
    m_db.setPort(m_address.port);
    m_db.setDatabaseName(m_address.database);
    m_db.setUserName(m_address.user);
    m_db.setPassword(QString::fromUtf8(m_address.password.reveal())); // Empty: libpq looks into PGPASSWORD and ~/.pgpass.
    // A board that hangs is one that is away: nothing here waits for longer than it takes to notice.
    m_db.setConnectOptions(u"connect_timeout=3;tcp_user_timeout=5000;application_name=vezne"_s);
    const EnglishMessages english;
    if (!m_db.open()) {
        const QString words = m_db.lastError().databaseText();
        return fault(kindOfConnect(words), words);
    }
    return {};
}

BoardResult<QSqlQuery> Board::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    // PostgreSQL prepares no BEGIN and no CREATE: what binds nothing is run as it is.
    const bool isPrepared = !values.isEmpty() && query.prepare(sql);
    for (const QVariant &value : values) {
        query.addBindValue(value);
    }
    const bool isDone = values.isEmpty() ? query.exec(sql) : isPrepared && query.exec();
    if (isDone) {
        return query;
    }
    const QString state = query.lastError().nativeErrorCode();
    const QString words = query.lastError().databaseText();
    if (state == undefinedTable || state == undefinedSchema) {
        m_isReady = false;
        return fault(Kind::NotABoard, words);
    }
    if (state == noPrivilege) {
        return fault(Kind::NoPermission, words);
    }
    if (state == uniqueViolation) {
        return fault(Kind::Broken, state);
    }
    // The connection may be gone, and Qt does not notice: the next call makes another.
    m_isReady = false;
    m_db.close();
    return fault(state.isEmpty() ? Kind::Unreachable : Kind::Broken, words);
}

BoardResult<int> Board::schemaVersion()
{
    auto found = run(u"SELECT version FROM vezne.board"_s);
    if (!found) {
        return tl::unexpected(found.error());
    }
    return found->next() ? found->value(0).toInt() : 0;
}

BoardResult<void> Board::open()
{
    if (m_isReady) {
        return {};
    }
    if (const auto connected = connectDatabase(); !connected) {
        return connected;
    }
    const auto version = schemaVersion();
    if (!version) {
        return tl::unexpected(version.error());
    }
    if (*version > migrations().size()) {
        return fault(Kind::Newer, QString::number(*version));
    }
    if (*version < 1) {
        return fault(Kind::NotABoard);
    }
    m_schema = *version;
    if (const auto purged = purge(); !purged) {
        return purged;
    }
    m_isReady = true;
    return {};
}

BoardResult<void> Board::purge()
{
    QStringList tables{ u"vezne.attempts"_s };
    if (m_schema >= 2) {
        tables << u"vezne.held"_s << u"vezne.payments"_s;
    }
    for (const QString &table : std::as_const(tables)) {
        if (const auto purged = run(u"DELETE FROM "_s + table + u" WHERE since < now() - interval '%1 days'"_s.arg(keptDays)); !purged) {
            return tl::unexpected(purged.error());
        }
    }
    return {};
}

BoardResult<void> Board::runAll(const QStringList &statements)
{
    const QStringList whole = QStringList{ u"BEGIN"_s } + statements + QStringList{ u"COMMIT"_s };
    for (const QString &statement : whole) {
        if (const auto done = run(statement); !done) {
            const core::BoardFault why = done.error();
            (void)run(u"ROLLBACK"_s);
            return tl::unexpected(why);
        }
    }
    return {};
}

BoardResult<void> Board::init()
{
    const auto opened = open();
    if (!opened && opened.error().kind != Kind::NotABoard) {
        return opened;
    }
    for (qsizetype version = opened ? m_schema : 0; version < migrations().size(); ++version) {
        if (const auto done = runAll(migrations().at(version)); !done) {
            return done;
        }
    }
    m_isReady = false;
    return open();
}

BoardResult<QSqlQuery> Board::query(int schema, const QString &sql, const QVariantList &values)
{
    if (const auto opened = open(); !opened) {
        return tl::unexpected(opened.error());
    }
    if (m_schema < schema) {
        m_schema = schemaVersion().value_or(m_schema); // Somebody may have brought it up since.
    }
    if (m_schema < schema) {
        return fault(Kind::Older, QString::number(m_schema));
    }
    return run(sql, values);
}

BoardResult<BoardStatus> Board::status()
{
    if (const auto opened = open(); !opened) {
        return tl::unexpected(opened.error());
    }
    const QString held = m_schema < 2 ? u"0"_s : u"(SELECT count(*) FROM vezne.held WHERE content IS NOT NULL AND taken_by IS NULL)"_s;
    auto counted = run(u"SELECT (SELECT version FROM vezne.board), count(DISTINCT counter), "
                       "count(*) FILTER (WHERE state IN ('Prepared', 'Sent', 'NotSent', 'Unknown', 'Absent', 'Ambiguous')), "
                       "count(*) FILTER (WHERE state IN ('Placed', 'SessionSent', 'SessionUnknown', 'SessionRejected', 'SessionOpen')), "
                       "count(contested), "_s
        + held + u" FROM vezne.attempts"_s);
    if (!counted) {
        return tl::unexpected(counted.error());
    }
    counted->next();
    return BoardStatus{ counted->value(0).toInt(), counted->value(1).toInt(), counted->value(2).toInt(), counted->value(5).toInt(),
        counted->value(3).toInt(), counted->value(4).toInt() };
}

BoardResult<bool> Board::note(const Attempt &attempt)
{
    if (const auto opened = open(); !opened) {
        return tl::unexpected(opened.error());
    }
    const QString sql = u"INSERT INTO vezne.attempts AS a (attempt, project, account, content_hash, counter, state, order_id, contested) "
                        "VALUES (CAST(? AS uuid), ?, ?, ?, ?, ?, CAST(? AS bigint), CAST(? AS bigint)) ON CONFLICT (attempt) DO UPDATE SET "
                        "since = CASE WHEN a.state = excluded.state THEN a.since ELSE now() END, state = excluded.state, "
                        "order_id = COALESCE(excluded.order_id, a.order_id), contested = excluded.contested"_s;
    const QVariant order = attempt.orderId > 0 ? QVariant(attempt.orderId) : QVariant(QMetaType::fromType<qint64>());
    const QVariant none{ QMetaType::fromType<qint64>() };
    const QVariantList head{ uuid(attempt), attempt.project, attempt.user, contentHash(attempt), m_counter,
        attemptStateName(attempt.state) };
    const auto written = run(sql, head + QVariantList{ order, none });
    if (written) {
        return true;
    }
    if (written.error().detail != uniqueViolation) {
        return tl::unexpected(written.error());
    }
    const auto without = run(sql, head + QVariantList{ none, order });
    return without ? BoardResult<bool>(false) : tl::unexpected(without.error());
}

BoardResult<BoardAnswer> Board::ask(const Attempt &attempt, const QList<qint64> &orders)
{
    if (const auto opened = open(); !opened) {
        return tl::unexpected(opened.error());
    }
    QStringList ids{ u"0"_s };
    for (const qint64 id : orders) {
        ids.append(QString::number(id));
    }
    BoardAnswer answer;
    auto claims = run(u"SELECT order_id FROM vezne.attempts WHERE project = ? AND attempt <> CAST(? AS uuid) AND order_id IN ("_s
            + ids.join(u", "_s) + u')',
        { attempt.project, uuid(attempt) });
    if (!claims) {
        return tl::unexpected(claims.error());
    }
    while (claims->next()) {
        answer.claimed.insert(claims->value(0).toLongLong());
    }
    auto twins
        = run(u"SELECT 1 FROM vezne.attempts WHERE project = ? AND content_hash = ? AND attempt <> CAST(? AS uuid) AND state = 'Sent' "
              "AND since > now() - "_s
                + airSpan + u" LIMIT 1"_s,
            { attempt.project, contentHash(attempt), uuid(attempt) });
    if (!twins) {
        return tl::unexpected(twins.error());
    }
    answer.isTwinInTheAir = twins->next();
    return answer;
}

BoardResult<QList<Attempt>> Board::missing(const QList<Attempt> &attempts)
{
    if (const auto opened = open(); !opened) {
        return tl::unexpected(opened.error());
    }
    auto rows = run(u"SELECT attempt, state FROM vezne.attempts WHERE counter = ?"_s, { m_counter });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QHash<QUuid, QString> known;
    while (rows->next()) {
        known.insert(QUuid::fromString(rows->value(0).toString()), rows->value(1).toString());
    }
    QList<Attempt> missing;
    for (const Attempt &attempt : attempts) {
        if (known.value(attempt.id) != attemptStateName(attempt.state)) {
            missing.append(attempt);
        }
    }
    return missing;
}

} // namespace store
