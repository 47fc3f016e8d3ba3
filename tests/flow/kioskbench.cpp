// SPDX-License-Identifier: MIT
#include "kioskbench.h"

#include "views/shell/paymentopener.h"

#include <QDirIterator>
#include <QLabel>

namespace tests {

void KioskBench::startSandbox()
{
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
    m_theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    views::setPaymentOpener([this](const QUrl &) { return ++m_opened > 0; });
}

void KioskBench::renewSandbox()
{
    m_sandbox.reset();
    m_opened = 0;
    m_shop = { m_sandbox.url(), m_sandbox.appToken(), m_sandbox.login(), m_sandbox.password() };
    m_now = QDateTime(QDate(2026, 11, 28), QTime(9, 0), Qt::UTC);
    m_dir = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_dir->filePath(QStringLiteral("config")).toUtf8());
}

void KioskBench::adjust(checkout::FlowOptions &options)
{
    options.now = [this] { return m_now; };
    options.capabilities = m_isKiosk ? checkout::Capabilities::ofKiosk() : checkout::Capabilities();
}

void KioskBench::end()
{
    m_window.reset();
    m_flow.reset();
}

void KioskBench::open()
{
    openWindow(m_dir->path());
    QTRY_VERIFY(screen());
    m_flow->kiosk().choosePin(core::Secret("4711"));
    QTRY_COMPARE(kiosk().screen, Screen::None);
}

void KioskBench::toDetails()
{
    open();
    QTRY_VERIFY(m_flow->signIn().canSignIn() && !m_flow->signIn().state().providers.isEmpty());
    m_flow->signIn().signIn(m_shop.login, core::Secret(m_shop.password.toUtf8()), false);
    QTRY_COMPARE(m_flow->route().page, Page::Details);
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
}

void KioskBench::typeName()
{
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) && QApplication::focusWidget()->isVisible());
    QTest::keyClicks(QApplication::focusWidget(), m_canary);
    QCOMPARE(draft().details.answers.raw(QStringLiteral("name")), m_canary);
}

void KioskBench::toProducts(const QString &account)
{
    typeName();
    m_flow->draft().chooseAccount(account);
    QTRY_VERIFY(primary() && primary()->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_flow->route().page, Page::Products);
    addTwo();
}

void KioskBench::toPayment(const QString &account)
{
    toProducts(account);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(payment().phase, account == QLatin1String("card") ? checkout::PaymentPhase::Waiting : checkout::PaymentPhase::CashDue);
}

QString KioskBench::texts(bool isHiddenToo) const
{
    QString all;
    for (const QWidget *widget : QApplication::allWidgets()) {
        if (isHiddenToo || widget->isVisible()) {
            const auto *edit = qobject_cast<const QLineEdit *>(widget);
            const auto *label = qobject_cast<const QLabel *>(widget);
            all += (edit ? edit->text() : QString()) + (label ? label->text() : QString()) + widget->accessibleName() + QLatin1Char('\n');
        }
    }
    return all;
}

int KioskBench::windowsShown()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    return int(std::count_if(all.begin(), all.end(), [](const QWidget *w) { return w->isVisible(); }));
}

void KioskBench::stands(Page page)
{
    QCOMPARE(m_flow->route().page, page);
    QVERIFY(m_window->isVisible());
    QTRY_VERIFY(m_window->isFullScreen() && !m_window->isMinimized());
    QCOMPARE(windowsShown(), 1);
    QVERIFY(!m_flow->lock().state().isLocked);
    QCOMPARE(m_theme.textScale(), 150);
    QCOMPARE(m_opened, 0);
}

QStringList KioskBench::filesWith(const QString &folder, const QString &words)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly)) {
            const QByteArray bytes = file.readAll();
            const QByteArray wide(reinterpret_cast<const char *>(words.utf16()), words.size() * 2);
            if (bytes.contains(words.toUtf8()) || bytes.contains(wide)) {
                found << file.fileName();
            }
        }
    }
    return found;
}

} // namespace tests
