// SPDX-License-Identifier: MIT
#include "views/shell/pagehost.h"

#include "checkout/flow/checkoutflow.h"
#include "core/daytotals.h"
#include "core/formvalue.h"
#include "kit/widgets/themedwidget.h"
#include "text/dayrows.h"
#include "text/ordercsv.h"
#include "text/timetext.h"
#include "views/pages/connectpage.h"
#include "views/pages/detailspage.h"
#include "views/pages/diagnosispage.h"
#include "views/pages/openpaymentspage.h"
#include "views/pages/orderpage.h"
#include "views/pages/orderspage.h"
#include "views/pages/paymentpage.h"
#include "views/pages/productspage.h"
#include "views/pages/settingspage.h"
#include "views/pages/shelfpage.h"
#include "views/pages/signinpage.h"
#include "views/shell/paperdialog.h"
#include "views/shell/receiptsetup.h"
#include "views/shell/supportpreview.h"
#include "views/shell/testpaper.h"

using namespace Qt::Literals::StringLiterals;

namespace views {

using Which = checkout::Route::Page;
using checkout::CheckoutFlow;

PageHost::PageHost(CheckoutFlow &flow, QWidget *parent) : QStackedWidget(parent), m_flow(flow) { }

PageHost::~PageHost()
{
    for (Page *page : std::as_const(m_pages)) {
        page->disconnect(this);
        delete page;
    }
}

// The route table: a page, the controllers that it is given, and what it asks of the flow.
Page *PageHost::build(Which which)
{
    switch (which) {
    case Which::Connect:
        return new ConnectPage(m_flow.project());
    case Which::SignIn: {
        auto *page = new SignInPage(m_flow.project(), m_flow.signIn());
        connect(page, &SignInPage::demoRequested, this, &PageHost::demoRequested);
        connect(page, &SignInPage::connectRequested, &m_flow, &CheckoutFlow::openConnect);
        return page;
    }
    case Which::Details:
        return buildDetails();
    case Which::Products:
        return new ProductsPage(m_flow.draft(), m_flow.catalogue());
    case Which::Payment: {
        auto *page = new PaymentPage(m_flow.attempts());
        connect(page, &PaymentPage::abandonRequested, &m_flow, &CheckoutFlow::abandonAttempt);
        connect(page, &PaymentPage::orderRequested, &m_flow, &CheckoutFlow::openOrder);
        connect(page, &PaymentPage::attemptRequested, &m_flow, &CheckoutFlow::openAttempt);
        connect(page, &PaymentPage::hostTrusted, &m_flow, &CheckoutFlow::trustPaymentHost);
        return page;
    }
    case Which::OpenPayments: {
        auto *page = new OpenPaymentsPage(m_flow.attempts(), m_flow.shop());
        connect(page, &OpenPaymentsPage::attemptChosen, &m_flow, &CheckoutFlow::openAttempt);
        return page;
    }
    case Which::Orders:
        return buildOrders();
    case Which::Order:
        return buildOrder();
    case Which::Shelf:
        return new ShelfPage(m_flow.shelf());
    case Which::Diagnosis:
        return buildDiagnosis();
    case Which::Settings:
        return buildSettings();
    }
    return nullptr;
}

Page *PageHost::buildDetails()
{
    auto *page = new DetailsPage(m_flow.draft());
    checkout::CatalogueController &catalogue = m_flow.catalogue();
    connect(&page->pictures(), &PictureCache::wanted, &catalogue, &checkout::CatalogueController::requestPicture);
    connect(&catalogue, &checkout::CatalogueController::pictureArrived, &page->pictures(), &PictureCache::take);
    return page;
}

Page *PageHost::buildOrder()
{
    auto *page = new OrderPage(m_flow.order(), m_flow.attempts());
    page->setStorageTitles([&flow = m_flow](const QString &marker) {
        const QList<core::OrderStorage> &storages = flow.history().state().storages;
        const auto found = std::find_if(storages.begin(), storages.end(), [&marker](const auto &one) { return one.identifier == marker; });
        return found == storages.end() ? QString() : found->title;
    });
    connect(page, &OrderPage::repeatRequested, &m_flow, &CheckoutFlow::repeatOrder);
    connect(page, &OrderPage::receiptRequested, this, &PageHost::openReceipt);
    connect(page, &OrderPage::paymentRequested, &m_flow, &CheckoutFlow::openAttempt);
    connect(page, &OrderPage::payRequested, &m_flow, &CheckoutFlow::payOrder);
    return page;
}

Page *PageHost::buildOrders()
{
    auto *page = new OrdersPage(m_flow.history());
    connect(page, &OrdersPage::orderChosen, &m_flow, &CheckoutFlow::openOrder);
    connect(page, &OrdersPage::dayRequested, &m_flow.history(),
        [&flow = m_flow](const QDate &day) { flow.history().readDay(day, flow.locale().shopZone); });
    connect(&m_flow.history(), &checkout::OrderHistory::dayRead, this, &PageHost::openDay);
    return page;
}

Page *PageHost::buildDiagnosis()
{
    auto *page = new DiagnosisPage(m_flow.diagnosis());
    connect(page, &DiagnosisPage::helpRequested, this, &PageHost::helpRequested);
    connect(page, &DiagnosisPage::previewRequested, this, [this](bool isBundle) {
        auto *preview = new SupportPreview(m_flow.diagnosis(), m_flow.locale(), isBundle, window());
        preview->setAttribute(Qt::WA_DeleteOnClose);
        preview->show();
    });
    return page;
}

Page *PageHost::buildSettings()
{
    auto *page = new SettingsPage(m_flow.settings());
    connect(page, &SettingsPage::connectRequested, &m_flow, &CheckoutFlow::openConnect);
    connect(page, &SettingsPage::receiptsRequested, this, &PageHost::openReceiptSetup);
    connect(page, &SettingsPage::testPageRequested, this, &PageHost::openTestPage);
    return page;
}

// The order's, where the store has several and Vezne speaks it: in a store with one, its code tells nothing of the customer.
QString PageHost::receiptCode(qint64 orderId) const
{
    const QString placed = m_flow.attempts().languageOf(orderId);
    const bool isSpoken = placed.startsWith("tr"_L1) || placed.startsWith("en"_L1);
    const bool isTelling = m_flow.project().state().locales.size() > 1;
    return isSpoken && isTelling ? placed : QString();
}

// The titles of the products are in the receipt's language too.
void PageHost::openReceipt()
{
    const QString code = receiptCode(m_flow.order().state().orderId);
    m_flow.order().readIn(code.isEmpty() ? m_flow.locale().contentCode : code, [this, code](const core::Order &order, bool isRead) {
        const QString note = isRead
            ? QString()
            : tr("The store did not give the products' names in the customer's language: they stand as this window shows them.");
        showReceipt(order, code.isEmpty() ? m_flow.locale().languageCode() : code, note);
    });
}

void PageHost::showReceipt(const core::Order &order, const QString &language, const QString &note)
{
    const checkout::OrderDetailState &shown = m_flow.order().state();
    const checkout::ProjectState &project = m_flow.project().state();
    core::ReceiptDocument document
        = core::receiptOf(order, project.storeName.isEmpty() ? project.host : project.storeName, m_flow.locale().shopZone);
    document.look = m_flow.receiptLook();
    document.isCopy = m_flow.history().isPrinted(shown.storage, shown.orderId);
    const QString number = QString::number(shown.orderId);
    const QString title = tr("Receipt of order %1").arg(number);
    for (PaperDialog *open : window()->findChildren<PaperDialog *>()) {
        if (open->windowTitle() == title) {
            open->close(); // Of an order there is one receipt at a time: the next to leave is a copy.
        }
    }
    auto *dialog = new PaperDialog(text::receiptRows(document, language),
        { title, tr("receipt-%1.pdf").arg(number), tr("Done. The next one of this order says that it is a copy."),
            core::customerEmail(order.formData), {}, note },
        m_flow.settings(), window());
    connect(dialog, &PaperDialog::printed, &m_flow.history(),
        [&history = m_flow.history(), dialog, document, language, storage = shown.storage, id = shown.orderId] {
            history.notePrinted(storage, id);
            core::ReceiptDocument copy = document;
            copy.isCopy = true;
            dialog->setRows(text::receiptRows(copy, language));
        });
    showPaper(*dialog);
}

// What it names is the account's and the store's: it goes with them.
void PageHost::showPaper(PaperDialog &dialog)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_flow.signIn(), &checkout::SignInController::signedOut, &dialog, &QWidget::close);
    connect(&m_flow.project(), &checkout::ProjectController::connectionClosing, &dialog, &QWidget::close);
    dialog.show();
}

void PageHost::openReceiptSetup()
{
    auto *setup = new ReceiptSetup(m_flow.receiptLook(), window());
    connect(setup, &ReceiptSetup::saved, &m_flow, &CheckoutFlow::setReceiptLook);
    setup->show();
}

void PageHost::openTestPage()
{
    const checkout::ProjectState &project = m_flow.project().state();
    const QString shop = project.storeName.isEmpty() ? project.host : project.storeName;
    auto *dialog = new PaperDialog(testRows(shop, m_flow.receiptLook(), m_flow.locale()),
        { tr("Test page"), tr("test-page.pdf"), tr("The test page is on its way."), {}, {}, {} }, m_flow.settings(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void PageHost::openDay(const core::DayTotals &totals)
{
    const core::Locale &locale = m_flow.locale();
    const QDate day = totals.day;
    const checkout::ProjectState &project = m_flow.project().state();
    auto *dialog = new PaperDialog(text::dayRows(totals, project.storeName.isEmpty() ? project.host : project.storeName, locale),
        { tr("Totals of %1").arg(text::formatDate(day, locale)), tr("totals-%1.pdf").arg(day.toString(Qt::ISODate)), tr("Done."), {},
            text::dayAsCsv(totals, locale.languageCode()), {} },
        m_flow.settings(), window());
    dialog->setSteps(day < QDateTime::currentDateTimeUtc().toTimeZone(locale.shopZone).date());
    connect(dialog, &PaperDialog::stepRequested, this, [this, dialog, day](int days) {
        dialog->close();
        m_flow.history().readDay(day.addDays(days), m_flow.locale().shopZone);
    });
    showPaper(*dialog);
}

Page *PageHost::page(Which which)
{
    Page *&page = m_pages[which];
    if (!page) {
        page = build(which);
        page->setCapabilities(m_flow.capabilities());
        page->setLocale(m_flow.locale());
        addWidget(page);
        connect(page, &Page::actionsChanged, this, [this, built = page] {
            if (built == current()) {
                Q_EMIT actionsChanged();
            }
        });
        connect(page, &Page::notified, this, &PageHost::notified);
    }
    return page;
}

Page *PageHost::current() const
{
    return static_cast<Page *>(currentWidget());
}

void PageHost::showRoute(const checkout::Route &route)
{
    Page *next = page(route.page);
    const bool isOther = next != current();
    next->enter(route);
    setCurrentWidget(next);
    if (isOther) {
        kit::announce(this, next->title());
        Q_EMIT pageChanged();
    }
}

// Each is built anew before the old one goes: what they share asks the new one then.
void PageHost::startOver()
{
    const QHash<Which, Page *> before = std::exchange(m_pages, {});
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        Page *old = it.value();
        old->disconnect(this);
        (void)page(it.key());
        removeWidget(old);
        old->hide();
        old->deleteLater(); // A press on it may have brought us here.
    }
    showRoute(m_flow.route());
}

void PageHost::changeEvent(QEvent *event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && current()) {
        setAccessibleName(current()->title());
    }
}

void PageHost::setLocale(const core::Locale &locale)
{
    for (Page *page : std::as_const(m_pages)) {
        page->setLocale(locale);
    }
}

} // namespace views
