// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/flow/checkoutflow.h"
#include "kit/theme/theme.h"
#include "text/translations.h"
#include "views/shell/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
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
    void openWindow(const QString &folder);
    /// What a test wants otherwise.
    virtual void adjust(checkout::FlowOptions &) { }
    const checkout::DraftState &draft() const { return m_flow->draft().state(); }
    checkout::PaymentState payment() const { return m_flow->payment(); }
    template <class T> T *find(const QString &name) const
    {
        T *found = nullptr;
        for (T *candidate : m_window->findChildren<T *>(name)) {
            found = candidate->isVisible() ? candidate : found;
        }
        return found;
    }
    QAbstractButton *primary() const { return find<QAbstractButton>(QStringLiteral("primaryButton")); }
    void signIn();
    /// Where it is measured how late the window comes to its events: no person and no scanner sends ten keys in one.
    void lookAtEvents() const { m_isUnhurried ? QCoreApplication::processEvents() : void(); }
    void type(QWidget &field, const QString &text) const;
    void fillAndGoOn();
    void addTwo();
    void toProducts();

    Shop m_shop;
    kit::Theme m_theme;
    text::Translations m_translations;
    std::unique_ptr<checkout::CheckoutFlow> m_flow;
    std::unique_ptr<views::MainWindow> m_window;
    QString m_code;
    bool m_isUnhurried = false; ///< Between two keys the window comes to its events.
    QString m_zone = QStringLiteral("Europe/Istanbul"); ///< Of the shop.
    bool m_isHurried = true; ///< The press gate's clock is two seconds later at each look, so every press counts.
    qint64 m_clock = 0;
    QElapsedTimer m_machineClock;
};

} // namespace tests
