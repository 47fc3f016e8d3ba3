// SPDX-License-Identifier: MIT
#include "text/findingtext.h"

#include "text/attributetext.h"

using namespace Qt::Literals::StringLiterals;

namespace text {
namespace {

struct FindingWords
{
    Q_DECLARE_TR_FUNCTIONS(text::FindingWords)
};

using Told = core::CheckFinding::Reason;
using Finding = core::CheckFinding;

QString joined(const QStringList &names)
{
    return names.join(u", "_s);
}

ErrorText ofSignIn(const Finding &found)
{
    switch (found.reason) {
    case Told::ProviderHidden:
        return { FindingWords::tr("The store does not show its sign-in providers."),
            FindingWords::tr("Only the sign-in itself can tell. It is tried with: %1.").arg(found.name(0)),
            FindingWords::tr("If the sign-in is refused, ask the owner of the store for the marker of the provider.") };
    case Told::ProviderMissing:
        return { FindingWords::tr("The store has no active sign-in provider with this name: %1.").arg(found.name(0)),
            FindingWords::tr("It has: %1.").arg(found.name(1)), FindingWords::tr("Choose one of them under Connect a project.") };
    case Told::SignInFieldsMissing:
        return { FindingWords::tr("The sign-in form does not have these fields: %1.").arg(found.name(0)),
            FindingWords::tr("Nobody can sign in with names that the form does not have."),
            FindingWords::tr("Name the form's own fields under Connect a project.") };
    case Told::SignInSkipped:
        return { FindingWords::tr("Nobody is signed in."), FindingWords::tr("What only a user may see was not looked at."),
            FindingWords::tr("Sign in, then check again.") };
    case Told::NotChecked:
        return { FindingWords::tr("This was not checked."), FindingWords::tr("What it needs is not in order."),
            FindingWords::tr("Look at the other findings first, then check again.") };
    default:
        return { FindingWords::tr("This could not be checked."), FindingWords::tr("The store shows it to signed-in users only."),
            FindingWords::tr("Sign in, then check again.") };
    }
}

ErrorText ofOrders(const Finding &found)
{
    switch (found.reason) {
    case Told::StorageMissing:
        return { FindingWords::tr("The store has no order storage with this name: %1.").arg(found.name(0)),
            FindingWords::tr("It has: %1.").arg(found.name(1)),
            FindingWords::tr("Choose one of them under Connect a project, or add it in the OneEntry panel.") };
    case Told::NoStorage:
        return { FindingWords::tr("The store has no order storage."), FindingWords::tr("There is nowhere to place an order in."),
            FindingWords::tr("Add one in the OneEntry panel.") };
    case Told::StoragesSeveral:
        return { FindingWords::tr("The store has several order storages, and none is chosen."),
            FindingWords::tr("It has: %1.").arg(found.name(0)), FindingWords::tr("Choose one of them under Connect a project.") };
    case Told::StorageHidden:
        return { FindingWords::tr("The store does not show its order storages to this user."),
            FindingWords::tr("Orders can be taken all the same. They are tried with: %1.").arg(found.name(0)),
            FindingWords::tr(
                "If an order is refused, ask the owner of the store for the marker of the storage, or for the right to read it.") };
    case Told::OtherForm:
        return { FindingWords::tr("The order storage uses another form: %1.").arg(found.name(1)),
            FindingWords::tr("Orders written with a form that is not the storage's own may be refused."),
            FindingWords::tr("Ask the owner of the store which form is the right one.") };
    case Told::ReferenceFieldMissing:
        return { FindingWords::tr("The order form has no field with this name: %1.").arg(found.name(1)),
            FindingWords::tr("Without it Vezne asks you whose order it is when an answer was lost."),
            FindingWords::tr("Name another reference field under Connect a project, or leave it empty.") };
    case Told::AttributeMissing:
        return { FindingWords::tr("An attribute that was chosen is in no product."),
            found.attributes.isEmpty() ? FindingWords::tr("What is read from it is missing everywhere.")
                                       : attributeSentences(found.attributes).join(u'\n'),
            FindingWords::tr("Choose another one in the settings, or leave it empty there.") };
    case Told::ReferenceMissing:
        return { FindingWords::tr("Orders of this form carry no reference: %1.").arg(found.name(0)),
            FindingWords::tr("Without one Vezne asks you whose order it is when an answer was lost."),
            FindingWords::tr(
                "When several counters share one account, add a text field called vezne_ref to the form in the OneEntry panel; "
                "it may be hidden.") };
    default:
        return { FindingWords::tr("The catalogue is empty."), FindingWords::tr("Nothing can be picked for an order."),
            FindingWords::tr("Add products in the OneEntry panel.") };
    }
}

ErrorText ofAccounts(const Finding &found)
{
    switch (found.reason) {
    case Told::NoAccount:
        return { FindingWords::tr("The store has no payment account that can be used."),
            FindingWords::tr("An order without a way to pay is refused."), FindingWords::tr("Connect one in the OneEntry panel.") };
    case Told::AccountUnusable:
        return { FindingWords::tr("This payment account cannot be used: %1.").arg(found.name(0)),
            FindingWords::tr("These can be used: %1.").arg(found.name(1)), FindingWords::tr("Choose another way to pay.") };
    case Told::AccountsHidden:
        return { FindingWords::tr("The store does not show its payment accounts to this user."),
            FindingWords::tr("Whether one can be used shows with the first order."),
            FindingWords::tr("Link accounts to the order storage in the OneEntry panel, or have the right to read them granted.") };
    default:
        return { FindingWords::tr("No payment account is linked to the order storage."), FindingWords::tr("The store may refuse orders."),
            FindingWords::tr("Link one in the OneEntry panel.") };
    }
}

ErrorText ofProject(const Finding &found)
{
    switch (found.reason) {
    case Told::NoProject:
        return { FindingWords::tr("No project is connected."), FindingWords::tr("There is nothing to ask."),
            FindingWords::tr("Connect a project, or open the demo store.") };
    case Told::BadAddress:
        return { FindingWords::tr("This is not an address that Vezne may use: %1.").arg(found.name(0)),
            FindingWords::tr("A project is reached by https only; http is for this computer."),
            FindingWords::tr("Copy the address of the project from the OneEntry panel.") };
    case Told::NoAppToken:
        return { FindingWords::tr("There is no app token."), FindingWords::tr("The store answers nobody without one."),
            FindingWords::tr("Copy the app token from the OneEntry panel and enter it under Connect a project.") };
    case Told::LanguagesHidden:
        return { FindingWords::tr("The store does not show its languages to guests."),
            FindingWords::tr("Its texts are asked for in this language: %1.").arg(found.name(0)),
            FindingWords::tr("If texts are missing, ask the owner of the store which languages it has.") };
    default:
        return { FindingWords::tr("The store has no content in this language: %1.").arg(found.name(0)),
            FindingWords::tr("It has: %1.").arg(found.name(1)),
            FindingWords::tr("Nothing has to be done: its texts are shown in a language that it has.") };
    }
}

ErrorText ofComputer(const Finding &found)
{
    switch (found.reason) {
    case Told::NoKeychain:
        return { FindingWords::tr("There is no keychain on this computer."),
            FindingWords::tr("A sign-in lasts as long as the program. Nothing secret is written to a file."),
            FindingWords::tr("To stay signed in, set up the desktop's keychain, for example GNOME Keyring or KWallet.") };
    case Told::JournalSetAside:
        return { FindingWords::tr("The journal could not be read, so a new one was begun."),
            FindingWords::tr("The old one was set aside: %1.").arg(found.name(0)),
            FindingWords::tr("Look in the OneEntry panel for orders that were still open, and keep that file for whoever helps you.") };
    case Told::JournalDamaged:
        return describe(core::StorageFault{ core::StorageFault::Kind::Damaged, found.name(0) });
    case Told::DiskFull:
        return { FindingWords::tr("The disk is full: %1.").arg(found.name(0)),
            FindingWords::tr("No order is sent that is not written down first."), FindingWords::tr("Make room on the disk.") };
    default:
        return { FindingWords::tr("The journal cannot be used in this folder: %1.").arg(found.name(0)),
            FindingWords::tr("No order is sent that is not written down first."),
            FindingWords::tr("Check the rights of the data folder, or choose another one.") };
    }
}

ErrorText ofGood(const Finding &found)
{
    switch (found.reason) {
    case Told::FormRead: {
        const QString required = joined(found.names.mid(1));
        return { required.isEmpty() ? found.name(0) : FindingWords::tr("%1; required: %2").arg(found.name(0), required), {}, {} };
    }
    case Told::ReferenceThere:
        return { FindingWords::tr("Orders carry a reference of their own in the field %1.").arg(found.name(0)), {}, {} };
    case Told::AttributesFound:
        return { attributeSentences(found.attributes).join(u'\n'), {}, {} };
    case Told::KeychainThere:
        return { FindingWords::tr("There is a keychain; the sign-in can be remembered."), {}, {} };
    case Told::ThisComputer:
        return { FindingWords::tr("Not encrypted: the store is on this computer (%1).").arg(found.name(0)), {}, {} };
    default:
        return { found.names.join(QString()).isEmpty() ? FindingWords::tr("In order.") : joined(found.names), {}, {} };
    }
}

} // namespace

QString checkTitle(core::Check check)
{
    switch (check) {
    case core::Check::Configuration:
        return FindingWords::tr("Address");
    case core::Check::Tls:
        return FindingWords::tr("Secure connection");
    case core::Check::AppToken:
        return FindingWords::tr("App token");
    case core::Check::Provider:
        return FindingWords::tr("Sign-in provider");
    case core::Check::SignIn:
        return FindingWords::tr("Sign-in");
    case core::Check::Storage:
        return FindingWords::tr("Order storage");
    case core::Check::Form:
        return FindingWords::tr("Order form");
    case core::Check::Reference:
        return FindingWords::tr("Reference of orders");
    case core::Check::Accounts:
        return FindingWords::tr("Payment accounts");
    case core::Check::Catalogue:
        return FindingWords::tr("Catalogue");
    case core::Check::Attributes:
        return FindingWords::tr("Where products keep things");
    case core::Check::Languages:
        return FindingWords::tr("Languages");
    case core::Check::Keychain:
        return FindingWords::tr("Keychain");
    case core::Check::DataFolder:
        return FindingWords::tr("Data folder");
    }
    return {};
}

ErrorText describe(const core::CheckFinding &found)
{
    switch (found.reason) {
    case Told::Fine:
    case Told::FormRead:
    case Told::ReferenceThere:
    case Told::KeychainThere:
    case Told::ThisComputer:
    case Told::AttributesFound:
        return ofGood(found);
    case Told::NoProject:
    case Told::BadAddress:
    case Told::NoAppToken:
    case Told::LanguageMissing:
    case Told::LanguagesHidden:
        return ofProject(found);
    case Told::ProviderHidden:
    case Told::ProviderMissing:
    case Told::SignInFieldsMissing:
    case Told::SignInSkipped:
    case Told::NotForGuests:
    case Told::NotChecked:
        return ofSignIn(found);
    case Told::StorageMissing:
    case Told::NoStorage:
    case Told::StoragesSeveral:
    case Told::StorageHidden:
    case Told::OtherForm:
    case Told::ReferenceFieldMissing:
    case Told::ReferenceMissing:
    case Told::CatalogueEmpty:
    case Told::AttributeMissing:
        return ofOrders(found);
    case Told::NoAccount:
    case Told::AccountUnusable:
    case Told::AccountsUnlinked:
    case Told::AccountsHidden:
        return ofAccounts(found);
    default:
        return found.reason == Told::CallFailed ? describe(found.operation, found.error) : ofComputer(found);
    }
}

} // namespace text
