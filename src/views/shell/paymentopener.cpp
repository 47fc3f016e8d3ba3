// SPDX-License-Identifier: MIT
#include "views/shell/paymentopener.h"

#include <QDesktopServices>
#include <utility>

namespace views {
namespace {

PaymentOpener &replacement()
{
    static PaymentOpener opener;
    return opener;
}

} // namespace

bool openPaymentPage(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty()) {
        return false;
    }
    return replacement() ? replacement()(url) : QDesktopServices::openUrl(url);
}

void setPaymentOpener(PaymentOpener opener)
{
    replacement() = std::move(opener);
}

} // namespace views
