// SPDX-License-Identifier: MIT
#include "sandbox/paypage.h"

#include <QFile>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

struct Words
{
    QString lang, title, merchant, order, session, amount, pay, decline, expire, note, paid, canceled, expired, missing, back;
};

const Words &words(const Request &request)
{
    static const Words english{ u"en"_s, u"Payment"_s, u"Vezne demo store"_s, u"Order"_s, u"Session"_s, u"Amount due"_s, u"Pay"_s,
        u"Decline"_s, u"Let it expire"_s, u"This is a test page. No card is asked for and no money moves."_s, u"Paid. Thank you."_s,
        u"The payment was declined."_s, u"The time for this payment has run out."_s, u"There is no such payment."_s,
        u"You can close this page and go back to the counter."_s };
    static const Words turkish{ u"tr"_s, u"Ödeme"_s, u"Vezne demo mağazası"_s, u"Sipariş"_s, u"Oturum"_s, u"Ödenecek tutar"_s, u"Öde"_s,
        u"Reddet"_s, u"Süresi dolsun"_s, u"Bu bir deneme sayfasıdır. Kart bilgisi istenmez, para çekilmez."_s,
        u"Ödendi. Teşekkür ederiz."_s, u"Ödeme reddedildi."_s, u"Bu ödemenin süresi doldu."_s, u"Böyle bir ödeme yok."_s,
        u"Bu sayfayı kapatıp vezneye dönebilirsiniz."_s };
    const QByteArray accepted = request.header("accept-language"_ba).toLower();
    const qsizetype tr = accepted.indexOf("tr");
    const qsizetype en = accepted.indexOf("en");
    return tr >= 0 && (en < 0 || tr < en) ? turkish : english;
}

QString amountText(Minor amount, const QString &currency, const QString &lang)
{
    const QLocale locale(lang);
    const QString plain = Coins(currency).textOf(amount);
    const qsizetype point = plain.indexOf(u'.');
    const QString whole = locale.toString(plain.left(point).toLongLong());
    const QString number = point < 0 ? whole : QString(whole % locale.decimalPoint() % plain.mid(point + 1));
    return currency == "TRY"_L1 ? QString(u"₺"_s % number) : QString(number % u' ' % currency);
}

QString outcomeText(const QString &status, const Words &w)
{
    return status == "completed"_L1 ? w.paid : status == "canceled"_L1 ? w.canceled : w.expired;
}

Reply page(const QString &body, const Words &w, int status)
{
    QFile file(u":/sandbox/paypage.html"_s);
    (void)file.open(QIODevice::ReadOnly);
    const QString html
        = QString::fromUtf8(file.readAll()).replace("{lang}"_L1, w.lang).replace("{title}"_L1, w.title).replace("{body}"_L1, body);
    Reply reply = raw(html.toUtf8(), "text/html; charset=utf-8"_ba, status);
    reply.headers << qMakePair("Content-Security-Policy"_ba,
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"_ba)
                  << qMakePair("X-Content-Type-Options"_ba, "nosniff"_ba) << qMakePair("Referrer-Policy"_ba, "no-referrer"_ba)
                  << qMakePair("Cache-Control"_ba, "no-store"_ba);
    return reply;
}

QString button(const QString &outcome, const QString &label)
{
    return u"<form method=\"post\"><button class=\""_s % outcome % u"\" name=\"outcome\" value=\""_s % outcome % u"\">"_s
        % label.toHtmlEscaped() % u"</button></form>"_s;
}

} // namespace

PayPage::PayPage(Context &context, Payments &payments) : Service(context), m_payments(payments) { }

void PayPage::addRoutes(Router &router)
{
    router.addRaw("GET", u"/pay/{}"_s, Access::Open, [this](Request &r) { return show(r); });
    router.addRaw("POST", u"/pay/{}"_s, Access::Open, [this](Request &r) { return decide(r); });
}

Row PayPage::session(const Request &request) const
{
    return db().row(u"SELECT * FROM sessions WHERE url = ?"_s, { QString(m_context.baseUrl % u"/pay/"_s % request.captures[0]) });
}

Reply PayPage::show(const Request &request, int status) const
{
    const Words &w = words(request);
    const Row found = session(request);
    if (found.isEmpty())
        return page(u"<p class=\"outcome\" role=\"status\">"_s % w.missing % u"</p>"_s, w, 404);
    const Row order = db().row(u"SELECT * FROM orders WHERE id = ?"_s, { found[u"orderId"_s] });
    const QString amount = amountText(found[u"amount"_s].toLongLong(), order[u"currency"_s].toString(), w.lang);
    QString body = u"<p class=\"shop\">"_s % w.merchant % u"</p><h1>"_s % w.amount % u"</h1><p class=\"amount\">"_s % amount.toHtmlEscaped()
        % u"</p><dl><dt>"_s % w.order % u"</dt><dd>"_s % found[u"orderId"_s].toString() % u"</dd><dt>"_s % w.session % u"</dt><dd>"_s
        % found[u"id"_s].toString() % u"</dd></dl>"_s;
    const QString state = found[u"status"_s].toString();
    if (state == "waiting"_L1) {
        body += button(u"completed"_s, w.pay) % u"<div class=\"row\">"_s % button(u"canceled"_s, w.decline) % button(u"expired"_s, w.expire)
            % u"</div><p class=\"note\">"_s % w.note % u"</p>"_s;
    } else {
        body += u"<p class=\"outcome "_s % state % u"\" role=\"status\">"_s % outcomeText(state, w) % u"</p><p class=\"note\">"_s % w.back
            % u"</p>"_s;
    }
    return page(body, w, status);
}

Reply PayPage::decide(const Request &request)
{
    const Row found = session(request);
    const QString outcome = QUrlQuery(QString::fromUtf8(request.body)).queryItemValue(u"outcome"_s);
    if (!found.isEmpty())
        m_payments.settle(found[u"id"_s].toLongLong(), outcome);
    // See other: reloading the page does not send the form again.
    Reply reply{ .status = 303, .type = {} };
    reply.headers << qMakePair("Location"_ba, request.path.toUtf8());
    return found.isEmpty() ? show(request) : reply;
}

} // namespace sandbox
