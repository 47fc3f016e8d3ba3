// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/orderplacement.h"
#include "faults/agentoptions.h"
#include "session/connection.h"
#include "session/settings.h"
#include "store/boardlink.h"
#include "store/ownerlock.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <memory>
#include <vector>

namespace faults {

/// Waits of a placement and deadlines, a fiftieth to a seventieth of the real ones. docs/reliability.md tells what follows for delays.
[[nodiscard]] checkout::PlacementTimes scaledTimes();
constexpr std::chrono::milliseconds scaledDeadline{ 500 };
/// How much slower than that an agent is (the runner's --pace): on a machine with other work a call may take effect later than the
/// shortened times allow for.
[[nodiscard]] int pace();

/// An operator: signs in, looks at the total, places the order, waits until it rests, reads it back; or goes on with what the journal
/// holds. What fails before an order is sent is tried again, as a person would.
class Agent : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Agent)
public:
    explicit Agent(AgentOptions options);
    ~Agent() override;
    void start();

Q_SIGNALS:
    /// The end: what the person would see.
    void finished(const QJsonObject &report);

private:
    enum class Stage { SignIn, Preview, Place, ReadOrders, ReadSessions, Done };

    void signIn();
    void onSignedIn(const core::AuthTokens &tokens);
    void preview();
    [[nodiscard]] bool openJournal();
    void onCommitted(const char *point);
    void placeAll();
    void placeNext();
    void placeNaively();
    void resumeAll();
    checkout::OrderPlacement *addPlacement();
    void onChanged();
    void confirmWhatMay();
    /// True when the person has said whose an order is, and a placement goes on.
    [[nodiscard]] bool answer();
    void readBack();
    void onFailed(const core::ApiError &error, core::RequestId id);
    void tryAgain();
    void expireTokens();
    void finish(const QString &error);
    [[nodiscard]] core::OrderDraft draft() const;
    [[nodiscard]] QJsonObject report(const QString &error) const;

    AgentOptions m_options;
    session::Settings m_settings; ///< The counter: its devices, its mark.
    QString m_project; ///< In the journal and on the board.
    QNetworkAccessManager m_network;
    std::unique_ptr<session::Connection> m_connection;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<store::OwnerLock> m_owner;
    std::unique_ptr<store::BoardLink> m_board;
    std::vector<std::unique_ptr<checkout::OrderPlacement>> m_placements;
    core::RequestId m_request;
    Stage m_stage = Stage::SignIn;
    QTimer m_pause;
    QTimer m_limit;
    QString m_user;
    QString m_lastError;
    std::optional<core::Money> m_total;
    int m_tries = 0;
    int m_commits = 0;
    int m_placed = 0;
    int m_refreshes = 0;
    bool m_hasConfirmed = false;
    bool m_isReadBack = false;
};

} // namespace faults
