// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/cart.h"
#include "checkout/draft/draftstate.h"
#include "core/apierror.h"
#include "core/operation.h"

#include <QObject>
#include <memory>

namespace session {
class Connection;
}

namespace checkout {

class Alerts;
class Deductions;
class DraftKeeper;
class OrderForm;
class OrderPreview;
class Prefill;
class StoreData;

/// The order in hand: the store's form, what is typed into it, the cart and the totals that the store calculates. An order comes out of
/// prepareOrder() only, and only when everything on the page can be read.
class DraftController : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DraftController)
public:
    /// `alerts` is not owned. `previewDelay`: how long the cart must rest before the store is asked for its total.
    DraftController(Alerts &alerts, const QString &folder, std::chrono::milliseconds previewDelay, QObject *parent = nullptr);
    ~DraftController() override;

    [[nodiscard]] const DraftState &state() const { return m_state; }

    /// Null: what was loaded is dropped, and what is typed stays on disk only. Not owned.
    void setConnection(session::Connection *connection, const DraftScope &scope);
    /// Whose drafts; empty: nobody's, the draft in memory goes.
    void setUser(const QString &user);
    void setLocale(const core::Locale &locale);
    void loadStore();
    /// Takes up a kept draft; true when it is there.
    [[nodiscard]] bool restore(const QUuid &draft);
    /// What the next start of this user opens.
    [[nodiscard]] std::optional<Opening> opening();
    void noteProductsPage(bool isProducts);
    void setScope(const DraftScope &scope); ///< Other defaults of the same project; what has been begun keeps its own.
    [[nodiscard]] OrderForm &form() { return *m_form; }
    [[nodiscard]] Prefill &prefill() { return *m_prefill; }
    void chooseStorage(const QString &marker);
    /// For a kind of order that names no form; formChosen() says it to whoever remembers it.
    void chooseForm(const QString &marker);
    void chooseAccount(const QString &identifier);
    [[nodiscard]] bool checkDetails();
    /// The server's words about fields; true when one of them is a field of this form.
    [[nodiscard]] bool showRefusal(const core::ApiError &error);

    void setQuantity(const core::Product &product, int quantity);
    /// A store that has no products at all takes orders without any. `currency`: of its products.
    void noteCatalogue(bool isEmpty, const QString &currency);
    void undoCart();
    void fetchAwaited(); ///< Reads the products of the basket in hand that are not there yet; no order is placed before.
    void leaveAwaited(); ///< The person goes on without them.
    [[nodiscard]] Deductions &deductions() { return *m_deductions; }
    void refreshProducts(const QList<core::Product> &products);

    [[nodiscard]] bool canPrepare() const;
    /// Asks the store for the total once more; orderReady() follows, or a question (totalToConfirm), or an alert.
    void prepareOrder();
    void confirmTotal(bool accept);
    void cancelOrder();
    /// The order in hand is this attempt now; it stays until startNew() or a refusal.
    void noteSent(const QUuid &attempt);
    /// Nothing was sent, or the store refused it: the cart can be changed again.
    void release();
    /// An empty order form and cart, for the next customer. The kept draft goes.
    void startNew();

    // For several customers at a time (DraftShelf).
    [[nodiscard]] bool isBlank() const; ///< Nothing is typed and nothing is in the cart.
    [[nodiscard]] bool hasProducts() const { return !m_cart.isEmpty() || !m_state.cart.awaited.isEmpty(); }
    /// How a parked basket is called where nobody says otherwise: by the customer; empty when nobody is named.
    [[nodiscard]] QString suggestedTitle() const;
    /// Puts the order in hand aside under a name, and begins an empty one. False: it has been sent, or the disk did not take it.
    [[nodiscard]] bool park(const QString &title);
    /// Takes a kept basket in hand. False: it is gone, or the order in hand has been sent or is not blank.
    [[nodiscard]] bool takeUp(const QUuid &draft);
    /// A new basket with what an order had; linesChanged() follows where the store no longer sells it so. False: it had no product.
    [[nodiscard]] bool repeat(const core::Order &order, const QString &storage);

Q_SIGNALS:
    void changed();
    /// Storages and accounts are there for the first time; the form follows.
    void storeLoaded();
    void formChosen(const QString &storage, const QString &form);
    void accountsLoaded(const QList<core::PaymentAccount> &accounts);
    void orderReady(const core::OrderDraft &order, const std::optional<core::Money> &shownTotal);
    /// Of a basket that was taken up: what is not there any more; and what has another price than in the order that is repeated.
    void linesChanged(const QStringList &gone, const QStringList &repriced);
    void detailsRefused();

private:
    void connectParts();
    void onStore(const QList<core::OrderStorage> &storages, const QList<core::PaymentAccount> &accounts);
    void onForm(const core::FormSchema &form);
    void onForms(const QList<core::FormSchema> &forms);
    void onFormEdited(const QString &marker);
    void onLoadFailed(core::Operation operation, const core::ApiError &error);
    void onRestoredProducts(const QList<core::Product> &products);
    void onPreviewed(const core::Preview &preview);
    void onPreviewFailed(const core::ApiError &error);
    void takeStorage(const QString &marker);
    void sayWhatChanged(const QList<CartLine> &awaited, const QList<core::Product> &products);
    void askForTotal();
    void onCartEdited();
    void renewTotals();
    [[nodiscard]] bool hasWhatItNeeds() const;
    [[nodiscard]] QString unpriced() const;
    void takePreview(const core::Preview &got);
    void hand(const std::optional<core::Money> &shownTotal);
    void save();
    void clearOrder();
    [[nodiscard]] QString offeredStorage() const;
    [[nodiscard]] core::OrderDraft cartDraft() const;

    Alerts &m_alerts;
    DraftState m_state;
    std::unique_ptr<OrderForm> m_form;
    std::unique_ptr<Deductions> m_deductions;
    std::unique_ptr<Prefill> m_prefill;
    std::unique_ptr<DraftKeeper> m_keeper;
    DraftScope m_scope;
    Cart m_cart;
    std::chrono::milliseconds m_previewDelay;
    session::Connection *m_connection = nullptr;
    std::unique_ptr<StoreData> m_store;
    std::unique_ptr<OrderPreview> m_preview;
    QList<core::PaymentAccount> m_accounts;
    QList<core::OrderItem> m_repeated; ///< Of the order that is being repeated.
    std::optional<core::Money> m_shownTotal; ///< The last total that stood on the page.
    QString m_formOf; ///< The storage that the form in hand is of.
    bool m_isStoreLoaded = false;
    bool m_isPreviewOffered = true; ///< False once the store has refused previews as such.
    bool m_isProductsPage = false;
    bool m_isSent = false; ///< The order in hand is an attempt: nothing of it is saved as a draft.
};

} // namespace checkout
