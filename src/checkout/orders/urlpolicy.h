// SPDX-License-Identifier: MIT
#pragma once
#include <QStringList>
#include <QUrl>

namespace checkout {

/// The canonical form of a payment address, or an invalid QUrl when it must not be opened (docs/security.md#payment-addresses): strict
/// parse, https only, host present and no bare IP or localhost, no user info, at most 4096 characters, no control or bidi characters.
/// Loopback over http is fine only while the project itself is loopback. Pure.
[[nodiscard]] QUrl safePaymentUrl(const QString &raw, bool projectIsLoopback);

/// True when a payment page on `host` needs no question: the project's own host or one below it, a payment provider that OneEntry works
/// with (docs/security.md#payment-addresses), or one of `trusted`, to the letter. Pure.
[[nodiscard]] bool isKnownPaymentHost(const QString &host, const QString &projectHost, const QStringList &trusted);

enum class TypedAddress {
    Good,
    NoAddress,
    NotEncrypted, ///< http to somewhere else: never.
    NeedsSwitch, ///< http to this computer, which nobody has allowed.
};
/// What a person may type as a project's address: https, or http to this computer where `isHttpAllowed`
/// (docs/security.md#the-way-to-the-store). Pure.
[[nodiscard]] TypedAddress judgeTypedAddress(const QString &text, bool isHttpAllowed);

/// True for 127.0.0.0/8, ::1 and localhost.
[[nodiscard]] bool isLoopbackHost(const QString &host);

} // namespace checkout
