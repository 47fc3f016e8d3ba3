// SPDX-License-Identifier: MIT
#include "checkout/signin/devicelist.h"

#include "api/reply.h"
#include "session/connection.h"

#include <algorithm>

namespace checkout {

struct DeviceList::Requests
{
    api::Reply list;
    api::Reply signOut;
};

DeviceList::DeviceList(QObject *parent) : QObject(parent), m_requests(std::make_unique<Requests>()) { }

DeviceList::~DeviceList() = default;

void DeviceList::setConnection(session::Connection *connection)
{
    *m_requests = {};
    m_connection = connection;
    m_state = {};
    Q_EMIT changed();
}

void DeviceList::read()
{
    if (!m_connection || m_state.isReading) {
        return;
    }
    m_state.isReading = true;
    m_state.error.reset();
    api::AuthApi &auth = m_connection->auth;
    m_requests->list = api::Reply::of(
        auth, auth.fetchDevices(m_connection->gate.provider()), &api::AuthApi::devicesFetched, this,
        [this](const QList<core::Device> &devices) {
            m_state.isReading = false;
            m_state.rows.clear();
            for (const core::Device &device : devices) {
                m_state.rows.append({ device, core::isAlone({ device }, m_connection->counter) });
            }
            std::stable_partition(m_state.rows.begin(), m_state.rows.end(), [](const DevicesState::Row &row) { return row.isHere; });
            Q_EMIT changed();
        },
        [this](const core::ApiError &error) { fail(error); });
    Q_EMIT changed();
}

void DeviceList::signOutEverywhere()
{
    if (!m_connection || m_state.isSigningOut) {
        return;
    }
    m_state.isSigningOut = true;
    m_state.error.reset();
    api::AuthApi &auth = m_connection->auth;
    m_requests->signOut = api::Reply::of(
        auth, auth.signOutEverywhere(m_connection->gate.provider()), &api::AuthApi::signedOutEverywhere, this,
        [this] {
            m_state = {};
            Q_EMIT changed();
            Q_EMIT signedOutEverywhere();
        },
        [this](const core::ApiError &error) { fail(error); });
    Q_EMIT changed();
}

void DeviceList::fail(const core::ApiError &error)
{
    m_state.isReading = false;
    m_state.isSigningOut = false;
    m_state.error = error;
    Q_EMIT changed();
}

} // namespace checkout
