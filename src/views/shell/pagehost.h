// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/flow/route.h"
#include "core/locale.h"

#include <QHash>
#include <QStackedWidget>

namespace checkout {
class CheckoutFlow;
}

namespace core {
struct DayTotals;
struct Order;
}

namespace views {

class Page;
class PaperDialog;

/// The pages of the window, by route. The route table in pagehost.cpp is the only place that knows which page belongs to which route and
/// which controllers it is given; a page is built when it is first shown.
class PageHost final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageHost)
public:
    /// `flow` is not owned.
    explicit PageHost(checkout::CheckoutFlow &flow, QWidget *parent = nullptr);
    ~PageHost() override;

    void showRoute(const checkout::Route &route);
    [[nodiscard]] Page *current() const;
    /// Built if need be.
    [[nodiscard]] Page *page(checkout::Route::Page which);
    void setLocale(const core::Locale &locale);
    /// Nothing of what was typed, searched or opened on a page is left: every page is a new one.
    void startOver();

Q_SIGNALS:
    void pageChanged();
    void actionsChanged();
    void notified(const QString &sentence);
    void demoRequested();
    /// Somebody wants to know what an error code means.
    void helpRequested(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] Page *build(checkout::Route::Page which);
    [[nodiscard]] Page *buildDetails();
    [[nodiscard]] Page *buildOrder();
    [[nodiscard]] Page *buildOrders();
    [[nodiscard]] Page *buildDiagnosis();
    [[nodiscard]] Page *buildSettings();
    void openReceipt();
    void showReceipt(const core::Order &order, const QString &language, const QString &note);
    [[nodiscard]] QString receiptCode(qint64 orderId) const;
    void showPaper(PaperDialog &dialog);
    void openReceiptSetup();
    void openTestPage();
    void openDay(const core::DayTotals &totals);

    checkout::CheckoutFlow &m_flow;
    QHash<checkout::Route::Page, Page *> m_pages;
};

} // namespace views
