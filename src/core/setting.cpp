// SPDX-License-Identifier: MIT
#include "core/setting.h"

#include "core/money.h"

#include <QCoreApplication>
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
        { "project/timeZone", Section::Project, Scope::Project, Control::Text, "", QT_TRANSLATE_NOOP("Setting", "Zone of the shop"),
            QT_TRANSLATE_NOOP("Setting", "Of the shop's days and hours. Empty: this computer's."), checkZone },
        { "project/currency", Section::Project, Scope::Project, Control::Text, "", QT_TRANSLATE_NOOP("Setting", "Currency"),
            QT_TRANSLATE_NOOP("Setting", "Where the store says none."), checkCurrency },
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

QList<Setting> counterRows()
{
    return {
        { "look/theme", Section::Look, Scope::Counter, Control::Choice, "system", QT_TRANSLATE_NOOP("Setting", "Colours"), "", nullptr,
            themes() },
        { "look/textScale", Section::Look, Scope::Counter, Control::Choice, "100", QT_TRANSLATE_NOOP("Setting", "Text size"),
            QT_TRANSLATE_NOOP("Setting", "Per cent."), nullptr,
            { { "100", "100" }, { "125", "125" }, { "150", "150" }, { "175", "175" }, { "200", "200" } } },
        { "look/reducedMotion", Section::Look, Scope::Counter, Control::Switch, "false", QT_TRANSLATE_NOOP("Setting", "Less motion") },
        { "paid/notify", Section::Notices, Scope::Counter, Control::Switch, "true",
            QT_TRANSLATE_NOOP("Setting", "Notification on the desktop when a payment comes in") },
        { "paid/sound", Section::Notices, Scope::Counter, Control::Switch, "true",
            QT_TRANSLATE_NOOP("Setting", "Sound when a payment comes in") },
        { "lock/idleMinutes", Section::Lock, Scope::Counter, Control::Choice, "0", QT_TRANSLATE_NOOP("Setting", "Lock by itself"),
            QT_TRANSLATE_NOOP("Setting", "After so many minutes without a key or a press."), nullptr,
            { { "0", QT_TRANSLATE_NOOP("Setting", "Never") }, { "1", "1" }, { "2", "2" }, { "5", "5" }, { "10", "10" }, { "15", "15" },
                { "30", "30" } } },
        { "kiosk/idleMinutes", Section::Lock, Scope::Counter, Control::Choice, "2", QT_TRANSLATE_NOOP("Setting", "A kiosk begins anew"),
            QT_TRANSLATE_NOOP("Setting", "After so many minutes without a key or a press."), nullptr,
            { { "1", "1" }, { "2", "2" }, { "3", "3" }, { "5", "5" }, { "10", "10" } } },
        { "project/shop", Section::Shop, Scope::Project, Control::Text, "", QT_TRANSLATE_NOOP("Setting", "Board of the shop"),
            QT_TRANSLATE_NOOP("Setting", "postgresql://user@host/database, which the counters share."), checkBoard },
    };
}

} // namespace

const QList<Setting> &settingTable()
{
    static const QList<Setting> all = projectRows() + orderRows() + attributeRows() + languageRows() + counterRows();
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
