// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/draftstate.h"

#include <QObject>
#include <memory>

namespace session {
class Connection;
}

namespace checkout {

class OrderForm;

/// Fills the order form from what the store knows of the user already, when somebody asks for it. Works on the details of
/// DraftController's one value.
class Prefill : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Prefill)
public:
    /// `form` is not owned and must outlive this.
    Prefill(DraftState &state, OrderForm &form, QObject *parent = nullptr);
    ~Prefill() override;
    /// Null: nobody to ask. Not owned.
    void setConnection(session::Connection *connection);

    /// The empty fields that the user's own data has an answer to.
    void fromProfile();
    /// The empty fields that the latest order of this kind has an answer to.
    void fromLastOrder();
    /// The person has gone on: an answer that is still to come is not written any more.
    void cancel();
    /// Another form, another customer: nothing of it is said any more.
    void forget();

Q_SIGNALS:
    void changed();

private:
    void begin(PrefillSource source);
    void take(const core::FormData &data);
    void fail(const core::ApiError &error);

    DetailsState &m_details;
    const core::Locale &m_locale;
    OrderForm &m_form;
    session::Connection *m_connection = nullptr;
    struct Request;
    std::unique_ptr<Request> m_request;
};

} // namespace checkout
