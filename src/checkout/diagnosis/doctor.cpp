// SPDX-License-Identifier: MIT
#include "checkout/diagnosis/doctor.h"
#include "checkout/diagnosis/findings.h"

#include "api/codecs.h"
#include "session/connectionfactory.h"
#include "session/secretstore.h"
#include "store/journal.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace checkout {
namespace {

using AskedAbout = ProjectFinding::Subject;

constexpr int lookedAtProducts = 20;

Check checkOf(AskedAbout subject)
{
    switch (subject) {
    case AskedAbout::Url:
        return Check::Configuration;
    case AskedAbout::Network:
    case AskedAbout::Tls:
        return Check::Tls;
    case AskedAbout::AppToken:
        return Check::AppToken;
    case AskedAbout::Provider:
    case AskedAbout::SignInForm:
        return Check::Provider;
    case AskedAbout::Storage:
        return Check::Storage;
    case AskedAbout::OrderForm:
        return Check::Form;
    case AskedAbout::Accounts:
        return Check::Accounts;
    case AskedAbout::Catalogue:
        return Check::Catalogue;
    case AskedAbout::Languages:
        return Check::Languages;
    case AskedAbout::Reference:
        return Check::Reference;
    case AskedAbout::Attributes:
        return Check::Attributes;
    }
    return Check::Configuration;
}

CheckLevel levelOf(ProjectFinding::Level level)
{
    return level == ProjectFinding::Level::Ok ? CheckLevel::Ok
                                              : (level == ProjectFinding::Level::Warning ? CheckLevel::Warning : CheckLevel::Error);
}

/// What is wrong when no error of a call says it.
std::pair<CheckReason, QStringList> troubleOf(const ProjectFinding &found, const DoctorTask &task)
{
    switch (found.subject) {
    case AskedAbout::Provider:
        if (found.level == ProjectFinding::Level::Warning) {
            return { CheckReason::ProviderHidden, { found.detail } };
        }
        return { CheckReason::ProviderMissing, { task.project.provider, found.detail } };
    case AskedAbout::SignInForm:
        return { CheckReason::SignInFieldsMissing, { found.detail } };
    case AskedAbout::Catalogue:
        return { CheckReason::CatalogueEmpty, {} };
    case AskedAbout::Languages:
        return { CheckReason::LanguageMissing, { task.contentCode, found.detail } };
    case AskedAbout::Storage:
        return { found.detail.isEmpty() ? CheckReason::NoStorage : CheckReason::StorageMissing, { task.project.storage, found.detail } };
    case AskedAbout::Reference:
        return { CheckReason::ReferenceMissing, { found.detail } };
    case AskedAbout::AppToken:
        return { CheckReason::NoAppToken, {} };
    case AskedAbout::Url:
    case AskedAbout::Network:
    case AskedAbout::Tls:
    case AskedAbout::OrderForm:
    case AskedAbout::Accounts:
    case AskedAbout::Attributes:
        break;
    }
    return { task.project.url.isEmpty() ? CheckReason::NoProject : CheckReason::BadAddress, { found.detail } };
}

} // namespace

CheckFinding checkDataFolder(const QString &folder)
{
    store::Journal journal(folder);
    const auto opened = journal.open();
    if (!opened) {
        const bool isFull = opened.error().kind == store::JournalError::Kind::DiskFull;
        return told(Check::DataFolder, CheckLevel::Error, isFull ? CheckReason::DiskFull : CheckReason::FolderUnusable, { folder });
    }
    if (const QString aside = journal.setAside(); !aside.isEmpty()) {
        return told(Check::DataFolder, CheckLevel::Warning, CheckReason::JournalSetAside, { aside });
    }
    if (const QString rows = journal.damagedRows(); !rows.isEmpty()) {
        return told(Check::DataFolder, CheckLevel::Warning, CheckReason::JournalDamaged, { rows });
    }
    return fine(Check::DataFolder, { folder });
}

Doctor::Doctor(QObject *parent) : QObject(parent) { }
Doctor::~Doctor() = default;

void Doctor::start(const DoctorTask &task, const session::ConnectionOptions &options)
{
    cancel();
    m_task = task;
    m_form = task.form;
    m_findings.clear();
    add(checkDataFolder(task.dataFolder));
    m_check = new ProjectCheck(*task.network, this);
    connect(m_check, &ProjectCheck::called, this, &Doctor::called);
    connect(m_check, &ProjectCheck::found, this, &Doctor::onFound);
    connect(m_check, &ProjectCheck::finished, this, &Doctor::onProject);
    m_check->start(task.project, options, task.contentCode);
}

void Doctor::cancel()
{
    m_reply.abort();
    m_reply = {};
    m_keychain.reset();
    if (m_check) {
        m_check->disconnect(this);
        m_check->deleteLater(); // It may be the one that is speaking.
        m_check = nullptr;
    }
}

void Doctor::onFound(const ProjectFinding &found)
{
    const bool isOk = found.level == ProjectFinding::Level::Ok;
    // Asked for once more, signed in and of the very storage and form.
    const bool isLookedFor = !m_task.usualStorage.isEmpty();
    const bool isSeenAgain = (found.subject == AskedAbout::Storage && (m_task.project.storage.isEmpty() ? isLookedFor : isOk))
        || (found.subject == AskedAbout::Reference && (isLookedFor || !m_task.form.isEmpty()));
    if (isSeenAgain) {
        return;
    }
    if (found.subject == AskedAbout::Attributes) {
        addAttributes(found.attributes);
        return;
    }
    const Check check = checkOf(found.subject);
    const bool isUnread = isOk && found.detail.isEmpty(); // Asked for, and shown to signed-in users only.
    if (isUnread && found.subject == AskedAbout::Languages) {
        add(told(check, CheckLevel::Warning, CheckReason::LanguagesHidden, { m_task.contentCode }));
    } else if (isUnread && found.subject == AskedAbout::Catalogue) {
        add(told(check, CheckLevel::Warning, CheckReason::NotForGuests));
    } else if (!isOk && found.error != core::ApiError{}) {
        blame(check, core::Operation::Connect, found.error, true);
    } else if (isOk && found.subject == AskedAbout::Network && session::projectUrl(m_task.project.url).scheme() == "http"_L1) {
        add(told(check, CheckLevel::Ok, CheckReason::ThisComputer, { found.detail }));
    } else if (isOk) {
        add(fine(check, found.detail.isEmpty() ? QStringList() : QStringList{ found.detail }));
    } else {
        const auto [reason, names] = troubleOf(found, m_task);
        add(told(check, levelOf(found.level), reason, names));
    }
}

void Doctor::onProject(const QList<ProjectFinding> &findings, const core::ProjectSettings &project)
{
    if (m_task.learned) {
        m_task.learned(project.attributes);
    }
    const bool isFatal = std::any_of(findings.begin(), findings.end(), [](const ProjectFinding &found) {
        const bool isTheWay
            = found.subject == AskedAbout::Network || found.subject == AskedAbout::Tls || found.subject == AskedAbout::AppToken;
        return isTheWay && found.level == ProjectFinding::Level::Error;
    });
    if (isFatal || !m_task.connection) {
        checkKeychain();
        return;
    }
    if (!m_task.signIn) {
        add(told(Check::SignIn, CheckLevel::Warning, CheckReason::SignInSkipped));
        checkSignedIn();
        return;
    }
    m_task.signIn(
        project,
        [this](const QString &user) {
            add(fine(Check::SignIn, { user }));
            checkSignedIn();
        },
        [this](const core::ApiError &error) {
            blame(Check::SignIn, core::Operation::SignIn, error, isGuest());
            checkSignedIn();
        });
}

void Doctor::checkSignedIn()
{
    m_task.project.storage.isEmpty() ? checkStorages() : checkStorage(m_task.project.storage);
}

// As the signed-in user: what was closed to everybody is open to them, or nothing can be sold.
void Doctor::checkCatalogue()
{
    if (isGuest()) {
        checkKeychain();
        return;
    }
    core::ProductQuery some;
    some.limit = lookedAtProducts;
    api::ProductsApi &products = m_task.connection->products;
    m_reply = api::Reply::of(
        products, products.fetchProductPage(some, m_task.content()), &api::ProductsApi::productPageFetched, this,
        [this](const core::ProductPageText &page) {
            takeProducts(page.json);
            checkKeychain();
        },
        [this](const core::ApiError &error) {
            blame(Check::Catalogue, core::Operation::LoadProducts, error, false);
            checkKeychain();
        });
}

void Doctor::takeProducts(const QByteArray &json)
{
    const auto page = api::decodeProducts(json, m_task.content());
    const auto look = api::decodeProductsLook(json, m_task.content(), m_task.connection->products.attributes());
    if (!page) {
        blame(Check::Catalogue, core::Operation::LoadProducts, page.error(), false);
        return;
    }
    if (page->total > 0) {
        add(fine(Check::Catalogue, { QString::number(page->total) }));
    }
    look && !page->items.isEmpty() ? addAttributes(look->found) : void();
}

void Doctor::addAttributes(const QList<core::FoundAttribute> &found)
{
    const bool areThere = core::ProductsLook{ found, {} }.areChoicesThere();
    CheckFinding finding = areThere ? told(Check::Attributes, CheckLevel::Ok, CheckReason::AttributesFound)
                                    : told(Check::Attributes, CheckLevel::Warning, CheckReason::AttributeMissing);
    finding.attributes = found;
    add(finding);
}

void Doctor::checkKeychain()
{
    m_keychain = std::make_unique<session::SecretStore>(m_task.useKeychain);
    connect(m_keychain.get(), &session::SecretStore::hasRead, this, [this] {
        const bool isThere = m_keychain->isPersistent();
        add(told(Check::Keychain, isThere ? CheckLevel::Ok : CheckLevel::Warning,
            isThere ? CheckReason::KeychainThere : CheckReason::NoKeychain));
        Q_EMIT finished();
    });
    m_keychain->read(u"doctor"_s);
}

bool Doctor::isGuest() const
{
    return m_task.connection->gate.tokens().accessToken.isEmpty();
}

void Doctor::blame(Check check, core::Operation operation, const core::ApiError &error, bool asGuest)
{
    const bool isClosedToGuests = asGuest && operation != core::Operation::SignIn && error.httpStatus != 0
        && (error.kind == core::ErrorKind::Unauthorized || error.kind == core::ErrorKind::SessionExpired
            || (error.kind == core::ErrorKind::Forbidden && check != Check::AppToken));
    if (isClosedToGuests) {
        add(told(check, CheckLevel::Warning, CheckReason::NotForGuests));
        return;
    }
    CheckFinding finding = told(check, CheckLevel::Error, CheckReason::CallFailed);
    finding.operation = operation;
    finding.error = error;
    add(finding);
}

void Doctor::add(const CheckFinding &finding)
{
    const auto place = std::lower_bound(
        m_findings.begin(), m_findings.end(), finding.check, [](const CheckFinding &known, Check check) { return known.check < check; });
    if (place == m_findings.end() || place->check != finding.check) {
        m_findings.insert(place, finding);
    } else if (finding.level >= place->level || place->reason == CheckReason::NotForGuests) {
        *place = finding; // What a guest may not see was looked at once more by a user.
    }
    Q_EMIT changed();
}

} // namespace checkout
