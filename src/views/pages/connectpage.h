// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/signin/projectstate.h"
#include "views/pages/page.h"

#include <memory>
#include <optional>

class QCheckBox;

namespace checkout {
class ProjectController;
}

namespace Ui {
class ConnectForm;
class ConnectPage;
} // namespace Ui

namespace kit {
class Field;
class PasswordField;
class TextField;
}

namespace views {

class FindingsList;

/// Connect a OneEntry project: what is needed to reach it, and what the check found. Everything typed stays.
class ConnectPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectPage)
public:
    /// `controller` is not owned.
    explicit ConnectPage(checkout::ProjectController &controller, QWidget *parent = nullptr);
    ~ConnectPage() override;

    /// Fills in a known project; the demo store is none that somebody would edit.
    void setSettings(const core::ProjectSettings &settings);
    [[nodiscard]] core::ProjectSettings settings() const;

    void enter(const checkout::Route &route) override;
    void render(const checkout::ProjectState &project);
    [[nodiscard]] PageActions actions() const override;
    [[nodiscard]] bool pressPrimary() override;
    [[nodiscard]] bool pressBack() override;
    void focusFirst() override;
    [[nodiscard]] QString title() const override;
    /// Checks what was typed and asks for the project's check.
    void submit();

protected:
    void renew() override;
    void retranslate() override;
    void fit() override;

private:
    void addShopEdits();
    [[nodiscard]] QString addressProblem() const;
    void renewHttp();
    void fillIn();
    [[nodiscard]] QStringList texts() const;
    kit::TextField *addEdit(kit::Field *field, const QString &name);

    checkout::ProjectController &m_controller;
    std::unique_ptr<Ui::ConnectPage> m_ui;
    std::unique_ptr<Ui::ConnectForm> m_form;
    kit::TextField *m_url;
    QCheckBox *m_http;
    kit::PasswordField *m_token;
    kit::TextField *m_provider;
    kit::TextField *m_storage;
    kit::TextField *m_loginMarker;
    kit::TextField *m_passwordMarker;
    kit::TextField *m_currency;
    kit::TextField *m_reference;
    kit::TextField *m_board = nullptr;
    kit::PasswordField *m_boardPassword = nullptr;
    kit::TextField *m_zone;
    FindingsList *m_findings;
    bool m_isChecking = false;
    std::optional<QStringList> m_filled; ///< What was filled in: the known project.
    QString m_filledFor; ///< Its address.
};

} // namespace views
