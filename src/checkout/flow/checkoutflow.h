// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/flow/flowrooms.h"
#include "checkout/flow/steptable.h"
#include "core/receipt.h"

namespace checkout {
/// The checkout of one window: owns the controllers, connects what one of them says to what another one does, and is the only writer of
/// the route. Nothing here blocks; nothing is sent from the constructor.
class CheckoutFlow : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CheckoutFlow)
public:
    explicit CheckoutFlow(const FlowOptions &options, QObject *parent = nullptr);
    ~CheckoutFlow() override;

    [[nodiscard]] Alerts &alerts() { return m_alerts; }
    [[nodiscard]] ProjectController &project() { return m_project; }
    [[nodiscard]] ProjectList &projects() { return m_projects; }
    [[nodiscard]] SignInController &signIn() { return m_signIn; }
    [[nodiscard]] CatalogueController &catalogue() { return m_catalogue; }
    [[nodiscard]] DraftController &draft() { return m_draft; }
    [[nodiscard]] DraftShelf &shelf() { return m_shelf; }
    [[nodiscard]] AttemptRegistry &attempts() { return m_attempts; }
    [[nodiscard]] ShopBoard &shop() { return m_shop; }
    [[nodiscard]] OrderHistory &history() { return m_history; }
    [[nodiscard]] OrderDetail &order() { return m_order; }
    [[nodiscard]] Diagnostics &diagnosis() { return m_diagnosis; }
    [[nodiscard]] LockController &lock() { return m_lock; }
    [[nodiscard]] KioskController &kiosk() { return m_kiosk; }
    [[nodiscard]] DeviceList &devices() { return m_devices; }
    [[nodiscard]] SettingsController &settings() { return m_choices; }

    [[nodiscard]] const Capabilities &capabilities() const { return m_options.capabilities; }
    [[nodiscard]] const Route &route() const { return m_route; }
    [[nodiscard]] const core::Locale &locale() const { return m_locale; }
    /// The payment of the route; phase None on other pages.
    [[nodiscard]] PaymentState payment() const { return m_attempts.payment(m_route.attempt); }
    [[nodiscard]] bool isBusy() const; ///< A request that the person waits for is out.
    [[nodiscard]] bool canCancel() const;
    [[nodiscard]] bool canGoBack() const;

    void start() { m_project.start(); } ///< Goes on where the last window stopped. Called once, after the first paint.
    void setLanguage(core::Locale::Language language); ///< Of the interface; sends nothing.
    void setContentCode(const QString &code); ///< Another language of the store's content: what was loaded is loaded again.

    /// The primary action of the page: checks the form, places the order, begins the next one. Does nothing while busy.
    void advance();
    void goBack();
    void cancel();
    void newOrder();
    void openAttempt(const QUuid &attempt);
    void openPayments();
    void openConnect();
    void openDiagnosis(); ///< The checks and the list of calls, signed in or not.
    void openSettings();
    void openShelf(); ///< The parked baskets.
    [[nodiscard]] bool canPark() const;
    void openOrders();
    void openOrder(const QString &storage, qint64 orderId);
    void payOrder(); ///< Takes the payment of the order on the page.
    [[nodiscard]] core::ReceiptLook receiptLook() const;
    void setReceiptLook(const core::ReceiptLook &look);
    void trustPaymentHost(const QString &host); ///< Payment pages of this host are the store's: asked once a project.
    /// What the order on the page had, in a new basket; the order in hand is parked.
    void repeatOrder();
    /// Puts the order in hand on the shelf; `title` empty: under the customer's name or a free number.
    void park(const QString &title);
    void openSignIn(); ///< Where a session that has ended is begun again.
    void abandonAttempt();
    [[nodiscard]] bool canErase() const { return !isBusy(); } ///< A window that does nothing else may erase what it knows of people.
    /// Signs out and forgets who was signed in; erasing() follows.
    void erasePersonalData();

Q_SIGNALS:
    void routeChanged(const checkout::Route &route);
    void localeChanged(const core::Locale &locale);
    /// The order in hand is on the shelf under this name.
    void parked(const QString &title);
    /// The files are whoever's opened the window to erase, once this flow is gone (erasure.h).
    void erasing();

private:
    void connectProject();
    void connectProjects();
    void connectDraft();
    void connectAttempts();
    void connectShop();
    void connectDiagnosis();
    void connectLock();
    void connectKiosk();
    void connectRetention();
    [[nodiscard]] bool isSending() const;
    [[nodiscard]] bool isAtBeginning() const;
    void startOver();
    void onSignedOut();
    void dropIdleToken();
    void onPasswordTyped(const core::Secret &password);
    void letConnectionGo();
    [[nodiscard]] QString draftProject() const;
    void connectHistory();
    void connectSettings();
    void onSetting(const QString &key);
    [[nodiscard]] DraftScope draftScope() const;
    [[nodiscard]] ShopScope shopScope() const;
    void onBasketReady(const QUuid &draft);
    [[nodiscard]] bool makeRoom();
    void letSentDraftGo();
    void onConnection();
    void onSignedIn();
    void goOnAsBefore();
    void beginAs(const QString &user, const QString &before);
    void onStoreLoaded();
    void settleOpening();
    [[nodiscard]] bool isUndecided() const { return !m_sentDraft.isNull() && m_sentDraft == m_undecided; }
    void onOrderReady(const core::OrderDraft &order, const std::optional<core::Money> &shownTotal);
    void step(Event event, Guards guards = {}, const QUuid &attempt = {});
    void setRoute(const Route &route);
    void setLocale(const core::Locale &locale);

    FlowOptions m_options;
    core::Locale m_locale;
    std::unique_ptr<session::Settings> m_settings;
    std::unique_ptr<session::SecretStore> m_secrets;
    Alerts m_alerts;
    ProjectController m_project;
    ProjectList m_projects;
    SettingsController m_choices;
    SignInController m_signIn;
    CatalogueController m_catalogue;
    ShopBoard m_shop; // Before those that speak to its board.
    DraftController m_draft;
    DraftShelf m_shelf;
    AttemptRegistry m_attempts;
    OrderHistory m_history;
    OrderDetail m_order;
    Diagnostics m_diagnosis;
    LockController m_lock;
    KioskController m_kiosk;
    DeviceList m_devices;
    std::unique_ptr<SignInAttempt> m_passwordCheck;
    Route m_route;
    Route m_before; ///< Where the page aside was opened from.
    QUuid m_sentDraft; ///< The attempt that the order in hand has become; null while it is a draft.
    QUuid m_undecided; ///< The same while the journal, at a start, cannot say what has become of it.
    QString m_user; ///< Who signed in last.
};

} // namespace checkout
