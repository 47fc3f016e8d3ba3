// SPDX-License-Identifier: MIT
// The command line of the window: what it gives is told, with the option or the variable that it came by.
#include "app/arguments.h"
#include "quality/sourcetree.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestArguments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void eachOptionIsTold();
    void eachVariableIsTold();
    void anOptionIsBeforeAVariable();
    void nothingGivenNothingTold();

private:
    void put(const QString &variable, const QString &value);

    QStringList m_put;
};

void TestArguments::put(const QString &variable, const QString &value)
{
    qputenv(variable.toLatin1().constData(), value.toUtf8());
    m_put.append(variable);
}

void TestArguments::cleanup()
{
    for (const QString &variable : std::as_const(m_put)) {
        qunsetenv(variable.toLatin1().constData());
    }
    m_put.clear();
}

// Those that the help names with a value: a new one is told too.
void TestArguments::eachOptionIsTold()
{
    static const QRegularExpression named(u"(--[a-z-]+) [A-Z]|(--lang) "_s);
    QStringList line;
    QStringList options;
    for (auto match = named.globalMatch(app::helpText()); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        const QString option = one.captured(1) + one.captured(2);
        options.append(option);
        line << option << (option == "--lang"_L1 ? u"tr_TR"_s : option == "--project-url"_L1 ? u"https://shop.example"_s : u"x"_s);
    }
    QVERIFY2(options.size() >= 7, qPrintable(options.join(u' ')));
    const app::Arguments arguments = app::parseArguments(line);
    QVERIFY2(arguments.fault.isEmpty(), qPrintable(arguments.fault));
    for (const QString &option : std::as_const(options)) {
        QVERIFY2(arguments.given.values().contains(option), qPrintable(option));
    }
    QCOMPARE(arguments.given.value(u"language"_s), u"--lang"_s);
    QCOMPARE(arguments.given.value(u"project/content"_s), u"--lang"_s);
    QCOMPARE(arguments.given.value(u"project/storage"_s), u"--storage"_s);
    QCOMPARE(arguments.given.value(u"project/shop"_s), u"--shop"_s);
}

// Those that the source reads.
void TestArguments::eachVariableIsTold()
{
    static const QRegularExpression read(u"\"(VEZNE_[A-Z_]+)\""_s);
    QString source;
    for (const quality::SourceFile &file : quality::filesBelow(u"src/app"_s, { u"arguments.cpp"_s })) {
        source += file.text;
    }
    QSet<QString> variables;
    for (auto match = read.globalMatch(source); match.hasNext();) {
        variables.insert(match.next().captured(1));
    }
    QVERIFY(variables.size() >= 7);
    for (const QString &variable : std::as_const(variables)) {
        put(variable, variable == "VEZNE_PROJECT_URL"_L1 ? u"https://shop.example"_s : u"x"_s);
    }
    const app::Arguments arguments = app::parseArguments({});
    for (const QString &variable : std::as_const(variables)) {
        QVERIFY2(arguments.given.values().contains(variable), qPrintable(variable));
    }
    for (const QString &one : arguments.given) {
        QVERIFY2(one.startsWith("VEZNE_"_L1), qPrintable(one));
    }
}

void TestArguments::anOptionIsBeforeAVariable()
{
    put(u"VEZNE_SHOP"_s, u"postgresql://a@b/c"_s);
    put(u"VEZNE_PROJECT_URL"_s, u"https://one.example"_s);
    put(u"VEZNE_PROVIDER"_s, u"email"_s);
    const app::Arguments arguments = app::parseArguments(
        { u"--shop=postgresql://d@e/f"_s, u"--project-url"_s, u"https://two.example"_s, u"--provider"_s, u"phone"_s });
    QCOMPARE(arguments.given.value(u"project/shop"_s), u"--shop"_s);
    QCOMPARE(arguments.given.value(u"project/url"_s), u"--project-url"_s);
    QCOMPARE(arguments.given.value(u"project/provider"_s), u"--provider"_s);
}

void TestArguments::nothingGivenNothingTold()
{
    QVERIFY(app::parseArguments({ u"--demo"_s }).given.isEmpty());
    put(u"VEZNE_PROVIDER"_s, u"phone"_s); // Of no project: it has no say in the one that is opened.
    QVERIFY(app::parseArguments({ u"--storage"_s, u"orders"_s }).given.isEmpty());
}

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
