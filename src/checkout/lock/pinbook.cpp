// SPDX-License-Identifier: MIT
#include "checkout/lock/pinbook.h"

#include "core/utc.h"
#include "session/pinhash.h"
#include "session/secretstore.h"

#include <QFutureWatcher>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace checkout {
namespace {

/// After the wrong try that has this number, counted from the last free one.
constexpr std::array waits{ 10s, 30s, 60s, 300s, 900s };

std::chrono::seconds waitAfter(int tries)
{
    const int beyond = tries - PinBook::freeTries;
    return beyond < 0 ? 0s : waits.at(std::min(size_t(beyond), waits.size() - 1));
}

/// Runs `work` on another thread, and `then` with what it gave in the thread of `context`, unless that has gone.
template <class Value, class Work, class Then> void runAside(QObject *context, Work work, Then then)
{
    auto promise = std::make_shared<QPromise<Value>>();
    // Not QFuture::then(): Qt 6.4 calls it for a context that has gone.
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcher<Value>::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        then(watcher->result());
    });
    promise->start();
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
}

} // namespace

PinBook::PinBook(session::SecretStore &secrets, WallClock now, QObject *parent) : QObject(parent), m_secrets(secrets), m_now(std::move(now))
{
    connect(&m_secrets, &session::SecretStore::hasRead, this, &PinBook::onRead);
}

bool PinBook::isPin(const QString &typed)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return typed.size() >= shortest && typed.size() <= longest && std::all_of(typed.begin(), typed.end(), isDigit);
}

void PinBook::load(const QString &name)
{
    if (!has(name) && !m_awaited.contains(name)) {
        m_awaited.append(name);
        m_secrets.read(name);
    }
}

void PinBook::onRead(const QString &name, const core::Secret &text)
{
    if (m_awaited.removeAll(name) == 0 || has(name)) {
        return; // What is set meanwhile is newer.
    }
    const QJsonObject kept = QJsonDocument::fromJson(text.reveal()).object();
    const QByteArray hash = kept["hash"_L1].toString().toLatin1();
    if (!hash.isEmpty()) {
        // No number that cannot be reckoned with.
        const auto last = QDateTime::fromMSecsSinceEpoch(std::max<qint64>(0, kept["last"_L1].toInteger()), core::utc);
        // A clock that has been put back since makes no wait longer.
        m_kept.insert(name, { core::Secret(hash), std::max(0, kept["tries"_L1].toInt()), std::min(last, m_now()) });
    }
    Q_EMIT changed();
}

void PinBook::keep(const QString &name)
{
    const Kept &kept = m_kept[name];
    const QJsonObject text{ { u"hash"_s, QString::fromLatin1(kept.hash.reveal()) }, { u"tries"_s, kept.tries },
        { u"last"_s, double(kept.last.toMSecsSinceEpoch()) } };
    m_secrets.write(name, core::Secret(QJsonDocument(text).toJson(QJsonDocument::Compact)));
}

void PinBook::set(const QString &name, const core::Secret &pin)
{
    runAside<core::Secret>(
        this, [pin] { return session::hashPin(pin); },
        [this, name](const core::Secret &hash) {
            if (!hash.isEmpty()) {
                m_kept.insert(name, { hash, 0, m_now() });
                keep(name);
                Q_EMIT changed();
            }
            Q_EMIT wasSet(name, !hash.isEmpty());
        });
}

void PinBook::remove(const QString &name)
{
    m_secrets.remove(name);
    if (m_kept.remove(name)) {
        Q_EMIT changed();
    }
}

// A clock that was put back shortens no wait, and none is longer than its own.
std::chrono::seconds PinBook::wait(const QString &name) const
{
    const Kept kept = m_kept.value(name);
    const std::chrono::milliseconds whole = waitAfter(kept.tries);
    const std::chrono::milliseconds passed(std::max(qint64(0), kept.last.isValid() ? kept.last.msecsTo(m_now()) : 0));
    return std::chrono::ceil<std::chrono::seconds>(std::max(0ms, whole - passed));
}

bool PinBook::check(const QString &name, const core::Secret &pin)
{
    if (!has(name) || wait(name) > 0s) {
        return false;
    }
    Kept &kept = m_kept[name];
    const Kept before = kept;
    ++kept.tries;
    kept.last = m_now();
    keep(name);
    runAside<std::optional<bool>>(
        this, [pin, hash = kept.hash] { return session::isPinOf(pin, hash); },
        [this, name, before](std::optional<bool> isRight) { onChecked(name, before, isRight); });
    return true;
}

void PinBook::onChecked(const QString &name, const Kept &before, std::optional<bool> isRight)
{
    const auto kept = m_kept.find(name);
    const bool isSame = kept != m_kept.end() && kept->hash == before.hash; // Else another was set meanwhile, and starts from nought.
    if (isSame && isRight.value_or(true)) {
        // Where nobody knows, nobody has learned anything either.
        kept->tries = isRight ? 0 : before.tries;
        kept->last = isRight ? kept->last : before.last;
        keep(name);
    }
    if (isRight) {
        Q_EMIT checked(name, *isRight);
    } else {
        Q_EMIT notChecked(name);
    }
}

} // namespace checkout
