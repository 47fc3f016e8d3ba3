// SPDX-License-Identifier: MIT
#include "views/pages/browserpanel.h"

#include "checkout/signin/signincontroller.h"
#include "kit/widgets/banner.h"
#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"
#include "views/fields/flowlayout.h"
#include "views/shell/paymentopener.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace views {

BrowserPanel::BrowserPanel(checkout::SignInController &controller, QWidget *parent) :
    SignInPanel(controller, parent), m_note(new kit::Banner),
    m_hostLabel(new kit::PlainLabel(QString(), kit::TextStyle::Hint, kit::ColorRole::Text2)), m_row(new QWidget),
    m_open(new kit::Button(QString(), kit::Button::Variant::Primary)), m_copy(new kit::Button), m_cancel(new kit::Button)
{
    m_open->setObjectName(u"openSignInPageButton"_s);
    m_copy->setObjectName(u"copySignInLinkButton"_s);
    m_cancel->setObjectName(u"cancelBrowserButton"_s);
    m_note->setObjectName(u"browserNote"_s);
    m_note->setIcon(u"alert-triangle"_s);
    auto *flow = new FlowLayout(m_row, 10);
    flow->addWidget(m_open);
    flow->addWidget(m_copy);
    flow->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_note);
    column->addWidget(m_hostLabel);
    column->addWidget(m_row);
    connect(m_open, &QAbstractButton::clicked, this, &BrowserPanel::open);
    connect(m_copy, &QAbstractButton::clicked, this, &BrowserPanel::copy);
    connect(m_cancel, &QAbstractButton::clicked, &this->controller(), &checkout::SignInController::cancel);
}

void BrowserPanel::render(const checkout::SignInState &state, const core::Locale &locale)
{
    const auto provider = std::find_if(state.providers.begin(), state.providers.end(),
        [&state](const core::AuthProvider &one) { return one.identifier == state.provider; });
    m_providerName = provider == state.providers.end() || provider->title.isEmpty() ? state.provider : provider->title;
    m_language = locale.languageCode().section(u'_', 0, 0);
    m_browser = state.browser;
    m_isWaiting = state.step == checkout::SignInStep::Waiting;
    m_open->setLabel(tr("Open the page again"));
    m_copy->setLabel(tr("Copy the link"));
    m_cancel->setLabel(tr("Cancel"));
    m_open->setEnabled(!state.isSigningIn);
    m_copy->setEnabled(!state.isSigningIn);
    m_row->setVisible(m_isWaiting);
    m_hostLabel->setVisible(m_isWaiting);
    m_hostLabel->setPlain(m_browser.host);
    m_note->setVisible(!note().isEmpty());
    if (!m_note->isHidden()) {
        m_note->setText(note(), kit::Severity::Warning);
    }
}

QString BrowserPanel::note() const
{
    using Fault = checkout::BrowserState::Fault;
    switch (m_browser.fault) {
    case Fault::Denied:
        return tr("The other page refused the sign-in. Try again, or ask whoever looks after your account.");
    case Fault::TimedOut:
        return tr("Nothing came back from the browser for five minutes. Open the page again when you are ready.");
    case Fault::NoAddress:
        return tr("This computer gives Vezne no port on which the browser could answer. Start Vezne again.");
    case Fault::None:
        break;
    }
    return m_browser.hadForeignAnswer
        ? tr("Something came back that belongs to another sign-in. It was not used; Vezne is still waiting for yours.")
        : QString();
}

SignInPanel::Words BrowserPanel::words() const
{
    if (m_isWaiting) {
        return { tr("Waiting for the browser"), tr("Sign in on the page that has opened. Vezne goes on by itself then."), {} };
    }
    return { tr("Welcome"), tr("You sign in on another page, in this computer’s browser: %1.").arg(m_providerName),
        tr("Open the sign-in page") };
}

void BrowserPanel::submit(bool remember)
{
    if (m_isWaiting) {
        return;
    }
    controller().startBrowser(remember,
        { m_language, tr("Vezne"), tr("You are signed in. You can close this page and go back to Vezne."),
            tr("The sign-in was refused. You can close this page and try again in Vezne."),
            tr("This answer belongs to another sign-in, so Vezne did not use it. Go back to Vezne and open the page again.") });
    if (m_isWaiting) {
        open();
    }
}

void BrowserPanel::open()
{
    if (!openSignInPage(QUrl(m_browser.link, QUrl::StrictMode))) {
        QGuiApplication::clipboard()->setText(m_browser.link);
        Q_EMIT notified(tr("No browser could be opened, so the link was copied instead. Paste it into a browser on this computer."));
    }
}

void BrowserPanel::copy()
{
    QGuiApplication::clipboard()->setText(m_browser.link);
    Q_EMIT notified(tr("The link to the sign-in page is copied."));
}

bool BrowserPanel::takeFocus()
{
    if (m_isWaiting) {
        m_cancel->setFocus(Qt::OtherFocusReason);
    }
    return m_isWaiting;
}

} // namespace views
