// SPDX-License-Identifier: MIT
// What the cart says: five answers to a coupon, a bonus within its limits, each discount by its name, the way back of every change, a
// price that the store says with the total.
#include "checkout/draft/cartsums.h"
#include "checkout/draft/deductions.h"
#include "flowbench.h"
#include "support/storefile.h"

using namespace Qt::Literals::StringLiterals;
using checkout::CartSums;
using checkout::CouponState;
using core::BonusFault;

class TestCart : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aCouponHasFiveAnswers();
    void discountsHaveNames();
    void aBonusKeepsItsLimits();
    void aBonusIsThereAgain();
    void whatIsTypedIsUsedOrSaid();
    void aBonusThatBecomesKnownIsAskedAbout();
    void withoutPreviewsACodeIsSentAndCanGo();
    void giftsAreGifts();
    void everyChangeGoesBack();
    void aPriceAtTheTillIsNeverNothing();
    void aVanishedProductIsCalledByItsName();

private:
    void begin(const std::function<void(QJsonObject &)> &change = {});
    void applyCoupon(const QString &code, CouponState expected);
    void expectBonus(const QString &text, BonusFault expected);
    void expectSumsAddUp();

    std::unique_ptr<tests::StoreFile> m_store;
    std::unique_ptr<tests::SandboxProcess> m_own;
};

void TestCart::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestCart::cleanup()
{
    m_flow.reset();
}

void TestCart::begin(const std::function<void(QJsonObject &)> &change)
{
    m_store = std::make_unique<tests::StoreFile>(change ? change : [](QJsonObject &) {});
    m_sandbox.kill();
    QVERIFY2(m_sandbox.start({ u"--store"_s, m_store->path() }), qPrintable(m_sandbox.why()));
    open();
    toProducts();
}

void TestCart::expectSumsAddUp()
{
    const CartSums sums = checkout::sumsOf(draft().cart);
    qint64 left = 0;
    for (const CartSums::Line &line : sums.lines) {
        QVERIFY(line.sum);
        left += line.sum->minor;
    }
    QCOMPARE(sums.subtotal->minor, left);
    for (const CartSums::Deduction &discount : sums.discounts) {
        left -= discount.amount.minor;
    }
    left += (sums.other ? sums.other->minor : 0) - (sums.bonus ? sums.bonus->minor : 0);
    QCOMPARE(sums.due->minor, left);
    QCOMPARE(sums.due->minor, draft().cart.preview->totalDue.minor);
}

void TestCart::applyCoupon(const QString &code, CouponState expected)
{
    m_flow->draft().deductions().setCouponText(code);
    m_flow->draft().deductions().applyCoupon();
    QTRY_COMPARE(draft().cart.coupon, expected);
    QTRY_VERIFY(draft().cart.canPlace); // Whatever is said of the code, the cart can be ordered.
    expectSumsAddUp();
}

void TestCart::aCouponHasFiveAnswers()
{
    begin([](QJsonObject &store) {
        tests::StoreFile::changeOne(store, u"discounts"_s, u"welcome"_s, [](QJsonObject &discount) {
            discount["conditions"_L1] = QJsonArray{ QJsonObject{ { u"conditionType"_s, u"PRODUCT_IN_CART"_s }, { u"value"_s, u"7"_s } } };
        });
    });
    m_flow->draft().setQuantity(product(1), 1);
    applyCoupon(u"NOSUCH"_s, CouponState::Unknown);
    applyCoupon(u"OLD2020"_s, CouponState::Expired);
    applyCoupon(u"WELCOME10"_s, CouponState::NotApplicable);
    applyCoupon(u"BIG50"_s, CouponState::NeedsMore);
    QCOMPARE(draft().cart.couponLeast->decimalString(), u"500.00"_s);
    // Two more and it is valid, without anybody pressing anything.
    m_flow->draft().setQuantity(product(3), 2);
    QTRY_COMPARE(draft().cart.coupon, CouponState::Applied);
    QVERIFY(!draft().cart.couponLeast);
    expectSumsAddUp();
}

void TestCart::discountsHaveNames()
{
    begin();
    m_flow->draft().setQuantity(product(3), 2);
    applyCoupon(u"BIG50"_s, CouponState::Applied);
    QTRY_COMPARE(checkout::sumsOf(draft().cart).discounts.size(), 1);
    QTRY_COMPARE(checkout::sumsOf(draft().cart).discounts.first().title, u"500 ₺ üzeri 50 ₺ indirim"_s);
    QCOMPARE(checkout::sumsOf(draft().cart).discounts.first().amount.minor, 5000);
}

void TestCart::expectBonus(const QString &text, BonusFault expected)
{
    m_flow->draft().deductions().setBonusText(text);
    QCOMPARE(m_flow->draft().deductions().useBonus(true), expected == BonusFault::None);
    QCOMPARE(draft().cart.bonusFault, expected);
    QTRY_VERIFY(draft().cart.canPlace);
}

void TestCart::aBonusKeepsItsLimits()
{
    begin(); // 25.00 in the account; 5.00 to 20.00 of one order, from 100.00 on.
    m_flow->draft().setQuantity(product(1), 2);
    QTRY_VERIFY(draft().cart.canPlace && draft().cart.preview->totalDue.minor >= 10000);
    expectBonus(u"25,01"_s, BonusFault::OverBalance);
    expectBonus(u"20,01"_s, BonusFault::OverMost);
    expectBonus(u"4,99"_s, BonusFault::UnderLeast);
    expectBonus(u"12.50"_s, BonusFault::NoAmount); // In Turkish nobody knows what that is.
    expectBonus(u"12,50"_s, BonusFault::None);
    QTRY_COMPARE(draft().cart.preview->bonusApplied.decimalString(), u"12.50"_s);
    expectSumsAddUp();
    m_flow->draft().deductions().setBonusText(u"13"_s); // Typed, and not used.
    QVERIFY(!draft().cart.isBonusUsed);
    QTRY_VERIFY(draft().cart.canPlace);
    QVERIFY(draft().cart.preview->bonusApplied.isZero());
    expectBonus(QString(), BonusFault::None); // As much as the store allows.
    QTRY_COMPARE(draft().cart.preview->bonusApplied.decimalString(), u"20.00"_s);
    core::Product cheap = product(1);
    for (qint64 id = 2; cheap.price->minor >= 10000 || core::availabilityOf(cheap).maximum == 0; ++id) {
        QVERIFY(product(id).id == id);
        cheap = product(id);
    }
    m_flow->draft().setQuantity(cheap, 1);
    m_flow->draft().setQuantity(product(1), 0);
    QTRY_VERIFY(draft().cart.canPlace);
    QCOMPARE(draft().cart.bonusFault, BonusFault::OrderTooSmall);
    QVERIFY(draft().cart.preview->bonusApplied.isZero());
}

void TestCart::aBonusIsThereAgain()
{
    begin();
    m_flow->draft().setQuantity(product(1), 2);
    QTRY_VERIFY(draft().cart.canPlace);
    expectBonus(u"12,50"_s, BonusFault::None);
    open(); // The process died.
    signIn();
    QTRY_COMPARE(draft().cart.lines.size(), 1);
    QCOMPARE(draft().cart.bonusText, u"12,50"_s);
    QVERIFY(draft().cart.isBonusUsed);
    QTRY_VERIFY(draft().cart.canPlace);
    QCOMPARE(draft().cart.preview->bonusApplied.decimalString(), u"12.50"_s);
    m_flow->setLanguage(core::Locale::Language::English);
    QCOMPARE(draft().cart.bonusText, u"12.50"_s);
}

void TestCart::whatIsTypedIsUsedOrSaid()
{
    begin();
    m_flow->draft().setQuantity(product(1), 2);
    QTRY_VERIFY(draft().cart.canPlace);
    m_flow->draft().deductions().setBonusText(u"abc"_s);
    QTRY_VERIFY(draft().cart.canPlace);
    press();
    QCOMPARE(draft().cart.bonusFault, BonusFault::NoAmount);
    QVERIFY(!draft().cart.isPlacing);
    m_flow->draft().deductions().setBonusText(u"12,50"_s);
    QTRY_VERIFY(draft().cart.canPlace);
    press(); // What stands there is applied first, and the total looked at.
    QVERIFY(draft().cart.isBonusUsed && !draft().cart.isPlacing);
    QTRY_VERIFY(draft().cart.canPlace && draft().cart.preview->bonusApplied.minor == 1250);
    QCOMPARE(ordersOnServer(), 0);
    QVERIFY(m_flow->draft().deductions().useBonus(false)); // What is not wanted is not taken up again by the next press.
    QVERIFY(draft().cart.bonusText.isEmpty());
    QTRY_VERIFY(draft().cart.canPlace && draft().cart.preview->bonusApplied.isZero());
    const core::Money due = draft().cart.preview->totalDue;
    press();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(payment().amount.minor, due.minor);
}

// The balance may not be read, and comes with the first total: that total was asked for without the bonus.
void TestCart::aBonusThatBecomesKnownIsAskedAbout()
{
    begin([](QJsonObject &store) { tests::StoreFile::refuse(store, { u"GET /discounts/bonus-balance"_s }); });
    m_flow->draft().setQuantity(product(1), 2);
    QTRY_VERIFY(draft().cart.canPlace);
    QVERIFY(m_flow->draft().deductions().useBonus(true));
    QTRY_VERIFY(draft().cart.canPlace);
    open();
    signIn();
    QTRY_VERIFY(draft().cart.canPlace);
    QVERIFY(draft().cart.isBonusUsed);
    const core::Money shown = draft().cart.preview->totalDue;
    press();
    QTRY_VERIFY(draft().cart.totalToConfirm || ordersOnServer() > 0);
    if (draft().cart.totalToConfirm) {
        QVERIFY(draft().cart.totalToConfirm->minor < shown.minor);
        m_flow->draft().confirmTotal(true);
    }
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(payment().amount.minor, payment().shownTotal->minor);
}

void TestCart::withoutPreviewsACodeIsSentAndCanGo()
{
    begin([](QJsonObject &store) { tests::StoreFile::refuse(store, { u"POST /orders-storage/orders/preview"_s }); });
    m_flow->draft().setQuantity(product(1), 2);
    QTRY_VERIFY(draft().cart.canPlace);
    m_flow->draft().deductions().setCouponText(u"WELCOME10"_s);
    m_flow->draft().deductions().applyCoupon();
    QTRY_COMPARE(draft().cart.coupon, CouponState::Unchecked); // Nobody says what it gives; it can be taken out.
    m_flow->draft().deductions().removeCoupon();
    QCOMPARE(draft().cart.coupon, CouponState::None);
    QVERIFY(draft().cart.canPlace);
}

void TestCart::giftsAreGifts()
{
    begin();
    m_flow->draft().setQuantity(product(3), 1);
    m_flow->draft().setQuantity(product(1), 1);
    applyCoupon(u"HEDIYE"_s, CouponState::Applied);
    const QList<CartSums::Line> lines = checkout::sumsOf(draft().cart).lines;
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.last().isGift);
    QCOMPARE(lines.last().productId, 8);
    QVERIFY(lines.last().sum->isZero());
}

void TestCart::everyChangeGoesBack()
{
    begin();
    const auto quantities = [this] {
        QList<int> all;
        for (const checkout::CartLine &line : draft().cart.lines) {
            all.append(line.quantity);
        }
        return all;
    };
    m_flow->draft().setQuantity(product(1), 2);
    m_flow->draft().setQuantity(product(3), 1);
    m_flow->draft().setQuantity(product(1), 5);
    m_flow->draft().setQuantity(product(3), 0);
    QVERIFY(draft().cart.isRemoved);
    for (const QList<int> &before : QList<QList<int>>{ { 5, 1 }, { 2, 1 }, { 2 }, {} }) {
        QVERIFY(draft().cart.canUndo);
        m_flow->draft().undoCart();
        QCOMPARE(quantities(), before);
        QVERIFY(!draft().cart.isRemoved);
    }
    QVERIFY(!draft().cart.canUndo);
}

void TestCart::aPriceAtTheTillIsNeverNothing()
{
    const auto change = [](const QString &till) {
        return [till](QJsonObject &store) {
            tests::StoreFile::changeAll(store, u"products"_s, [&](QJsonObject &product) {
                if (product["id"_L1].toInt() == 1) {
                    product["price"_L1] = QJsonValue::Null;
                    product["priceAtTill"_L1] = till;
                    QJsonObject values = product["attributeValues"_L1].toObject();
                    values.remove(u"price"_s);
                    product["attributeValues"_L1] = values;
                }
            });
        };
    };
    begin(change(u"41.00"_s));
    QVERIFY(!product(1).price);
    QCOMPARE(core::availabilityOf(product(1)).kind, core::Availability::Kind::PriceAtTill);
    m_flow->draft().setQuantity(product(1), 2);
    QVERIFY(!draft().cart.canPlace);
    QVERIFY(!checkout::sumsOf(draft().cart).due);
    QTRY_VERIFY(draft().cart.canPlace);
    QCOMPARE(draft().cart.preview->totalDue.decimalString(), u"82.00"_s);
    expectSumsAddUp();
    press();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(payment().amount.decimalString(), u"82.00"_s);

    begin(change(u"0.00"_s));
    m_flow->draft().setQuantity(product(1), 1);
    QTRY_VERIFY(draft().cart.preview);
    QVERIFY(!draft().cart.canPlace); // The store says no price: nobody gets it for nothing.
    press();
    QCOMPARE(ordersOnServer(), 0);
    const CartSums sums = checkout::sumsOf(draft().cart); // Nothing that could be taken for the price of all of it.
    QVERIFY(!sums.due && !sums.subtotal);
    QVERIFY(std::any_of(sums.lines.begin(), sums.lines.end(), [](const CartSums::Line &line) { return !line.sum && !line.price; }));
}

void TestCart::aVanishedProductIsCalledByItsName()
{
    begin();
    m_flow->draft().setQuantity(product(1), 1);
    QTRY_VERIFY(draft().cart.canPlace);
    const QString title = product(1).title;
    m_sandbox.removeProduct(1);
    m_flow->draft().setQuantity(product(1), 2);
    QTRY_VERIFY(m_flow->alerts().current());
    QCOMPARE(m_flow->alerts().current()->error.reason.kind, core::ServerReason::Kind::ProductGone);
    QCOMPARE(m_flow->alerts().current()->error.reason.titles, QStringList{ title });
}

QTEST_GUILESS_MAIN(TestCart)
#include "tst_cart.moc"
