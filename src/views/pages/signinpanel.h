// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/signin/signinstate.h"
#include "core/locale.h"
#include "kit/widgets/themedwidget.h"

namespace checkout {
class SignInController;
}

namespace views {

/// The middle of the sign-in page's card: the fields of one step of one way. Title, sentence and button around them are the page's, with
/// the words of the panel.
class SignInPanel : public kit::ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInPanel)
public:
    struct Words
    {
        QString title;
        QString intro;
        QString action; ///< Empty: the panel has its own buttons.
    };

    /// `controller` is not owned.
    explicit SignInPanel(checkout::SignInController &controller, QWidget *parent = nullptr);

    virtual void render(const checkout::SignInState &state, const core::Locale &locale) = 0;
    /// In the state and the language that were rendered last.
    [[nodiscard]] virtual Words words() const = 0;
    /// Goes on with what stands in the fields, or says what is missing.
    virtual void submit(bool remember) = 0;
    /// False: there is no field to type into.
    virtual bool takeFocus() = 0;

Q_SIGNALS:
    /// Enter in the last field.
    void submitWanted();
    /// Something to say once, to a screen reader too.
    void notified(const QString &sentence);

protected:
    [[nodiscard]] checkout::SignInController &controller() const { return m_controller; }

private:
    checkout::SignInController &m_controller;
};

} // namespace views
