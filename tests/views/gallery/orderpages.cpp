// SPDX-License-Identifier: MIT
#include "samples.h"
#include "shell.h"

#include "kit/widgets/amountlabel.h"
#include "kit/widgets/banner.h"
#include "kit/widgets/button.h"
#include "kit/widgets/card.h"
#include "kit/widgets/chip.h"
#include "kit/widgets/emptystate.h"
#include "kit/widgets/footer.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/qrview.h"
#include "kit/widgets/segmentedswitch.h"
#include "kit/widgets/stepbar.h"
#include "kit/widgets/textfield.h"
#include "views/shell/header.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gallery {

using namespace Qt::Literals::StringLiterals;
using namespace kit;
using namespace views;

namespace {

void fillCart(Card *cart, const Words &w)
{
    cart->setTitle(w(u"Cart", u"Sepet"));
    cart->setAside(w(u"3 items", u"3 ürün"));
    cart->body()->setSpacing(0);
    const auto line = [&](const CartLine::Content &content) {
        auto *row = new CartLine;
        row->setContent(content);
        cart->body()->addWidget(row);
    };
    line(sampleLine(w(u"Filter coffee 250 g", u"Filtre kahve 250 g"), u"₺379,80"_s, 2));
    line(sampleLine(w(u"String lights, 5 m", u"Işık zinciri, 5 m"), u"₺329,50"_s, 1));
    CartLine::Content gift = sampleLine(w(u"Ceramic bowl · gift", u"Seramik kâse · hediye"), u"₺0,00"_s, 1);
    gift.isGift = true;
    line(gift);
    cart->body()->addSpacing(12);
    auto *coupon = new QHBoxLayout;
    auto *code = new TextField;
    code->setText(u"WELCOME10"_s);
    code->setAccessibleName(w(u"Coupon", u"Kupon"));
    auto *applied = new Button(w(u"Applied", u"Uygulandı"));
    applied->setTrailingIcon(u"check"_s);
    coupon->setSpacing(8);
    coupon->addWidget(code);
    coupon->addWidget(applied);
    cart->body()->addLayout(coupon);
    cart->body()->addStretch(1);
    const auto sum = [&](const QString &label, const QString &amount, ColorRole color, TextStyle type, TextStyle amountType) {
        auto *pair = new QHBoxLayout;
        auto *figure = new AmountLabel(amount, amountType);
        figure->setColor(color);
        figure->setCaption(label);
        pair->addWidget(new PlainLabel(label, type, color == ColorRole::Text && type == TextStyle::Body ? ColorRole::Text2 : color), 1);
        pair->addWidget(figure);
        cart->body()->addLayout(pair);
        cart->body()->addSpacing(12);
    };
    sum(w(u"Subtotal", u"Ara toplam"), u"₺709,30"_s, ColorRole::Text, TextStyle::Body, TextStyle::Body);
    sum(w(u"Welcome discount 10%", u"Hoş geldin indirimi %10"), u"-₺70,93"_s, ColorRole::Ok, TextStyle::Body, TextStyle::Body);
    sum(w(u"Amount due", u"Ödenecek"), u"₺638,37"_s, ColorRole::Text, TextStyle::CardTitle, TextStyle::Total);
}

QHBoxLayout *searchRow(const Words &w)
{
    auto *tools = new QHBoxLayout;
    tools->setSpacing(12);
    auto *search = new TextField;
    search->setPlaceholderText(w(u"Search a product, a code or a barcode", u"Ürün, kod veya barkod ara"));
    search->setLeadingIcon(u"search"_s);
    search->setTrailingHint(u"Ctrl K"_s);
    search->setAccessibleName(w(u"Search", u"Ara"));
    const auto drop = [](const QString &label) {
        auto *button = new Button(label);
        button->setTrailingIcon(u"chevron-down"_s);
        return button;
    };
    auto *view = new SegmentedSwitch;
    view->setSegments({ { u"grid"_s, {}, u"grid"_s, w(u"Cards", u"Kartlar") }, { u"list"_s, {}, u"list"_s, w(u"List", u"Liste") } });
    view->setCurrent(u"grid"_s);
    tools->addWidget(search, 1);
    tools->addWidget(drop(w(u"All", u"Tümü")));
    tools->addWidget(drop(w(u"Sort: name", u"Sırala: ad")));
    tools->addWidget(view);
    return tools;
}

QHBoxLayout *payRow(const Words &w)
{
    auto *pay = new QHBoxLayout;
    pay->setSpacing(28);
    auto *code = new QrView;
    code->setPayload(u"https://checkout.stripe.com/c/pay/cs_test_a1B2c3"_s);
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addStretch(1);
    column->addWidget(new PlainLabel(w(u"The customer can scan the code with a phone, or you can open the payment page here.",
        u"Müşteri kodu telefonuyla okutabilir ya da ödeme sayfasını burada açabilirsiniz.")));
    column->addSpacing(6);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(new Button(w(u"Open the payment page", u"Ödeme sayfasını aç"), Button::Variant::Primary));
    buttons->addWidget(new Button(w(u"Copy the link", u"Bağlantıyı kopyala")));
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addSpacing(6);
    column->addWidget(new PlainLabel(
        w(u"checkout.stripe.com · the link is good for another 23:41 minutes", u"checkout.stripe.com · bağlantı 23:41 dakika daha geçerli"),
        TextStyle::Hint, ColorRole::Text2));
    column->addStretch(1);
    pay->addWidget(code);
    pay->addLayout(column, 1);
    return pay;
}

Timeline *lookingTimeline(const Words &w)
{
    auto *timeline = new Timeline;
    timeline->setSteps({ { w(u"Sent to the store", u"Mağazaya gönderildi"), u"14:05:12"_s, TimelineStep::State::Done },
        { w(u"Looked at the order list: not there yet", u"Sipariş listesine bakıldı: henüz yok"),
            w(u"14:05:17 · 1 of 3", u"14:05:17 · 1/3"), TimelineStep::State::Done },
        { w(u"Next look in 12 s", u"12 sn sonra yeniden bakılacak"), {}, TimelineStep::State::Current },
        { w(u"If it is not there after 60 s, you can place it again", u"60 sn sonra hâlâ yoksa yeniden verebilirsiniz"), {},
            TimelineStep::State::Pending } });
    return timeline;
}

} // namespace

QWidget *productsPage(const Words &w)
{
    const Shell shell = makeShell(w, 2);
    shell.header->setWaitingPayments(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::cardGap);
    auto *left = new QVBoxLayout;
    left->setSpacing(16);
    left->addLayout(searchRow(w));
    left->addWidget(productGrid(sampleProducts(w), nullptr));
    left->addWidget(new PlainLabel(w(u"24 of 24 products loaded", u"24 üründen 24’ü yüklendi"), TextStyle::Body, ColorRole::Text2));
    left->addStretch(1);
    auto *cart = new Card;
    cart->setPadding(Card::Padding::Narrow);
    cart->setFixedWidth(qMin(Theme::of(nullptr).scaled(340), 480));
    fillCart(cart, w);
    row->addLayout(left, 1);
    row->addWidget(cart);
    shell.page->addLayout(row);
    shell.footer->setBack(w(u"Back", u"Geri"));
    shell.footer->setNote(w(u"The store computed the total", u"Toplamı mağaza hesapladı"));
    shell.footer->setPrimary(w(u"Place order · ₺638,37", u"Siparişi ver · ₺638,37"));
    return shell.window;
}

QWidget *waitingPage(const Words &w)
{
    const Shell shell = makeShell(w, 3);
    Card *left = nullptr;
    Card *right = nullptr;
    columns(shell, left, right);
    left->setTitle(w(u"Waiting for the payment", u"Ödeme bekleniyor"), TextStyle::PageTitle);
    left->addToTitle(new Chip(w(u"Waiting", u"Bekliyor"), Severity::Warning), false);
    left->addToTitle(new AmountLabel(u"₺638,37"_s, TextStyle::Amount), true);
    left->body()->addLayout(payRow(w));
    auto *note = new Banner;
    note->setText(w(u"Closing this window does not cancel the payment. You can go on with the next order; this payment stays watched.",
        u"Bu pencereyi kapatmak ödemeyi iptal etmez. Bir sonraki siparişe geçebilirsiniz; bu ödeme izlenmeye devam eder."));
    left->body()->addSpacing(16);
    left->body()->addWidget(note);
    left->body()->addStretch(1);
    right->setTitle(w(u"Order 89", u"Sipariş 89"));
    auto *timeline = new Timeline;
    timeline->setSteps(sampleSteps(w));
    right->body()->addWidget(timeline);
    right->body()->addStretch(1);
    shell.footer->setBack(w(u"Cancel the order…", u"Siparişi iptal et…"), false);
    shell.footer->setPrimary(w(u"New order", u"Yeni sipariş"));
    return shell.window;
}

QWidget *unknownPage(const Words &w)
{
    const Shell shell = makeShell(w, 3);
    Card *left = nullptr;
    Card *right = nullptr;
    columns(shell, left, right);
    left->setTitle(
        w(u"We don’t know yet whether the order was placed", u"Siparişin verilip verilmediği henüz bilinmiyor"), TextStyle::PageTitle);
    auto *banner = new Banner;
    banner->setText(
        w(u"The connection was lost after the order had been sent. Vezne is reading the store’s order list before anything is "
          u"sent again, so the customer can’t be charged twice.",
            u"Sipariş gönderildikten sonra bağlantı koptu. Vezne, yeniden göndermeden önce mağazanın sipariş listesine bakıyor; "
            u"müşteriden iki kez ödeme alınmaz."),
        Severity::Warning);
    left->body()->addWidget(banner);
    left->body()->addWidget(lookingTimeline(w));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(new Button(w(u"Check now", u"Şimdi bak"), Button::Variant::Primary));
    buttons->addWidget(new Button(w(u"Keep checking in the background", u"Arka planda bakmayı sürdür")));
    buttons->addStretch(1);
    left->body()->addSpacing(8);
    left->body()->addLayout(buttons);
    left->body()->addStretch(1);
    right->setTitle(w(u"What was sent", u"Gönderilen"));
    right->body()->setSpacing(0);
    right->body()->addWidget(new PlainLabel(u"Christina Thomas"_s));
    right->body()->addWidget(new PlainLabel(w(u"1 product · cash", u"1 ürün · nakit"), TextStyle::Body, ColorRole::Text2));
    auto *amount = new AmountLabel(u"$340.00"_s, TextStyle::Total);
    amount->setAlignment(Qt::AlignLeft);
    right->body()->addSpacing(6);
    right->body()->addWidget(amount);
    right->body()->addStretch(1);
    shell.footer->setBack(w(u"Back", u"Geri"));
    shell.footer->setPrimary(w(u"Next order", u"Sonraki sipariş"));
    return shell.window;
}

QWidget *paidPage(const Words &w)
{
    const Shell shell = makeShell(w, 3);
    shell.steps->setFinished(true);
    auto *card = new Card;
    auto *state = new EmptyState;
    state->setPicture(u"check"_s, Severity::Ok);
    state->setTitle(w(u"Paid", u"Ödendi"), TextStyle::PageTitle);
    auto *amount = new AmountLabel(u"$340.00"_s, TextStyle::Hero);
    amount->setAlignment(Qt::AlignHCenter);
    state->addContent(amount);
    state->setDetail(w(u"Order 89 · paid at 2:07:33 PM · Card", u"Sipariş 89 · 14:07:33’te ödendi · Kart"));
    state->setAction(w(u"Print receipt", u"Fişi yazdır"));
    state->addSecondary(new Button(w(u"Save as PDF", u"PDF olarak kaydet")));
    state->addSecondary(new Button(w(u"Open the order", u"Siparişi aç")));
    card->body()->addWidget(state);
    shell.page->addWidget(card);
    shell.footer->setBack(w(u"Orders", u"Siparişler"), false);
    shell.footer->setPrimary(w(u"New order", u"Yeni sipariş"));
    return shell.window;
}

std::vector<Sheet> pageSheets()
{
    return { { u"page-1-sign-in"_s, signInPage, 1180, 760 }, { u"page-2-order-details"_s, detailsPage, 1180, 760 },
        { u"page-3-products"_s, productsPage, 1180, 760 }, { u"page-4-payment-waiting"_s, waitingPage, 1180, 760 },
        { u"page-5-payment-unknown"_s, unknownPage, 1180, 760 }, { u"page-6-paid"_s, paidPage, 1180, 760 } };
}

} // namespace gallery
