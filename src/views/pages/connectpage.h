// SPDX-License-Identifier: MIT
#pragma once
#include "core/projectsettings.h"
#include "views/pages/page.h"

#include <memory>

namespace Ui {
class ConnectForm;
class ConnectPage;
} // namespace Ui

namespace views {

class Field;
class FindingsList;
class PasswordField;
class TextField;

/// Connect a OneEntry project: what is needed to reach it, and what the check found. Everything typed stays.
class ConnectPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectPage)
public:
    explicit ConnectPage(QWidget *parent = nullptr);
    ~ConnectPage() override;

    /// Fills in a known project; the demo store is none that somebody would edit.
    void setSettings(const core::ProjectSettings &settings);
    [[nodiscard]] core::ProjectSettings settings() const;

    void render(const checkout::State &state) override;
    [[nodiscard]] PageActions actions(const checkout::State &state) const override;
    void focusFirst() override;
    [[nodiscard]] QString title() const override;
    /// Checks what was typed and asks for the project's check.
    void submit();

Q_SIGNALS:
    void checkRequested(const core::ProjectSettings &settings);

protected:
    void retranslate() override;

private:
    TextField *addEdit(Field *field, const QString &name);

    std::unique_ptr<Ui::ConnectPage> m_ui;
    std::unique_ptr<Ui::ConnectForm> m_form;
    TextField *m_url;
    PasswordField *m_token;
    TextField *m_provider;
    TextField *m_storage;
    TextField *m_loginMarker;
    TextField *m_passwordMarker;
    TextField *m_currency;
    TextField *m_reference;
    FindingsList *m_findings;
    bool m_isChecking = false;
};

} // namespace views
