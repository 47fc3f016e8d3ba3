// SPDX-License-Identifier: MIT
#include "canarybench.h"

#include "session/connection.h"

#include <QDir>
#include <QLoggingCategory>
#include <QMutex>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace tests {
namespace {

/// Set: this is the process that has no keychain.
constexpr auto bareVariable = "VEZNE_TEST_WITHOUT_KEYRING";

QMutex messagesLock; ///< Every thread has something to say.
QStringList messages;
QtMessageHandler handlerBefore = nullptr;

void keepMessage(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    const QMutexLocker lock(&messagesLock);
    messages.append(QLatin1String(context.category ? context.category : "") + u": "_s + message);
}

} // namespace

CanaryBench::CanaryBench() : m_hasKeychain(!qEnvironmentVariableIsSet(bareVariable)) { }

void CanaryBench::prepareHome()
{
    for (const char *name : { "HOME", "TMPDIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME" }) {
        QVERIFY(QDir().mkpath(file(QLatin1String(name))));
        qputenv(name, file(QLatin1String(name)).toUtf8());
    }
    umask(0); // What is the owner's is so by itself.
    if (m_hasKeychain) {
        QVERIFY2(m_bus.start(), "dbus-daemon did not start");
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toLatin1());
        QVERIFY2(m_keyring.start(m_bus.address()), "gnome-keyring-daemon did not come up (package gnome-keyring)");
    }
    m_theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
}

void CanaryBench::runWithoutKeychain(const QString &function) const
{
    if (!m_hasKeychain) {
        QSKIP("this is the process without one");
    }
    QProcess bare;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    environment.insert(QLatin1String(bareVariable), u"1"_s);
    bare.setProcessEnvironment(environment);
    bare.setProcessChannelMode(QProcess::MergedChannels);
    bare.start(QCoreApplication::applicationFilePath(), { function });
    QVERIFY(bare.waitForFinished(100'000));
    QVERIFY2(bare.exitStatus() == QProcess::NormalExit && bare.exitCode() == 0, bare.readAll().constData());
}

void CanaryBench::listen()
{
    {
        const QMutexLocker lock(&messagesLock);
        messages.clear();
    }
    QLoggingCategory::setFilterRules(u"*=true"_s);
    handlerBefore = qInstallMessageHandler(keepMessage);
}

QString CanaryBench::heard()
{
    qInstallMessageHandler(handlerBefore);
    QLoggingCategory::setFilterRules({});
    const QMutexLocker lock(&messagesLock);
    return messages.join(u'\n');
}

void CanaryBench::note(const QByteArray &secret)
{
    QVERIFY(secret.size() >= 6);
    m_secrets.contains(secret) ? void() : m_secrets.append(secret);
}

void CanaryBench::noteTokens()
{
    const core::AuthTokens &tokens = m_flow->project().connection()->gate.tokens();
    for (const core::Secret &token : { tokens.accessToken, tokens.refreshToken }) {
        token.isEmpty() ? void() : note(token.reveal());
    }
}

void CanaryBench::checkFilesHoldNoSecret() const
{
    for (const QByteArray &secret : m_secrets) {
        QCOMPARE(filesWith(m_root.path(), { secret }), QStringList());
        QCOMPARE(filesWith(m_keyring.folder(), { secret }), QStringList());
    }
}

void CanaryBench::checkNothingIsTold(const QString &log, const QList<QByteArray> &people) const
{
    for (const QByteArray &word : m_secrets + people) {
        QVERIFY(!word.isEmpty());
        const qsizetype at = log.indexOf(QString::fromUtf8(word));
        QVERIFY2(at < 0, qPrintable(log.mid(qMax<qsizetype>(0, at - 200), 400)));
    }
}

} // namespace tests
