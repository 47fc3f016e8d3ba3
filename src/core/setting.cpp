// SPDX-License-Identifier: MIT
#include "core/setting.h"

#include "core/certificatepin.h"
#include "core/money.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>
#include <QUrl>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

using Section = SettingSection;
using Scope = SettingScope;
using Control = SettingControl;

const char *checkMarker(const QString &text)
{
    const bool isMarker = std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || c == u'/' || c == u'='; });
    return isMarker ? nullptr : QT_TRANSLATE_NOOP("Setting", "A marker has no spaces. Copy it from the OneEntry panel.");
}

const char *checkZone(const QString &text)
{
    const bool isZone = text.isEmpty() || QTimeZone::isTimeZoneIdAvailable(text.toLatin1());
    return isZone ? nullptr : QT_TRANSLATE_NOOP("Setting", "Write it as in Europe/Istanbul, or leave it empty.");
}

const char *checkCurrency(const QString &text)
{
    const QString code = normalizedCurrency(text);
    const bool isCode = code.size() == 3 && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    return text.isEmpty() || isCode ? nullptr : QT_TRANSLATE_NOOP("Setting", "Write its three letters, as in TRY, or leave it empty.");
}

const char *checkBoard(const QString &text)
{
    const QUrl board(text, QUrl::StrictMode);
    if (!board.password().isEmpty()) {
        return QT_TRANSLATE_NOOP("Setting", "Take the password out: others could read it here. Enter it where the project is connected.");
    }
    const bool isBoard = text.isEmpty() || (board.scheme() == "postgresql"_L1 && !board.userName().isEmpty() && board.path().size() > 1);
    return isBoard ? nullptr : QT_TRANSLATE_NOOP("Setting", "Write it as postgresql://user@host/database.");
}

// One pin alone would shut the shop when the store's certificate is renewed.
const char *checkPins(const QString &text)
{
    const auto pins = pinsOf(text);
    if (!pins) {
        return QT_TRANSLATE_NOOP("Setting", "Write each as sha256/ and 44 letters, as the check of the connection shows them.");
    }
    const bool isRepeated = QSet<QByteArray>(pins->begin(), pins->end()).size() != pins->size();
    return pins->isEmpty() || (pins->size() >= 2 && !isRepeated)
        ? nullptr
        : QT_TRANSLATE_NOOP("Setting", "Two different ones are needed: one in use and one spare.");
}

// As checkout::printerFrom() reads it: an address, or a name with a port.
const char *checkPrinter(const QString &text)
{
    static const QRegularExpression printer(u"^([0-9.]+|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f.]*(%[A-Za-z0-9_.-]+)?"
                                            "|([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+\\]):[0-9]{1,5})$"_s);
    const bool isPrinter = text.isEmpty() || printer.match(text).hasMatch();
    return isPrinter ? nullptr : QT_TRANSLATE_NOOP("Setting", "Write the address of the printer, for example 192.168.1.50.");
}

Setting attribute(const char *key, const char *label, const char *hint = "")
{
    return { key, Section::Attributes, Scope::Project, Control::Text, "", label, hint, checkMarker };
}

QList<SettingChoice> themes()
{
    return { { "system", QT_TRANSLATE_NOOP("Setting", "As the desktop") }, { "light", QT_TRANSLATE_NOOP("Setting", "Light") },
        { "dark", QT_TRANSLATE_NOOP("Setting", "Dark") }, { "contrast", QT_TRANSLATE_NOOP("Setting", "High contrast") } };
}

QList<Setting> projectRows()
{
    return {
        { "project/name", Section::Project, Scope::Project, Control::Text, "", QT_TRANSLATE_NOOP("Setting", "Name of the store"),
            QT_TRANSLATE_NOOP("Setting", "Shown in the window. Empty: its address.") },
        { "project/timeZone", Section::Project, Scope::Project, Control::Text, "", QT_TRANSLATE_NOOP("Setting", "Time zone of the shop"),
            QT_TRANSLATE_NOOP("Setting", "Of the shop's days and hours. Empty: this computer's."), checkZone },
        { "project/currency", Section::Project, Scope::Project, Control::Text, "", QT_TRANSLATE_NOOP("Setting", "Currency"),
            QT_TRANSLATE_NOOP("Setting", "Where the store says none."), checkCurrency },
        { "project/pins", Section::Project, Scope::Project, Control::Text, "", QT_TRANSLATE_NOOP("Setting", "Certificate pins"),
            QT_TRANSLATE_NOOP("Setting", "Trusts these certificates alone: one in use and one spare. Empty: off."), checkPins },
    };
}

QList<Setting> orderRows()
{
    return {
        { "project/storage", Section::Order, Scope::Project, Control::Text, "", QT_TRANSLATE_NOOP("Setting", "Order storage"),
            QT_TRANSLATE_NOOP("Setting", "To begin with. Empty: asked when there are several."), checkMarker },
        { "order/form", Section::Order, Scope::Project, Control::Text, "", QT_TRANSLATE_NOOP("Setting", "Order form"),
            QT_TRANSLATE_NOOP("Setting", "For an order storage that names none."), checkMarker },
        { "order/account", Section::Order, Scope::Project, Control::Text, "", QT_TRANSLATE_NOOP("Setting", "Payment account"),
            QT_TRANSLATE_NOOP("Setting", "To begin an order with, where it is offered."), checkMarker },
        { "project/referenceMarker", Section::Order, Scope::Project, Control::Text, "", QT_TRANSLATE_NOOP("Setting", "Reference field"),
            QT_TRANSLATE_NOOP("Setting", "Takes Vezne's own reference. Empty: vezne_ref."), checkMarker },
    };
}

QList<Setting> attributeRows()
{
    return {
        attribute("attribute/price", QT_TRANSLATE_NOOP("Setting", "Price")),
        attribute("attribute/title", QT_TRANSLATE_NOOP("Setting", "Title")),
        attribute("attribute/picture", QT_TRANSLATE_NOOP("Setting", "Picture")),
        attribute("attribute/sku", QT_TRANSLATE_NOOP("Setting", "Stock code")),
        attribute("attribute/barcode", QT_TRANSLATE_NOOP("Setting", "Barcode")),
        attribute("attribute/stock", QT_TRANSLATE_NOOP("Setting", "Stock")),
        attribute("attribute/availability", QT_TRANSLATE_NOOP("Setting", "Availability")),
        attribute("attribute/currency", QT_TRANSLATE_NOOP("Setting", "Currency of the price")),
    };
}

QList<Setting> languageRows()
{
    return {
        { "language", Section::Language, Scope::Counter, Control::Choice, "", QT_TRANSLATE_NOOP("Setting", "Language of the window"), "",
            nullptr, { { "tr_TR", "Türkçe" }, { "en_US", "English" } } },
        { "project/content", Section::Language, Scope::Project, Control::Choice, "", QT_TRANSLATE_NOOP("Setting", "Language of the store"),
            QT_TRANSLATE_NOOP("Setting", "Of products and forms.") },
        { "money/display", Section::Language, Scope::Counter, Control::Choice, "symbol", QT_TRANSLATE_NOOP("Setting", "Amounts"), "",
            nullptr,
            { { "symbol", QT_TRANSLATE_NOOP("Setting", "With the sign: ₺1.234,50") },
                { "code", QT_TRANSLATE_NOOP("Setting", "With the letters: 1.234,50 TL") } } },
    };
}

QList<Setting> paperRows()
{
    return {
        { "receipt/printer", Section::Paper, Scope::Counter, Control::Text, "", QT_TRANSLATE_NOOP("Setting", "Receipt printer"),
            QT_TRANSLATE_NOOP("Setting", "Its address in the network, such as 192.168.1.50, with :9101 where it has another port."),
            checkPrinter },
        { "receipt/systemPrinter", Section::Paper, Scope::Counter, Control::Choice, "",
            QT_TRANSLATE_NOOP("Setting", "Printer of this computer"), "", nullptr, {},
            QT_TRANSLATE_NOOP("Setting", "The one that the computer prefers"),
            QT_TRANSLATE_NOOP("Setting", "No printer is set up on this computer. Add one in its system settings, then look again.") },
        { "receipt/paper", Section::Paper, Scope::Counter, Control::Choice, "a4", QT_TRANSLATE_NOOP("Setting", "Paper of the PDF"), "",
            nullptr, { { "a4", QT_TRANSLATE_NOOP("Setting", "A4") }, { "roll", QT_TRANSLATE_NOOP("Setting", "Roll of 80 mm") } } },
    };
}

QList<Setting> counterRows()
{
    return {
        { "look/theme", Section::Look, Scope::Counter, Control::Choice, "system", QT_TRANSLATE_NOOP("Setting", "Colours"), "", nullptr,
            themes() },
        { "look/textScale", Section::Look, Scope::Counter, Control::Choice, "100", QT_TRANSLATE_NOOP("Setting", "Text size"), "", nullptr,
            { { "100", QT_TRANSLATE_NOOP("Setting", "100%") }, { "125", QT_TRANSLATE_NOOP("Setting", "125%") },
                { "150", QT_TRANSLATE_NOOP("Setting", "150%") }, { "175", QT_TRANSLATE_NOOP("Setting", "175%") },
                { "200", QT_TRANSLATE_NOOP("Setting", "200%") } } },
        { "look/growsWithWindow", Section::Look, Scope::Counter, Control::Switch, "true",
            QT_TRANSLATE_NOOP("Setting", "Larger in a large window"),
            QT_TRANSLATE_NOOP("Setting", "From 1920 × 1080 on. Switched off, only the text size counts.") },
        { "look/reducedMotion", Section::Look, Scope::Counter, Control::Switch, "false", QT_TRANSLATE_NOOP("Setting", "Less motion") },
        { "paid/notify", Section::Notices, Scope::Counter, Control::Switch, "true",
            QT_TRANSLATE_NOOP("Setting", "Notification on the desktop when a payment comes in") },
        { "paid/sound", Section::Notices, Scope::Counter, Control::Switch, "true",
            QT_TRANSLATE_NOOP("Setting", "Sound when a payment comes in") },
        { "watch/seconds", Section::Notices, Scope::Counter, Control::Choice, "15",
            QT_TRANSLATE_NOOP("Setting", "How often open payments are asked about"),
            QT_TRANSLATE_NOOP(
                "Setting", "In the background, after the first minutes. The page of a payment goes on asking every 15 seconds."),
            nullptr,
            { { "15", QT_TRANSLATE_NOOP("Setting", "Every 15 seconds") }, { "60", QT_TRANSLATE_NOOP("Setting", "Every minute") },
                { "300", QT_TRANSLATE_NOOP("Setting", "Every 5 minutes") } } },
        { "lock/idleMinutes", Section::Lock, Scope::Counter, Control::Choice, "0", QT_TRANSLATE_NOOP("Setting", "Lock by itself"),
            QT_TRANSLATE_NOOP("Setting", "When nobody touches it for that long."), nullptr,
            { { "0", QT_TRANSLATE_NOOP("Setting", "Never") }, { "1", QT_TRANSLATE_NOOP("Setting", "1 minute") },
                { "2", QT_TRANSLATE_NOOP("Setting", "2 minutes") }, { "5", QT_TRANSLATE_NOOP("Setting", "5 minutes") },
                { "10", QT_TRANSLATE_NOOP("Setting", "10 minutes") }, { "15", QT_TRANSLATE_NOOP("Setting", "15 minutes") },
                { "30", QT_TRANSLATE_NOOP("Setting", "30 minutes") } } },
        { "kiosk/idleMinutes", Section::Lock, Scope::Counter, Control::Choice, "2", QT_TRANSLATE_NOOP("Setting", "A kiosk begins anew"),
            QT_TRANSLATE_NOOP("Setting", "When nobody touches it for that long."), nullptr,
            { { "1", QT_TRANSLATE_NOOP("Setting", "1 minute") }, { "2", QT_TRANSLATE_NOOP("Setting", "2 minutes") },
                { "3", QT_TRANSLATE_NOOP("Setting", "3 minutes") }, { "5", QT_TRANSLATE_NOOP("Setting", "5 minutes") },
                { "10", QT_TRANSLATE_NOOP("Setting", "10 minutes") } } },
        { "project/shop", Section::Shop, Scope::Project, Control::Text, "", QT_TRANSLATE_NOOP("Setting", "Board of the shop"),
            QT_TRANSLATE_NOOP("Setting", "postgresql://user@host/database, which the counters share."), checkBoard },
    };
}

} // namespace

const QList<Setting> &settingTable()
{
    static const QList<Setting> all = projectRows() + orderRows() + attributeRows() + languageRows() + paperRows() + counterRows();
    return all;
}

const Setting *settingOf(const QString &key)
{
    for (const Setting &setting : settingTable()) {
        if (key == QLatin1StringView(setting.key)) {
            return &setting;
        }
    }
    return nullptr;
}

const char *settingProblem(const Setting &setting, const QString &text)
{
    const auto isIt = [&text](const SettingChoice &choice) { return text == QLatin1StringView(choice.value); };
    const bool isOffered = setting.choices.isEmpty() || std::any_of(setting.choices.begin(), setting.choices.end(), isIt);
    const bool isSwitch = setting.control != SettingControl::Switch || text == "true"_L1 || text == "false"_L1;
    if (!isOffered || !isSwitch) {
        return QT_TRANSLATE_NOOP("Setting", "This is none of the values that it can have.");
    }
    return setting.check ? setting.check(text) : nullptr;
}

} // namespace core
