// SPDX-License-Identifier: MIT
// The include lines and the link lines of src/ against the layer table.
#include "quality/layertable.h"
#include "quality/sourcetree.h"

#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using quality::SourceFile;

namespace {

/// The module of a Qt header ("QtNetwork" for <QUrlQuery> it is "QtCore"), by the folder it lies in; empty when it is not one of Qt's.
QString moduleOf(const QString &header)
{
    if (header.startsWith("Qt"_L1) && header.contains(u'/')) {
        return header.section(u'/', 0, 0);
    }
    static const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    static const QStringList modules = headers.entryList({ u"Qt*"_s }, QDir::Dirs);
    for (const QString &module : modules) {
        if (QFileInfo::exists(headers.filePath(module + u'/' + header))) {
            return module;
        }
    }
    return {};
}

QStringList ownIncludeProblems(const SourceFile &file, const QString &header)
{
    const QString to = header.section(u'/', 0, 0);
    if (!header.contains(u'/')) {
        const bool isGenerated = header.endsWith(".moc"_L1) || header.startsWith("moc_"_L1) || header.startsWith("ui_"_L1);
        return isGenerated ? QStringList() : QStringList{ u"%1 includes \"%2\" without its layer"_s.arg(file.path, header) };
    }
    QStringList problems;
    if (to != file.layer() && !quality::layerTable().value(file.layer()).layers.contains(to)) {
        problems.append(u"%1 may not include \"%2\""_s.arg(file.path, header));
    }
    static const QRegularExpression apiClass(u"^api/(\\w+)api\\.h$"_s);
    const QString sister = apiClass.match(header).captured(1);
    const QString self = file.name().section(u'.', 0, 0);
    if (file.layer() == "api"_L1 && !sister.isEmpty() && self != sister + "api"_L1) {
        problems.append(u"%1: an API class may not know another one, \"%2\""_s.arg(file.path, header));
    }
    return problems;
}

QStringList foreignIncludeProblems(const SourceFile &file, const QString &header)
{
    const quality::LayerRule rule = quality::layerTable().value(file.layer());
    const QString module = moduleOf(header);
    if (!module.isEmpty()) {
        return rule.qtModules.contains(module) ? QStringList()
                                               : QStringList{ u"%1 may not include <%2> of %3"_s.arg(file.path, header, module) };
    }
    if (header.startsWith(u'Q')) {
        return { u"%1 includes <%2>, which is in no module of Qt"_s.arg(file.path, header) };
    }
    const QString library = header.section(u'/', 0, 0);
    const bool isSystem = !header.contains(u'/') && header != "qrencode.h"_L1;
    const bool isKernel = library == "sys"_L1 || library == "netinet"_L1 || library == "arpa"_L1;
    return isSystem || isKernel || rule.libraries.contains(library) ? QStringList()
                                                                    : QStringList{ u"%1 may not include <%2>"_s.arg(file.path, header) };
}

QStringList includeProblems(const SourceFile &file)
{
    if (!quality::layerTable().contains(file.layer())) {
        return { u"%1: there is no layer of that name in the table"_s.arg(file.path) };
    }
    QStringList problems;
    static const QRegularExpression include(u"^\\s*#\\s*include\\s+([\"<])([^\">]+)[\">]"_s, QRegularExpression::MultilineOption);
    auto matches = include.globalMatch(file.text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        problems
            += match.captured(1) == "\""_L1 ? ownIncludeProblems(file, match.captured(2)) : foreignIncludeProblems(file, match.captured(2));
    }
    return problems;
}

/// Of another room a file may include what the table names: controllers know each other only through the flow.
QStringList roomProblems(const SourceFile &file)
{
    const QString room = file.path.section(u'/', 2, 2);
    if (file.layer() != "checkout"_L1 || !file.isCpp()) {
        return {};
    }
    if (!quality::roomTable().contains(room)) {
        return { u"%1 stands in no room of checkout"_s.arg(file.path) };
    }
    QStringList problems;
    const QStringList allowed = quality::roomTable().value(room);
    static const QRegularExpression include(u"^\\s*#\\s*include\\s+\"checkout/([^\"]+)\""_s, QRegularExpression::MultilineOption);
    auto matches = include.globalMatch(file.text);
    while (matches.hasNext()) {
        const QString header = matches.next().captured(1);
        if (header.section(u'/', 0, 0) != room && !allowed.contains(header) && !allowed.contains(u"*"_s)) {
            problems.append(u"%1 may not include \"checkout/%2\""_s.arg(file.path, header));
        }
    }
    return problems;
}

/// Names of a layer below that come along with an allowed header and are not meant for this one.
QStringList nameProblems(const SourceFile &file)
{
    QStringList problems;
    const QString code = quality::codeOnly(file.text);
    for (const QString &space : quality::forbiddenNames().value(file.layer())) {
        problems += quality::findings(file, code, u"(?<![\\w:])%1::"_s.arg(space), u"names %1::"_s.arg(space));
    }
    return problems;
}

/// A layer's CMakeLists.txt may link only what the table lets it include.
QStringList linkProblems(const SourceFile &cmake)
{
    QStringList problems;
    const quality::LayerRule rule = quality::layerTable().value(cmake.layer());
    // Headers of a layer below may need a module that this one must not name itself.
    QStringList modules = rule.qtModules;
    for (const QString &below : rule.layers) {
        modules += quality::layerTable().value(below).qtModules;
    }
    static const QRegularExpression target(u"\\bvezne_([a-z]+)\\b|\\bQt6::(\\w+)"_s);
    auto matches = target.globalMatch(QString(cmake.text).remove(QRegularExpression(u"#[^\\n]*"_s)));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString layer = match.captured(1);
        const bool isLayer = quality::layerTable().contains(layer);
        if (isLayer && layer != cmake.layer() && !rule.layers.contains(layer)) {
            problems.append(u"%1 may not link vezne_%2"_s.arg(cmake.path, layer));
        }
        if (!match.captured(2).isEmpty() && !modules.contains("Qt"_L1 + match.captured(2))) {
            problems.append(u"%1 may not link Qt6::%2"_s.arg(cmake.path, match.captured(2)));
        }
    }
    return problems;
}

/// The sources that the table of docs/packages.md#windows-and-macos names.
QStringList systemSeams()
{
    static const QRegularExpression name(u"`(src/[a-z/]+\\.cpp)`"_s);
    QStringList seams;
    const QString page = quality::filesBelow(u"docs"_s, { u"/packages.md"_s }).value(0).text;
    for (const QString &line : page.mid(page.indexOf(u"\n## Windows"_s)).split(u'\n')) {
        auto names = name.globalMatch(line.startsWith("| `"_L1) ? line.section(u'|', 1, 1) : QString());
        while (names.hasNext()) {
            seams.append(names.next().captured(1));
        }
    }
    return seams;
}

QStringList systemIncludes(const SourceFile &file)
{
    static const QString headers
        = u"^\\s*#\\s*include\\s+<(?:sys/\\w+|netinet/\\w+|arpa/\\w+|unistd|termios|fcntl|poll|pwd|dlfcn|malloc|signal|crypt)\\.h>|<csignal>"_s;
    return quality::findings(file, file.text, headers, u"includes what only a Unix has"_s);
}

/// What only a Unix has is included where docs/packages.md says so: a port begins there, and nowhere else. Nor does it name a source without.
QStringList systemProblems(const SourceFile &file)
{
    static const QStringList seams = systemSeams();
    const QStringList found = systemIncludes(file);
    if (!seams.contains(file.path)) {
        return found;
    }
    return found.isEmpty() ? QStringList{ u"%1 is named in docs/packages.md, and has nothing that only a Unix has"_s.arg(file.path) }
                           : QStringList();
}

} // namespace

class LayersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void modulesAreFound();
    void badIncludesAreSeen_data();
    void badIncludesAreSeen();
    void badLinksAreSeen();
    void badRoomsAndNamesAreSeen();
    void roomsAreApart();
    void namesStayInTheirLayers();
    void tableHasNoCircle();
    void includesFollowTheTable();
    void linksFollowTheTable();
    void systemHeadersStayAtTheSeams();
};

void LayersTest::modulesAreFound()
{
    QCOMPARE(moduleOf(u"QUrlQuery"_s), u"QtCore"_s);
    QCOMPARE(moduleOf(u"QNetworkReply"_s), u"QtNetwork"_s);
    QCOMPARE(moduleOf(u"QtWidgets/QLabel"_s), u"QtWidgets"_s);
    QCOMPARE(moduleOf(u"qlabel.h"_s), u"QtWidgets"_s);
    QCOMPARE(moduleOf(u"vector"_s), QString());
}

void LayersTest::badIncludesAreSeen_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isFine");
    QTest::newRow("views on net") << u"src/views/a.cpp"_s << u"#include \"net/apicall.h\""_s << false;
    QTest::newRow("views on session") << u"src/views/pages/a.h"_s << u"#include \"session/settings.h\""_s << false;
    QTest::newRow("views on text") << u"src/views/pages/a.h"_s << u"#include \"text/errortext.h\""_s << true;
    QTest::newRow("core on network") << u"src/core/a.h"_s << u"#include <QNetworkReply>"_s << false;
    QTest::newRow("core on gui") << u"src/core/a.h"_s << u"  #  include <QtGui/QColor>"_s << false;
    QTest::newRow("sandbox on core") << u"src/sandbox/a.cpp"_s << u"#include \"core/money.h\""_s << false;
    QTest::newRow("kit on core") << u"src/kit/widgets/a.cpp"_s << u"#include \"core/money.h\""_s << false;
    QTest::newRow("views on kit") << u"src/views/pages/a.cpp"_s << u"#include \"kit/theme/theme.h\""_s << true;
    QTest::newRow("cli on the kit") << u"src/cli/a.cpp"_s << u"#include \"kit/theme/theme.h\""_s << false;
    QTest::newRow("api on another api class") << u"src/api/ordersapi.cpp"_s << u"#include \"api/authapi.h\""_s << false;
    QTest::newRow("api on itself") << u"src/api/ordersapi.cpp"_s << u"#include \"api/ordersapi.h\""_s << true;
    QTest::newRow("no layer named") << u"src/core/a.cpp"_s << u"#include \"money.h\""_s << false;
    QTest::newRow("unknown Qt header") << u"src/core/a.cpp"_s << u"#include <QNonsense>"_s << false;
    QTest::newRow("keychain outside session") << u"src/checkout/a.cpp"_s << u"#include <qt6keychain/keychain.h>"_s << false;
    QTest::newRow("standard library") << u"src/core/a.cpp"_s << u"#include <vector>"_s << true;
    QTest::newRow("unknown layer") << u"src/misc/a.cpp"_s << u"#include <vector>"_s << false;
}

void LayersTest::badIncludesAreSeen()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QFETCH(bool, isFine);
    QCOMPARE(includeProblems({ path, u"// A comment.\n"_s + line + u'\n' }).isEmpty(), isFine);
}

void LayersTest::badLinksAreSeen()
{
    const SourceFile good{ u"src/views/CMakeLists.txt"_s,
        u"vezne_module(views LINKS vezne_checkout Qt6::Widgets PRIVATE_LINKS vezne_flags)"_s };
    const SourceFile net{ u"src/views/CMakeLists.txt"_s, u"vezne_module(views LINKS vezne_net)"_s };
    const SourceFile gui{ u"src/core/CMakeLists.txt"_s, u"vezne_module(core LINKS Qt6::Gui)"_s };
    QVERIFY(linkProblems(good).isEmpty());
    QCOMPARE(linkProblems(net).size(), 1);
    QCOMPARE(linkProblems(gui).size(), 1);
}

void LayersTest::badRoomsAndNamesAreSeen()
{
    const auto line = [](const char *path, const char *text) { return SourceFile{ QString::fromLatin1(path), QString::fromLatin1(text) }; };
    QVERIFY(!roomProblems(line("src/checkout/draft/a.cpp", "#include \"checkout/orders/attemptregistry.h\"\n")).isEmpty());
    QVERIFY(!roomProblems(line("src/checkout/signin/a.cpp", "#include \"checkout/flow/checkoutflow.h\"\n")).isEmpty());
    QVERIFY(!roomProblems(line("src/checkout/a.cpp", "")).isEmpty());
    QVERIFY(roomProblems(line("src/checkout/draft/a.cpp", "#include \"checkout/draft/cart.h\"\n")).isEmpty());
    QVERIFY(roomProblems(line("src/checkout/flow/a.cpp", "#include \"checkout/orders/attemptregistry.h\"\n")).isEmpty());
    QVERIFY(!nameProblems(line("src/views/a.cpp", "store::Attempt attempt;\n")).isEmpty());
    QVERIFY(nameProblems(line("src/views/a.cpp", "// store::Attempt\ncore::Order order; datastore::x();\n")).isEmpty());
}

void LayersTest::roomsAreApart()
{
    QStringList problems;
    for (const SourceFile &file : quality::filesBelow(u"src/checkout"_s, { u".h"_s, u".cpp"_s })) {
        problems += roomProblems(file);
    }
    QVERIFY(quality::isNone(problems));
}

void LayersTest::namesStayInTheirLayers()
{
    QStringList problems;
    for (const SourceFile &file : quality::filesBelow(u"src"_s, { u".h"_s, u".cpp"_s })) {
        problems += nameProblems(file);
    }
    QVERIFY(quality::isNone(problems));
}

void LayersTest::tableHasNoCircle()
{
    const auto &table = quality::layerTable();
    for (auto rule = table.begin(); rule != table.end(); ++rule) {
        for (const QString &below : rule->layers) {
            QVERIFY2(table.contains(below), qPrintable(below));
            QVERIFY2(!table.value(below).layers.contains(rule.key()), qPrintable(rule.key() + u" and "_s + below));
            // What a layer may include, it may also be given by the layers between.
            for (const QString &further : table.value(below).layers) {
                QVERIFY2(further != rule.key(), qPrintable(further));
            }
        }
    }
}

void LayersTest::includesFollowTheTable()
{
    const auto files = quality::filesBelow(u"src"_s, { u".h"_s, u".cpp"_s });
    QVERIFY(files.size() > 100);
    QStringList problems;
    for (const SourceFile &file : files) {
        problems += includeProblems(file);
    }
    QVERIFY(quality::isNone(problems));
}

void LayersTest::linksFollowTheTable()
{
    QStringList problems;
    int seen = 0;
    for (const SourceFile &file : quality::filesBelow(u"src"_s, { u"/CMakeLists.txt"_s })) {
        if (!file.layer().isEmpty()) {
            ++seen;
            problems += linkProblems(file);
        }
    }
    QCOMPARE(seen, int(quality::layerTable().size()));
    QVERIFY(quality::isNone(problems));
}

void LayersTest::systemHeadersStayAtTheSeams()
{
    QCOMPARE(systemProblems({ u"src/store/a.cpp"_s, u"#include <QFile>\n#include <unistd.h>\n#include <vector>\n"_s }).size(), 1);
    QCOMPARE(systemProblems({ u"src/net/a.cpp"_s, u"#include <sys/socket.h>\n"_s }).size(), 1);
    QCOMPARE(systemProblems({ u"src/text/a.cpp"_s, u"#ifdef __GLIBC__\n#include <malloc.h>\n#endif\n"_s }).size(), 1);
    QVERIFY(systemProblems({ u"src/cli/console.cpp"_s, u"#include <termios.h>\n"_s }).isEmpty());
    QCOMPARE(systemProblems({ u"src/cli/console.cpp"_s, u"#include <vector>\n"_s }).size(), 1);
    QStringList problems;
    for (const SourceFile &file : quality::filesBelow(u"src"_s, { u".h"_s, u".cpp"_s })) {
        problems += systemProblems(file);
    }
    QVERIFY(quality::isNone(problems));
}

QTEST_APPLESS_MAIN(LayersTest)
#include "tst_layers.moc"
