// SPDX-License-Identifier: MIT
#pragma once
#include "store/journal.h"

#include <QUuid>

namespace store {

/// What stands in one field of an order form, and in which language ("tr_TR", "en_US") it was written.
struct DraftAnswer
{
    QString marker;
    QString raw;
    QString language;
    friend bool operator==(const DraftAnswer &, const DraftAnswer &) = default;
};

struct DraftLine
{
    qint64 productId = 0;
    int quantity = 0;
    QString title{}; ///< As it was called when it was picked: for when the store has it no longer.
    friend bool operator==(const DraftLine &, const DraftLine &) = default;
};

/// An order that has not been placed: what is typed and picked, as it stands on the screen. What is sent is kept as the wire's bytes
/// in the journal, never here.
struct Draft
{
    QUuid id;
    QString title; ///< A person's name for a parked basket; empty for the one in hand.
    QString storage;
    QString account;
    QList<DraftAnswer> answers;
    QList<DraftLine> lines;
    QString couponCode;
    QString couponText; ///< What stands in the coupon field, applied or not.
    bool useBonus = false;
    QString bonus; ///< What stands in the bonus field: "12.50", or what was typed where it is no amount; empty: as much as is allowed.
    QDateTime updatedAt; ///< UTC.
    bool isShared = false; ///< Parked, and perhaps on the shop's board already. Read only; setShared() writes it.
};

/// What the next start opens: a draft, or the attempt that it has become.
struct Opening
{
    QString page; ///< "details", "products" or "payment".
    QUuid draft;
    QUuid attempt; ///< For "payment".
};

/// A draft as the first version kept it: one a user, with the values as JSON of the create call.
struct OldDraft
{
    QString page;
    QString storage;
    QString language;
    QByteArray request;
    bool useBonus = false;
    QUuid attempt;
};

/// The drafts of all projects and users in one SQLite file (drafts.sqlite, 0600). Without fsync: a draft survives kill -9, and a power
/// cut may cost the last second. What nobody has touched for 30 days goes (personal data).
class DraftRepository
{
    Q_DISABLE_COPY_MOVE(DraftRepository)
public:
    explicit DraftRepository(const QString &folder);
    ~DraftRepository();
    [[nodiscard]] JournalResult<void> open();
    [[nodiscard]] bool isOpen() const { return m_db.isOpen(); }

    /// The whole draft; answers and lines that it does not have are gone.
    [[nodiscard]] JournalResult<void> save(const QString &project, const QString &user, const Draft &draft);
    /// One keystroke: a single answer. The draft must have been saved before.
    [[nodiscard]] JournalResult<void> saveAnswer(const QUuid &draft, const DraftAnswer &answer, const QDateTime &at);
    [[nodiscard]] JournalResult<std::optional<Draft>> load(const QUuid &draft) const;
    /// Of one user, the latest first.
    [[nodiscard]] JournalResult<QList<Draft>> list(const QString &project, const QString &user) const;
    [[nodiscard]] JournalResult<void> remove(const QUuid &draft);

    /// A parked basket may be on the shop's board from here on: it is picked up through the board and no other way.
    [[nodiscard]] JournalResult<void> setShared(const QUuid &draft, bool isShared);
    /// Keeps what this counter took from the board, in one step with the note that the board is still to let it go.
    [[nodiscard]] JournalResult<void> keepTaken(const QString &project, const QString &user, const Draft &draft, const QUuid &basket);
    /// Baskets of the board that this counter has, and of which the board has not been told.
    [[nodiscard]] JournalResult<QList<QUuid>> taken(const QString &project) const;
    /// The board has let it go.
    [[nodiscard]] JournalResult<void> forgetTaken(const QUuid &basket);

    [[nodiscard]] JournalResult<void> setOpening(const QString &project, const QString &user, const Opening &opening);
    [[nodiscard]] JournalResult<std::optional<Opening>> opening(const QString &project, const QString &user) const;

    /// The draft that the first version left behind, once: it is gone from the file afterwards.
    [[nodiscard]] JournalResult<std::optional<OldDraft>> takeOldDraft(const QString &project, const QString &user);

private:
    [[nodiscard]] JournalResult<void> inOneStep(const std::function<JournalResult<void>()> &writes);
    [[nodiscard]] JournalResult<void> writeAll(const QString &project, const QString &user, const Draft &draft);
    [[nodiscard]] JournalResult<void> writeAnswer(const QUuid &draft, const DraftAnswer &answer);

    QString m_folder;
    QString m_connection;
    QSqlDatabase m_db;
};

} // namespace store
