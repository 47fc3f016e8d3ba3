// SPDX-License-Identifier: MIT
// docs/threat-model.md and the tests, both ways: each row has a test that carries its number, what a row names is there, and a test that
// carries a row's number stands in that row.
#include "quality/sourcetree.h"

#include <QFile>
#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using quality::SourceFile;

namespace {

constexpr int items = 35; ///< Of the checklist.

/// Number → what its row says holds it.
using Rows = QMap<int, QString>;

Rows rowsOf(const QString &page)
{
    static const QRegularExpression row(u"^\\| (\\d+) \\| [^|]+ \\| (.+) \\|$"_s, QRegularExpression::MultilineOption);
    Rows rows;
    for (const auto &match : row.globalMatch(page)) {
        rows.insert(match.captured(1).toInt(), match.captured(2));
    }
    return rows;
}

const QList<SourceFile> &testFiles()
{
    static const QList<SourceFile> all = quality::filesBelow(u"tests"_s, { u".cpp"_s, u".h"_s });
    return all;
}

bool hasFunction(const QString &className, const QString &function)
{
    const QRegularExpression declared(u"^class %1\\b"_s.arg(className), QRegularExpression::MultilineOption);
    const QRegularExpression tested(u"\\bvoid (?:%1::)?%2\\("_s.arg(className, function));
    return std::any_of(testFiles().begin(), testFiles().end(),
        [&](const SourceFile &file) { return file.text.contains(declared) && file.text.contains(tested); });
}

bool hasProgram(const QString &name)
{
    return std::any_of(testFiles().begin(), testFiles().end(), [&name](const SourceFile &file) { return file.name() == name + u".cpp"_s; });
}

/// What a row names in backticks and that looks like a test: how many there are, and those that do not exist.
struct Named
{
    int count = 0;
    QStringList missing;
};

Named namedIn(const QString &text)
{
    static const QRegularExpression quoted(u"`([^`]+)`"_s);
    static const QRegularExpression function(u"^(\\w+)::(\\w+)$"_s);
    Named named;
    for (const auto &match : quoted.globalMatch(text)) {
        const QString name = match.captured(1);
        const auto parts = function.match(name);
        const bool isScript = name.startsWith("tests/"_L1);
        if (!parts.hasMatch() && !isScript && !name.startsWith("tst_"_L1)) {
            continue;
        }
        ++named.count;
        const bool isThere = parts.hasMatch() ? hasFunction(parts.captured(1), parts.captured(2))
            : isScript                        ? QFile::exists(quality::sourceRoot() + u'/' + name)
                                              : hasProgram(name);
        if (!isThere) {
            named.missing.append(name);
        }
    }
    return named;
}

/// Whether a row names a function that carries the row's number.
bool namesItsOwn(int number, const QString &text)
{
    return text.contains(QRegularExpression(u"`\\w+::security%1[A-Z]\\w*`"_s.arg(number, 2, 10, QChar(u'0'))));
}

/// The functions of a file that carry a number, declared in a class or written there: number → names. Lists of their rows are none.
QMultiMap<int, QString> numberedIn(const QString &text)
{
    static const QRegularExpression numbered(u"\\bvoid (?:\\w+::)?(security(\\d\\d)\\w+)\\("_s);
    QMultiMap<int, QString> names;
    for (const auto &match : numbered.globalMatch(text)) {
        if (!match.captured(1).endsWith("_data"_L1) && !names.contains(match.captured(2).toInt(), match.captured(1))) {
            names.insert(match.captured(2).toInt(), match.captured(1));
        }
    }
    return names;
}

} // namespace

class ThreatModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyItemHasItsTest();
    void everyNumberedTestIsNamed();
    void whatIsNotThereIsFound();
    void security29NothingUpdatesItself();

private:
    Rows m_rows;
};

void ThreatModelTest::initTestCase()
{
    QFile page(quality::sourceRoot() + u"/docs/threat-model.md"_s);
    QVERIFY(page.open(QIODevice::ReadOnly));
    m_rows = rowsOf(QString::fromUtf8(page.readAll()));
}

void ThreatModelTest::everyItemHasItsTest()
{
    QStringList problems;
    for (int number = 1; number <= items; ++number) {
        const QString text = m_rows.value(number);
        const Named named = namedIn(text);
        if (!namesItsOwn(number, text)) {
            problems.append(u"item %1 names no test that carries its number"_s.arg(number));
        }
        for (const QString &name : named.missing) {
            problems.append(u"item %1 names %2, which does not exist"_s.arg(QString::number(number), name));
        }
    }
    QVERIFY(quality::isNone(problems));
}

void ThreatModelTest::everyNumberedTestIsNamed()
{
    QStringList problems;
    int found = 0;
    for (const SourceFile &file : testFiles()) {
        const auto names = numberedIn(quality::codeOnly(file.text));
        for (auto it = names.begin(); it != names.end(); ++it) {
            ++found;
            if (!m_rows.value(it.key()).contains(u"::"_s + it.value() + u'`')) {
                problems.append(file.path + u": the row of its number does not name "_s + it.value());
            }
        }
    }
    QVERIFY(found > 50);
    QVERIFY(quality::isNone(problems));
}

void ThreatModelTest::whatIsNotThereIsFound()
{
    const Rows rows = rowsOf(u"| # | what | held by |\n| --- | --- | --- |\n| 3 | a | b `tst_api_tls` |\n| 7 | c | not there |\n"_s);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(namedIn(rows.value(3)).count, 1);
    QVERIFY(namedIn(rows.value(3)).missing.isEmpty());
    QVERIFY(!namesItsOwn(3, rows.value(3)) && !namesItsOwn(7, rows.value(7)));
    QVERIFY(namesItsOwn(7, u"`ATest::security07Holds`"_s));
    QVERIFY(!namesItsOwn(7, u"`ATest::security70Holds`, security07Holds, `security07Holds`"_s));
    const QString code
        = u"void security07Holds_data();\nvoid security07Holds();\n    void security12Too() { }\nvoid A::security07Holds()\n"_s;
    QCOMPARE(numberedIn(code), (QMultiMap<int, QString>{ { 7, u"security07Holds"_s }, { 12, u"security12Too"_s } }));
    QCOMPARE(namedIn(u"`ThreatModelTest::everyItemHasItsTest`"_s).missing, QStringList());
    QCOMPARE(namedIn(u"`ThreatModelTest::nobodyWroteIt`, `tst_nothing`, `tests/package/nothing`, `caFile`"_s).missing.size(), 3);
}

// Updates are the distribution's: what runs came with the package. Three places start a program, each one that lies beside ours.
void ThreatModelTest::security29NothingUpdatesItself()
{
    const QMap<QString, QString> starters{ { u"src/app/demostore.cpp"_s, u"vezne-sandbox"_s },
        { u"src/checkout/orders/receiptpaper.cpp"_s, u"vezne-receipt"_s }, { u"src/cli/democommand.cpp"_s, u"vezne-sandbox"_s } };
    QStringList problems;
    int found = 0;
    int starting = 0;
    for (const SourceFile &file : quality::filesBelow(u"src"_s, { u".cpp"_s, u".h"_s })) {
        const QString code = quality::codeOnly(file.text);
        static const QRegularExpression starts(
            u"\\bQProcess [^;]*\\w;|\\bQProcess::(?:start\\w*|execute)\\b|make_unique<QProcess>|\\bexec[lv]\\w*\\("_s);
        static const QRegularExpression makesPrograms(u"\\b(?:Exe(?:Owner|User|Group|Other)\\b.*setPermissions|chmod\\s*\\()"_s);
        const bool isKnown = starters.contains(file.path) || starters.contains(QString(file.path).replace(u".h"_s, u".cpp"_s));
        if (code.contains(starts) && !isKnown) {
            problems.append(file.path + u" starts a program"_s);
        }
        if (code.contains(makesPrograms)) {
            problems.append(file.path + u" makes a file that can be run"_s);
        }
        starting += code.contains(starts) ? 1 : 0;
        found += starters.contains(file.path) && file.text.contains(u"/"_s + starters.value(file.path)) ? 1 : 0;
    }
    QVERIFY(quality::isNone(problems));
    QVERIFY(starting >= starters.size()); // What is looked for is found where it is.
    QCOMPARE(found, int(starters.size()));
}

QTEST_GUILESS_MAIN(ThreatModelTest)
#include "tst_threatmodel.moc"
