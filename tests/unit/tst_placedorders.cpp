// SPDX-License-Identifier: MIT
#include "api/codecs.h"
#include "api/orderbody.h"
#include "api/orderrecord.h"
#include "core/cash.h"
#include "core/daytotals.h"
#include "core/orderrules.h"
#include "core/payment.h"
#include "models/orderlistmodel.h"
#include "store/orderstore.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <ctime>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using models::OrderListModel;

namespace {

/// Nanoseconds of this thread: whoever else had the processor meanwhile does not count.
qint64 processorTime()
{
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return qint64(spent.tv_sec) * 1'000'000'000 + spent.tv_nsec;
}

} // namespace

/// Orders that have been placed: the copy of them, the list, and the rules of what can be done with one.
class TestPlacedOrders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takenAtTheCounter_data();
    void takenAtTheCounter();
    void theStoreNamesItsCancelStatus();
    void recordsReadBack();
    void anOrderThatIsNotWholeStaysSo();
    void theCopyKeepsAndForgets();
    void numbersSortAsNumbers();
    void theFilterFinds();
    void pagesThatComeAfter();
    void tenThousandOrders();
    void fromTheAnswerToTheRows();
    void refundsOfADay();
    void aStoreWithoutACurrency();
    void cashThatIsHandedOver();
    void totalsOfADay();
    void whatIsLeftToRefund();
    void oneProductOnTwoLinesIsRefundedOnce();
    void cancelStatuses_data();
    void cancelStatuses();
    void whatCannotBeReadIsNotReplaced();

private:
    static core::OrderSummary summary(qint64 id, const QString &customer, qint64 minor);
};

core::OrderSummary TestPlacedOrders::summary(qint64 id, const QString &customer, qint64 minor)
{
    core::Order order;
    order.id = id;
    order.createdDate = QDateTime(QDate(2026, 11, 1), QTime(8, 0), QTimeZone("UTC")).addSecs(id * 600);
    order.formData = { { u"name"_s, u"string"_s, customer } };
    order.currency = u"TRY"_s;
    order.totalSum = core::Money{ minor, u"TRY"_s };
    order.statusIdentifier = id % 2 ? u"new"_s : u"done"_s;
    order.isCompleted = id % 2 == 0;
    order.products = { { 14, u"Çay bardağı"_s, u"B-14"_s, core::Money{ 100, u"TRY"_s }, 2, false } };
    return core::summaryOf(order, u"orders"_s);
}

// What stores answer, kept and read back, is the same order: every field type among it.
void TestPlacedOrders::recordsReadBack()
{
    QFile file(QStringLiteral(VEZNE_SOURCE_DIR "/tests/fixtures/orders_live.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto page = api::decodeOrders(file.readAll(), u"tr_TR"_s);
    QVERIFY(page && !page->items.isEmpty());
    for (core::Order order : page->items) {
        const auto back = api::decodeOrder(api::encodeOrderRecord(order, u"en_US"_s), u"en_US"_s);
        QVERIFY(back);
        order.paymentUrl.clear(); // An address is asked for when it is wanted.
        QCOMPARE(*back, order);
    }
}

void TestPlacedOrders::anOrderThatIsNotWholeStaysSo()
{
    core::Order order;
    order.id = 5;
    order.isWhole = false;
    const auto back = api::decodeOrder(api::encodeOrderRecord(order, u"en_US"_s), u"en_US"_s);
    QVERIFY(back && !back->isWhole);
}

void TestPlacedOrders::theCopyKeepsAndForgets()
{
    const QTemporaryDir folder;
    store::OrderStore copy(folder.path());
    QVERIFY(copy.open());
    QVERIFY(copy.save(u"p"_s, u"u"_s, { { u"orders"_s, 2, "{}" }, { u"orders"_s, 10, "{}" }, { u"delivery"_s, 2, "[]" } }));
    QVERIFY(copy.save(u"p"_s, u"u"_s, { { u"orders"_s, 2, "{1}" } }));
    const auto page = copy.page(u"p"_s, u"u"_s, 0, 10);
    QVERIFY(page);
    QCOMPARE(page->size(), 3);
    QCOMPARE(page->first().id, 10); // As numbers, not as words.
    QVERIFY(copy.page(u"p"_s, u"other"_s, 0, 10)->isEmpty());
    QCOMPARE((*copy.find(u"p"_s, u"u"_s, u"orders"_s, 2))->record, QByteArray("{1}"));
    QVERIFY(copy.remove(u"p"_s, u"u"_s, u"orders"_s, { 2 }));
    QVERIFY(!copy.find(u"p"_s, u"u"_s, u"orders"_s, 2)->has_value());
    QVERIFY(copy.find(u"p"_s, u"u"_s, u"delivery"_s, 2)->has_value());
    QCOMPARE(QFile::permissions(folder.filePath(u"orders.sqlite"_s)) & QFile::Permissions(QFile::ReadOther | QFile::ReadGroup),
        QFile::Permissions());
}

void TestPlacedOrders::numbersSortAsNumbers()
{
    OrderListModel model;
    model.put({ summary(9, u"Zeynep"_s, 2000), summary(100, u"Çağrı"_s, 15'000), summary(11, u"Ayşe"_s, 900), summary(12, u"Ilgın"_s, 2000),
        summary(13, u"İdil"_s, 1) });
    const auto ids = [&model] {
        QList<qint64> shown;
        for (int row = 0; row < model.rowCount(); ++row) {
            shown.append(model.order(row).id);
        }
        return shown;
    };
    QCOMPARE(ids(), QList<qint64>({ 100, 13, 12, 11, 9 }));
    model.sort(OrderListModel::Number, Qt::AscendingOrder);
    QCOMPARE(ids(), QList<qint64>({ 9, 11, 12, 13, 100 }));
    model.sort(OrderListModel::Total, Qt::AscendingOrder);
    QCOMPARE(ids(), QList<qint64>({ 13, 11, 12, 9, 100 })); // Among equals the newest first.
    model.sort(OrderListModel::Customer, Qt::AscendingOrder);
    QCOMPARE(ids(), QList<qint64>({ 11, 100, 12, 13, 9 })); // Ayşe, Çağrı, Ilgın, İdil, Zeynep.
}

void TestPlacedOrders::theFilterFinds()
{
    OrderListModel model;
    model.put({ summary(1, u"Çağrı Işık"_s, 100), summary(2, u"Ayşe"_s, 200), summary(3, u"Berk"_s, 300) });
    core::OrderFilter filter;
    const auto found = [&model, &filter] {
        model.setFilter(filter);
        return model.rowCount();
    };
    QCOMPARE(found(), 3);
    filter.search = u"ISIK cagri"_s;
    QCOMPARE(found(), 1);
    filter.search = u"bardagi"_s; // A product.
    QCOMPARE(found(), 3);
    filter.status = u"done"_s;
    QCOMPARE(found(), 1);
    filter = {};
    filter.isPaid = false;
    QCOMPARE(found(), 2);
    filter = {};
    filter.zone = QTimeZone("UTC");
    filter.from = filter.to = QDate(2026, 11, 2);
    QCOMPARE(found(), 0);
    QCOMPARE(model.rowOf(u"orders"_s, 2), -1); // Not shown.
    filter = {};
    QCOMPARE(found(), 3);
    model.remove(u"orders"_s, { 2 });
    QCOMPARE(found(), 2);
    QCOMPARE(model.rowOf(u"orders"_s, 3), 0);
}

// A page of a long list, a letter of a search: each within a frame.
// The newest page comes first: what comes after all that is shown moves nothing of it.
void TestPlacedOrders::pagesThatComeAfter()
{
    OrderListModel model;
    QSignalSpy resets(&model, &OrderListModel::modelReset);
    QSignalSpy inserted(&model, &OrderListModel::rowsInserted);
    const auto ids = [&model] {
        QList<qint64> list;
        for (int row = 0; row < model.rowCount(); ++row) {
            list.append(model.order(row).id);
        }
        return list;
    };
    model.put({ summary(9, u"Ayşe"_s, 100), summary(10, u"Berk"_s, 200) });
    model.put({ summary(7, u"Can"_s, 300), summary(8, u"Deniz"_s, 400) });
    QCOMPARE(ids(), QList<qint64>({ 10, 9, 8, 7 }));
    QCOMPARE(resets.size(), 0);
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(inserted.last().at(1).toInt(), 2);
    QCOMPARE(inserted.last().at(2).toInt(), 3);
    model.put({ summary(7, u"Can"_s, 300) }); // Nothing new.
    QCOMPARE(resets.size() + inserted.size(), 2);
    model.put({ summary(11, u"Ece"_s, 500), summary(6, u"Filiz"_s, 600) }); // Before and after.
    QCOMPARE(ids(), QList<qint64>({ 11, 10, 9, 8, 7, 6 }));
    QCOMPARE(resets.size(), 1);
    model.put({ summary(8, u"Deniz"_s, 999), summary(5, u"Gül"_s, 1) }); // One is another than it was.
    QCOMPARE(ids(), QList<qint64>({ 11, 10, 9, 8, 7, 6, 5 }));
    QCOMPARE(model.order(3).total->minor, 999);
    core::OrderFilter filter;
    filter.isPaid = true; // The even ones.
    model.setFilter(filter);
    resets.clear();
    inserted.clear();
    model.put({ summary(3, u"Hale"_s, 1) });
    QCOMPARE(resets.size() + inserted.size(), 0);
    model.put({ summary(4, u"Işık"_s, 1), summary(2, u"İnci"_s, 1) });
    QCOMPARE(ids(), QList<qint64>({ 10, 8, 6, 4, 2 }));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.rowOf(u"orders"_s, 4), 3);
    QCOMPARE(model.statuses().keys(), QStringList({ u"done"_s, u"new"_s }));
    core::OrderSummary other = summary(1, u"Jale"_s, 1);
    other.statusIdentifier = u"canceled"_s;
    other.account = u"card"_s;
    other.accountTitle = u"Kart"_s;
    model.put({ other });
    QCOMPARE(model.statuses().size(), 3);
    QCOMPARE(model.accounts().value(u"card"_s), u"Kart"_s);
    model.remove(u"orders"_s, { 1 });
    QVERIFY(!model.accounts().contains(u"card"_s) && model.statuses().size() == 2);
    model.clear();
    QVERIFY(model.statuses().isEmpty() && model.rowCount() == 0);
}

void TestPlacedOrders::tenThousandOrders()
{
    OrderListModel model;
    qint64 worst = 0;
    for (int page = 0; page < 100; ++page) {
        QList<core::OrderSummary> orders;
        for (int i = 0; i < 100; ++i) {
            orders.append(summary(10'000 - page * 100 - i, u"Müşteri %1"_s.arg(page * 100 + i), i));
        }
        const qint64 before = processorTime();
        model.put(orders);
        worst = qMax(worst, processorTime() - before);
    }
    QCOMPARE(model.rowCount(), 10'000);
    core::OrderFilter filter;
    filter.search = u"musteri 77"_s;
    const qint64 before = processorTime();
    model.setFilter(filter);
    worst = qMax(worst, processorTime() - before);
    QVERIFY(model.rowCount() >= 111 && model.rowCount() < 1000); // A number may have the digits too.
    qInfo("worst step of 10,000 orders: %.1f ms", double(worst) / 1e6);
#if defined(NDEBUG) && !defined(VEZNE_HAS_SANITIZERS)
    QVERIFY2(worst < 16'000'000, qPrintable(QString::number(double(worst) / 1e6)));
#endif
}

// A page of a hundred orders, each with form and products, into a list that has ten thousand.
void TestPlacedOrders::fromTheAnswerToTheRows()
{
    OrderListModel model;
    QList<core::OrderSummary> known;
    for (int i = 0; i < 10'000; ++i) {
        known.append(summary(1 + i, u"Müşteri %1"_s.arg(i), i));
    }
    model.put(known);
    QByteArray rows;
    for (int i = 0; i < 100; ++i) {
        rows += (i > 0 ? "," : "") + QByteArray(R"({"id":)") + QByteArray::number(20'000 + i)
            + R"(,"storageId":1,"createdDate":"2026-11-27T10:00:00.000Z","statusIdentifier":"new","formIdentifier":"order","formData":)"
              R"([{"marker":"name","type":"string","value":"Ayşe Yılmaz"},{"marker":"note","type":"text","value":[{"htmlValue":"<p>Zil</p>"}]}],)"
              R"("totalSum":"379.80","currency":"TRY","paymentAccountIdentifier":"card","products":[{"id":1,"title":"Çay","price":189.9,)"
              R"("quantity":2,"isGift":false},{"id":2,"title":"Kahve","price":0,"quantity":1,"isGift":true}],"isCompleted":true})";
    }
    const QByteArray answer = R"({"items":[)" + rows + R"(],"total":10100})";
    const qint64 before = processorTime();
    const auto page = api::decodeOrders(answer, u"tr_TR"_s);
    QVERIFY(page);
    QList<core::OrderSummary> summaries;
    for (const core::Order &order : page->items) {
        summaries.append(core::summaryOf(order, u"orders"_s));
    }
    model.put(summaries);
    const qint64 took = processorTime() - before;
    QCOMPARE(model.rowCount(), 10'100);
    qInfo("from an answer of 100 orders to rows: %.1f ms", double(took) / 1e6);
#if defined(NDEBUG) && !defined(VEZNE_HAS_SANITIZERS)
    QVERIFY2(took < 60'000'000, qPrintable(QString::number(double(took) / 1e6)));
#endif
}

void TestPlacedOrders::refundsOfADay()
{
    core::DayTotals totals;
    core::Refund refund;
    refund.status = u"requested"_s;
    refund.amount = core::Money{ 1000, {} };
    core::addRefund(totals, refund, u"TRY"_s);
    core::addRefund(totals, refund, u"TRY"_s);
    refund.amount = core::Money{ 500, u"USD"_s };
    core::addRefund(totals, refund, u"TRY"_s);
    refund.amount.reset();
    core::addRefund(totals, refund, u"TRY"_s);
    refund.status = u"canceled"_s; // Withdrawn.
    core::addRefund(totals, refund, u"TRY"_s);
    QCOMPARE(totals.refunds, 4);
    QCOMPARE(totals.refundsWithoutAmount, 1);
    QCOMPARE(totals.refundSums, (QList<core::Money>{ { 2000, u"TRY"_s }, { 500, u"USD"_s } }));
}

void TestPlacedOrders::aStoreWithoutACurrency()
{
    core::Order order;
    order.totalSum = core::Money{ 100, {} };
    order.products = { { 1, u"A"_s, {}, core::Money{ 50, {} }, 2, false } };
    core::adoptCurrency(order, u"TRY"_s);
    QCOMPARE(order.currency, u"TRY"_s);
    QCOMPARE(order.totalSum->currency, u"TRY"_s);
    QCOMPARE(order.products.first().price->currency, u"TRY"_s);
    core::adoptCurrency(order, u"EUR"_s); // What the store says stays.
    QCOMPARE(order.totalSum->currency, u"TRY"_s);
}

void TestPlacedOrders::cashThatIsHandedOver()
{
    const auto sums = [](qint64 minor, const QString &currency) {
        QList<qint64> likely;
        for (const core::Money &sum : core::likelyPayments({ minor, currency })) {
            likely.append(sum.minor);
        }
        return likely;
    };
    QCOMPARE(sums(37'980, u"TRY"_s), QList<qint64>({ 38'000, 40'000 }));
    QCOMPARE(sums(40'000, u"TRY"_s), QList<qint64>()); // What fits is handed over as it is.
    QCOMPARE(sums(1234, u"USD"_s), QList<qint64>({ 1300, 1500, 2000, 5000 }));
    QCOMPARE(sums(1234, u"JPY"_s), QList<qint64>({ 2000, 5000, 10'000 }));
    QVERIFY(sums(1234, u"KWD"_s).isEmpty() && sums(0, u"TRY"_s).isEmpty());
    QCOMPARE(core::moneyFromInput(u"1.234,50"_s, true, u"TRY"_s), std::optional(core::Money{ 123'450, u"TRY"_s }));
    QCOMPARE(core::moneyFromInput(u"400"_s, true, u"TRY"_s), std::optional(core::Money{ 40'000, u"TRY"_s }));
    QVERIFY(!core::moneyFromInput(u"on"_s, true, u"TRY"_s) && !core::moneyFromInput(u"-5"_s, true, u"TRY"_s));
}

void TestPlacedOrders::totalsOfADay()
{
    const QTimeZone istanbul("Europe/Istanbul");
    const auto order = [](qint64 id, const QDateTime &at, const QString &account, qint64 minor, std::optional<bool> isPaid) {
        core::OrderSummary made = summary(id, u"Ayşe"_s, minor);
        made.createdDate = at;
        made.accountTitle = account;
        made.isCompleted = isPaid;
        return made;
    };
    const QDateTime noon(QDate(2026, 11, 27), QTime(12, 0), istanbul);
    std::vector<core::OrderSummary> orders{ order(1, noon, u"Kart"_s, 10'050, true), order(2, noon, u"Kart"_s, 20'000, true),
        order(3, noon, u"Nakit"_s, 500, std::nullopt), order(4, noon.addDays(-1), u"Kart"_s, 99, true),
        // Half past midnight in the shop is the evening before in UTC, and today in the shop.
        order(5, QDateTime(QDate(2026, 11, 27), QTime(0, 30), istanbul).toUTC(), u"Kart"_s, 1, true), order(6, noon, u"Kart"_s, 7, true),
        order(7, noon, u"Kart"_s, 7, true) };
    orders[5].statusTitle = u"İptal edildi"_s;
    orders[6].total.reset();
    const core::DayTotals totals = core::dayTotalsOf(orders, QDate(2026, 11, 27), istanbul);
    QCOMPARE(totals.accounts.size(), 2);
    QCOMPARE(totals.accounts[0].paid, 3);
    QCOMPARE(totals.accounts[0].paidSum, (core::Money{ 30'051, u"TRY"_s }));
    QCOMPARE(totals.accounts[1].open, 1);
    QCOMPARE(totals.accounts[1].openSum, (core::Money{ 500, u"TRY"_s }));
    QCOMPARE(totals.sums.size(), 1);
    QCOMPARE(totals.sums[0].paidSum.minor, 30'051);
    QCOMPARE(totals.canceled, 1);
    QCOMPARE(totals.unreadable, 1);
}

void TestPlacedOrders::whatIsLeftToRefund()
{
    core::Order order;
    order.products = { { 1, u"A"_s, {}, {}, 3, false }, { 2, u"B"_s, {}, {}, 1, false }, { 3, u"Gift"_s, {}, {}, 1, true } };
    QCOMPARE(core::refundableLines(order, {}).size(), 2);
    core::Refund asked;
    asked.status = u"requested"_s;
    asked.products = { { 1, 2, {} }, { 2, 1, {} } };
    auto left = core::refundableLines(order, { asked });
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().left, 1);
    asked.status = u"canceled"_s;
    QCOMPARE(core::refundableLines(order, { asked }).size(), 2);
}

// OneEntry's refund is keyed by product: of two lines of one product it would have kept the last.
void TestPlacedOrders::oneProductOnTwoLinesIsRefundedOnce()
{
    core::Order order;
    order.products = { { 7, u"A"_s, {}, {}, 2, false }, { 8, u"B"_s, {}, {}, 1, false }, { 7, u"A"_s, {}, {}, 1, false },
        { 7, u"A"_s, {}, {}, 9, true } };
    const auto all = core::refundableLines(order, {});
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.first().left, 3);
    core::Refund asked;
    asked.status = u"requested"_s;
    asked.products = { { 7, 1, {} }, { 7, 1, {} } };
    const auto left = core::refundableLines(order, { asked });
    QCOMPARE(left.first().left, 1);
    QVERIFY(core::isWithin({ { 7, 1, {} }, { 8, 1, {} } }, left));
    QVERIFY(!core::isWithin({ { 7, 1, {} }, { 7, 1, {} } }, left)); // Each of them would be.
    QVERIFY(!core::isWithin({ { 9, 1, {} } }, left));
    const auto sent = api::decodeRefundBody(api::encodeRefund({ { 7, 2, {} }, { 8, 1, {} }, { 7, 1, {} } }, {}));
    QVERIFY(sent);
    QCOMPARE(sent->products, (QList<core::OrderLine>{ { 7, 3, {} }, { 8, 1, {} } }));
    const int most = std::numeric_limits<int>::max();
    QCOMPARE(core::summedByProduct({ { 7, most, {} }, { 7, most, {} } }).first().quantity, most);
}

void TestPlacedOrders::cancelStatuses_data()
{
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("isCancel");
    QTest::newRow("marker") << u"canceled"_s << u"X"_s << true;
    QTest::newRow("british") << u"order_cancelled"_s << QString() << true;
    QTest::newRow("Turkish title") << u"s4"_s << u"İptal edildi"_s << true;
    QTest::newRow("another") << u"done"_s << u"Teslim edildi"_s << false;
}

void TestPlacedOrders::cancelStatuses()
{
    QFETCH(QString, identifier);
    QFETCH(QString, title);
    QFETCH(bool, isCancel);
    core::OrderStatus status;
    status.identifier = identifier;
    status.title = title;
    QCOMPARE(core::cancelStatusOf({ status }), isCancel ? identifier : QString());
    status.isUsed = false;
    QVERIFY(core::cancelStatusOf({ status }).isEmpty());
}

// The update call replaces all of an order: what could not be read would be lost.
void TestPlacedOrders::whatCannotBeReadIsNotReplaced()
{
    core::Order order;
    order.formIdentifier = u"order"_s;
    order.paymentAccountIdentifier = u"card"_s;
    order.products = { { 1, u"A"_s, {}, {}, 3, false }, { 3, u"Gift"_s, {}, {}, 1, true } };
    const auto draft = core::draftOf(order, u"orders"_s, u"tr_TR"_s);
    QVERIFY(draft);
    QCOMPARE(draft->products.size(), 1); // Gifts are the store's own doing.
    order.isWhole = false;
    QVERIFY(!core::draftOf(order, u"orders"_s, u"tr_TR"_s));
}

void TestPlacedOrders::takenAtTheCounter_data()
{
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("isOffline");
    const auto row = [](const char *identifier, const char16_t *title, const char *type, bool isOffline) {
        QTest::addRow("%s %s", identifier, type)
            << QString::fromLatin1(identifier) << QString::fromUtf16(title) << QString::fromLatin1(type) << isOffline;
    };
    row("cash", u"Nakit", "custom", true);
    row("cash_on_delivery", u"代金引換", "custom", true);
    row("odeme-1", u"Kapıda ödeme", "custom", true);
    row("pay_1", u"Barzahlung an der Kasse", "custom", true);
    row("NakitOdeme", u"", "", true);
    row("cashapp", u"Cash App", "custom", false);
    row("p1", u"Online nakit kart", "custom", false);
    row("p2", u"Snack Bar", "custom", false);
    row("cash", u"Cash", "stripe", false);
    row("paypal", u"PayPal", "custom", false);
    row("lieferbar", u"Lieferbar-Karte", "custom", false); // No word of it is one.
    row("card", u"Kart", "stripe", false);
}

void TestPlacedOrders::takenAtTheCounter()
{
    QFETCH(QString, identifier);
    core::PaymentAccount account;
    account.identifier = identifier;
    QFETCH(QString, title);
    QFETCH(QString, type);
    account.title = title;
    account.type = type;
    QTEST(core::isOfflineAccount(&account, identifier), "isOffline");
}

void TestPlacedOrders::theStoreNamesItsCancelStatus()
{
    core::OrderStatus named;
    named.identifier = u"cancelled_by_name"_s;
    core::OrderStatus flagged;
    flagged.identifier = u"geri_alindi"_s;
    flagged.isCancelFinal = true;
    QCOMPARE(core::cancelStatusOf({ named, flagged }), flagged.identifier);
    flagged.isUsed = false;
    QCOMPARE(core::cancelStatusOf({ flagged, named }), named.identifier);
}

QTEST_GUILESS_MAIN(TestPlacedOrders)
#include "tst_placedorders.moc"
