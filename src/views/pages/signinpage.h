// SPDX-License-Identifier: MIT
#pragma once
#include "core/secret.h"
#include "views/pages/page.h"

#include <memory>

class QMenu;

namespace Ui {
class SignInForm;
class SignInPage;
} // namespace Ui

namespace views {

class PasswordField;
class TextField;

/// Sign in with the store's own provider; before any project is connected, the two ways to get one.
class SignInPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInPage)
public:
    explicit SignInPage(QWidget *parent = nullptr);
    ~SignInPage() override;

    void render(const checkout::State &state) override;
    [[nodiscard]] PageActions actions(const checkout::State &state) const override;
    void focusFirst() override;
    [[nodiscard]] QString title() const override;
    /// Signs in with what stands in the fields, or says what is missing.
    void submit();

Q_SIGNALS:
    void signInRequested(const QString &login, const core::Secret &password, bool remember);
    void providerChosen(const QString &marker);
    void demoRequested();
    void connectRequested();

protected:
    void retranslate() override;
    void hideEvent(QHideEvent *event) override;

private:
    void renewFilledIn(const checkout::SignInState &signIn);
    void renewProviders(const checkout::SignInState &signIn);
    void renewWords();

    std::unique_ptr<Ui::SignInPage> m_ui;
    std::unique_ptr<Ui::SignInForm> m_form;
    TextField *m_login;
    PasswordField *m_password;
    QMenu *m_providers;
    checkout::SignInState m_signIn;
    QString m_filledLogin;
    bool m_isFilledIn = false;
    bool m_hasProject = false;
    bool m_isWaiting = false; ///< From the press to an answer.
};

} // namespace views
