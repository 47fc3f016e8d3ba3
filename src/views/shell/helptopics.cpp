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

struct HelpKey
{
    QString head;
    QString meaning;
    QList<QKeySequence> keys;
    QStringList about;
};

struct HelpTopic
{
    QString head;
    QString words;
    QStringList about;
};

template <size_t n> void addHelpKeys(QList<HelpEntry> &entries, const HelpKey (&keys)[n])
{
    for (const HelpKey &key : keys) {
        entries.append({ Section::Keys, key.head, key.meaning, {}, key.keys, key.about });
    }
}

template <size_t n> void addHelpTopics(QList<HelpEntry> &entries, const HelpTopic (&topics)[n])
{
    for (const HelpTopic &topic : topics) {
        entries.append({ Section::Topics, topic.head, {}, topic.words, {}, topic.about });
    }
}

void addWindowKeys(QList<HelpEntry> &entries)
{
    const HelpKey keys[]{
        { HelpTopics::tr("Ctrl+Enter"), HelpTopics::tr("The main action of the page"),
            { Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter }, {} },
        { HelpTopics::tr("Alt+Left"), HelpTopics::tr("Back"), { Qt::ALT | Qt::Key_Left }, {} },
        { HelpTopics::tr("Esc"), HelpTopics::tr("Stop what is running, or close the message"), { Qt::Key_Escape }, {} },
        { HelpTopics::tr("F1"), HelpTopics::tr("This sheet; on an error, what it means and what to do"), { Qt::Key_F1 },
            { u"HelpSheet"_s } },
        { HelpTopics::tr("F2"), HelpTopics::tr("Park the basket, or see the parked ones"), { Qt::Key_F2 }, {} },
        { HelpTopics::tr("F3"), HelpTopics::tr("Orders that have been placed"), { Qt::Key_F3 }, {} },
        { HelpTopics::tr("F5"), HelpTopics::tr("Check the payment now, read the orders again, or check everything again"), { Qt::Key_F5 },
            {} },
        { HelpTopics::tr("F11"), HelpTopics::tr("The customer’s view, on a second screen"), { Qt::Key_F11 }, {} },
        { HelpTopics::tr("Ctrl+N"), HelpTopics::tr("New order"), { Qt::CTRL | Qt::Key_N }, {} },
        { HelpTopics::tr("Ctrl+K"), HelpTopics::tr("Search products or orders"), { Qt::CTRL | Qt::Key_K }, {} },
        { HelpTopics::tr("Ctrl+,"), HelpTopics::tr("Settings"), { Qt::CTRL | Qt::Key_Comma }, {} },
        { HelpTopics::tr("Ctrl+Alt+L"), HelpTopics::tr("Lock the window"), { Qt::CTRL | Qt::ALT | Qt::Key_L }, {} },
        { HelpTopics::tr("Ctrl+Shift+Q"), HelpTopics::tr("Leave the kiosk"), { Qt::CTRL | Qt::SHIFT | Qt::Key_Q }, {} },
        { HelpTopics::tr("Ctrl+L"), HelpTopics::tr("Turkish or English"), { Qt::CTRL | Qt::Key_L }, {} },
        { HelpTopics::tr("Ctrl++ and Ctrl+−"), HelpTopics::tr("Larger or smaller text"),
            { Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal, Qt::CTRL | Qt::Key_Minus }, {} },
        { HelpTopics::tr("Ctrl+0"), HelpTopics::tr("Text in its usual size"), { Qt::CTRL | Qt::Key_0 }, {} },
    };
    addHelpKeys(entries, keys);
}

void addPageKeys(QList<HelpEntry> &entries)
{
    const HelpKey keys[]{
        { HelpTopics::tr("Enter, Space or +"), HelpTopics::tr("One more of a product"), {}, {} },
        { HelpTopics::tr("−"), HelpTopics::tr("One less of a product"), {}, {} },
        { HelpTopics::tr("Digits"), HelpTopics::tr("Quantity of a product"), {}, {} },
        { HelpTopics::tr("Delete"), HelpTopics::tr("Take a product out of the cart"), {}, {} },
        { HelpTopics::tr("Alt+Enter"), HelpTopics::tr("All of a product"), {}, { u"ProductDetail"_s } },
        { HelpTopics::tr("Ctrl+Z"), HelpTopics::tr("Take back the last change of the form, of the cart or of the settings"),
            { QKeySequence(QKeySequence::Undo) }, {} },
        { HelpTopics::tr("Ctrl+Shift+Z"), HelpTopics::tr("Make the change of the form again"), { QKeySequence(QKeySequence::Redo) }, {} },
        { HelpTopics::tr("Ctrl+V"), HelpTopics::tr("A picture from the clipboard into a field of files"), {}, {} },
        { HelpTopics::tr("Page up and Page down"), HelpTopics::tr("Another month in the calendar; up and down in a long sheet"), {}, {} },
    };
    addHelpKeys(entries, keys);
}

void addOrderTopics(QList<HelpEntry> &entries)
{
    const HelpTopic topics[]{
        { HelpTopics::tr("An order"),
            HelpTopics::tr("Sign in, fill in the order details, pick the products, place the order. The payment page shows the link, the "
                           "code to scan and whether it is paid."),
            { u"DetailsPage"_s, u"ProductsPage"_s, u"PaymentPage"_s } },
        { HelpTopics::tr("Paid or not"),
            HelpTopics::tr("Vezne asks the store again and again. Paid is shown only when the store says so. F5 asks at once."), {} },
        { HelpTopics::tr("Open payments"),
            HelpTopics::tr(
                "The menu at the top right lists the orders that are not paid yet. They are watched while you take the next one; "
                "the settings say how often the store is asked."),
            { u"OpenPaymentsPage"_s } },
        { HelpTopics::tr("Not known yet"),
            HelpTopics::tr("The connection was lost while the order was out. Vezne looks for it in the store's order list. Do not place it "
                           "again before it has an answer."),
            {} },
        { HelpTopics::tr("After a crash or a power cut"),
            HelpTopics::tr("What was typed stands there again, and what was sent goes on where it stopped. No order is placed twice."),
            {} },
        { HelpTopics::tr("Several customers"),
            HelpTopics::tr("F2 parks the basket and brings it back later. Counters that share a board see each other's baskets."),
            { u"ShelfPage"_s } },
        { HelpTopics::tr("Orders, receipts, refunds"),
            HelpTopics::tr("F3 shows the orders. Open one to print its receipt, repeat it, take its payment or ask for a refund."),
            { u"OrdersPage"_s, u"OrderPage"_s } },
        { HelpTopics::tr("Receipts and printers"),
            HelpTopics::tr(
                "A receipt goes to a receipt printer of the network, to a printer of this computer, into a PDF or into a letter. "
                "The settings have what stands on it, the printers and a test page."),
            { u"PaperDialog"_s, u"ReceiptSetup"_s } },
        { HelpTopics::tr("Coupon and bonus"),
            HelpTopics::tr("Both stand under the cart. What they take off is said by the store, never worked out here."), {} },
        { HelpTopics::tr("Scanner"), HelpTopics::tr("Scan a code while the products are shown: it counts wherever the cursor is."), {} },
        { HelpTopics::tr("Second screen"), HelpTopics::tr("F11 opens the customer’s view: basket, amount, code to pay, paid."), {} },
    };
    addHelpTopics(entries, topics);
}

void addStoreTopics(QList<HelpEntry> &entries)
{
    const HelpTopic topics[]{
        { HelpTopics::tr("Signing in"),
            HelpTopics::tr(
                "The page offers what the store has: a password, a one-time code, or its sign-in in the browser. Where there are "
                "several, the line Provider changes between them. Where the store allows it, you can create an account, choose a "
                "new password or order as a guest."),
            { u"SignInPage"_s } },
        { HelpTopics::tr("Another store"),
            HelpTopics::tr("Connect a project wants the address of the project and its app token, both from the OneEntry panel."),
            { u"ConnectPage"_s } },
        { HelpTopics::tr("Changing between stores"),
            HelpTopics::tr(
                "Press the store’s name at the top: its menu has the stores that have been connected here, connects another one, "
                "and forgets the one that is open. What was begun stays with its store."),
            { u"ForgetDialog"_s } },
        { HelpTopics::tr("Devices"),
            HelpTopics::tr("Devices of the account, in the menu at the top right, shows where the account is signed in. From there it is "
                           "signed out here, or everywhere at once."),
            { u"DevicesDialog"_s } },
        { HelpTopics::tr("Leaving the counter"),
            HelpTopics::tr("Ctrl+Alt+L locks the window, and so do idle minutes. Your PIN or your password opens it, and what was open is "
                           "there again. With a PIN of their own another clerk takes over."),
            { u"PinSetup"_s } },
        { HelpTopics::tr("Kiosk"),
            HelpTopics::tr("Started with --kiosk, the window is for customers: full screen, without menus, and it begins anew when nobody "
                           "touches it. To leave, press Ctrl+Shift+Q or hold the mark of Vezne at the top for three seconds, and enter its "
                           "PIN."),
            {} },
    };
    addHelpTopics(entries, topics);
}

void addHouseTopics(QList<HelpEntry> &entries)
{
    const HelpTopic topics[]{
        { HelpTopics::tr("The settings"),
            HelpTopics::tr(
                "Ctrl+, opens them. What you change counts at once and is kept; Undo takes it back. Export and Import carry them "
                "to another counter, without app tokens and passwords."),
            { u"SettingsPage"_s } },
        { HelpTopics::tr("Looks and language"),
            HelpTopics::tr("Colours, text size, motion and language are in the settings. The language of the window is changed at the top "
                           "right too, or with Ctrl+L; the text with Ctrl++ and Ctrl+−."),
            {} },
        { HelpTopics::tr("Cards"),
            HelpTopics::tr("The number of a card is never typed into Vezne. The customer pays on the provider's own page."), {} },
        { HelpTopics::tr("When something does not work"),
            HelpTopics::tr(
                "Diagnosis checks everything that a checkout needs and says what to do. For whoever helps you, copy the report or "
                "save a support bundle: you see beforehand what is in it."),
            { u"DiagnosisPage"_s, u"SupportPreview"_s } },
        { HelpTopics::tr("Erasing personal data"),
            HelpTopics::tr(
                "Erase personal data, in the menu at the top right, makes this computer forget customers, orders and clerks. It says "
                "beforehand what goes; what is in the store stays there."),
            { u"EraseDialog"_s } },
        { HelpTopics::tr("What leaves this computer"), HelpTopics::tr("About Vezne says which servers are spoken to, and when."),
            { u"AboutDialog"_s } },
    };
    addHelpTopics(entries, topics);
}

} // namespace

QList<HelpEntry> helpEntries()
{
    QList<HelpEntry> entries;
    addWindowKeys(entries);
    addPageKeys(entries);
    addOrderTopics(entries);
    addStoreTopics(entries);
    addHouseTopics(entries);
    for (const text::ErrorHelp &help : text::errorHelps()) {
        entries.append({ Section::Errors, help.code, help.title, QString(help.cause + u' ' + help.nextStep).trimmed() });
    }
    return entries;
}

} // namespace views
