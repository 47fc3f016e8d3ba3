// SPDX-License-Identifier: MIT
#include "sandbox/conversation.h"

#include "sandbox/json.h"
#include "sandbox/spoil.h"

#include <QDateTime>
#include <sys/socket.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandbox {

namespace {

constexpr qsizetype mostRequestBytes = 24LL * 1024 * 1024; // of one request; a longer one is cut off while it arrives
constexpr auto patience = 30s; // with a request that does not become complete

// RFC 9110 date, in English whatever the locale.
QByteArray httpDate()
{
    return QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace

Conversation::Conversation(QTcpSocket *socket, Judge judge, Act act) :
    QObject(socket), m_socket(socket), m_judge(std::move(judge)), m_act(std::move(act))
{
    m_watchdog.setSingleShot(true);
    m_watchdog.setInterval(patience);
    connect(&m_watchdog, &QTimer::timeout, this, [this] {
        if (m_arrived > 0)
            refuseAndClose(408, u"Request Timeout"_s);
    });
    connect(m_socket, &QTcpSocket::readyRead, this, &Conversation::countArrived);
}

// Connected before Qt HttpServer's own slot, so it sees each byte before it is read. What stays unread is counted again, which
// only makes a line without an end too long sooner.
void Conversation::countArrived()
{
    m_arrived += m_socket->bytesAvailable();
    if (m_arrived > mostRequestBytes)
        refuseAndClose(413, u"Payload Too Large"_s);
    else if (!m_watchdog.isActive())
        m_watchdog.start();
}

void Conversation::take(const Request &request)
{
    m_arrived = 0;
    m_watchdog.stop();
    if (m_closes)
        return;
    m_waiting.enqueue(request);
    // Not at once: an answer that closes the socket would take it from Qt HttpServer, which is still in the middle of it.
    QMetaObject::invokeMethod(this, &Conversation::next, Qt::QueuedConnection);
}

void Conversation::release()
{
    m_watchdog.stop();
    m_socket->disconnect(this);
    deleteLater();
}

void Conversation::next()
{
    if (m_isBusy || m_closes || m_waiting.isEmpty())
        return;
    m_isBusy = true;
    Request request = m_waiting.dequeue();
    const Verdict verdict = m_judge(request);
    if (!verdict.fault || verdict.fault->acts()) {
        answer(request, verdict);
        return;
    }
    const Fault fault = *verdict.fault;
    QTimer::singleShot(verdict.latency, this, [this, fault] { sendSpoilt({}, fault); });
}

void Conversation::answer(Request &request, const Verdict &verdict)
{
    m_closes = request.header("connection"_ba).toLower() == "close";
    m_isHead = request.verb == "HEAD";
    if (m_isHead)
        request.verb = "GET"_ba;
    const Reply reply = m_act(request);
    auto wait = verdict.latency;
    if (verdict.fault && verdict.fault->kind == FaultKind::Delay)
        wait += std::chrono::milliseconds(verdict.fault->number);
    if (wait == 0ms) {
        send(reply, verdict.fault);
        return;
    }
    const auto fault = verdict.fault;
    QTimer::singleShot(wait, this, [this, reply, fault] { send(reply, fault); });
}

void Conversation::send(const Reply &reply, const std::optional<Fault> &fault)
{
    if (fault && fault->kind != FaultKind::Delay) {
        sendSpoilt(reply, *fault);
        return;
    }
    write(reply, reply.bytes());
    finished();
}

void Conversation::sendSpoilt(const Reply &reply, const Fault &fault)
{
    switch (fault.kind) {
    case FaultKind::DropBefore:
    case FaultKind::DropAfter:
        m_closes = true;
        break;
    case FaultKind::Reset:
    case FaultKind::ResetAfter:
        resetConnection();
        return;
    case FaultKind::Hang:
    case FaultKind::HangAfter:
        return; // busy for ever
    case FaultKind::CutBody: {
        const QByteArray whole = reply.bytes();
        write(reply, whole.left(whole.size() / 2), whole.size());
        m_closes = true;
        break;
    }
    case FaultKind::Drip: {
        const QByteArray whole = reply.bytes();
        write(reply, {}, whole.size());
        sendPieces(whole, 1, std::chrono::milliseconds(fault.number));
        return;
    }
    case FaultKind::Huge: {
        const QByteArray whole = hugeBody(reply, fault.number);
        write(reply, {}, whole.size());
        sendPieces(whole, 1024LL * 1024, 0ms);
        return;
    }
    default: {
        const Reply spoilt = spoil(reply, fault);
        write(spoilt, spoilt.bytes());
    }
    }
    finished();
}

// The next piece follows when the last one has left, so that a huge answer does not pile up in memory twice.
void Conversation::sendPieces(const QByteArray &bytes, qsizetype size, std::chrono::milliseconds pause)
{
    if (bytes.isEmpty()) {
        finished();
        return;
    }
    if (m_socket->bytesToWrite() < 4 * size) {
        m_socket->write(bytes.left(size));
        const QByteArray rest = bytes.mid(size);
        QTimer::singleShot(pause, this, [this, rest, size, pause] { sendPieces(rest, size, pause); });
    } else {
        QTimer::singleShot(5ms, this, [this, bytes, size, pause] { sendPieces(bytes, size, pause); });
    }
}

void Conversation::write(const Reply &reply, const QByteArray &body, qsizetype promised)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reason(reply.status) + "\r\nDate: " + httpDate()
        + "\r\nServer: vezne-sandbox\r\n";
    if (!reply.type.isEmpty())
        head += "Content-Type: " + reply.type + "\r\n";
    for (const auto &[name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    head += "Content-Length: " + QByteArray::number(promised < 0 ? body.size() : promised)
        + "\r\nConnection: " + (m_closes ? "close" : "keep-alive") + "\r\n\r\n";
    m_socket->write(m_isHead ? head : head + body);
}

void Conversation::refuseAndClose(int status, const QString &message)
{
    if (m_closes && !m_isBusy)
        return;
    m_closes = true;
    m_waiting.clear();
    m_socket->disconnect(SIGNAL(readyRead())); // Qt HttpServer is to read no more of it
    const Reply reply = Refusal(status, message).reply(QDateTime::currentDateTimeUtc());
    write(reply, reply.bytes());
    m_socket->disconnectFromHost();
}

void Conversation::finished()
{
    m_isBusy = false;
    if (m_closes) {
        m_socket->disconnectFromHost();
        return;
    }
    // Not at once: a client that sends many requests in one piece must not make the stack deep.
    QMetaObject::invokeMethod(this, &Conversation::next, Qt::QueuedConnection);
}

// With a linger time of zero the kernel sends RST instead of FIN.
void Conversation::resetConnection()
{
    m_closes = true;
    const linger option{ 1, 0 };
    setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &option, sizeof option);
    m_socket->abort();
}

} // namespace sandbox
