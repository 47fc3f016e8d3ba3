// SPDX-License-Identifier: MIT
#include "sheets.h"

#include "samples.h"

#include "kit/widgets/amountlabel.h"
#include "kit/widgets/button.h"
#include "kit/widgets/card.h"
#include "kit/widgets/chip.h"
#include "kit/widgets/choicecard.h"
#include "kit/widgets/combofield.h"
#include "kit/widgets/field.h"
#include "kit/widgets/passwordfield.h"
#include "kit/widgets/segmentedswitch.h"
#include "kit/widgets/slotbutton.h"
#include "kit/widgets/spinner.h"
#include "kit/widgets/stepper.h"
#include "kit/widgets/textarea.h"

#include <QApplication>
#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QSpinBox>
#include <QTranslator>
#include <QVBoxLayout>

namespace gallery {

using namespace Qt::Literals::StringLiterals;
using namespace kit;
using namespace views;

namespace {

QVBoxLayout *makeSheet(QWidget *&sheet)
{
    sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(Theme::pageMargin, Theme::pageMargin, Theme::pageMargin, Theme::pageMargin);
    column->setSpacing(Theme::cardGap);
    return column;
}

QHBoxLayout *row(QVBoxLayout *column, const std::vector<QWidget *> &widgets)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    for (QWidget *widget : widgets)
        line->addWidget(widget);
    line->addStretch(1);
    column->addLayout(line);
    return line;
}

Button *button(const QString &label, Button::Variant variant, bool enabled = true, bool busy = false, const QString &icon = {})
{
    auto *result = new Button(label, variant);
    result->setEnabled(enabled);
    result->setBusy(busy, {});
    result->setLeadingIcon(icon);
    return result;
}

Card *buttonsCard(const Words &w)
{
    auto *card = new Card;
    card->setTitle(w(u"Buttons", u"Düğmeler"));
    using V = Button::Variant;
    const QString order = w(u"Place order", u"Siparişi ver");
    row(card->body(),
        { button(order, V::Primary), button(order, V::Primary, false), button(order, V::Primary, true, true),
            button(w(u"Open", u"Aç"), V::Primary, true, false, u"external-link"_s) });
    row(card->body(),
        { button(w(u"Copy", u"Kopyala"), V::Secondary, true, false, u"copy"_s), button(w(u"Copy", u"Kopyala"), V::Secondary, false),
            button(w(u"Check now", u"Şimdi bak"), V::Secondary, true, true, u"refresh"_s),
            button(w(u"Cancel the order", u"Siparişi iptal et"), V::Danger) });
    row(card->body(),
        { button(w(u"Forgot password", u"Parolamı unuttum"), V::Link), button(w(u"Details", u"Ayrıntılar"), V::Quiet),
            button(u"R&D <b>literal</b>"_s, V::Secondary), button(w(u"Settings", u"Ayarlar"), V::Icon, true, false, u"settings"_s),
            button(w(u"Close", u"Kapat"), V::SmallIcon, true, false, u"x"_s),
            button(w(u"Close", u"Kapat"), V::SmallIcon, false, false, u"x"_s) });
    return card;
}

void addMarks(Card *chips, const Words &w)
{
    auto *yes = new QCheckBox(w(u"Remember me", u"Beni hatırla"));
    yes->setChecked(true);
    auto *off = new QCheckBox(w(u"Not available", u"Kullanılamıyor"));
    off->setEnabled(false);
    auto *radio = new QRadioButton(w(u"Test", u"Deneme"));
    radio->setChecked(true);
    row(chips->body(),
        { yes, new QCheckBox(w(u"Receipt by e-mail", u"Fişi e-postayla gönder")), off, radio, new QRadioButton(w(u"Live", u"Canlı")) });
}

Card *statesCard(const Words &w)
{
    auto *chips = new Card;
    chips->setTitle(w(u"States", u"Durumlar"));
    auto *pressable = new Chip(w(u"2 payments waiting", u"2 ödeme bekliyor"), Severity::Warning);
    pressable->setPressable(true);
    row(chips->body(),
        { new Chip(w(u"Paid", u"Ödendi"), Severity::Ok), new Chip(w(u"Waiting", u"Bekliyor"), Severity::Warning),
            new Chip(w(u"Canceled", u"İptal edildi"), Severity::Danger), new Chip(w(u"Sold out", u"Tükendi"), Severity::Neutral),
            new Chip(w(u"New", u"Yeni"), Severity::Accent), pressable });
    auto *language = new SegmentedSwitch;
    language->setSegments({ { u"tr"_s, u"TR"_s, {}, u"Türkçe"_s }, { u"en"_s, u"EN"_s, {}, u"English"_s } });
    language->setCurrent(w.isTurkish() ? u"tr"_s : u"en"_s);
    auto *view = new SegmentedSwitch;
    view->setSegments({ { u"grid"_s, {}, u"grid"_s, w(u"Cards", u"Kartlar") }, { u"list"_s, {}, u"list"_s, w(u"List", u"Liste") } });
    view->setCurrent(u"list"_s);
    auto *stepper = new Stepper;
    stepper->setSubject(w(u"Tea", u"Çay"));
    stepper->setQuantity(2);
    auto *least = new Stepper;
    least->setSubject(w(u"Tea", u"Çay"));
    least->setRange(1, 5);
    least->setQuantity(1);
    auto *spinner = new Spinner;
    spinner->start();
    row(chips->body(), { language, view, stepper, least, spinner });
    addMarks(chips, w);
    return chips;
}

Card *amountsCard(const Words &w)
{
    auto *amounts = new Card;
    amounts->setTitle(w(u"Amounts", u"Tutarlar"));
    row(amounts->body(),
        { new AmountLabel(u"₺1.111,11"_s, TextStyle::Hero), new AmountLabel(u"₺8.888,88"_s, TextStyle::Amount),
            new AmountLabel(u"-₺12,50"_s, TextStyle::Total), new AmountLabel(u"$1,234.56"_s, TextStyle::Body) });
    return amounts;
}

QWidget *controlsSheet(const Words &w)
{
    QWidget *sheet = nullptr;
    QVBoxLayout *column = makeSheet(sheet);
    column->addWidget(buttonsCard(w));
    column->addWidget(statesCard(w));
    column->addWidget(amountsCard(w));
    column->addStretch(1);
    return sheet;
}

Field *put(QGridLayout *grid, int r, int c, const QString &label, QWidget *control, const QString &hint, const QString &error)
{
    auto *field = new Field(label, control);
    field->setHint(hint);
    field->setError(error);
    grid->addWidget(field, r, c);
    return field;
}

TextField *text(const QString &value, bool enabled = true)
{
    auto *edit = new TextField;
    edit->setText(value);
    edit->setEnabled(enabled);
    return edit;
}

void addLowerFields(QGridLayout *grid, const Words &w)
{
    auto *number = new QSpinBox;
    number->setRange(0, 99);
    number->setValue(12);
    put(grid, 3, 0, w(u"People", u"Kişi sayısı"), number, {}, {});
    put(grid, 3, 1, w(u"Order number", u"Sipariş numarası"), text(u"89"_s, false), w(u"Given by the store", u"Mağaza verir"), {});
    auto *area = new TextArea;
    area->setPlainText(u"Bağdat Cad. 214/5\nKadıköy, İstanbul"_s);
    put(grid, 4, 0, w(u"Address", u"Adres"), area, {}, {});
    auto *bad = new TextArea;
    put(grid, 4, 1, w(u"Address", u"Adres"), bad, {}, w(u"Write the address.", u"Adresi yazın."));
}

QWidget *fieldsSheet(const Words &w)
{
    QWidget *sheet = nullptr;
    QVBoxLayout *column = makeSheet(sheet);
    auto *card = new Card;
    card->setTitle(w(u"Fields", u"Alanlar"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(0);
    card->body()->addLayout(grid);
    put(grid, 0, 0, w(u"Full name", u"Ad soyad"), text(u"Çağrı Işık"_s), w(u"As on the identity card", u"Kimlikteki gibi"), {});
    put(grid, 0, 1, w(u"Phone", u"Telefon"), text(u"+90 532 12"_s), {},
        w(u"Write 10 digits; 5 are missing.", u"10 haneli bir numara yazın; 5 hane eksik."));
    auto *password = new PasswordField;
    password->setText(u"hunter2hunter2"_s);
    put(grid, 1, 0, w(u"Password", u"Parola"), password, {}, {})->setLink(w(u"Forgot password", u"Parolamı unuttum"));
    put(grid, 1, 1, w(u"Note", u"Not"), text({}), {}, {})->setOptional(true);
    auto *box = new ComboField;
    box->addItems({ w(u"Thursday, 5 March 2026", u"5 Mart 2026 Perşembe"), u"R&D <b>"_s });
    put(grid, 2, 0, w(u"Delivery day", u"Teslimat günü"), box, w(u"Store time: Istanbul (UTC+3)", u"Mağaza saati: İstanbul (UTC+3)"), {});
    auto *wrong = new ComboField;
    wrong->addItem(w(u"Choose…", u"Seçin…"));
    put(grid, 2, 1, w(u"City", u"İl"), wrong, {}, w(u"Choose a city.", u"Bir il seçin."));
    addLowerFields(grid, w);
    column->addWidget(card);
    column->addStretch(1);
    return sheet;
}

QWidget *choicesSheet(const Words &w)
{
    QWidget *sheet = nullptr;
    QVBoxLayout *column = makeSheet(sheet);
    auto *card = new Card;
    card->setTitle(w(u"Choices", u"Seçenekler"));
    const auto choice
        = [&](ChoiceCard::Kind kind, const QString &title, const QString &hint, const QString &remark, bool on, bool enabled) {
              auto *item = new ChoiceCard(kind, title, hint);
              item->setRemark(remark);
              item->setChecked(on);
              item->setEnabled(enabled);
              card->body()->addWidget(item);
          };
    const auto radio = ChoiceCard::Kind::Radio;
    choice(radio, w(u"To the address", u"Adrese teslim"), w(u"within 45 min", u"45 dk içinde"), u"₺25,00"_s, true, true);
    choice(radio, w(u"Pick up in the store", u"Mağazadan al"), w(u"Ready at once", u"Hemen hazır"), {}, false, true);
    choice(radio, w(u"By courier", u"Kuryeyle"), w(u"Not offered for this address", u"Bu adrese gönderilmiyor"), {}, false, false);
    const auto check = ChoiceCard::Kind::Check;
    choice(check, w(u"I have read the sales contract", u"Mesafeli satış sözleşmesini okudum, onaylıyorum"), {}, {}, true, true);
    choice(check, w(u"Send me news", u"Bana haber gönderin"), w(u"At most once a month", u"Ayda en çok bir kez"), {}, false, true);
    auto *free = new SlotButton(u"10:00–12:00"_s);
    auto *taken = new SlotButton(u"12:00–14:00"_s);
    auto *late = new SlotButton(u"14:00–16:00"_s);
    taken->setChecked(true);
    row(card->body(), { free, taken, late });
    column->addWidget(card);
    column->addStretch(1);
    return sheet;
}

QWidget *cartSheet(const Words &w)
{
    QWidget *sheet = nullptr;
    QVBoxLayout *column = makeSheet(sheet);
    column->addWidget(productGrid(sampleProducts(w), nullptr));
    std::vector<ProductCard> listed = sampleProducts(w);
    listed.resize(4);
    column->addWidget(productList(listed, nullptr));
    auto *card = new Card;
    card->setPadding(Card::Padding::Narrow);
    card->setTitle(w(u"Cart", u"Sepet"));
    card->setAside(w(u"4 items", u"4 ürün"));
    card->body()->setSpacing(0);
    const auto line = [&](const CartLine::Content &content, bool open) {
        auto *item = new CartLine;
        item->setContent(content);
        item->setOpen(open);
        card->body()->addWidget(item);
    };
    line(sampleLine(w(u"Filter coffee 250 g", u"Filtre kahve 250 g"), u"₺379,80"_s, 2), true);
    CartLine::Content changed = sampleLine(u"<b>Tea</b> & co"_s, u"₺29,50"_s, 12);
    changed.note = w(u"The price has changed", u"Fiyatı değişti");
    changed.noteTone = Severity::Warning;
    line(changed, false);
    CartLine::Content gift = sampleLine(w(u"Ceramic bowl · gift", u"Seramik kâse · hediye"), u"₺0,00"_s, 1);
    gift.isGift = true;
    line(gift, false);
    column->addWidget(card);
    column->addStretch(1);
    return sheet;
}

} // namespace

void useLanguage(bool turkish)
{
    static QTranslator translator;
    QApplication::removeTranslator(&translator);
    if (translator.load(turkish ? u":/i18n/vezne_tr.qm"_s : u":/i18n/vezne_en.qm"_s))
        QApplication::installTranslator(&translator);
}

std::vector<Sheet> pieceSheets()
{
    return { { u"controls"_s, controlsSheet, 900, 0 }, { u"fields"_s, fieldsSheet, 900, 0 }, { u"choices"_s, choicesSheet, 620, 0 },
        { u"cart"_s, cartSheet, 816, 0 }, { u"payment"_s, paymentSheet, 900, 0 }, { u"messages"_s, messagesSheet, 900, 0 },
        { u"states"_s, statesSheet, 900, 0 }, { u"chrome"_s, chromeSheet, 1180, 0 } };
}

} // namespace gallery
