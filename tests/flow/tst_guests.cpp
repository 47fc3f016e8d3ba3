// SPDX-License-Identifier: MIT
// Ordering without an account, where the store's owner allows it: in the window and in the terminal, judged by the store's books.
#include "support/clirun.h"
#include "support/storefile.h"
#include "windowbench.h"

#include <QLabel>

using namespace Qt::Literals::StringLiterals;
using checkout::PaymentPhase;
using tests::StoreFile;

class GuestsTest : public tests::WindowBench
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void notOfferedWhereNotAllowed();
    void aGuestOrdersAndPays();
    void aRestartFindsTheOrder();
    void aGuestWithoutAListIsTold();
    void whoSignsInAfterAllKeepsWhatIsTyped();
    void anotherClerkSeesNothingOfTheFirst();
    void aGuestIsNotTheClerkBefore();
    void whatTheClerkHadInHandStays();
    void inTheTerminal();

private:
    void open(bool takesGuests, const QStringList &refused = {});
    void orderAsGuest();
    void typeAndGoOn(const QString &name);
    [[nodiscard]] QJsonObject lastOrder() const { return m_sandbox->state()["orders"_L1].toArray().last().toObject(); }

    std::unique_ptr<StoreFile> m_store;
    std::unique_ptr<tests::SandboxProcess> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_dir;
};

void GuestsTest::cleanup()
{
    m_window.reset();
    m_flow.reset();
}

void GuestsTest::open(bool takesGuests, const QStringList &refused)
{
    m_store = std::make_unique<StoreFile>([takesGuests, &refused](QJsonObject &store) {
        QJsonObject project = store["project"_L1].toObject();
        project["guests"_L1] = takesGuests;
        store["project"_L1] = project;
        StoreFile::refuse(store, refused, 403);
    });
    QVERIFY(m_store->isWritten());
    m_sandbox = std::make_unique<tests::SandboxProcess>();
    QVERIFY2(m_sandbox->start({ u"--store"_s, m_store->path() }), qPrintable(m_sandbox->why()));
    m_dir = std::make_unique<QTemporaryDir>();
    m_shop = { m_sandbox->url(), m_sandbox->appToken(), m_sandbox->login(), m_sandbox->password() };
    openWindow(m_dir->path());
    QTRY_VERIFY(!m_flow->signIn().state().providers.isEmpty());
}

void GuestsTest::orderAsGuest()
{
    QTRY_VERIFY(find<QAbstractButton>(u"guestButton"_s));
    find<QAbstractButton>(u"guestButton"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(m_flow->route().page, checkout::Route::Page::Details);
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
}

void GuestsTest::typeAndGoOn(const QString &name)
{
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), name);
    m_flow->draft().chooseAccount(u"card"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_flow->route().page, checkout::Route::Page::Products);
}

void GuestsTest::notOfferedWhereNotAllowed()
{
    open(false);
    QTRY_VERIFY(find<QLineEdit>(u"loginEdit"_s));
    // The store has answered, and said no.
    QTRY_VERIFY(m_sandbox->state()["requests"_L1].toInt() > 0);
    QTest::qWait(300);
    QVERIFY(!m_flow->signIn().state().canBeGuest);
    QVERIFY(!find<QAbstractButton>(u"guestButton"_s));
    m_flow->signIn().orderAsGuest();
    QCOMPARE(m_flow->route().page, checkout::Route::Page::SignIn);
}

void GuestsTest::aGuestOrdersAndPays()
{
    open(true);
    orderAsGuest();
    QVERIFY(!draft().details.isPrefillOffered); // The store knows nothing of a guest.
    typeAndGoOn(u"Sukru Isik"_s);
    addTwo();
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    QVERIFY(lastOrder()["user"_L1].toString().startsWith("guest:"_L1));
    const QJsonArray requests = m_sandbox->requests();
    for (const QJsonValue request : requests) {
        const QJsonObject headers = request["headers"_L1].toObject();
        QVERIFY(!headers.contains("authorization"_L1));
    }
    m_sandbox->pay(payment().orderId, u"completed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(payment().phase, PaymentPhase::Paid, 15'000);
}

void GuestsTest::aRestartFindsTheOrder()
{
    open(true);
    orderAsGuest();
    typeAndGoOn(u"Sukru Isik"_s);
    addTwo();
    // The order is made, and its answer is lost: the list of this guest's orders knows.
    m_sandbox->fault(u"POST"_s, u"/api/content/orders-storage/marker/orders/orders"_s, u"drop-after"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_sandbox->state()["orders"_L1].toArray().size(), 1);
    cleanup();
    openWindow(m_dir->path());
    orderAsGuest();
    // Whether another counter orders as the same guest nobody can say, so a person is asked.
    QTRY_COMPARE_WITH_TIMEOUT(payment().phase, PaymentPhase::Ambiguous, 20'000);
    QTRY_VERIFY(!payment().isBusy && !payment().candidates.isEmpty()); // If the first window has asked already, the list is read anew.
    m_flow->attempts().adopt(payment().attempt, lastOrder()["id"_L1].toInteger());
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    QCOMPARE(payment().orderId, lastOrder()["id"_L1].toInteger());
    QCOMPARE(m_sandbox->state()["orders"_L1].toArray().size(), 1);
}

// The answer is lost, and the store shows guests no list: nothing is asked in vain, nothing is sent again, and a person reads why.
void GuestsTest::aGuestWithoutAListIsTold()
{
    open(true, { u"GET /orders-storage/marker/{}/orders"_s });
    orderAsGuest();
    typeAndGoOn(u"Sukru Isik"_s);
    addTwo();
    m_sandbox->fault(u"POST"_s, u"/api/content/orders-storage/marker/orders/orders"_s, u"drop-after"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(payment().isListClosed);
    QCOMPARE(payment().phase, PaymentPhase::NotKnown);
    QVERIFY(!payment().isBusy);
    const auto searches = [this] {
        const QJsonArray all = m_sandbox->requests();
        return std::count_if(all.begin(), all.end(), [](const QJsonValue &request) {
            return request["verb"_L1].toString() == "GET"_L1 && request["path"_L1].toString().endsWith("marker/orders/orders"_L1);
        });
    };
    const auto before = searches();
    QVERIFY(before > 0);
    QTest::qWait(1500); // More than a minute of the counter's.
    QCOMPARE(searches(), before);
    const QList<QLabel *> labels = m_window->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
        [](const QLabel *label) { return label->isVisible() && label->text().contains(u"OneEntry panelinde"_s); }));
    QCOMPARE(m_sandbox->state()["orders"_L1].toArray().size(), 1);
    m_flow->attempts().poll(m_flow->route().attempt); // Somebody has asked the owner, or hopes so.
    QTRY_VERIFY(searches() > before);
    QTRY_VERIFY(payment().isListClosed && !payment().isBusy);
}

void GuestsTest::whoSignsInAfterAllKeepsWhatIsTyped()
{
    open(true);
    orderAsGuest();
    typeAndGoOn(u"Sukru Isik"_s);
    addTwo();
    const QString guest = m_flow->signIn().state().userIdentifier;
    m_flow->openSignIn();
    QCOMPARE(m_flow->route().page, checkout::Route::Page::SignIn);
    signIn();
    QTRY_COMPARE(draft().details.answers.raw(u"name"_s), u"Sukru Isik"_s);
    QTRY_COMPARE(draft().cart.lines.size(), 1);
    QVERIFY(draft().details.isPrefillOffered);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_flow->route().page, checkout::Route::Page::Products);
    QTRY_VERIFY(draft().cart.canPlace);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    QCOMPARE(lastOrder()["user"_L1].toString(), m_shop.login);
    // And nothing of it waits for the next guest.
    m_flow->signIn().signOut();
    QTRY_VERIFY(find<QAbstractButton>(u"guestButton"_s));
    orderAsGuest();
    QCOMPARE(m_flow->signIn().state().userIdentifier, guest);
    QVERIFY(draft().details.answers.raw(u"name"_s).isEmpty() && draft().cart.lines.isEmpty());
}

// A session that has ended keeps what is typed for who typed it. Another clerk begins with a form of their own.
void GuestsTest::anotherClerkSeesNothingOfTheFirst()
{
    open(true);
    signIn();
    typeAndGoOn(u"Sukru Isik"_s);
    addTwo();
    m_sandbox->fault(u"POST"_s, u"/api/content/users-auth-providers/marker/email/users/refresh"_s, u"status:400"_s, 5);
    m_sandbox->expireTokens();
    m_flow->draft().prepareOrder();
    QTRY_COMPARE(m_flow->route().page, checkout::Route::Page::SignIn);
    orderAsGuest();
    QVERIFY(draft().details.answers.raw(u"name"_s).isEmpty() && draft().cart.lines.isEmpty());
    m_flow->openSignIn();
    signIn();
    QTRY_COMPARE(draft().details.answers.raw(u"name"_s), u"Sukru Isik"_s);
}

// The store never answered the signing out: nothing of the clerk goes with the guest's order.
void GuestsTest::aGuestIsNotTheClerkBefore()
{
    open(true);
    signIn();
    m_sandbox->fault(u"POST"_s, u"/api/content/users-auth-providers/marker/email/users/logout"_s, u"hang"_s);
    m_flow->signIn().signOut();
    orderAsGuest();
    typeAndGoOn(u"Sukru Isik"_s);
    addTwo();
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    QVERIFY(lastOrder()["user"_L1].toString().startsWith("guest:"_L1));
}

void GuestsTest::whatTheClerkHadInHandStays()
{
    open(true);
    signIn();
    typeAndGoOn(u"Ada"_s);
    addTwo();
    m_sandbox->fault(u"POST"_s, u"/api/content/users-auth-providers/marker/email/users/refresh"_s, u"status:400"_s, 5);
    m_sandbox->expireTokens();
    m_flow->draft().prepareOrder();
    QTRY_COMPARE(m_flow->route().page, checkout::Route::Page::SignIn);
    orderAsGuest();
    typeAndGoOn(u"Misafir"_s);
    m_flow->openSignIn();
    signIn();
    QTRY_COMPARE(draft().details.answers.raw(u"name"_s), u"Ada"_s); // What waited for the clerk.
    m_flow->shelf().refresh();
    QTRY_COMPARE(m_flow->shelf().state().baskets.size(), 1); // And what the guest had typed waits on the shelf.
    QCOMPARE(m_flow->shelf().state().baskets.first().title, u"Misafir"_s);
}

void GuestsTest::inTheTerminal()
{
    open(true);
    tests::CliRun cli(*m_sandbox);
    cli.unset("VEZNE_LOGIN");
    cli.unset("VEZNE_PASSWORD");
    const QString order = u"checkout --field name:string=Ada --product 1:2 --account card"_s;
    QCOMPARE(cli(order).code, 2); // Nobody is named.
    const tests::CliResult placed = cli(order + u" --guest"_s);
    QVERIFY2(placed.code == 0, qPrintable(placed.err));
    QVERIFY(lastOrder()["user"_L1].toString().startsWith("guest:"_L1));
    const qint64 id = placed.json()["order"_L1].toObject()["id"_L1].toInteger();
    QCOMPARE(cli(u"orders --guest"_s).json()["items"_L1].toArray().size(), 1); // One guest a data folder.
    m_sandbox->pay(id, u"completed"_s);
    QCOMPARE(cli(u"status %1 --watch 10 --guest"_s.arg(id)).code, 0);
    QVERIFY(cli(u"resume --guest"_s).out.contains("Paid"));
    const tests::CliRun other(*m_sandbox);
    QVERIFY(other(u"orders --guest"_s).json()["items"_L1].toArray().isEmpty());
    open(false);
    tests::CliRun refused(*m_sandbox);
    QCOMPARE(refused(order + u" --guest"_s).code, 4);
    QVERIFY(m_sandbox->state()["orders"_L1].toArray().isEmpty());
}

QTEST_MAIN(GuestsTest)
#include "tst_guests.moc"
