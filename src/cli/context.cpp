// SPDX-License-Identifier: MIT
#include "cli/context.h"

#include "checkout/orders/urlpolicy.h"
#include "cli/words.h"
#include "net/clientconfig.h"
#include "text/errortext.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <cstdio>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

Refusal misconfigured(const QString &sentence)
{
    return { Configuration, u"Configuration"_s, sentence };
}

std::optional<Refusal> checkAddress(const Options &options)
{
    const QString &typed = options.project.url;
    switch (session::urlProblem(session::projectUrl(typed))) {
    case session::UrlProblem::None:
        return std::nullopt;
    case session::UrlProblem::Empty:
        return misconfigured(VezneCli::tr("No project is named. Give its address with --project-url or VEZNE_PROJECT_URL."));
    case session::UrlProblem::NotHttps:
        return misconfigured(
            VezneCli::tr("The address of the project must begin with https://, so that nobody reads the password on the way: %1.")
                .arg(typed));
    case session::UrlProblem::HasUserInfo:
        return misconfigured(
            VezneCli::tr("The address of the project must not hold a name or a password. Take out what stands before the @ sign."));
    case session::UrlProblem::HasQueryOrFragment:
        return misconfigured(VezneCli::tr("The address of the project must end before any ? or # sign: %1.").arg(typed));
    case session::UrlProblem::Malformed:
        break;
    }
    return misconfigured(VezneCli::tr("This is not an address: %1. Copy it from the OneEntry panel.").arg(typed));
}

std::optional<Refusal> checkAuthority(const QString &path)
{
    if (!path.isEmpty() && !net::isUsableCaFile(path)) {
        return misconfigured(VezneCli::tr("There is no certificate in the file of --ca-file: %1. A PEM file is wanted.").arg(path));
    }
    return std::nullopt;
}

} // namespace

QString dataFolderOf(const Options &options)
{
    if (!options.dataDir.isEmpty()) {
        return QFileInfo(options.dataDir).absoluteFilePath();
    }
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/vezne"_s;
}

/// The options, with what is known of the project from earlier runs.
static Options completed(Options options, const session::Settings &settings)
{
    options.project = session::withKnown(options.project, settings);
    options.project.pins = settings.kept(session::projectKey(options.project), u"project/pins"_s);
    return options;
}

Context::Context(const Options &given, const core::Secret &secret) :
    m_settings(dataFolderOf(given)), options(completed(given, m_settings)), password(secret), console(given.wantsJsonErrors),
    m_contentCode(given.contentLanguage.isEmpty() ? given.language : given.contentLanguage),
    m_isContentKnown(!given.contentLanguage.isEmpty())
{
    const QStringList codes = m_isContentKnown ? QStringList() : m_settings.contentCodes(projectKey());
    if (!codes.isEmpty()) {
        m_isContentKnown = true;
        m_contentCode = codes.contains(m_contentCode) ? m_contentCode : codes.first();
    }
}

Context::~Context() = default;

tl::expected<std::unique_ptr<Context>, Refusal> Context::open(const Options &options, const core::Secret &password)
{
    if (const auto problem = checkAddress(options)) {
        return tl::unexpected(*problem);
    }
    if (options.project.appToken.isEmpty()) {
        return tl::unexpected(misconfigured(VezneCli::tr("The app token is missing. Give it with VEZNE_APP_TOKEN or --app-token.")));
    }
    if (const auto problem = checkAuthority(options.project.caFile)) {
        return tl::unexpected(*problem);
    }
    std::unique_ptr<Context> context(new Context(options, password));
    context->m_connection = session::openConnection(context->m_network, context->options.project, context->wireOptions());
    if (options.isVerbose) {
        context->m_connection->client.setWireSink([](const net::WireLine &line) {
            const QByteArray text = harmless(line.toString()).toUtf8() + '\n';
            std::fwrite(text.constData(), 1, size_t(text.size()), stderr);
        });
    }
    return context;
}

store::JournalResult<store::Journal *> Context::journal()
{
    if (!m_journal) {
        m_owner = std::make_unique<store::OwnerLock>(dataFolder());
        auto journal = std::make_unique<store::Journal>(dataFolder());
        if (const auto opened = journal->open(); !opened) {
            return tl::unexpected(opened.error());
        }
        if (const QString path = journal->setAside(); !path.isEmpty()) {
            console.note(VezneCli::tr("The journal could not be read and was set aside: %1.").arg(path));
        }
        if (const QString path = journal->damagedRows(); !path.isEmpty()) {
            console.note(text::describe(core::StorageFault{ core::StorageFault::Kind::Damaged, path }).inOneLine());
        }
        m_journal = std::move(journal);
    }
    return m_journal.get();
}

store::BoardLink *Context::board()
{
    if (options.shop.isEmpty() || m_board) {
        return m_board.get();
    }
    const auto address = store::BoardAddress::parse(options.shop);
    if (!address) {
        console.note(text::describe(address.error()).inOneLine());
        return nullptr;
    }
    m_board = std::make_unique<store::BoardLink>(*address, m_settings.counter());
    QObject::connect(m_board.get(), &store::BoardLink::changed, m_board.get(), [this] {
        const auto &fault = m_board->fault();
        if (fault && !std::exchange(m_isBoardTroubleSaid, true)) {
            console.note(text::describe(*fault).inOneLine());
        }
    });
    if (m_journal) {
        m_board->bringUp(m_journal->kept(projectKey()).value_or(QList<store::Attempt>()));
    }
    return m_board.get();
}

void Context::learnContent(const QList<core::StoreLocale> &locales)
{
    m_isContentKnown = true;
    if (locales.isEmpty()) {
        return;
    }
    if (options.contentLanguage.isEmpty()) {
        m_contentCode = core::contentCodeOf(locales, options.language);
    }
    QStringList codes;
    for (const core::StoreLocale &locale : locales) {
        if (locale.isActive) {
            codes.append(locale.code);
        }
    }
    m_settings.setContentCodes(projectKey(), codes);
}

void Context::learnSignIn(const core::SignInMarkers &markers)
{
    const core::ProjectSettings usual;
    const bool isUsual = markers == core::SignInMarkers{ usual.provider, usual.loginMarker, usual.passwordMarker };
    if (!isUsual || m_settings.provenSignIn(projectKey())) { // What is tried first anyway need not be written down.
        m_settings.setProvenSignIn(projectKey(), markers);
    }
}

QString Context::orderAsGuest()
{
    const QString id = m_settings.guest(projectKey());
    m_connection->client.setGuest(id.toLatin1());
    return core::guestUser(id);
}

void Context::learnAttributes(const core::AttributeMap &map)
{
    m_connection->products.setAttributes(map);
    core::AttributeMap kept = m_settings.attributes(projectKey());
    kept.flagged = map.flagged;
    m_settings.setAttributes(projectKey(), kept);
}

QString Context::zoneName() const
{
    const QString own = m_settings.kept(projectKey(), u"project/timeZone"_s);
    return own.isEmpty() ? m_settings.project().timeZone : own;
}

QString Context::dataFolder() const
{
    return dataFolderOf(options);
}

session::ConnectionOptions Context::wireOptions()
{
    return { m_settings.terminalFingerprint(), m_settings.counter(), options.language, options.timeout };
}

QString Context::projectKey() const
{
    return session::projectKey(options.project);
}

bool Context::isLoopback() const
{
    return checkout::isLoopbackHost(session::projectUrl(options.project.url).host());
}

QString Context::safeUrl(const QString &url) const
{
    if (url.isEmpty() || checkout::safePaymentUrl(url, isLoopback()).isValid()) {
        return url;
    }
    console.note(VezneCli::tr("The store gave a payment link that is not safe to open, so it is left out."));
    return {};
}

core::PaymentSession Context::safe(core::PaymentSession session) const
{
    session.paymentUrl = safeUrl(session.paymentUrl);
    return session;
}

core::Order Context::safe(core::Order order) const
{
    order.paymentUrl = safeUrl(order.paymentUrl);
    return order;
}

} // namespace cli
