// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/context.h"

namespace sandbox {

/// One-time codes (docs/oneentry.md#signing-in): reissued after 30 s, destroyed by the fifth wrong one, used once.
class Codes
{
public:
    explicit Codes(Context &context) : m_context(context) { }

    /// Makes a code for a user of the provider; Refusal 404 for an unknown event or user, 429 inside the window.
    void generate(const QString &provider, const QString &user, const QString &event);
    /// True for the right code. A wrong one is counted; Refusal 429 when it was one too many.
    [[nodiscard]] bool check(const QString &provider, const QString &user, const QString &code);
    /// Uses the code up; Refusal 401 when it was used before or is wrong.
    void consume(const QString &provider, const QString &user, const QString &code);
    /// For the control path: the codes that are alive.
    [[nodiscard]] QJsonArray list() const;

private:
    [[nodiscard]] Row alive(const QString &provider, const QString &user) const;

    Context &m_context;
};

} // namespace sandbox
