// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/shelfstate.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>

namespace store {
class BoardLink;
class DraftRepository;
struct Draft;
struct HeldBasket;
}

namespace checkout {

/// The shelf of parked baskets: those on this computer, and with a board those of every counter of the shop. Each is picked up by exactly
/// one counter (docs/reliability.md#parked-baskets).
class DraftShelf : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DraftShelf)
public:
    /// `folder` of the drafts. Opens nothing yet.
    explicit DraftShelf(QString folder, QObject *parent = nullptr);
    ~DraftShelf() override;

    [[nodiscard]] const ShelfState &state() const { return m_state; }

    /// Whose baskets; an empty user: nobody is signed in, and nothing is shown.
    void setOwner(const QString &project, const QString &user);
    /// Null: the shop has none, or it is not known yet. Not owned; `counter` is the mark of this one.
    void setBoard(store::BoardLink *board, const QString &counter);

    /// Reads disk and board again; shares what was parked since.
    void refresh();
    /// ready() follows, or missed().
    void takeUp(const QUuid &basket);
    /// undoRemove() brings it back.
    void remove(const QUuid &basket);
    void undoRemove();
    /// A number that no basket on the shelf has, for one that nobody names.
    [[nodiscard]] QString freeNumber() const;

Q_SIGNALS:
    void changed();
    /// It is this counter's, kept on its disk under `draft`.
    void ready(const QUuid &draft);
    /// It stays where it is (`fault` says why), or another counter was first (no fault).
    void missed(const QString &title, const std::optional<core::BoardFault> &fault);

private:
    void renewTimer();
    [[nodiscard]] bool open();
    [[nodiscard]] QList<store::Draft> parkedHere();
    void share(const std::function<void()> &then);
    void dropTaken();
    void askBoard();
    void show();
    void fetch(const QUuid &basket, const std::function<void(const store::Draft &)> &then);
    void obtain(const QUuid &basket, const std::function<void(const store::Draft &)> &then);
    void miss(const QUuid &basket, const std::optional<core::BoardFault> &fault);
    [[nodiscard]] QString titleOf(const QUuid &basket) const;

    QString m_folder;
    QString m_project;
    QString m_user;
    QString m_counter;
    std::unique_ptr<store::DraftRepository> m_drafts;
    store::BoardLink *m_board = nullptr;
    ShelfState m_state;
    struct Known;
    std::unique_ptr<Known> m_known;
    QTimer m_timer; ///< What the other counters park is seen without being asked for.
};

} // namespace checkout
