// SPDX-License-Identifier: MIT
#pragma once
#include "api/reply.h"
#include "cli/context.h"
#include "core/payment.h"

#include <QObject>
#include <functional>

namespace cli {

/// How this store calls the storage, the form and the payment account of an order: what was given, else what an earlier run has found, else
/// what is usual. Where that turns out wrong the store is asked, once: its only storage is taken with its form, as the window does.
class OrderNameFinder : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderNameFinder)
public:
    enum class Found {
        Same, ///< The store says nothing else, or nothing at all.
        Other, ///< names() are others now; they are kept for the next run.
        Unclear ///< Several fit: problem() says what a person has to name.
    };
    using Then = std::function<void(Found)>;

    /// `context` is not owned.
    explicit OrderNameFinder(Context &context, QObject *parent = nullptr);

    [[nodiscard]] const core::OrderNames &names() const { return m_names; }
    [[nodiscard]] const QString &problem() const { return m_problem; }
    /// Asks the store, where there is anything that was not given and nobody has asked yet. `then` may run before this returns.
    void find(bool needsAccount, const Then &then);

private:
    void onStorages(const QList<core::OrderStorage> &storages);
    void onStorage(const core::OrderStorage &storage);
    void onAccounts(const QStringList &offered);
    void end(Found found);
    void endUnclear(const QString &problem);

    Context &m_context;
    core::OrderNames m_names;
    core::OrderNames m_before;
    QString m_problem;
    Then m_then;
    bool m_needsAccount = false;
    bool m_hasAsked = false;
    api::Reply m_reply;
};

} // namespace cli
