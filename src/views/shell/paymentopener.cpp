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

bool handOver(const QUrl &url)
{
    return replacement() ? replacement()(url) : QDesktopServices::openUrl(url);
}

} // namespace

bool openPaymentPage(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty()) {
        return false;
    }
    return handOver(url);
}

bool openSignInPage(const QUrl &url)
{
    return openPaymentPage(url);
}

bool openLetter(const QUrl &letter)
{
    return handOver(letter);
}

void setPaymentOpener(PaymentOpener opener)
{
    replacement() = std::move(opener);
}

} // namespace views
