// SPDX-License-Identifier: MIT
// The doctor and the support bundle against a sandbox of their own: what is wrong is found and called by its code; of a whole order
// nothing that is secret or personal is in what is handed on.
#include "flowbench.h"

#include "core/redaction.h"
#include "kit/theme/theme.h"
#include "text/errorcodes.h"
#include "views/shell/supportpreview.h"
#include "views/shell/supporttext.h"

#include <QApplication>
#include <QDir>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using core::Check;
using core::CheckFinding;
using Reason = core::CheckFinding::Reason;
using Level = core::CheckFinding::Level;

class TestDiagnosis : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everythingIsInOrder();
    void nobodyIsSignedIn();
    void whatIsWrongIsFound();
    void aDeadServerEndsTheRun();
    void canBeStoppedAndBegunAnew();
    void callsAreKept();
    void security17TheBundleHoldsNoSecret();

private:
    [[nodiscard]] std::optional<CheckFinding> found(Check check) const;
    void run();
    [[nodiscard]] QStringList secretsOfTheRun();

    kit::Theme m_theme;
};

void TestDiagnosis::initTestCase()
{
    m_theme.apply(*qApp);
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
}

void TestDiagnosis::init()
{
    m_sandbox.reset();
    m_sandbox.clearFaults();
    m_dir = std::make_unique<QTemporaryDir>();
    open();
}

void TestDiagnosis::cleanup()
{
    m_flow.reset();
}

std::optional<CheckFinding> TestDiagnosis::found(Check check) const
{
    for (const CheckFinding &finding : m_flow->diagnosis().state().findings) {
        if (finding.check == check) {
            return finding;
        }
    }
    return std::nullopt;
}

void TestDiagnosis::run()
{
    m_flow->diagnosis().run();
    QVERIFY(m_flow->diagnosis().state().isRunning);
    QTRY_VERIFY_WITH_TIMEOUT(!m_flow->diagnosis().state().isRunning, 15'000);
}

void TestDiagnosis::everythingIsInOrder()
{
    toProducts();
    m_flow->openDiagnosis();
    QCOMPARE(m_flow->route().page, checkout::Route::Page::Diagnosis);
    QSignalSpy changes(&m_flow->diagnosis(), &checkout::Diagnostics::changed);
    run();
    QVERIFY(changes.count() > 10); // Each as it comes.
    for (const Check check : { Check::Configuration, Check::Tls, Check::AppToken, Check::Provider, Check::SignIn, Check::Storage,
             Check::Form, Check::Accounts, Check::Catalogue, Check::DataFolder }) {
        QVERIFY2(found(check) && found(check)->level == Level::Ok, qPrintable(core::checkName(check)));
    }
    QCOMPARE(found(Check::SignIn)->name(0).isEmpty(), false);
    QCOMPARE(found(Check::Keychain)->reason, Reason::NoKeychain);
    QVERIFY(m_flow->signIn().state().isSignedIn); // The doctor takes nobody's place.
    m_flow->goBack();
    QCOMPARE(m_flow->route().page, checkout::Route::Page::Products);
}

void TestDiagnosis::nobodyIsSignedIn()
{
    m_flow->openDiagnosis();
    QCOMPARE(m_flow->route().page, checkout::Route::Page::Diagnosis);
    run();
    QCOMPARE(found(Check::SignIn)->reason, Reason::SignInSkipped);
    QCOMPARE(text::errorCode(*found(Check::SignIn)), u"VZ-607"_s);
    m_flow->goBack();
    QCOMPARE(m_flow->route().page, checkout::Route::Page::SignIn);
}

void TestDiagnosis::whatIsWrongIsFound()
{
    toProducts();
    m_sandbox.fault(u"GET"_s, u"/api/content/products*"_s, u"status:503"_s, 20);
    m_sandbox.fault(u"POST"_s, u"/api/content/products*"_s, u"status:503"_s, 20);
    m_sandbox.fault(u"GET"_s, u"/api/content/payments/accounts"_s, u"garbage"_s, 20);
    run();
    QCOMPARE(found(Check::Catalogue)->reason, Reason::CallFailed);
    QCOMPARE(text::errorCode(*found(Check::Catalogue)), u"VZ-112"_s);
    QCOMPARE(found(Check::Accounts)->level, Level::Error);
    QVERIFY(!text::errorCode(*found(Check::Accounts)).isEmpty());
    QCOMPARE(found(Check::Form)->level, Level::Ok); // The others are looked at all the same.
}

void TestDiagnosis::aDeadServerEndsTheRun()
{
    m_sandbox.kill();
    run();
    QCOMPARE(found(Check::Tls)->reason, Reason::CallFailed);
    QCOMPARE(text::errorCode(*found(Check::Tls)), u"VZ-102"_s);
    QVERIFY(!found(Check::Catalogue));
    QVERIFY(found(Check::DataFolder));
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
}

void TestDiagnosis::canBeStoppedAndBegunAnew()
{
    m_sandbox.fault(u"GET"_s, u"/api/content/users-auth-providers"_s, u"hang"_s, 1);
    m_flow->diagnosis().run();
    m_flow->diagnosis().cancel();
    QVERIFY(!m_flow->diagnosis().state().isRunning);
    const auto stopped = m_flow->diagnosis().state().findings;
    QTest::qWait(50);
    QCOMPARE(m_flow->diagnosis().state().findings, stopped);
    m_sandbox.clearFaults();
    run();
    QCOMPARE(found(Check::AppToken)->level, Level::Ok);
}

void TestDiagnosis::callsAreKept()
{
    toProducts();
    const QList<core::CallRecord> calls = m_flow->diagnosis().calls();
    const auto signIn = std::find_if(calls.begin(), calls.end(),
        [](const core::CallRecord &call) { return call.path == u"/api/content/users-auth-providers/marker/email/users/auth"_s; });
    QVERIFY(signIn != calls.end());
    QCOMPARE(signIn->verb, u"POST"_s);
    QVERIFY(signIn->status >= 200 && signIn->status < 300);
    QVERIFY(signIn->requestId > 0);
    QVERIFY(std::none_of(calls.begin(), calls.end(), [](const core::CallRecord &call) { return call.path.contains(u'?'); }));
    for (int i = 0; i < 600; ++i) {
        core::CallRecord record;
        record.path = QString::number(i);
        m_flow->diagnosis().note(record);
    }
    QCOMPARE(m_flow->diagnosis().calls().size(), 500);
    QCOMPARE(m_flow->diagnosis().calls().last().path, u"599"_s);
}

/// Everything that went over the wire, or was typed, and is nobody's business.
QStringList TestDiagnosis::secretsOfTheRun()
{
    QStringList secrets{ m_sandbox.password(), m_sandbox.appToken(), m_sandbox.login(), u"Çağrı Işık"_s, u"Işık"_s, QDir::homePath() };
    for (const QJsonValue &logged : m_sandbox.requests()) {
        const QJsonObject headers = logged["headers"_L1].toObject();
        for (auto it = headers.begin(); it != headers.end(); ++it) {
            const QString value = it.value().toString();
            if (it.key().toLower() == "authorization"_L1) {
                secrets.append(value.section(u' ', 1));
            } else if (it.key().toLower() == "x-device-metadata"_L1) {
                secrets.append(value);
            }
        }
    }
    for (const QJsonValue &session : m_sandbox.state()["sessions"_L1].toArray()) {
        secrets.append(session["paymentUrl"_L1].toString());
    }
    secrets.removeAll(QString());
    secrets.removeDuplicates();
    return secrets;
}

void TestDiagnosis::security17TheBundleHoldsNoSecret()
{
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    m_sandbox.fault(u"GET"_s, u"/api/content/products*"_s, u"status:500"_s, 20);
    m_sandbox.fault(u"POST"_s, u"/api/content/products*"_s, u"status:500"_s, 20);
    m_flow->catalogue().load(u"en_US"_s);
    QTRY_VERIFY(!m_flow->diagnosis().pastAlerts().isEmpty());
    run();
    const QString bundle = views::bundleText(m_flow->diagnosis());
    const QStringList secrets = secretsOfTheRun();
    QVERIFY(secrets.size() >= 7); // With a bearer and a payment address among them.
    for (const QString &secret : secrets) {
        QVERIFY2(!bundle.contains(secret), qPrintable(secret + u"\n\n"_s + bundle));
        QVERIFY2(!views::reportText(m_flow->diagnosis()).contains(secret), qPrintable(secret));
    }
    // And it is of use: what was called, what went wrong, how the journal stands, who it was, without saying it.
    QVERIFY2(bundle.contains(u"POST /api/content/orders-storage/marker/orders/orders 201"_s), qPrintable(bundle));
    QVERIFY(bundle.contains("VZ-112"_L1) || bundle.contains("VZ-114"_L1));
    QVERIFY2(bundle.contains("SessionOpen: 1"_L1), qPrintable(bundle));
    QVERIFY(bundle.contains(core::hashedMark(m_flow->signIn().state().userIdentifier)));
    // What is written is what was shown, to the letter.
    views::SupportPreview preview(m_flow->diagnosis(), m_flow->locale(), true, nullptr);
    const auto *shown = preview.findChild<QPlainTextEdit *>(u"previewText"_s);
    const QString path = m_dir->filePath(u"bundle.txt"_s);
    QVERIFY(preview.writeTo(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), shown->toPlainText());
    QVERIFY(!preview.writeTo(m_dir->filePath(u"no/such/folder.txt"_s)));
}

QTEST_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
