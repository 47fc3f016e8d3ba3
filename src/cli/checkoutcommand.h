// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/orderplacement.h"
#include "cli/command.h"
#include "cli/watch.h"

namespace cli {

/// `checkout`: sign in, place the order, open the session, read it back. With typed fields the four requests of that and no other.
class CheckoutCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void start() override;

private:
    void loadForm();
    void prepare(const core::FormSchema *schema);
    /// Each "@FILE" of a file field goes to the store first; prepare() follows with what the store made of them.
    void uploadFiles(const std::optional<core::FormSchema> &schema);
    void upload(qsizetype at, const api::UploadFile &file, const std::optional<core::FormSchema> &schema);
    void place(const core::FormData &formData, const QString &referenceMarker);
    void onPlacementChanged(const checkout::PlacementView &view);
    /// The create call, or the journal, came to an end that leaves no order to go on with. True: the command has ended.
    [[nodiscard]] bool endWithoutOrder(const checkout::PlacementView &view);
    void onRejected(const core::ApiError &error);
    void onRejectedByContent(const core::ApiError &error);
    void refuse(core::Operation operation, const core::ApiError &error);
    /// The next attempt has a placement of its own.
    void forgetPlacement();
    /// What does not fit in the amounts is said; it changes nothing.
    void warnOfAmounts(const checkout::PlacementView &view);
    void readBack();
    void readOrder();
    void report(const std::optional<core::PaymentSession> &session, ExitCode code);
    [[nodiscard]] QJsonObject result(const std::optional<core::PaymentSession> &session) const;

    QList<FieldArgument> m_fields; ///< As given, and from each upload on with its record.
    std::unique_ptr<checkout::OrderPlacement> m_placement;
    std::unique_ptr<Watch> m_watch;
    bool m_needsSchema = false; ///< A field was given without its type.
    bool m_isAnnounced = false; ///< The attempt stands in the journal; a board may have to be told before it is sent.
    bool m_isPlaced = false;
};

} // namespace cli
