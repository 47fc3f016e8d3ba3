// SPDX-License-Identifier: MIT
// A thousand forms that nobody has designed, with nonsense in them: each is shown, filled in through its own controls by somebody who knows
// its schema alone, sent to the sandbox, and taken; and what the store has is what stood on the screen.
#include "api/codecs.h"
#include "schemamaker.h"
#include "session/connectionfactory.h"
#include "session/settings.h"
#include "support/formfiller.h"
#include "support/sandboxprocess.h"
#include "support/storefile.h"
#include "views/fields/fieldeditor.h"
#include "views/fields/formview.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int schemas = 1000;

} // namespace

class SchemasTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whatIsShownIsSent_data();
    void whatIsShownIsSent();

private:
    [[nodiscard]] core::FormSchema fetchForm(int number);
    void fillAndSend(const core::FormSchema &form, int number, const core::Locale &locale, QHash<QString, int> &filled);

    std::unique_ptr<tests::StoreFile> m_store;
    tests::SandboxProcess m_sandbox;
    QNetworkAccessManager m_network;
    std::unique_ptr<session::Connection> m_connection;
};

void SchemasTest::initTestCase()
{
    tests::SchemaMaker maker(20261128);
    m_store = std::make_unique<tests::StoreFile>([&maker](QJsonObject &store) {
        QJsonArray forms = store["forms"_L1].toArray();
        QJsonArray storages = store["orderStorages"_L1].toArray();
        const QJsonObject pattern = storages.first().toObject();
        for (int i = 0; i < schemas; ++i) {
            forms.append(maker.form(i));
            QJsonObject storage = pattern;
            storage["id"_L1] = 7000 + i;
            storage["identifier"_L1] = u"storage_%1"_s.arg(i);
            storage["formIdentifier"_L1] = u"form_%1"_s.arg(i);
            storages.append(storage);
        }
        store["forms"_L1] = forms;
        store["orderStorages"_L1] = storages;
    });
    // Every type that OneEntry has, and one that it has not.
    QCOMPARE(maker.madeTypes().size(), tests::SchemaMaker::types().size());
    QVERIFY2(m_sandbox.start({ u"--store"_s, m_store->path(), u"--unchecked"_s }), qPrintable(m_sandbox.why()));
    core::ProjectSettings settings;
    settings.url = m_sandbox.url().toString();
    settings.appToken = core::Secret(m_sandbox.appToken().toUtf8());
    m_connection
        = session::openConnection(m_network, settings, { session::makeFingerprint(), u"schemas"_s, u"en_US"_s, std::chrono::seconds(30) });
    QSignalSpy signedIn(&m_connection->auth, &api::AuthApi::signedIn);
    m_connection->auth.signIn(
        { u"email"_s, u"email_reg"_s, u"password_reg"_s, m_sandbox.login(), core::Secret(m_sandbox.password().toUtf8()) });
    QVERIFY(signedIn.wait(10'000));
    m_connection->gate.setTokens(signedIn.first().first().value<core::AuthTokens>());
}

core::FormSchema SchemasTest::fetchForm(int number)
{
    QSignalSpy fetched(&m_connection->forms, &api::FormsApi::formFetched);
    m_connection->forms.fetchForm(u"form_%1"_s.arg(number), u"tr_TR"_s);
    return fetched.wait(10'000) ? fetched.first().first().value<core::FormSchema>() : core::FormSchema();
}

void SchemasTest::fillAndSend(const core::FormSchema &form, int number, const core::Locale &locale, QHash<QString, int> &filled)
{
    tests::FormFiller filler(quint32(number), locale);
    core::FormAnswers answers;
    answers.readAs(form, locale);
    views::FormView view;
    view.setForm(form, locale, u"TRY"_s);
    connect(&view, &views::FormView::answerEdited, this,
        [&](const QString &marker, const QString &raw, bool) { answers.setRaw(*form.field(marker), raw, locale); });
    for (const core::FormField &field : form.fields) {
        const QString raw = !core::isEnterable(field) ? QString()
            : core::isFileField(field)                ? tests::uploadedFiles(field, quint32(number))
                                                      : filler.rawFor(field);
        if (!raw.isEmpty()) {
            answers.setRaw(field, raw, locale);
        }
    }
    view.setAnswers(answers);
    view.grab();
    // What the controls show is what was put into them.
    const auto editors = view.findChildren<views::FieldEditor *>();
    for (const views::FieldEditor *editor : editors) {
        if (editor->canEnter()) {
            QCOMPARE(editor->raw(), answers.raw(editor->field().marker));
        }
    }
    const auto data = answers.formData(form, QDateTime::currentDateTimeUtc(), locale);
    if (!data) {
        const QString marker = data.error().keys().first();
        QFAIL(qPrintable(u"form %1 cannot be sent: %2, problem %3, \"%4\""_s.arg(number)
                             .arg(marker)
                             .arg(int(data.error()[marker].kind))
                             .arg(answers.raw(marker))));
    }
    for (const core::FormEntry &entry : *data) {
        ++filled[entry.type];
    }
    core::OrderDraft order;
    order.storage = u"storage_%1"_s.arg(number);
    order.formIdentifier = form.identifier;
    order.paymentAccountIdentifier = u"cash"_s;
    order.language = u"tr_TR"_s;
    order.formData = *data;
    order.products = { { 1, 1, {} } };
    QSignalSpy created(&m_connection->orders, &api::OrdersApi::orderCreated);
    QSignalSpy failed(&m_connection->orders, &api::OrdersApi::failed);
    m_connection->orders.createOrder(order);
    QTRY_VERIFY_WITH_TIMEOUT(created.count() + failed.count() > 0, 10'000);
    if (!failed.isEmpty()) {
        QStringList sent;
        for (const core::FormEntry &entry : order.formData) {
            sent << entry.marker + u'=' + answers.raw(entry.marker) + u" ("_s + entry.type + u')';
        }
        qWarning().noquote() << sent.join(u"; "_s);
        QFAIL(qPrintable(u"form %1 was refused: %2"_s.arg(number).arg(failed.first().first().value<core::ApiError>().serverMessage)));
    }
    const auto stored = created.first().first().value<core::Order>();
    QCOMPARE(api::canonicalFormData(stored.formData), api::canonicalFormData(order.formData));
}

void SchemasTest::whatIsShownIsSent_data()
{
    QTest::addColumn<bool>("isTurkish");
    QTest::newRow("Turkish") << true;
    QTest::newRow("English") << false;
}

void SchemasTest::whatIsShownIsSent()
{
    QFETCH(bool, isTurkish);
    core::Locale locale;
    locale.language = isTurkish ? core::Locale::Language::Turkish : core::Locale::Language::English;
    locale.contentCode = u"tr_TR"_s;
    locale.shopZone = QTimeZone("Europe/Istanbul");
    int fields = 0;
    QHash<QString, int> filled; // By type: a type that is never filled in is not tested.
    // Half of them in each language: an odd one in English, an even one in Turkish.
    for (int number = isTurkish ? 0 : 1; number < schemas; number += 2) {
        const core::FormSchema form = fetchForm(number);
        QVERIFY2(!form.identifier.isEmpty(), qPrintable(QString::number(number)));
        fields += int(form.fields.size());
        fillAndSend(form, number, locale, filled);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    QVERIFY(fields > schemas);
    for (const QString &type : tests::SchemaMaker::types()) {
        const bool isNeverSent = type == "button"_L1 || type == "spam"_L1;
        QVERIFY2((filled.value(type) == 0) == isNeverSent, qPrintable(type));
    }
}

QTEST_MAIN(SchemasTest)
#include "tst_schemas.moc"
