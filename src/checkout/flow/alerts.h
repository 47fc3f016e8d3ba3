// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"
#include "core/operation.h"
#include "core/storagefault.h"

#include <QList>
#include <QObject>
#include <functional>
#include <optional>

namespace checkout {

/// Something that went wrong and stays said until its owner says that it is over. The words are made in text::describe.
struct Alert
{
    core::Operation operation = core::Operation::Connect;
    core::ApiError error;
    std::optional<core::StorageFault> fault; ///< Set: the disk of this computer, not the store.
    std::function<void()> retry; ///< The owner's own way to do it again; empty when there is nothing to do again.
};

/// The alerts of one window. Each is raised, kept and withdrawn by the object that it is about; the latest one is shown.
class Alerts : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Alerts)
public:
    explicit Alerts(QObject *parent = nullptr);

    /// Replaces what `owner` said about the same operation. A cancelled request is no alert. `owner` may go at any time.
    void raise(const QObject *owner, const Alert &alert);
    void withdraw(const QObject *owner);
    void withdraw(const QObject *owner, core::Operation operation);

    /// The latest alert; null when all is well. Valid until the next change.
    [[nodiscard]] const Alert *current() const;
    /// Withdraws the current alert and runs its own retry.
    void retry();
    /// The person has read the current alert.
    void dismiss();

Q_SIGNALS:
    void changed();
    /// Somebody is told of it now.
    void raised(const checkout::Alert &alert);

private:
    struct Kept
    {
        const QObject *owner;
        Alert alert;
    };
    void removeIf(const std::function<bool(const Kept &)> &isGone);

    QList<Kept> m_kept;
};

} // namespace checkout
