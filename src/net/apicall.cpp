// SPDX-License-Identifier: MIT
// Longer than most: the phases of one job stand in one file, since what each may assume is what the others guarantee.
#include "net/apicall.h"

#include "core/certificatepin.h"
#include "net/bodycheck.h"
#include "net/httpdate.h"
#include "net/oneshotbody.h"

#include <QNetworkReply>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace net {
namespace {

constexpr qsizetype readStep = 65'536;

QByteArray verbName(Verb verb)
{
    switch (verb) {
    case Verb::Get:
        return "GET"_ba;
    case Verb::Post:
        return "POST"_ba;
    case Verb::Put:
        return "PUT"_ba;
    case Verb::Delete:
        return "DELETE"_ba;
    }
    return {};
}

} // namespace

ApiCall::ApiCall(ApiClient &client, RequestSpec spec, quint64 requestId, QObject *parent) :
    QObject(parent), m_client(client), m_spec(std::move(spec)), m_requestId(requestId)
{
    m_deadline.setSingleShot(true);
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer); // A coarse one may end early, and a Retry-After is a least.
    connect(&m_deadline, &QTimer::timeout, this, [this] { stop(Ending::Reason::Deadline); });
    connect(&m_pause, &QTimer::timeout, this, &ApiCall::send);
    connect(&m_client, &ApiClient::networkGone, this, [this] { stop(Ending::Reason::ManagerGone); });
}

ApiCall::~ApiCall()
{
    dropReply();
}

void ApiCall::start()
{
    m_client.budget().onCall();
    QMetaObject::invokeMethod(this, &ApiCall::send, Qt::QueuedConnection);
}

void ApiCall::send()
{
    if (m_phase == Phase::Settled) {
        return;
    }
    const QUrl url = m_client.urlFor(m_spec);
    QNetworkAccessManager *network = m_client.network();
    if (!url.isValid() || !network) {
        Answer answer;
        answer.verdict = { false, network ? core::ErrorKind::Validation : core::ErrorKind::Cancelled, core::Delivery::NotSent };
        settle(std::move(answer));
        return;
    }
    m_phase = Phase::Exchange;
    ++m_exchange;
    m_body.clear();
    m_bearer = m_spec.auth != AuthKind::None && m_client.tokenSource() ? m_client.tokenSource()->accessToken() : core::Secret();
    m_clock.start();
    m_certificate = core::ServerReason::Kind::None;
    m_reply = post(*network, m_client.requestFor(m_spec, url, m_bearer));
    // Else the manager owns it and may free it first (docs/qt.md#replies-and-their-parents).
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ApiCall::onHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &ApiCall::takeBytes);
    connect(
        m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_certificate = certificateReason(errors); });
    connect(m_reply, &QNetworkReply::encrypted, this, [this] { m_client.accepts(*m_reply) ? void() : stop(Ending::Reason::NotPinned); });
    connect(m_reply, &QNetworkReply::finished, this, &ApiCall::onFinished);
    if (m_oneShot) {
        connect(m_reply, &QNetworkReply::uploadProgress, this, &ApiCall::progressed);
    }
    m_deadline.start(m_spec.deadline.value_or(m_client.config().deadline));
}

QNetworkReply *ApiCall::post(QNetworkAccessManager &network, const QNetworkRequest &request)
{
    const QByteArray verb = verbName(m_spec.verb);
    if (m_spec.isIdempotent) {
        m_oneShot = nullptr;
        return m_spec.verb == Verb::Get ? network.get(request)
                                        : network.sendCustomRequest(request, verb, m_spec.body.value_or(QByteArray()));
    }
    QNetworkRequest once = request;
    const QByteArray body = m_spec.body.value_or(QByteArray());
    once.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    once.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto *device = new OneShotBody(body);
    QNetworkReply *reply = network.sendCustomRequest(once, verb, device);
    device->setParent(reply);
    m_oneShot = body.isEmpty() ? nullptr : device;
    return reply;
}

void ApiCall::onHeaders()
{
    // A connection that was made before there was a call for it has told none of its handshake (docs/security.md#the-way-to-the-store).
    const bool isToBeCompared = !m_client.config().pins.isEmpty() && m_reply->url().scheme() == "https"_L1;
    if (isToBeCompared && !m_client.accepts(*m_reply)) {
        stop(Ending::Reason::NotPinned);
        return;
    }
    if (m_client.seenKeys().isEmpty()) {
        m_client.noteKeys(*m_reply);
    }
    bool isNumber = false;
    const qint64 announced = m_reply->rawHeader("Content-Length").toLongLong(&isNumber);
    if (isNumber && announced > maxBodyBytes) {
        stop(Ending::Reason::TooLarge);
    } else if (isNumber && announced > 0) {
        // A page of 1,000 products has 2 MB, which would be copied each time that it grows. What is announced and does not come costs
        // addresses only: no page of it is touched.
        m_body.reserve(announced + readStep);
    }
}

void ApiCall::takeBytes()
{
    if (!m_reply->isOpen()) {
        return; // Closed by its own timeout.
    }
    // In small steps: a packed answer unpacks as it is read, and must not do so at once.
    for (;;) {
        const qsizetype before = m_body.size();
        m_body.resize(before + readStep);
        const qint64 count = m_reply->read(m_body.data() + before, readStep);
        m_body.resize(before + qMax<qint64>(0, count));
        if (count <= 0) {
            return;
        }
        if (m_body.size() > maxBodyBytes) {
            stop(Ending::Reason::TooLarge);
            return;
        }
    }
}

void ApiCall::onFinished()
{
    if (m_phase != Phase::Exchange) {
        return;
    }
    takeBytes();
    m_body.squeeze();
    if (m_phase == Phase::Exchange) {
        conclude(endingOf(Ending::Reason::Finished));
    }
}

void ApiCall::stop(Ending::Reason reason)
{
    switch (m_phase) {
    case Phase::Settled:
        if (reason == Ending::Reason::Cancelled) {
            // The answer is on its way out: it comes too late.
            m_last.verdict = { false, core::ErrorKind::Cancelled, m_last.verdict.delivery };
        }
        return;
    case Phase::Exchange:
        conclude(endingOf(reason));
        return;
    case Phase::Created:
    case Phase::WaitingForToken:
    case Phase::WaitingForRetry:
        break;
    }
    Answer answer = m_last; // What is known of the effect is what the last exchange told; nothing was sent before the first.
    answer.verdict.isSuccess = false;
    answer.verdict.kind = core::ErrorKind::Cancelled;
    answer.verdict.delivery = m_exchange == 0 ? core::Delivery::NotSent : m_last.verdict.delivery;
    settle(std::move(answer));
}

Ending ApiCall::endingOf(Ending::Reason reason) const
{
    Ending ending;
    ending.reason = reason;
    ending.error = m_reply->error();
    ending.httpStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    ending.isIdempotent = m_spec.isIdempotent;
    ending.body = bodyOf(ending.httpStatus, ending.error);
    // QNetworkReply::requestSent is no evidence: it does not come for a request without a body.
    const bool wasNeverConnected = (reason == Ending::Reason::NotPinned && ending.httpStatus == 0)
        || (reason == Ending::Reason::Finished && neverConnected(ending.error));
    ending.bytesMayHaveLeft = m_oneShot ? m_oneShot->wasRead() : !wasNeverConnected;
    return ending;
}

Ending::Body ApiCall::bodyOf(int status, QNetworkReply::NetworkError error) const
{
    if (status == 0) {
        return Ending::Body::None;
    }
    bool isNumber = false;
    const qint64 announced = m_reply->rawHeader("Content-Length").toLongLong(&isNumber);
    const bool isPacked = m_reply->hasRawHeader("Content-Encoding");
    const bool isShort = isNumber && !isPacked && m_body.size() < announced;
    // An error that is not the status's own is one of the transfer (docs/qt.md#cut-off-answers).
    const bool broke = error != QNetworkReply::NoError && status < 400;
    return isShort || broke ? Ending::Body::CutOff : classifyBody(status, m_reply->rawHeader("Content-Type"), m_body);
}

void ApiCall::conclude(const Ending &ending)
{
    m_deadline.stop();
    m_last = answerOf(ending);
    const WireLine line = wireLine(ending);
    if (ending.body == Ending::Body::JsonOther || ending.body == Ending::Body::JsonEnvelope) {
        m_client.noteServerTime(parseHttpDate(m_reply->rawHeader("Date")));
    }
    dropReply();
    if (m_last.verdict.isSuccess) {
        m_client.budget().onSuccess();
    }
    const bool goesOn
        = !m_last.verdict.isSuccess && ending.reason == Ending::Reason::Finished && (askForToken(ending) || planRetry(ending));
    if (!goesOn) {
        settle(m_last);
    }
    m_client.log().record(line); // Last: whoever reads the log may cancel the call.
}

Answer ApiCall::answerOf(const Ending &ending) const
{
    Answer answer;
    answer.verdict = judge(ending);
    answer.httpStatus = ending.httpStatus;
    answer.body = m_body;
    const QDateTime serverNow = parseHttpDate(m_reply->rawHeader("Date"));
    answer.retryAfter = parseRetryAfter(m_reply->rawHeader("Retry-After"), serverNow);
    if (ending.httpStatus == 0 && ending.reason == Ending::Reason::Finished) {
        answer.trouble = m_reply->errorString();
        answer.reason = m_certificate;
    } else if (ending.reason == Ending::Reason::NotPinned) {
        answer.reason = core::ServerReason::Kind::CertificateNotPinned;
        QStringList seen;
        for (const QByteArray &key : m_client.seenKeys()) {
            seen.append(core::pinText(key));
        }
        answer.trouble = seen.join(u", "_s); // For whoever has to tell a new certificate from a false one.
    }
    return answer;
}

void ApiCall::dropReply()
{
    if (!m_reply) {
        return;
    }
    // abort() emits finished() at once (docs/qt.md#abort-is-synchronous): nobody may be listening any more.
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    m_oneShot = nullptr;
    reply->disconnect(this);
    if (reply->isRunning()) {
        reply->abort();
    }
    reply->setParent(nullptr);
    reply->deleteLater();
}

WireLine ApiCall::wireLine(const Ending &ending) const
{
    WireLine line;
    line.requestId = m_requestId;
    line.exchange = m_exchange;
    line.verb = QString::fromLatin1(verbName(m_spec.verb));
    line.path = loggablePath(m_reply->request().url());
    line.httpStatus = ending.httpStatus;
    line.trouble = endingName(ending);
    line.duration = std::chrono::milliseconds(m_clock.elapsed());
    line.bytesSent = m_spec.body ? m_spec.body->size() : 0;
    line.bytesReceived = m_body.size();
    return line;
}

bool ApiCall::askForToken(const Ending &ending)
{
    TokenSource *tokens = m_client.tokenSource();
    const bool isGuest = m_bearer.isEmpty() && m_client.hasGuest(); // A guest has no sign-in that could have ended.
    const bool mayAsk = ending.httpStatus == 401 && m_spec.auth == AuthKind::Bearer && tokens && !m_wasReplayed && !isGuest;
    // A call that acts is replayed only when the server itself said that it did nothing.
    if (!mayAsk || (!m_spec.isIdempotent && m_last.verdict.delivery != core::Delivery::Rejected)) {
        return false;
    }
    m_phase = Phase::WaitingForToken;
    m_tokenAnswer = connect(tokens, &TokenSource::refreshed, this, &ApiCall::onRefreshed);
    m_tokenGone = connect(tokens, &QObject::destroyed, this, [this] { onRefreshed(TokenSource::Outcome::Refused, {}); });
    tokens->refresh(m_bearer);
    return true;
}

void ApiCall::onRefreshed(TokenSource::Outcome outcome, const core::ApiError &error)
{
    disconnect(m_tokenAnswer);
    disconnect(m_tokenGone);
    if (m_phase != Phase::WaitingForToken) {
        return;
    }
    Answer answer = m_last;
    switch (outcome) {
    case TokenSource::Outcome::Refreshed:
        m_wasReplayed = true;
        send();
        return;
    case TokenSource::Outcome::Refused:
        answer.verdict.kind = core::ErrorKind::SessionExpired;
        break;
    case TokenSource::Outcome::Failed:
        // The refresh did not get through, so neither did the call; the server's 401 is not what the person has to know.
        // Nor is there any doubt about this call: whatever became of the refresh, the 401 says that this one did nothing.
        answer.verdict.kind = error.kind == core::ErrorKind::OutcomeUnknown ? core::ErrorKind::Offline : error.kind;
        answer.httpStatus = error.httpStatus;
        answer.retryAfter = error.retryAfter;
        answer.trouble = error.serverMessage;
        answer.reason = error.reason.kind;
        answer.body.clear();
        break;
    }
    settle(std::move(answer));
}

bool ApiCall::planRetry(const Ending &ending)
{
    if (!m_spec.mayRetry) {
        return false;
    }
    const auto delay = m_client.retryPolicy().delayBefore(m_retries + 1, ending, m_last.retryAfter);
    if (!delay || !m_client.budget().take()) {
        return false;
    }
    ++m_retries;
    m_phase = Phase::WaitingForRetry;
    m_pause.start(*delay);
    return true;
}

void ApiCall::settle(Answer answer)
{
    if (m_phase == Phase::Settled) {
        return;
    }
    m_phase = Phase::Settled;
    m_deadline.stop();
    m_pause.stop();
    dropReply();
    m_last = std::move(answer);
    const auto deliver = [this] {
        const Answer end = std::move(m_last); // A slot may delete this call.
        Q_EMIT settled(end);
    };
    QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
}

} // namespace net
