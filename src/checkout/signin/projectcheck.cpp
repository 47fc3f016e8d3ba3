// SPDX-License-Identifier: MIT
#include "checkout/signin/projectcheck.h"

#include "api/codecs.h"
#include "core/certificatepin.h"
#include "session/connectionfactory.h"

#include <algorithm>

namespace checkout {
namespace {

using Subject = ProjectFinding::Subject;
using Level = ProjectFinding::Level;

constexpr int productsToLookAt = 20;
constexpr qsizetype setsToLookAt = 5;

/// "price=p_price, title=name": plain data.
QString attributesInWords(const QList<core::FoundAttribute> &found)
{
    QStringList parts;
    for (const core::FoundAttribute &one : found) {
        if (!one.marker.isEmpty()) {
            parts.append(core::attributeRoleName(one.role) + QLatin1Char('=') + one.marker);
        }
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

ProjectCheck::ProjectCheck(QNetworkAccessManager &network, QObject *parent) : QObject(parent), m_network(network) { }

ProjectCheck::~ProjectCheck() = default;

void ProjectCheck::start(const core::ProjectSettings &project, const session::ConnectionOptions &options, const QString &language)
{
    cancel();
    m_settings = project;
    m_language = language;
    const QUrl url = session::projectUrl(project.url);
    m_settings.url = url.toString();
    m_connection = session::openConnection(m_network, m_settings, options);
    if (!m_connection) {
        add(Subject::Url, Level::Error, project.url);
        QMetaObject::invokeMethod(
            this, [this] { finish(); }, Qt::QueuedConnection);
        return;
    }
    add(Subject::Url, Level::Ok, url.host());
    if (project.appToken.isEmpty()) {
        add(Subject::AppToken, Level::Error);
        QMetaObject::invokeMethod(
            this, [this] { finish(); }, Qt::QueuedConnection);
        return;
    }
    connect(m_connection.get(), &session::Connection::called, this, &ProjectCheck::called);
    connect(&m_connection->auth, &api::AuthApi::providersFetched, this, &ProjectCheck::onProviders);
    connect(&m_connection->auth, &api::ApiBase::failed, this, &ProjectCheck::onFailed);
    // One question first: a wrong address or token is said once, not seven times.
    m_pending.insert(m_connection->auth.fetchProviders(language).value, Subject::Provider);
}

void ProjectCheck::cancel()
{
    m_findings.clear();
    m_pending.clear();
    m_isListDenied = false;
    m_takesPassword = true;
    m_products.clear();
    m_connection.reset();
}

void ProjectCheck::add(Subject subject, Level level, const QString &detail, const core::ApiError &error)
{
    m_findings.append({ subject, level, error, detail });
    Q_EMIT found(ProjectFinding(m_findings.last())); // A copy: who hears of it may cancel.
}

void ProjectCheck::onAnswered()
{
    const QString host = session::projectUrl(m_settings.url).host();
    add(Subject::Network, Level::Ok, host);
    QStringList seen{ host };
    for (const QByteArray &key : m_connection->client.seenKeys()) {
        seen.append(core::pinText(key));
    }
    if (seen.size() > 1) {
        add(Subject::Tls, Level::Ok, seen.join(QStringLiteral(", "))); // To be copied into the settings by who wants to.
    }
    add(Subject::AppToken, Level::Ok);
    m_pending.clear();
}

void ProjectCheck::onProviders(const QList<core::AuthProvider> &providers)
{
    onAnswered();
    const core::AuthProvider *chosen = core::activeProvider(providers, m_settings.provider);
    if (!chosen || (m_settings.isProviderGiven && chosen->identifier != m_settings.provider)) {
        QStringList known;
        for (const core::AuthProvider &provider : providers) {
            known.append(provider.identifier);
        }
        add(Subject::Provider, Level::Error, known.join(QStringLiteral(", ")));
        chosen = nullptr;
    } else {
        m_settings.provider = chosen->identifier;
        m_takesPassword = core::takesPassword(*chosen);
        add(Subject::Provider, Level::Ok, chosen->identifier);
    }
    askForStores();
    if (chosen && !chosen->formIdentifier.isEmpty()) {
        m_pending.insert(m_connection->forms.fetchForm(chosen->formIdentifier, m_language).value, Subject::SignInForm);
    }
}

void ProjectCheck::askForStores()
{
    session::Connection &c = *m_connection;
    connect(&c.forms, &api::FormsApi::formFetched, this, &ProjectCheck::onForm);
    connect(&c.locales, &api::LocalesApi::localesFetched, this, [this](const QList<core::StoreLocale> &locales) {
        QStringList codes;
        for (const core::StoreLocale &locale : locales) {
            codes.append(locale.code);
        }
        add(Subject::Languages, codes.contains(m_language) ? Level::Ok : Level::Warning, codes.join(QStringLiteral(", ")));
        oneDone();
    });
    connect(&c.products, &api::ProductsApi::productPageFetched, this, &ProjectCheck::onProducts);
    connect(&c.products, &api::ProductsApi::attributeTraitsFetched, this,
        [this](const QList<core::AttributeTraits> &traits, core::RequestId id) {
            m_settings.attributes.learn(traits);
            m_pending.remove(id.value);
            addAttributes();
        });
    connect(&c.orders, &api::OrdersApi::storagesFetched, this, [this](const QList<core::OrderStorage> &storages) {
        QStringList names;
        for (const core::OrderStorage &storage : storages) {
            names.append(storage.identifier);
        }
        const bool missing = storages.isEmpty() || (!m_settings.storage.isEmpty() && !names.contains(m_settings.storage));
        add(Subject::Storage, missing ? Level::Error : Level::Ok, names.join(QStringLiteral(", ")));
        oneDone();
    });
    connect(&c.forms, &api::FormsApi::formsFetched, this, &ProjectCheck::onForms);
    for (api::ApiBase *api : std::initializer_list<api::ApiBase *>{ &c.forms, &c.locales, &c.products, &c.orders }) {
        connect(api, &api::ApiBase::failed, this, &ProjectCheck::onFailed);
    }
    core::ProductQuery some;
    some.limit = productsToLookAt;
    m_pending.insert(c.forms.fetchForms(m_language).value, Subject::Reference);
    m_pending.insert(c.locales.fetchLocales().value, Subject::Languages);
    m_pending.insert(c.products.fetchProductPage(some, m_language).value, Subject::Catalogue);
    m_pending.insert(c.orders.fetchStorages(m_language).value, Subject::Storage);
}

void ProjectCheck::onForm(const core::FormSchema &form)
{
    const core::SignInMarkers fields
        = core::signInFieldsOf(form, { m_settings.provider, m_settings.loginMarker, m_settings.passwordMarker });
    const auto take = [](QString &marker, bool isGiven, const QString &found) { marker = isGiven || found.isEmpty() ? marker : found; };
    take(m_settings.loginMarker, m_settings.isLoginMarkerGiven, fields.login);
    take(m_settings.passwordMarker, m_settings.isPasswordMarkerGiven, fields.password);
    const QStringList markers
        = m_takesPassword ? QStringList{ m_settings.loginMarker, m_settings.passwordMarker } : QStringList{ m_settings.loginMarker };
    const bool areKnown = std::all_of(markers.begin(), markers.end(), [&form](const QString &marker) { return form.field(marker); });
    add(Subject::SignInForm, areKnown ? Level::Ok : Level::Error, markers.join(QStringLiteral(", ")));
    oneDone();
}

void ProjectCheck::onProducts(const core::ProductPageText &page)
{
    const auto products = api::decodeProducts(page.json, m_language);
    const auto look = api::decodeProductsLook(page.json, m_language, m_settings.attributes);
    if (!products || !look) {
        add(Subject::Catalogue, Level::Warning, {}, products ? look.error() : products.error());
        oneDone();
        return;
    }
    add(Subject::Catalogue, products->total > 0 ? Level::Ok : Level::Warning, QString::number(products->total));
    m_products = products->items.isEmpty() ? QByteArray() : page.json;
    // What the sets have marked holds for their products too, which need not repeat it.
    m_settings.attributes.flagged.clear();
    for (const QString &set : look->attributeSets.mid(0, setsToLookAt)) {
        m_pending.insert(m_connection->products.fetchAttributeTraits(set, m_language).value, Subject::Attributes);
    }
    addAttributes();
}

void ProjectCheck::addAttributes()
{
    const auto pending = m_pending.values();
    if (pending.contains(Subject::Attributes)) {
        return;
    }
    const auto look = api::decodeProductsLook(m_products, m_language, m_settings.attributes);
    if (!m_products.isEmpty() && look) {
        m_findings.append(
            { Subject::Attributes, look->areChoicesThere() ? Level::Ok : Level::Warning, {}, attributesInWords(look->found), look->found });
        Q_EMIT found(ProjectFinding(m_findings.last()));
    }
    oneDone();
}

void ProjectCheck::onForms(const QList<core::FormSchema> &forms)
{
    QStringList without;
    for (const core::FormSchema &form : forms) {
        if (form.type == QLatin1StringView("order") && core::referenceFieldOf(form, m_settings.referenceMarker).isEmpty()) {
            without.append(form.identifier);
        }
    }
    add(Subject::Reference, without.isEmpty() ? Level::Ok : Level::Warning, without.join(QStringLiteral(", ")));
    oneDone();
}

void ProjectCheck::onFailed(const core::ApiError &error, core::RequestId id)
{
    if (!m_pending.contains(id.value)) {
        return;
    }
    const Subject subject = m_pending.take(id.value);
    if (subject == Subject::Attributes) {
        addAttributes(); // Who may not read the sets goes by what the products say.
        return;
    }
    using Kind = core::ErrorKind;
    // What needs a signed-in user is not a fault of the configuration: it is said after the sign-in.
    const bool needsUser = subject != Subject::Provider
        && (error.kind == Kind::Unauthorized || error.kind == Kind::SessionExpired || core::isRouteDenied(error));
    if (subject == Subject::Provider && core::isRouteDenied(error) && !std::exchange(m_isListDenied, true)) {
        // Neither the token nor the address: this store shows nobody its providers. The one that is known is asked for by its marker.
        onAnswered();
        connect(&m_connection->auth, &api::AuthApi::providerFetched, this, [this](const core::AuthProvider &provider) {
            add(Subject::Provider, Level::Ok, provider.identifier);
            if (!provider.formIdentifier.isEmpty()) {
                m_pending.insert(m_connection->forms.fetchForm(provider.formIdentifier, m_language).value, Subject::SignInForm);
            }
            oneDone();
        });
        askForStores();
        m_pending.insert(m_connection->auth.fetchProvider(m_settings.provider, m_language).value, Subject::Provider);
        return;
    }
    if (subject == Subject::Provider && m_isListDenied) {
        add(Subject::Provider, Level::Warning, m_settings.provider); // Only the sign-in itself can tell.
    } else if (subject == Subject::Provider) {
        const bool network = error.kind == Kind::Offline || error.kind == Kind::Timeout;
        const Subject blamed = network
            ? Subject::Network
            : (error.kind == Kind::Tls ? Subject::Tls : (error.kind == Kind::Forbidden ? Subject::AppToken : Subject::Network));
        add(blamed, Level::Error, session::projectUrl(m_settings.url).host(), error);
    } else {
        add(subject, needsUser ? Level::Ok : Level::Warning, {}, needsUser ? core::ApiError{} : error);
    }
    oneDone();
}

void ProjectCheck::oneDone()
{
    // Each subject is asked once: what has a finding is done.
    m_pending.removeIf([this](const auto &pending) {
        return std::any_of(
            m_findings.begin(), m_findings.end(), [&pending](const ProjectFinding &f) { return f.subject == pending.value(); });
    });
    if (m_pending.isEmpty()) {
        finish();
    }
}

void ProjectCheck::finish()
{
    const QList<ProjectFinding> findings = std::exchange(m_findings, {});
    Q_EMIT finished(findings, m_settings);
}

} // namespace checkout
