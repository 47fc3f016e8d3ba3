// SPDX-License-Identifier: MIT
#pragma once
#include "views/pages/signinpanel.h"

namespace kit {
class Banner;
class Button;
class PlainLabel;
}

namespace views {

/// A sign-in that goes on in the browser: opens the page, waits, and says what came back.
class BrowserPanel final : public SignInPanel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BrowserPanel)
public:
    explicit BrowserPanel(checkout::SignInController &controller, QWidget *parent = nullptr);

    void render(const checkout::SignInState &state, const core::Locale &locale) override;
    [[nodiscard]] Words words() const override;
    void submit(bool remember) override;
    bool takeFocus() override;

private:
    void open();
    void copy();
    [[nodiscard]] QString note() const;

    kit::Banner *m_note;
    kit::PlainLabel *m_hostLabel;
    QWidget *m_row;
    kit::Button *m_open;
    kit::Button *m_copy;
    kit::Button *m_cancel;
    checkout::BrowserState m_browser;
    QString m_providerName;
    QString m_language;
    bool m_isWaiting = false;
};

} // namespace views
