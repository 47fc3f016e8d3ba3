// SPDX-License-Identifier: MIT
// What a comment or a page names is in the repository: a document, a heading in it, a name in the code.
#include "quality/sourcetree.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using quality::SourceFile;

namespace {

/// As a reader's browser makes an anchor of a heading: small letters, hyphens for blanks, no other signs.
QString anchorOf(const QString &heading)
{
    QString anchor;
    for (const QChar c : heading.trimmed().toLower()) {
        if (c.isLetterOrNumber() || c == u'-' || c == u'_') {
            anchor.append(c);
        } else if (c == u' ') {
            anchor.append(u'-');
        }
    }
    return anchor;
}

QSet<QString> anchorsOf(const QString &page)
{
    static const QRegularExpression heading(u"^#{1,6} +(.+)$"_s, QRegularExpression::MultilineOption);
    QSet<QString> anchors;
    for (const auto &match : heading.globalMatch(page)) {
        anchors.insert(anchorOf(match.captured(1)));
    }
    return anchors;
}

/// Path of a page below the root → its anchors.
using Pages = QHash<QString, QSet<QString>>;

const Pages &pages()
{
    static const Pages all = [] {
        Pages found;
        for (const SourceFile &page : quality::filesBelow(QString(), { u".md"_s })) {
            found.insert(page.path, anchorsOf(page.text));
        }
        return found;
    }();
    return all;
}

QString problemOf(const QString &path, const QString &anchor, const Pages &known)
{
    if (!known.contains(path)) {
        return u"there is no page "_s + path;
    }
    return anchor.isEmpty() || known.value(path).contains(anchor) ? QString() : path + u" has no heading "_s + anchor;
}

/// Citations of sources, scripts and forms: by the path from the root ("docs/cli.md#exit-codes"), beside the file ("README.md"), or not at
/// all.
QStringList citationProblems(const SourceFile &file, const Pages &known)
{
    static const QRegularExpression cited(u"([\\w./-]+\\.md)(?:#([\\w-]+))?"_s);
    static const QRegularExpression nowhere(u"§|oneentry-api|qt traps|exactly-once §"_s);
    QStringList problems;
    qsizetype number = 0;
    for (const QString &line : file.text.split(u'\n')) {
        ++number;
        const QString where = u"%1:%2: "_s.arg(file.path).arg(number);
        if (line.contains(nowhere)) {
            problems.append(where + u"cites what is not in the repository"_s);
        }
        for (const auto &match : cited.globalMatch(line)) {
            const QString beside = file.path.section(u'/', 0, -2) + u'/' + match.captured(1);
            // A script or a test may put the root in front.
            const QString named = match.captured(1).mid(qMax<qsizetype>(0, match.captured(1).indexOf("docs/"_L1)));
            const QString path = known.contains(beside) ? beside : named;
            if (const QString problem = problemOf(path, match.captured(2), known); !problem.isEmpty()) {
                problems.append(where + problem);
            }
        }
    }
    return problems;
}

/// Links of a page to headings, its own ("#outcomes") and those of others ("../cli.md#exit-codes").
QStringList anchorProblems(const SourceFile &page, const Pages &known)
{
    static const QRegularExpression link(u"\\]\\(([\\w./-]*)#([\\w-]+)\\)"_s);
    QStringList problems;
    for (const auto &match : link.globalMatch(page.text)) {
        const QString folder = page.path.section(u'/', 0, -2);
        const QString joined = folder.isEmpty() ? match.captured(1) : folder + u'/' + match.captured(1);
        const QString path = match.captured(1).isEmpty() ? page.path : QDir::cleanPath(joined);
        if (const QString problem = problemOf(path, match.captured(2), known); !problem.isEmpty()) {
            problems.append(page.path + u": "_s + problem);
        }
    }
    return problems;
}

/// The names in the column "in code" of docs/terminology.md.
QStringList namesInCode(const QString &page)
{
    static const QRegularExpression name(u"`([\\w:]+)`"_s);
    QStringList names;
    qsizetype column = -1;
    for (const QString &line : page.split(u'\n')) {
        const QStringList cells = line.split(u'|');
        const qsizetype head = cells.indexOf(u" in code "_s);
        column = head >= 0 ? head : line.startsWith(u'|') ? column : -1;
        if (column >= 0 && column != head && column < cells.size()) {
            for (const auto &match : name.globalMatch(cells.at(column))) {
                names.append(match.captured(1));
            }
        }
    }
    return names;
}

} // namespace

class CitationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void badOnesAreSeen();
    void commentsCiteTheRepository();
    void anchorsExist();
    void glossaryNamesAreInTheCode();
};

void CitationsTest::badOnesAreSeen()
{
    QCOMPARE(anchorOf(u"The vendor's SDK"_s), u"the-vendors-sdk"_s);
    QCOMPARE(anchorOf(u"`decode KIND`, or not"_s), u"decode-kind-or-not"_s);
    const Pages known{ { u"docs/a.md"_s, { u"one"_s } }, { u"src/b/README.md"_s, {} } };
    QVERIFY(citationProblems({ u"src/b/c.h"_s, u"/// See docs/a.md#one and README.md."_s }, known).isEmpty());
    QCOMPARE(citationProblems({ u"src/b/c.h"_s, u"/// See docs/a.md#two."_s }, known).size(), 1);
    QCOMPARE(citationProblems({ u"src/b/c.h"_s, u"/// See security.md 5."_s }, known).size(), 1);
    QCOMPARE(citationProblems({ u"src/b/c.h"_s, u"/// (\u00a78.4)"_s }, known).size(), 1);
    QCOMPARE(anchorProblems({ u"docs/c.md"_s, u"[x](a.md#one) [y](a.md#two) [z](#three)"_s }, known).size(), 2);
    QCOMPARE(namesInCode(u"| a | in code |\n| --- | --- |\n| `no` | `core::Order`, `b` |\n\n| a | b |\n| x | `c` |"_s),
        (QStringList{ u"core::Order"_s, u"b"_s }));
}

void CitationsTest::commentsCiteTheRepository()
{
    QStringList problems;
    for (const QString &folder : { u"src"_s, u"tests"_s, u"scripts"_s, u"cmake"_s, u"ui"_s }) {
        for (const SourceFile &file : quality::filesBelow(folder)) {
            const bool isText = !file.path.startsWith("src/sandbox/data"_L1) && !file.path.startsWith("tests/quality/"_L1)
                && !file.path.endsWith(".md"_L1) && !file.path.endsWith(".png"_L1);
            problems += isText ? citationProblems(file, pages()) : QStringList();
        }
    }
    QVERIFY(quality::isNone(problems));
}

void CitationsTest::anchorsExist()
{
    QStringList problems;
    for (const SourceFile &page : quality::filesBelow(QString(), { u".md"_s })) {
        problems += anchorProblems(page, pages());
        if (page.text.contains(u'§')) {
            problems.append(page.path + u" cites sections of what is not in the repository"_s);
        }
    }
    QVERIFY(quality::isNone(problems));
}

void CitationsTest::glossaryNamesAreInTheCode()
{
    QString code;
    for (const SourceFile &file : quality::filesBelow(u"src"_s, { u".h"_s, u".cpp"_s })) {
        code += quality::codeOnly(file.text) + u'\n';
    }
    QStringList names;
    QStringList problems;
    for (const SourceFile &page : quality::filesBelow(u"docs"_s, { u"terminology.md"_s })) {
        names += namesInCode(page.text);
    }
    QVERIFY(names.size() > 40);
    for (const QString &name : names) {
        const QRegularExpression word(u"\\b"_s + QRegularExpression::escape(name.section(u"::"_s, -1)) + u"\\b"_s);
        if (!code.contains(word)) {
            problems.append(u"docs/terminology.md names `%1`, which no source has"_s.arg(name));
        }
    }
    QVERIFY(quality::isNone(problems));
}

QTEST_APPLESS_MAIN(CitationsTest)
#include "tst_citations.moc"
