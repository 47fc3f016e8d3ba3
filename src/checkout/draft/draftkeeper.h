// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/draftstate.h"
#include "store/draftrepository.h"

#include <memory>

namespace checkout {

/// Keeps the order in hand on disk, so that nothing typed is lost when the process dies. A file that cannot be written is said by the
/// journal, before an order is sent.
class DraftKeeper
{
    Q_DISABLE_COPY_MOVE(DraftKeeper)
public:
    /// Opens nothing yet.
    explicit DraftKeeper(QString folder);
    /// Whose drafts: everything below is of this project and user. The order in hand is a new one.
    void setOwner(const QString &project, const QString &user);

    [[nodiscard]] bool isGuests() const;
    /// What is in hand becomes a basket of another user under that name, which opening() gives them unless something of their own waits.
    void handOver(const DraftState &state, const QString &user, const QString &title);

    /// The whole draft, and that it is what the next start opens. When it was saved; invalid when it was not.
    QDateTime save(const DraftState &state, bool isProducts);
    /// One keystroke: one row.
    QDateTime saveAnswer(const DraftState &state, const QString &marker, bool isProducts);
    /// Keeps the draft under a name, beside the one in hand; the order in hand is a new one. False: it was not kept, and nothing changed.
    [[nodiscard]] bool park(const DraftState &state, const QString &title);
    /// The draft has been sent as this attempt; it is kept until forget().
    void setSent(const QUuid &attempt);
    /// The order is known to exist, or the person lets the draft go.
    void forget();

    /// Takes over what the first version left behind, first.
    [[nodiscard]] std::optional<Opening> opening();
    /// Reads a draft into the state; its lines are awaited. False when it is gone.
    [[nodiscard]] bool load(const QUuid &draft, DraftState &state);

private:
    [[nodiscard]] bool open();
    [[nodiscard]] store::Draft draftOf(const DraftState &state);
    void takeOldDraft();

    QString m_folder;
    QString m_project;
    QString m_user;
    QUuid m_id; ///< Null until something is kept.
    QUuid m_handedOver; ///< Of a guest who has signed in; null: none.
    std::unique_ptr<store::DraftRepository> m_drafts;
};

} // namespace checkout
