// SPDX-License-Identifier: MIT
#include "views/pages/connectpage.h"

#include "checkout/orders/urlpolicy.h"
#include "checkout/signin/projectcontroller.h"
#include "kit/widgets/passwordfield.h"
#include "ui_connectform.h"
#include "ui_connectpage.h"
#include "views/pages/findingslist.h"

#include <QCheckBox>
#include <QCompleter>
#include <QTimeZone>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

/// Any part of a name finds it: "istan" is enough.
QCompleter *zoneCompleter(QObject *parent)
{
    QStringList names;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        names.append(QString::fromLatin1(id));
    }
    auto *completer = new QCompleter(names, parent);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    return completer;
}

} // namespace

ConnectPage::ConnectPage(checkout::ProjectController &controller, QWidget *parent) :
    Page(parent), m_controller(controller), m_ui(std::make_unique<Ui::ConnectPage>()), m_form(std::make_unique<Ui::ConnectForm>()),
    m_findings(new FindingsList)
{
    m_ui->setupUi(this);
    m_ui->columns->setStretch(0, 3);
    keepCentred(*m_ui->columns);
    m_ui->mainColumn->setStretch(1, 1);
    m_ui->sideColumn->setStretch(1, 1);
    auto *content = new QWidget;
    m_form->setupUi(content);
    m_form->grid->setHorizontalSpacing(18);
    m_form->grid->setColumnStretch(0, 1);
    m_form->grid->setColumnStretch(1, 1);
    m_ui->formCard->body()->addWidget(content);
    m_ui->findingsCard->setPadding(kit::Card::Padding::Narrow);
    m_ui->findingsCard->body()->addWidget(m_findings);
    m_token = new kit::PasswordField;
    m_token->setObjectName(u"tokenEdit"_s);
    m_url = addEdit(m_form->urlField, u"urlEdit"_s);
    m_form->tokenField->setControl(m_token);
    m_provider = addEdit(m_form->providerField, u"providerEdit"_s);
    m_storage = addEdit(m_form->storageField, u"storageEdit"_s);
    m_loginMarker = addEdit(m_form->loginMarkerField, u"loginMarkerEdit"_s);
    m_passwordMarker = addEdit(m_form->passwordMarkerField, u"passwordMarkerEdit"_s);
    m_currency = addEdit(m_form->currencyField, u"currencyEdit"_s);
    m_reference = addEdit(m_form->referenceField, u"referenceEdit"_s);
    addShopEdits();
    m_url->setPlaceholderText(u"https://my-project.oneentry.cloud"_s);
    m_url->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    m_http = new QCheckBox;
    m_http->setObjectName(u"httpCheck"_s);
    m_http->hide();
    m_form->httpRow->addWidget(m_http, 0, Qt::AlignLeft);
    connect(m_http, &QCheckBox::toggled, this, [this] { m_form->urlField->setError({}); });
    connect(m_url, &QLineEdit::textChanged, this, &ConnectPage::renewHttp);
    connect(m_token, &QLineEdit::textChanged, this, [this] { m_form->tokenField->setError({}); });
    setSettings({});
    connect(&m_controller, &checkout::ProjectController::changed, this, &ConnectPage::renew);
    ConnectPage::retranslate();
}

ConnectPage::~ConnectPage() = default;

void ConnectPage::addShopEdits()
{
    m_zone = addEdit(m_form->zoneField, u"zoneEdit"_s);
    m_zone->setPlaceholderText(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    m_zone->setCompleter(zoneCompleter(m_zone));
    m_board = addEdit(m_form->boardField, u"boardEdit"_s);
    m_board->setPlaceholderText(u"postgresql://vezne@db.shop.lan/vezne"_s);
    m_boardPassword = new kit::PasswordField;
    m_boardPassword->setObjectName(u"boardPasswordEdit"_s);
    m_form->boardPasswordField->setControl(m_boardPassword);
    for (kit::Field *field : { m_form->boardField, m_form->boardPasswordField, m_form->zoneField, m_form->storageField,
             m_form->currencyField, m_form->referenceField }) {
        field->setOptional(true);
    }
    connect(m_board, &QLineEdit::textChanged, this, [this] {
        m_form->boardField->setError({});
        m_form->boardPasswordField->setVisible(!m_board->text().trimmed().isEmpty());
    });
    connect(m_zone, &QLineEdit::textChanged, this, [this] { m_form->zoneField->setError({}); });
}

kit::TextField *ConnectPage::addEdit(kit::Field *field, const QString &name)
{
    auto *edit = new kit::TextField;
    edit->setObjectName(name);
    field->setControl(edit);
    connect(edit, &QLineEdit::returnPressed, this, &ConnectPage::submit);
    return edit;
}

QString ConnectPage::title() const
{
    return tr("Connect a project");
}

void ConnectPage::fit()
{
    const bool isNarrow = width() < kit::Theme::of(this).scaled(narrowWidth);
    m_ui->columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ConnectPage::retranslate()
{
    m_ui->formCard->setTitle(tr("Connect a project"), kit::TextStyle::PageTitle);
    m_ui->findingsCard->setTitle(tr("What the check found"));
    m_form->urlField->setLabel(tr("Project address"));
    m_form->urlField->setHint(tr("The address of the project in the OneEntry panel."));
    m_http->setText(tr("This computer only: allow http"));
    m_form->tokenField->setLabel(tr("App token"));
    m_form->tokenField->setHint(tr("From the panel: Settings, App tokens. It is kept on this computer only."));
    m_form->providerField->setLabel(tr("Sign-in provider"));
    m_form->storageField->setLabel(tr("Order storage"));
    m_form->storageField->setHint(tr("Leave it empty to choose for each order."));
    m_form->loginMarkerField->setLabel(tr("Marker of the login field"));
    m_form->passwordMarkerField->setLabel(tr("Marker of the password field"));
    m_form->zoneField->setLabel(tr("Time zone of the shop"));
    m_form->zoneField->setHint(tr("Of its delivery days and hours. Empty: this computer's."));
    m_form->boardField->setLabel(tr("Board of the shop"));
    m_form->boardField->setHint(tr("A database that several counters share. Empty: this is the only one."));
    m_form->boardPasswordField->setLabel(tr("Password of the board"));
    m_form->boardPasswordField->setHint(tr("Kept in the keychain. Empty: as before, or from the file .pgpass."));
    m_form->currencyField->setLabel(tr("Currency"));
    m_form->currencyField->setHint(tr("For example TRY, when the store names none."));
    m_form->referenceField->setLabel(tr("Reference field"));
    m_form->referenceField->setHint(tr("Marker of an order form field that takes Vezne's own reference."));
}

void ConnectPage::setSettings(const core::ProjectSettings &settings)
{
    const core::ProjectSettings shown = settings.isDemo ? core::ProjectSettings() : settings;
    m_url->setText(shown.url);
    m_token->setText(QString::fromUtf8(shown.appToken.reveal()));
    m_provider->setText(shown.provider);
    m_storage->setText(shown.storage);
    m_loginMarker->setText(shown.loginMarker);
    m_passwordMarker->setText(shown.passwordMarker);
    m_currency->setText(shown.currency);
    m_reference->setText(shown.referenceMarker);
    m_zone->setText(shown.timeZone);
    m_board->setText(shown.shop);
    m_boardPassword->clear();
    m_form->boardPasswordField->setVisible(!shown.shop.isEmpty());
}

core::ProjectSettings ConnectPage::settings() const
{
    core::ProjectSettings settings;
    settings.url = m_url->text().trimmed();
    settings.appToken = core::Secret(m_token->text().trimmed().toUtf8());
    settings.provider = m_provider->text().trimmed();
    settings.storage = m_storage->text().trimmed();
    settings.loginMarker = m_loginMarker->text().trimmed();
    settings.passwordMarker = m_passwordMarker->text().trimmed();
    settings.currency = core::normalizedCurrency(m_currency->text());
    settings.referenceMarker = m_reference->text().trimmed();
    settings.shop = m_board->text().trimmed();
    settings.shopPassword = core::Secret(m_boardPassword->text().toUtf8());
    settings.timeZone = m_zone->text().trimmed();
    // What was left as it stood is looked for in the project; what somebody typed is not replaced.
    const core::ProjectSettings usual;
    settings.isProviderGiven = settings.provider != usual.provider;
    settings.isLoginMarkerGiven = settings.loginMarker != usual.loginMarker;
    settings.isPasswordMarkerGiven = settings.passwordMarker != usual.passwordMarker;
    return settings;
}

QString ConnectPage::addressProblem() const
{
    switch (checkout::judgeTypedAddress(m_url->text().trimmed(), m_http->isChecked())) {
    case checkout::TypedAddress::Good:
        return {};
    case checkout::TypedAddress::NotEncrypted:
        return tr("http:// would let others read along. Write the address with https://.");
    case checkout::TypedAddress::NeedsSwitch:
        return tr("This address is not encrypted. If the store runs on this computer, allow it below.");
    case checkout::TypedAddress::NoAddress:
        break;
    }
    return tr("Write the project's address, for example https://my-project.oneentry.cloud.");
}

// The switch is there for whoever runs a store on this computer, and in nobody else's way.
void ConnectPage::renewHttp()
{
    m_form->urlField->setError({});
    const bool isOffered = checkout::judgeTypedAddress(m_url->text().trimmed(), false) == checkout::TypedAddress::NeedsSwitch;
    m_http->setVisible(isOffered);
    m_http->setChecked(m_http->isChecked() && isOffered);
}

void ConnectPage::submit()
{
    if (m_isChecking) {
        return;
    }
    // "my-project.oneentry.cloud" is what people copy; the scheme is not theirs to know.
    const QString typed = m_url->text().trimmed();
    if (!typed.isEmpty() && !typed.contains(u"://"_s)) {
        m_url->setText(u"https://"_s + typed);
    }
    m_form->urlField->setError(addressProblem());
    m_form->tokenField->setError(m_token->text().trimmed().isEmpty() ? tr("Paste the app token from the OneEntry panel.") : QString());
    const QString zone = m_zone->text().trimmed();
    const bool isZone = zone.isEmpty() || QTimeZone::isTimeZoneIdAvailable(zone.toLatin1());
    m_form->zoneField->setError(isZone ? QString() : tr("Write it as in Europe/Istanbul, or leave it empty."));
    const QUrl board(m_board->text().trimmed(), QUrl::StrictMode);
    const bool isBoard = board.isEmpty() || (board.scheme() == "postgresql"_L1 && !board.userName().isEmpty() && board.path().size() > 1);
    m_form->boardField->setError(!isBoard ? tr("Write it as postgresql://user@host/database.")
            : !board.password().isEmpty() ? tr("Take the password out, and put it into the file .pgpass: others could read it here.")
                                          : QString());
    for (kit::Field *field : { m_form->urlField, m_form->tokenField, m_form->zoneField, m_form->boardField }) {
        if (field->hasError()) {
            field->control()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_controller.checkAndConnect(settings(), locale().contentCode);
}

void ConnectPage::enter(const checkout::Route &)
{
    // What somebody has typed since stays; where nobody has, the settings may say something else by now.
    if (!m_filled || *m_filled == texts()) {
        fillIn();
    }
}

void ConnectPage::fillIn()
{
    setSettings(m_controller.settings());
    m_filled = texts();
    m_filledFor = m_controller.settings().url;
}

QStringList ConnectPage::texts() const
{
    QStringList all;
    for (const QLineEdit *edit : std::initializer_list<const QLineEdit *>{ m_url, m_token, m_provider, m_storage, m_loginMarker,
             m_passwordMarker, m_currency, m_reference, m_board, m_boardPassword, m_zone }) {
        all.append(edit->text());
    }
    return all;
}

void ConnectPage::renew()
{
    if (m_filled && m_filledFor != m_controller.settings().url) {
        fillIn(); // Another project: what stands here, a token among it, is for the one before.
    }
    render(m_controller.state());
}

void ConnectPage::render(const checkout::ProjectState &project)
{
    m_isChecking = project.isChecking;
    const bool hasFindings = m_isChecking || !project.findings.isEmpty();
    m_ui->findingsCard->setVisible(hasFindings);
    m_ui->columns->setStretch(1, hasFindings ? 2 : 0); // Until then there is no half of the page for them.
    m_findings->setFindings(project.findings, m_isChecking);
    Q_EMIT actionsChanged();
}

PageActions ConnectPage::actions() const
{
    PageActions actions;
    actions.back = m_isChecking ? tr("Stop the check") : tr("Back");
    actions.hasBackArrow = !m_isChecking;
    actions.primary = tr("Check and connect");
    actions.isPrimaryEnabled = !m_isChecking;
    actions.note = m_isChecking ? tr("The project is being checked…") : QString();
    return actions;
}

bool ConnectPage::pressPrimary()
{
    submit();
    return true;
}

bool ConnectPage::pressBack()
{
    if (m_isChecking) {
        m_controller.cancelCheck();
        return true;
    }
    return false;
}

void ConnectPage::focusFirst()
{
    m_url->setFocus(Qt::OtherFocusReason);
}

} // namespace views
