// SPDX-License-Identifier: MIT
// What the window shows: plain text only, one place that opens addresses, one look; forms beside their classes.
#include "quality/sourcetree.h"

#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using quality::SourceFile;

namespace {

QStringList viewProblems(const SourceFile &file)
{
    const QString code = quality::codeOnly(file.text);
    QStringList problems;
    if (!file.path.startsWith("src/kit/widgets/plainlabel."_L1)) {
        problems += quality::findings(file, code, u"\\bQLabel\\b"_s, u"a QLabel: use PlainLabel"_s);
    }
    const bool isTheme = file.path.startsWith("src/kit/theme/"_L1); // It paints whatever Qt has.
    if (!isTheme && !file.path.startsWith("src/kit/widgets/button."_L1)) {
        problems += quality::findings(file, code, u"\\bQPushButton\\b"_s, u"a QPushButton: use Button"_s);
    }
    if (!isTheme) {
        problems += quality::findings(file, code, u"\\bQ(?:TextBrowser|TextEdit|WebEngine\\w*)\\b"_s, u"a widget that shows rich text"_s);
    }
    problems += quality::findings(file, code, u"\\bQt::(?:RichText|AutoText|MarkdownText)\\b"_s, u"text that may be rich"_s);
    problems += quality::findings(file, code, u"\\b(?:setHtml|insertHtml|appendHtml|setMarkdown)\\s*\\("_s, u"rich text"_s);
    problems += quality::findings(file, code, u"\\bsetStyleSheet\\s*\\("_s, u"a style sheet: the look is in kit/theme"_s);
    problems += quality::findings(file, code, u"\\bsetOpenExternalLinks\\b"_s, u"a second way to open addresses"_s);
    problems += quality::findings(file, code, u"\\b(?:toLocalTime|currentDate|currentDateTime|currentTime)\\s*\\("_s,
        u"this computer's time: the shop's zone is Locale's"_s);
    if (code.contains("QMessageBox"_L1) && !code.contains("Qt::PlainText"_L1)) {
        problems.append(u"%1: a message box has to be told that its text is plain"_s.arg(file.path));
    }
    return problems;
}

/// `users`: the paths of the sources that include the class made from the form.
QStringList formProblems(const SourceFile &form, const QStringList &users)
{
    QStringList problems = quality::findings(form, form.text, u"class=\"QLabel\""_s, u"a QLabel: use PlainLabel"_s);
    problems += quality::findings(form, form.text, u"class=\"QPushButton\""_s, u"a QPushButton: use Button"_s);
    problems += quality::findings(form, form.text, u"name=\"styleSheet\""_s, u"a style sheet: the look is in kit/theme"_s);
    const QString folder = u"src/views/"_s + form.path.section(u'/', 1, -2);
    if (users.size() != 1 || users.first().section(u'/', 0, -2) != folder) {
        problems.append(u"%1 is not the form of one class in %2, but of: %3"_s.arg(form.path, folder, users.join(u' ')));
    }
    static const QRegularExpression className(u"<class>(\\w+)</class>"_s);
    const QString name = className.match(form.text).captured(1);
    if (name.toLower() + ".ui"_L1 != form.name()) {
        problems.append(u"%1 makes a class called %2"_s.arg(form.path, name));
    }
    return problems;
}

int openUrlCount(const QList<SourceFile> &files)
{
    int count = 0;
    for (const SourceFile &file : files) {
        count += int(quality::codeOnly(file.text).count("QDesktopServices::openUrl"_L1));
    }
    return count;
}

} // namespace

class ViewRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void badViewsAreSeen_data();
    void badViewsAreSeen();
    void badFormsAreSeen();
    void openersAreCounted();
    void viewsKeepTheRules();
    void formsKeepTheRules();
    void security06OneFunctionOpensAddresses();
};

void ViewRulesTest::badViewsAreSeen_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("count");
    QTest::newRow("label") << u"auto *a = new QLabel(text, this);"_s << 1;
    QTest::newRow("plain label") << u"auto *a = new PlainLabel(text, TextStyle::Body, ColorRole::Text, this);"_s << 0;
    QTest::newRow("button") << u"QPushButton button;"_s << 1;
    QTest::newRow("rich") << u"label->setTextFormat(Qt::RichText);"_s << 1;
    QTest::newRow("guessing") << u"label->setTextFormat(Qt::AutoText);"_s << 1;
    QTest::newRow("html") << u"document.setHtml(text);"_s << 1;
    QTest::newRow("browser") << u"QTextBrowser browser;"_s << 1;
    QTest::newRow("plain text edit") << u"QPlainTextEdit edit; QTextLayout layout;"_s << 0;
    QTest::newRow("style sheet") << u"setStyleSheet(text);"_s << 1;
    QTest::newRow("box") << u"QMessageBox box(this); box.setText(text);"_s << 1;
    QTest::newRow("plain box") << u"QMessageBox box(this); box.setTextFormat(Qt::PlainText);"_s << 0;
    QTest::newRow("the computer's clock") << u"moment.toLocalTime().toString(format)"_s << 1;
    QTest::newRow("the computer's day") << u"QDate::currentDate()"_s << 1;
    QTest::newRow("the shop's day") << u"QDateTime::currentDateTimeUtc().toTimeZone(locale.shopZone).date()"_s << 0;
    QTest::newRow("links") << u"label->setOpenExternalLinks(true);"_s << 1;
}

void ViewRulesTest::badViewsAreSeen()
{
    QFETCH(QString, code);
    QFETCH(int, count);
    QCOMPARE(int(viewProblems({ u"src/views/pages/a.cpp"_s, code }).size()), count);
}

void ViewRulesTest::badFormsAreSeen()
{
    const QStringList users{ u"src/views/pages/apage.cpp"_s };
    const QString good = u"<ui><class>APage</class><widget class=\"PlainLabel\" name=\"titleLabel\"/></ui>"_s;
    QVERIFY(formProblems({ u"ui/pages/apage.ui"_s, good }, users).isEmpty());
    QCOMPARE(formProblems({ u"ui/apage.ui"_s, good }, users).size(), 1); // Not where its class is.
    QCOMPARE(formProblems({ u"ui/pages/apage.ui"_s, good }, {}).size(), 1);
    QCOMPARE(formProblems({ u"ui/pages/apage.ui"_s, good }, users + users).size(), 1);
    QCOMPARE(formProblems({ u"ui/pages/apage.ui"_s, QString(good).replace("APage"_L1, "BPage"_L1) }, users).size(), 1);
    QCOMPARE(formProblems({ u"ui/pages/apage.ui"_s, QString(good).replace("PlainLabel"_L1, "QLabel"_L1) }, users).size(), 1);
    QCOMPARE(formProblems({ u"ui/pages/apage.ui"_s, QString(good).replace("PlainLabel"_L1, "QPushButton"_L1) }, users).size(), 1);
}

void ViewRulesTest::openersAreCounted()
{
    const SourceFile one{ u"src/views/a.cpp"_s, u"QDesktopServices::openUrl(url); // QDesktopServices::openUrl"_s };
    QCOMPARE(openUrlCount({ one }), 1);
    QCOMPARE(openUrlCount({ one, one }), 2);
}

void ViewRulesTest::viewsKeepTheRules()
{
    QStringList problems;
    const auto files
        = quality::filesBelow(u"src/views"_s, { u".h"_s, u".cpp"_s }) + quality::filesBelow(u"src/kit"_s, { u".h"_s, u".cpp"_s });
    QVERIFY(files.size() > 40);
    for (const SourceFile &file : files) {
        problems += viewProblems(file);
    }
    QVERIFY(quality::isNone(problems));
}

void ViewRulesTest::formsKeepTheRules()
{
    QStringList problems;
    QHash<QString, QStringList> users;
    static const QRegularExpression include(u"#include \"ui_(\\w+)\\.h\""_s);
    for (const SourceFile &file : quality::filesBelow(u"src/views"_s, { u".h"_s, u".cpp"_s })) {
        auto matches = include.globalMatch(file.text);
        while (matches.hasNext()) {
            users[matches.next().captured(1) + ".ui"_L1].append(file.path);
        }
    }
    const auto forms = quality::filesBelow(u"ui"_s, { u".ui"_s });
    QVERIFY2(!forms.isEmpty(), "ui/ holds no form");
    for (const SourceFile &form : forms) {
        problems += formProblems(form, users.value(form.name()));
    }
    QVERIFY(quality::isNone(problems));
}

void ViewRulesTest::security06OneFunctionOpensAddresses()
{
    QCOMPARE(openUrlCount(quality::filesBelow(u"src"_s, { u".h"_s, u".cpp"_s })), 1);
}

QTEST_APPLESS_MAIN(ViewRulesTest)
#include "tst_viewrules.moc"
