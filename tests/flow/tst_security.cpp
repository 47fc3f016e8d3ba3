// SPDX-License-Identifier: MIT
// Items of docs/threat-model.md that need a store and a machine: arguments, the socket of the one window, uploads, a wrong clock, erasing.
#include "app/singleinstance.h"
#include "checkout/draft/fileuploads.h"
#include "checkout/flow/erasure.h"
#include "flowbench.h"
#include "session/connection.h"
#include "session/connectionfactory.h"
#include "session/settings.h"

#include <QDirIterator>
#include <QLoggingCategory>
#include <QMutex>
#include <QSignalSpy>
#include <QStandardPaths>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

class SecurityTest : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why())); }
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void cleanup();
    void security08NoDraftKeepsACard();
    void security08NoRefundSaysACard();
    void security11ArgumentsLoadNoPlugin();
    void security16CanariesStayInside();
    void security24OnlyWhatWasChosenIsSent();
    void security28OtherUsersAreRefused();
    void security33AClockThatIsADayOff_data();
    void security33AClockThatIsADayOff();
    void security18ErasedIsErased();

private:
    /// Files of the data folder in which the text stands.
    [[nodiscard]] int filesWith(const QByteArray &text) const;
    void checkSlots();
    [[nodiscard]] core::FileEntry entryOf(const QString &name, const QByteArray &bytes) const;
};

void SecurityTest::cleanup()
{
    m_flow.reset();
    m_dir.reset();
}

int SecurityTest::filesWith(const QByteArray &text) const
{
    int found = 0;
    for (QDirIterator all(m_dir->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); all.hasNext();) {
        QFile file(all.next());
        found += file.open(QIODevice::ReadOnly) && file.readAll().contains(text) ? 1 : 0;
    }
    return found;
}

void SecurityTest::security08NoDraftKeepsACard()
{
    open();
    signIn();
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    m_flow->draft().form().setAnswer(u"name"_s, u"Kanarya"_s, true);
    QTRY_VERIFY(filesWith("Kanarya") > 0);
    m_flow->draft().form().setAnswer(u"name"_s, u"Kanarya 4242 4242 4242 4242"_s, true);
    QCOMPARE(draft().details.problems.value(u"name"_s).kind, core::FieldProblem::Kind::CardNumber);
    m_flow->draft().chooseAccount(u"card"_s); // The whole draft is written.
    press();
    QCOMPARE(m_flow->route().page, checkout::Route::Page::Details);
    QCOMPARE(draft().details.answers.raw(u"name"_s), u"Kanarya 4242 4242 4242 4242"_s);
    QCOMPARE(filesWith("4242"), 0);
    for (const QString &title : { QString(), u"Kanarya 4242 4242 4242 4242"_s }) { // Nor does a parked basket, by its title.
        m_flow->draft().form().setAnswer(u"name"_s, u"4242 4242 4242 4242 12/27"_s, true);
        QVERIFY(m_flow->draft().suggestedTitle().isEmpty());
        QVERIFY(!m_flow->draft().park(u"4242 4242 4242 4242"_s));
        const qsizetype before = m_flow->shelf().state().baskets.size();
        m_flow->park(title);
        QTRY_COMPARE(m_flow->shelf().state().baskets.size(), before + 1);
    }
    for (const checkout::ParkedBasket &basket : m_flow->shelf().state().baskets) {
        QVERIFY2(!basket.title.isEmpty() && !basket.title.contains(u"4242"_s), qPrintable(basket.title));
    }
    QCOMPARE(filesWith("4242"), 0);
    m_flow.reset(); // What is written at the end, and what the files become.
    QCOMPARE(filesWith("4242"), 0);
}

// Whoever asks: the window's dialog and the terminal look at the reason before, but the request is what keeps and sends it.
void SecurityTest::security08NoRefundSaysACard()
{
    open();
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    const qint64 order = payment().orderId;
    m_sandbox.pay(order, u"completed"_s);
    QTRY_COMPARE(phase(), PaymentPhase::Paid);
    m_flow->openOrder(u"orders"_s, order);
    checkout::OrderDetail &detail = m_flow->order();
    QTRY_VERIFY(!detail.state().refundable.isEmpty() && !detail.state().isReading);
    const QList<core::OrderLine> one{ { detail.state().refundable.first().item.productId, 1, {} } };
    const auto isAsked = [this] {
        const QJsonArray all = m_sandbox.requests();
        return std::any_of(all.begin(), all.end(), [](const QJsonValue &request) {
            return request["verb"_L1].toString() == "POST"_L1 && request["path"_L1].toString().contains("refund"_L1);
        });
    };
    detail.requestRefund(one, u"back to 4242 4242 4242 4242"_s);
    QTest::qWait(300);
    QCOMPARE(detail.state().refund, checkout::RefundStep::None);
    QVERIFY(!isAsked());
    QCOMPARE(filesWith("4242"), 0);
    detail.requestRefund(one, u"broken"_s);
    QTRY_COMPARE(detail.state().refund, checkout::RefundStep::Requested);
    QVERIFY(isAsked());
}

// Qt would take them out of the line and look for plugins there; what it looks through is on its own debug output.
void SecurityTest::security11ArgumentsLoadNoPlugin()
{
    const QString trap = m_dir->filePath(u"trap"_s);
    QVERIFY(QDir().mkpath(trap + u"/platforms"_s));
    QVERIFY(QDir(m_dir->path()).mkdir(u"--lang"_s));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_DEBUG_PLUGINS"_s, u"1"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    const auto run = [&](const QStringList &arguments, QProcess &process) {
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_dir->path());
        process.start(QStringLiteral(VEZNE_BIN_DIR) + u"/vezne"_s, arguments);
        QVERIFY(process.waitForStarted());
    };
    QProcess refused;
    run({ u"x:y"_s, u"-platformpluginpath"_s, trap }, refused);
    QVERIFY(refused.waitForFinished());
    QCOMPARE(refused.exitCode(), 2);
    QVERIFY(!refused.readAllStandardError().contains(QByteArray("checking directory path \"" + trap.toLocal8Bit())));
    // The same as the value of an option of ours: a window opens, and its plugins are the system's.
    QProcess window;
    run({ u"--storage"_s, u"-platformpluginpath"_s, u"--lang"_s, u"en_US"_s, u"--data-dir"_s, m_dir->filePath(u"data"_s) }, window);
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += window.readAllStandardError()).contains("offscreen"), 20'000);
    QTest::qWait(300);
    said += window.readAllStandardError();
    QVERIFY(said.contains("/platforms"));
    QVERIFY2(!said.contains("--lang"), said.constData());
    window.kill();
    window.waitForFinished();
}

// A whole order, with everything logged that can be: neither the log nor any file has a secret, and the log has no customer.
void SecurityTest::security16CanariesStayInside()
{
    static QMutex lock; // Qt Network has a thread of its own.
    static QString log;
    QLoggingCategory::setFilterRules(u"vezne.*=true\nqt.network.*=true"_s);
    const auto before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &message) {
        const QMutexLocker locked(&lock);
        log += message + u'\n';
    });
    open();
    toProducts(u"card"_s, u"Kanarya Sariev"_s);
    m_flow->draft().setQuantity(product(1), 1);
    QTRY_VERIFY(draft().cart.canPlace);
    press();
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    const QString link = payment().link;
    m_sandbox.pay(payment().orderId, u"completed"_s);
    m_flow->attempts().poll(m_flow->route().attempt);
    QTRY_COMPARE(payment().phase, PaymentPhase::Paid);
    m_flow->openOrders();
    QTRY_VERIFY(m_flow->history().state().readAt.isValid());
    const core::AuthTokens tokens = m_flow->project().connection()->gate.tokens();
    QList<QByteArray> secrets{ m_sandbox.password().toUtf8(), m_sandbox.appToken().toUtf8() };
    secrets += { tokens.accessToken.reveal(), tokens.refreshToken.reveal() };
    m_flow.reset();
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QVERIFY(log.contains("POST /api/content/payments/sessions"_L1));
    for (const QByteArray &secret : std::as_const(secrets)) {
        QVERIFY(secret.size() > 5);
        QCOMPARE(filesWith(secret), 0);
        QVERIFY(!log.contains(QString::fromUtf8(secret)));
    }
    for (const QString &personal : { u"Kanarya"_s, m_sandbox.login(), link }) {
        QVERIFY2(!personal.isEmpty() && !log.contains(personal), qPrintable(personal));
    }
}

core::FileEntry SecurityTest::entryOf(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_dir->filePath(u"chosen/"_s + QString::number(qHash(name)));
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(bytes);
    }
    return { QUuid::createUuid().toString(QUuid::WithoutBraces), name, bytes.size(), 0, 0, path, {} };
}

void SecurityTest::security24OnlyWhatWasChosenIsSent()
{
    open();
    signIn();
    checkout::FileUploads uploads;
    uploads.setConnection(m_flow->project().connection());
    core::FormSchema form;
    form.id = 9;
    form.identifier = u"delivery"_s;
    core::FormField field;
    field.marker = u"file"_s;
    field.type = core::FieldType::GroupOfImages;
    const QStringList names{ u"../../x"_s, u"CON"_s, u"a\"; filename=\"b\r\nX-Evil: 1"_s, u"C:\\Users\\ada\\plan.txt"_s };
    QList<core::FileEntry> files;
    for (const QString &name : names) {
        files.append(entryOf(name, "chosen bytes of " + QByteArray::number(files.size())));
    }
    // One that grew after it was chosen, and one of four gigabytes that takes no place on the disk.
    core::FileEntry grown = entryOf(u"grown"_s, "short");
    QFile(grown.path).resize(5LL * 1024);
    core::FileEntry sparse = entryOf(u"sparse"_s, {});
    QVERIFY(QFile::resize(sparse.path, 4LL * 1024 * 1024 * 1024));
    sparse.size = QFileInfo(sparse.path).size();
    core::FileEntry lying = sparse;
    lying.id = u"lying"_s;
    lying.size = 10;
    QSignalSpy uploaded(&uploads, &checkout::FileUploads::uploaded);
    const auto sent = [this] {
        QStringList bodies;
        const QJsonArray requests = m_sandbox.requests();
        for (const QJsonValue request : requests) {
            if (request["path"_L1].toString().endsWith("/files"_L1)) {
                bodies.append(request["body"_L1].toString());
            }
        }
        return bodies;
    };
    const qsizetype before = sent().size();
    uploads.follow(form, field, core::rawOf(files + QList<core::FileEntry>{ grown, sparse, lying }));
    QTRY_COMPARE(uploaded.count(), names.size());
    QVERIFY(uploads.states().value(grown.id).isGone);
    QVERIFY(uploads.states().value(lying.id).isGone);
    QVERIFY(!uploads.states().contains(sparse.id));
    const QStringList bodies = sent().mid(before);
    QCOMPARE(bodies.size(), names.size());
    for (const QString &body : bodies) {
        QVERIFY(body.contains("chosen bytes of "_L1));
        QVERIFY2(!body.contains("../"_L1) && !body.contains(u'\\') && !body.contains("\r\nX-Evil"_L1), qPrintable(body));
        QVERIFY(!body.contains(m_dir->path()));
    }
    // A basket that another counter wrote names no file of this one.
    const QString foreign = core::rawOf({ { u"1"_s, u"passwd"_s, 10, 0, 0, u"/etc/passwd"_s, {} } });
    QCOMPARE(core::withoutLocalFiles(foreign), QString());
    QCOMPARE(core::withoutLocalFiles(u"a note"_s), u"a note"_s);
}

void SecurityTest::security28OtherUsersAreRefused()
{
    if (geteuid() != 0 || QStandardPaths::findExecutable(u"setpriv"_s).isEmpty() || QStandardPaths::findExecutable(u"perl"_s).isEmpty()) {
        QSKIP("needs root, setpriv and perl to be somebody else");
    }
    QTemporaryDir sockets; // A folder that everybody may look into, as /tmp is.
    QVERIFY(QFile::setPermissions(sockets.path(), QFile::permissions(sockets.path()) | QFile::ReadOther | QFile::ExeOther));
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", sockets.path().toLocal8Bit());
    app::SingleInstance first(m_dir->path());
    QSignalSpy raised(&first, &app::SingleInstance::raiseRequested);
    const bool isFirst = first.claim();
    first.listen();
    qputenv("TMPDIR", before);
    QVERIFY(isFirst);
    const QStringList found = QDir(sockets.path()).entryList({ u"vezne-*"_s }, QDir::System | QDir::Files);
    QCOMPARE(found.size(), 1);
    const QString knock = u"use IO::Socket::UNIX; exit(IO::Socket::UNIX->new(Peer => $ARGV[0]) ? 0 : 1)"_s;
    const auto connects = [&](const QStringList &as) {
        QProcess process;
        const QStringList line = as + QStringList{ u"perl"_s, u"-e"_s, knock, sockets.filePath(found.first()) };
        process.start(line.first(), line.mid(1));
        process.waitForFinished();
        return process.exitCode() == 0;
    };
    QVERIFY(connects({ u"env"_s })); // Ourselves: the way is right.
    QTRY_COMPARE(raised.count(), 1);
    QVERIFY(!connects({ u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s }));
    QTest::qWait(100);
    QCOMPARE(raised.count(), 1);
}

void SecurityTest::security33AClockThatIsADayOff_data()
{
    QTest::addColumn<QString>("store");
    QTest::newRow("the store is a day ahead") << u"+1d"_s;
    QTest::newRow("the store is a day behind") << u"-1d"_s;
}

void SecurityTest::checkSlots()
{
    // A time that has begun by one clock and not by the other: the store's decides.
    core::FormField slot;
    slot.marker = u"slot"_s;
    slot.type = core::FieldType::TimeInterval;
    const QDateTime storeNow = QDateTime::currentDateTimeUtc().addMSecs(draft().details.clockOffset.count());
    slot.schedules
        = { { storeNow.addDays(-3).toString(Qt::ISODate), storeNow.addDays(3).toString(Qt::ISODate), false, false, { { 0, 1440, 60 } } } };
    core::FormSchema form = draft().details.form;
    form.fields.append(slot);
    m_flow->draft().form().setForm(form);
    const auto rawAt = [](const QDateTime &from) {
        const QDateTime hour(from.date(), QTime(from.time().hour(), 0), Qt::UTC);
        const QString format = u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s;
        return QString(hour.toString(format) + u'/' + hour.addSecs(3600).toString(format));
    };
    m_flow->draft().form().setAnswer(u"slot"_s, rawAt(storeNow.addSecs(2 * 3600)), true);
    QVERIFY(!draft().details.problems.contains(u"slot"_s));
    m_flow->draft().form().setAnswer(u"slot"_s, rawAt(storeNow.addSecs(-2 * 3600)), true);
    QVERIFY(draft().details.problems.contains(u"slot"_s));
    form.fields.removeLast();
    m_flow->draft().form().setForm(form);
}

// Two clocks a day apart, whichever of them is wrong: what has begun is what has begun for the store.
void SecurityTest::security33AClockThatIsADayOff()
{
    QFETCH(QString, store);
    const QString library = u"/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"_s;
    if (!QFile::exists(library)) {
        QSKIP("libfaketime (faketime) is not here");
    }
    tests::SandboxProcess elsewhere;
    const QByteArray sanitizer = qgetenv("ASAN_OPTIONS");
    qputenv("ASAN_OPTIONS", sanitizer + ":verify_asan_link_order=0"); // A sanitizer wants to be the first library.
    qputenv("LD_PRELOAD", library.toLocal8Bit());
    qputenv("FAKETIME", store.toLatin1());
    qputenv("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    const bool isUp = elsewhere.start();
    for (const char *name : { "LD_PRELOAD", "FAKETIME", "FAKETIME_DONT_FAKE_MONOTONIC" }) {
        qunsetenv(name);
    }
    qputenv("ASAN_OPTIONS", sanitizer);
    QVERIFY2(isUp, qPrintable(elsewhere.why()));
    m_flow = std::make_unique<checkout::CheckoutFlow>(options());
    core::ProjectSettings project;
    project.url = elsewhere.url().toString();
    project.appToken = core::Secret(elsewhere.appToken().toUtf8());
    project.storage = u"orders"_s;
    m_flow->project().connectTo(project);
    QTRY_VERIFY(!m_flow->signIn().state().providers.isEmpty());
    m_flow->signIn().signIn(elsewhere.login(), core::Secret(elsewhere.password().toUtf8()), false);
    QTRY_VERIFY(m_flow->signIn().state().isSignedIn && draft().details.isReady && !draft().details.isLoading);
    const auto offset = std::chrono::duration_cast<std::chrono::hours>(draft().details.clockOffset + std::chrono::minutes(1));
    QVERIFY(std::abs(std::abs(offset.count()) - 24) <= 1);

    checkSlots();

    // Ordered, paid, and seen to be paid; the session's expiry is the store's.
    m_flow->draft().form().setAnswer(u"name"_s, u"Ada"_s, true);
    m_flow->draft().chooseAccount(u"card"_s);
    m_flow->advance();
    QTRY_VERIFY(m_flow->catalogue().state().loadedCount >= 24);
    m_flow->draft().setQuantity(product(1), 1);
    QTRY_VERIFY(draft().cart.canPlace);
    m_flow->advance();
    QTRY_VERIFY(payment().orderId > 0);
    QTRY_COMPARE(payment().phase, checkout::PaymentPhase::Waiting);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto left = now.secsTo(payment().expiresAt); // Of half an hour, by the clock on the wall.
    QVERIFY2(left > 25 * 60 && left <= 30 * 60 + 5, qPrintable(QString::number(left)));
    QVERIFY(std::abs(payment().waitingSince.secsTo(now)) < 60);
    elsewhere.pay(payment().orderId, u"completed"_s);
    m_flow->attempts().poll(m_flow->route().attempt);
    QTRY_COMPARE(payment().phase, checkout::PaymentPhase::Paid);
}

void SecurityTest::security18ErasedIsErased()
{
    const QByteArray canary = "Kanarya Sariev";
    open();
    toProducts(u"card"_s, QString::fromUtf8(canary));
    m_flow->draft().setQuantity(product(1), 1);
    QTRY_VERIFY(draft().cart.canPlace);
    press();
    QTRY_VERIFY(payment().orderId > 0 && m_flow->canErase());
    QVERIFY(filesWith(canary) > 0);
    QVERIFY(filesWith(m_sandbox.login().toUtf8()) > 0);
    QSignalSpy erasing(m_flow.get(), &checkout::CheckoutFlow::erasing);
    m_flow->erasePersonalData();
    QVERIFY(!m_flow->signIn().state().isSignedIn);
    QTRY_COMPARE(erasing.count(), 1);
    m_flow.reset();
    QVERIFY(!checkout::erasePersonalFiles(m_dir->path()));
    QCOMPARE(filesWith(canary), 0);
    QCOMPARE(filesWith(m_sandbox.login().toUtf8()), 0);
}

QTEST_GUILESS_MAIN(SecurityTest)
#include "tst_security.moc"
