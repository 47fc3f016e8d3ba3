// SPDX-License-Identifier: MIT
#pragma once
#include "cli/console.h"
#include "cli/exitcode.h"
#include "cli/options.h"
#include "core/locale.h"
#include "session/connectionfactory.h"
#include "session/settings.h"
#include "store/boardlink.h"
#include "store/ownerlock.h"

#include <QNetworkAccessManager>
#include <memory>

namespace cli {

/// Why a command cannot begin: what to say and how to end.
struct Refusal
{
    ExitCode code = Configuration;
    QString kind; ///< "Usage" or "Configuration".
    QString sentence;
};

/// What the commands share: the options, the terminal, the connection to the project and, when first needed, the journal.
class Context
{
    Q_DISABLE_COPY_MOVE(Context)
    session::Settings m_settings; // First: the options are completed from it.

public:
    /// Checks the configuration and connects; sends nothing.
    [[nodiscard]] static tl::expected<std::unique_ptr<Context>, Refusal> open(const Options &options, const core::Secret &password);
    ~Context();

    const Options options;
    const core::Secret password;
    const Console console;

    [[nodiscard]] session::Connection &connection() { return *m_connection; }
    /// Opens the journal of the data folder at the first call.
    [[nodiscard]] store::JournalResult<store::Journal *> journal();
    /// The shop's board; null when none is named. What is wrong with it is said once; sales go on.
    [[nodiscard]] store::BoardLink *board();
    /// The name under which this process works on attempts. Valid after journal().
    [[nodiscard]] store::OwnerLock &owner() { return *m_owner; }

    /// In which language the store's content is read and written: the one that was given, else the interface's where the store has it,
    /// else the store's first. The interface's until the store has said what it has, in this run or an earlier one.
    [[nodiscard]] const QString &contentCode() const { return m_contentCode; }
    /// Nobody has to ask the store for its languages.
    [[nodiscard]] bool isContentKnown() const { return m_isContentKnown; }
    void learnContent(const QList<core::StoreLocale> &locales);
    /// Kept for the next run.
    void learnSignIn(const core::SignInMarkers &markers);

    /// How an earlier run has found the storage, form and account of the project to be called; empty: the usual names held.
    [[nodiscard]] core::OrderNames orderNames() const { return m_settings.orderNames(projectKey()); }
    void learnOrderNames(const core::OrderNames &names) { m_settings.setOrderNames(projectKey(), names); }
    /// The order storage that was chosen for this project in the window's settings; empty: none.
    [[nodiscard]] QString chosenStorage() const { return m_settings.kept(projectKey(), QStringLiteral("project/storage")); }

    /// From now on without an account; how such a user is called in the journal.
    [[nodiscard]] QString orderAsGuest();
    /// What the attribute sets have marked, for the next run; what is chosen for this run alone stays with it.
    void learnAttributes(const core::AttributeMap &map);

    /// The zone of the shop's days: that of the project's settings, else this computer's.
    [[nodiscard]] QTimeZone shopZone() const { return core::Locale::zoneOf(zoneName()); }
    [[nodiscard]] core::ReceiptLook receiptLook() const { return m_settings.receiptLook(projectKey()); }
    [[nodiscard]] QString dataFolder() const;
    /// As which device, in which language and for how long this process talks to the server.
    [[nodiscard]] session::ConnectionOptions wireOptions();
    /// How the project is called in the journal: the same as in the window.
    [[nodiscard]] QString projectKey() const;
    [[nodiscard]] bool isLoopback() const;
    /// The session without a payment address that must not be opened; says so (docs/security.md#payment-addresses).
    [[nodiscard]] core::PaymentSession safe(core::PaymentSession session) const;
    [[nodiscard]] core::Order safe(core::Order order) const;

private:
    Context(const Options &given, const core::Secret &secret);
    [[nodiscard]] QString zoneName() const;
    [[nodiscard]] QString safeUrl(const QString &url) const;

    QNetworkAccessManager m_network;
    std::unique_ptr<session::Connection> m_connection;
    std::unique_ptr<store::OwnerLock> m_owner;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<store::BoardLink> m_board;
    bool m_isBoardTroubleSaid = false;
    QString m_contentCode;
    bool m_isContentKnown = false;
};

/// Where Vezne keeps its things when --data-dir does not say otherwise.
[[nodiscard]] QString dataFolderOf(const Options &options);

} // namespace cli
