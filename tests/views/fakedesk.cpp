// SPDX-License-Identifier: MIT
#include "views/fakedeskparts.h"

#include "core/dateinput.h"
#include "core/utc.h"

using namespace Qt::Literals::StringLiterals;

namespace fakedesk {
namespace {

using Phase = checkout::PaymentPhase;
using Type = core::FieldType;

core::FormField field(const QString &marker, Type type, const QString &title, bool isRequired = true)
{
    core::FormField f;
    f.marker = marker;
    f.type = type;
    f.typeName = core::fieldTypeName(type);
    f.title = title;
    f.rules.required = isRequired;
    return f;
}

core::FieldOption option(const QString &value, const QString &title, const QString &hint = {}, int depth = 1)
{
    core::FieldOption o;
    o.value = value;
    o.title = title;
    o.hint = hint;
    o.depth = depth;
    return o;
}

core::SlotSchedule everyDay()
{
    core::SlotSchedule schedule;
    const QDate today = QDateTime::currentDateTimeUtc().date();
    schedule.firstDay = today.addDays(1).toString(Qt::ISODate);
    schedule.lastDay = today.addDays(14).toString(Qt::ISODate);
    schedule.spans = { { 7 * 60, 13 * 60, 120 } };
    return schedule;
}

core::PaymentAccount account(const QString &identifier, const QString &title, const QString &type)
{
    core::PaymentAccount a;
    a.identifier = identifier;
    a.title = title;
    a.type = type;
    a.isVisible = a.isUsed = a.isConnected = true;
    return a;
}

void addTimeline(checkout::PaymentState &p)
{
    using What = checkout::TimelineEntry::What;
    using Mark = checkout::TimelineEntry::Mark;
    if (p.phase == Phase::NotKnown || p.phase == Phase::Absent || p.phase == Phase::Placing || p.phase == Phase::Ambiguous) {
        p.timeline = { { What::Sent, p.phase == Phase::Placing ? Mark::Current : Mark::Done, secondsAgo(17), 0, 0 } };
        if (p.phase != Phase::Placing) {
            p.timeline.append({ What::NotInList, Mark::Done, secondsAgo(5), 1, 0 });
        }
        if (p.phase == Phase::NotKnown) {
            p.timeline.append({ What::NextReconcile, Mark::Current, secondsAgo(-12), 2, 0 });
        }
        if (p.phase == Phase::NotKnown || p.phase == Phase::Absent) {
            p.timeline.append({ What::MayPlaceAgain, p.phase == Phase::Absent ? Mark::Current : Mark::Pending, {}, 0, 0 });
        }
        return;
    }
    p.timeline = { { What::OrderPlaced, Mark::Done, secondsAgo(130), 3, 89 }, { What::SessionOpened, Mark::Done, secondsAgo(129), 0, 46 } };
    switch (p.phase) {
    case Phase::Paid:
        p.timeline.append({ What::Paid, Mark::Done, secondsAgo(2), 0, 0 });
        break;
    case Phase::Canceled:
        p.timeline.append({ What::Canceled, Mark::Failed, secondsAgo(2), 0, 0 });
        break;
    case Phase::Expired:
        p.timeline.append({ What::Expired, Mark::Failed, secondsAgo(2), 0, 0 });
        break;
    case Phase::SessionFailed:
        p.isSessionRefused = true;
        p.timeline[1] = { What::SessionFailed, Mark::Failed, secondsAgo(2), 0, 0 };
        break;
    default:
        p.timeline.append({ What::WaitingForPayment, Mark::Current, {}, 0, 0 });
        p.timeline.append({ What::Paid, Mark::Pending, {}, 0, 0 });
        break;
    }
}

} // namespace

QString pick(bool isTurkish, const QString &turkish, const QString &english)
{
    return isTurkish ? turkish : english;
}

core::Money money(bool isTurkish, qint64 minor)
{
    return { minor, isTurkish ? u"TRY"_s : u"USD"_s };
}

core::Locale localeOf(bool isTurkish)
{
    core::Locale locale;
    locale.language = isTurkish ? core::Locale::Language::Turkish : core::Locale::Language::English;
    locale.contentCode = locale.languageCode();
    return locale;
}

Desk base(bool isTurkish)
{
    Desk s;
    s.project.status = checkout::ConnectionStatus::Connected;
    s.project.isDemo = true;
    s.project.storeName = pick(isTurkish, u"Demo mağazası"_s, u"Demo store"_s);
    s.project.host = u"127.0.0.1"_s;
    s.locale = localeOf(isTurkish);
    s.draft.locale = s.locale;
    s.signIn.canRemember = true;
    s.signIn.provider = u"email"_s;
    core::AuthProvider email;
    email.identifier = u"email"_s;
    email.title = pick(isTurkish, u"E-posta"_s, u"E-mail"_s);
    core::AuthProvider phone = email;
    phone.identifier = u"phone"_s;
    phone.title = pick(isTurkish, u"Telefon"_s, u"Phone"_s);
    s.signIn.providers = { email, phone };
    return s;
}

Desk signedIn(bool isTurkish)
{
    Desk s = base(isTurkish);
    s.signIn.isSignedIn = true;
    s.signIn.userIdentifier = u"christina@ornek.com.tr"_s;
    s.signIn.userName = u"Christina Thomas"_s;
    return s;
}

QDateTime secondsAgo(int seconds)
{
    return QDateTime::currentDateTimeUtc().addSecs(-seconds);
}

core::FormSchema orderForm(bool isTurkish)
{
    core::FormSchema form;
    form.identifier = u"order"_s;
    core::FormField name = field(u"name"_s, Type::String, pick(isTurkish, u"Ad soyad"_s, u"Full name"_s));
    core::FormField phone = field(u"phone"_s, Type::String, pick(isTurkish, u"Telefon"_s, u"Phone"_s));
    phone.rules.mask = u"+90 ### ### ## ##"_s;
    core::FormField address = field(u"address"_s, Type::Text, pick(isTurkish, u"Adres"_s, u"Address"_s));
    core::FormField day = field(u"day"_s, Type::Date, pick(isTurkish, u"Teslimat günü"_s, u"Delivery day"_s));
    core::FormField count = field(u"bags"_s, Type::Integer, pick(isTurkish, u"Poşet sayısı"_s, u"Number of bags"_s), false);
    core::FormField kind = field(u"kind"_s, Type::RadioButton, pick(isTurkish, u"Teslim şekli"_s, u"How it is delivered"_s));
    kind.options = { option(u"home"_s, pick(isTurkish, u"Adrese teslim"_s, u"To the door"_s),
                         pick(isTurkish, u"45 dk içinde"_s, u"Within 45 min"_s)),
        option(u"store"_s, pick(isTurkish, u"Mağazadan al"_s, u"Pick up"_s), pick(isTurkish, u"Hemen hazır"_s, u"Ready at once"_s)) };
    core::FormField slot = field(u"slot"_s, Type::TimeInterval, pick(isTurkish, u"Saat aralığı"_s, u"Time slot"_s));
    slot.schedules = { everyDay() };
    core::FormField note = field(u"note"_s, Type::String, pick(isTurkish, u"Not"_s, u"Note"_s), false);
    note.placeholder = pick(isTurkish, u"Örneğin: zili çalmayın"_s, u"For example: do not ring"_s);
    form.fields = { name, phone, address, day, count, kind, slot, note };
    return form;
}

core::FormSchema everyField(bool isTurkish)
{
    core::FormSchema form = orderForm(isTurkish);
    form.fields.clear();
    const QString title = pick(isTurkish, u"Alan: "_s, u"Field: "_s);
    for (int type = 0; type <= int(Type::Unknown); ++type) {
        core::FormField f
            = field(u"f%1"_s.arg(type), Type(type), title + (type == int(Type::Unknown) ? u"colour"_s : core::fieldTypeName(Type(type))));
        f.hint = pick(isTurkish, u"Mağazanın ipucu"_s, u"The store’s hint"_s);
        if (f.type == Type::List || f.type == Type::Entity) {
            f.isMultiselect = f.type == Type::List;
            f.options = { option(u"h"_s, pick(isTurkish, u"Başlık"_s, u"Heading"_s), {}, f.type == Type::Entity ? 0 : 1),
                option(u"a"_s, u"A & B"_s), option(u"b"_s, u"<b>B</b>"_s), option(u"c"_s, u"C"_s), option(u"d"_s, u"D"_s) };
        } else if (f.type == Type::RadioButton) {
            f.options = { option(u"1"_s, u"1"_s), option(u"2"_s, u"2"_s, u"₺25"_s) };
        } else if (f.type == Type::TimeInterval) {
            f.schedules = { everyDay() };
        }
        form.fields.append(f);
    }
    return form;
}

QList<core::Product> products(bool isTurkish)
{
    const std::array<std::tuple<QString, QString, qint64>, 9> rows{ { { u"Filtre kahve 250 g"_s, u"Filter coffee 250 g"_s, 18990 },
        { u"Çaydanlık, emaye"_s, u"Tea kettle, enamel"_s, 74900 }, { u"Işık zinciri, 5 m"_s, u"String lights, 5 m"_s, 32950 },
        { u"Şeftali reçeli"_s, u"Peach jam"_s, 12400 }, { u"Bardak takımı, 6’lı"_s, u"Set of 6 glasses"_s, 41200 },
        { u"Pamuk havlu"_s, u"Cotton towel"_s, 21900 }, { u"Zeytinyağı 1 L"_s, u"Olive oil 1 l"_s, 38900 },
        { u"Seramik kâse"_s, u"Ceramic bowl"_s, 15900 },
        { u"El yapımı, çok uzun adlı bir seramik demlik takımı"_s, u"A handmade ceramic teapot set with a very long name"_s, 0 } } };
    QList<core::Product> list;
    for (const auto &[turkish, english, minor] : rows) {
        core::Product p;
        p.id = list.size() + 1;
        p.title = pick(isTurkish, turkish, english);
        p.sku = u"SKU-%1"_s.arg(p.id);
        p.barcode = u"869000000000%1"_s.arg(p.id);
        p.categories = { p.id % 2 ? pick(isTurkish, u"Mutfak"_s, u"Kitchen"_s) : pick(isTurkish, u"Ev"_s, u"Home"_s) };
        if (minor > 0) {
            p.price = money(isTurkish, minor);
        }
        if (p.id == 6) {
            p.stock = 0;
        }
        list.append(p);
    }
    return list;
}

Desk signIn(bool isTurkish)
{
    Desk s = base(isTurkish);
    s.signIn.login = u"christina@ornek.com.tr"_s;
    s.signIn.canSignUp = true;
    s.signIn.canBeGuest = true;
    s.signIn.canRecover = true;
    return s;
}

Desk details(bool isTurkish)
{
    Desk s = signedIn(isTurkish);
    s.route.page = checkout::Route::Page::Details;
    checkout::DetailsState &d = s.draft.details;
    d.form = orderForm(isTurkish);
    d.isReady = true;
    const core::Locale locale = s.locale;
    const auto write = [&d, &locale](const QString &marker, const QString &raw) { d.answers.setRaw(*d.form.field(marker), raw, locale); };
    write(u"name"_s, u"Çağrı Işık"_s);
    write(u"phone"_s, u"+90 532 12"_s);
    write(u"address"_s, u"Bağdat Cad. 214/5, Kadıköy, İstanbul"_s);
    write(u"day"_s, core::dayAsWritten(QDate(2026, 3, 5), isTurkish));
    write(u"kind"_s, u"home"_s);
    d.problems.insert(u"phone"_s, { core::FieldProblem::Kind::MaskIncomplete, 10, 5, {}, {} });
    d.draftSavedAt = secondsAgo(60);
    core::OrderStorage orders;
    orders.identifier = u"orders"_s;
    orders.title = pick(isTurkish, u"Mağaza siparişi"_s, u"Store order"_s);
    core::OrderStorage phone = orders;
    phone.identifier = u"phone"_s;
    phone.title = pick(isTurkish, u"Telefon siparişi"_s, u"Phone order"_s);
    d.storages = { orders, phone };
    d.storage = u"orders"_s;
    d.accounts.accounts = { account(u"cash"_s, pick(isTurkish, u"Nakit"_s, u"Cash"_s), u"custom"_s),
        account(u"card"_s, pick(isTurkish, u"Kart"_s, u"Card"_s), u"stripe"_s) };
    d.account = u"card"_s;
    return s;
}

Desk cart(bool isTurkish)
{
    Desk s = details(isTurkish);
    s.route.page = checkout::Route::Page::Products;
    const QList<core::Product> all = products(isTurkish);
    checkout::CartState &p = s.draft.cart;
    s.catalogue = { false, true, int(all.size()), all.size(), {} };
    p.lines = { { all[0], 2, money(isTurkish, 37980) }, { all[2], 1, money(isTurkish, 32950) } };
    core::Preview preview;
    preview.totalSum = money(isTurkish, 70930);
    preview.totalSumWithDiscount = money(isTurkish, 63837);
    preview.totalDue = money(isTurkish, 63837);
    preview.bonusApplied = money(isTurkish, 0);
    preview.couponCode = u"WELCOME10"_s;
    preview.couponApplied = true;
    preview.lines = { { 8, {}, {}, 1, true } };
    p.preview = preview;
    p.couponCode = p.couponText = u"WELCOME10"_s;
    p.coupon = checkout::CouponState::Applied;
    p.bonus.balance = money(isTurkish, 2500);
    p.canPlace = true;
    checkout::PaymentState open;
    open.attempt = QUuid(u"{7f3c2100-0000-4000-8000-000000000020}"_s);
    open.phase = Phase::Waiting;
    open.orderId = 88;
    open.amount = money(isTurkish, 12400);
    s.open = { open };
    return s;
}

Desk payment(bool isTurkish, Phase phase)
{
    Desk s = cart(isTurkish);
    s.open.clear();
    s.route.page = checkout::Route::Page::Payment;
    checkout::PaymentState &p = s.payment;
    p.phase = phase;
    p.attempt = s.route.attempt = QUuid(u"{7f3c2100-0000-4000-8000-000000000021}"_s);
    p.amount = money(isTurkish, 63837);
    p.accountTitle = pick(isTurkish, u"Kart"_s, u"Card"_s);
    p.customer = u"Christina Thomas"_s;
    p.productCount = 3;
    const bool isBefore = phase == Phase::Placing || phase == Phase::NotSent || phase == Phase::NotKnown || phase == Phase::Absent
        || phase == Phase::Ambiguous || phase == Phase::JournalTrouble;
    if (!isBefore) {
        p.orderId = 89;
        p.endedAt = QDateTime(QDate(2026, 3, 5), QTime(11, 7, 33), core::utc);
    }
    if (phase == Phase::Waiting) {
        p.link = u"https://checkout.stripe.com/c/pay/cs_test_a1b2c3d4e5f6"_s;
        p.linkHost = u"checkout.stripe.com"_s;
        p.lastPollAt = secondsAgo(3);
        p.waitingSince = secondsAgo(130);
    }
    if (phase == Phase::PartPaid) {
        p.paidSoFar = core::Money{ 20000, p.amount.currency };
    }
    if (phase == Phase::Ambiguous) {
        core::Order order;
        order.id = 91;
        order.totalSum = p.amount;
        order.createdDate = QDateTime(QDate(2026, 3, 5), QTime(11, 5, 2), core::utc);
        order.paymentAccountTitle = p.accountTitle;
        order.formData = { { u"name"_s, u"string"_s, p.customer } };
        core::Order other = order;
        other.id = 92;
        other.createdDate = order.createdDate.addSecs(48);
        p.candidates = { order, other };
    }
    addTimeline(p);
    return s;
}

} // namespace fakedesk
