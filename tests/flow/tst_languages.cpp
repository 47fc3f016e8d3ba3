// SPDX-License-Identifier: MIT
// A store whose content is in one language, which is none of the interface's: a Turkish clerk sells from it all the same.
#include "kit/widgets/field.h"
#include "support/sandboxprocess.h"
#include "support/storefile.h"
#include "views/fields/formview.h"
#include "windowbench.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;

namespace {

constexpr auto zone = "Europe/Berlin"_L1;
const QString mark = u"~ "_s;

QJsonValue marked(const QJsonValue &text)
{
    if (text.isString() && !text.toString().isEmpty()) {
        return QString(mark + text.toString());
    }
    QJsonObject infos = text.toObject();
    if (infos.contains(u"title"_s)) {
        infos[u"title"_s] = marked(infos.value(u"title"_s));
        return infos;
    }
    return text;
}

/// The demo store with all its texts in one language, marked so that they can be told from the interface's.
QByteArray storeIn(const QString &code)
{
    QFile file(QStringLiteral(VEZNE_SOURCE_DIR "/src/sandbox/data/store.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QJsonObject store = tests::StoreFile::inOneLanguage(QJsonDocument::fromJson(file.readAll()).object(), code, marked).toObject();
    QJsonObject project = store[u"project"_s].toObject();
    project[u"defaultLocale"_s] = code;
    project[u"currency"_s] = u"EUR"_s;
    store[u"project"_s] = project;
    store[u"locales"_s] = QJsonArray{ QJsonObject{ { u"id"_s, 1 }, { u"shortCode"_s, code.left(2) }, { u"code"_s, code },
        { u"name"_s, code }, { u"nativeName"_s, code }, { u"isActive"_s, true }, { u"image"_s, QJsonValue::Null }, { u"position"_s, 1 } } };
    return QJsonDocument(store).toJson();
}

} // namespace

class TestLanguages : public tests::WindowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance())); }
    void aTurkishClerkSells_data();
    void aTurkishClerkSells();
    void whatIsWrongTurnsToo();

private:
    void turn(const QString &wanted)
    {
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE(m_flow->locale().languageCode(), wanted);
        QTest::qWait(20);
    }
    /// Types it into the line that has the focus, in the field of that name; Enter.
    void enter(const QString &field, const QString &text)
    {
        auto *edit = find<kit::Field>(field)->findChild<QLineEdit *>();
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(!m_flow->signIn().state().isSigningIn);
    }
    void isSaid(const QString &field, const QString &words)
    {
        QTRY_VERIFY(find<kit::Field>(field));
        QTRY_VERIFY2(find<kit::Field>(field)->error().contains(words), qPrintable(find<kit::Field>(field)->error()));
    }
};

void TestLanguages::aTurkishClerkSells_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("German") << u"de_DE"_s;
    QTest::newRow("Arabic") << u"ar_EG"_s;
}

void TestLanguages::aTurkishClerkSells()
{
    QFETCH(QString, code);
    QTemporaryDir dir;
    QFile file(dir.filePath(u"store.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(storeIn(code)) > 1000);
    file.close();
    tests::SandboxProcess sandbox;
    QVERIFY2(sandbox.start({ u"--store"_s, file.fileName() }), qPrintable(sandbox.why()));
    m_shop = { sandbox.url(), sandbox.appToken(), sandbox.login(), sandbox.password() };
    m_zone = zone;
    m_code.clear();
    openWindow(dir.path());
    toProducts();
    QCOMPARE(m_flow->locale().languageCode(), u"tr_TR"_s);
    QCOMPARE(m_flow->locale().contentCode, code);
    QCOMPARE(m_flow->locale().shopZone.id(), QByteArray(zone.data()));
    QVERIFY(draft().details.form.fields.first().title.startsWith(mark));
    QVERIFY(draft().cart.lines.first().product.title.startsWith(mark));
    QCOMPARE(draft().cart.preview->currency, u"EUR"_s);
    // The interface turns to English and back: not one request.
    const auto before = sandbox.requests().size();
    for (const QString &language : { u"en_US"_s, u"tr_TR"_s }) {
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE(m_flow->locale().languageCode(), language);
        QTest::qWait(100);
    }
    QCOMPARE(sandbox.requests().size(), before);
    QCOMPARE(m_flow->locale().contentCode, code);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(payment().orderId > 0);
    const QJsonObject order = sandbox.state().value("orders"_L1).toArray().last().toObject();
    QCOMPARE(order["id"_L1].toInteger(), payment().orderId);
    bool isSent = false;
    for (const QJsonValue request : sandbox.requests()) {
        if (request["path"_L1].toString().endsWith("/marker/orders/orders"_L1) && !request["body"_L1].toString().isEmpty()) {
            const QJsonObject body = QJsonDocument::fromJson(request["body"_L1].toString().toUtf8()).object();
            QCOMPARE(body["formData"_L1].toObject().keys(), QStringList{ code });
            isSent = true;
        }
    }
    QVERIFY(isSent);
    m_window.reset();
    m_flow.reset();
}

// What stands under a field of the sign-in page is in the language of the page, whenever that is turned.
void TestLanguages::whatIsWrongTurnsToo()
{
    QTemporaryDir dir;
    tests::SandboxProcess sandbox;
    QVERIFY2(sandbox.start(), qPrintable(sandbox.why()));
    m_shop = { sandbox.url(), sandbox.appToken(), sandbox.login(), sandbox.password() };
    openWindow(dir.path());
    QTRY_VERIFY(m_flow->signIn().state().canRecover);
    QTRY_VERIFY(find<QLineEdit>(u"loginEdit"_s));
    enter(u"passwordField"_s, {});
    isSaid(u"passwordField"_s, u"Bu alanı doldurun."_s);
    turn(u"en_US"_s);
    isSaid(u"passwordField"_s, u"Fill in this field."_s);
    m_flow->signIn().chooseMethod(SignInMethod::Forgotten, m_shop.login);
    m_flow->signIn().requestCode(m_shop.login, false);
    QTRY_COMPARE(m_flow->signIn().state().step, SignInStep::Code);
    enter(u"codeField"_s, u"111111"_s);
    isSaid(u"codeField"_s, u"That is not the code."_s);
    turn(u"tr_TR"_s);
    isSaid(u"codeField"_s, u"Kod bu değil."_s);
    enter(u"codeField"_s, u"123456"_s);
    QTRY_COMPARE(m_flow->signIn().state().step, SignInStep::NewPassword);
    enter(u"newPasswordField"_s, u"short"_s);
    isSaid(u"newPasswordField"_s, u"En az 8 karakter"_s);
    turn(u"en_US"_s);
    isSaid(u"newPasswordField"_s, u"At least 8 characters"_s);
    m_window.reset();
    m_flow.reset();
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
