// SPDX-License-Identifier: MIT
#include "cli/optiontable.h"

#include "cli/words.h"

#include <QRegularExpression>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

using K = CommandKind;

constexpr CommandBits buying = bit(K::Checkout) | bit(K::Demo);
constexpr CommandBits watching = buying | bit(K::Status);
constexpr CommandBits carts = buying | bit(K::Preview) | bit(K::Refund);
constexpr CommandBits couponed = buying | bit(K::Preview);
constexpr CommandBits storing
    = buying | bit(K::Orders) | bit(K::Order) | bit(K::Resume) | bit(K::Doctor) | bit(K::Status) | bit(K::Receipt) | bit(K::Capture);
constexpr CommandBits listing = bit(K::Orders) | bit(K::Products);

QString wrong(const QString &what, const QString &value)
{
    return VezneCli::tr("%1 is not understood: %2.").arg(what, value);
}

QString takeLanguage(Options &o, const QString &value)
{
    o.language = languageFromText(value);
    return o.language.isEmpty() ? VezneCli::tr("There are two languages, tr_TR and en_US; this is neither: %1.").arg(value) : QString();
}

QString takeContentLanguage(Options &o, const QString &value)
{
    static const QRegularExpression code(u"^[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*$"_s);
    o.contentLanguage = QString(value).replace(u'-', u'_');
    return code.match(value).hasMatch() ? QString() : wrong(u"--content-lang"_s, value);
}

QString takeAttribute(Options &o, const QString &value)
{
    const qsizetype equals = value.indexOf(u'=');
    const auto role = core::attributeRoleFromName(value.left(qMax<qsizetype>(equals, 0)));
    const QString marker = value.mid(equals + 1);
    if (!role || marker.isEmpty()) {
        QStringList roles;
        for (const core::AttributeRole known : core::attributeRoles) {
            roles.append(core::attributeRoleName(known));
        }
        return wrong(u"--attribute"_s, value) + u' '
            + VezneCli::tr("Write it as ROLE=MARKER, for example price=p_price; the roles are %1.").arg(roles.join(u", "_s));
    }
    if (o.project.attributes.chosen.contains(*role)) {
        return VezneCli::tr("The attribute for %1 is given twice.").arg(core::attributeRoleName(*role));
    }
    o.project.attributes.choose(*role, marker);
    return {};
}

QString takeTimeout(Options &o, const QString &value)
{
    bool ok = false;
    const double seconds = value.toDouble(&ok);
    if (!ok || !(seconds >= 0.05 && seconds <= 3600)) {
        return wrong(u"--timeout"_s, value);
    }
    o.timeout = std::chrono::milliseconds(qint64(seconds * 1000));
    return {};
}

QString takeField(Options &o, const QString &value)
{
    const qsizetype equals = value.indexOf(u'=');
    const QString name = value.left(qMax<qsizetype>(equals, 0));
    const qsizetype colon = name.lastIndexOf(u':');
    const FieldArgument field{ name.left(colon < 0 ? name.size() : colon), colon < 0 ? QString() : name.mid(colon + 1),
        value.mid(equals + 1) };
    if (equals <= 0 || field.marker.isEmpty() || (colon >= 0 && field.type.isEmpty())) {
        return wrong(u"--field"_s, value) + u' ' + VezneCli::tr("Write it as MARKER:TYPE=VALUE, for example name:string=Ada.");
    }
    if (!field.type.isEmpty() && core::fieldTypeFromName(field.type) == core::FieldType::Unknown) {
        return VezneCli::tr("The field %1 has a type that OneEntry does not have: %2.").arg(field.marker, field.type);
    }
    for (const FieldArgument &other : std::as_const(o.fields)) {
        if (other.marker == field.marker) {
            return VezneCli::tr("The field %1 is given twice.").arg(field.marker);
        }
    }
    o.fields.append(field);
    return {};
}

QString takeProduct(Options &o, const QString &value)
{
    const QStringList parts = value.split(u':');
    const auto id = idFromText(parts.first());
    bool ok = true;
    const int quantity = parts.size() == 2 ? parts[1].toInt(&ok) : 1;
    if (!id || !ok || parts.size() > 2 || quantity < 1 || quantity > core::mostOfOneLine) {
        return wrong(u"--product"_s, value) + u' ' + VezneCli::tr("Write it as ID or ID:QTY, for example 14:2.");
    }
    for (core::OrderLine &line : o.products) {
        if (line.productId == *id) {
            line.quantity += quantity;
            return line.quantity > core::mostOfOneLine ? wrong(u"--product"_s, value) : QString();
        }
    }
    o.products.append({ *id, quantity, {} });
    return {};
}

/// Codes are read from mails and slips: what stands around them is none of theirs.
QString takeCoupon(Options &o, const QString &value)
{
    o.coupon = value.trimmed();
    return o.coupon.isEmpty() ? wrong(u"--coupon"_s, value) : QString();
}

QString takeBonus(Options &o, const QString &value)
{
    o.bonus = core::Decimal::parse(value);
    return !o.bonus || o.bonus->unscaled < 0 ? wrong(u"--bonus"_s, value) : QString();
}

QString takeWatch(Options &o, const QString &value)
{
    if (value.isEmpty()) {
        o.watch = defaultWatch;
        return {};
    }
    bool ok = false;
    const int seconds = value.toInt(&ok);
    o.watch = std::chrono::seconds(seconds);
    return !ok || seconds < 0 ? wrong(u"--watch"_s, value) : QString();
}

QString takeSessionType(Options &o, const QString &value)
{
    o.sessionType = value;
    return value == "session"_L1 || value == "intent"_L1 ? QString() : wrong(u"--session-type"_s, value);
}

QString takeNumber(int &target, int least, int most, const QString &name, const QString &value)
{
    bool ok = false;
    target = value.toInt(&ok);
    return !ok || target < least || target > most ? wrong(name, value) : QString();
}

QString takeDay(QDate &target, const QString &name, const QString &value)
{
    target = QDate::fromString(value, Qt::ISODate);
    return target.isValid() ? QString() : wrong(name, value) + u' ' + VezneCli::tr("Write the day as 2026-03-05.");
}

QString takePaper(Options &o, const QString &value)
{
    o.paper = value;
    return value == "a4"_L1 || value == "80mm"_L1 ? QString() : wrong(u"--paper"_s, value);
}

QString takeAttempt(QList<QUuid> &target, const QString &name, const QString &value)
{
    const QUuid id = QUuid::fromString(value);
    target.append(id);
    return id.isNull() ? wrong(name, value) : QString();
}

QString takeAnswer(QList<OrderAnswer> &target, const QString &name, const QString &value)
{
    const QUuid attempt = QUuid::fromString(value.section(u'=', 0, 0));
    const auto order = idFromText(value.section(u'=', 1));
    target.append({ attempt, order.value_or(0) });
    return attempt.isNull() || !order ? wrong(name, value) + u' ' + VezneCli::tr("Write it as UUID=ORDER.") : QString();
}

template <QString Options::*member> QString take(Options &o, const QString &value)
{
    o.*member = value;
    return {};
}

template <QString core::ProjectSettings::*member> QString takeProject(Options &o, const QString &value)
{
    o.project.*member = value;
    return {};
}

/// A name that is never replaced by what the project itself says.
template <QString core::ProjectSettings::*member, bool core::ProjectSettings::*isGiven> QString takeName(Options &o, const QString &value)
{
    o.project.*isGiven = true;
    return takeProject<member>(o, value);
}

/// The same for a name that the store may know better.
template <QString Options::*member, bool Options::*isGiven> QString takeOwn(Options &o, const QString &value)
{
    o.*isGiven = true;
    return take<member>(o, value);
}

template <bool Options::*member> QString set(Options &o, const QString &)
{
    o.*member = true;
    return {};
}

using P = core::ProjectSettings;

const std::array optionRows{
    OptionRow{ "--project-url"_L1, Takes::Value, everyCommand, takeProject<&P::url> },
    OptionRow{ "--app-token"_L1, Takes::Value, everyCommand,
        [](Options &o, const QString &value) {
            o.project.appToken = core::Secret(value.toUtf8());
            return QString();
        } },
    OptionRow{ "--provider"_L1, Takes::Value, everyCommand, takeName<&P::provider, &P::isProviderGiven> },
    OptionRow{ "--login-marker"_L1, Takes::Value, everyCommand, takeName<&P::loginMarker, &P::isLoginMarkerGiven> },
    OptionRow{ "--password-marker"_L1, Takes::Value, everyCommand, takeName<&P::passwordMarker, &P::isPasswordMarkerGiven> },
    OptionRow{ "--login"_L1, Takes::Value, everyCommand, take<&Options::login> },
    OptionRow{ "--guest"_L1, Takes::Nothing, everyCommand, set<&Options::isGuest> },
    OptionRow{ "--password-file"_L1, Takes::Value, everyCommand, take<&Options::passwordFile> },
    OptionRow{ "--lang"_L1, Takes::Value, everyCommand, takeLanguage },
    OptionRow{ "--content-lang"_L1, Takes::Value, everyCommand, takeContentLanguage },
    OptionRow{ "--data-dir"_L1, Takes::Value, everyCommand, take<&Options::dataDir> },
    OptionRow{ "--timeout"_L1, Takes::Value, everyCommand, takeTimeout },
    OptionRow{ "--ca-file"_L1, Takes::Value, everyCommand, takeProject<&P::caFile> },
    OptionRow{ "--shop"_L1, Takes::Value, everyCommand, take<&Options::shop> },
    OptionRow{ "--verbose"_L1, Takes::Nothing, everyCommand, set<&Options::isVerbose> },
    OptionRow{ "--json"_L1, Takes::Nothing, everyCommand, set<&Options::wantsJsonErrors> },
    OptionRow{ "--help"_L1, Takes::Nothing, everyCommand, [](Options &o, const QString &) { return o.subject = u"help"_s, QString(); } },
    OptionRow{ "-h"_L1, Takes::Nothing, everyCommand, [](Options &o, const QString &) { return o.subject = u"help"_s, QString(); } },
    OptionRow{
        "--version"_L1, Takes::Nothing, everyCommand, [](Options &o, const QString &) { return o.command = K::Version, QString(); } },
    OptionRow{ "--storage"_L1, Takes::Value, storing, takeOwn<&Options::storage, &Options::isStorageGiven> },
    OptionRow{ "--form"_L1, Takes::Value, buying | bit(K::Doctor), takeOwn<&Options::form, &Options::isFormGiven> },
    OptionRow{ "--reference-field"_L1, Takes::Value, buying | bit(K::Doctor), takeProject<&P::referenceMarker> },
    OptionRow{ "--account"_L1, Takes::Value, buying | bit(K::Doctor), takeOwn<&Options::account, &Options::isAccountGiven> },
    OptionRow{ "--attribute"_L1, Takes::Value, bit(K::Products) | bit(K::Doctor), takeAttribute },
    OptionRow{ "--field"_L1, Takes::Value, buying, takeField },
    OptionRow{ "--product"_L1, Takes::Value, carts, takeProduct },
    OptionRow{ "--no-products"_L1, Takes::Nothing, buying, set<&Options::isWithoutProducts> },
    OptionRow{ "--show-client-secret"_L1, Takes::Nothing, buying, set<&Options::showsClientSecret> },
    OptionRow{ "--coupon"_L1, Takes::Value, couponed, takeCoupon },
    OptionRow{ "--bonus"_L1, Takes::Value, couponed, takeBonus },
    OptionRow{ "--session-type"_L1, Takes::Value, buying, takeSessionType },
    OptionRow{ "--watch"_L1, Takes::MaybeSeconds, watching, takeWatch },
    OptionRow{ "--limit"_L1, Takes::Value, listing,
        [](Options &o, const QString &value) { return takeNumber(o.limit, 1, 1000, u"--limit"_s, value); } },
    OptionRow{ "--offset"_L1, Takes::Value, listing,
        [](Options &o, const QString &value) { return takeNumber(o.offset, 0, 1'000'000'000, u"--offset"_s, value); } },
    OptionRow{ "--search"_L1, Takes::Value, listing, take<&Options::search> },
    OptionRow{ "--status"_L1, Takes::Value, bit(K::Orders), take<&Options::status> },
    OptionRow{
        "--from"_L1, Takes::Value, bit(K::Orders), [](Options &o, const QString &value) { return takeDay(o.from, u"--from"_s, value); } },
    OptionRow{ "--to"_L1, Takes::Value, bit(K::Orders), [](Options &o, const QString &value) { return takeDay(o.to, u"--to"_s, value); } },
    OptionRow{ "--csv"_L1, Takes::Value, bit(K::Orders), take<&Options::csvFile> },
    OptionRow{ "--out"_L1, Takes::Value, bit(K::Capture), take<&Options::outFile> },
    OptionRow{ "--products"_L1, Takes::Value, bit(K::Capture),
        [](Options &o, const QString &value) { return takeNumber(o.captureProducts, 0, 100'000, u"--products"_s, value); } },
    OptionRow{ "--pdf"_L1, Takes::Value, bit(K::Receipt), take<&Options::pdfFile> },
    OptionRow{ "--escpos"_L1, Takes::Value, bit(K::Receipt), take<&Options::escposTarget> },
    OptionRow{ "--paper"_L1, Takes::Value, bit(K::Receipt), takePaper },
    OptionRow{ "--copy"_L1, Takes::Nothing, bit(K::Receipt), set<&Options::isCopy> },
    OptionRow{ "--note"_L1, Takes::Value, bit(K::Refund), take<&Options::note> },
    OptionRow{ "--list"_L1, Takes::Nothing, bit(K::Refund), set<&Options::wantsList> },
    OptionRow{ "--cancel"_L1, Takes::Nothing, bit(K::Refund), set<&Options::wantsCancel> },
    OptionRow{ "--confirm-resend"_L1, Takes::Value, bit(K::Resume),
        [](Options &o, const QString &value) { return takeAttempt(o.confirmResend, u"--confirm-resend"_s, value); } },
    OptionRow{ "--abandon"_L1, Takes::Value, bit(K::Resume),
        [](Options &o, const QString &value) { return takeAttempt(o.abandon, u"--abandon"_s, value); } },
    OptionRow{ "--adopt"_L1, Takes::Value, bit(K::Resume),
        [](Options &o, const QString &value) { return takeAnswer(o.adopt, u"--adopt"_s, value); } },
    OptionRow{ "--disown"_L1, Takes::Value, bit(K::Resume),
        [](Options &o, const QString &value) { return takeAnswer(o.disown, u"--disown"_s, value); } },
};

} // namespace

const OptionRow *findOption(QStringView name)
{
    for (const OptionRow &row : optionRows) {
        if (row.name == name) {
            return &row;
        }
    }
    return nullptr;
}

std::optional<CommandKind> commandFromName(QStringView name)
{
    static constexpr std::array<std::pair<QLatin1StringView, K>, 18> commands{ { { "checkout"_L1, K::Checkout }, { "resume"_L1, K::Resume },
        { "status"_L1, K::Status }, { "orders"_L1, K::Orders }, { "order"_L1, K::Order }, { "products"_L1, K::Products },
        { "form"_L1, K::Form }, { "preview"_L1, K::Preview }, { "refund"_L1, K::Refund }, { "receipt"_L1, K::Receipt },
        { "capture"_L1, K::Capture }, { "decode"_L1, K::Decode }, { "doctor"_L1, K::Doctor }, { "explain"_L1, K::Explain },
        { "shop"_L1, K::Shop }, { "demo"_L1, K::Demo }, { "help"_L1, K::Help }, { "version"_L1, K::Version } } };
    for (const auto &[text, command] : commands) {
        if (name == text) {
            return command;
        }
    }
    return std::nullopt;
}

std::optional<qint64> idFromText(QStringView text)
{
    constexpr qint64 largest = Q_INT64_C(1) << 53;
    bool ok = false;
    const qint64 id = text.toLongLong(&ok);
    return ok && id >= 1 && id <= largest ? std::optional(id) : std::nullopt;
}

QString languageFromText(const QString &text)
{
    const QString language = QString(text).replace(u'-', u'_');
    if (language == "tr"_L1 || language == "tr_TR"_L1) {
        return u"tr_TR"_s;
    }
    return language == "en"_L1 || language == "en_US"_L1 ? u"en_US"_s : QString();
}

} // namespace cli
