// SPDX-License-Identifier: MIT
#include "store/boardshelf.h"

#include "core/utc.h"
#include "store/drafttext.h"
#include "store/sqlitefile.h"

#include <QVariant>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace store {
namespace {

constexpr int shelfSchema = 2; // The first with a shelf.

QString basketText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

BoardResult<void> BoardShelf::put(const QString &project, const Draft &draft)
{
    const int products
        = std::accumulate(draft.lines.begin(), draft.lines.end(), 0, [](int sum, const DraftLine &line) { return sum + line.quantity; });
    const auto put = m_board.query(shelfSchema,
        u"INSERT INTO vezne.held (basket, project, title, products, counter, content) VALUES (CAST(? AS uuid), ?, ?, ?, ?, ?) "
        "ON CONFLICT (basket) DO NOTHING"_s,
        { basketText(draft.id), project, notNull(draft.title), products, m_board.counter(), QString::fromUtf8(encodeDraft(draft)) });
    return put ? BoardResult<void>() : tl::unexpected(put.error());
}

BoardResult<QList<HeldBasket>> BoardShelf::list(const QString &project)
{
    auto rows = m_board.query(shelfSchema,
        u"SELECT basket, title, products, counter, since AT TIME ZONE 'UTC' FROM vezne.held WHERE project = ? AND content IS NOT NULL "
        "AND (taken_by IS NULL OR taken_by = ?) ORDER BY since, basket"_s,
        { project, m_board.counter() });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<HeldBasket> baskets;
    while (rows->next()) {
        const QDateTime since = rows->value(4).toDateTime();
        baskets.append({ QUuid::fromString(rows->value(0).toString()), rows->value(1).toString(), rows->value(2).toInt(),
            rows->value(3).toString(), QDateTime(since.date(), since.time(), core::utc) });
    }
    return baskets;
}

BoardResult<std::optional<Draft>> BoardShelf::take(const QString &project, const QUuid &id)
{
    auto row = m_board.query(shelfSchema,
        u"UPDATE vezne.held SET taken_by = ? WHERE basket = CAST(? AS uuid) AND project = ? AND content IS NOT NULL "
        "AND (taken_by IS NULL OR taken_by = ?) RETURNING title, content"_s,
        { m_board.counter(), basketText(id), project, m_board.counter() });
    if (!row) {
        return tl::unexpected(row.error());
    }
    if (!row->next()) {
        return std::optional<Draft>();
    }
    std::optional<Draft> draft = decodeDraft(row->value(1).toString().toUtf8());
    if (!draft) {
        return tl::unexpected(core::BoardFault{ core::BoardFault::Kind::Broken, u"a basket that cannot be read"_s });
    }
    draft->id = id;
    draft->title = row->value(0).toString();
    return draft;
}

BoardResult<void> BoardShelf::drop(const QUuid &id)
{
    const auto dropped = m_board.query(shelfSchema,
        u"UPDATE vezne.held SET content = NULL, title = '', taken_by = ? WHERE basket = CAST(? AS uuid) "
        "AND (taken_by IS NULL OR taken_by = ?)"_s,
        { m_board.counter(), basketText(id), m_board.counter() });
    return dropped ? BoardResult<void>() : tl::unexpected(dropped.error());
}

} // namespace store
