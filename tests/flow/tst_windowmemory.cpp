// SPDX-License-Identifier: MIT
// Items 13 and 15 of docs/threat-model.md: what the memory of the window's program still holds of a password and a PIN that somebody has
// typed, once they have done what they were typed for. A core dump, or whoever reads the process, finds what is found here. Built with what
// the program has of it (app/wipedmemory.cpp).
#include "kit/theme/theme.h"
#include "memorysearch.h"
#include "support/sandboxprocess.h"
#include "windowbench.h"

#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using tests::countInMemory;
using tests::Disguised;

namespace {

consteval char h(char letter)
{
    return Disguised::hidden(letter);
}

} // namespace

class WindowMemoryTest : public tests::WindowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void security15WhatWasTypedIsGone();

private:
    /// By the keys, as the person has it.
    static void type(QLineEdit *edit, const Disguised &secret);
    /// Asked with QVERIFY where it is asked: after one failure QTRY_… waits for nothing more, and what is fine would seem to fail too.
    [[nodiscard]] static bool isGone(const Disguised &secret);
    void signInAsOther();

    const QString m_login = u"ilgaz@example.com"_s; ///< Whose password stands nowhere in this program.
    const Disguised m_password = Disguised::ofHidden({ h('d'), h('e'), h('m'), h('o'), h('-'), h('5'), h('6'), h('7'), h('8') });
    const Disguised m_pin = Disguised::ofHidden({ h('9'), h('0'), h('8'), h('1'), h('7'), h('2'), h('6'), h('3') });
    tests::SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_dir;
};

void WindowMemoryTest::initTestCase()
{
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
    m_theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
}

void WindowMemoryTest::init()
{
    m_shop = { m_sandbox.url(), m_sandbox.appToken(), m_login, {} };
    m_dir = std::make_unique<QTemporaryDir>();
    openWindow(m_dir->path());
}

void WindowMemoryTest::cleanup()
{
    m_window.reset();
    m_flow.reset();
}

void WindowMemoryTest::type(QLineEdit *edit, const Disguised &secret)
{
    edit->setFocus();
    edit->selectAll();
    for (qsizetype i = 0; i < secret.size(); ++i) {
        QTest::keyClick(edit, secret.at(i));
    }
}

bool WindowMemoryTest::isGone(const Disguised &secret)
{
    QTest::qWait(500); // What is freed later, and the end of what is sent.
    return countInMemory(secret.inUtf16()) == 0 && countInMemory(secret) == 0;
}

void WindowMemoryTest::signInAsOther()
{
    QTRY_VERIFY(find<QLineEdit>(u"loginEdit"_s) && !m_flow->signIn().state().providers.isEmpty());
    find<QLineEdit>(u"loginEdit"_s)->setText(m_login);
    auto *password = find<QLineEdit>(u"passwordEdit"_s);
    type(password, m_password);
    QVERIFY(countInMemory(m_password.inUtf16()) > 0); // It is found where it is.
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_COMPARE(m_flow->route().page, checkout::Route::Page::Details);
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
}

void WindowMemoryTest::security15WhatWasTypedIsGone()
{
    signInAsOther();
    QVERIFY2(isGone(m_password), "after signing in");
    m_flow->lock().lock(); // Without a PIN the password opens it.
    QTRY_VERIFY(find<QLineEdit>(u"lockSecretEdit"_s));
    type(find<QLineEdit>(u"lockSecretEdit"_s), m_password);
    QTest::keyClick(find<QLineEdit>(u"lockSecretEdit"_s), Qt::Key_Return);
    QTRY_VERIFY(!m_flow->lock().state().isLocked);
    QVERIFY2(isGone(m_password), "after unlocking");
    {
        QByteArray pin;
        pin.reserve(16);
        for (qsizetype i = 0; i < m_pin.size(); ++i) {
            pin.append(m_pin.at(i));
        }
        m_flow->lock().setPin(core::Secret(pin));
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_flow->lock().state().hasPin(), 20'000);
    QVERIFY2(isGone(m_pin), "after it was chosen");
    m_flow->lock().lock();
    QTRY_VERIFY(find<QLineEdit>(u"lockSecretEdit"_s));
    type(find<QLineEdit>(u"lockSecretEdit"_s), m_pin);
    QVERIFY(countInMemory(m_pin.inUtf16()) > 0);
    QTest::keyClick(find<QLineEdit>(u"lockSecretEdit"_s), Qt::Key_Return);
    QTRY_VERIFY(!m_flow->lock().state().isLocked);
    QVERIFY2(isGone(m_pin), "after unlocking by it");
}

QTEST_MAIN(WindowMemoryTest)
#include "tst_windowmemory.moc"
