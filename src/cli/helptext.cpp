// SPDX-License-Identifier: MIT
#include "cli/decode.h"
#include "cli/options.h"
#include "cli/words.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

struct Row
{
    const char *usage;
    const char *means;
};

constexpr std::array commands{
    Row{ "checkout", QT_TRANSLATE_NOOP("VezneCli", "sign in, place an order, open its payment") },
    Row{ "resume", QT_TRANSLATE_NOOP("VezneCli", "go on with every unfinished order of the journal") },
    Row{ "status ORDER_ID", QT_TRANSLATE_NOOP("VezneCli", "the payment of an order") },
    Row{ "orders", QT_TRANSLATE_NOOP("VezneCli", "your orders") },
    Row{ "order ID", QT_TRANSLATE_NOOP("VezneCli", "one order") },
    Row{ "products", QT_TRANSLATE_NOOP("VezneCli", "the catalogue") },
    Row{ "form MARKER", QT_TRANSLATE_NOOP("VezneCli", "the fields of a form") },
    Row{ "preview", QT_TRANSLATE_NOOP("VezneCli", "what a cart costs") },
    Row{ "refund ORDER_ID", QT_TRANSLATE_NOOP("VezneCli", "ask for a refund, list refunds, take one back") },
    Row{ "receipt ORDER_ID", QT_TRANSLATE_NOOP("VezneCli", "the receipt of a paid order, as a PDF or for a receipt printer") },
    Row{ "capture --out FILE", QT_TRANSLATE_NOOP("VezneCli", "write the project as a store for vezne-sandbox --store") },
    Row{ "decode KIND FILE|-", QT_TRANSLATE_NOOP("VezneCli", "what Vezne understands of a OneEntry answer") },
    Row{ "explain [CODE]", QT_TRANSLATE_NOOP("VezneCli", "what an error code means and what to do; without one, all of them") },
    Row{ "doctor", QT_TRANSLATE_NOOP("VezneCli", "check the configuration of the project and of this machine") },
    Row{ "shop init|status", QT_TRANSLATE_NOOP("VezneCli", "make or read the board that the counters of a shop share") },
    Row{ "demo", QT_TRANSLATE_NOOP("VezneCli", "place an order in the demo store") },
};

constexpr std::array globals{
    Row{ "--project-url URL", QT_TRANSLATE_NOOP("VezneCli", "address of the project (VEZNE_PROJECT_URL)") },
    Row{ "--app-token TOKEN", QT_TRANSLATE_NOOP("VezneCli", "app token of the project (VEZNE_APP_TOKEN)") },
    Row{ "--provider MARKER", QT_TRANSLATE_NOOP("VezneCli", "sign-in provider, default email, else the project's (VEZNE_PROVIDER)") },
    Row{ "--login-marker MARKER",
        QT_TRANSLATE_NOOP("VezneCli", "field of the login, default email_reg, else the form's (VEZNE_LOGIN_MARKER)") },
    Row{ "--password-marker MARKER",
        QT_TRANSLATE_NOOP("VezneCli", "field of the password, default password_reg, else the form's (VEZNE_PASSWORD_MARKER)") },
    Row{ "--login LOGIN", QT_TRANSLATE_NOOP("VezneCli", "who signs in (VEZNE_LOGIN)") },
    Row{ "--guest", QT_TRANSLATE_NOOP("VezneCli", "order without an account, where the store allows it") },
    Row{ "--password-file FILE|-", QT_TRANSLATE_NOOP("VezneCli", "file whose first line is the password (VEZNE_PASSWORD)") },
    Row{ "--lang en_US|tr_TR", QT_TRANSLATE_NOOP("VezneCli", "language of messages, and of the content where the store has it") },
    Row{ "--content-lang CODE", QT_TRANSLATE_NOOP("VezneCli", "language of the content, as the store calls it (VEZNE_CONTENT_LANG)") },
    Row{ "--data-dir DIR", QT_TRANSLATE_NOOP("VezneCli", "journal and settings (VEZNE_DATA_DIR)") },
    Row{ "--timeout SECONDS", QT_TRANSLATE_NOOP("VezneCli", "longest time of one request, default 30") },
    Row{ "--ca-file FILE", QT_TRANSLATE_NOOP("VezneCli", "one more trusted certificate authority (PEM)") },
    Row{ "--shop URL", QT_TRANSLATE_NOOP("VezneCli", "the shop's board, postgresql://user@host/database (VEZNE_SHOP)") },
    Row{ "--verbose", QT_TRANSLATE_NOOP("VezneCli", "each request on standard error, without contents") },
    Row{ "--json", QT_TRANSLATE_NOOP("VezneCli", "errors as JSON on standard error") },
    Row{ "-h, --help, --version", "" },
};

constexpr std::array specials{
    Row{ "--storage, --form, --account MARKER", QT_TRANSLATE_NOOP("VezneCli", "checkout: order storage, form and payment account") },
    Row{ "--reference-field MARKER", QT_TRANSLATE_NOOP("VezneCli", "checkout: field that takes the attempt's reference") },
    Row{ "--attribute ROLE=MARKER", QT_TRANSLATE_NOOP("VezneCli", "products, doctor: the attribute that has the price, title, stock…") },
    Row{ "--field MARKER[:TYPE]=VALUE",
        QT_TRANSLATE_NOOP("VezneCli", "checkout: one field of the form; lists by comma, dates as 2026-03-05") },
    Row{ "--product ID[:QTY]", QT_TRANSLATE_NOOP("VezneCli", "checkout, preview, refund: one product") },
    Row{ "--coupon CODE, --bonus N", QT_TRANSLATE_NOOP("VezneCli", "checkout, preview: what is taken off") },
    Row{ "--no-products", QT_TRANSLATE_NOOP("VezneCli", "checkout: what is ordered stands in the form alone, as a booking does") },
    Row{ "--session-type session|intent", QT_TRANSLATE_NOOP("VezneCli", "checkout: kind of the payment session") },
    Row{ "--show-client-secret", QT_TRANSLATE_NOOP("VezneCli", "checkout: print the secret of an intent, for the app that finishes it") },
    Row{ "--watch [SECONDS]", QT_TRANSLATE_NOOP("VezneCli", "checkout, status: wait for the payment, 900 s by default") },
    Row{ "--limit N, --offset N", QT_TRANSLATE_NOOP("VezneCli", "orders, products: the part of the list") },
    Row{ "--search TEXT", QT_TRANSLATE_NOOP("VezneCli", "products, orders: only what fits") },
    Row{ "--status S, --from, --to DAY", QT_TRANSLATE_NOOP("VezneCli", "orders: of this status, of these days (2026-03-05)") },
    Row{ "--csv FILE", QT_TRANSLATE_NOOP("VezneCli", "orders: the list as a table for a spreadsheet") },
    Row{ "--pdf FILE, --paper a4|80mm", QT_TRANSLATE_NOOP("VezneCli", "receipt: write it as a PDF") },
    Row{ "--escpos FILE|HOST[:PORT]", QT_TRANSLATE_NOOP("VezneCli", "receipt: for a receipt printer, into a file or over the network") },
    Row{ "--copy", QT_TRANSLATE_NOOP("VezneCli", "receipt: say that it is a copy") },
    Row{ "--out FILE, --products N", QT_TRANSLATE_NOOP("VezneCli", "capture: where to, and how many products, 100 by default") },
    Row{ "--note TEXT, --list, --cancel", QT_TRANSLATE_NOOP("VezneCli", "refund: reason, list, take back") },
    Row{ "--confirm-resend UUID", QT_TRANSLATE_NOOP("VezneCli", "resume: place an order again that is proven not to exist") },
    Row{ "--abandon UUID", QT_TRANSLATE_NOOP("VezneCli", "resume: let an order go that does not exist") },
    Row{ "--adopt, --disown UUID=ORDER", QT_TRANSLATE_NOOP("VezneCli", "resume: this order is the attempt's, or it is not") },
};

constexpr std::array exits{
    Row{ "0", QT_TRANSLATE_NOOP("VezneCli", "done; with --watch: paid") },
    Row{ "2", QT_TRANSLATE_NOOP("VezneCli", "the command line or a field is not right") },
    Row{ "3", QT_TRANSLATE_NOOP("VezneCli", "configuration: address, token, a missing marker") },
    Row{ "4", QT_TRANSLATE_NOOP("VezneCli", "sign-in refused") },
    Row{ "5", QT_TRANSLATE_NOOP("VezneCli", "the server rejected the request; nothing was created") },
    Row{ "6", QT_TRANSLATE_NOOP("VezneCli", "not reachable; nothing was sent") },
    Row{ "7", QT_TRANSLATE_NOOP("VezneCli", "not known: it stands in the journal, run resume") },
    Row{ "8", QT_TRANSLATE_NOOP("VezneCli", "the payment was canceled or has expired") },
    Row{ "9", QT_TRANSLATE_NOOP("VezneCli", "still not paid when watching ended") },
    Row{ "70", QT_TRANSLATE_NOOP("VezneCli", "a fault of Vezne's own") },
};

template <class Rows> QString section(const QString &title, const Rows &rows, int width)
{
    QString text = u'\n' + title + u'\n';
    for (const Row &row : rows) {
        const QString means = *row.means ? VezneCli::tr(row.means) : QString();
        text += QString(u"  "_s + QString::fromLatin1(row.usage).leftJustified(width) + means).trimmed().prepend(u"  "_s) + u'\n';
    }
    return text;
}

} // namespace

QString helpText()
{
    return VezneCli::tr("Vezne in the terminal: orders and payments of a OneEntry store. JSON on standard output.") + u"\n\n"_s
        + u"vezne-cli ["_s + VezneCli::tr("global options") + u"] "_s + VezneCli::tr("COMMAND") + u" ["_s + VezneCli::tr("options")
        + u"]\n"_s + section(VezneCli::tr("Commands"), commands, 26) + section(VezneCli::tr("Global options"), globals, 26)
        + section(VezneCli::tr("Options of commands"), specials, 38) + section(VezneCli::tr("Exit codes"), exits, 6) + u'\n'
        + VezneCli::tr("Kinds of decode: %1").arg(decodeKinds().join(u", "_s)) + u'\n';
}

} // namespace cli
