// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"
#include "core/secret.h"

#include <QJsonValue>
#include <optional>

namespace cli {

/// Replaces the file as a whole, or leaves it as it was. False when it cannot be written.
[[nodiscard]] bool writeFile(const QString &path, const QByteArray &bytes);

/// The terminal: JSON on standard output, words on standard error. UTF-8 always; control characters of the server never reach it.
class Console
{
public:
    explicit Console(bool wantsJsonErrors) : m_wantsJson(wantsJsonErrors) { }

    /// One line, compact, keys in alphabetical order. False when it could not be written (a full disk, a closed pipe), which is said.
    [[nodiscard]] bool print(const QJsonValue &value) const;
    /// Progress and warnings. Silent with --json, so that standard error stays one JSON document.
    void note(const QString &sentence) const;
    /// The one sentence of the end, or `{"error":…}` with --json. `error` is absent for faults of the command line,
    /// `code` (text::errorCode) too.
    void complain(
        const QString &kind, const QString &sentence, const std::optional<core::ApiError> &error = {}, const QString &code = {}) const;

private:
    bool m_wantsJson;
};

/// Plain text for people: help and version. False as for Console::print().
[[nodiscard]] bool writeText(const QString &text);
/// `text` in one line, without control and direction-changing characters.
[[nodiscard]] QString harmless(const QString &text);

/// The first line of a file ("-": of standard input); nothing when it cannot be read.
[[nodiscard]] std::optional<core::Secret> secretFromFile(const QString &path);
/// Asks on the terminal with the echo off; nothing when there is no terminal or the person gives up.
[[nodiscard]] std::optional<core::Secret> askForSecret(const QString &prompt);

} // namespace cli
