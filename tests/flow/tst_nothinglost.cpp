// SPDX-License-Identifier: MIT
// What a person picked or typed is there when a basket is taken up, or it is said that it is not; and what is secret is on no disk.
#include "checkout/draft/deductions.h"
#include "flowbench.h"
#include "support/storefile.h"

#include <QDirIterator>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using checkout::ParkedBasket;

class NothingLostTest : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void cleanup();
    void aBasketWaitsForItsProducts();
    void aBasketGoesOnWithoutThem();
    void whatIsScannedMeanwhileIsAdded();
    void aProductThatIsGoneIsSaid();
    void theFormOfTheOtherKindIsParked();
    void whatTheStoreFilledInIsNotTyped();
    void aTypedCouponIsParked();
    void aTypedCouponOutlivesTheProcess();
    void security15NoDraftKeepsAPassword();
    void security15ARepeatedOrderKeepsNoPassword();

private:
    /// A sandbox of the demo store, changed so.
    void begin(const std::function<void(QJsonObject &)> &change = [](QJsonObject &) {});
    void toForm();
    void choose(const QString &storage);
    /// A basket of two products on the shelf, whose products the store does not give at first.
    void parkUnreadable();
    [[nodiscard]] int filesWith(const QByteArray &text, const QString &files = u"*"_s) const;
    [[nodiscard]] const QList<ParkedBasket> &baskets() const { return m_flow->shelf().state().baskets; }
    void takeUp(const QString &title);

    std::unique_ptr<tests::StoreFile> m_store;
};

namespace {

const QString byIds = u"/api/content/products/ids"_s;

} // namespace

void NothingLostTest::cleanup()
{
    m_flow.reset();
    m_sandbox.kill();
    m_dir.reset();
}

void NothingLostTest::begin(const std::function<void(QJsonObject &)> &change)
{
    m_store = std::make_unique<tests::StoreFile>(change);
    QVERIFY2(m_sandbox.start({ u"--store"_s, m_store->path() }), qPrintable(m_sandbox.why()));
    open();
}

void NothingLostTest::toForm()
{
    signIn();
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
}

void NothingLostTest::choose(const QString &storage)
{
    m_flow->draft().chooseStorage(storage);
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
}

void NothingLostTest::takeUp(const QString &title)
{
    m_flow->openShelf();
    const auto found = std::find_if(baskets().begin(), baskets().end(), [&title](const ParkedBasket &one) { return one.title == title; });
    QVERIFY2(found != baskets().end(), qPrintable(title));
    const QUuid id = found->id;
    m_flow->shelf().takeUp(id);
}

int NothingLostTest::filesWith(const QByteArray &text, const QString &files) const
{
    int found = 0;
    for (QDirIterator all(m_dir->path(), { files }, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); all.hasNext();) {
        QFile file(all.next());
        found += file.open(QIODevice::ReadOnly) && file.readAll().contains(text) ? 1 : 0;
    }
    return found;
}

void NothingLostTest::parkUnreadable()
{
    begin();
    toProducts();
    m_flow->draft().setQuantity(product(1), 3);
    m_flow->draft().setQuantity(product(3), 1);
    m_flow->park(u"A"_s);
    m_sandbox.fault(u"GET"_s, byIds, u"status:500"_s, 100);
    takeUp(u"A"_s);
    QTRY_VERIFY(m_flow->alerts().current());
    QCOMPARE(m_flow->alerts().current()->operation, core::Operation::LoadProducts);
}

// The products could not be read: an order of what was scanned meanwhile would be another order.
void NothingLostTest::aBasketWaitsForItsProducts()
{
    parkUnreadable();
    m_flow->draft().setQuantity(product(2), 1);
    QTRY_VERIFY(draft().cart.preview && !draft().cart.isPreviewing);
    QVERIFY(!draft().cart.canPlace);
    press();
    QTest::qWait(300);
    QCOMPARE(ordersOnServer(), 0);
    m_sandbox.clearFaults();
    m_flow->alerts().retry();
    QTRY_COMPARE(draft().cart.lines.size(), 3);
    QTRY_VERIFY(draft().cart.canPlace && draft().cart.preview);
    press();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(m_sandbox.state().value("orders"_L1)[0]["products"_L1].toArray().size(), 3);
}

// Only where a person says so: the order is what is on the screen, and so is what is kept.
void NothingLostTest::aBasketGoesOnWithoutThem()
{
    parkUnreadable();
    m_flow->draft().setQuantity(product(2), 1);
    m_flow->draft().leaveAwaited();
    QVERIFY(!m_flow->alerts().current());
    QTRY_VERIFY(draft().cart.canPlace && draft().cart.preview);
    m_flow.reset();
    m_sandbox.clearFaults();
    open();
    toForm();
    QTRY_COMPARE(draft().cart.lines.size(), 1);
    QCOMPARE(draft().cart.lines.first().product.id, 2);
}

void NothingLostTest::whatIsScannedMeanwhileIsAdded()
{
    parkUnreadable();
    m_flow->draft().setQuantity(product(1), 1); // Three of it are in the basket.
    m_flow.reset();
    m_sandbox.clearFaults();
    open();
    toForm();
    QTRY_COMPARE(draft().cart.lines.size(), 2);
    QCOMPARE(draft().cart.lines.first().product.id, 1);
    QCOMPARE(draft().cart.lines.first().quantity, 4);
}

void NothingLostTest::aProductThatIsGoneIsSaid()
{
    begin();
    toProducts();
    const QString title = product(3).title;
    m_flow->draft().setQuantity(product(1), 2);
    m_flow->draft().setQuantity(product(3), 1);
    m_flow->park(u"A"_s);
    m_sandbox.removeProduct(3);
    QSignalSpy said(&m_flow->draft(), &checkout::DraftController::linesChanged);
    takeUp(u"A"_s);
    QTRY_COMPARE(draft().cart.lines.size(), 1);
    QCOMPARE(said.count(), 1);
    QCOMPARE(said.first().first().toStringList(), QStringList{ title });
    QVERIFY(said.first().last().toStringList().isEmpty());
}

void NothingLostTest::theFormOfTheOtherKindIsParked()
{
    begin();
    toForm();
    m_flow->draft().form().setAnswer(u"name"_s, u"Berk"_s, true);
    m_flow->park(u"A"_s);
    choose(u"delivery"_s);
    m_flow->draft().form().setAnswer(u"recipient"_s, u"Deniz"_s, true);
    QVERIFY(!m_flow->draft().isBlank());
    m_sandbox.fault(u"GET"_s, u"/api/content/forms/marker/order"_s, u"status:500"_s, 100);
    m_flow->draft().chooseStorage(u"orders"_s);
    QVERIFY(!m_flow->draft().isBlank());
    QTRY_VERIFY(draft().details.isFailed);
    QVERIFY(!m_flow->draft().isBlank());
    m_sandbox.clearFaults();
    choose(u"orders"_s);
    QVERIFY(!m_flow->draft().isBlank()); // No field of this form has anything.
    takeUp(u"A"_s);
    QTRY_COMPARE(draft().details.answers.raw(u"name"_s), u"Berk"_s);
    QVERIFY(draft().details.answers.raw(u"recipient"_s).isEmpty());
    QCOMPARE(baskets().size(), 1);
    takeUp(QString(baskets().first().title));
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    choose(u"delivery"_s);
    QCOMPARE(draft().details.answers.raw(u"recipient"_s), u"Deniz"_s);
}

// Both kinds have a field for a tip, and the first one begins it with 0.
void NothingLostTest::whatTheStoreFilledInIsNotTyped()
{
    begin();
    toForm();
    choose(u"delivery"_s);
    QCOMPARE(draft().details.answers.raw(u"tip"_s), u"0"_s);
    choose(u"orders"_s);
    QVERIFY(m_flow->draft().isBlank());
    QVERIFY(draft().details.answers.raw(u"tip"_s).isEmpty());
    choose(u"delivery"_s);
    QCOMPARE(draft().details.answers.raw(u"tip"_s), u"0"_s);
    m_flow->draft().chooseAccount(u"card"_s); // All of it is kept.
    m_flow.reset();
    m_sandbox.fault(u"GET"_s, u"/api/content/forms/marker/delivery"_s, u"status:500"_s, 100);
    open();
    signIn();
    QTRY_VERIFY(draft().details.isFailed);
    QCOMPARE(draft().details.storage, u"delivery"_s);
    QVERIFY(m_flow->draft().isBlank()); // Whatever the form is that has not come.
}

void NothingLostTest::aTypedCouponIsParked()
{
    begin();
    toProducts();
    m_flow->draft().setQuantity(product(1), 2);
    m_flow->draft().deductions().setCouponText(u"WELCOME10"_s);
    m_flow->park(u"A"_s);
    QVERIFY(draft().cart.couponText.isEmpty());
    takeUp(u"A"_s);
    QCOMPARE(draft().cart.couponText, u"WELCOME10"_s);
    QVERIFY(draft().cart.couponCode.isEmpty());
    QTRY_VERIFY(draft().cart.canPlace && draft().cart.preview);
    press(); // It is asked about first, and the total that comes back is looked at.
    QTRY_COMPARE(draft().cart.coupon, checkout::CouponState::Applied);
}

void NothingLostTest::aTypedCouponOutlivesTheProcess()
{
    begin();
    toProducts();
    m_flow->draft().setQuantity(product(1), 2);
    m_flow->draft().deductions().setCouponText(u"HEDIYE"_s);
    m_flow->draft().deductions().applyCoupon();
    m_flow->draft().deductions().setCouponText(u"WELCOME10"_s);
    m_flow.reset();
    open();
    toForm();
    QTRY_COMPARE(draft().cart.lines.size(), 1);
    QCOMPARE(draft().cart.couponText, u"WELCOME10"_s);
    QCOMPARE(draft().cart.couponCode, u"HEDIYE"_s);
}

namespace {

/// The order form begins with a password.
void askForAPassword(QJsonObject &store)
{
    tests::StoreFile::changeOne(store, u"forms"_s, u"order"_s, [](QJsonObject &form) {
        QJsonArray fields = form["attributes"_L1].toArray();
        QJsonObject field = fields.first().toObject();
        field["marker"_L1] = u"door_word"_s;
        field["isPassword"_L1] = true;
        field["position"_L1] = 0;
        fields.prepend(field);
        form["attributes"_L1] = fields;
    });
}

} // namespace

// An order form may ask for one: it stands in no file, in no name of a basket, and nowhere after the form is another one.
void NothingLostTest::security15NoDraftKeepsAPassword()
{
    begin(askForAPassword);
    toForm();
    QVERIFY(draft().details.form.field(u"door_word"_s) && draft().details.form.field(u"door_word"_s)->isPassword);
    m_flow->draft().form().setAnswer(u"name"_s, u"Kanarya"_s, true);
    m_flow->draft().form().setAnswer(u"door_word"_s, u"sakayu-7"_s, false);
    QVERIFY(filesWith("Kanarya") > 0);
    QCOMPARE(filesWith("sakayu-7"), 0);
    QCOMPARE(m_flow->draft().suggestedTitle(), u"Kanarya"_s);
    m_flow->draft().chooseAccount(u"card"_s); // All of it is written.
    QCOMPARE(filesWith("sakayu-7"), 0);
    choose(u"delivery"_s); // It is a field of another form now.
    QCOMPARE(draft().details.answers.raw(u"door_word"_s), u"sakayu-7"_s);
    m_flow->draft().form().setAnswer(u"recipient"_s, u"Kanarya"_s, true);
    m_flow->draft().chooseAccount(u"card"_s);
    QCOMPARE(filesWith("sakayu-7"), 0);
    choose(u"orders"_s);
    m_flow->park({});
    QCOMPARE(baskets().size(), 1);
    QCOMPARE(baskets().first().title, u"Kanarya"_s);
    m_flow.reset(); // What is written at the end, and what the files become.
    QCOMPARE(filesWith("sakayu-7"), 0);
}

// What the store has of an order does not say which of its fields is a password: that stands in the form, which comes later.
void NothingLostTest::security15ARepeatedOrderKeepsNoPassword()
{
    begin(askForAPassword);
    toForm();
    m_flow->draft().form().setAnswer(u"door_word"_s, u"sakayu-7"_s, true);
    toProducts();
    m_flow->draft().setQuantity(product(1), 1);
    QTRY_VERIFY(draft().cart.canPlace);
    press();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    const qint64 order = payment().orderId;
    m_flow->newOrder();
    m_flow->draft().chooseStorage(u"delivery"_s);
    m_flow.reset();
    open();
    m_sandbox.fault(u"GET"_s, u"/api/content/forms/marker/order"_s, u"status:500"_s, 100);
    signIn();
    QTRY_VERIFY(draft().details.form.identifier == "delivery"_L1);
    m_flow->openOrders();
    m_flow->openOrder(u"orders"_s, order);
    QTRY_VERIFY(m_flow->order().state().order && !m_flow->order().state().order->formData.isEmpty());
    m_flow->repeatOrder();
    QTRY_VERIFY(draft().details.isFailed);
    QCOMPARE(draft().details.answers.raw(u"door_word"_s), u"sakayu-7"_s);
    QCOMPARE(filesWith("sakayu-7", u"drafts.sqlite*"_s), 0);
    m_sandbox.clearFaults();
    choose(u"orders"_s);
    QCOMPARE(filesWith("sakayu-7", u"drafts.sqlite*"_s), 0);
    QVERIFY(filesWith("Çağrı Işık", u"drafts.sqlite*"_s) > 0); // What is no password is kept from here on.
}

QTEST_GUILESS_MAIN(NothingLostTest)
#include "tst_nothinglost.moc"
