// SPDX-License-Identifier: MIT
// The registry of error codes: every code once, every one with words; the code of an error is that of what is said about it.
#include "core/redaction.h"
#include "text/errorcodes.h"
#include "text/errortext.h"
#include "text/findingtext.h"

#include <QMetaEnum>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::ApiError;
using core::Delivery;
using core::ErrorKind;
using core::Operation;
using Reason = core::ServerReason::Kind;

namespace {

ApiError refusal(ErrorKind kind, Reason reason = Reason::None)
{
    ApiError error;
    error.kind = kind;
    error.delivery = Delivery::Rejected;
    error.reason.kind = reason;
    return error;
}

} // namespace

class TestErrorCodes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCodeIsOneOfItsKind();
    void codesStayWhatTheyAre();
    void everyErrorHasItsHelp();
    void doubtIsNeverExplainedAsARefusal();
    void findingsInOrderHaveNone();
    void whatIsRedacted_data();
    void whatIsRedacted();
    void whatStays_data();
    void whatStays();
};

void TestErrorCodes::everyCodeIsOneOfItsKind()
{
    static const QRegularExpression form(u"^VZ-[1-6][0-9]{2}$"_s);
    QSet<QString> codes;
    QString before;
    const QList<text::ErrorHelp> helps = text::errorHelps();
    QVERIFY(helps.size() > 100);
    for (const text::ErrorHelp &help : helps) {
        QVERIFY2(form.match(help.code).hasMatch(), qPrintable(help.code));
        QVERIFY2(!codes.contains(help.code), qPrintable(help.code));
        QVERIFY2(help.code > before, qPrintable(help.code)); // In their order, so that one finds them.
        QVERIFY2(!help.title.isEmpty() && !help.cause.isEmpty() && !help.nextStep.isEmpty(), qPrintable(help.code));
        QVERIFY2(!QString(help.title + help.cause + help.nextStep).contains(u'%'), qPrintable(help.code));
        codes.insert(help.code);
        before = help.code;
    }
}

// People write them down, and pages link to them.
void TestErrorCodes::codesStayWhatTheyAre()
{
    QCOMPARE(text::errorCode(Operation::LoadProducts, refusal(ErrorKind::Offline)), u"VZ-102"_s);
    QCOMPARE(text::errorCode(Operation::SignIn, refusal(ErrorKind::Unauthorized)), u"VZ-105"_s);
    QCOMPARE(text::errorCode(Operation::Connect, refusal(ErrorKind::Forbidden, Reason::AppTokenRefused)), u"VZ-201"_s);
    QCOMPARE(text::errorCode(Operation::PlaceOrder, refusal(ErrorKind::Validation, Reason::FieldRejected)), u"VZ-214"_s);
    ApiError coupon = refusal(ErrorKind::Validation, Reason::CouponRefused);
    coupon.reason.coupon = core::CouponFault::Expired;
    QCOMPARE(text::errorCode(Operation::PlaceOrder, coupon), u"VZ-217"_s);
    QCOMPARE(text::errorCode(core::StorageFault{ core::StorageFault::Kind::DiskFull, {} }), u"VZ-303"_s);
    QCOMPARE(text::errorCode(Operation::Journal, refusal(ErrorKind::ServerFault)), u"VZ-309"_s);
    QCOMPARE(text::errorCode(core::BoardFault{ core::BoardFault::Kind::Unreachable, {} }), u"VZ-404"_s);
    core::FieldProblem problem;
    problem.kind = core::FieldProblem::Kind::NotEmail;
    QCOMPARE(text::errorCode(problem), u"VZ-505"_s);
    core::CheckFinding finding;
    finding.reason = core::CheckFinding::Reason::StorageMissing;
    QCOMPARE(text::errorCode(finding), u"VZ-609"_s);
}

void TestErrorCodes::everyErrorHasItsHelp()
{
    QSet<QString> codes;
    for (const text::ErrorHelp &help : text::errorHelps()) {
        codes.insert(help.code);
    }
    const auto kinds = QMetaEnum::fromType<ErrorKind>();
    const auto reasons = QMetaEnum::fromType<Reason>();
    for (int operation = int(Operation::Connect); operation <= int(Operation::Journal); ++operation) {
        for (int kind = 0; kind < kinds.keyCount(); ++kind) {
            for (int reason = 0; reason < reasons.keyCount(); ++reason) {
                for (const Delivery delivery : { Delivery::NotSent, Delivery::Rejected, Delivery::Unknown }) {
                    for (const int status : { 0, 200, 403, 500 }) {
                        ApiError error = refusal(ErrorKind(kinds.value(kind)), Reason(reasons.value(reason)));
                        error.delivery = delivery;
                        error.httpStatus = status;
                        const QString code = text::errorCode(Operation(operation), error);
                        QVERIFY2(codes.contains(code), qPrintable(code));
                    }
                }
            }
        }
    }
}

// "Try again" would be the wrong advice for an order that may exist.
void TestErrorCodes::doubtIsNeverExplainedAsARefusal()
{
    for (const ErrorKind kind : { ErrorKind::Offline, ErrorKind::Timeout, ErrorKind::ServerFault, ErrorKind::ProtocolViolation }) {
        ApiError error = refusal(kind);
        error.delivery = Delivery::Unknown;
        QCOMPARE(text::errorCode(Operation::PlaceOrder, error), u"VZ-114"_s);
        QVERIFY(text::errorCode(Operation::LoadForm, error) != u"VZ-114"_s);
    }
}

void TestErrorCodes::findingsInOrderHaveNone()
{
    core::CheckFinding finding;
    finding.names = { u"orders"_s };
    QVERIFY(text::errorCode(finding).isEmpty());
    QCOMPARE(text::describe(finding).sentence, u"orders"_s);
    finding.reason = core::CheckFinding::Reason::CallFailed;
    finding.level = core::CheckFinding::Level::Error;
    finding.error = refusal(ErrorKind::Timeout);
    QCOMPARE(text::errorCode(finding), u"VZ-103"_s);
}

void TestErrorCodes::whatIsRedacted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("secret");
    QTest::newRow("mail") << u"signed in as ada.l+shop@example.com."_s << u"ada.l"_s;
    QTest::newRow("mail in a path") << u"/users/ay%C5%9Fe%40example.com/code"_s << u"example.com"_s;
    QTest::newRow("Turkish mail") << u"çağrı@örnek.com.tr"_s << u"rnek"_s;
    QTest::newRow("token") << u"Bearer eyJhbGciOiJIUzI1NiJ9aa.eyJzdWIiOiIxIn0.c2ln"_s << u"eyJ"_s;
    QTest::newRow("hex") << u"key 0123456789abcdef0123456789abcdef"_s << u"abcdef"_s;
    QTest::newRow("phone") << u"call +90 532 123 45 67"_s << u"532"_s;
    QTest::newRow("query") << u"https://pay.example.com/x?session=abc"_s << u"session"_s;
    QTest::newRow("attempt") << u"{2f1b8d60-5a3e-4a0f-9a51-0a1f2b3c4d5e}"_s << u"5a3e"_s;
}

void TestErrorCodes::whatIsRedacted()
{
    QFETCH(QString, text);
    QFETCH(QString, secret);
    QVERIFY(text.contains(secret)); // The sample is a sample.
    QVERIFY2(!core::redacted(text).contains(secret), qPrintable(core::redacted(text)));
}

void TestErrorCodes::whatStays_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &plain : { u"/api/content/orders-storage/marker/orders/orders/89"_s, u"2026-11-28T12:40:05Z #12 GET 200 34 ms"_s,
             u"VZ-102 The store cannot be reached. Try again?"_s, u"/api/content/users-auth-providers/marker/email/users/auth"_s,
             u"vezne 0.1.0 (1a2b3c4d5e) · Qt 6.4.2"_s, u"project: https://shop.example.com"_s }) {
        QTest::newRow(qPrintable(plain)) << plain;
    }
}

void TestErrorCodes::whatStays()
{
    QFETCH(QString, text);
    QCOMPARE(core::redacted(text), text);
    QVERIFY(core::hashedMark(text) != core::hashedMark(text + u'x'));
    QCOMPARE(core::hashedMark(text), core::hashedMark(text));
    QVERIFY(core::hashedMark({}).isEmpty());
}

QTEST_APPLESS_MAIN(TestErrorCodes)
#include "tst_errorcodes.moc"
