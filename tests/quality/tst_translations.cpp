// SPDX-License-Identifier: MIT
// Both languages are complete. lupdate reads the sources into copies of the .ts files, so a new sentence without its Turkish fails here.
#include "quality/sourcetree.h"
#include "quality/tsfile.h"

#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using quality::Message;

namespace {

constexpr int turkishForms = 1;
constexpr int englishForms = 2;

QString lupdate()
{
    const QString besideQt = QLibraryInfo::path(QLibraryInfo::BinariesPath) + u"/lupdate"_s;
    return QFileInfo::exists(besideQt) ? besideQt : QStandardPaths::findExecutable(u"lupdate"_s);
}

/// The messages of `file` once lupdate has brought a copy up to date, with the same switches as scripts/update-translations.
QList<Message> updated(const QString &file, const QStringList &folders, const QStringList &switches = {})
{
    QTemporaryDir folder;
    const QString copy = folder.filePath(QFileInfo(file).fileName());
    QProcess process;
    process.setWorkingDirectory(quality::sourceRoot());
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    if (!QFile::copy(file, copy)) {
        return {};
    }
    process.start(lupdate(),
        QStringList{ u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s } + switches + folders + QStringList{ u"-ts"_s, copy });
    QFile result(copy);
    const bool done = process.waitForFinished(120'000) && process.exitCode() == 0 && result.open(QIODevice::ReadOnly);
    return done ? quality::readTs(result.readAll()) : QList<Message>();
}

QStringList sourceFolders()
{
    QStringList folders{ u"src"_s };
    if (QFileInfo::exists(quality::sourceRoot() + u"/ui"_s)) {
        folders.append(u"ui"_s);
    }
    return folders;
}

QString tsPath(const QString &language)
{
    return quality::sourceRoot() + u"/translations/vezne_%1.ts"_s.arg(language);
}

/// One word a concept (docs/terminology.md): where the English has the first, the Turkish has one of the others.
QStringList termProblems(const Message &message)
{
    static const QList<QStringList> terms{ { u"demo store"_s, u"demo mağaza"_s }, { u"payment session"_s, u"ödeme oturum"_s },
        { u"payment account"_s, u"ödeme hesab"_s, u"ödeme hesap"_s }, { u"payment link"_s, u"ödeme bağlantı"_s },
        { u"order storage"_s, u"sipariş depo"_s }, { u"app token"_s, u"uygulama anahtar"_s }, { u"coupon"_s, u"kupon"_s },
        { u"provider"_s, u"sağlayıcı"_s }, { u"journal"_s, u"günlü"_s }, { u"keychain"_s, u"anahtarlı"_s },
        { u"catalogue"_s, u"katalog"_s, u"kataloğ"_s }, { u"not known yet"_s, u"henüz bilinmiyor"_s }, { u"amount due"_s, u"ödenecek"_s } };
    static const QLocale turkish(QLocale::Turkish);
    QStringList problems;
    const QString source = message.source.toLower();
    const QString translation = turkish.toLower(message.translations.join(u'\n'));
    for (const QStringList &term : terms) {
        const bool isThere = std::any_of(term.begin() + 1, term.end(), [&](const QString &word) { return translation.contains(word); });
        if (message.isFinished && source.contains(term.first()) && !isThere) {
            problems.append(u"[%1] \"%2\" has another word for \"%3\""_s.arg(message.context, message.source, term.first()));
        }
    }
    return problems;
}

/// Contexts that the code looks sentences up in at run time, with the sentence in a variable: "translate("app", text)".
QStringList lookedUpContexts(const QString &code)
{
    static const QRegularExpression call(u"\\btranslate\\(\\s*\"([\\w:]+)\"\\s*,\\s*[a-z]"_s);
    QStringList contexts;
    auto matches = call.globalMatch(code);
    while (matches.hasNext()) {
        contexts.append(matches.next().captured(1));
    }
    return contexts;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void badMessagesAreSeen_data();
    void badMessagesAreSeen();
    void otherWordsAreSeen();
    void pluralsAreCounted();
    void newSentenceIsSeen();
    void turkishIsComplete();
    void englishPluralsAreComplete();
    void ownTranslateCallsAreFound();
};

void TranslationsTest::initTestCase()
{
    QVERIFY2(!lupdate().isEmpty(), "lupdate (qt6-l10n-tools) is not installed");
}

void TranslationsTest::badMessagesAreSeen_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("turkish");
    QTest::addColumn<int>("count");
    QTest::newRow("good") << u"Total: %1"_s << u"Toplam: %1"_s << 0;
    QTest::newRow("empty") << u"Total"_s << u" "_s << 1;
    QTest::newRow("placeholder lost") << u"%1 of %2"_s << u"%1"_s << 1;
    QTest::newRow("placeholder twice") << u"%1 and more"_s << u"%1 ve %1"_s << 1;
    QTest::newRow("order may change") << u"%1 of %2"_s << u"%2 içinde %1"_s << 0;
    QTest::newRow("suffix glued") << u"Sent to %1 now"_s << u"%1'e gönderildi"_s << 1;
    QTest::newRow("suffix glued, curly") << u"Sent to %1 now"_s << u"%1’e gönderildi"_s << 1;
    QTest::newRow("colon lost") << u"Total:"_s << u"Toplam"_s << 1;
    QTest::newRow("dots") << u"Connect a project…"_s << u"Proje bağla"_s << 1;
    QTest::newRow("full stop too much") << u"Paid"_s << u"Ödendi."_s << 1;
    QTest::newRow("space lost") << u"Paid "_s << u"Ödendi"_s << 1;
}

void TranslationsTest::badMessagesAreSeen()
{
    QFETCH(QString, source);
    QFETCH(QString, turkish);
    QFETCH(int, count);
    Message message{ u"A"_s, source, { turkish }, false, true };
    QCOMPARE(int(quality::messageProblems(message, turkishForms).size()), count);
    message.isFinished = false;
    QCOMPARE(int(quality::messageProblems(message, turkishForms).size()), 1);
    QCOMPARE(int(quality::wordingProblems({ u"A"_s, u"Paid!"_s, {}, false, true }).size()), 1);
    QCOMPARE(int(quality::wordingProblems({ u"A"_s, u"Error 5"_s, {}, false, true }).size()), 1);
}

void TranslationsTest::otherWordsAreSeen()
{
    QVERIFY(termProblems({ u"A"_s, u"Order storages"_s, { u"Sipariş depoları"_s }, false, true }).isEmpty());
    QCOMPARE(termProblems({ u"A"_s, u"Try the demo store"_s, { u"Deneme dükkânını aç"_s }, false, true }).size(), 1);
    QVERIFY(termProblems({ u"A"_s, u"Provider"_s, { u"SAĞLAYICI"_s }, false, true }).isEmpty());
}

void TranslationsTest::pluralsAreCounted()
{
    const QByteArray xml = R"(<TS><context><name>A</name>
        <message numerus="yes"><source>%n product(s)</source><translation><numerusform>%n ürün</numerusform></translation></message>
        <message numerus="yes"><source>%n line</source><translation type="unfinished"><numerusform></numerusform></translation></message>
        <message><source>Old</source><translation type="vanished">Eski</translation></message>
        </context></TS>)";
    const auto messages = quality::readTs(xml);
    QCOMPARE(messages.size(), 2);
    QVERIFY(messages.front().isFinished && !messages.back().isFinished);
    QCOMPARE(messages.front().translations, QStringList{ u"%n ürün"_s });
    QCOMPARE(quality::messageProblems({ u"A"_s, u"%n line"_s, { u"%n satır"_s }, true, true }, englishForms).size(), 1);
    QVERIFY(quality::readTs("<TS><context>").isEmpty());
}

void TranslationsTest::newSentenceIsSeen()
{
    QTemporaryDir folder;
    QFile source(folder.filePath(u"a.cpp"_s));
    QVERIFY(source.open(QIODevice::WriteOnly));
    source.write("class A : public QObject { Q_OBJECT\n QString f() { return tr(\"A sentence nobody has translated\"); } };\n");
    source.close();
    const auto messages = updated(tsPath(u"tr"_s), { folder.path() });
    QCOMPARE(messages.size(), 1);
    QCOMPARE(quality::messageProblems(messages.front(), turkishForms).size(), 1);
}

void TranslationsTest::turkishIsComplete()
{
    const auto messages = updated(tsPath(u"tr"_s), sourceFolders());
    QVERIFY2(messages.size() > 150, qPrintable(u"lupdate found %1 messages"_s.arg(messages.size())));
    QStringList problems;
    for (const Message &message : messages) {
        problems += quality::messageProblems(message, turkishForms) + quality::wordingProblems(message) + termProblems(message);
    }
    QVERIFY(quality::isNone(problems));
}

void TranslationsTest::englishPluralsAreComplete()
{
    const auto messages = updated(tsPath(u"en"_s), sourceFolders(), { u"-pluralonly"_s });
    QVERIFY(!messages.isEmpty());
    QStringList problems;
    for (const Message &message : messages) {
        if (message.isPlural) {
            problems += quality::messageProblems(message, englishForms);
        }
    }
    QVERIFY(quality::isNone(problems));
}

// A function of one's own called tr() is found by lupdate under the name of the class or namespace around it, whatever context it asks.
void TranslationsTest::ownTranslateCallsAreFound()
{
    QCOMPARE(lookedUpContexts(u"return QCoreApplication::translate(\"app\", text);"_s), QStringList{ u"app"_s });
    QVERIFY(lookedUpContexts(u"translate(\"app\", \"A sentence\")"_s).isEmpty());
    QStringList known;
    for (const Message &message : updated(tsPath(u"tr"_s), sourceFolders())) {
        known.append(message.context);
    }
    QStringList problems;
    for (const auto &file : quality::filesBelow(u"src"_s, { u".h"_s, u".cpp"_s })) {
        for (const QString &context : lookedUpContexts(file.text)) {
            if (!known.contains(context)) {
                problems.append(u"%1 looks sentences up as \"%2\", where lupdate puts none"_s.arg(file.path, context));
            }
        }
    }
    QVERIFY(quality::isNone(problems));
}

QTEST_APPLESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
