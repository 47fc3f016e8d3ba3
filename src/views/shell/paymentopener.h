// SPDX-License-Identifier: MIT
#pragma once
#include <QUrl>
#include <functional>

namespace views {

/// The one place that hands an address to the system's browser. It takes the canonical QUrl that UrlPolicy let through, never the
/// server's text. False: there is no browser, and the page offers the QR code and the copied link instead
/// (docs/qt.md#openurl-without-a-desktop).
[[nodiscard]] bool openPaymentPage(const QUrl &url);

/// The same for the page of another site's sign-in.
[[nodiscard]] bool openSignInPage(const QUrl &url);

/// A letter in the person's mail program; `letter` is a mailto address that we made. False: there is no such program.
[[nodiscard]] bool openLetter(const QUrl &letter);

/// A test puts its own opener here; an empty function brings the system's back.
using PaymentOpener = std::function<bool(const QUrl &)>;
void setPaymentOpener(PaymentOpener opener);

} // namespace views
