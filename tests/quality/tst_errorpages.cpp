// SPDX-License-Identifier: MIT
// docs/errors.md is what the registry says, in both languages; every value of every enum of errors is in it; what Vezne is made of is in
// resources/data/licences.json. VEZNE_WRITE_DOCS=1 writes the page instead of comparing it.
#include "quality/sourcetree.h"
#include "text/errorcodes.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using text::ErrorHelp;

namespace {

const QString &pagePath()
{
    static const QString path = quality::sourceRoot() + u"/docs/errors.md"_s;
    return path;
}

QString readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QList<ErrorHelp> turkishHelps()
{
    QTranslator turkish;
    const QString given = qEnvironmentVariable("VEZNE_TURKISH_QM");
    if (!turkish.load(given.isEmpty() ? u":/i18n/vezne_tr.qm"_s : given)) {
        return {};
    }
    QCoreApplication::installTranslator(&turkish);
    const QList<ErrorHelp> helps = text::errorHelps();
    QCoreApplication::removeTranslator(&turkish);
    return helps;
}

QString pageOf(const QList<ErrorHelp> &english, const QList<ErrorHelp> &turkish)
{
    QString page = u"# Error codes\n\n"
                   u"What Vezne says when something is not right, by the code at the end of its message. In the window F1 opens the same "
                   u"help; in the terminal\n`vezne-cli explain VZ-102`. A code never changes its meaning.\n\n"
                   u"Written by `VEZNE_WRITE_DOCS=1 build/dev/bin/tst_quality_errorpages` from the registry in `src/text`; a test compares "
                   u"it. “…” stands for a value.\n"_s;
    std::optional<ErrorHelp::Group> group;
    for (qsizetype i = 0; i < english.size(); ++i) {
        const ErrorHelp &en = english.at(i);
        const ErrorHelp &tr = turkish.at(i);
        if (group != en.group) {
            group = en.group;
            page += u"\n## "_s + text::groupTitle(en.group) + u'\n';
        }
        page += u"\n### "_s + en.code + u"\n**"_s + en.title + u"**\\\n"_s + en.cause + u"\\\n→ "_s + en.nextStep + u"\n\n**"_s + tr.title
            + u"**\\\n"_s + tr.cause + u"\\\n→ "_s + tr.nextStep + u'\n';
    }
    return page;
}

/// How many values the enumeration has that stands first after `marker` in a header.
int valuesOf(const QString &header, const QString &marker)
{
    const QString code = quality::codeOnly(readAll(quality::sourceRoot() + u'/' + header));
    const qsizetype from = code.indexOf(u'{', code.indexOf(marker));
    const QString body = code.mid(from + 1, code.indexOf(u'}', from) - from - 1);
    static const QRegularExpression value(u"\\b[A-Z]\\w*\\b"_s);
    int count = 0;
    for (auto matches = value.globalMatch(body); matches.hasNext(); matches.next()) {
        ++count;
    }
    return count;
}

int countOf(const QList<ErrorHelp> &helps, ErrorHelp::Group group)
{
    return int(std::count_if(helps.begin(), helps.end(), [group](const ErrorHelp &help) { return help.group == group; }));
}

} // namespace

class ErrorPagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyValueHasAnEntry();
    void thePageIsTheRegistry();
    void licencesCoverThePackages();
};

// A value without a number does not compile; one without a place in the list is seen here.
void ErrorPagesTest::everyValueHasAnEntry()
{
    const QList<ErrorHelp> helps = text::errorHelps();
    QCOMPARE(countOf(helps, ErrorHelp::Group::Connection), valuesOf(u"src/core/apierror.h"_s, u"enum class ErrorKind"_s));
    // Without "None"; the coupon's faults stand in place of CouponRefused.
    const int coupons = valuesOf(u"src/core/serverreason.h"_s, u"enum class CouponFault"_s);
    QCOMPARE(countOf(helps, ErrorHelp::Group::Store), valuesOf(u"src/core/serverreason.h"_s, u"enum class Kind"_s) - 2 + coupons);
    QCOMPARE(countOf(helps, ErrorHelp::Group::Computer), valuesOf(u"src/core/storagefault.h"_s, u"enum class Kind"_s));
    QCOMPARE(countOf(helps, ErrorHelp::Group::Board), valuesOf(u"src/core/boardfault.h"_s, u"enum class Kind"_s));
    QCOMPARE(countOf(helps, ErrorHelp::Group::Field), valuesOf(u"src/core/fieldcheck.h"_s, u"enum class Kind"_s));
    constexpr int good = 7; // Fine, FormRead, ReferenceThere, KeychainThere, ThisComputer, AttributesFound, and CallFailed, which has the
                            // error's own code.
    QCOMPARE(countOf(helps, ErrorHelp::Group::Check), valuesOf(u"src/core/diagnosis.h"_s, u"enum class Reason"_s) - good);
}

void ErrorPagesTest::thePageIsTheRegistry()
{
    const QList<ErrorHelp> english = text::errorHelps();
    const QList<ErrorHelp> turkish = turkishHelps();
    QCOMPARE(turkish.size(), english.size());
    const QString page = pageOf(english, turkish);
    if (qEnvironmentVariableIsSet("VEZNE_WRITE_DOCS")) {
        QFile file(pagePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(page.toUtf8()) > 0);
        return;
    }
    const QStringList wanted = page.split(u'\n');
    const QStringList found = readAll(pagePath()).split(u'\n');
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        QCOMPARE(found.value(i), wanted.at(i)); // The first line that differs.
    }
    QCOMPARE(found.size(), wanted.size());
}

void ErrorPagesTest::licencesCoverThePackages()
{
    const QJsonObject list = QJsonDocument::fromJson(readAll(quality::sourceRoot() + u"/resources/data/licences.json"_s).toUtf8()).object();
    QSet<QString> known;
    for (const QJsonValue &part : list["components"_L1].toArray()) {
        QVERIFY(!part["name"_L1].toString().isEmpty() && !part["licence"_L1].toString().isEmpty());
        QVERIFY(part["home"_L1].toString().startsWith("https://"_L1));
        for (const QJsonValue &package : part["packages"_L1].toArray()) {
            known.insert(package.toString());
        }
    }
    for (const QJsonValue &package : list["buildOnly"_L1].toArray()) {
        known.insert(package.toString());
    }
    QSet<QString> wanted;
    for (const QString &line : readAll(quality::sourceRoot() + u"/scripts/packages.txt"_s).split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(u'#')) {
            wanted.insert(line.trimmed());
        }
    }
    QVERIFY(wanted.size() > 20);
    QCOMPARE(known, wanted);
}

QTEST_GUILESS_MAIN(ErrorPagesTest)
#include "tst_errorpages.moc"
