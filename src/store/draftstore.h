// SPDX-License-Identifier: MIT
#pragma once
#include "store/journal.h"

namespace store {

/// What a person has typed and picked before an order is placed: kept at each change, so that nothing typed is lost when the process
/// dies. Without fsync: it survives kill -9, and a power cut may cost the last second.
struct Draft
{
    QString step; ///< Name of the step that was on screen.
    QString storage;
    QString language;
    QByteArray request; ///< As api::encodeOrder.
    bool useBonus = false;
    QString typed; ///< For step "payment": the attempt on screen.
    QDateTime savedAt;
};

class DraftStore
{
    Q_DISABLE_COPY_MOVE(DraftStore)
public:
    explicit DraftStore(const QString &folder);
    ~DraftStore();
    [[nodiscard]] JournalResult<void> open();
    [[nodiscard]] bool isOpen() const { return m_db.isOpen(); }
    /// One draft a project and user.
    [[nodiscard]] JournalResult<void> save(const QString &project, const QString &user, const Draft &draft);
    /// Nothing when there is none.
    [[nodiscard]] JournalResult<std::optional<Draft>> load(const QString &project, const QString &user) const;
    [[nodiscard]] JournalResult<void> remove(const QString &project, const QString &user);

private:
    QString m_folder;
    QString m_connection;
    QSqlDatabase m_db;
};

} // namespace store
