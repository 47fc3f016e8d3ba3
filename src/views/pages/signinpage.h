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

namespace views {

class LoginPanel;
class ResumePanel;
class StorePanel;
class SignInPanel;

/// Sign in with the store's own providers, in the way of each: a panel for each step. Before any project is connected, the two ways to
/// get one.
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
    /// One step back in the way of signing in.
    [[nodiscard]] bool pressBack() override;
    [[nodiscard]] bool hasFooter() const override { return false; }
    void focusFirst() override;
    [[nodiscard]] QString title() const override;
    /// Goes on with what stands in the fields, or says what is missing.
    void submit();

Q_SIGNALS:
    void demoRequested();
    void connectRequested();

protected:
    void renew() override;
    void retranslate() override;
    void fit() override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void addPanels();
    void connectParts();
    [[nodiscard]] SignInPanel *panelOf(const checkout::SignInState &signIn) const;
    void showPanel(SignInPanel *panel);
    void chainTabs();
    void renewProviders(const checkout::SignInState &signIn);
    void retranslateOffers();
    void renewWords();

    checkout::ProjectController &m_project;
    checkout::SignInController &m_controller;
    std::unique_ptr<Ui::SignInPage> m_ui;
    std::unique_ptr<Ui::SignInForm> m_form;
    LoginPanel *m_login;
    SignInPanel *m_code;
    SignInPanel *m_newPassword;
    SignInPanel *m_signUp;
    SignInPanel *m_browser;
    SignInPanel *m_current = nullptr; ///< The panel on the page.
    QMenu *m_providers;
    ResumePanel *m_resume;
    StorePanel *m_store = nullptr;
    checkout::SignInState m_signIn;
    bool m_hasProject = false;
};

} // namespace views
