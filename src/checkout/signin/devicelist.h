// SPDX-License-Identifier: MIT
#pragma once
#include "core/account.h"
#include "core/apierror.h"

#include <QObject>
#include <memory>
#include <optional>

namespace session {
class Connection;
}

namespace checkout {

/// The devices that are signed in to the account. One private value of DeviceList.
struct DevicesState
{
    struct Row
    {
        core::Device device;
        bool isHere = false; ///< Of this counter.
    };
    bool isReading = false;
    bool isSigningOut = false;
    QList<Row> rows; ///< This counter's first.
    std::optional<core::ApiError> error; ///< Of the last request.
};

/// Reads which devices are signed in to the account, and signs all of them out. The store names no device by an id, so that one among
/// others cannot be signed out from here (docs/oneentry.md#the-device).
class DeviceList : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeviceList)
public:
    explicit DeviceList(QObject *parent = nullptr);
    ~DeviceList() override;

    [[nodiscard]] const DevicesState &state() const { return m_state; }
    /// Null: nobody to ask. Not owned.
    void setConnection(session::Connection *connection);
    void read();
    /// This one too; signedOutEverywhere() follows.
    void signOutEverywhere();

Q_SIGNALS:
    void changed();
    void signedOutEverywhere();

private:
    void fail(const core::ApiError &error);

    session::Connection *m_connection = nullptr;
    DevicesState m_state;
    struct Requests;
    std::unique_ptr<Requests> m_requests;
};

} // namespace checkout
