// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QObject>
#include <functional>

namespace session {

/// The desktop's keychain. It is a plugin (vezne-keychain), since what it is linked with (D-Bus and what that needs) is ten libraries, and
/// a run that keeps no secret need not load them.
class Keychain
{
    Q_DISABLE_COPY_MOVE(Keychain)
public:
    enum class Answer { Done, Absent, Refused };
    /// The secret: of read() and Answer::Done only.
    using Then = std::function<void(Answer answer, const QByteArray &secret)>;

    Keychain() = default;
    virtual ~Keychain() = default;

    /// The first two answer later, from the event loop; never when `context` is gone before.
    virtual void read(const QString &key, QObject *context, const Then &then) = 0;
    virtual void write(const QString &key, const QByteArray &secret, QObject *context, const Then &then) = 0;
    virtual void remove(const QString &key) = 0;
};

} // namespace session

Q_DECLARE_INTERFACE(session::Keychain, "io.github.vezne.Keychain/1")
