// SPDX-License-Identifier: MIT
// Settings: judged while they are typed, kept in one file, applied at once, taken back, carried to another counter.
#include "flowbench.h"
#include "session/connection.h"
#include "session/settings.h"

#include <QFile>
#include <QJsonDocument>
#include <QSettings>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using checkout::SettingRow;
using core::SettingOrigin;

class SettingsTest : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void everyRowOfTheTableIsSound();
    void judgedWhileTypedAndAppliedAtOnce();
    void security04PinsAreTwoOrNone();
    void keptForTheNextStart();
    void everyChangeGoesBack();
    void whatIsHalfTypedStays();
    void aPauseChangesNoText();
    void anotherAttributeReadsTheCatalogueAnew();
    void theNextOrderBeginsWithThem();
    void carriedToAnotherCounter();
    void addedProjectsGoBackToo();
    void aFileThatIsNone();
    void whatTheStartWasGivenIsNotChanged();
    void theDemoStoresOwnIsToldApart();
    void theWindowsOldFileIsTakenOver();
    void itsPrintersAreTakenOverOnce();
    void reachedFromEverywhere();

private:
    [[nodiscard]] checkout::SettingsController &settings() { return m_flow->settings(); }
    [[nodiscard]] SettingRow row(const QString &key) { return *settings().state().row(key); }
};

void SettingsTest::initTestCase()
{
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
}

void SettingsTest::init()
{
    m_flow.reset();
    m_sandbox.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_dir->filePath(u"config"_s));
}

void SettingsTest::everyRowOfTheTableIsSound()
{
    QStringList keys;
    for (const core::Setting &setting : core::settingTable()) {
        const QString key = QString::fromLatin1(setting.key);
        QVERIFY2(!keys.contains(key) && *setting.label, setting.key);
        keys.append(key);
        QCOMPARE(core::settingOf(key), &setting);
        const QString initial = QString::fromLatin1(setting.initial);
        const bool isFreeChoice = setting.control == core::SettingControl::Choice && initial.isEmpty();
        QVERIFY2(isFreeChoice || !core::settingProblem(setting, initial), setting.key);
        QVERIFY2(setting.control == core::SettingControl::Text || core::settingProblem(setting, u"no such"_s) || setting.choices.isEmpty(),
            setting.key);
    }
    for (const core::AttributeRole role : core::attributeRoles) {
        QVERIFY(keys.contains(u"attribute/"_s + core::attributeRoleName(role)));
    }
    const auto fits = [](const char *key, const char *text) {
        return !core::settingProblem(*core::settingOf(QString::fromLatin1(key)), QString::fromUtf8(text));
    };
    QVERIFY(fits("project/shop", "postgresql://vezne@10.0.0.2/vezne") && !fits("project/shop", "10.0.0.2"));
    QVERIFY(!fits("project/shop", "postgresql://vezne:secret@10.0.0.2/vezne"));
    QVERIFY(fits("project/currency", "try") && fits("project/currency", "₺") && !fits("project/currency", "lira"));
    for (const char *printer : { "", "192.168.1.50", "192.168.1.50:9101", "printer.local:9100", "fe80::1%eth0", "[::1]:9100" }) {
        QVERIFY2(fits("receipt/printer", printer), printer);
    }
    QVERIFY(!fits("receipt/printer", "printer") && !fits("receipt/printer", "http://192.168.1.50"));
    QVERIFY(fits("attribute/price", "p_price") && !fits("attribute/price", "p price"));
}

void SettingsTest::judgedWhileTypedAndAppliedAtOnce()
{
    open();
    settings().type(u"project/timeZone"_s, u"Europe/Istan"_s);
    QVERIFY(row(u"project/timeZone"_s).problem);
    settings().set(u"project/timeZone"_s, u"Europe/Istan"_s);
    QCOMPARE(settings().value(u"project/timeZone"_s), QString());
    QSignalSpy applied(&settings(), &checkout::SettingsController::applied);
    settings().set(u"project/timeZone"_s, u" Asia/Tokyo "_s);
    QVERIFY(!row(u"project/timeZone"_s).problem);
    QCOMPARE(applied.size(), 1);
    QCOMPARE(m_flow->locale().shopZone, QTimeZone("Asia/Tokyo"));
    QCOMPARE(row(u"project/timeZone"_s).origin, SettingOrigin::File);
    settings().set(u"project/currency"_s, u"tl"_s);
    QCOMPARE(settings().value(u"project/currency"_s), u"TRY"_s);
    settings().set(u"language"_s, u"en_US"_s);
    QVERIFY(!m_flow->locale().isTurkish());
    m_flow->setLanguage(core::Locale::Language::Turkish); // As the switch of the header does.
    QCOMPARE(settings().value(u"language"_s), u"tr_TR"_s);
    settings().set(u"paid/sound"_s, u"perhaps"_s);
    QVERIFY(settings().isOn(u"paid/sound"_s) && row(u"paid/sound"_s).problem);
}

// One in use and one spare: what is half of that is never in force.
void SettingsTest::security04PinsAreTwoOrNone()
{
    open();
    const auto pinOf = [](char letter) -> QString { return u"sha256/"_s + QString::fromLatin1(QByteArray(32, letter).toBase64()); };
    const QString two = pinOf('a') + u", "_s + pinOf('b');
    const QStringList refused{ pinOf('a'), pinOf('a') + u' ' + pinOf('a'), two + u"=x"_s, u"sha256/YWJj sha256/ZGVm"_s,
        QString(two).replace(u"sha256/"_s, u"sha1/"_s), QString(two).replace(u"sha256/"_s, u"sha256:"_s),
        QString::fromLatin1(QByteArray(32, 'a').toBase64()) };
    for (const QString &text : refused) {
        settings().set(u"project/pins"_s, text);
        QVERIFY2(row(u"project/pins"_s).problem, qPrintable(text));
        QVERIFY(m_flow->project().settings().pins.isEmpty());
    }
    settings().set(u"project/pins"_s, two);
    QVERIFY(!row(u"project/pins"_s).problem);
    QCOMPARE(m_flow->project().settings().pins, two);
    QCOMPARE(m_flow->project().connection()->client.config().pins, (QList<QByteArray>{ QByteArray(32, 'a'), QByteArray(32, 'b') }));
    m_flow.reset();
    open();
    QCOMPARE(m_flow->project().connection()->client.config().pins.size(), 2);
    settings().set(u"project/pins"_s, QString());
    QVERIFY(m_flow->project().connection()->client.config().pins.isEmpty());
}

void SettingsTest::keptForTheNextStart()
{
    open();
    settings().set(u"project/timeZone"_s, u"Asia/Tokyo"_s);
    settings().set(u"attribute/title"_s, u"unit"_s);
    settings().set(u"look/theme"_s, u"dark"_s);
    settings().set(u"paid/sound"_s, u"false"_s);
    m_flow.reset();
    open(); // The project comes from the command line again, and says nothing of its zone.
    QCOMPARE(m_flow->locale().shopZone, QTimeZone("Asia/Tokyo"));
    QCOMPARE(settings().value(u"attribute/title"_s), u"unit"_s);
    QCOMPARE(settings().value(u"look/theme"_s), u"dark"_s);
    QVERIFY(!settings().isOn(u"paid/sound"_s));
    QVERIFY(QFile::exists(settings().state().file) && settings().state().file.startsWith(m_dir->path()));
    // Another project has its own; the looks are the counter's.
    core::ProjectSettings other;
    other.url = u"https://other.example.com"_s;
    other.appToken = core::Secret("token");
    settings().set(u"project/currency"_s, u"EUR"_s);
    m_flow->project().connectTo(other);
    QVERIFY(settings().state().undoable.isEmpty()); // What was changed there is not taken back here.
    settings().undo();
    QCOMPARE(settings().value(u"project/currency"_s), QString());
    QCOMPARE(settings().value(u"project/timeZone"_s), QString());
    QCOMPARE(settings().value(u"attribute/title"_s), QString());
    QCOMPARE(settings().value(u"look/theme"_s), u"dark"_s);
}

void SettingsTest::everyChangeGoesBack()
{
    open();
    QVERIFY(settings().state().undoable.isEmpty());
    settings().undo(); // Nothing to take back.
    settings().set(u"project/timeZone"_s, u"Asia/Tokyo"_s);
    settings().set(u"project/timeZone"_s, u"Asia/Tokyo"_s); // No change.
    settings().set(u"look/textScale"_s, u"150"_s);
    settings().set(u"attribute/price"_s, u"tutar"_s);
    QCOMPARE(settings().state().undoable, QStringList{ u"attribute/price"_s });
    settings().undo();
    QCOMPARE(settings().value(u"attribute/price"_s), QString());
    QCOMPARE(settings().state().undoable, QStringList{ u"look/textScale"_s });
    settings().undo();
    QCOMPARE(settings().value(u"look/textScale"_s), u"100"_s);
    settings().undo();
    QCOMPARE(m_flow->locale().shopZone, QTimeZone::systemTimeZone());
    QVERIFY(settings().state().undoable.isEmpty());
    QCOMPARE(row(u"look/textScale"_s).origin, SettingOrigin::Default);
}

void SettingsTest::whatIsHalfTypedStays()
{
    open();
    settings().type(u"project/timeZone"_s, u"Asia/Tok"_s);
    settings().type(u"attribute/sku"_s, u"kod"_s);
    settings().renew(); // As whenever anything of the project changes.
    QCOMPARE(row(u"project/timeZone"_s).text, u"Asia/Tok"_s);
    QCOMPARE(settings().value(u"attribute/sku"_s), QString());
    settings().settle();
    QCOMPARE(settings().value(u"attribute/sku"_s), u"kod"_s); // Whole: kept.
    QCOMPARE(row(u"project/timeZone"_s).text, u"Asia/Tok"_s); // Half: it stands there, and is not in force.
    QVERIFY(row(u"project/timeZone"_s).problem);
    QCOMPARE(settings().value(u"project/timeZone"_s), QString());
}

// The value is kept; what stands in the field is the typist's until they leave it.
void SettingsTest::aPauseChangesNoText()
{
    open();
    settings().type(u"project/name"_s, u"Kadıköy "_s);
    settings().settle();
    QCOMPARE(settings().value(u"project/name"_s), u"Kadıköy"_s);
    QCOMPARE(row(u"project/name"_s).text, u"Kadıköy "_s);
    settings().type(u"project/name"_s, u"Kadıköy Şubesi "_s);
    settings().settle();
    settings().settle(); // Nothing new to keep, and no change of its own to take back.
    QCOMPARE(settings().value(u"project/name"_s), u"Kadıköy Şubesi"_s);
    settings().leave();
    QCOMPARE(row(u"project/name"_s).text, u"Kadıköy Şubesi"_s);
    settings().type(u"project/name"_s, u"Kadıköy Şubesi 2 "_s);
    settings().settle();
    settings().undo(); // In the field too.
    QCOMPARE(row(u"project/name"_s).text, u"Kadıköy Şubesi"_s);
    settings().undo();
    QCOMPARE(row(u"project/name"_s).text, u"Kadıköy"_s);
    settings().undo();
    QCOMPARE(row(u"project/name"_s).text, QString());
    QVERIFY(settings().state().undoable.isEmpty());
}

void SettingsTest::anotherAttributeReadsTheCatalogueAnew()
{
    open();
    signIn();
    QTRY_VERIFY(m_flow->catalogue().state().isLoaded);
    const QString asFound = product(1).title;
    settings().set(u"attribute/title"_s, u"unit"_s);
    QTRY_VERIFY(m_flow->catalogue().state().isLoaded && product(1).title != asFound);
    settings().undo();
    QTRY_VERIFY(m_flow->catalogue().state().isLoaded && product(1).title == asFound);
}

void SettingsTest::theNextOrderBeginsWithThem()
{
    open();
    signIn();
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    QCOMPARE(draft().details.storage, u"orders"_s);
    settings().set(u"order/account"_s, u"card"_s);
    QTRY_COMPARE(draft().details.account, u"card"_s);
    settings().set(u"project/storage"_s, u"delivery"_s);
    QTRY_COMPARE(draft().details.storage, u"delivery"_s);
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    // What somebody has begun keeps its own.
    m_flow->draft().chooseStorage(u"orders"_s);
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    m_flow->draft().form().setAnswer(u"name"_s, u"Ayşe"_s, true);
    settings().set(u"project/storage"_s, u"orders"_s);
    settings().set(u"project/storage"_s, u"delivery"_s);
    QCOMPARE(draft().details.storage, u"orders"_s);
    QCOMPARE(draft().details.answers.raw(u"name"_s), u"Ayşe"_s);
}

void SettingsTest::carriedToAnotherCounter()
{
    open();
    settings().set(u"project/timeZone"_s, u"Asia/Tokyo"_s);
    settings().set(u"look/textScale"_s, u"125"_s);
    settings().set(u"project/shop"_s, u"postgresql://vezne@127.0.0.1/nowhere"_s);
    settings().set(u"receipt/printer"_s, u"192.168.1.50:9101"_s);
    settings().set(u"receipt/paper"_s, u"roll"_s);
    settings().remember(u"window/geometry"_s, u"wide"_s);
    const QByteArray file = settings().exported();
    QVERIFY(!file.contains(m_sandbox.appToken().toUtf8()) && !file.contains(m_sandbox.password().toUtf8()));
    const QJsonObject values = QJsonDocument::fromJson(file).object()["settings"_L1].toObject();
    QCOMPARE(values["project/timeZone"_L1].toString(), u"Asia/Tokyo"_s);
    QVERIFY(!values.contains("look/theme"_L1)); // As it comes.
    QVERIFY(!file.contains("geometry") && !file.contains("wide")); // Of this screen.
    m_flow.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    open();
    settings().importFrom(file);
    QVERIFY(settings().state().imported && settings().state().imported->isReadable);
    QVERIFY2(settings().state().imported->leftOut.isEmpty(), qPrintable(settings().state().imported->leftOut.join(u' ')));
    QCOMPARE(m_flow->locale().shopZone, QTimeZone("Asia/Tokyo"));
    QCOMPARE(settings().value(u"look/textScale"_s), u"125"_s);
    QCOMPARE(settings().value(u"receipt/printer"_s), u"192.168.1.50:9101"_s);
    QCOMPARE(settings().value(u"receipt/paper"_s), u"roll"_s);
    settings().undo(); // All of it.
    QCOMPARE(settings().value(u"look/textScale"_s), u"100"_s);
    QCOMPARE(settings().value(u"project/shop"_s), QString());
    QVERIFY(!settings().state().imported);
}

void SettingsTest::addedProjectsGoBackToo()
{
    // What the command line's use of a store has left is no part of the import.
    const QString shop = u"https://shop.example"_s;
    session::Settings(m_dir->path()).keep(shop, u"project/currency"_s, u"EUR"_s);
    session::Settings(m_dir->path()).setProvenSignIn(shop, { u"phone"_s, u"tel"_s, u"pin"_s });
    open();
    settings().set(u"look/textScale"_s, u"125"_s);
    const QByteArray projects = R"("projects":[{"url":"https://shop.example","name":"Moda","storage":"counter"},{"url":"https://two.example"}]})";
    settings().importFrom(R"({"format":"vezne-settings","settings":{},)" + projects);
    QCOMPARE(m_flow->projects().projects().size(), 2);
    QVERIFY(settings().state().undoable.isEmpty());
    QCOMPARE(settings().state().undoableProjects, 2);
    settings().undo();
    QVERIFY(m_flow->projects().projects().isEmpty() && !settings().state().imported);
    QCOMPARE(settings().state().undoable, QStringList{ u"look/textScale"_s });
    QCOMPARE(settings().state().undoableProjects, 0);
    QCOMPARE(settings().value(u"look/textScale"_s), u"125"_s);
    const session::Settings after(m_dir->path());
    QVERIFY(after.projects().isEmpty() && after.kept(shop, u"project/name"_s).isEmpty());
    QVERIFY(after.kept(shop, u"project/storage"_s).isEmpty() && after.kept(shop, u"project/url"_s).isEmpty());
    QCOMPARE(after.kept(shop, u"project/currency"_s), u"EUR"_s);
    QCOMPARE(after.provenSignIn(shop)->provider, u"phone"_s);
    // With values beside them it is one change.
    settings().importFrom(R"({"format":"vezne-settings","settings":{"look/textScale":"150"},)" + projects);
    QCOMPARE(settings().value(u"look/textScale"_s), u"150"_s);
    QCOMPARE(m_flow->projects().projects().size(), 2);
    settings().undo();
    QCOMPARE(settings().value(u"look/textScale"_s), u"125"_s);
    QVERIFY(m_flow->projects().projects().isEmpty());
}

void SettingsTest::aFileThatIsNone()
{
    open();
    for (const char *bytes : { "", "[]", "{}", "no json", R"({"format":"vezne-settings"})", R"({"format":"other","settings":{}})" }) {
        settings().importFrom(bytes);
        QVERIFY2(settings().state().imported && !settings().state().imported->isReadable, bytes);
    }
    settings().importFrom(R"({"format":"vezne-settings","settings":{"look/textScale":"999","look/theme":7,"of/tomorrow":"x",
        "project/timeZone":"Asia/Tokyo"}})");
    QCOMPARE(settings().state().imported->taken, 1);
    QCOMPARE(settings().state().imported->leftOut, (QStringList{ u"look/textScale"_s, u"look/theme"_s, u"of/tomorrow"_s }));
    QCOMPARE(settings().value(u"look/textScale"_s), u"100"_s);
    QCOMPARE(settings().value(u"project/timeZone"_s), u"Asia/Tokyo"_s);
    settings().importFrom(R"({"format":"vezne-settings","project":"another.example","settings":{"look/textScale":"125",
        "project/timeZone":"Asia/Kabul"}})");
    QCOMPARE(settings().state().imported->leftOut, QStringList{ u"project/timeZone"_s }); // Another store's.
    QCOMPARE(settings().value(u"project/timeZone"_s), u"Asia/Tokyo"_s);
    QCOMPARE(settings().value(u"look/textScale"_s), u"125"_s);
}

void SettingsTest::whatTheStartWasGivenIsNotChanged()
{
    checkout::FlowOptions given = options();
    given.shop = u"postgresql://vezne@127.0.0.1/nowhere"_s;
    given.given.insert(u"project/shop"_s, u"VEZNE_SHOP"_s);
    given.given.insert(u"project/storage"_s, u"--storage"_s);
    given.given.insert(u"language"_s, u"--lang"_s);
    given.given.insert(u"project/url"_s, u"--project-url"_s);
    m_flow = std::make_unique<checkout::CheckoutFlow>(given);
    core::ProjectSettings project;
    project.url = m_sandbox.url().toString();
    project.appToken = core::Secret(m_sandbox.appToken().toUtf8());
    project.storage = u"delivery"_s;
    m_flow->project().connectTo(project);
    QCOMPARE(row(u"project/shop"_s).origin, SettingOrigin::Environment);
    QCOMPARE(row(u"project/shop"_s).text, given.shop);
    QCOMPARE(row(u"project/storage"_s).origin, SettingOrigin::Option);
    settings().set(u"project/storage"_s, u"orders"_s);
    QCOMPARE(settings().value(u"project/storage"_s), u"delivery"_s);
    QVERIFY(!settings().exported().contains("delivery"));
    QCOMPARE(settings().state().given, (QStringList{ u"--lang"_s, u"--project-url"_s, u"--storage"_s, u"VEZNE_SHOP"_s }));
    const QString spoken = settings().value(u"language"_s);
    QCOMPARE(row(u"language"_s).source, u"--lang"_s);
    settings().set(u"language"_s, spoken == "tr_TR"_L1 ? u"en_US"_s : u"tr_TR"_s);
    QCOMPARE(settings().value(u"language"_s), spoken);
    m_flow->setLanguage(m_flow->locale().isTurkish() ? core::Locale::Language::English : core::Locale::Language::Turkish); // In the header.
    QVERIFY(settings().value(u"language"_s) != spoken && row(u"language"_s).source.isEmpty()); // Not the option's any more.
    QCOMPARE(row(u"language"_s).origin, SettingOrigin::File);
    // Nor is it kept when something beside it is.
    settings().set(u"project/timeZone"_s, u"Asia/Tokyo"_s);
    core::ProjectSettings other = project;
    other.url = u"https://other.example.com"_s;
    other.storage.clear();
    m_flow->project().connectTo(other); // It was given to the other one, the board to this counter.
    QCOMPARE(row(u"project/storage"_s).source, QString());
    QCOMPARE(row(u"project/shop"_s).source, u"VEZNE_SHOP"_s);
    m_flow.reset();
    project.storage.clear();
    m_flow = std::make_unique<checkout::CheckoutFlow>(options());
    m_flow->project().connectTo(project);
    QCOMPARE(settings().value(u"project/storage"_s), QString());
    QCOMPARE(settings().value(u"project/timeZone"_s), u"Asia/Tokyo"_s);
}

void SettingsTest::theDemoStoresOwnIsToldApart()
{
    m_flow = std::make_unique<checkout::CheckoutFlow>(options());
    core::ProjectSettings project;
    project.url = m_sandbox.url().toString();
    project.appToken = core::Secret(m_sandbox.appToken().toUtf8());
    project.storage = u"orders"_s;
    project.timeZone = u"Europe/Istanbul"_s;
    project.isDemo = true;
    m_flow->project().connectTo(project);
    QCOMPARE(row(u"project/timeZone"_s).origin, SettingOrigin::DemoStore);
    QCOMPARE(row(u"project/storage"_s).origin, SettingOrigin::DemoStore);
    QCOMPARE(row(u"project/currency"_s).origin, SettingOrigin::Default);
    QCOMPARE(row(u"look/theme"_s).origin, SettingOrigin::Default);
    settings().set(u"project/timeZone"_s, u"Asia/Tokyo"_s);
    settings().set(u"attribute/title"_s, u"unit"_s);
    settings().set(u"look/theme"_s, u"dark"_s);
    QCOMPARE(row(u"project/timeZone"_s).origin, SettingOrigin::Passing); // In no file.
    QCOMPARE(row(u"project/timeZone"_s).usual, u"Europe/Istanbul"_s);
    QCOMPARE(row(u"attribute/title"_s).origin, SettingOrigin::Passing);
    QCOMPARE(row(u"look/theme"_s).origin, SettingOrigin::File); // The counter's, whatever store is open.
    settings().set(u"project/timeZone"_s, row(u"project/timeZone"_s).usual);
    QCOMPARE(row(u"project/timeZone"_s).origin, SettingOrigin::DemoStore);
    QVERIFY(!settings().exported().contains("Istanbul"));
    project.isDemo = false;
    project.timeZone.clear();
    m_flow->project().connectTo(project); // A store of one's own has nothing of it.
    QCOMPARE(row(u"project/timeZone"_s).origin, SettingOrigin::Default);
    QCOMPARE(row(u"project/timeZone"_s).usual, QString());
}

void SettingsTest::theWindowsOldFileIsTakenOver()
{
    {
        QSettings old(QSettings::IniFormat, QSettings::UserScope, u"vezne"_s, u"window"_s);
        old.setValue(u"scheme"_s, u"contrast"_s);
        old.setValue(u"textScale"_s, 150);
        old.setValue(u"reducedMotion"_s, true);
        old.setValue(u"paid/sound"_s, false);
    }
    open();
    QCOMPARE(settings().value(u"look/theme"_s), u"contrast"_s);
    QCOMPARE(settings().value(u"look/textScale"_s), u"150"_s);
    QVERIFY(settings().isOn(u"look/reducedMotion"_s) && !settings().isOn(u"paid/sound"_s));
    settings().set(u"look/theme"_s, u"system"_s);
    m_flow.reset();
    open();
    QCOMPARE(settings().value(u"look/theme"_s), u"system"_s); // Once, and not again.
}

// Whoever has them in the window's old file keeps them, also where looks have been taken over long ago; each folder has its own from then
// on.
void SettingsTest::itsPrintersAreTakenOverOnce()
{
    const QTemporaryDir second;
    {
        QSettings old(QSettings::IniFormat, QSettings::UserScope, u"vezne"_s, u"window"_s);
        old.setValue(u"scheme"_s, u"dark"_s);
        old.setValue(u"receipt/printer"_s, u"192.168.1.50"_s);
        old.setValue(u"receipt/systemPrinter"_s, u"Kasa"_s);
        old.setValue(u"receipt/paper"_s, true);
        old.setValue(u"geometry"_s, QByteArray("\1\2wide"));
        old.setValue(u"tour/seen"_s, true);
        QSettings before(m_dir->filePath(u"settings.ini"_s), QSettings::IniFormat);
        before.setValue(u"takenOver"_s, true);
    }
    checkout::FlowOptions first = options();
    first.dataFolder = m_dir->path();
    m_flow = std::make_unique<checkout::CheckoutFlow>(first);
    QCOMPARE(settings().value(u"look/theme"_s), u"system"_s); // Taken over before, and changed since.
    QCOMPARE(settings().value(u"receipt/printer"_s), u"192.168.1.50"_s);
    QCOMPARE(settings().value(u"receipt/systemPrinter"_s), u"Kasa"_s);
    QCOMPARE(settings().value(u"receipt/paper"_s), u"roll"_s);
    QCOMPARE(QByteArray::fromBase64(settings().remembered(u"window/geometry"_s).toLatin1()), QByteArray("\1\2wide"));
    QVERIFY(!settings().remembered(u"tour/seen"_s).isEmpty());
    settings().set(u"receipt/printer"_s, QString());
    m_flow.reset();
    m_flow = std::make_unique<checkout::CheckoutFlow>(first);
    QCOMPARE(settings().value(u"receipt/printer"_s), QString()); // Once, and not again.
    settings().set(u"receipt/printer"_s, u"10.0.0.7"_s);
    m_flow.reset();
    first.dataFolder = second.path();
    m_flow = std::make_unique<checkout::CheckoutFlow>(first);
    QCOMPARE(settings().value(u"receipt/printer"_s), u"192.168.1.50"_s); // Not the other folder's.
    m_flow.reset();
}

void SettingsTest::reachedFromEverywhere()
{
    using Page = checkout::Route::Page;
    open();
    m_flow->openSettings(); // Nobody need be signed in.
    QCOMPARE(m_flow->route().page, Page::Settings);
    m_flow->goBack();
    QCOMPARE(m_flow->route().page, Page::SignIn);
    toProducts();
    m_flow->draft().setQuantity(product(1), 2);
    m_flow->openSettings();
    QCOMPARE(m_flow->route().page, Page::Settings);
    settings().set(u"project/timeZone"_s, u"Asia/Tokyo"_s);
    m_flow->goBack();
    QCOMPARE(m_flow->route().page, Page::Products);
    QCOMPARE(draft().cart.lines.size(), 1);
    QCOMPARE(draft().details.answers.raw(u"name"_s), u"Çağrı Işık"_s);
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
