// SPDX-License-Identifier: MIT
// A thousand forms that nobody has designed, with nonsense in them: each is shown, filled in through its own controls by somebody who knows
// its schema alone, sent to the sandbox, and taken; and what the store has is what stood on the screen.
#include "api/codecs.h"
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

QJsonObject localised(const QString &text)
{
    return { { u"en_US"_s, QJsonObject{ { u"title"_s, text } } }, { u"tr_TR"_s, QJsonObject{ { u"title"_s, text } } } };
}

/// A schema by chance, the same for the same seed. Rules contradict no others, since a form that nothing satisfies is nobody's; what
/// nobody understands is among them.
class SchemaMaker
{
public:
    explicit SchemaMaker(quint32 seed) : m_random(seed) { }

    QJsonObject form(int number)
    {
        QJsonArray attributes;
        const int count = 1 + upTo(9);
        for (int i = 0; i < count; ++i) {
            attributes.append(field(i));
        }
        return { { u"id"_s, 5000 + number }, { u"identifier"_s, u"form_%1"_s.arg(number) }, { u"type"_s, u"order"_s },
            { u"processingType"_s, u"db"_s }, { u"version"_s, 0 }, { u"position"_s, number }, { u"attributeSetId"_s, QJsonValue() },
            { u"localizeInfos"_s, localised(u"Form %1"_s.arg(number)) }, { u"attributes"_s, attributes } };
    }

private:
    int upTo(int most) { return int(m_random.bounded(most + 1)); }
    bool often() { return upTo(2) > 0; }

    QJsonObject field(int place)
    {
        static const QStringList types{ u"string"_s, u"text"_s, u"integer"_s, u"real"_s, u"float"_s, u"date"_s, u"dateTime"_s, u"time"_s,
            u"radioButton"_s, u"list"_s, u"button"_s, u"textWithHeader"_s };
        const QString type = types[upTo(int(types.size()) - 1)];
        const bool isVisible = upTo(9) > 0;
        QJsonObject made{ { u"marker"_s, u"%1_%2"_s.arg(upTo(3) == 0 ? u"alan ğ"_s : u"field"_s).arg(place) }, { u"type"_s, type },
            { u"position"_s, upTo(4) }, { u"isVisible"_s, isVisible }, { u"multiselect"_s, type == "list"_L1 && often() },
            { u"localizeInfos"_s, localised(upTo(5) == 0 ? QString(120, u'W') : u"<b>Alan &amp; %1</b>"_s.arg(place)) },
            { u"validators"_s, rules(type, isVisible) }, { u"additionalFields"_s, upTo(3) == 0 ? nonsense() : QJsonValue(QJsonArray()) } };
        if (type == "list"_L1 || type == "radioButton"_L1) {
            made.insert(u"listTitles"_s, options());
        }
        return made;
    }

    QJsonObject rules(const QString &type, bool isVisible)
    {
        QJsonObject made;
        if (often() && isVisible && type != "button"_L1) {
            made.insert(u"requiredValidator"_s, upTo(1) == 0 ? QJsonObject{ { u"strict"_s, true } } : QJsonObject());
        }
        if (type == "string"_L1 && often()) {
            switch (upTo(6)) {
            case 0:
                made.insert(u"emailInspectionValidator"_s, true);
                break;
            case 1:
                made.insert(u"fieldMaskValidator"_s, QJsonObject{ { u"maskValue"_s, u"05## ### ## ##"_s }, { u"hint"_s, u""_s } });
                break;
            case 2:
                made.insert(u"urlInspectionValidator"_s, true);
                break;
            case 3:
                made.insert(u"checkForAGivenList"_s, QJsonArray{ u"red"_s, u"green"_s, u"blue"_s });
                break;
            case 4:
                made.insert(u"booleanValidator"_s, true);
                break;
            default: {
                const int least = upTo(20);
                made.insert(u"stringInspectionValidator"_s,
                    QJsonObject{
                        { u"stringMin"_s, QString::number(least) }, { u"stringMax"_s, least + upTo(40) + 1 }, { u"stringLength"_s, 0 } });
            }
            }
        } else if (type == "integer"_L1 || type == "real"_L1 || type == "float"_L1) {
            const int least = upTo(100);
            made.insert(u"checkForNumberValidator"_s,
                QJsonObject{ { u"integerOnly"_s, upTo(3) == 0 }, { u"minValue"_s, least },
                    { u"maxValue"_s, QString::number(least + 1 + upTo(900)) } });
        }
        if (upTo(4) == 0) {
            made.insert(u"someValidatorOfTomorrow"_s, nonsense());
        }
        if (type == "string"_L1 && made.size() < 2 && upTo(6) == 0) {
            made.insert(u"regExpValidator"_s, QJsonObject{ { u"patternValue"_s, u"([unclosed"_s } });
        }
        return made;
    }

    QJsonArray options()
    {
        QJsonArray made;
        const int count = 1 + upTo(7);
        for (int i = 0; i < count; ++i) {
            QJsonObject option{ { u"title"_s, u"Seçenek %1"_s.arg(i) },
                { u"value"_s, upTo(1) == 0 ? QJsonValue(i + 1) : QJsonValue(u"o%1"_s.arg(i)) }, { u"position"_s, upTo(9) } };
            if (upTo(3) == 0) {
                option.insert(u"extended"_s, QJsonObject{ { u"type"_s, u"realNumber"_s }, { u"value"_s, 12.5 } });
            }
            made.append(option);
        }
        return made;
    }

    QJsonValue nonsense()
    {
        switch (upTo(3)) {
        case 0:
            return QJsonObject{ { u"a"_s, QJsonValue() } };
        case 1:
            return QJsonArray{ QJsonObject{ { u"marker"_s, u"placeholder"_s }, { u"value"_s, 7 } } };
        case 2:
            return 42;
        default:
            return QJsonValue();
        }
    }

    QRandomGenerator m_random;
};

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
    void fillAndSend(const core::FormSchema &form, int number, const core::Locale &locale);

    std::unique_ptr<tests::StoreFile> m_store;
    tests::SandboxProcess m_sandbox;
    QNetworkAccessManager m_network;
    std::unique_ptr<session::Connection> m_connection;
};

void SchemasTest::initTestCase()
{
    SchemaMaker maker(20261128);
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

void SchemasTest::fillAndSend(const core::FormSchema &form, int number, const core::Locale &locale)
{
    tests::FormFiller filler(quint32(number), locale);
    core::FormAnswers answers;
    answers.readAs(form, locale);
    views::FormView view;
    view.setForm(form, locale, u"TRY"_s);
    connect(&view, &views::FormView::answerEdited, this,
        [&](const QString &marker, const QString &raw, bool) { answers.setRaw(*form.field(marker), raw, locale); });
    for (const core::FormField &field : form.fields) {
        const QString raw = core::isEnterable(field) ? filler.rawFor(field) : QString();
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
    // Half of them in each language: an odd one in English, an even one in Turkish.
    for (int number = isTurkish ? 0 : 1; number < schemas; number += 2) {
        const core::FormSchema form = fetchForm(number);
        QVERIFY2(!form.identifier.isEmpty(), qPrintable(QString::number(number)));
        fields += int(form.fields.size());
        fillAndSend(form, number, locale);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    QVERIFY(fields > schemas);
}

QTEST_MAIN(SchemasTest)
#include "tst_schemas.moc"
