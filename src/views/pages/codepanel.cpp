// SPDX-License-Identifier: MIT
#include "views/pages/codepanel.h"

#include "checkout/signin/signincontroller.h"
#include "kit/widgets/button.h"
#include "kit/widgets/field.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/textfield.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace views {
namespace {

using Fault = checkout::CodeState::Fault;

constexpr int longestCode = 64; ///< Where the store does not say how long it is.

/// Minutes and seconds until then: "1:45"; never less than 0:00.
QString timeUntil(const QDateTime &then)
{
    const qint64 ms = qMax<qint64>(0, QDateTime::currentDateTimeUtc().msecsTo(then));
    const qint64 seconds = (ms + 999) / 1000;
    return QString::number(seconds / 60) + u':' + QString::number(seconds % 60).rightJustified(2, u'0');
}

} // namespace

CodePanel::CodePanel(checkout::SignInController &controller, QWidget *parent) :
    SignInPanel(controller, parent), m_field(new kit::Field), m_edit(new kit::TextField),
    m_life(new kit::PlainLabel(QString(), kit::TextStyle::Hint, kit::ColorRole::Text2)),
    m_resend(new kit::Button(QString(), kit::Button::Variant::Link))
{
    m_edit->setObjectName(u"codeEdit"_s);
    m_field->setObjectName(u"codeField"_s);
    m_resend->setObjectName(u"resendCodeButton"_s);
    m_life->setObjectName(u"codeLifeLabel"_s);
    m_field->setControl(m_edit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_field);
    auto *row = new QHBoxLayout;
    row->addWidget(m_life, 1);
    row->addWidget(m_resend);
    column->addLayout(row);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &CodePanel::renewClocks);
    connect(m_edit, &QLineEdit::returnPressed, this, &CodePanel::submitWanted);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { m_field->setError({}); });
    connect(m_resend, &QAbstractButton::clicked, this, [this] {
        m_edit->clear();
        m_edit->setFocus(Qt::OtherFocusReason); // The link can be pressed no more until another half minute has gone.
        this->controller().resendCode();
    });
}

void CodePanel::render(const checkout::SignInState &state, const core::Locale &)
{
    const bool isNewFault = m_code.fault != state.code.fault || m_code.triesLeft != state.code.triesLeft;
    m_method = state.method;
    m_code = state.code;
    if (std::exchange(m_login, state.codeLogin) != state.codeLogin) {
        m_edit->clear(); // A code of somebody else's.
    }
    if (state.isSignedIn || state.step == checkout::SignInStep::NewPassword) {
        m_edit->clear(); // It has done what it was for.
    }
    m_isDemo = state.isDemo;
    m_field->setLabel(tr("One-time code"));
    m_edit->setMaxLength(m_code.length > 0 ? m_code.length : longestCode);
    m_edit->setInputMethodHints(
        m_code.hasDigitsOnly ? Qt::ImhDigitsOnly : Qt::InputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText));
    m_resend->setEnabled(m_code.canResend && !state.isSigningIn);
    renewClocks();
    if (isNewFault) {
        m_field->setError(problem());
        if (m_code.fault == Fault::Wrong) {
            m_edit->selectAll();
        }
    }
}

void CodePanel::retranslate()
{
    if (m_field->hasError()) {
        const QString why = problem();
        m_field->setError(why.isEmpty() ? tr("Fill in this field.") : why);
    }
}

QString CodePanel::problem() const
{
    switch (m_code.fault) {
    case Fault::None:
        return {};
    case Fault::Wrong:
        return tr("That is not the code. It can be tried %n more time(s).", nullptr, m_code.triesLeft);
    case Fault::Expired:
        return tr("This code is no longer valid. Ask for another one.");
    case Fault::UsedUp:
        return tr("Too many wrong codes: this one is not taken any more. Ask for another one.");
    }
    return {};
}

void CodePanel::renewClocks()
{
    const bool isAlive = m_code.fault == Fault::None || m_code.fault == Fault::Wrong;
    m_life->setPlain(isAlive && m_code.expiresAt.isValid() ? tr("Valid for %1").arg(timeUntil(m_code.expiresAt)) : QString());
    m_resend->setLabel(m_code.canResend || !m_code.resendAt.isValid() ? tr("Send another code")
                                                                      : tr("Another code in %1").arg(timeUntil(m_code.resendAt)));
}

SignInPanel::Words CodePanel::words() const
{
    const QString action = m_method == checkout::SignInMethod::Forgotten ? tr("Go on") : tr("Sign in");
    QString intro = m_code.wasSentBefore ? tr("The store sent a code to %1 a moment ago. That one counts.").arg(m_login)
                                         : tr("The store has sent a code to %1.").arg(m_login);
    if (!m_code.resendAt.isValid() && m_method == checkout::SignInMethod::SignUp) {
        intro = tr("The account is made. Ask for a code, which goes to %1.").arg(m_login);
    }
    if (m_isDemo) {
        intro = tr("The demo store sends no mail. Its code is always %1.").arg(u"123456"_s);
    }
    return { tr("Enter the code"), intro, action };
}

void CodePanel::submit(bool)
{
    const QString code = m_edit->text().trimmed();
    if (code.isEmpty()) {
        m_field->setError(tr("Fill in this field."));
    } else if (const QString why = problem(); !why.isEmpty() && m_code.fault != Fault::Wrong) {
        m_field->setError(why);
    } else {
        controller().enterCode(core::Secret(code.toUtf8()));
    }
    m_edit->setFocus(Qt::OtherFocusReason);
}

bool CodePanel::takeFocus()
{
    m_edit->setFocus(Qt::OtherFocusReason);
    return true;
}

void CodePanel::showEvent(QShowEvent *event)
{
    m_second.start();
    SignInPanel::showEvent(event);
}

void CodePanel::hideEvent(QHideEvent *event)
{
    m_second.stop();
    SignInPanel::hideEvent(event);
}

} // namespace views
