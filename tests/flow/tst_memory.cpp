// SPDX-License-Identifier: MIT
// Item 13 of docs/threat-model.md: what the memory of the process still holds of a sign-in that is over. Built with what the window's
// program has of it (app/wipedmemory.cpp).
#include "flowbench.h"
#include "session/connection.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A secret that is looked for, in a form that is not found itself.
class Disguised
{
public:
    explicit Disguised(const QByteArray &secret) : m_bytes(secret)
    {
        for (char &byte : m_bytes) {
            byte = char(byte ^ key);
        }
    }
    [[nodiscard]] bool isAt(const char *place) const
    {
        for (qsizetype i = 0; i < m_bytes.size(); ++i) {
            if (char(place[i] ^ key) != m_bytes.at(i)) {
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }

private:
    static constexpr char key = 0x5a;
    QByteArray m_bytes;
};

/// How often it stands in what the process may write: its heaps, stacks and data.
int countInMemory(const Disguised &secret)
{
    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly)) {
        return -1;
    }
    int found = 0;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    QFile memory(u"/proc/self/mem"_s);
    if (!memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return -1;
    }
    static char window[1024 * 1024];
    for (const QByteArray &line : lines) {
        const QList<QByteArray> parts = line.simplified().split(' ');
        if (parts.size() < 5 || !parts.at(1).startsWith("rw")) {
            continue;
        }
        const qsizetype dash = parts.at(0).indexOf('-');
        const quint64 from = parts.at(0).left(dash).toULongLong(nullptr, 16);
        const quint64 to = parts.at(0).mid(dash + 1).toULongLong(nullptr, 16);
        for (quint64 at = from; at < to; at += sizeof window - 4096) {
            const qint64 length = memory.seek(qint64(at)) ? memory.read(window, qMin<qint64>(sizeof window, qint64(to - at))) : 0;
            for (qint64 i = 0; i + secret.size() <= length; ++i) {
                found += secret.isAt(window + i) ? 1 : 0;
            }
        }
    }
    return found;
}

} // namespace

class MemoryTest : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why())); }
    void init()
    {
        m_sandbox.reset();
        m_dir = std::make_unique<QTemporaryDir>();
    }
    void cleanup() { m_flow.reset(); }
    void security13SignedOutIsGone();
    void security13LockedIsGone();
};

void MemoryTest::security13SignedOutIsGone()
{
    open();
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    const Disguised token(m_flow->project().connection()->gate.tokens().accessToken.reveal());
    const Disguised refresh(m_flow->project().connection()->gate.tokens().refreshToken.reveal());
    QVERIFY(token.size() > 20);
    QVERIFY(countInMemory(token) > 0);
    m_flow->signIn().signOut();
    QTRY_COMPARE(m_flow->route().page, checkout::Route::Page::SignIn);
    QTest::qWait(500);
    QCOMPARE(countInMemory(token), 0);
    QCOMPARE(countInMemory(refresh), 0);
}

void MemoryTest::security13LockedIsGone()
{
    open();
    toProducts();
    const Disguised token(m_flow->project().connection()->gate.tokens().accessToken.reveal());
    m_flow->lock().lock();
    QVERIFY(m_flow->lock().state().isLocked);
    QTest::qWait(500);
    QCOMPARE(countInMemory(token), 0);
}

QTEST_GUILESS_MAIN(MemoryTest)
#include "tst_memory.moc"
