// SPDX-License-Identifier: MIT
#include "checkout/orders/matching.h"

#include "api/codecs.h"

#include <QMap>
#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace checkout {
namespace {

// How far the server's clock may be from what its Date header said, and how late it may write an order it has received.
constexpr std::chrono::milliseconds clockTolerance = 90s;
constexpr std::chrono::milliseconds longestHandling = 15min;

QMap<qint64, qint64> quantities(const QList<core::OrderLine> &lines)
{
    QMap<qint64, qint64> sums;
    for (const core::OrderLine &line : lines) {
        sums[line.productId] += line.quantity;
    }
    return sums;
}

QMap<qint64, qint64> quantities(const QList<core::OrderItem> &items)
{
    QMap<qint64, qint64> sums;
    for (const core::OrderItem &item : items) {
        if (!item.isGift) {
            sums[item.productId] += item.quantity;
        }
    }
    return sums;
}

QString entryText(const core::FormData &data, const QString &marker)
{
    for (const core::FormEntry &entry : data) {
        if (entry.marker == marker) {
            const auto *text = std::get_if<QString>(&entry.value);
            return text ? *text : QString();
        }
    }
    return {};
}

enum class InWindow { Yes, No, NotReadable };

InWindow createdInWindow(const store::Attempt &attempt, const core::Order &order)
{
    if (!order.createdDate.isValid() || !attempt.createdAt.isValid()) {
        return InWindow::NotReadable;
    }
    const QDateTime sent = attempt.sentAt.isValid() ? attempt.sentAt : attempt.createdAt;
    const QDateTime from = attempt.createdAt.addMSecs(attempt.clockOffsetMs - clockTolerance.count());
    const QDateTime to = sent.addMSecs(attempt.clockOffsetMs + longestHandling.count());
    return order.createdDate >= from && order.createdDate <= to ? InWindow::Yes : InWindow::No;
}

core::FormData without(core::FormData data, const QString &marker)
{
    data.removeIf([&marker](const core::FormEntry &entry) { return entry.marker == marker; });
    return data;
}

bool sameContent(const core::OrderDraft &draft, const core::Order &order, const QString &referenceMarker)
{
    const bool sameForm = order.formIdentifier.isEmpty() || order.formIdentifier == draft.formIdentifier;
    const bool sameAccount = order.paymentAccountIdentifier.isEmpty() || order.paymentAccountIdentifier == draft.paymentAccountIdentifier;
    return sameForm && sameAccount && quantities(draft.products) == quantities(order.products)
        && api::canonicalFormData(without(draft.formData, referenceMarker))
        == api::canonicalFormData(without(order.formData, referenceMarker));
}

// What an order without a reference may be: a row that cannot be read can neither be called ours nor ruled out.
void weigh(const core::Order &order, bool hasContent, InWindow inWindow, Matches &matches)
{
    if (inWindow == InWindow::No || (order.isWhole && !hasContent)) {
        return;
    }
    const bool isCertain = order.isWhole && inWindow == InWindow::Yes;
    (isCertain ? matches.certain : matches.uncertain).append(order);
}

} // namespace

Matches matchOrders(const store::Attempt &attempt, const core::OrderDraft &draft, const QList<core::Order> &orders,
    const std::function<bool(qint64)> &isClaimed)
{
    const QString marker = referenceMarkerOf(attempt.id, draft.formData);
    const QString reference = marker.isEmpty() ? QString() : attemptReference(attempt.id);
    Matches matches;
    Matches byReference;
    byReference.isByReference = true;
    // One order of ours with a reference in it proves that the store keeps them: an order without one is nobody's who writes them.
    const bool keepsReferences = !marker.isEmpty()
        && std::any_of(orders.begin(), orders.end(), [&marker](const core::Order &o) { return !entryText(o.formData, marker).isEmpty(); });
    for (const core::Order &order : orders) {
        if (isClaimed(order.id)) {
            continue;
        }
        const QString found = marker.isEmpty() ? QString() : entryText(order.formData, marker);
        if (!found.isEmpty()) {
            if (found == reference) {
                byReference.certain.append(order);
            }
            continue;
        }
        if (keepsReferences && order.isWhole) {
            continue;
        }
        weigh(order, sameContent(draft, order, marker), createdInWindow(attempt, order), matches);
    }
    return byReference.certain.isEmpty() ? matches : byReference;
}

QString attemptReference(const QUuid &attempt)
{
    return u"VZ-"_s + attempt.toString(QUuid::Id128).left(12);
}

QString referenceMarkerOf(const QUuid &attempt, const core::FormData &sent)
{
    const QString reference = attemptReference(attempt);
    for (const core::FormEntry &entry : sent) {
        const auto *text = std::get_if<QString>(&entry.value);
        if (text && *text == reference) {
            return entry.marker;
        }
    }
    return {};
}

} // namespace checkout
