// SPDX-License-Identifier: MIT
#include "checkout/orders/matching.h"

#include "api/codecs.h"

#include <QMap>
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

bool sameContent(const core::OrderDraft &draft, const core::Order &order)
{
    const bool sameForm = order.formIdentifier.isEmpty() || order.formIdentifier == draft.formIdentifier;
    const bool sameAccount = order.paymentAccountIdentifier.isEmpty() || order.paymentAccountIdentifier == draft.paymentAccountIdentifier;
    return sameForm && sameAccount && quantities(draft.products) == quantities(order.products)
        && api::canonicalFormData(draft.formData) == api::canonicalFormData(order.formData);
}

} // namespace

Matches matchOrders(const store::Attempt &attempt, const core::OrderDraft &draft, const QList<core::Order> &orders,
    const QString &referenceMarker, const std::function<bool(qint64)> &isClaimed)
{
    Matches matches;
    const QString reference = referenceMarker.isEmpty() ? QString() : entryText(draft.formData, referenceMarker);
    for (const core::Order &order : orders) {
        if (isClaimed(order.id)) {
            continue;
        }
        if (!reference.isEmpty()) {
            if (entryText(order.formData, referenceMarker) == reference) {
                matches.certain.append(order);
            }
            continue;
        }
        if (!order.isWhole) {
            // What cannot be read can neither be called ours nor ruled out: a person looks at it.
            if (createdInWindow(attempt, order) != InWindow::No) {
                matches.uncertain.append(order);
            }
            continue;
        }
        if (!sameContent(draft, order)) {
            continue;
        }
        switch (createdInWindow(attempt, order)) {
        case InWindow::Yes:
            matches.certain.append(order);
            break;
        case InWindow::NotReadable:
            matches.uncertain.append(order);
            break;
        case InWindow::No:
            break;
        }
    }
    return matches;
}

QString attemptReference(const QUuid &attempt)
{
    return u"VZ-"_s + attempt.toString(QUuid::Id128).left(12);
}

} // namespace checkout
