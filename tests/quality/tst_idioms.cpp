// SPDX-License-Identifier: MIT
// One asynchronous idiom, no hidden state, no way around TLS.
#include "quality/sourcetree.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using quality::SourceFile;

namespace {

struct Rule
{
    QString pattern;
    QString what;
    QStringList layers; ///< Empty: all of src/.
};

const QList<Rule> &rules()
{
    const QStringList client = u"core text net api session store checkout models views"_s.split(u' ');
    const QStringList window = u"text net api session checkout models views"_s.split(u' ');
    static const QList<Rule> list{
        { u"\\bQEventLoop\\b"_s, u"a nested event loop"_s, {} },
        { u"\\bprocessEvents\\b"_s, u"a nested event loop"_s, {} },
        { u"(?:\\.|->)exec\\s*\\("_s, u"exec() runs a nested event loop"_s, window },
        { u"\\b(?!QCoreApplication|QGuiApplication|QApplication)Q\\w+::exec\\s*\\("_s, u"exec() runs a nested event loop"_s, {} },
        { u"\\bQMessageBox::(?:information|question|warning|critical|about)\\s*\\("_s, u"a dialog with a nested event loop"_s, {} },
        { u"\\bQ(?:Input|File|Color|Font)Dialog::get\\w+\\s*\\("_s, u"a dialog with a nested event loop"_s, {} },
        { u"\\bwaitFor(?!Done\\b)[A-Z]\\w*\\s*\\("_s, u"waits for the network or a process"_s, client },
        { u"\\bignoreSslErrors\\b|\\bVerifyNone\\b|\\bQueryPeer\\b"_s, u"a way around TLS"_s, client },
        { u"^\\s*(?:\\[\\[nodiscard\\]\\]\\s*)?static\\s+[\\w:]+\\s*[&*]\\s*(?:instance|self|get)\\s*\\(\\s*\\)"_s, u"a singleton"_s, {} },
        { u"\\bQ_GLOBAL_STATIC\\b|\\bQ_APPLICATION_STATIC\\b"_s, u"a global"_s, {} },
        { u"\\bconnect\\s*\\(\\s*[^,;]+,\\s*&[\\w:]+\\s*,\\s*\\["_s, u"a connection to a lambda without a context object"_s, {} },
        { u"\\bsingleShot\\s*\\(\\s*[^,;]+,\\s*\\["_s, u"a timer with a lambda without a context object"_s, {} },
        { u"\\bsleep\\s*\\(|\\bmsleep\\s*\\(|\\bsleep_for\\b"_s, u"blocks the thread"_s, client },
        { u"\\bserverMessage\\s*\\.\\s*(?:contains|startsWith|endsWith|indexOf|compare)\\b|\\bserverMessage\\s*[!=]="_s,
            u"decides by a server's words; ApiError::reason says what they mean"_s, {} },
    };
    return list;
}

QStringList idiomProblems(const SourceFile &file)
{
    QStringList problems;
    const QString code = quality::codeOnly(file.text);
    for (const Rule &rule : rules()) {
        if (rule.layers.isEmpty() || rule.layers.contains(file.layer())) {
            problems += quality::findings(file, code, rule.pattern, rule.what);
        }
    }
    return problems;
}

/// Constants of a library's sources that another source of it has as well: a unity build compiles any two of them as one (ADR 0018), and which
/// two changes with each new file.
QStringList namesTwice(const QList<SourceFile> &files)
{
    static const QRegularExpression constant(u"^(?:static )?constexpr [^=({]*?\\b(\\w+)(?:\\[\\w*\\])?(?: = |\\{)"_s, QRegularExpression::MultilineOption);
    QHash<QString, QString> seen;
    QStringList problems;
    for (const SourceFile &file : files) {
        if (file.isHeader()) {
            continue;
        }
        for (auto found = constant.globalMatch(quality::codeOnly(file.text)); found.hasNext();) {
            const QString name = found.next().captured(1);
            const QString other = seen.value(QString(file.layer() + u' ' + name));
            if (!other.isEmpty()) {
                problems.append(QString(file.path + u": " + name + u" is a constant of " + other + u" too"));
            }
            seen.insert(QString(file.layer() + u' ' + name), file.path);
        }
    }
    return problems;
}

} // namespace

class IdiomsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void commentsAndStringsAreLeftOut();
    void badCodeIsSeen_data();
    void badCodeIsSeen();
    void goodCodePasses_data();
    void goodCodePasses();
    void sourcesKeepTheIdioms();
    void constantsOfALibraryAreTheirOwn();
};

void IdiomsTest::commentsAndStringsAreLeftOut()
{
    QCOMPARE(quality::codeOnly(u"a; // QEventLoop\nb /* c\n d */ e(\"x\\\"y\", 1'000, 'z');"_s), u"a; \nb \n e(\"\", 1'000, ' ');"_s);
    QCOMPARE(quality::codeOnly(u"a(uR\"(one \" two)\"_s);"_s), u"a(u\"\"_s);"_s);
}

void IdiomsTest::badCodeIsSeen_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    QTest::newRow("event loop") << u"src/checkout/a.cpp"_s << u"QEventLoop loop;"_s;
    QTest::newRow("exec of a dialog") << u"src/views/a.cpp"_s << u"if (dialog.exec() == 1)"_s;
    QTest::newRow("exec by pointer") << u"src/views/a.cpp"_s << u"menu->exec(here);"_s;
    QTest::newRow("static exec") << u"src/app/a.cpp"_s << u"QMenu::exec(actions, here);"_s;
    QTest::newRow("question") << u"src/views/a.cpp"_s << u"QMessageBox::question(this, a, b);"_s;
    QTest::newRow("file dialog") << u"src/views/a.cpp"_s << u"QFileDialog::getOpenFileName(this);"_s;
    QTest::newRow("events") << u"src/cli/a.cpp"_s << u"QCoreApplication::processEvents();"_s;
    QTest::newRow("waiting") << u"src/session/a.cpp"_s << u"socket.waitForReadyRead(30);"_s;
    QTest::newRow("tls") << u"src/net/a.cpp"_s << u"reply->ignoreSslErrors();"_s;
    QTest::newRow("singleton") << u"src/core/a.h"_s << u"class A {\n    static A &instance();\n};"_s;
    QTest::newRow("global") << u"src/core/a.cpp"_s << u"Q_GLOBAL_STATIC(A, a)"_s;
    QTest::newRow("no context") << u"src/api/a.cpp"_s << u"connect(reply, &QNetworkReply::finished,\n    [this] { done(); });"_s;
    QTest::newRow("timer") << u"src/api/a.cpp"_s << u"QTimer::singleShot(10, [this] { done(); });"_s;
    QTest::newRow("words") << u"src/checkout/a.cpp"_s << u"if (error.serverMessage.contains(words))"_s;
    QTest::newRow("sleep") << u"src/store/a.cpp"_s << u"QThread::msleep(10);"_s;
}

void IdiomsTest::badCodeIsSeen()
{
    QFETCH(QString, path);
    QFETCH(QString, code);
    QCOMPARE(idiomProblems({ path, code }).size(), 1);
}

void IdiomsTest::goodCodePasses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    QTest::newRow("the application") << u"src/app/main.cpp"_s << u"return QApplication::exec();"_s;
    QTest::newRow("a query") << u"src/store/a.cpp"_s << u"query.exec();"_s;
    QTest::newRow("a comment") << u"src/views/a.cpp"_s << u"// never exec(), never dialog.exec()"_s;
    QTest::newRow("with a context") << u"src/api/a.cpp"_s << u"connect(reply, &QNetworkReply::finished, this, [this] { done(); });"_s;
    QTest::newRow("the end of one's own threads") << u"src/views/a.cpp"_s << u"m_decoder.waitForDone();"_s;
    QTest::newRow("open") << u"src/views/a.cpp"_s << u"dialog->open();"_s;
}

void IdiomsTest::goodCodePasses()
{
    QFETCH(QString, path);
    QFETCH(QString, code);
    const auto problems = idiomProblems({ path, code });
    QVERIFY(quality::isNone(problems));
}

void IdiomsTest::sourcesKeepTheIdioms()
{
    QStringList problems;
    const auto files = quality::filesBelow(u"src"_s, { u".h"_s, u".cpp"_s });
    QVERIFY(files.size() > 100);
    for (const SourceFile &file : files) {
        problems += idiomProblems(file);
    }
    QVERIFY(quality::isNone(problems));
}

void IdiomsTest::constantsOfALibraryAreTheirOwn()
{
    const QString gap = u"namespace {\nconstexpr int gap = 8;\nconstexpr std::chrono::milliseconds pause{ 300 };\n}"_s;
    QCOMPARE(namesTwice({ { u"src/views/a.cpp"_s, gap }, { u"src/views/b.cpp"_s, gap } }).size(), 2);
    QVERIFY(namesTwice({ { u"src/views/a.cpp"_s, gap }, { u"src/kit/b.cpp"_s, gap } }).isEmpty());
    const QStringList problems = namesTwice(quality::filesBelow(u"src"_s, { u".cpp"_s }));
    QVERIFY(quality::isNone(problems));
}

QTEST_APPLESS_MAIN(IdiomsTest)
#include "tst_idioms.moc"
