// SPDX-License-Identifier: MIT
#include "windowbench.h"

namespace tests {

void WindowBench::openWindow(const QString &folder)
{
    m_machineClock.start();
    checkout::FlowOptions options;
    options.dataFolder = folder;
    options.useKeychain = false;
    options.requestDeadline = std::chrono::milliseconds(1500);
    options.timeScale = 0.02;
    adjust(options);
    m_flow = std::make_unique<checkout::CheckoutFlow>(options);
    connect(m_flow.get(), &checkout::CheckoutFlow::localeChanged, &m_translations,
        [this](const core::Locale &locale) { m_translations.setLanguage(locale.languageCode()); });
    m_translations.setLanguage(QStringLiteral("tr_TR"));
    m_window = std::make_unique<views::MainWindow>(*m_flow, [this] { return m_isHurried ? m_clock += 2000 : m_machineClock.elapsed(); });
    m_window->setTheme(m_theme, kit::Scheme::Light);
    m_window->resize(1180, 760);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    core::ProjectSettings project;
    project.url = m_shop.url.toString();
    project.appToken = core::Secret(m_shop.appToken.toUtf8());
    project.storage = QStringLiteral("orders");
    project.timeZone = m_zone;
    m_flow->project().connectTo(project);
}

void WindowBench::signIn()
{
    QTRY_VERIFY(find<QLineEdit>(QStringLiteral("loginEdit")));
    QTRY_VERIFY(!m_flow->signIn().state().providers.isEmpty());
    find<QLineEdit>(QStringLiteral("loginEdit"))->setFocus();
    find<QLineEdit>(QStringLiteral("loginEdit"))->selectAll(); // The last login is remembered.
    QTest::keyClicks(find<QLineEdit>(QStringLiteral("loginEdit")), m_shop.login);
    QTest::keyClick(find<QLineEdit>(QStringLiteral("loginEdit")), Qt::Key_Tab);
    QTest::keyClicks(find<QLineEdit>(QStringLiteral("passwordEdit")), m_shop.password);
    QTest::keyClick(find<QLineEdit>(QStringLiteral("passwordEdit")), Qt::Key_Return);
    QTRY_COMPARE(m_flow->route().page, checkout::Route::Page::Details);
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
}

void WindowBench::type(QWidget &field, const QString &text) const
{
    for (const QChar letter : text) {
        QTest::keyClick(&field, letter.toLatin1());
        lookAtEvents();
    }
}

void WindowBench::fillAndGoOn()
{
    // The page puts the cursor into its first field.
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    type(*QApplication::focusWidget(), QStringLiteral("Sukru Isik"));
    m_flow->draft().chooseAccount(QStringLiteral("card"));
    QTRY_VERIFY(primary() && primary()->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_flow->route().page, checkout::Route::Page::Products);
}

void WindowBench::addTwo()
{
    QTRY_VERIFY(m_flow->catalogue().state().loadedCount >= 24);
    QTRY_VERIFY(find<QLineEdit>(QStringLiteral("searchEdit")));
    // As a scanner or a quick clerk does: the code, Enter.
    m_code = m_code.isEmpty() ? m_flow->catalogue().model().catalogue().product(0).sku : m_code;
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    for (int i = 0; i < 2; ++i) {
        type(*find<QLineEdit>(QStringLiteral("searchEdit")), m_code);
        QTest::keyClick(find<QLineEdit>(QStringLiteral("searchEdit")), Qt::Key_Return);
        lookAtEvents();
        find<QLineEdit>(QStringLiteral("searchEdit"))->clear();
    }
    QTRY_COMPARE(draft().cart.lines.size(), 1);
    QTRY_COMPARE(draft().cart.lines.first().quantity, 2);
    QTRY_VERIFY(draft().cart.canPlace);
    QTRY_VERIFY(primary()->isEnabled());
}

void WindowBench::toProducts()
{
    signIn();
    fillAndGoOn();
    addTwo();
}

} // namespace tests
