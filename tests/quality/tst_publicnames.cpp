// SPDX-License-Identifier: MIT
// A function that a header offers is called by the programs, not by tests alone: what nobody calls is dead, however well it is tested.
#include "quality/sourcetree.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using quality::SourceFile;

namespace {

/// What only tests call, and why it stays.
const QMap<QString, QString> &seams()
{
    static const QMap<QString, QString> names{
        { u"pendingCount"_s, u"tests see that nothing is left running"_s },
        { u"setRetryPolicy"_s, u"tests shorten the waits"_s },
        { u"setPaymentOpener"_s, u"tests see what would be opened"_s },
        { u"setPlayer"_s, u"tests hear what would be played"_s },
        { u"isSpinnerShown"_s, u"tests see what is painted"_s },
        { u"backButton"_s, u"tests press it"_s },
        { u"contrastRatio"_s, u"tests hold the theme to it"_s },
        { u"fieldTypeName"_s, u"tests write forms with it"_s },
    };
    return names;
}

/// src/api is a client library too: each operation is offered, whether this checkout needs it or not. The contract tests call them all.
bool isLibrary(const SourceFile &header)
{
    static const QRegularExpression operation(u"^src/api/\\w+api\\.h$"_s);
    return header.path.contains(operation);
}

QStringList declared(const QString &code)
{
    static const QRegularExpression declaration(u"^ *(?:\\[\\[nodiscard\\]\\] *)?(?:(?:static|virtual|inline|constexpr|explicit) +)*"
                                                u"[\\w:<>,&* ]*[\\w>&*] [&*]?(\\w+)\\([^;{}]*\\)([^;{}]*)[;{]"_s,
        QRegularExpression::MultilineOption);
    static const QStringList words{ u"if"_s, u"for"_s, u"while"_s, u"switch"_s, u"return"_s };
    QStringList names;
    for (const auto &match : declaration.globalMatch(code)) {
        const QString name = match.captured(1);
        if (!match.captured(2).contains("override"_L1) && !words.contains(name) && name != name.toUpper()) {
            names.append(name);
        }
    }
    return names;
}

/// How often each word occurs, and how often as the name of a definition in a source file (which begins a line).
struct Count
{
    int all = 0;
    int definitions = 0;
};

QHash<QString, Count> countWords(const QList<SourceFile> &files)
{
    static const QRegularExpression word(u"\\w+"_s);
    static const QRegularExpression definition(u"^\\w[^;\\n=]*\\b(\\w+)\\("_s, QRegularExpression::MultilineOption);
    QHash<QString, Count> counts;
    for (const SourceFile &file : files) {
        const QString code = file.isCpp() ? quality::codeOnly(file.text) : file.text;
        for (const auto &match : word.globalMatch(code)) {
            ++counts[match.captured()].all;
        }
        for (const auto &match : definition.globalMatch(file.isHeader() ? QString() : code)) {
            ++counts[match.captured(1)].definitions;
        }
    }
    return counts;
}

QStringList uncalled(const SourceFile &header, const QHash<QString, Count> &counts)
{
    QStringList names;
    for (const QString &name : declared(quality::codeOnly(header.text))) {
        const Count count = counts.value(name);
        if (count.all - count.definitions <= 1) {
            names.append(name);
        }
    }
    return names;
}

} // namespace

class PublicNamesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deadOnesAreSeen();
    void everyNameIsCalled();
};

void PublicNamesTest::deadOnesAreSeen()
{
    const SourceFile header{ u"src/core/a.h"_s,
        u"class A\n{\npublic:\n    [[nodiscard]] int used() const { return 1; }\n    void dead(int a,\n        int b);\n};\n"_s };
    const SourceFile source{ u"src/core/a.cpp"_s, u"void A::dead(int a, int b)\n{\n}\n\nint f()\n{\n    return A().used();\n}\n"_s };
    QCOMPARE(uncalled(header, countWords({ header, source })), QStringList{ u"dead"_s });
}

void PublicNamesTest::everyNameIsCalled()
{
    const QList<SourceFile> files = quality::filesBelow(u"src"_s, { u".h"_s, u".cpp"_s }) + quality::filesBelow(u"ui"_s, { u".ui"_s });
    const QHash<QString, Count> counts = countWords(files);
    QStringList problems;
    QStringList met;
    for (const SourceFile &file : files) {
        const bool isOurs = file.isHeader() && !isLibrary(file) && file.layer() != "sandbox"_L1;
        for (const QString &name : isOurs ? uncalled(file, counts) : QStringList()) {
            met.append(name);
            if (!seams().contains(name)) {
                problems.append(u"%1 offers %2(), which no program calls"_s.arg(file.path, name));
            }
        }
    }
    for (const QString &name : seams().keys()) {
        if (!met.contains(name)) {
            problems.append(name + u" is called now, so it is no seam of the tests any more"_s);
        }
    }
    QVERIFY(quality::isNone(problems));
}

QTEST_APPLESS_MAIN(PublicNamesTest)
#include "tst_publicnames.moc"
