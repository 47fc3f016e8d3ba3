// SPDX-License-Identifier: MIT
// A hundred thousand carts by chance, worked out by the sandbox's own pricing and read as an answer of the wire: what stands under each
// other on the screen adds up to the minor unit, and is what the server says.
#include "api/codecs.h"
#include "checkout/draft/cartsums.h"
#include "sandbox/pricing.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using checkout::CartSums;

class TestCartSums : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHundredThousandCartsAddUp();
    void limitsOfABonus_data();
    void limitsOfABonus();

private:
    void checkOne(QRandomGenerator &random, sandbox::Context &context, const sandbox::Pricing &pricing);
    int m_discounted = 0;
    int m_gifts = 0;
    int m_bonus = 0;
};

void TestCartSums::checkOne(QRandomGenerator &random, sandbox::Context &context, const sandbox::Pricing &pricing)
{
    static const QStringList coupons{ QString(), u"WELCOME10"_s, u"BIG50"_s, u"HEDIYE"_s };
    QJsonArray products;
    checkout::CartState cart;
    for (int left = 1 + int(random.bounded(8)); left > 0; --left) {
        const qint64 id = 1 + random.bounded(24);
        const bool isThere = std::any_of(cart.lines.begin(), cart.lines.end(), [id](const auto &line) { return line.product.id == id; });
        if (isThere) {
            continue;
        }
        const int quantity = 1 + int(random.bounded(random.bounded(10) == 0 ? 5000 : 9));
        products << QJsonObject{ { u"productId"_s, id }, { u"quantity"_s, quantity } };
        core::Product product;
        product.id = id;
        product.price = core::Money{ context.store.product(id)->price, u"TRY"_s };
        cart.lines.append({ product, quantity, product.price->times(quantity) });
    }
    // The store's prices change while the till is open.
    context.store.editable(1 + random.bounded(24))->price = 1 + random.bounded(99'999);
    QJsonObject body{ { u"products"_s, products } };
    if (const QString &code = coupons.at(random.bounded(coupons.size())); !code.isEmpty()) {
        body[u"couponCode"] = code;
    }
    if (random.bounded(3) == 0) {
        body[u"additionalDiscountsMarkers"] = QJsonArray{ u"loyalty"_s };
    }
    if (random.bounded(4) == 0) {
        body[u"bonusAmount"] = random.bounded(3000) / 100.0;
    }
    const sandbox::Bill bill = pricing.bill(body, 7);
    const auto preview = api::decodePreview(QJsonDocument(pricing.preview(bill)).toJson(QJsonDocument::Compact), u"tr_TR"_s);
    QVERIFY(preview);
    cart.preview = *preview;
    cart.canPlace = true;
    const CartSums sums = checkout::sumsOf(cart);
    qint64 lines = 0;
    for (const CartSums::Line &line : sums.lines) {
        lines += line.sum->minor;
        m_gifts += line.isGift ? 1 : 0;
    }
    qint64 off = 0;
    for (const CartSums::Deduction &discount : sums.discounts) {
        QVERIFY(discount.amount.minor > 0);
        off += discount.amount.minor;
        ++m_discounted;
    }
    const qint64 bonus = sums.bonus ? sums.bonus->minor : 0;
    m_bonus += bonus > 0 ? 1 : 0;
    // Against the server's own whole numbers, which no decoder of ours has touched.
    QCOMPARE(lines, bill.raw);
    QCOMPARE(off, bill.raw - bill.withDiscount);
    QCOMPARE(bonus, bill.bonus);
    QCOMPARE(sums.due->minor, bill.due());
    QVERIFY(!sums.other);
}

void TestCartSums::aHundredThousandCartsAddUp()
{
    sandbox::Context context{ sandbox::Options{} };
    context.database.insert(u"INSERT INTO bonus(user, amount, type, comment, created) VALUES(7, 2500, 'ACCRUAL', '', '')"_s, {}); // 25.00
    const sandbox::Pricing pricing(context);
    QRandomGenerator random(20261128);
    for (int i = 0; i < 100'000; ++i) {
        checkOne(random, context, pricing);
        if (QTest::currentTestFailed()) {
            qWarning("cart %d", i);
            return;
        }
    }
    QVERIFY(m_discounted > 10'000);
    QVERIFY(m_gifts > 10'000);
    QVERIFY(m_bonus > 5'000);
}

void TestCartSums::limitsOfABonus_data()
{
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<qint64>("due");
    QTest::addColumn<core::BonusFault>("fault");
    using Fault = core::BonusFault;
    QTest::newRow("fits") << Q_INT64_C(1250) << Q_INT64_C(20000) << Fault::None;
    QTest::newRow("the most") << Q_INT64_C(2000) << Q_INT64_C(20000) << Fault::None;
    QTest::newRow("over the most") << Q_INT64_C(2001) << Q_INT64_C(20000) << Fault::OverMost;
    QTest::newRow("over the balance") << Q_INT64_C(2501) << Q_INT64_C(20000) << Fault::OverBalance;
    QTest::newRow("under the least") << Q_INT64_C(499) << Q_INT64_C(20000) << Fault::UnderLeast;
    QTest::newRow("a small order") << Q_INT64_C(500) << Q_INT64_C(9999) << Fault::OrderTooSmall;
    QTest::newRow("nothing") << Q_INT64_C(0) << Q_INT64_C(20000) << Fault::NoAmount;
}

void TestCartSums::limitsOfABonus()
{
    QFETCH(qint64, amount);
    QFETCH(qint64, due);
    const auto money = [](qint64 minor) { return core::Money{ minor, u"TRY"_s }; };
    const core::BonusLimits limits{ money(2500), money(2000), money(500), money(10000) };
    QTEST(core::bonusFault(money(amount), limits, money(due)), "fault");
    QCOMPARE(core::largestBonus(limits, money(20000)), std::optional(money(2000)));
    QVERIFY(!core::largestBonus(limits, money(9999)));
    QCOMPARE(core::bonusFault(money(600), { money(2500), {}, {}, {} }, money(500)), core::BonusFault::OverDue);
}

QTEST_GUILESS_MAIN(TestCartSums)
#include "tst_cartsums.moc"
