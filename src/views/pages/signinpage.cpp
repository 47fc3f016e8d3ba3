// SPDX-License-Identifier: MIT
#include "views/pages/signinpage.h"

#include "checkout/signin/projectcontroller.h"
#include "checkout/signin/signincontroller.h"
#include "kit/theme/theme.h"
#include "ui_signinform.h"
#include "ui_signinpage.h"
#include "views/fields/flowlayout.h"
#include "views/pages/browserpanel.h"
#include "views/pages/codepanel.h"
#include "views/pages/loginpanel.h"
#include "views/pages/newpasswordpanel.h"
#include "views/pages/resumepanel.h"
#include "views/pages/signuppanel.h"
#include "views/pages/storepanel.h"

#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int cardWidth = 444;
constexpr int widthForStore = 1240; ///< px at 100 %, of the page: from here on the store stands beside the form.
constexpr int cardPadding = 8; ///< Beside the card's own, to make the 32 px of this page.

} // namespace

SignInPage::SignInPage(checkout::ProjectController &project, checkout::SignInController &controller, QWidget *parent) :
    Page(parent), m_project(project), m_controller(controller), m_ui(std::make_unique<Ui::SignInPage>()),
    m_form(std::make_unique<Ui::SignInForm>()), m_login(new LoginPanel(controller)), m_code(new CodePanel(controller)),
    m_newPassword(new NewPasswordPanel(controller)), m_signUp(new SignUpPanel(controller)), m_browser(new BrowserPanel(controller)),
    m_providers(new QMenu(this)), m_resume(new ResumePanel)
{
    build();
    addPanels();
    connectParts();
    SignInPage::retranslate();
}

SignInPage::~SignInPage() = default;

void SignInPage::build()
{
    m_ui->setupUi(this);
    auto *content = new QWidget;
    m_form->setupUi(content);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(kit::Theme::cardGap);
    halves->addWidget(m_store = new StorePanel);
    halves->addWidget(content, 1);
    m_ui->card->body()->addLayout(halves);
    m_ui->middle->setStretch(0, 1); // What is free above and below widens no gap inside.
    m_ui->middle->setStretch(2, 1);
    m_form->column->setContentsMargins(cardPadding, cardPadding, cardPadding, cardPadding);
    m_form->titleLabel->setTextStyle(kit::TextStyle::PageTitle);
    m_form->introLabel->setColor(kit::ColorRole::Text2);
    m_form->column->insertSpacing(2, 12); // Without a bar on 1366 × 768.
    m_form->column->insertSpacing(1, 4);
    m_form->memoryLabel->setTextStyle(kit::TextStyle::Hint);
    m_form->memoryLabel->setColor(kit::ColorRole::Text2);
    m_form->column->insertSpacing(7, 16);
    m_form->signInButton->setVariant(kit::Button::Variant::Primary);
    m_form->providerButton->setVariant(kit::Button::Variant::Quiet);
    m_form->providerButton->setTrailingIcon(u"chevron-down"_s);
    m_form->signUpButton->setVariant(kit::Button::Variant::Link);
    m_form->guestButton->setVariant(kit::Button::Variant::Link);
    m_form->signInBackButton->setVariant(kit::Button::Variant::Link);
    m_form->column->insertSpacing(9, 12);
    auto *ways = new FlowLayout(m_form->ways, 2 * kit::Theme::unit);
    for (kit::Button *button : { m_form->signInBackButton, m_form->signUpButton, m_form->guestButton, m_form->providerButton }) {
        ways->addWidget(button);
    }
    m_ui->offers->setPicture(u"store"_s, kit::Severity::Accent);
    auto *demo = new kit::Button(QString(), kit::Button::Variant::Secondary);
    demo->setObjectName(u"offerDemoButton"_s);
    m_ui->offers->addSecondary(demo);
    connect(demo, &QAbstractButton::clicked, this, &SignInPage::demoRequested);
}

void SignInPage::addPanels()
{
    for (SignInPanel *panel : std::initializer_list<SignInPanel *>{ m_login, m_code, m_newPassword, m_signUp, m_browser }) {
        m_form->panels->addWidget(panel);
        panel->setVisible(panel == m_login);
        connect(panel, &SignInPanel::submitWanted, this, &SignInPage::submit);
        connect(panel, &SignInPanel::notified, this, &SignInPage::notified);
    }
    m_current = m_login;
    m_ui->center->insertWidget(1, m_resume);
}

void SignInPage::connectParts()
{
    connect(m_form->signInButton, &QAbstractButton::clicked, this, &SignInPage::submit);
    connect(m_form->signInBackButton, &QAbstractButton::clicked, &m_controller, &checkout::SignInController::goBack);
    connect(m_form->signUpButton, &QAbstractButton::clicked, this,
        [this] { m_controller.chooseMethod(checkout::SignInMethod::SignUp, m_login->login()); });
    connect(m_form->guestButton, &QAbstractButton::clicked, &m_controller, &checkout::SignInController::orderAsGuest);
    connect(m_form->providerButton, &QAbstractButton::clicked, this,
        [this] { m_providers->popup(m_form->providerButton->mapToGlobal(QPoint(0, m_form->providerButton->height()))); });
    connect(m_ui->offersBar, &OffersBar::demoClicked, this, &SignInPage::demoRequested);
    connect(m_ui->offersBar, &OffersBar::connectClicked, this, &SignInPage::connectRequested);
    connect(m_ui->offers, &kit::EmptyState::actionClicked, this, &SignInPage::connectRequested);
    connect(m_resume, &ResumePanel::retryWanted, &m_controller, &checkout::SignInController::resumeSession);
    connect(m_resume, &ResumePanel::formWanted, &m_controller, &checkout::SignInController::stopResuming);
    connect(&m_project, &checkout::ProjectController::changed, this, &SignInPage::renew);
    connect(&m_controller, &checkout::SignInController::changed, this, &SignInPage::renew);
}

QString SignInPage::title() const
{
    return tr("Sign in");
}

void SignInPage::retranslate()
{
    m_form->rememberCheck->setText(tr("Keep me signed in on this computer"));
    m_form->memoryLabel->setPlain(tr("This computer has no keychain, so you will be signed out when Vezne is closed."));
    m_form->signUpButton->setLabel(tr("Create an account"));
    m_form->guestButton->setLabel(tr("Order as a guest"));
    m_form->signInBackButton->setLabel(tr("Back to sign-in"));
    retranslateOffers();
    renewWords();
}

void SignInPage::retranslateOffers()
{
    auto *demo = findChild<kit::Button *>(u"offerDemoButton"_s);
    demo->setLabel(tr("Try the demo store"));
    demo->setVisible(capabilities().canConnect);
    if (!capabilities().canConnect) {
        m_ui->offers->setTitle(tr("No store is connected yet."), kit::TextStyle::PageTitle);
        m_ui->offers->setDetail(tr("Leave the kiosk with Ctrl+Shift+Q, start Vezne without --kiosk and connect a store."));
        m_ui->offers->setAction({});
        return;
    }
    m_ui->offers->setTitle(tr("Which store do you take orders for?"), kit::TextStyle::PageTitle);
    m_ui->offers->setDetail(tr("Connect a OneEntry project with its address and app token, or look around in the demo store: it runs on "
                               "this computer and needs no account."));
    m_ui->offers->setAction(tr("Connect a project…"));
}

void SignInPage::renewWords()
{
    checkout::SignInState offered = m_signIn;
    offered.canRecover = offered.canRecover && capabilities().canManageAccount;
    for (SignInPanel *panel : std::initializer_list<SignInPanel *>{ m_login, m_code, m_newPassword, m_signUp, m_browser }) {
        panel->render(offered, locale());
    }
    const SignInPanel::Words words = m_current->words();
    m_form->titleLabel->setPlain(words.title);
    m_form->introLabel->setPlain(words.intro);
    m_form->signInButton->setLabel(words.action);
    const bool needsBrowser = m_current == m_browser && !capabilities().canUseComputer;
    m_form->signInButton->setVisible(!words.action.isEmpty() && !needsBrowser);
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
    const bool isOffered = signIn.step == checkout::SignInStep::Begin && signIn.method != checkout::SignInMethod::SignUp
        && signIn.method != checkout::SignInMethod::Forgotten;
    m_form->providerButton->setVisible(isOffered && signIn.providers.size() > 1);
    m_form->signUpButton->setVisible(isOffered && signIn.canSignUp && capabilities().canManageAccount);
    m_form->guestButton->setVisible(isOffered && signIn.canBeGuest);
    m_form->guestButton->setEnabled(!signIn.isSigningIn);
}

void SignInPage::renew()
{
    render(m_project.state(), m_controller.state());
}

SignInPanel *SignInPage::panelOf(const checkout::SignInState &signIn) const
{
    if (signIn.step == checkout::SignInStep::Code) {
        return m_code;
    }
    if (signIn.step == checkout::SignInStep::NewPassword) {
        return m_newPassword;
    }
    return signIn.method == checkout::SignInMethod::SignUp ? m_signUp
                                                           : (signIn.method == checkout::SignInMethod::Browser ? m_browser : m_login);
}

void SignInPage::showPanel(SignInPanel *panel)
{
    if (m_current == panel) {
        return;
    }
    std::exchange(m_current, panel)->hide();
    panel->show();
}

// Tab goes through the panel's fields, whenever they were made, and then on below them.
void SignInPage::chainTabs()
{
    QWidget *last = nullptr;
    for (QWidget *w = m_current->nextInFocusChain(); w != m_current; w = w->nextInFocusChain()) {
        last = m_current->isAncestorOf(w) ? w : last;
    }
    for (QWidget *next : std::initializer_list<QWidget *>{ m_form->rememberCheck, m_form->signInButton, m_form->signInBackButton,
             m_form->signUpButton, m_form->guestButton, m_form->providerButton }) {
        if (last) {
            setTabOrder(last, next);
        }
        last = next;
    }
}

void SignInPage::render(const checkout::ProjectState &project, const checkout::SignInState &signIn)
{
    const bool isNew = (!m_hasProject && project.hasProject()) || m_signIn.resume != signIn.resume;
    const bool isOtherStep = m_signIn.step != signIn.step || m_signIn.method != signIn.method;
    m_signIn = signIn;
    m_hasProject = project.hasProject();
    const bool isResuming = m_signIn.resume != checkout::SignInState::Resume::None;
    m_resume->render(m_signIn);
    m_ui->card->setVisible(m_hasProject && !isResuming);
    m_ui->offersBar->setVisible(m_hasProject && !isResuming && capabilities().canConnect);
    m_ui->offersBar->setDemoOpen(m_signIn.isDemo);
    m_ui->offers->setVisible(!m_hasProject && !isResuming);
    const kit::Theme &theme = kit::Theme::of(this);
    m_store->show(project.storeName, capabilities().isClerk);
    m_ui->offers->setMaximumWidth(theme.scaled(640));
    m_form->signInButton->setBusy(m_signIn.isSigningIn);
    m_form->signInButton->setEnabled(m_hasProject && !m_signIn.isLoading);
    const bool isBegin = m_signIn.step == checkout::SignInStep::Begin;
    // Nobody is kept signed in at the demo store, nor a customer at a kiosk.
    const bool isKeeping = isBegin && !m_signIn.isDemo && capabilities().isClerk;
    m_form->rememberCheck->setVisible(isKeeping);
    m_form->rememberCheck->setEnabled(m_signIn.canRemember);
    m_form->memoryLabel->setVisible(isKeeping && !m_signIn.canRemember);
    const bool isSideWay = m_signIn.method == checkout::SignInMethod::SignUp || m_signIn.method == checkout::SignInMethod::Forgotten;
    const bool isWaiting = m_signIn.step == checkout::SignInStep::Waiting; // The panel ends that itself.
    m_form->signInBackButton->setVisible((!isBegin && !isWaiting) || isSideWay);
    showPanel(panelOf(m_signIn));
    renewWords();
    chainTabs();
    fit();
    if ((isNew || isOtherStep) && isVisible()) {
        // After the layout of what has come; when the page has gone meanwhile, the next one has the focus.
        QMetaObject::invokeMethod(
            this, [this] { isVisible() ? focusFirst() : void(); }, Qt::QueuedConnection);
    }
}

void SignInPage::fit()
{
    const kit::Theme &theme = kit::Theme::of(this);
    const bool isRoomy = width() >= theme.scaled(widthForStore);
    m_store->setVisible(isRoomy);
    m_ui->card->setFixedWidth(theme.scaled(cardWidth) + (isRoomy ? m_store->maximumWidth() + kit::Theme::cardGap : 0));
}

PageActions SignInPage::actions() const
{
    return {}; // The card has the primary action itself, and the bar below it the offers.
}

void SignInPage::focusFirst()
{
    if (m_signIn.resume != checkout::SignInState::Resume::None) {
        m_resume->findChild<kit::Button *>(u"resumeAgainButton"_s)->setFocus(Qt::OtherFocusReason);
    } else if (!m_hasProject) {
        m_ui->offers->actionButton()->setFocus(Qt::OtherFocusReason);
    } else if (!m_current->takeFocus()) {
        m_form->signInButton->setFocus(Qt::OtherFocusReason);
    }
}

bool SignInPage::pressPrimary()
{
    submit();
    return true;
}

bool SignInPage::pressBack()
{
    m_controller.goBack();
    return true;
}

void SignInPage::submit()
{
    const bool isAsking = m_signIn.resume == checkout::SignInState::Resume::None;
    if (m_hasProject && isAsking && !m_signIn.isSigningIn) {
        m_current->submit(capabilities().isClerk && m_form->rememberCheck->isEnabled() && m_form->rememberCheck->isChecked());
    }
}

void SignInPage::hideEvent(QHideEvent *event)
{
    m_login->hidePassword();
    Page::hideEvent(event);
}

} // namespace views
