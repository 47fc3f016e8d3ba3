// SPDX-License-Identifier: MIT
// Every page in a language that is a third longer than English, and in one that is written from right to left.
#include "quality/sourcetree.h"
#include "support/pseudotranslator.h"
#include "views/scenecheck.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using support::PseudoTranslator;

namespace {

/// The words in quotes or in a form: whatever begins with a letter and has a small one behind it.
QSet<QString> quotedBelow(const QStringList &folders, const QStringList &endings)
{
    static const QRegularExpression quoted(u"\"(\\p{L}[^\"\\\\\n]*\\p{Ll}[^\"\\\\\n]*)\"|<string>([^<]+)</string>"_s);
    QSet<QString> words;
    for (const QString &folder : folders) {
        for (const quality::SourceFile &file : quality::filesBelow(folder, endings)) {
            for (const auto &match : quoted.globalMatch(file.text)) {
                words.insert(match.captured(1) + match.captured(2));
            }
        }
    }
    return words;
}

} // namespace

class TestPseudo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void theLanguageIsLonger();
    void turkish13TextMayGrow_data();
    void turkish13TextMayGrow();
    void turkish26FromRightToLeft_data() { turkish13TextMayGrow_data(); }
    void turkish26FromRightToLeft();
    void everyWordIsTranslated();

private:
    kit::Theme m_theme;
};

void TestPseudo::initTestCase()
{
    m_theme.setMotionReduced(true);
    m_theme.apply(*qApp);
}

void TestPseudo::cleanup()
{
    m_theme.setTextScale(100);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestPseudo::theLanguageIsLonger()
{
    const PseudoTranslator latin(PseudoTranslator::Script::Latin);
    QCOMPARE(latin.ofText(u"%1 of %n"_s).count(u'%'), 2);
    for (const QString &text : { u"Sign in"_s, u"The order is in the store."_s, u"Open"_s }) {
        const double growth = double(latin.ofText(text).size() - 2) / double(text.size());
        QVERIFY2(growth >= 1.35 && growth < 1.6, qPrintable(latin.ofText(text)));
    }
    QVERIFY(PseudoTranslator(PseudoTranslator::Script::Hebrew).ofText(u"Paid"_s).isRightToLeft());
}

void TestPseudo::turkish13TextMayGrow_data()
{
    QTest::addColumn<int>("scale");
    QTest::newRow("100 %") << 100;
    QTest::newRow("125 %") << 125;
    QTest::newRow("150 %") << 150;
    QTest::newRow("200 %") << 200;
}

void TestPseudo::turkish13TextMayGrow()
{
    QFETCH(int, scale);
    PseudoTranslator longer(PseudoTranslator::Script::Latin);
    QCoreApplication::installTranslator(&longer);
    m_theme.setTextScale(scale);
    const QStringList faults = scenecheck::faultsOf({ 1180, 760 }, scale, false, [](int) { return true; });
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void TestPseudo::turkish26FromRightToLeft()
{
    QFETCH(int, scale);
    PseudoTranslator hebrew(PseudoTranslator::Script::Hebrew);
    QCoreApplication::installTranslator(&hebrew);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    m_theme.setTextScale(scale);
    const QStringList faults = scenecheck::faultsOf({ 1180, 760 }, scale, false, [](int) { return true; });
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

// What our own sources have in quotes and a page shows without brackets did not go through tr().
void TestPseudo::everyWordIsTranslated()
{
    PseudoTranslator latin(PseudoTranslator::Script::Latin);
    QCoreApplication::installTranslator(&latin);
    const QSet<QString> ours
        = quotedBelow({ u"src/kit"_s, u"src/views"_s, u"src/text"_s, u"src/checkout"_s, u"ui"_s }, { u".h"_s, u".cpp"_s, u".ui"_s });
    QVERIFY(ours.contains(u"Copy the link"_s));
    const QSet<QString> theirs = quotedBelow({ u"tests/views"_s }, { u"fakedesk.cpp"_s, u"fakedeskparts.h"_s, u"fakescenes.cpp"_s })
        + QSet<QString>{ u"Vezne"_s, u"English"_s, u"Türkçe"_s };
    IdleFlow idle;
    views::MainWindow window(idle.flow, [] { return 10'000; });
    window.show();
    QStringList bare;
    int seen = 0;
    for (const fakedesk::Scene &scene : fakedesk::scenes(false)) {
        fakedesk::show(window, scene.desk);
        pageprobe::settle();
        QStringList words = pageprobe::shownWords(window);
        for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
            words << (button->isVisible() ? button->text() : QString());
        }
        for (const QString &word : std::as_const(words)) {
            seen += word.startsWith(u'[') ? 1 : 0;
            if (ours.contains(word) && !theirs.contains(word)) {
                bare << scene.name + u": "_s + word;
            }
        }
    }
    QVERIFY(seen > 400);
    QVERIFY2(bare.isEmpty(), qPrintable(bare.join(u'\n')));
}

QTEST_MAIN(TestPseudo)
#include "tst_pseudo.moc"
