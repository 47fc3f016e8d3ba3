// SPDX-License-Identifier: MIT
#include "cli/doctorcommand.h"

#include "api/codecs.h"
#include "cli/jsonout.h"
#include "cli/words.h"
#include "core/payment.h"
#include "text/attributetext.h"
#include "text/errortext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

using Status = Finding::Status;

constexpr int productsToLookAt = 20;

QString idOf(checkout::ProjectFinding::Subject subject)
{
    using Subject = checkout::ProjectFinding::Subject;
    switch (subject) {
    case Subject::Url:
        return u"configuration"_s;
    case Subject::Network:
    case Subject::Tls:
        return u"tls"_s;
    case Subject::AppToken:
        return u"app-token"_s;
    case Subject::Provider:
    case Subject::SignInForm:
        return u"provider"_s;
    case Subject::Storage:
        return u"storage"_s;
    case Subject::OrderForm:
        return u"form"_s;
    case Subject::Accounts:
        return u"accounts"_s;
    case Subject::Catalogue:
        return u"catalogue"_s;
    case Subject::Languages:
        return u"languages"_s;
    case Subject::Reference:
        return u"reference"_s;
    case Subject::Attributes:
        return u"attributes"_s;
    }
    return {};
}

Status statusOf(checkout::ProjectFinding::Level level)
{
    using Level = checkout::ProjectFinding::Level;
    return level == Level::Ok ? Status::Ok : (level == Level::Warning ? Status::Warning : Status::Error);
}

/// What is wrong when no error of a call says it.
QString troubleOf(const checkout::ProjectFinding &finding, const Options &options)
{
    using Subject = checkout::ProjectFinding::Subject;
    switch (finding.subject) {
    case Subject::Provider:
        if (finding.level == checkout::ProjectFinding::Level::Warning) {
            return VezneCli::tr("The store does not show its sign-in providers; %1 is tried at the sign-in.").arg(finding.detail);
        }
        return VezneCli::tr("The store has no active provider %1. It has: %2. Choose one with --provider.")
            .arg(options.project.provider, finding.detail);
    case Subject::SignInForm:
        return VezneCli::tr("The sign-in form does not have the fields %1. Name them with --login-marker and --password-marker.")
            .arg(finding.detail);
    case Subject::Catalogue:
        return VezneCli::tr("The catalogue is empty. Add products in the OneEntry panel.");
    case Subject::Languages:
        return VezneCli::tr("The store has no content in %1. It has: %2.").arg(options.language, finding.detail);
    case Subject::Storage:
        return VezneCli::tr("The store has no order storage %1. It has: %2. Choose one with --storage.")
            .arg(options.storage, finding.detail);
    default:
        return finding.detail;
    }
}

QString joined(const QStringList &names)
{
    return names.isEmpty() ? u"-"_s : names.join(u", "_s);
}

} // namespace

DoctorCommand::DoctorCommand(Context &context, QObject *parent) :
    Command(context, parent), m_check(*context.connection().client.network()), m_keychain(true)
{
    connect(&m_check, &checkout::ProjectCheck::finished, this, &DoctorCommand::onProject);
    connect(&m_keychain, &session::SecretStore::hasRead, this, [this] {
        if (m_keychain.isPersistent()) {
            add(u"keychain"_s, Status::Ok, VezneCli::tr("There is a keychain; the sign-in can be remembered."));
        } else {
            add(u"keychain"_s, Status::Warning,
                VezneCli::tr("There is no keychain here: a sign-in lasts as long as the program. Nothing secret is written to a file."));
        }
        finish();
    });
}

void DoctorCommand::start()
{
    m_findings.append(checkDataFolder(context().dataFolder()));
    core::ProjectSettings project = options().project;
    project.storage = options().storage;
    const QString &given = options().contentLanguage;
    m_check.start(project, context().wireOptions(), given.isEmpty() ? options().language : given);
}

void DoctorCommand::takeFinding(const checkout::ProjectFinding &finding)
{
    const QString id = idOf(finding.subject);
    const Status status = statusOf(finding.level);
    if (finding.subject == checkout::ProjectFinding::Subject::Attributes) {
        addAttributes({ finding.attributes, {} });
        return;
    }
    const bool failed = status != Status::Ok && finding.error != core::ApiError{};
    if (failed) {
        blame(id, core::Operation::Connect, finding.error);
    } else if (status == Status::Ok) {
        add(id, status, finding.detail.isEmpty() ? VezneCli::tr("In order.") : finding.detail);
    } else {
        add(id, status, troubleOf(finding, options()));
    }
}

void DoctorCommand::onProject(const QList<checkout::ProjectFinding> &findings, const core::ProjectSettings &project)
{
    context().learnAttributes(project.attributes);
    bool canGoOn = true;
    for (const checkout::ProjectFinding &finding : findings) {
        using Subject = checkout::ProjectFinding::Subject;
        const bool isSeenAgain = finding.subject == Subject::Storage && finding.level == checkout::ProjectFinding::Level::Ok;
        if (isSeenAgain || finding.subject == Subject::Reference) {
            continue; // Asked for once more, signed in and of the very form.
        }
        takeFinding(finding);
        const bool isFatal = finding.subject == Subject::Network || finding.subject == Subject::Tls || finding.subject == Subject::AppToken;
        canGoOn = canGoOn && !(isFatal && finding.level == checkout::ProjectFinding::Level::Error);
    }
    if (!canGoOn) {
        checkKeychain();
        return;
    }
    if (context().password.isEmpty()) {
        add(u"sign-in"_s, Status::Warning, VezneCli::tr("Not tried. Give --login and a password to check what only a user may see."));
        checkSignedIn();
        return;
    }
    signIn(
        project,
        [this] {
            add(u"sign-in"_s, Status::Ok, user());
            askForContent([this] { checkSignedIn(); });
        },
        [this](const core::ApiError &error) {
            blame(u"sign-in"_s, core::Operation::SignIn, error);
            checkSignedIn();
        });
}

void DoctorCommand::checkSignedIn()
{
    api::OrdersApi &orders = connection().orders;
    await<api::OrdersApi, core::OrderStorage>(
        orders, orders.fetchStorage(options().storage, content()), &api::OrdersApi::storageFetched, core::Operation::LoadStore,
        [this](const core::OrderStorage &storage) {
            const bool fits = storage.formIdentifier.isEmpty() || storage.formIdentifier == options().form;
            add(u"storage"_s, fits ? Status::Ok : Status::Warning,
                fits ? storage.identifier
                     : VezneCli::tr("The storage %1 uses the form %2. Name it with --form.")
                           .arg(storage.identifier, storage.formIdentifier));
            checkAccounts(storage.paymentAccountIdentifiers);
        },
        [this](const core::ApiError &error) {
            blame(u"storage"_s, core::Operation::LoadStore, error);
            checkAccounts({});
        });
}

void DoctorCommand::checkAccounts(const QStringList &linked)
{
    await<api::PaymentsApi, QList<core::PaymentAccount>>(
        connection().payments, connection().payments.fetchAccounts(content()), &api::PaymentsApi::accountsFetched,
        core::Operation::LoadStore,
        [this, linked](const QList<core::PaymentAccount> &accounts) {
            const core::OfferedAccounts offered = core::offeredAccounts(accounts, linked);
            QStringList names;
            for (const core::PaymentAccount &account : offered.accounts) {
                names.append(account.identifier);
            }
            if (names.isEmpty()) {
                add(u"accounts"_s, Status::Error,
                    VezneCli::tr("The store has no payment account that can be used. Connect one in the OneEntry panel."));
            } else if (!names.contains(options().account)) {
                add(u"accounts"_s, Status::Warning,
                    VezneCli::tr("The account %1 cannot be used. Choose one of these with --account: %2.")
                        .arg(options().account, joined(names)));
            } else if (offered.unlinkedFallback) {
                add(u"accounts"_s, Status::Warning,
                    VezneCli::tr("No account is linked to the storage, so orders may be refused. Link one in the OneEntry panel."));
            } else {
                add(u"accounts"_s, Status::Ok, joined(names));
            }
            checkForm();
        },
        [this, linked](const core::ApiError &error) {
            if (core::isRouteDenied(error) && linked.contains(options().account)) {
                add(u"accounts"_s, Status::Ok, joined(linked)); // The storage names its own, though nobody may read more of them.
            } else {
                blame(u"accounts"_s, core::Operation::LoadStore, error);
            }
            checkForm();
        });
}

void DoctorCommand::checkForm()
{
    await<api::FormsApi, core::FormSchema>(
        connection().forms, connection().forms.fetchForm(options().form, content()), &api::FormsApi::formFetched, core::Operation::LoadForm,
        [this](const core::FormSchema &form) {
            QStringList required;
            for (const core::FormField &field : form.fields) {
                if (field.rules.required) {
                    required.append(field.marker);
                }
            }
            add(u"form"_s, Status::Ok, VezneCli::tr("%1; required fields: %2").arg(options().form, joined(required)));
            checkReference(form);
            checkCatalogue();
        },
        [this](const core::ApiError &error) {
            blame(u"form"_s, core::Operation::LoadForm, error);
            checkCatalogue();
        });
}

void DoctorCommand::checkReference(const core::FormSchema &form)
{
    const QString &configured = options().project.referenceMarker;
    const QString field = core::referenceFieldOf(form, configured);
    if (!field.isEmpty()) {
        add(u"reference"_s, Status::Ok, VezneCli::tr("Orders carry a reference of their own in the field %1.").arg(field));
    } else if (!configured.isEmpty()) {
        add(u"reference"_s, Status::Warning,
            VezneCli::tr("The form %1 has no field %2. Name another with --reference-field.").arg(options().form, configured));
    } else {
        add(u"reference"_s, Status::Warning,
            VezneCli::tr(
                "The form %1 has no field for a reference. When several counters share one account, add a text field called vezne_ref "
                "to it in the OneEntry panel; it may be hidden.")
                .arg(options().form));
    }
}

// As the signed-in user: what was closed to everybody is open to them, or nothing can be sold.
void DoctorCommand::checkCatalogue()
{
    if (connection().gate.tokens().accessToken.isEmpty()) {
        checkKeychain();
        return;
    }
    core::ProductQuery some;
    some.limit = productsToLookAt;
    api::ProductsApi &products = connection().products;
    await<api::ProductsApi, core::ProductPageText>(
        products, products.fetchProductPage(some, content()), &api::ProductsApi::productPageFetched, core::Operation::LoadProducts,
        [this](const core::ProductPageText &text) {
            const auto page = api::decodeProducts(text.json, content());
            const auto look = api::decodeProductsLook(text.json, content(), connection().products.attributes());
            if (page && page->total > 0) {
                add(u"catalogue"_s, Status::Ok, QString::number(page->total));
            } else if (!page) {
                blame(u"catalogue"_s, core::Operation::LoadProducts, page.error());
            }
            if (page && look && !page->items.isEmpty()) {
                addAttributes(*look);
            }
            checkKeychain();
        },
        [this](const core::ApiError &error) {
            blame(u"catalogue"_s, core::Operation::LoadProducts, error);
            checkKeychain();
        });
}

// Chosen, and nowhere: the prices on screen would be others than the person thinks.
void DoctorCommand::addAttributes(const core::ProductsLook &look)
{
    add(u"attributes"_s, look.areChoicesThere() ? Status::Ok : Status::Warning, text::attributeSentences(look.found).join(u"; "_s));
    QJsonArray rows;
    for (const core::FoundAttribute &one : look.found) {
        rows.append(QJsonObject{ { u"role"_s, core::attributeRoleName(one.role) }, { u"marker"_s, textOrNull(one.marker) },
            { u"by"_s, core::attributeOriginName(one.origin) } });
    }
    const auto own = std::find_if(m_findings.begin(), m_findings.end(), [](const Finding &f) { return f.id == "attributes"_L1; });
    own->attributes = rows;
}

void DoctorCommand::checkKeychain()
{
    m_keychain.read(u"doctor"_s);
}

void DoctorCommand::blame(const QString &id, core::Operation operation, const core::ApiError &error)
{
    using Kind = core::ErrorKind;
    const bool isGuest = connection().gate.tokens().accessToken.isEmpty();
    const bool isClosedToGuests = isGuest && operation != core::Operation::SignIn && error.httpStatus != 0
        && (error.kind == Kind::Unauthorized || error.kind == Kind::SessionExpired
            || (error.kind == Kind::Forbidden && id != "app-token"_L1));
    if (isClosedToGuests) {
        add(id, Status::Warning, VezneCli::tr("Not checked: the store shows it to signed-in users only."));
        return;
    }
    const ExitCode code = exitCodeFor(operation, error);
    add(id, Status::Error, text::describe(operation, error).inOneLine(), code == Rejected ? Configuration : code);
}

void DoctorCommand::add(const QString &id, Status status, const QString &detail, ExitCode code)
{
    const auto same = std::find_if(m_findings.begin(), m_findings.end(), [&id](const Finding &f) { return f.id == id; });
    const Finding finding{ id, status, detail, status == Status::Error ? code : Done, {} };
    if (same == m_findings.end()) {
        m_findings.append(finding);
    } else if (status >= same->status) {
        *same = finding; // Two looks at one thing: the worse one is told.
    }
}

void DoctorCommand::finish()
{
    end(report(console(), m_findings));
}

} // namespace cli
