// SPDX-License-Identifier: MIT
// What every text file of the project keeps to: its licence line, nothing left undone, nothing of one machine.
#include "quality/sourcetree.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using quality::SourceFile;

namespace {

const QString &licence()
{
    static const QString line = u"SPDX-License-Identifier: MIT"_s;
    return line;
}

QStringList licenceProblems(const SourceFile &file)
{
    const bool isScript = file.text.startsWith("#!"_L1);
    const QString line = file.text.section(u'\n', isScript ? 1 : 0, isScript ? 1 : 0);
    const bool isHash = isScript || file.name() == "CMakeLists.txt"_L1 || file.path.endsWith(".cmake"_L1) || file.path.endsWith(".sh"_L1)
        || file.path.endsWith(".py"_L1);
    const bool isNode = isScript && file.text.section(u'\n', 0, 0).contains("node"_L1);
    const QString wanted = (isHash && !isNode ? u"# "_s : u"// "_s) + licence();
    return line == wanted ? QStringList() : QStringList{ u"%1 does not begin with \"%2\""_s.arg(file.path, wanted) };
}

/// The words are put together here so that this file does not find itself.
QStringList leftoverProblems(const SourceFile &file)
{
    static const QString words = u"\\b(?:TO"_s + u"DO|FIX"_s + u"ME|XX"_s + u"X|HA"_s + u"CK)\\b"_s;
    static const QString machine = u"/(?:wo"_s + u"rk|home/\\w+|root|Users)/"_s;
    static const QString conflict = u"^(?:<{7} |>{7} |={7}$)"_s;
    return quality::findings(file, file.text, words, u"something left undone"_s)
        + quality::findings(file, file.text, machine, u"a path of one machine"_s)
        + quality::findings(file, file.text, conflict, u"a merge left undone"_s)
        + quality::findings(file, file.text, u"[ \\t]+$"_s, u"white space at the end of the line"_s);
}

/// Links of a page to files of this repository that are not there.
QStringList linkProblems(const SourceFile &page, const std::function<bool(const QString &)> &exists)
{
    QStringList problems;
    const QString folder = page.path.contains(u'/') ? page.path.section(u'/', 0, -2) + u'/' : QString();
    static const QRegularExpression link(u"\\]\\(([^)\\s#]+)(?:#[^)]*)?\\)"_s);
    auto matches = link.globalMatch(page.text);
    while (matches.hasNext()) {
        const QString target = matches.next().captured(1);
        const QString path = QDir::cleanPath(folder + target);
        if (!target.contains("://"_L1) && !exists(path)) {
            problems.append(u"%1 leads to %2, which is not there"_s.arg(page.path, path));
        }
    }
    return problems;
}

QList<SourceFile> licensed()
{
    const QStringList endings{ u".h"_s, u".cpp"_s, u".cmake"_s, u"CMakeLists.txt"_s, u".sh"_s, u".py"_s, u".js"_s, u".mjs"_s };
    QList<SourceFile> files;
    for (const QString &folder : { u"src"_s, u"tests"_s, u"cmake"_s, u"translations"_s, u"scripts"_s }) {
        files += quality::filesBelow(folder, endings);
    }
    for (const SourceFile &script : quality::filesBelow(u"scripts"_s)) {
        if (script.text.startsWith("#!"_L1) && !script.name().contains(u'.')) {
            files.append(script);
        }
    }
    return files;
}

} // namespace

class TextsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void badFilesAreSeen();
    void everySourceHasItsLicence();
    void nothingIsLeftUndone();
    void linksLeadSomewhere();
    void everyDecisionIsListed();
};

void TextsTest::badFilesAreSeen()
{
    QVERIFY(licenceProblems({ u"src/a.h"_s, u"// "_s + licence() + u"\n#pragma once\n"_s }).isEmpty());
    QCOMPARE(licenceProblems({ u"src/a.h"_s, u"#pragma once\n// "_s + licence() }).size(), 1);
    QCOMPARE(licenceProblems({ u"src/CMakeLists.txt"_s, u"// "_s + licence() }).size(), 1);
    QVERIFY(licenceProblems({ u"scripts/run"_s, u"#!/bin/sh\n# "_s + licence() + u'\n' }).isEmpty());
    QCOMPARE(licenceProblems({ u"scripts/run"_s, u"#!/bin/sh\necho\n"_s }).size(), 1);
    QCOMPARE(leftoverProblems({ u"a.cpp"_s, u"int a; // TO"_s + u"DO: more\n"_s }).size(), 1);
    QCOMPARE(leftoverProblems({ u"a.md"_s, u"see /wo"_s + u"rk/main/a\n"_s }).size(), 1);
    QCOMPARE(leftoverProblems({ u"a.cpp"_s, u"int a; \n"_s }).size(), 1);
    QCOMPARE(leftoverProblems({ u"a.cpp"_s, u"<<<<<<"_s + u"< HEAD\n"_s }).size(), 1);
    QVERIFY(leftoverProblems({ u"a.cpp"_s, u"mkstemp(\"XXXXXX\");\n"_s }).isEmpty());
}

void TextsTest::everySourceHasItsLicence()
{
    const auto files = licensed();
    QVERIFY(files.size() > 150);
    QStringList problems;
    for (const SourceFile &file : files) {
        problems += licenceProblems(file);
    }
    QVERIFY(quality::isNone(problems));
}

void TextsTest::nothingIsLeftUndone()
{
    QList<SourceFile> files = licensed();
    for (const QString &folder : { u"docs"_s, u"ui"_s, u"src"_s, u"tests"_s, u"resources"_s }) {
        files += quality::filesBelow(folder, { u".md"_s, u".ui"_s, u".qrc"_s });
    }
    for (const QString &page : { u"README.md"_s, u"CONTRIBUTING.md"_s }) {
        QFile file(quality::sourceRoot() + u'/' + page);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(page));
        files.append({ page, QString::fromUtf8(file.readAll()) });
    }
    QStringList problems;
    for (const SourceFile &file : std::as_const(files)) {
        problems += leftoverProblems(file);
    }
    QVERIFY(quality::isNone(problems));
}

void TextsTest::linksLeadSomewhere()
{
    const auto isA = [](const QString &path) { return path == "docs/a.md"_L1; };
    QVERIFY(linkProblems({ u"README.md"_s, u"[a](docs/a.md#part) [web](https://example.com/b.md) [here](#top)"_s }, isA).isEmpty());
    QVERIFY(linkProblems({ u"docs/adr/b.md"_s, u"[a](../a.md)"_s }, isA).isEmpty());
    QCOMPARE(linkProblems({ u"docs/b.md"_s, u"![a](c.png)"_s }, isA).size(), 1);

    const auto exists = [](const QString &path) { return QFileInfo::exists(quality::sourceRoot() + u'/' + path); };
    QList<SourceFile> pages;
    for (const SourceFile &page : quality::filesBelow(QString(), { u".md"_s })) {
        if (!page.path.startsWith("tests/"_L1)) {
            pages.append(page);
        }
    }
    QVERIFY(pages.size() > 15);
    QStringList problems;
    for (const SourceFile &page : std::as_const(pages)) {
        problems += linkProblems(page, exists);
    }
    QVERIFY(quality::isNone(problems));
}

void TextsTest::everyDecisionIsListed()
{
    QString list;
    QStringList pages;
    for (const SourceFile &page : quality::filesBelow(u"docs/adr"_s, { u".md"_s })) {
        if (page.name() == "README.md"_L1) {
            list = page.text;
        } else {
            pages.append(page.name());
        }
    }
    QVERIFY(pages.size() >= 12);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QVERIFY2(list.contains(u'(' + pages.at(i) + u')'), qPrintable(pages.at(i)));
        const int number = pages.at(i).section(u'-', 0, 0).toInt();
        QVERIFY2(number == i + 1, qPrintable(pages.at(i) + u": a number is missing or there twice"_s));
    }
}

QTEST_APPLESS_MAIN(TextsTest)
#include "tst_texts.moc"
