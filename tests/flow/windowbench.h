// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/checkoutcontroller.h"
#include "text/translations.h"
#include "views/shell/mainwindow.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QUrl>

namespace tests {

/// Whose shop a window is opened on, and as whom.
struct Shop
{
    QUrl url;
    QString appToken;
    QString login;
    QString password;
};

/// One window on one shop, and the hands of a clerk at it.
class WindowBench : public QObject
{
    Q_OBJECT
protected:
    void openWindow(const QString &folder)
    {
        checkout::ControllerOptions options;
        options.dataFolder = folder;
        options.useKeychain = false;
        options.requestDeadline = std::chrono::milliseconds(1500);
        options.timeScale = 0.02;
        m_controller = std::make_unique<checkout::CheckoutController>(options);
        connect(m_controller.get(), &checkout::CheckoutController::languageChanged, &m_translations, &text::Translations::setLanguage);
        m_translations.setLanguage(QStringLiteral("tr_TR"));
        m_window = std::make_unique<views::MainWindow>(*m_controller);
        m_window->setTheme(m_theme, views::Scheme::Light);
        m_window->resize(1180, 760);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        core::ProjectSettings project;
        project.url = m_shop.url.toString();
        project.appToken = core::Secret(m_shop.appToken.toUtf8());
        project.storage = QStringLiteral("orders");
        m_controller->connectTo(project);
    }
    const checkout::State &state() const { return m_controller->state(); }
    template<class T>
    T *find(const QString &name) const
    {
        T *found = nullptr;
        for (T *candidate : m_window->findChildren<T *>(name)) {
            found = candidate->isVisible() ? candidate : found;
        }
        return found;
    }
    QAbstractButton *primary() const { return find<QAbstractButton>(QStringLiteral("primaryButton")); }
    void signIn()
    {
        QTRY_VERIFY(find<QLineEdit>(QStringLiteral("loginEdit")));
        QTRY_VERIFY(!state().signIn.providers.isEmpty());
        find<QLineEdit>(QStringLiteral("loginEdit"))->setFocus();
        find<QLineEdit>(QStringLiteral("loginEdit"))->selectAll(); // The last login is remembered.
        QTest::keyClicks(find<QLineEdit>(QStringLiteral("loginEdit")), m_shop.login);
        QTest::keyClick(find<QLineEdit>(QStringLiteral("loginEdit")), Qt::Key_Tab);
        QTest::keyClicks(find<QLineEdit>(QStringLiteral("passwordEdit")), m_shop.password);
        QTest::keyClick(find<QLineEdit>(QStringLiteral("passwordEdit")), Qt::Key_Return);
        QTRY_COMPARE(state().step, checkout::Step::Details);
        QTRY_VERIFY(state().details.isReady && !state().details.isLoading);
    }
    void fillAndGoOn()
    {
        // The page puts the cursor into its first field.
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Sukru Isik"));
        m_controller->chooseAccount(QStringLiteral("card"));
        QTRY_VERIFY(primary() && primary()->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(state().step, checkout::Step::Products);
    }
    void addTwo()
    {
        QTRY_VERIFY(state().products.loadedCount >= 24);
        QTRY_VERIFY(find<QLineEdit>(QStringLiteral("searchEdit")));
        // As a scanner or a quick clerk does: the code, Enter.
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        for (int i = 0; i < 2; ++i) {
            QTest::keyClicks(find<QLineEdit>(QStringLiteral("searchEdit")), m_code);
            QTest::keyClick(find<QLineEdit>(QStringLiteral("searchEdit")), Qt::Key_Return);
            find<QLineEdit>(QStringLiteral("searchEdit"))->clear();
        }
        QTRY_COMPARE(state().products.cart.size(), 1);
        QTRY_COMPARE(state().products.cart.first().quantity, 2);
        QTRY_VERIFY(state().products.canPlace);
        QTest::qWait(500);
        QTRY_VERIFY(primary()->isEnabled());
    }
    void toProducts()
    {
        connect(
            m_controller.get(), &checkout::CheckoutController::productsArrived, this,
            [this](const QList<core::Product> &products) { m_code = m_code.isEmpty() ? products.first().sku : m_code; });
        signIn();
        fillAndGoOn();
        addTwo();
    }

    Shop m_shop;
    views::Theme m_theme;
    text::Translations m_translations;
    std::unique_ptr<checkout::CheckoutController> m_controller;
    std::unique_ptr<views::MainWindow> m_window;
    QString m_code;
};

} // namespace tests
