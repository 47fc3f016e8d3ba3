// SPDX-License-Identifier: MIT
// Every page in a language that is a third longer than English, and in one that is written from right to left.
#include "support/pseudotranslator.h"
#include "views/scenecheck.h"

#include <QApplication>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using support::PseudoTranslator;

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
    QTest::newRow("150 %") << 150;
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

// What stands on a button without brackets did not go through tr().
void TestPseudo::everyWordIsTranslated()
{
    PseudoTranslator latin(PseudoTranslator::Script::Latin);
    QCoreApplication::installTranslator(&latin);
    IdleFlow idle;
    views::MainWindow window(idle.flow, [] { return 10'000; });
    window.show();
    QStringList bare;
    int seen = 0;
    for (const fakedesk::Scene &scene : fakedesk::scenes(false)) {
        fakedesk::show(window, scene.desk);
        pageprobe::settle();
        for (const QString &name : { u"primaryButton"_s, u"backButton"_s, u"mainActionButton"_s, u"couponButton"_s, u"signInButton"_s }) {
            for (const QAbstractButton *button : window.findChildren<QAbstractButton *>(name)) {
                if (button->isVisible() && !button->text().isEmpty()) {
                    ++seen;
                    bare << (button->text().startsWith(u'[') ? QStringList() : QStringList{ scene.name + u": "_s + button->text() });
                }
            }
        }
    }
    QVERIFY(seen > 40);
    QVERIFY2(bare.isEmpty(), qPrintable(bare.join(u'\n')));
}

QTEST_MAIN(TestPseudo)
#include "tst_pseudo.moc"
