// SPDX-License-Identifier: MIT
#include "views/pages/signinpage.h"

#include "checkout/signin/projectcontroller.h"
#include "checkout/signin/signincontroller.h"
#include "kit/theme/theme.h"
#include "kit/widgets/passwordfield.h"
#include "ui_signinform.h"
#include "ui_signinpage.h"
#include "views/pages/resumepanel.h"

#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int cardWidth = 420;
constexpr int cardPadding = 8; ///< Beside the card's own, to make the 32 px of this page.

} // namespace

SignInPage::SignInPage(checkout::ProjectController &project, checkout::SignInController &controller, QWidget *parent) :
    Page(parent), m_project(project), m_controller(controller), m_ui(std::make_unique<Ui::SignInPage>()),
    m_form(std::make_unique<Ui::SignInForm>()), m_login(new kit::TextField), m_password(new kit::PasswordField),
    m_providers(new QMenu(this)), m_resume(new ResumePanel)
{
    m_ui->setupUi(this);
    auto *content = new QWidget;
    m_form->setupUi(content);
    m_ui->card->body()->addWidget(content);
    m_form->column->setContentsMargins(cardPadding, cardPadding, cardPadding, cardPadding);
    m_form->titleLabel->setTextStyle(kit::TextStyle::PageTitle);
    m_form->introLabel->setColor(kit::ColorRole::Text2);
    m_form->column->insertSpacing(2, 16);
    m_form->column->insertSpacing(1, 4);
    m_login->setObjectName(u"loginEdit"_s);
    m_login->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_password->setObjectName(u"passwordEdit"_s);
    m_form->loginField->setControl(m_login);
    m_form->passwordField->setControl(m_password);
    m_form->memoryLabel->setTextStyle(kit::TextStyle::Hint);
    m_form->memoryLabel->setColor(kit::ColorRole::Text2);
    m_form->column->insertSpacing(8, 16);
    m_form->signInButton->setVariant(kit::Button::Variant::Primary);
    m_form->providerButton->setVariant(kit::Button::Variant::Quiet);
    m_form->providerButton->setTrailingIcon(u"chevron-down"_s);
    m_form->column->insertSpacing(10, 12);
    m_ui->offers->setPicture(u"store"_s, kit::Severity::Accent);
    addResume();

    connect(m_login, &QLineEdit::returnPressed, this, [this] { m_password->setFocus(Qt::TabFocusReason); });
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_form->signInButton, &QAbstractButton::clicked, this, &SignInPage::submit);
    connect(m_form->providerButton, &QAbstractButton::clicked, this,
        [this] { m_providers->popup(m_form->providerButton->mapToGlobal(QPoint(0, m_form->providerButton->height()))); });
    connect(m_ui->offersBar, &OffersBar::demoClicked, this, &SignInPage::demoRequested);
    connect(m_ui->offersBar, &OffersBar::connectClicked, this, &SignInPage::connectRequested);
    auto *demo = new kit::Button(QString(), kit::Button::Variant::Secondary);
    demo->setObjectName(u"offerDemoButton"_s);
    m_ui->offers->addSecondary(demo);
    connect(demo, &QAbstractButton::clicked, this, &SignInPage::demoRequested);
    connect(m_ui->offers, &kit::EmptyState::actionClicked, this, &SignInPage::connectRequested);
    connect(&m_project, &checkout::ProjectController::changed, this, &SignInPage::renew);
    connect(&m_controller, &checkout::SignInController::changed, this, &SignInPage::renew);
    SignInPage::retranslate();
}

SignInPage::~SignInPage() = default;

void SignInPage::addResume()
{
    m_ui->center->insertWidget(1, m_resume);
    connect(m_resume, &ResumePanel::retryWanted, &m_controller, &checkout::SignInController::resumeSession);
    connect(m_resume, &ResumePanel::formWanted, &m_controller, &checkout::SignInController::stopResuming);
}

QString SignInPage::title() const
{
    return tr("Sign in");
}

void SignInPage::retranslate()
{
    m_form->titleLabel->setPlain(tr("Welcome"));
    m_form->introLabel->setPlain(tr("Sign in with your store account to take orders."));
    m_form->rememberCheck->setText(tr("Keep me signed in on this computer"));
    m_form->memoryLabel->setPlain(tr("This computer has no keychain, so you will be signed out when Vezne is closed."));
    m_form->signInButton->setLabel(tr("Sign in"));
    m_ui->offers->setTitle(tr("Which store do you take orders for?"), kit::TextStyle::PageTitle);
    m_ui->offers->setDetail(tr("Connect a OneEntry project with its address and app token, or look around in the demo store: it runs on "
                               "this computer and needs no account."));
    m_ui->offers->setAction(tr("Connect a project…"));
    findChild<kit::Button *>(u"offerDemoButton"_s)->setLabel(tr("Try the demo store"));
    renewWords();
}

void SignInPage::renewWords()
{
    m_form->loginField->setLabel(m_signIn.loginLabel.isEmpty() ? tr("E-mail") : m_signIn.loginLabel);
    m_form->passwordField->setLabel(m_signIn.passwordLabel.isEmpty() ? tr("Password") : m_signIn.passwordLabel);
    renewProviders(m_signIn);
}

void SignInPage::renewProviders(const checkout::SignInState &signIn)
{
    m_providers->clear();
    QString current = signIn.provider;
    for (const core::AuthProvider &provider : signIn.providers) {
        const QString name = provider.title.isEmpty() ? provider.identifier : provider.title;
        if (provider.identifier == signIn.provider) {
            current = name;
        }
        QAction *action = m_providers->addAction(kit::literal(name));
        action->setCheckable(true);
        action->setChecked(provider.identifier == signIn.provider);
        connect(action, &QAction::triggered, this, [this, marker = provider.identifier] { m_controller.chooseProvider(marker); });
    }
    m_form->providerButton->setLabel(tr("Provider: %1").arg(current));
    m_form->providerButton->setVisible(signIn.providers.size() > 1);
}

void SignInPage::renew()
{
    render(m_project.state(), m_controller.state());
}

void SignInPage::render(const checkout::ProjectState &project, const checkout::SignInState &signIn)
{
    const bool isNew = (!m_hasProject && project.hasProject()) || (m_signIn.resume != signIn.resume);
    m_signIn = signIn;
    m_hasProject = project.hasProject();
    const bool isResuming = m_signIn.resume != checkout::SignInState::Resume::None;
    m_resume->render(m_signIn);
    m_ui->card->setVisible(m_hasProject && !isResuming);
    m_ui->offersBar->setVisible(m_hasProject && !isResuming);
    m_ui->offers->setVisible(!m_hasProject && !isResuming);
    const kit::Theme &theme = kit::Theme::of(this);
    m_ui->card->setFixedWidth(theme.scaled(cardWidth));
    m_ui->offers->setMaximumWidth(theme.scaled(640));
    m_form->signInButton->setBusy(m_signIn.isSigningIn);
    m_form->signInButton->setEnabled(m_hasProject && !m_signIn.isLoading);
    m_form->rememberCheck->setEnabled(m_signIn.canRemember);
    m_form->memoryLabel->setVisible(!m_signIn.canRemember);
    renewWords();
    renewFilledIn(m_signIn);
    if (m_signIn.isSignedIn) {
        m_password->clear();
        m_isFilledIn = false;
    }
    if (isNew && isVisible()) {
        // The form has only now come; when the page has gone meanwhile, the next one has the focus.
        QMetaObject::invokeMethod(
            this, [this] { isVisible() ? focusFirst() : void(); }, Qt::QueuedConnection);
    }
}

void SignInPage::renewFilledIn(const checkout::SignInState &signIn)
{
    // Only what the program filled in is replaced, never what somebody typed.
    const bool isOurs = m_login->text().isEmpty() || m_login->text() == m_filledLogin;
    if (!signIn.login.isEmpty() && isOurs && signIn.login != m_filledLogin) {
        m_login->setText(signIn.login);
        m_filledLogin = signIn.login;
        m_isFilledIn = false;
    }
    if (!signIn.demoPassword.isEmpty() && !m_isFilledIn && m_login->text() == m_filledLogin && m_password->text().isEmpty()) {
        m_password->setText(QString::fromUtf8(signIn.demoPassword.reveal()));
        m_isFilledIn = true;
    }
}

PageActions SignInPage::actions() const
{
    return {}; // The card has the primary action itself, and the bar below it the offers.
}

void SignInPage::focusFirst()
{
    if (m_signIn.resume != checkout::SignInState::Resume::None) {
        m_resume->findChild<kit::Button *>(u"resumeAgainButton"_s)->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_hasProject) {
        m_ui->offers->actionButton()->setFocus(Qt::OtherFocusReason);
        return;
    }
    (m_login->text().isEmpty() ? static_cast<QWidget *>(m_login) : m_password)->setFocus(Qt::OtherFocusReason);
}

bool SignInPage::pressPrimary()
{
    submit();
    return true;
}

void SignInPage::submit()
{
    const QString login = m_login->text().trimmed();
    m_form->loginField->setError(login.isEmpty() ? tr("Fill in this field.") : QString());
    m_form->passwordField->setError(m_password->text().isEmpty() ? tr("Fill in this field.") : QString());
    if (login.isEmpty() || m_password->text().isEmpty()) {
        (login.isEmpty() ? static_cast<QWidget *>(m_login) : m_password)->setFocus(Qt::OtherFocusReason);
        return;
    }
    const bool remember = m_form->rememberCheck->isEnabled() && m_form->rememberCheck->isChecked();
    m_controller.signIn(login, core::Secret(m_password->text().toUtf8()), remember);
}

void SignInPage::hideEvent(QHideEvent *event)
{
    m_password->setShown(false);
    Page::hideEvent(event);
}

} // namespace views
