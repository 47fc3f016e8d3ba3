// SPDX-License-Identifier: MIT
// The order form of stores that leave something out: the form itself, its time slots; and what the store knows of the user already.
#include "checkout/draft/prefill.h"
#include "core/slotcalendar.h"
#include "flowbench.h"
#include "support/storefile.h"

using namespace Qt::Literals::StringLiterals;
using checkout::PrefillSource;

class TestDetails : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsSavedOfAnUntouchedForm();
    void filledInFromTheProfile();
    void filledInFromTheLastOrder();
    void aRefusedProfileIsSaid();
    void aStorageWithoutAFormAsksOnce();
    void aFormThatIsGoneIsAskedForAgain();
    void noFormOfAnotherKindOfOrder();
    void noFormOfNoKindOfOrder();
    void aLateAnswerWritesNothing();
    void whoSignsOutLeavesNothing();
    void slotsOfTheAttributeSet();
    void withoutTheSetTheFormIsThere();

private:
    void begin(const std::function<void(QJsonObject &)> &change, const QString &storage = u"orders"_s);
    void toForm();
    [[nodiscard]] QString raw(const QString &marker) const { return draft().details.answers.raw(marker); }
    [[nodiscard]] checkout::Prefill &prefill() { return m_flow->draft().prefill(); }

    std::unique_ptr<tests::StoreFile> m_store;
};

void TestDetails::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestDetails::cleanup()
{
    m_flow.reset();
    m_sandbox.kill();
}

void TestDetails::toForm()
{
    signIn();
    QTRY_VERIFY(m_flow->route().page == checkout::Route::Page::Details);
}

void TestDetails::begin(const std::function<void(QJsonObject &)> &change, const QString &storage)
{
    m_store = std::make_unique<tests::StoreFile>(change);
    QVERIFY2(m_sandbox.start({ u"--store"_s, m_store->path() }), qPrintable(m_sandbox.why()));
    open();
    if (storage != "orders"_L1) {
        m_flow->draft().chooseStorage(storage);
    }
    toForm();
}

void TestDetails::nothingIsSavedOfAnUntouchedForm()
{
    begin([](QJsonObject &) {});
    QTRY_VERIFY(draft().details.isReady);
    m_flow->draft().chooseAccount(u"card"_s);
    QVERIFY(!draft().details.draftSavedAt.isValid());
    m_flow.reset();
    open();
    toForm();
    QTRY_VERIFY(draft().details.isReady);
    QVERIFY(!draft().details.draftSavedAt.isValid());
    m_flow->draft().form().setAnswer(u"name"_s, u"Çağrı Işık"_s, true);
    QVERIFY(draft().details.draftSavedAt.isValid());
    m_flow.reset();
    open();
    toForm();
    QTRY_VERIFY(draft().details.isReady);
    QVERIFY(draft().details.draftSavedAt.isValid());
    m_flow->draft().form().setAnswer(u"name"_s, {}, true);
    QVERIFY(!draft().details.draftSavedAt.isValid());
}

void TestDetails::filledInFromTheProfile()
{
    begin([](QJsonObject &) {});
    QTRY_VERIFY(draft().details.isReady);
    m_flow->draft().form().setAnswer(u"name"_s, u"Çağrı Işık"_s, true);
    prefill().fromProfile();
    QVERIFY(draft().details.prefill.isAsking);
    QTRY_VERIFY(!draft().details.prefill.isAsking);
    QCOMPARE(draft().details.prefill.source, PrefillSource::Profile);
    QCOMPARE(draft().details.prefill.filled, QSet<QString>{ u"phone"_s });
    QVERIFY(raw(u"phone"_s).contains(u"00 07"_s));
    QCOMPARE(raw(u"name"_s), u"Çağrı Işık"_s); // What a person wrote stays.
    // One step takes all of it back, and a field that a person changes is no longer the profile's.
    m_flow->draft().form().undo();
    QCOMPARE(raw(u"phone"_s), QString());
    m_flow->draft().form().redo();
    m_flow->draft().form().setAnswer(u"phone"_s, QString(), true);
    QVERIFY(draft().details.prefill.filled.isEmpty());
    // Nobody is asked before somebody presses.
    int asked = 0;
    for (const QJsonValue &request : m_sandbox.requests()) {
        asked += request["path"_L1].toString().contains("/users/me"_L1) ? 1 : 0;
    }
    QCOMPARE(asked, 1);
}

void TestDetails::filledInFromTheLastOrder()
{
    begin([](QJsonObject &) {});
    QTRY_VERIFY(draft().details.isReady);
    prefill().fromLastOrder();
    QTRY_VERIFY(!draft().details.prefill.isAsking && draft().details.prefill.source == PrefillSource::LastOrder);
    QVERIFY(draft().details.prefill.filled.isEmpty() && draft().details.prefill.hasNoOrder);
    checkout::OrderForm &form = m_flow->draft().form();
    form.setAnswer(u"name"_s, u"Şükrü Ağaoğlu"_s, true);
    form.setAnswer(u"address"_s, u"Işıklar Cad. 3"_s, true);
    form.setAnswer(u"delivery_date"_s, QDate::currentDate().addDays(3).toString(Qt::ISODate), true);
    QVERIFY(draft().details.problems.isEmpty());
    m_flow->draft().chooseAccount(u"cash"_s);
    m_flow->advance();
    QTRY_VERIFY(m_flow->catalogue().state().loadedCount >= 24);
    m_flow->draft().setQuantity(product(1), 1);
    QTRY_VERIFY(draft().cart.canPlace);
    press();
    QTRY_VERIFY(payment().orderId > 0);
    QTRY_VERIFY(draft().cart.lines.isEmpty() && raw(u"name"_s).isEmpty());
    prefill().fromLastOrder();
    QTRY_VERIFY(!draft().details.prefill.isAsking && !draft().details.prefill.filled.isEmpty());
    QVERIFY(!draft().details.prefill.hasNoOrder);
    QCOMPARE(raw(u"name"_s), u"Şükrü Ağaoğlu"_s);
    QCOMPARE(raw(u"address"_s), u"Işıklar Cad. 3"_s);
    QCOMPARE(raw(u"delivery_date"_s), QString()); // That day was the last order's.
}

void TestDetails::aRefusedProfileIsSaid()
{
    begin([](QJsonObject &store) { tests::StoreFile::refuse(store, { u"GET /users/me"_s }); });
    QTRY_VERIFY(draft().details.isReady);
    prefill().fromProfile();
    QTRY_VERIFY(draft().details.prefill.error);
    QVERIFY(!draft().details.prefill.isAsking);
    QVERIFY(draft().details.prefill.filled.isEmpty());
}

namespace {

void takeTheForm(QJsonObject &store)
{
    tests::StoreFile::changeOne(
        store, u"orderStorages"_s, u"orders"_s, [](QJsonObject &storage) { storage["formIdentifier"_L1] = QJsonValue::Null; });
}

} // namespace

void TestDetails::aFormThatIsGoneIsAskedForAgain()
{
    begin(takeTheForm);
    QTRY_COMPARE(draft().details.formChoices.size(), 2);
    m_flow->draft().chooseForm(u"order"_s);
    QTRY_VERIFY(draft().details.isReady);
    open();
    m_sandbox.fault(u"GET"_s, u"/api/content/forms/marker/order"_s, u"status:404"_s);
    toForm();
    QTRY_COMPARE(draft().details.formChoices.size(), 2);
    QVERIFY(!m_flow->alerts().current());
}

void TestDetails::noFormOfAnotherKindOfOrder()
{
    begin(takeTheForm);
    QTRY_COMPARE(draft().details.formChoices.size(), 2);
    m_flow->draft().chooseStorage(u"delivery"_s);
    QTRY_VERIFY(draft().details.isReady && draft().details.form.identifier == "delivery"_L1);
    m_flow->draft().chooseStorage(u"orders"_s);
    QVERIFY(!draft().details.isReady);
    QVERIFY(draft().details.form.fields.isEmpty());
    QTRY_COMPARE(draft().details.formChoices.size(), 2);
    m_flow->advance();
    QCOMPARE(m_flow->route().page, checkout::Route::Page::Details);
}

// At a kiosk that begins anew, where no kind of order is the one to begin with: the last customer's form led nowhere.
void TestDetails::noFormOfNoKindOfOrder()
{
    begin([](QJsonObject &) {});
    QTRY_VERIFY(draft().details.isReady && !draft().details.form.fields.isEmpty());
    m_flow->draft().setScope({});
    QTRY_VERIFY(!draft().details.isLoading);
    QVERIFY(draft().details.storage.isEmpty() && !draft().details.isReady);
    QVERIFY(draft().details.form.fields.isEmpty());
    QVERIFY(draft().details.accounts.accounts.isEmpty());
    m_flow->draft().chooseStorage(u"orders"_s);
    QTRY_VERIFY(draft().details.isReady && !draft().details.form.fields.isEmpty());
}

void TestDetails::aLateAnswerWritesNothing()
{
    begin([](QJsonObject &) {});
    QTRY_VERIFY(draft().details.isReady);
    m_flow->draft().form().setAnswer(u"name"_s, u"Çağrı Işık"_s, true);
    m_flow->draft().chooseAccount(u"cash"_s);
    m_sandbox.fault(u"GET"_s, u"/api/content/users/me"_s, u"delay:400"_s);
    prefill().fromProfile();
    m_flow->advance();
    QCOMPARE(m_flow->route().page, checkout::Route::Page::Products);
    QTest::qWait(700);
    QCOMPARE(raw(u"phone"_s), QString()); // Nobody would have seen it.
    QVERIFY(!draft().details.prefill.isAsking);
}

void TestDetails::whoSignsOutLeavesNothing()
{
    begin([](QJsonObject &) {});
    QTRY_VERIFY(draft().details.isReady);
    m_flow->draft().form().setAnswer(u"name"_s, u"Çağrı Işık"_s, true);
    m_flow->draft().form().setAnswer(u"name"_s, u"Şükrü Ağaoğlu"_s, true);
    m_flow->signIn().signOut();
    QTRY_COMPARE(m_flow->route().page, checkout::Route::Page::SignIn);
    m_flow->draft().form().undo();
    QCOMPARE(raw(u"name"_s), QString());
    QVERIFY(!draft().details.canUndo);
}

void TestDetails::aStorageWithoutAFormAsksOnce()
{
    begin(takeTheForm);
    QTRY_COMPARE(draft().details.formChoices.size(), 2);
    QVERIFY(!draft().details.isReady);
    m_flow->draft().chooseForm(u"order"_s);
    QTRY_VERIFY(draft().details.isReady && !draft().details.form.fields.isEmpty());
    QCOMPARE(draft().details.form.identifier, u"order"_s);
    open(); // The next start knows it.
    toForm();
    QTRY_VERIFY(draft().details.isReady);
    QCOMPARE(draft().details.form.identifier, u"order"_s);
    QVERIFY(draft().details.formChoices.isEmpty());
}

namespace {

/// The field's time table stands in the form's attribute set, as real ones keep it.
void moveSlots(QJsonObject &store)
{
    QJsonObject slot;
    tests::StoreFile::changeOne(store, u"forms"_s, u"delivery"_s, [&slot](QJsonObject &form) {
        QJsonArray fields = form["attributes"_L1].toArray();
        for (QJsonValueRef one : fields) {
            QJsonObject field = one.toObject();
            if (field["marker"_L1].toString() == "delivery_slot"_L1) {
                field["localizeInfos"_L1] = QJsonObject{ { u"tr_TR"_s, QJsonObject{ { u"title"_s, u"Saat"_s } } } };
                slot = field;
                one = field;
            }
        }
        form["attributes"_L1] = fields;
    });
    const auto clock = [](int hours) { return QJsonObject{ { u"hours"_s, hours }, { u"minutes"_s, 0 } }; };
    const QString day = QDate::currentDate().addDays(2).toString(Qt::ISODate) + u"T00:00:00.000Z"_s;
    const QJsonObject times{ { u"dates"_s, QJsonArray{ day, day } },
        { u"times"_s, QJsonArray{ QJsonArray{ clock(9), clock(13) }, QJsonArray{ clock(13), clock(17) } } } };
    slot["value"_L1] = QJsonArray{ QJsonObject{ { u"values"_s, QJsonArray{ times } } } };
    tests::StoreFile::changeOne(store, u"attributeSets"_s, u"delivery_set"_s, [&slot](QJsonObject &set) {
        set.remove("fromForm"_L1);
        set["attributes"_L1] = QJsonArray{ slot };
    });
}

} // namespace

void TestDetails::slotsOfTheAttributeSet()
{
    begin(moveSlots);
    QTRY_VERIFY(draft().details.isReady);
    m_flow->draft().chooseStorage(u"delivery"_s);
    QTRY_VERIFY(draft().details.form.field(u"delivery_slot"_s));
    const core::FormField *field = draft().details.form.field(u"delivery_slot"_s);
    const auto days = core::openSlots(field->schedules, { QDateTime::currentDateTimeUtc(), QTimeZone("Europe/Istanbul") });
    QCOMPARE(days.size(), 1);
    QCOMPARE(days.first().open.size(), 2);
}

void TestDetails::withoutTheSetTheFormIsThere()
{
    begin([](QJsonObject &store) {
        moveSlots(store);
        tests::StoreFile::refuse(store, { u"GET /attributes-sets"_s });
    });
    QTRY_VERIFY(draft().details.isReady);
    m_flow->draft().chooseStorage(u"delivery"_s);
    QTRY_VERIFY(draft().details.form.field(u"delivery_slot"_s));
    QVERIFY(draft().details.form.field(u"delivery_slot"_s)->schedules.isEmpty());
}

QTEST_GUILESS_MAIN(TestDetails)
#include "tst_details.moc"
