// SPDX-License-Identifier: MIT
#include "sheets.h"

#include "samples.h"

#include "kit/widgets/amountlabel.h"
#include "kit/widgets/banner.h"
#include "kit/widgets/button.h"
#include "kit/widgets/card.h"
#include "kit/widgets/emptystate.h"
#include "kit/widgets/errorstrip.h"
#include "kit/widgets/footer.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/qrview.h"
#include "kit/widgets/skeleton.h"
#include "kit/widgets/stepbar.h"
#include "kit/widgets/toast.h"
#include "views/shell/header.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gallery {

using namespace Qt::Literals::StringLiterals;
using namespace kit;
using namespace views;

namespace {

QVBoxLayout *messageSheet(QWidget *&sheet, int margin = Theme::pageMargin)
{
    sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(16);
    return column;
}

StripMessage sampleMessage(const Words &w, Severity severity)
{
    StripMessage message;
    message.severity = severity;
    message.sentence = w(u"The order could not be sent.", u"Sipariş gönderilemedi.");
    message.cause = w(u"The store did not answer within 30 seconds.", u"Mağaza 30 saniye içinde yanıt vermedi.");
    message.nextStep = w(u"Check the network, then try again.", u"Ağ bağlantınızı denetleyip yeniden deneyin.");
    message.details = u"POST /api/content/orders-storage/marker/orders/orders\nHTTP 503 · <b>upstream & co</b> · request 7f3c-21"_s;
    message.actions = { { u"retry"_s, w(u"Try again", u"Yeniden dene") } };
    return message;
}

} // namespace

QWidget *paymentSheet(const Words &w)
{
    QWidget *sheet = nullptr;
    QVBoxLayout *column = messageSheet(sheet);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::cardGap);
    auto *left = new Card;
    left->setTitle(w(u"QR code", u"Karekod"));
    auto *code = new QrView;
    code->setPayload(u"https://checkout.stripe.com/c/pay/cs_test_a1B2c3D4e5F6g7H8"_s);
    auto *none = new QrView;
    left->body()->addWidget(code);
    left->body()->addWidget(none);
    left->body()->addStretch(1);
    row->addWidget(left);
    auto *right = new Card;
    right->setTitle(w(u"Timeline", u"Zaman çizelgesi"));
    auto *timeline = new Timeline;
    timeline->setSteps(sampleSteps(w));
    right->body()->addWidget(timeline);
    auto *ended = new Timeline;
    using State = TimelineStep::State;
    ended->setSteps({ { w(u"Payment declined", u"Ödeme reddedildi"), w(u"14:07:01 · Card", u"14:07:01 · Kart"), State::Failed },
        { w(u"Not known yet whether the order was placed", u"Siparişin verilip verilmediği henüz bilinmiyor"),
            w(u"looked 2 times", u"2 kez bakıldı"), State::Unknown } });
    right->body()->addSpacing(12);
    right->body()->addWidget(ended);
    right->body()->addStretch(1);
    row->addWidget(right, 1);
    column->addLayout(row);
    return sheet;
}

QWidget *messagesSheet(const Words &w)
{
    QWidget *sheet = nullptr;
    QVBoxLayout *column = messageSheet(sheet, 0);
    for (const Severity severity : { Severity::Danger, Severity::Warning }) {
        auto *strip = new ErrorStrip;
        strip->showMessage(sampleMessage(w, severity));
        strip->setDetailsShown(severity == Severity::Warning);
        column->addWidget(strip);
    }
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(Theme::pageMargin, 0, Theme::pageMargin, Theme::pageMargin);
    inner->setSpacing(12);
    column->addLayout(inner);
    const auto banner = [&](const QString &text, Severity severity, const QString &icon) {
        auto *item = new Banner;
        item->setText(text, severity);
        item->setIcon(icon);
        inner->addWidget(item);
        return item;
    };
    banner(w(u"An unfinished checkout from 14:05 is waiting.", u"14:05’te yarım kalan bir sipariş var."), Severity::Warning, u"clock"_s)
        ->setAction(w(u"Continue", u"Sürdür"));
    Banner *removed
        = banner(w(u"Filter coffee was removed from the cart.", u"Filtre kahve sepetten çıkarıldı."), Severity::Neutral, u"trash"_s);
    removed->setUndoable(true);
    removed->setDismissible(true);
    banner(w(u"The coupon was applied.", u"Kupon uygulandı."), Severity::Ok, u"check-circle"_s);
    banner(w(u"The store refused the coupon.", u"Mağaza kuponu kabul etmedi."), Severity::Danger, u"alert-circle"_s);
    banner(w(u"Closing this window does not cancel the payment. You can go on with the next order; this payment stays watched.",
               u"Bu pencereyi kapatmak ödemeyi iptal etmez. Bir sonraki siparişe geçebilirsiniz; bu ödeme izlenmeye devam eder."),
        Severity::Neutral, {});
    column->addStretch(1);
    inner->addSpacing(Theme::of(sheet).scaled(70));
    auto *toast = new Toast(sheet);
    toast->showSentence(w(u"The payment link is copied.", u"Ödeme bağlantısı kopyalandı."));
    return sheet;
}

QWidget *statesSheet(const Words &w)
{
    QWidget *sheet = nullptr;
    QVBoxLayout *column = messageSheet(sheet);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::cardGap);
    const auto state = [&](const QString &icon, Severity severity, const QString &title, const QString &detail, const QString &action) {
        auto *card = new Card;
        auto *empty = new EmptyState;
        empty->setPicture(icon, severity);
        empty->setTitle(title);
        empty->setDetail(detail);
        empty->setAction(action, severity == Severity::Danger);
        empty->layout()->setContentsMargins(0, 8, 0, 8);
        card->body()->addWidget(empty);
        row->addWidget(card, 1);
    };
    state(u"box-empty"_s, Severity::Neutral, w(u"No product matches “tea”", u"“çay” ile eşleşen ürün yok"), {},
        w(u"Clear the search", u"Aramayı temizle"));
    state(u"wifi-off"_s, Severity::Danger, w(u"The catalogue could not be loaded", u"Ürünler yüklenemedi"),
        w(u"The store is out of reach.", u"Mağazaya ulaşılamıyor."), w(u"Try again", u"Yeniden dene"));
    state(u"help"_s, Severity::Warning, w(u"Not known yet", u"Henüz bilinmiyor"), w(u"Next look in 12 s", u"12 sn sonra bakılacak"),
        w(u"Check now", u"Şimdi bak"));
    column->addLayout(row);
    auto *loading = new QHBoxLayout;
    loading->setSpacing(Theme::cardGap);
    for (const auto shape : { Skeleton::Shape::Lines, Skeleton::Shape::Fields }) {
        auto *card = new Card;
        auto *skeleton = new Skeleton(shape);
        skeleton->setCount(shape == Skeleton::Shape::Lines ? 5 : 2);
        card->body()->addWidget(skeleton);
        card->body()->addStretch(1);
        loading->addWidget(card, 1);
    }
    column->addLayout(loading);
    auto *cards = new Skeleton(Skeleton::Shape::Cards);
    cards->setCount(1);
    column->addWidget(cards);
    return sheet;
}

QWidget *chromeSheet(const Words &w)
{
    QWidget *sheet = nullptr;
    QVBoxLayout *column = messageSheet(sheet, 0);
    const auto header = [&](ConnectionLight::State state, int waiting, const QString &who) {
        auto *item = new Header;
        item->setStoreName(w(u"Demo store", u"Demo mağazası"));
        item->setConnection(state);
        item->setWaitingPayments(waiting);
        item->setLanguage(w.isTurkish() ? u"tr"_s : u"en"_s);
        item->setAccount(who, {});
        column->addWidget(item);
    };
    header(ConnectionLight::State::Connected, 1, u"Christina Thomas"_s);
    header(ConnectionLight::State::Connecting, 0, {});
    header(ConnectionLight::State::Offline, 12, u"şule ığdır"_s);
    for (int current = 0; current < 4; ++current) {
        auto *steps = new StepBar;
        steps->setSteps(
            { w(u"Sign in", u"Giriş"), w(u"Order details", u"Sipariş bilgileri"), w(u"Products", u"Ürünler"), w(u"Payment", u"Ödeme") });
        steps->setCurrent(current);
        steps->setFinished(current == 3);
        column->addWidget(steps);
    }
    const auto footer = [&](bool enabled, bool busy, const QString &note, Severity severity) {
        auto *item = new Footer;
        item->setBack(w(u"Back", u"Geri"));
        item->setNote(note, severity);
        item->setPrimary(w(u"To the products", u"Ürünlere geç"), true);
        item->setPrimaryEnabled(enabled);
        item->primaryButton()->setBusy(busy, {});
        column->addWidget(item);
    };
    footer(true, false, w(u"The store computed the total", u"Toplamı mağaza hesapladı"), Severity::Neutral);
    footer(false, false, w(u"1 field needs a correction", u"1 alan düzeltilmeli"), Severity::Danger);
    footer(true, true, w(u"Sending…", u"Gönderiliyor…"), Severity::Neutral);
    return sheet;
}

} // namespace gallery
