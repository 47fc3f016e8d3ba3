// SPDX-License-Identifier: MIT
// Whatever reads an answer of a store is fed with bytes by chance (tests/fuzz): a decoder that is added gets a line there.
#include "quality/sourcetree.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using quality::SourceFile;

namespace {

QStringList decodersIn(const QString &text)
{
    static const QRegularExpression name(u"\\bdecode[A-Z]\\w*(?=\\()"_s);
    QStringList names;
    const QString code = quality::codeOnly(text);
    for (const auto &match : name.globalMatch(code)) {
        names.append(match.captured());
    }
    names.removeDuplicates();
    return names;
}

QStringList notFuzzed(const SourceFile &header, const QList<SourceFile> &targets)
{
    QStringList names = decodersIn(header.text);
    for (const SourceFile &target : targets) {
        const QStringList fed = decodersIn(target.text);
        names.removeIf([&fed](const QString &name) { return fed.contains(name); });
    }
    return names;
}

} // namespace

class FuzzedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void missingOnesAreSeen();
    void everyDecoderIsFuzzed();
};

void FuzzedTest::missingOnesAreSeen()
{
    const SourceFile header{ u"src/api/codecs.h"_s,
        u"int decodeOne(int json);\nint decodeTwo(\n    int json);\nint encodeOne(int value);\n"_s };
    const SourceFile target{ u"tests/fuzz/decoders.cpp"_s, u"VEZNE_FUZZ(one)\n{\n    (void)decodeOne(1); // decodeTwo(1)\n}\n"_s };
    QCOMPARE(notFuzzed(header, { target }), QStringList{ u"decodeTwo"_s });
}

void FuzzedTest::everyDecoderIsFuzzed()
{
    const QList<SourceFile> targets = quality::filesBelow(u"tests/fuzz"_s, { u".cpp"_s });
    const QList<SourceFile> headers = quality::filesBelow(u"src/api"_s, { u"codecs.h"_s });
    QCOMPARE(headers.size(), 1);
    QVERIFY(decodersIn(headers.first().text).size() > 30);
    QStringList problems;
    for (const QString &name : notFuzzed(headers.first(), targets)) {
        problems.append(headers.first().path + u" offers "_s + name + u"(), which no target of tests/fuzz feeds"_s);
    }
    QVERIFY(quality::isNone(problems));
}

QTEST_APPLESS_MAIN(FuzzedTest)
#include "tst_fuzzed.moc"
