// SPDX-License-Identifier: MIT
#include "sandbox/app.h"

#include "sandbox/auth.h"
#include "sandbox/discounts.h"
#include "sandbox/events.h"
#include "sandbox/files.h"
#include "sandbox/formdata.h"
#include "sandbox/forms.h"
#include "sandbox/json.h"
#include "sandbox/lists.h"
#include "sandbox/livemode.h"
#include "sandbox/oauth.h"
#include "sandbox/orders.h"
#include "sandbox/pages.h"
#include "sandbox/paymentservice.h"
#include "sandbox/paypage.h"
#include "sandbox/products.h"
#include "sandbox/refunds.h"
#include "sandbox/registration.h"
#include "sandbox/statics.h"
#include "sandbox/system.h"
#include "sandbox/users.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype mostJson = 2LL * 1024 * 1024;
constexpr qsizetype mostUpload = 12LL * 1024 * 1024;

bool isControl(const Request &request)
{
    return request.segments.value(0) == "__sandbox"_L1;
}

// A file holds amounts in the smallest unit of its store's currency, and one from before that was written down in hundredths: in a store
// with other digits each would be another amount.
void checkDigits(Context &context)
{
    const QVariant kept = context.database.value(u"SELECT value FROM meta WHERE key = 'digits'"_s);
    const int digits = kept.isNull() ? Coins(QString()).digits() : kept.toInt();
    if (digits != context.store.coins().digits())
        throw Refusal(409,
            u"the amounts in %1 have %2 digits behind the point, those of this store have %3: begin another file, or remove that one"_s.arg(
                context.options.dataFile, QString::number(digits), QString::number(context.store.coins().digits())));
}

} // namespace

App::App(const Options &options) :
    m_context(options), m_tokens(m_context), m_codes(m_context), m_catalogue(m_context), m_pricing(m_context), m_payments(m_context),
    m_grants(m_context.store.project()[u"refused"].toArray()),
    m_server([this](const Request &request) { return judge(request); }, [this](Request &request) { return act(request); }),
    m_socketIo(m_context, m_tokens, m_catalogue)
{
    connect(&m_server, &Server::upgraded, this, [this](const std::shared_ptr<QWebSocket> &socket) {
        m_log.add(SocketIo::handshakeOf(*socket), m_context.clock.now());
        m_socketIo.take(socket);
    });
    if (m_context.database.value(u"SELECT COUNT(*) FROM users"_s).toInt() == 0)
        seedUsers(m_context);
    checkDigits(m_context);
    addServices();
}

App::~App() = default;

void App::addServices()
{
    m_services.push_back(std::make_unique<AuthService>(m_context, m_tokens, m_codes));
    m_services.push_back(std::make_unique<OAuthService>(m_context, m_tokens));
    m_services.push_back(std::make_unique<UserService>(m_context, m_tokens));
    m_services.push_back(std::make_unique<FormService>(m_context));
    m_services.push_back(std::make_unique<ProductService>(m_context, m_catalogue));
    m_services.push_back(std::make_unique<OrderService>(m_context, m_pricing, m_payments));
    m_services.push_back(std::make_unique<RefundService>(m_context));
    m_services.push_back(std::make_unique<PaymentService>(m_context, m_payments));
    m_services.push_back(std::make_unique<DiscountService>(m_context, m_pricing));
    m_services.push_back(std::make_unique<RegistrationService>(m_context, m_codes));
    m_services.push_back(std::make_unique<FormDataService>(m_context));
    m_services.push_back(std::make_unique<ListService>(m_context));
    m_services.push_back(std::make_unique<PageService>(m_context));
    m_services.push_back(std::make_unique<EventService>(m_context));
    m_services.push_back(std::make_unique<FileService>(m_context));
    m_services.push_back(std::make_unique<SystemService>(m_context, m_log));
    m_services.push_back(std::make_unique<PayPage>(m_context, m_payments));
    m_services.push_back(std::make_unique<StaticService>(m_context));
    m_services.push_back(std::make_unique<Control>(m_context, m_payments, m_tokens, m_codes, m_log));
    for (const auto &service : m_services)
        service->addRoutes(m_router);
}

bool App::start(QString &error)
{
    m_context.baseUrl = m_server.listen(m_context.options, error);
    m_context.store.setBaseUrl(m_context.baseUrl);
    return !m_context.baseUrl.isEmpty();
}

QJsonObject App::startLine() const
{
    const QJsonObject user = m_context.store.list("users"_L1).first().toObject();
    const QJsonObject storage = m_context.store.list("orderStorages"_L1).first().toObject();
    return { { u"url"_s, m_context.baseUrl }, { u"appToken"_s, m_context.store.appToken() }, { u"login"_s, user[u"identifier"] },
        { u"password"_s, user[u"password"] }, { u"storage"_s, storage[u"identifier"] }, { u"form"_s, storage[u"formIdentifier"] },
        { u"account"_s, storage[u"paymentAccountIdentifiers"][0][u"identifier"] } };
}

Verdict App::judge(const Request &request)
{
    if (isControl(request))
        return {};
    m_log.add(request, m_context.clock.now());
    return { m_context.faults.take(request.verb, request.path), m_context.options.latency };
}

Reply App::act(Request &request)
{
    try {
        m_payments.tick();
        return answer(request);
    } catch (const Refusal &refusal) {
        Reply reply = refusal.reply(m_context.clock.now());
        if (m_context.options.live)
            reply.json = liveError(reply.json);
        return reply;
    } catch (const std::exception &error) {
        return Refusal(500, QString::fromUtf8(error.what())).reply(m_context.clock.now());
    }
}

void App::guard(const Route &route, Request &request) const
{
    if (route.access == Access::Open)
        return;
    if (request.header("x-app-token"_ba) != m_context.store.appToken().toUtf8())
        throw Refusal(403, u"Resource is closed"_s);
    m_grants.check(request);
    if (m_tokens.identify(request) || route.access == Access::App)
        return;
    if (route.access != Access::Guest || !m_tokens.identifyGuest(request))
        throw Refusal(401, u"Unauthorized"_s);
}

Reply App::answer(Request &request)
{
    const Router::Match match = m_router.find(request.verb, request.segments);
    if (!match.route) {
        // A wrong app token closes every route, those that do not exist too (docs/oneentry.md#addresses-and-headers).
        if (request.path.startsWith("/api/"_L1) && request.header("x-app-token"_ba) != m_context.store.appToken().toUtf8())
            throw Refusal(403, u"Resource is closed"_s);
        throw Refusal(404, u"Cannot "_s % QString::fromLatin1(request.verb) % u' ' % request.path.left(200));
    }
    request.captures = match.captures;
    guard(*match.route, request);
    if (request.body.size() > (match.route->readsJson ? mostJson : mostUpload))
        throw Refusal(413, u"request entity too large"_s);
    if (match.route->readsJson)
        request.json = parseBody(request.body);
    QString lang = request.param("langCode"_L1);
    if (lang.isEmpty())
        lang = request.param("lang"_L1);
    request.lang = m_context.store.language(lang);
    Reply reply = match.route->handler(request);
    if (m_context.options.live && !reply.isRaw)
        reply.json = liveShape(match.route->shape, reply.json, request.lang);
    return reply;
}

} // namespace sandbox
