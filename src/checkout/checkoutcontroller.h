// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/state.h"

#include <QObject>
#include <memory>

class QNetworkAccessManager;

namespace checkout {

class ControllerCore;

struct ControllerOptions
{
    QString dataFolder; ///< Journal, drafts, settings.
    QString language = QStringLiteral("tr_TR");
    bool useKeychain = true;
    std::chrono::milliseconds requestDeadline{ 30'000 };
    double timeScale = 1.0; ///< Multiplies waits (watching, reconciling, debouncing); tests only.
};

/// Runs the checkout of one window: takes intents, runs their effects, publishes one State. Passive pages render it. Nothing here
/// blocks; nothing is sent from a constructor.
class CheckoutController : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CheckoutController)
public:
    explicit CheckoutController(const ControllerOptions &options, QObject *parent = nullptr);
    ~CheckoutController() override;

    [[nodiscard]] const State &state() const;
    [[nodiscard]] const core::ProjectSettings &project() const;

    // ── the project ─────────────────────────────────────────────────────────────────────────────────────
    /// Reads settings and goes on where the last window stopped. Called once, after the first paint.
    void start();
    /// Connects without a check (demo, command line); loads providers.
    void connectTo(const core::ProjectSettings &settings);
    /// Checks first (State::findings); connects and keeps the settings only when there is no error.
    void checkAndConnect(const core::ProjectSettings &settings);
    void cancelCheck();

    // ── sign in ─────────────────────────────────────────────────────────────────────────────────────────
    void chooseProvider(const QString &marker);
    void signIn(const QString &login, const core::Secret &password, bool remember);
    void signOut();

    // ── order details ───────────────────────────────────────────────────────────────────────────────────
    void chooseStorage(const QString &marker);
    void chooseAccount(const QString &identifier);
    /// What stands in a field now; kept as draft, said to be wrong when `isFinished` (the person left the field).
    void setAnswer(const QString &marker, const QString &raw, bool isFinished);

    // ── products ────────────────────────────────────────────────────────────────────────────────────────
    void setQuantity(const core::Product &product, int quantity);
    void clearCart();
    void undoCart();
    void applyCoupon(const QString &code);
    void removeCoupon();
    void useBonus(bool use);
    /// Pictures come through the client, from the project's own origin only: pictureArrived() follows, or nothing.
    void requestPicture(const QString &address);

    // ── moving on ───────────────────────────────────────────────────────────────────────────────────────
    /// The primary action of the step: checks the form, goes on, places the order. A second call while it is out does nothing.
    void goOn();
    void goBack();
    void goTo(Step step);
    void confirmTotal(bool accept);
    void cancelBusy();
    void retry();
    void dismissTrouble();
    void setLanguage(const QString &language);

    // ── payment ─────────────────────────────────────────────────────────────────────────────────────────
    void checkNow();
    void payAgain();
    void placeAgain();
    void abandonAttempt();
    void openAttempt(const QUuid &attempt);
    void newOrder();
    /// Tells the watcher whether somebody looks at the payment page.
    void setWindowActive(bool active);

Q_SIGNALS:
    void stateChanged(const checkout::State &state);
    /// The catalogue is empty again (another store or language).
    void catalogueReset();
    void productsArrived(const QList<core::Product> &products);
    void pictureArrived(const QString &address, const QByteArray &bytes);
    /// "Try the demo store" is the application's business: it starts the sandbox and calls connectTo().
    void languageChanged(const QString &language);
    /// Something to say once, to a screen reader too.
    void paid(const core::Money &amount, qint64 orderId);

private:
    std::unique_ptr<ControllerCore> d;
};

} // namespace checkout
