// SPDX-License-Identifier: MIT
#include "views/fakedialogs.h"

#include "checkout/flow/checkoutflow.h"
#include "views/delegates/picturecache.h"
#include "views/fakedesk.h"
#include "views/fields/daypicker.h"
#include "views/pages/filterpopup.h"
#include "views/pages/productdetail.h"
#include "views/shell/aboutdialog.h"
#include "views/shell/devicesdialog.h"
#include "views/shell/erasedialog.h"
#include "views/shell/forgetdialog.h"
#include "views/shell/helpsheet.h"
#include "views/shell/kioskscreen.h"
#include "views/shell/lockscreen.h"
#include "views/shell/paperdialog.h"
#include "views/shell/pinsetup.h"
#include "views/shell/receiptsetup.h"
#include "views/shell/supportpreview.h"
#include "views/shell/testpaper.h"

#include <QFrame>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace fakedesk {
namespace {

/// A window as large as its screen with nothing but `screen` in it.
QWidget *covered(QWidget *screen)
{
    auto *window = new QWidget;
    auto *column = new QVBoxLayout(window);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(screen);
    window->resize(window->screen()->availableGeometry().size());
    return window;
}

checkout::LockState locked(bool asksForPin)
{
    checkout::LockState state;
    state.isLocked = true;
    state.user = u"cagri.isik.uzun.bir.adres@ornek-magazacilik.com.tr"_s;
    state.chosen = asksForPin ? u"ilgaz@ornek.com.tr"_s : state.user;
    state.clerks = { u"ilgaz@ornek.com.tr"_s, u"sukru@ornek.com.tr"_s };
    return state;
}

QWidget *lockScreen(const checkout::LockState &state)
{
    auto *screen = new views::LockScreen(nullptr);
    screen->render(state);
    return covered(screen);
}

QWidget *kioskScreen(checkout::KioskState::Screen which)
{
    auto *screen = new views::KioskScreen(nullptr);
    checkout::KioskState state;
    state.screen = which;
    state.left = std::chrono::seconds(20);
    state.isPinKept = false;
    screen->render(state);
    return covered(screen);
}

QWidget *detail(bool isTurkish)
{
    const core::Product product = products(isTurkish).value(1);
    auto *pictures = new views::PictureCache;
    auto *dialog = new views::ProductDetail(product, *pictures, isTurkish ? u"tr"_s : u"en"_s, nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    pictures->setParent(dialog);
    core::ProductDetail all;
    all.product = product;
    all.pictures = { u"a"_s, u"b"_s };
    for (int i = 1; i < 9; ++i) {
        all.attributes.append({ u"a%1"_s.arg(i), isTurkish ? u"Özellik %1"_s.arg(i) : u"Property %1"_s.arg(i), u"El yapımı, 30 × 40 cm"_s });
    }
    dialog->take(all);
    return dialog;
}

/// What opens below a field, in a window of its own.
QWidget *asPopup(QWidget *content)
{
    auto *frame = new QFrame;
    frame->setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(frame);
    column->addWidget(content);
    column->addStretch(1);
    return frame;
}

QWidget *dayPicker(const core::Locale &locale)
{
    auto *picker = new views::DayPicker(locale);
    const QDate chosen(2026, 8, 12);
    picker->setAccessibleName(u"Day"_s);
    picker->setReasonOf([](QDate day) { return day.dayOfWeek() == Qt::Sunday ? u"Closed"_s : QString(); });
    picker->setRange(QDate(2026, 8, 5), QDate(2026, 9, 20));
    picker->setChosen(chosen);
    return asPopup(picker);
}

QWidget *filterPopup(bool isTurkish)
{
    auto *popup = new views::FilterPopup(nullptr);
    models::CatalogueFilter filter;
    filter.isAvailableOnly = true;
    filter.priceFrom = 1000;
    popup->render(filter, { {}, 9, 7, 9, 12400, 74900 }, isTurkish ? u"TRY"_s : u"USD"_s, isTurkish ? u"tr_TR"_s : u"en_US"_s);
    return popup;
}

QWidget *receipt(checkout::CheckoutFlow &flow, const core::Locale &locale)
{
    auto *dialog = new views::PaperDialog(views::testRows(u"Çağrı & Işık Mağazacılık"_s, {}, locale),
        { u"Receipt"_s, u"receipt.pdf"_s, u"Done."_s, {}, QByteArrayLiteral("a;b\n"), {} }, flow.settings(), nullptr);
    dialog->setSteps(true);
    return dialog;
}

template <class Made> Made *kept(Made *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    return dialog;
}

} // namespace

QList<DialogScene> dialogs(checkout::CheckoutFlow &flow, bool isTurkish)
{
    using Screen = checkout::KioskState::Screen;
    const core::Locale locale = signIn(isTurkish).locale;
    checkout::LockState waiting = locked(true);
    waiting.wait = std::chrono::seconds(28);
    checkout::LockState noWay = locked(false);
    noWay.takesPassword = false;
    return {
        { u"dialog-help"_s, [] { return new views::HelpSheet(nullptr); } },
        { u"dialog-about"_s, [] { return new views::AboutDialog(u"shop.example"_s, nullptr); } },
        { u"dialog-pin"_s, [&flow] { return kept(new views::PinSetup(flow.lock(), nullptr)); } },
        { u"dialog-devices"_s, [&flow] { return kept(new views::DevicesDialog(flow, nullptr)); } },
        { u"dialog-erase"_s, [] { return kept(new views::EraseDialog(3, nullptr)); } },
        { u"dialog-forget"_s, [] { return kept(new views::ForgetDialog(u"Çağrı & Işık Mağazacılık"_s, 2, nullptr)); } },
        { u"dialog-receipt"_s, [&flow, locale] { return receipt(flow, locale); } },
        { u"dialog-receipts"_s, [] { return kept(new views::ReceiptSetup({}, nullptr)); } },
        { u"dialog-support"_s, [&flow, locale] { return new views::SupportPreview(flow.diagnosis(), locale, true, nullptr); } },
        { u"popup-day"_s, [locale] { return dayPicker(locale); } },
        { u"popup-filter"_s, [isTurkish] { return filterPopup(isTurkish); } },
        { u"dialog-product"_s, [isTurkish] { return detail(isTurkish); } },
        { u"screen-locked"_s, [] { return lockScreen(locked(true)); } },
        { u"screen-locked-password"_s, [] { return lockScreen(locked(false)); } },
        { u"screen-locked-waiting"_s, [waiting] { return lockScreen(waiting); } },
        { u"screen-locked-no-way"_s, [noWay] { return lockScreen(noWay); } },
        { u"screen-kiosk-choose"_s, [] { return kioskScreen(Screen::ChoosePin); } },
        { u"screen-kiosk-leave"_s, [] { return kioskScreen(Screen::AskPin); } },
        { u"screen-kiosk-warning"_s, [] { return kioskScreen(Screen::Warning); } },
    };
}

} // namespace fakedesk
