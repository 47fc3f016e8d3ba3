// SPDX-License-Identifier: MIT
#pragma once
// Internal to checkout: the effects behind CheckoutController, in files by subject (checkoutcontroller*.cpp).
#include "checkout/attempttracker.h"
#include "checkout/cart.h"
#include "checkout/checkoutcontroller.h"
#include "checkout/checkoutmachine.h"
#include "checkout/previewkeeper.h"
#include "checkout/projectcheck.h"
#include "checkout/storeloader.h"
#include "session/connectionfactory.h"
#include "session/pictureloader.h"
#include "session/secretstore.h"
#include "session/settings.h"
#include "store/draftrepository.h"
#include "store/ownerlock.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <map>

namespace checkout {

class ControllerCore : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ControllerCore)
public:
    ControllerCore(CheckoutController &controller, const ControllerOptions &options);
    ~ControllerCore() override;

    // ── project and sign-in (checkoutcontroller_signin.cpp) ──
    void start();
    void connectTo(const core::ProjectSettings &settings);
    void dropConnection();
    void makeConnection();
    void connectSignIn();
    void connectStore();
    void onRestoredProducts(const QList<core::Product> &products);
    void onAppTokenRead(const QString &key, const core::Secret &secret);
    void onProviders(const QList<core::AuthProvider> &providers);
    void onSignInForm(const core::FormSchema &form);
    void chooseProvider(const QString &marker);
    void signIn(const QString &login, const core::Secret &password, bool remember);
    void onSignedIn(const core::AuthTokens &tokens);
    void onSessionExpired();
    void signOut();
    void onSignedOut(core::RequestId id);
    void leaveSignedInState();
    void onSignInFailed(const core::ApiError &error, core::RequestId id);
    void onFindings(const QList<ProjectFinding> &findings, const core::ProjectSettings &settings);

    // ── details and products (checkoutcontroller_order.cpp) ──
    void loadStore();
    void onStore(const QList<core::OrderStorage> &storages, const QList<core::PaymentAccount> &accounts);
    void chooseStorage(const QString &marker);
    void onForm(const core::FormSchema &form);
    void setAnswer(const QString &marker, const QString &raw, bool isFinished);
    [[nodiscard]] std::optional<core::FormData> checkDetails();
    [[nodiscard]] core::Locale locale() const;
    void fillInitialValues();
    void renewProblems();
    void onCartChanged();
    void refreshTotals();
    void onPreviewed(const core::Preview &preview);
    void onPreviewFailed(const core::ApiError &error);
    void showCart();
    [[nodiscard]] core::OrderDraft cartDraft() const;
    void saveAnswer(const QString &marker);
    [[nodiscard]] bool openDrafts();
    void restoreAnswers(const store::Draft &kept);
    void takeOldDraft();
    void forgetDraft();
    void saveDraft();
    void fetchRestored(const QList<core::OrderLine> &lines);
    void restoreDraft();

    // ── placing and paying (checkoutcontroller_payment.cpp) ──
    [[nodiscard]] bool openJournal();
    void placeOrder();
    void placeChecked(const std::optional<core::Money> &shownTotal);
    void placeNow(const core::FormData &formData, const std::optional<core::Money> &shownTotal);
    void rememberPayment(const QUuid &attempt);
    void resumeUnfinished();
    AttemptTracker *track(const QUuid &id);
    void onTrackerChanged(AttemptTracker *tracker);
    void onCurrentRefused(const PlacementView &view);
    void showPayment();
    void listUnfinished();
    void newOrder();
    void openAttempt(const QUuid &id);

    // ── common (checkoutcontroller.cpp) ──
    void step(Event event, const Guards &guards);
    void trouble(core::Operation operation, const core::ApiError &error, bool canRetry);
    void clearTrouble();
    void goOn();
    void retry();
    void setLanguage(const QString &language);
    void publish();
    void setBusy(bool busy, bool canCancel);
    [[nodiscard]] QString projectKey() const;
    [[nodiscard]] QString draftKey() const;
    [[nodiscard]] QString journalFolder() const;
    [[nodiscard]] QString secretKey(const QString &what) const;
    [[nodiscard]] std::chrono::milliseconds scaled(std::chrono::milliseconds wait) const;
    [[nodiscard]] bool projectIsLoopback() const;

    CheckoutController &q;
    ControllerOptions options;
    State state;
    core::ProjectSettings project;
    session::Settings settings;
    session::SecretStore secrets;
    std::unique_ptr<QNetworkAccessManager> network;
    std::unique_ptr<session::Connection> connection;
    std::unique_ptr<StoreLoader> loader;
    std::unique_ptr<PreviewKeeper> preview;
    std::unique_ptr<session::PictureLoader> pictures;
    std::unique_ptr<ProjectCheck> check;
    std::unique_ptr<store::Journal> journal;
    std::unique_ptr<store::DraftRepository> drafts;
    QUuid draftId; ///< Of the order in hand; null until something is kept of it.
    std::unique_ptr<store::OwnerLock> owner;
    std::map<QUuid, std::unique_ptr<AttemptTracker>> trackers;
    AttemptTracker *current = nullptr;
    Cart cart;
    QList<core::PaymentAccount> accounts;
    QString loginMarker;
    QString passwordMarker;
    core::RequestId signInRequest;
    core::RequestId signOutRequest;
    core::RequestId providersRequest;
    core::RequestId signInFormRequest;
    core::RequestId bonusRequest;
    QString typedLogin;
    bool rememberSignIn = false;
    bool isPlacing = false; ///< The preview before an order is out.
    bool isPreviewOffered = true; ///< False once the store has refused previews as such.
    bool isDraftRestored = false;
    QList<core::OrderLine> restoredLines; ///< Of the draft; their products are being fetched.
    std::optional<core::Money> lastShownTotal;
    QTimer publishTimer;
    QElapsedTimer pressClock; ///< Since the primary action was pressed the last time.
    QElapsedTimer stepClock; ///< Since the step on screen came up.
};

} // namespace checkout
