// SPDX-License-Identifier: MIT
#include "shell.h"

#include "kit/widgets/button.h"
#include "kit/widgets/card.h"
#include "kit/widgets/choicecard.h"
#include "kit/widgets/combofield.h"
#include "kit/widgets/field.h"
#include "kit/widgets/footer.h"
#include "kit/widgets/passwordfield.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/slotbutton.h"
#include "kit/widgets/stepbar.h"
#include "kit/widgets/textarea.h"
#include "kit/widgets/themedwidget.h"
#include "views/shell/header.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gallery {

using namespace Qt::Literals::StringLiterals;
using namespace kit;
using namespace views;

Shell makeShell(const Words &w, int step)
{
    auto *window = new QWidget;
    auto *column = new QVBoxLayout(window);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    Shell shell{ window, new Header, new StepBar, new QVBoxLayout, new Footer };
    shell.header->setStoreName(w(u"Demo store", u"Demo mağazası"));
    shell.header->setConnection(ConnectionLight::State::Connected);
    shell.header->setLanguage(w.isTurkish() ? u"tr"_s : u"en"_s);
    shell.steps->setSteps(
        { w(u"Sign in", u"Giriş"), w(u"Order details", u"Sipariş bilgileri"), w(u"Products", u"Ürünler"), w(u"Payment", u"Ödeme") });
    shell.steps->setCurrent(step);
    if (step > 0)
        shell.header->setAccount(u"Christina Thomas"_s, u"christina@ornek.com.tr"_s);
    shell.page->setContentsMargins(Theme::pageMargin, Theme::pageMargin, Theme::pageMargin, Theme::pageMargin);
    column->addWidget(shell.header);
    column->addWidget(shell.steps);
    column->addLayout(shell.page, 1);
    column->addWidget(shell.footer);
    return shell;
}

void columns(const Shell &shell, Card *&left, Card *&right)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::cardGap);
    left = new Card;
    right = new Card;
    right->setPadding(Card::Padding::Narrow);
    right->setFixedWidth(qMin(Theme::of(nullptr).scaled(340), 480));
    row->addWidget(left, 1);
    row->addWidget(right);
    shell.page->addLayout(row);
}

namespace {

Card *signInCard(const Words &w)
{
    auto *card = new Card;
    card->setFixedWidth(Theme::of(card).scaled(420));
    card->layout()->setContentsMargins(32, 32, 32, 34);
    card->setTitle(w(u"Welcome", u"Hoş geldiniz"), TextStyle::PageTitle);
    card->layout()->setSpacing(4);
    card->body()->setSpacing(0);
    card->body()->addWidget(
        new PlainLabel(w(u"Sign in with your store account to take orders.", u"Sipariş almak için mağaza hesabınızla giriş yapın."),
            TextStyle::Body, ColorRole::Text2));
    card->body()->addSpacing(14);
    auto *email = new TextField;
    email->setText(u"christina@ornek.com.tr"_s);
    email->setObjectName(u"emailEdit"_s);
    auto *password = new PasswordField;
    password->setText(u"1234567890"_s);
    auto *second = new Field(w(u"Password", u"Parola"), password);
    second->setLink(w(u"Forgot password", u"Parolamı unuttum"));
    card->body()->addWidget(new Field(w(u"E-mail", u"E-posta"), email));
    card->body()->addWidget(second);
    auto *remember = new QCheckBox(w(u"Keep me signed in on this computer", u"Bu bilgisayarda oturumum açık kalsın"));
    remember->setChecked(true);
    card->body()->addWidget(remember);
    card->body()->addSpacing(12);
    card->body()->addWidget(new Button(w(u"Sign in", u"Giriş yap"), Button::Variant::Primary));
    card->body()->addSpacing(8);
    auto *row = new QHBoxLayout;
    auto *account = new Button(w(u"Create an account", u"Hesap oluştur"), Button::Variant::Link);
    auto *provider = new Button(w(u"Provider: e-mail", u"Sağlayıcı: e-posta"), Button::Variant::Quiet);
    provider->setTrailingIcon(u"chevron-down"_s);
    row->addWidget(account);
    row->addStretch(1);
    row->addWidget(provider);
    card->body()->addLayout(row);
    return card;
}

} // namespace

QWidget *signInPage(const Words &w)
{
    const Shell shell = makeShell(w, 0);
    shell.page->addStretch(1);
    shell.page->addWidget(signInCard(w), 0, Qt::AlignHCenter);
    shell.page->addStretch(1);
    shell.footer->setNote(w(u"Is your store not ready?", u"Mağazanız hazır değil mi?"));
    shell.footer->addSecondary(new Button(w(u"Try the demo store", u"Demo mağazasını dene")));
    shell.footer->addSecondary(new Button(w(u"Connect a project…", u"Proje bağla…")));
    return shell.window;
}

namespace {

Card *choices(const Words &w, bool delivery)
{
    auto *card = new Card;
    card->setPadding(Card::Padding::Narrow);
    card->setFixedWidth(qMin(Theme::of(nullptr).scaled(340), 480));
    card->body()->setSpacing(10);
    const auto radio = ChoiceCard::Kind::Radio;
    if (delivery) {
        card->setTitle(w(u"Delivery", u"Teslim şekli"));
        auto *first = new ChoiceCard(radio, w(u"To the address", u"Adrese teslim"), w(u"within 45 min", u"45 dk içinde"));
        first->setChecked(true);
        card->body()->addWidget(first);
        card->body()->addWidget(new ChoiceCard(radio, w(u"Pick up in the store", u"Mağazadan al"), w(u"Ready at once", u"Hemen hazır")));
        return card;
    }
    card->setTitle(w(u"Payment", u"Ödeme yöntemi"));
    card->body()->addWidget(new ChoiceCard(radio, w(u"Cash", u"Nakit"), {}));
    auto *second = new ChoiceCard(radio, w(u"Card", u"Kart"), {});
    second->setRemark(w(u"payment page", u"ödeme sayfası"));
    second->setChecked(true);
    card->body()->addWidget(second);
    return card;
}

QWidget *slotRow(const Words &w)
{
    auto *box = new ThemedWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    auto *second = new SlotButton(u"12:00–14:00"_s);
    auto *third = new SlotButton(u"14:00–16:00"_s);
    second->setChecked(true);
    grid->addWidget(new SlotButton(u"10:00–12:00"_s), 0, 0);
    grid->addWidget(second, 0, 1);
    grid->addWidget(third, 1, 0, 1, 2);
    grid->setColumnStretch(2, 1);
    box->setAccessibleName(w(u"Time", u"Saat aralığı"));
    return box;
}

Card *orderForm(const Words &w)
{
    auto *form = new Card;
    form->setTitle(w(u"Order details", u"Sipariş bilgileri"), TextStyle::PageTitle);
    form->setAside(w(u"Draft saved · 14:02", u"Taslak kaydedildi · 14:02"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(0);
    form->body()->addLayout(grid);
    form->body()->addStretch(1);
    const auto text = [](const QString &value) {
        auto *field = new TextField;
        field->setText(value);
        return field;
    };
    auto *phone = new Field(w(u"Phone", u"Telefon"), text(u"+90 532 12"_s));
    phone->setError(w(u"Write 10 digits; 5 are missing.", u"10 haneli bir numara yazın; 5 hane eksik."));
    auto *address = new TextArea;
    address->setPlainText(u"Bağdat Cad. 214/5, Kadıköy, İstanbul"_s);
    auto *day = new ComboField;
    day->addItem(w(u"Thursday, 5 March 2026", u"5 Mart 2026 Perşembe"));
    auto *dayField = new Field(w(u"Delivery day", u"Teslimat günü"), day);
    dayField->setHint(w(u"Store time: Istanbul (UTC+3)", u"Mağaza saati: İstanbul (UTC+3)"));
    auto *note = new TextField;
    note->setPlaceholderText(w(u"For example: do not ring the bell", u"Örneğin: zili çalmayın"));
    auto *noteField = new Field(w(u"Note", u"Not"), note);
    noteField->setOptional(true);
    grid->addWidget(new Field(w(u"Full name", u"Ad soyad"), text(u"Çağrı Işık"_s)), 0, 0);
    grid->addWidget(phone, 0, 1);
    grid->addWidget(new Field(w(u"Address", u"Adres"), address), 1, 0, 1, 2);
    grid->addWidget(dayField, 2, 0);
    grid->addWidget(new Field(w(u"Time", u"Saat aralığı"), slotRow(w)), 2, 1);
    grid->addWidget(noteField, 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return form;
}

} // namespace

QWidget *detailsPage(const Words &w)
{
    const Shell shell = makeShell(w, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::cardGap);
    auto *side = new QVBoxLayout;
    side->setSpacing(16);
    side->addWidget(choices(w, true));
    side->addWidget(choices(w, false));
    side->addStretch(1);
    row->addWidget(orderForm(w), 1);
    row->addLayout(side);
    shell.page->addLayout(row);
    shell.footer->setBack(w(u"Back", u"Geri"));
    shell.footer->setNote(w(u"1 field needs a correction", u"1 alan düzeltilmeli"), Severity::Danger);
    shell.footer->setPrimary(w(u"To the products", u"Ürünlere geç"), true);
    return shell.window;
}

} // namespace gallery
