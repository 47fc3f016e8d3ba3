// SPDX-License-Identifier: MIT
#include "views/shell/helptopics.h"

#include "text/errorcodes.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

struct HelpTopics
{
    Q_DECLARE_TR_FUNCTIONS(views::HelpTopics)
};

using Section = HelpEntry::Section;

void addWindowKeys(QList<HelpEntry> &entries)
{
    const std::pair<QString, QString> keys[]{
        { HelpTopics::tr("Ctrl+Enter"), HelpTopics::tr("The main action of the page") },
        { HelpTopics::tr("Alt+Left"), HelpTopics::tr("Back") },
        { HelpTopics::tr("Esc"), HelpTopics::tr("Stop what is running, or close the message") },
        { HelpTopics::tr("F1"), HelpTopics::tr("This sheet; on an error, what it means and what to do") },
        { HelpTopics::tr("F2"), HelpTopics::tr("Park the basket, or see the parked ones") },
        { HelpTopics::tr("F3"), HelpTopics::tr("Orders that have been placed") },
        { HelpTopics::tr("F5"), HelpTopics::tr("Check the payment now, read the orders again, or check everything again") },
        { HelpTopics::tr("F11"), HelpTopics::tr("The customer’s view, on a second screen") },
        { HelpTopics::tr("Ctrl+N"), HelpTopics::tr("New order") },
        { HelpTopics::tr("Ctrl+K"), HelpTopics::tr("Search products or orders") },
        { HelpTopics::tr("Ctrl+,"), HelpTopics::tr("Settings") },
        { HelpTopics::tr("Ctrl+Alt+L"), HelpTopics::tr("Lock the window") },
        { HelpTopics::tr("Ctrl+L"), HelpTopics::tr("Turkish or English") },
        { HelpTopics::tr("Ctrl++ and Ctrl+−"), HelpTopics::tr("Larger or smaller text") },
        { HelpTopics::tr("Ctrl+0"), HelpTopics::tr("Text in its usual size") },
    };
    for (const auto &[key, meaning] : keys) {
        entries.append({ Section::Keys, key, meaning, {} });
    }
}

void addPageKeys(QList<HelpEntry> &entries)
{
    const std::pair<QString, QString> keys[]{
        { HelpTopics::tr("Enter, Space or +"), HelpTopics::tr("One more of a product") },
        { HelpTopics::tr("−"), HelpTopics::tr("One less of a product") },
        { HelpTopics::tr("Digits"), HelpTopics::tr("Quantity of a product") },
        { HelpTopics::tr("Delete"), HelpTopics::tr("Take a product out of the cart") },
        { HelpTopics::tr("Alt+Enter"), HelpTopics::tr("All of a product") },
        { HelpTopics::tr("Ctrl+Z"), HelpTopics::tr("Take back the last change of the form or of the cart") },
        { HelpTopics::tr("Ctrl+Shift+Z"), HelpTopics::tr("Make the change of the form again") },
        { HelpTopics::tr("Ctrl+V"), HelpTopics::tr("A picture from the clipboard into a field of files") },
        { HelpTopics::tr("Page up and Page down"), HelpTopics::tr("Another month in the calendar; up and down in a long sheet") },
    };
    for (const auto &[key, meaning] : keys) {
        entries.append({ Section::Keys, key, meaning, {} });
    }
}

void addOrderTopics(QList<HelpEntry> &entries)
{
    const std::pair<QString, QString> topics[]{
        { HelpTopics::tr("An order"),
            HelpTopics::tr("Sign in, fill in the order details, pick the products, place the order. The payment page shows the link, the "
                           "code to scan and whether it is paid.") },
        { HelpTopics::tr("Paid or not"),
            HelpTopics::tr("Vezne asks the store again and again. Paid is shown only when the store says so. F5 asks at once.") },
        { HelpTopics::tr("Not known yet"),
            HelpTopics::tr("The connection was lost while the order was out. Vezne looks for it in the store's order list. Do not place it "
                           "again before it has an answer.") },
        { HelpTopics::tr("After a crash or a power cut"),
            HelpTopics::tr("What was typed stands there again, and what was sent goes on where it stopped. No order is placed twice.") },
        { HelpTopics::tr("Several customers"),
            HelpTopics::tr("F2 parks the basket and brings it back later. Counters that share a board see each other's baskets.") },
        { HelpTopics::tr("Orders, receipts, refunds"),
            HelpTopics::tr("F3 shows the orders. Open one to print its receipt, repeat it, take its payment or ask for a refund.") },
        { HelpTopics::tr("Coupon and bonus"),
            HelpTopics::tr("Both stand under the cart. What they take off is said by the store, never worked out here.") },
        { HelpTopics::tr("Scanner"), HelpTopics::tr("Scan a code while the products are shown: it counts wherever the cursor is.") },
        { HelpTopics::tr("Second screen"), HelpTopics::tr("F11 opens the customer’s view: basket, amount, code to pay, paid.") },
    };
    for (const auto &[topic, words] : topics) {
        entries.append({ Section::Topics, topic, {}, words });
    }
}

void addHouseTopics(QList<HelpEntry> &entries)
{
    const std::pair<QString, QString> topics[]{
        { HelpTopics::tr("Another store"),
            HelpTopics::tr("Connect a project wants the address of the project and its app token, both from the OneEntry panel.") },
        { HelpTopics::tr("Leaving the counter"),
            HelpTopics::tr("Ctrl+Alt+L locks the window, and so do idle minutes. Your PIN or your password opens it, and what was open is "
                           "there again. With a PIN of their own another clerk takes over.") },
        { HelpTopics::tr("Looks and language"),
            HelpTopics::tr(
                "Colours, text size and motion are in the menu at the top right; the language of the window is changed beside it.") },
        { HelpTopics::tr("Cards"),
            HelpTopics::tr("The number of a card is never typed into Vezne. The customer pays on the provider's own page.") },
        { HelpTopics::tr("When something does not work"),
            HelpTopics::tr(
                "Diagnosis checks everything that a checkout needs and says what to do. For whoever helps you, copy the report or "
                "save a support bundle: you see beforehand what is in it.") },
        { HelpTopics::tr("What leaves this computer"), HelpTopics::tr("About Vezne says which servers are spoken to, and when.") },
    };
    for (const auto &[topic, words] : topics) {
        entries.append({ Section::Topics, topic, {}, words });
    }
}

} // namespace

QList<HelpEntry> helpEntries()
{
    QList<HelpEntry> entries;
    addWindowKeys(entries);
    addPageKeys(entries);
    addOrderTopics(entries);
    addHouseTopics(entries);
    for (const text::ErrorHelp &help : text::errorHelps()) {
        entries.append({ Section::Errors, help.code, help.title, QString(help.cause + u' ' + help.nextStep).trimmed() });
    }
    return entries;
}

} // namespace views
