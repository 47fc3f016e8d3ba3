// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/signin/projectstate.h"
#include "checkout/signin/signinstate.h"
#include "views/pages/page.h"

#include <memory>

class QMenu;

namespace checkout {
class ProjectController;
class SignInController;
} // namespace checkout

namespace Ui {
class SignInForm;
class SignInPage;
} // namespace Ui

namespace kit {
class PasswordField;
class TextField;
}

namespace views {

class ResumePanel;

/// Sign in with the store's own provider; before any project is connected, the two ways to get one.
class SignInPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInPage)
public:
    /// Neither is owned.
    SignInPage(checkout::ProjectController &project, checkout::SignInController &controller, QWidget *parent = nullptr);
    ~SignInPage() override;

    void render(const checkout::ProjectState &project, const checkout::SignInState &signIn);
    [[nodiscard]] PageActions actions() const override;
    [[nodiscard]] bool pressPrimary() override;
    [[nodiscard]] bool hasFooter() const override { return false; }
    void focusFirst() override;
    [[nodiscard]] QString title() const override;
    /// Signs in with what stands in the fields, or says what is missing.
    void submit();

Q_SIGNALS:
    void demoRequested();
    void connectRequested();

protected:
    void renew() override;
    void retranslate() override;
    void hideEvent(QHideEvent *event) override;

private:
    void renewFilledIn(const checkout::SignInState &signIn);
    void renewProviders(const checkout::SignInState &signIn);
    void renewWords();
    void addResume();

    checkout::ProjectController &m_project;
    checkout::SignInController &m_controller;
    std::unique_ptr<Ui::SignInPage> m_ui;
    std::unique_ptr<Ui::SignInForm> m_form;
    kit::TextField *m_login;
    kit::PasswordField *m_password;
    QMenu *m_providers;
    ResumePanel *m_resume;
    checkout::SignInState m_signIn;
    QString m_filledLogin;
    bool m_isFilledIn = false;
    bool m_hasProject = false;
};

} // namespace views
