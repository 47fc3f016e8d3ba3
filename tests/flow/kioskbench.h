// SPDX-License-Identifier: MIT
#pragma once
#include "support/sandboxprocess.h"
#include "views/pages/page.h"
#include "views/shell/kioskscreen.h"
#include "views/shell/pagehost.h"
#include "views/shell/paymentopener.h"
#include "windowbench.h"

#include <QDirIterator>
#include <QLabel>
#include <QTemporaryDir>

namespace tests {

/// A kiosk on a sandbox, the clerk who has begun it, and a customer at it.
class KioskBench : public WindowBench
{
    Q_OBJECT
protected:
    using Page = checkout::Route::Page;
    using Screen = checkout::KioskState::Screen;

    void startSandbox()
    {
        QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
        m_theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
        views::setPaymentOpener([this](const QUrl &) { return ++m_opened > 0; });
    }
    void renewSandbox()
    {
        m_sandbox.reset();
        m_opened = 0;
        m_shop = { m_sandbox.url(), m_sandbox.appToken(), m_sandbox.login(), m_sandbox.password() };
        m_now = QDateTime(QDate(2026, 11, 28), QTime(9, 0), Qt::UTC);
        m_dir = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", m_dir->filePath(QStringLiteral("config")).toUtf8());
    }
    void adjust(checkout::FlowOptions &options) override
    {
        options.now = [this] { return m_now; };
        options.capabilities = m_isKiosk ? checkout::Capabilities::ofKiosk() : checkout::Capabilities();
    }
    [[nodiscard]] const checkout::KioskState &kiosk() const { return m_flow->kiosk().state(); }
    [[nodiscard]] views::KioskScreen *screen() const { return find<views::KioskScreen>(QStringLiteral("kioskScreen")); }
    void end()
    {
        m_window.reset();
        m_flow.reset();
    }
    /// A kiosk whose PIN is 4711, before anybody has signed in.
    void open()
    {
        openWindow(m_dir->path());
        QTRY_VERIFY(screen());
        m_flow->kiosk().choosePin(core::Secret("4711"));
        QTRY_COMPARE(kiosk().screen, Screen::None);
    }
    /// The clerk has signed in.
    void toDetails()
    {
        open();
        QTRY_VERIFY(m_flow->signIn().canSignIn() && !m_flow->signIn().state().providers.isEmpty());
        m_flow->signIn().signIn(m_shop.login, core::Secret(m_shop.password.toUtf8()), false);
        QTRY_COMPARE(m_flow->route().page, Page::Details);
        QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    }
    void typeName()
    {
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) && QApplication::focusWidget()->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), m_canary);
        QCOMPARE(draft().details.answers.raw(QStringLiteral("name")), m_canary);
    }
    void toProducts(const QString &account = QStringLiteral("card"))
    {
        typeName();
        m_flow->draft().chooseAccount(account);
        QTRY_VERIFY(primary() && primary()->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_flow->route().page, Page::Products);
        addTwo();
    }
    void toPayment(const QString &account = QStringLiteral("card"))
    {
        toProducts(account);
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(payment().phase, account == QLatin1String("card") ? checkout::PaymentPhase::Waiting : checkout::PaymentPhase::CashDue);
    }
    /// Everything a person or a screen reader could meet, in whatever window.
    [[nodiscard]] QString texts(bool isHiddenToo = false) const
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
    [[nodiscard]] static int windowsShown()
    {
        const QWidgetList all = QApplication::topLevelWidgets();
        return int(std::count_if(all.begin(), all.end(), [](const QWidget *w) { return w->isVisible(); }));
    }
    void pass(std::chrono::seconds time) { m_now = m_now.addSecs(time.count()); }
    void stands(Page page)
    {
        QCOMPARE(m_flow->route().page, page);
        QVERIFY(m_window->isVisible());
        QTRY_VERIFY(m_window->isFullScreen() && !m_window->isMinimized());
        QCOMPARE(windowsShown(), 1);
        QVERIFY(!m_flow->lock().state().isLocked);
        QCOMPARE(m_theme.textScale(), 150);
        QCOMPARE(m_opened, 0);
    }

    /// Files below a folder that hold these words, in whatever way they are kept.
    static QStringList filesWith(const QString &folder, const QString &words)
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
    const QString m_canary = QStringLiteral("Kanarya Sarikus");
    SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_dir;
    QDateTime m_now;
    bool m_isKiosk = true;
    int m_opened = 0;
};

} // namespace tests
