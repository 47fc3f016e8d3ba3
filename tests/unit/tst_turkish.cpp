// SPDX-License-Identifier: MIT
// The points of docs/turkish.md that need no window, a function each, named after its number. The others are in tests/views.
#include "api/codecs.h"
#include "core/cash.h"
#include "core/dateinput.h"
#include "core/fieldcheck.h"
#include "core/formanswers.h"
#include "core/turkish.h"
#include "core/utc.h"
#include "models/cataloguemodel.h"
#include "models/orderlistmodel.h"
#include "net/apiclient.h"
#include "quality/sourcetree.h"
#include "quality/tsfile.h"
#include "text/dayrows.h"
#include "text/moneytext.h"
#include "text/timetext.h"
#include "text/translations.h"

#include <QDirIterator>
#include <QNetworkAccessManager>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <random>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString macS = u"s\u0327"_s; ///< ş as a Mac pastes it.

core::Product product(qint64 id, const QString &title, qint64 minor = 100)
{
    core::Product p;
    p.id = id;
    p.title = title;
    p.price = core::Money{ minor, u"TRY"_s };
    return p;
}

QStringList titles(const models::CatalogueModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row) {
        list << model.index(row).data().toString();
    }
    return list;
}

QStringList found(const QStringList &shelf, const QString &query)
{
    models::CatalogueModel model;
    QList<core::Product> products;
    for (const QString &title : shelf) {
        products << product(products.size() + 1, title);
    }
    model.append(products);
    model.setQuery(query);
    return titles(model);
}

core::Locale istanbul()
{
    core::Locale locale;
    locale.shopZone = QTimeZone("Europe/Istanbul");
    return locale;
}

core::FormField field(core::FieldType type)
{
    core::FormField f;
    f.marker = u"field"_s;
    f.type = type;
    return f;
}

QList<quality::Message> messages(const QString &language)
{
    QFile file(quality::sourceRoot() + u"/translations/vezne_%1.ts"_s.arg(language));
    return file.open(QIODevice::ReadOnly) ? quality::readTs(file.readAll()) : QList<quality::Message>();
}

/// The translations in which `pattern` matches, each with its source.
QStringList matching(const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::UseUnicodePropertiesOption);
    QStringList list;
    for (const quality::Message &message : messages(u"tr"_s)) {
        for (const QString &turkish : message.translations) {
            if (turkish.contains(expression)) {
                list << message.source + u" → "_s + turkish;
            }
        }
    }
    return list;
}

/// A language with as many forms as Arabic: "f0" to "f5" behind the number.
class SixForms final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int n) const override
    {
        const int last = n % 100;
        const int form = n < 3 ? n : last >= 3 && last <= 10 ? 3 : last >= 11 ? 4 : 5;
        return n < 0 ? QString::fromUtf8(source) : u"%n f"_s + QString::number(form);
    }
};

/// Texts with a number that are not given it: the translation could not choose its form.
QStringList withoutTheirNumber(const QString &code)
{
    static const QRegularExpression call(u"\\btr\\(\\s*\"[^\"]*%n[^\"]*\"\\s*\\)"_s);
    QStringList list;
    for (const auto &match : call.globalMatch(code)) {
        list << match.captured();
    }
    return list;
}

/// Folds text by whatever locale the process has, where a protocol's name may be what is folded.
QStringList localeFolds(const QString &code)
{
    static const QRegularExpression fold(u"QLocale\\(\\)|QLocale::system\\(\\)|localeAwareCompare"_s);
    QStringList list;
    for (const auto &match : fold.globalMatch(code)) {
        list << match.captured();
    }
    return list;
}

} // namespace

class TurkishTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::Turkish, QLocale::Turkey)); }
    void turkish01FoldsAllFourIs();
    void turkish02ProtocolNamesHaveNoLanguage();
    void turkish03LowerCaseMayBeLonger();
    void turkish05SortsLikeADictionary();
    void turkish06ReadsTurkishNumbers();
    void turkish06EveryAmountReadsBack();
    void turkish07LiraStandsInFront();
    void turkish08PercentStandsInFront();
    void turkish11OnePluralForm();
    void turkish12NoSuffixOnAValue();
    void turkish14DaysAreTheShops();
    void turkish15MonthsAreCapitalsInDates();
    void turkish17NamesAndMailStayAsTyped();
    void turkish18PhonesNeedTenDigits();
    void turkish19CitiesSortAndAreFound();
    void turkish20AddressesAreEncoded();
    void turkish21ComposedAndDecomposedAreOne();
    void turkish22DialogsOfQtSpeakTurkish();
    void turkish23ContentHasItsOwnLanguage();
    void turkish24MoneyIsKurus();
    void turkish25AmountsSortAsNumbers();
    void turkish26SixFormsOfANumber();
    void everyPointHasATest();
};

void TurkishTest::turkish01FoldsAllFourIs()
{
    for (const QString &typed : { u"istanbul"_s, u"ISTANBUL"_s, u"İSTANBUL"_s, u"İstanbul"_s }) {
        QCOMPARE(found({ u"İSTANBUL gömleği"_s, u"Izgara"_s }, typed), QStringList{ u"İSTANBUL gömleği"_s });
    }
    QCOMPARE(core::foldTurkish(u"IŞIK"_s), core::foldTurkish(u"ışık"_s));
    QVERIFY(core::foldTurkish(u"IŞIK"_s) != core::foldTurkish(u"işik"_s));
    QCOMPARE(found({ u"Taci"_s, u"Acı sos"_s }, u"acı"_s), (QStringList{ u"Acı sos"_s, u"Taci"_s })); // What was typed comes first.
}

void TurkishTest::turkish02ProtocolNamesHaveNoLanguage()
{
    for (int type = 0; type < int(core::FieldType::Unknown); ++type) {
        const QString name = core::fieldTypeName(core::FieldType(type));
        QCOMPARE(core::fieldTypeFromName(name), core::FieldType(type));
        QVERIFY2(!name.contains(u'ı') && !name.contains(u'İ'), qPrintable(name));
    }
    QCOMPARE(core::normalizedCurrency(u"inr"), u"INR"_s); // Turkish capitals would make it İNR.
    QCOMPARE(net::projectUrlFromUserInput(u"HTTPS://SHOP.IO/ID"_s).host(), u"shop.io"_s);
    QCOMPARE(localeFolds(u"QLocale().toLower(a); a.localeAwareCompare(b); QLocale(QLocale::Turkish)"_s).size(), 2);
    for (const QString &layer : { u"core"_s, u"net"_s, u"api"_s, u"store"_s, u"session"_s, u"checkout"_s, u"models"_s }) {
        for (const quality::SourceFile &file : quality::filesBelow(u"src/"_s + layer, { u".h"_s, u".cpp"_s })) {
            QVERIFY2(localeFolds(file.text).isEmpty(), qPrintable(file.path));
        }
    }
}

void TurkishTest::turkish03LowerCaseMayBeLonger()
{
    QCOMPARE(u"İ"_s.toLower().size(), 2); // What Qt does without a language,
    QCOMPARE(core::foldTurkish(u"İİİİ"_s), u"iiii"_s); // and what is searched.
    core::FormField name = field(core::FieldType::String);
    name.rules.maxLength = 6;
    QVERIFY(!core::checkField(name, u"İİİİİİ"_s));
    QVERIFY(core::checkField(name, u"İİİİİİİ"_s));
}

void TurkishTest::turkish05SortsLikeADictionary()
{
    const QStringList right{ u"cam"_s, u"çam"_s, u"dağ"_s, u"gün"_s, u"ğ"_s, u"ırmak"_s, u"ısı"_s, u"ISPARTA"_s, u"irmik"_s, u"izmir"_s,
        u"oda"_s, u"öd"_s, u"sel"_s, u"şal"_s, u"Ürün 2"_s, u"Ürün 10"_s };
    QList<core::Product> products;
    for (int i = int(right.size()) - 1; i >= 0; --i) {
        products << product(100 - i, right[i]);
    }
    models::CatalogueModel model;
    model.append(products);
    QCOMPARE(titles(model), right);
}

void TurkishTest::turkish06ReadsTurkishNumbers()
{
    bool isAmbiguous = false;
    QVERIFY(!core::numberFromInput(u"12.50"_s, true, &isAmbiguous));
    QVERIFY(isAmbiguous); // Never 1250, never 12: it is asked.
    QCOMPARE(core::numberFromInput(u"12,50"_s, true)->toString(), u"12.50"_s);
    QCOMPARE(core::numberFromInput(u"1.234"_s, true)->toString(), u"1234"_s);
    QCOMPARE(core::numberFromInput(u"1.234.567,89"_s, true)->toString(), u"1234567.89"_s); // A point on the wire.
    const core::FieldAnswer asked = core::readAnswer(field(core::FieldType::Real), u"12.50"_s, istanbul());
    QCOMPARE(std::get<core::FieldProblem>(asked.reading).kind, core::FieldProblem::Kind::AmbiguousNumber);
}

void TurkishTest::turkish06EveryAmountReadsBack()
{
    std::mt19937_64 random(20261128);
    for (int i = 0; i < 100'000; ++i) {
        const core::Money money{ qint64(random() % 2'000'000'000) - 1'000'000'000, QString() };
        const auto back = core::moneyFromInput(text::formatMoney(money, u"tr_TR"_s), true, QString());
        QVERIFY2(money.minor < 0 || (back && *back == money), qPrintable(text::formatMoney(money, u"tr_TR"_s)));
        const auto number = core::numberFromInput(text::formatMoney(money, u"tr_TR"_s), true);
        QVERIFY2(number && number->toString() == money.decimalString(), qPrintable(money.decimalString()));
    }
}

void TurkishTest::turkish07LiraStandsInFront()
{
    QCOMPARE(text::formatMoney({ 123'456, u"TRY"_s }, u"tr_TR"_s), u"₺1.234,56"_s);
    QCOMPARE(text::formatMoney({ -1'250, u"TRY"_s }, u"tr_TR"_s), u"-₺12,50"_s);
    QCOMPARE(text::formatMoney({ 1'250, QString() }, u"tr_TR"_s), u"12,50"_s); // No sign is invented.
    for (const QString &written : { u"TRY"_s, u"try"_s, u"TL"_s, u"tl"_s, u"₺"_s }) {
        QCOMPARE(core::normalizedCurrency(written), u"TRY"_s);
    }
}

void TurkishTest::turkish08PercentStandsInFront()
{
    int percents = 0;
    for (const quality::Message &message : messages(u"tr"_s)) {
        static const QRegularExpression behind(u"(%\\d|\\b\\d+) ?%(?!\\d)"_s);
        const QRegularExpressionMatch match = behind.match(message.source);
        if (match.hasMatch()) {
            ++percents;
            QVERIFY2(message.translations.join(u' ').contains(u'%' + match.captured(1)), qPrintable(message.translations.join(u' ')));
        }
    }
    QVERIFY(percents >= 2);
    QCOMPARE(matching(u"[%]?\\d ?%(?!\\d)"_s), QStringList());
    QTranslator turkish;
    QVERIFY(turkish.load(u":/i18n/vezne_tr.qm"_s));
    const QString upload = turkish.translate("views::FileEditor", "%1 · on its way: %2 %");
    QCOMPARE(upload.arg(u"a.png"_s).arg(18), u"a.png · yükleniyor: %18"_s); // As it is put together.
}

void TurkishTest::turkish11OnePluralForm()
{
    int plurals = 0;
    for (const QString &language : { u"tr"_s, u"en"_s }) {
        for (const quality::Message &message : messages(language)) {
            if (message.isPlural) {
                ++plurals;
                QVERIFY2(message.translations.size() == (language == u"tr"_s ? 1 : 2), qPrintable(message.source));
            }
        }
    }
    QVERIFY(plurals > 20);
    QCOMPARE(matching(u"%n \\w+(lar|ler)\\b"_s), QStringList()); // After a number the noun stays singular.
}

void TurkishTest::turkish12NoSuffixOnAValue()
{
    QVERIFY(messages(u"tr"_s).size() > 900);
    QCOMPARE(matching(u"%(\\d|n)['’]\\w"_s), QStringList());
    QCOMPARE(matching(u"%\\d+-?[a-zçğıöşü]"_s), QStringList());
}

// The hours of Istanbul, on a computer in any zone, and on the nights when the others change their clocks.
void TurkishTest::turkish14DaysAreTheShops()
{
    const QByteArray before = qgetenv("TZ");
    const QDateTime spring(QDate(2026, 3, 29), QTime(0, 30), core::utc);
    const QDateTime autumn(QDate(2026, 10, 25), QTime(23, 30), core::utc);
    for (const char *zone : { "UTC", "Europe/Berlin", "America/New_York", "Europe/Istanbul" }) {
        qputenv("TZ", zone);
        tzset();
        QCOMPARE(text::formatTime(spring, istanbul()), u"03:30:00"_s);
        QCOMPARE(text::formatMoment(autumn, istanbul(), autumn.addDays(7)), u"26 Eki 02:30"_s);
    }
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    tzset();
    QCOMPARE(core::dateFromInput(u"5.03.2026"_s, true), QDate(2026, 3, 5));
    QCOMPARE(core::dateFromInput(u"5/3/2026"_s, true), QDate(2026, 3, 5));
    QCOMPARE(QLocale(QLocale::Turkish).firstDayOfWeek(), Qt::Monday);
}

void TurkishTest::turkish15MonthsAreCapitalsInDates()
{
    QCOMPARE(core::dayAsWritten(QDate(2026, 3, 5), true), u"5 Mart 2026 Perşembe"_s);
    QCOMPARE(core::dateFromInput(core::dayAsWritten(QDate(2026, 8, 9), true), true), QDate(2026, 8, 9));
    QCOMPARE(text::formatDate(QDate(2026, 3, 5), istanbul()), u"5 Mart 2026"_s);
    const QString names
        = u"(Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık|Pazartesi|Salı|Çarşamba|Perşembe)"_s;
    QCOMPARE(matching(u"[a-zçğıöşü,] "_s + names), QStringList()); // Elsewhere they are written small.
}

void TurkishTest::turkish17NamesAndMailStayAsTyped()
{
    core::FormField mail = field(core::FieldType::String);
    mail.rules.email = true;
    for (const QString &address : { u"INFO@EXAMPLE.COM"_s, u"bilgi@örnek.com.tr"_s, u"Işıl.Inan@örnek.com"_s }) {
        const core::FieldAnswer answer = core::readAnswer(mail, address, istanbul());
        QCOMPARE(std::get<core::FormValue>(answer.reading), core::FormValue(address)); // Nothing is made small.
        QVERIFY2(!core::checkField(mail, address), qPrintable(address));
    }
    core::FormField name = field(core::FieldType::String);
    name.rules.lettersOnly = true;
    for (const QString &person : { u"Gülşah Iğdır"_s, u"Öznur"_s, u"İÇÖĞÜŞ ıçöğüş"_s }) {
        QVERIFY2(!core::checkField(name, person), qPrintable(person));
    }
    QCOMPARE(QUrl(u"https://örnek.com.tr"_s).host(QUrl::FullyEncoded), u"xn--rnek-4qa.com.tr"_s);
}

void TurkishTest::turkish18PhonesNeedTenDigits()
{
    core::FormField phone = field(core::FieldType::String);
    phone.rules.mask = u"+90 ### ### ## ##"_s;
    QVERIFY(!core::checkField(phone, u"+90 532 123 45 67"_s));
    const auto problem = core::checkField(phone, u"+90 532 12"_s);
    QVERIFY(problem);
    QCOMPARE(problem->kind, core::FieldProblem::Kind::MaskIncomplete);
    QCOMPARE(problem->limit, 10);
    QCOMPARE(problem->count, 5);
}

void TurkishTest::turkish19CitiesSortAndAreFound()
{
    const QStringList cities{ u"Çankırı"_s, u"Iğdır"_s, u"Isparta"_s, u"İstanbul"_s, u"İzmir"_s, u"Şırnak"_s, u"Uşak"_s };
    QCOMPARE(found({ cities[4], cities[6], cities[2], cities[0], cities[5], cities[3], cities[1] }, {}), cities);
    for (const QString &typed : { u"ığdır"_s, u"IĞDIR"_s, u"igdir"_s, u"Igdir"_s }) {
        QCOMPARE(found(cities, typed), QStringList{ u"Iğdır"_s });
    }
    core::FormField postcode = field(core::FieldType::String);
    postcode.rules.pattern = u"^\\d{5}$"_s;
    QVERIFY(!core::checkField(postcode, u"34710"_s));
    QVERIFY(core::checkField(postcode, u"3471"_s));
}

void TurkishTest::turkish20AddressesAreEncoded()
{
    QNetworkAccessManager network;
    net::ClientConfig config;
    config.project = QUrl(u"https://shop.example"_s);
    const net::ApiClient client(network, config);
    net::RequestSpec spec;
    spec.path = { u"ışık"_s };
    spec.query = { { u"name"_s, u"çay & kahve + %18 = #1"_s } };
    const QString sent = client.urlFor(spec).toString(QUrl::FullyEncoded);
    QVERIFY2(sent.endsWith("/%C4%B1%C5%9F%C4%B1k?name=%C3%A7ay%20%26%20kahve%20%2B%20%2518%20%3D%20%231"_L1), qPrintable(sent));
}

void TurkishTest::turkish21ComposedAndDecomposedAreOne()
{
    QCOMPARE(core::foldTurkish(macS + u"eker"_s), core::foldTurkish(u"şeker"_s));
    QCOMPARE(core::foldTurkish(u"I\u0307zmir"_s), core::foldTurkish(u"İzmir"_s));
    QCOMPARE(found({ u"Şeker"_s }, macS + u"eker"_s), QStringList{ u"Şeker"_s });
    QCOMPARE(found({ u"S\u0327eker"_s }, u"şeker"_s).size(), 1);
    core::FormField name = field(core::FieldType::String);
    name.rules.maxLength = 4;
    const core::FieldAnswer pasted = core::readAnswer(name, u"Ay"_s + macS + u"e"_s, istanbul());
    QCOMPARE(std::get<core::FormValue>(pasted.reading), core::FormValue(u"Ayşe"_s)); // Four letters, however they are put together.
    QVERIFY(!core::checkField(name, std::get<core::FormValue>(pasted.reading)));
}

void TurkishTest::turkish22DialogsOfQtSpeakTurkish()
{
    QVERIFY(QFile::exists(u":/i18n/qtbase_tr.qm"_s)); // In the program, whatever is installed.
    text::Translations translations;
    translations.setLanguage(u"tr_TR"_s);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"İptal"_s);
    translations.setLanguage(u"en_US"_s);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
    QLocale::setDefault(QLocale(QLocale::Turkish, QLocale::Turkey));
}

void TurkishTest::turkish23ContentHasItsOwnLanguage()
{
    const QByteArray both = R"({"items":[{"id":1,"localizeInfos":{"tr_TR":{"title":"Çay"},"en_US":{"title":"Tea"}}}],"total":1})";
    const QByteArray german = R"({"items":[{"id":1,"localizeInfos":{"de_DE":{"title":"Tee"}}}],"total":1})";
    QCOMPARE(api::decodeProducts(both, u"tr_TR"_s)->items.first().title, u"Çay"_s);
    QCOMPARE(api::decodeProducts(both, u"en_US"_s)->items.first().title, u"Tea"_s);
    QCOMPARE(api::decodeProducts(german, u"tr_TR"_s)->items.first().title, u"Tee"_s); // Another's, and never nothing.
    core::Locale locale = istanbul();
    locale.contentCode = u"de_DE"_s;
    QCOMPARE(locale.languageCode(), u"tr_TR"_s);
}

void TurkishTest::turkish24MoneyIsKurus()
{
    const auto minor = [](QStringView text) { return core::Money::parse(text, u"TRY"_s)->minor; };
    QCOMPARE(minor(u"300.00"), 30'000);
    QCOMPARE(minor(u"4061.55"), 406'155);
    QCOMPARE(minor(u"2.67"), 267);
    QVERIFY(!core::Money::parse(u"1.005", u"TRY"_s)); // No half of a kuruş.
    std::optional<core::Money> sum = core::Money{ 0, u"TRY"_s };
    for (int i = 0; i < 10; ++i) {
        sum = sum->plus({ 10, u"TRY"_s });
    }
    QCOMPARE(sum->decimalString(), u"1.00"_s); // Ten times 0.1.
    QCOMPARE(core::Money::fromDouble(159.79999999999998, u"TRY"_s)->minor, 15'980);
}

void TurkishTest::turkish25AmountsSortAsNumbers()
{
    models::CatalogueModel catalogue;
    catalogue.append({ product(1, u"a"_s, 100'000), product(2, u"b"_s, 9'900), product(3, u"c"_s, 20'000) });
    catalogue.setSort(models::CatalogueSort::PriceUp);
    QCOMPARE(titles(catalogue), (QStringList{ u"b"_s, u"c"_s, u"a"_s })); // "1.000" stands before "99" in an alphabet.
    models::OrderListModel orders;
    QList<core::OrderSummary> placed;
    for (const qint64 total : { 100'000, 9'900, 20'000 }) {
        core::Order order;
        order.id = placed.size() + 1;
        order.totalSum = core::Money{ total, u"TRY"_s };
        placed << core::summaryOf(order, u"orders"_s);
    }
    orders.put(placed);
    orders.sort(models::OrderListModel::Total, Qt::AscendingOrder);
    QCOMPARE(orders.order(0).id, 2);
    QCOMPARE(orders.order(2).id, 1);
}

// Nobody but the translation chooses the form: a language of six has them all.
void TurkishTest::turkish26SixFormsOfANumber()
{
    SixForms six;
    QCoreApplication::installTranslator(&six);
    QStringList said;
    for (const int count : { 0, 1, 2, 5, 11, 100, 103, 111 }) {
        core::DayTotals totals;
        core::AccountTotal total;
        total.paid = count;
        total.paidSum = core::Money{ 100, u"TRY"_s };
        totals.sums = { total };
        for (const text::ReceiptRow &row : text::dayRows(totals, u"Vezne"_s, istanbul())) {
            if (row.right == u"₺1,00"_s) {
                said << row.left;
            }
        }
    }
    QCoreApplication::removeTranslator(&six);
    QCOMPARE(said, (QStringList{ u"0 f0"_s, u"1 f1"_s, u"2 f2"_s, u"5 f3"_s, u"11 f4"_s, u"100 f5"_s, u"103 f3"_s, u"111 f4"_s }));
    QCOMPARE(withoutTheirNumber(u"tr(\"%n item(s)\"); tr(\"%n item(s)\", nullptr, n); tr(\"%1 item\")"_s).size(), 1);
    int sources = 0;
    for (const quality::SourceFile &file : quality::filesBelow(u"src"_s, { u".h"_s, u".cpp"_s })) {
        sources += file.text.contains("%n "_L1) ? 1 : 0;
        QVERIFY2(withoutTheirNumber(file.text).isEmpty(), qPrintable(file.path));
    }
    QVERIFY(sources > 10);
}

// The table of the points names each test, and each test that it names is there.
void TurkishTest::everyPointHasATest()
{
    QString code;
    for (const quality::SourceFile &file : quality::filesBelow(u"tests"_s, { u".cpp"_s })) {
        code += file.text;
    }
    QFile table(quality::sourceRoot() + u"/docs/turkish.md"_s);
    QVERIFY(table.open(QIODevice::ReadOnly));
    const QString points = QString::fromUtf8(table.readAll());
    static const QRegularExpression named(u"`(turkish(\\d\\d)\\w+)`"_s);
    QSet<int> numbers;
    for (const auto &match : named.globalMatch(points)) {
        numbers.insert(match.captured(2).toInt());
        QVERIFY2(code.contains(u"::"_s + match.captured(1) + u"()"_s), qPrintable(match.captured(1)));
    }
    for (int point = 1; point <= 27; ++point) {
        QVERIFY2(numbers.contains(point), qPrintable(QString::number(point)));
    }
}

QTEST_GUILESS_MAIN(TurkishTest)
#include "tst_turkish.moc"
