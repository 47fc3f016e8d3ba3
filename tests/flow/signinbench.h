// SPDX-License-Identifier: MIT
#pragma once
#include "flowbench.h"
#include "support/storefile.h"

namespace tests {

/// The checkout on a demo store that has every way of signing in switched on.
class SignInBench : public FlowBench
{
    Q_OBJECT
protected:
    /// Its code provider and its other site are on, somebody signs in by code, and one field has a pattern that only a server has the
    /// patience for.
    [[nodiscard]] bool startStore();
    void openStore();
    void closeStore();

    [[nodiscard]] const checkout::SignInState &state() const { return m_flow->signIn().state(); }
    [[nodiscard]] const checkout::CodeState &code() const { return state().code; }
    void atProvider(const QString &marker);
    [[nodiscard]] QJsonObject userInBooks(const QString &login);
    /// How many requests had a path that ends so, and what the last one of them said.
    [[nodiscard]] int sent(const QString &pathEnd);
    [[nodiscard]] QJsonObject lastBody(const QString &pathEnd);

    const QString m_codeUser = QStringLiteral("veli@example.com");

private:
    std::unique_ptr<StoreFile> m_store;
};

} // namespace tests
