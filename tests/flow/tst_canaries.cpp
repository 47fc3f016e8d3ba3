// SPDX-License-Identifier: MIT
// Items 15 and 16 of docs/threat-model.md: a day at the counter with secrets and people that are known by heart, every message of every
// logging category kept, everything that could be written in one folder. Then all of it is read.
#include "app/logfilter.h"
#include "canarybench.h"
#include "checkout/draft/orderform.h"
#include "checkout/orders/orderdetail.h"
#include "checkout/orders/receiptpaper.h"
#include "core/receipt.h"
#include "session/connection.h"
#include "support/clirun.h"
#include "text/receiptrows.h"
#include "views/shell/supportpreview.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTcpServer>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;

namespace {

const QString customer = u"Kanarya Sariev"_s;
const QString phone = u"532 714 25 36"_s;
const QString card = u"4242 4242 4242 4242"_s;
const QByteArray pin = "90817263";

/// Whether a program of ours leaves a core dump when it is killed; nothing: it did not start.
std::optional<bool> leavesCoreDump(QList<QByteArray> words, const QByteArray &folder)
{
    std::vector<char *> line;
    for (QByteArray &word : words) {
        line.push_back(word.data());
    }
    line.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        rlimit limit{};
        getrlimit(RLIMIT_CORE, &limit);
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_CORE, &limit);
        _exit(chdir(folder.constData()) == 0 ? execv(line.front(), line.data()) : 127);
    }
    QTest::qWait(2000);
    kill(child, SIGQUIT);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? std::optional<bool>(WCOREDUMP(status)) : std::nullopt;
}

} // namespace

class CanaryTest : public tests::CanaryBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void security16CanariesOfADay();
    void security16CanariesOfATerminal();
    void security16NoCoreDump();
    void security12WithoutAKeychain();

private:
    void signInRemembered();
    void typeCustomer();
    void lockAndUnlock();
    void sell();
    void writePapers();
    void writeReceipts();
    void checkReceipts() const;
    static void checkFiles(const QString &folder);

    QTemporaryDir m_paper; ///< What a customer takes along: they may be named on it, so it lies elsewhere.
    QString m_link;
    qint64 m_order = 0;
};

void CanaryTest::initTestCase()
{
    prepareHome();
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
    m_shop = { m_sandbox.url(), m_sandbox.appToken(), m_sandbox.login(), m_sandbox.password() };
    for (const QByteArray &secret :
        { m_shop.password.toUtf8(), m_shop.appToken.toUtf8(), pin, card.toUtf8(), card.simplified().remove(u' ').toUtf8() }) {
        note(secret);
    }
}

void CanaryTest::cleanup()
{
    m_window.reset();
    m_flow.reset();
}

void CanaryTest::signInRemembered()
{
    QTRY_VERIFY(find<QCheckBox>(u"rememberCheck"_s));
    QTRY_VERIFY(find<QCheckBox>(u"rememberCheck"_s)->isEnabled() == m_hasKeychain && !m_flow->signIn().state().providers.isEmpty());
    find<QCheckBox>(u"rememberCheck"_s)->setChecked(m_hasKeychain);
    signIn();
    // What was typed stands nowhere any more.
    for (const QLineEdit *edit : m_window->findChildren<QLineEdit *>()) {
        QVERIFY2(!edit->text().contains(m_shop.password), qPrintable(edit->objectName()));
    }
    noteTokens();
}

void CanaryTest::typeCustomer()
{
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    auto *name = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QTest::keyClicks(name, card);
    QTRY_COMPARE(draft().details.problems.value(u"name"_s).kind, core::FieldProblem::Kind::CardNumber);
    QTest::qWait(200); // Whoever would keep it has had the time.
    name->selectAll();
    QTest::keyClicks(name, customer);
    m_flow->draft().form().setAnswer(u"phone"_s, phone, true);
    m_flow->draft().chooseAccount(u"card"_s);
}

void CanaryTest::lockAndUnlock()
{
    m_flow->lock().setPin(core::Secret(pin));
    QTRY_VERIFY(m_flow->lock().state().hasPin());
    m_flow->lock().lock();
    QTRY_VERIFY(find<QLineEdit>(u"lockSecretEdit"_s));
    auto *secret = find<QLineEdit>(u"lockSecretEdit"_s);
    QTest::keyClicks(secret, QString::fromLatin1(pin));
    QTest::keyClick(secret, Qt::Key_Return);
    QTRY_VERIFY(!m_flow->lock().state().isLocked);
    QVERIFY(!secret->text().contains(QString::fromLatin1(pin)));
    QTRY_VERIFY(!m_flow->project().connection()->gate.accessToken().isEmpty());
    noteTokens();
}

void CanaryTest::sell()
{
    QTRY_VERIFY(primary() && primary()->isEnabled());
    m_flow->advance();
    QTRY_COMPARE(m_flow->route().page, Route::Page::Products);
    addTwo();
    m_flow->advance();
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    m_link = payment().link;
    m_order = payment().orderId;
    m_sandbox.expireTokens();
    m_sandbox.pay(payment().orderId, u"completed"_s);
    m_flow->attempts().poll(m_flow->route().attempt);
    QTRY_COMPARE(payment().phase, PaymentPhase::Paid);
    noteTokens();
    QVERIFY(m_secrets.size() >= 5 + 4); // Renewed at least once.
}

void CanaryTest::writePapers()
{
    m_flow->openOrders();
    QTRY_VERIFY(m_flow->history().state().readAt.isValid() && !m_flow->history().state().isReading);
    m_flow->diagnosis().run();
    QTRY_VERIFY_WITH_TIMEOUT(!m_flow->diagnosis().state().isRunning, 15'000);
    for (const bool isBundle : { true, false }) {
        views::SupportPreview preview(m_flow->diagnosis(), m_flow->locale(), isBundle, nullptr);
        QVERIFY(preview.writeTo(file(isBundle ? u"bundle.txt"_s : u"report.txt"_s)));
    }
}

void CanaryTest::writeReceipts()
{
    m_flow->openOrder(u"orders"_s, m_order);
    QTRY_VERIFY(m_flow->order().state().order && m_flow->order().state().orderId == m_order);
    const core::ReceiptDocument document = core::receiptOf(*m_flow->order().state().order, u"Vezne"_s, m_flow->locale().shopZone);
    PaperWish wish;
    wish.pdfFile = m_paper.filePath(u"receipt.pdf"_s);
    wish.escposFile = m_paper.filePath(u"receipt.escpos"_s);
    ReceiptPaper paper;
    QSignalSpy done(&paper, &ReceiptPaper::done);
    paper.write(text::receiptWire(text::receiptRows(document, u"tr_TR"_s)), wish);
    QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 15'000);
}

// Read as a customer and a printer read them; the name shows that they can be read.
void CanaryTest::checkReceipts() const
{
    QFile bytes(m_paper.filePath(u"receipt.escpos"_s));
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    QProcess reader;
    reader.start(u"pdftotext"_s, { u"-raw"_s, m_paper.filePath(u"receipt.pdf"_s), u"-"_s });
    QVERIFY2(reader.waitForFinished(), "pdftotext (poppler-utils) did not run");
    for (const QByteArray &paper : { bytes.readAll(), reader.readAllStandardOutput() }) {
        QVERIFY2(paper.contains(customer.toUtf8()), paper.constData());
        for (const QByteArray &word : m_secrets + QList<QByteArray>{ phone.toUtf8(), m_shop.login.toUtf8(), m_link.toUtf8() }) {
            QVERIFY2(!word.isEmpty() && !paper.contains(word), word.constData());
        }
    }
}

// People stand where an order is kept, and the whole folder is its owner's alone.
void CanaryTest::checkFiles(const QString &folder)
{
    const auto foreign = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(folder) & foreign));
    const QStringList found = tests::filesWith(folder, { customer.toUtf8(), phone.toUtf8() });
    for (const QString &path : found) {
        const QFileInfo info(path);
        const bool isKept = info.fileName().startsWith("journal.sqlite"_L1) || info.fileName().startsWith("drafts.sqlite"_L1)
            || info.fileName().startsWith("orders.sqlite"_L1);
        QVERIFY2(isKept, qPrintable(path));
        QVERIFY2(!(info.permissions() & foreign), qPrintable(path));
    }
    QVERIFY(!found.isEmpty());
}

void CanaryTest::security16CanariesOfADay()
{
    listen();
    openWindow(file(u"data"_s));
    for (const auto step : { &CanaryTest::signInRemembered, &CanaryTest::typeCustomer, &CanaryTest::lockAndUnlock, &CanaryTest::sell,
             &CanaryTest::writePapers, &CanaryTest::writeReceipts }) {
        if (!QTest::currentTestFailed()) {
            (this->*step)();
        }
    }
    m_window.reset();
    m_flow.reset();
    const QString log = heard();
    if (QTest::currentTestFailed()) {
        return;
    }
    checkFilesHoldNoSecret();
    checkReceipts();
    checkFiles(file(u"data"_s));
    // And nowhere else.
    QCOMPARE(tests::filesWith(m_root.path(), { customer.toUtf8(), phone.toUtf8() }),
        tests::filesWith(file(u"data"_s), { customer.toUtf8(), phone.toUtf8() }));
    QVERIFY2(log.contains("POST /api/content/payments/sessions"_L1) && log.contains("qt."_L1), qPrintable(log.left(2000)));
    checkNothingIsTold(log, { customer.toUtf8(), phone.toUtf8(), m_shop.login.toUtf8(), m_link.toUtf8() });
}

void CanaryTest::security16CanariesOfATerminal()
{
    tests::CliRun loud(m_sandbox);
    loud.set("QT_LOGGING_RULES", u"*=true"_s);
    loud.set("TMPDIR", qEnvironmentVariable("TMPDIR"));
    loud.set("VEZNE_DATA_DIR", file(u"terminal"_s));
    QString said;
    const auto run = [&](const QStringList &line) {
        const tests::CliResult result = loud({}, line);
        said += result.err;
        return result;
    };
    const tests::CliResult sold = run({ u"checkout"_s, u"--verbose"_s, u"--storage"_s, u"orders"_s, u"--form"_s, u"order"_s, u"--field"_s,
        QString(u"name:string="_s + customer), u"--field"_s, QString(u"phone:string="_s + phone), u"--product"_s, u"1:2"_s, u"--account"_s,
        u"card"_s });
    QVERIFY2(sold.code == 0, qPrintable(sold.err));
    const QString order = QString::number(sold.json()["order"_L1]["id"_L1].toInt());
    for (const QStringList &line : { QStringList{ u"orders"_s, u"--verbose"_s }, QStringList{ u"status"_s, order, u"--verbose"_s } }) {
        QVERIFY2(run(line).code == 0, qPrintable(said));
    }
    QCOMPARE(run({ u"checkout"_s, u"--storage"_s, u"orders"_s, u"--form"_s, u"order"_s, u"--field"_s, QString(u"name:string="_s + card),
                     u"--product"_s, u"1"_s, u"--account"_s, u"card"_s })
                 .code,
        2);
    QList<QByteArray> words{ m_shop.password.toUtf8(), m_shop.appToken.toUtf8(), card.toUtf8() };
    for (const QJsonValue request : m_sandbox.requests()) {
        const QString bearer = request["headers"_L1]["authorization"_L1].toString().section(u' ', 1);
        bearer.isEmpty() ? void() : words.append(bearer.toUtf8());
    }
    QVERIFY(words.size() > 6);
    QCOMPARE(tests::filesWith(m_root.path(), words), QStringList());
    QVERIFY(said.contains("POST /api/content/payments/sessions"_L1));
    words += { customer.toUtf8(), phone.toUtf8(), m_shop.login.toUtf8() };
    for (const QByteArray &word : std::as_const(words)) {
        QVERIFY2(!said.contains(QString::fromUtf8(word)), word.constData());
    }
    checkFiles(file(u"terminal"_s));
}

// A dump is the memory of the process, in a file.
void CanaryTest::security16NoCoreDump()
{
    const QByteArray bin = QByteArray(VEZNE_BIN_DIR) + '/';
    const QByteArray folder = file(u"TMPDIR"_s).toUtf8();
    if (leavesCoreDump({ bin + "vezne-sandbox" }, folder) != true) {
        QSKIP("this system writes no core dump of any program");
    }
    QTcpServer silent; // A store that never answers.
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QByteArray store = "http://127.0.0.1:" + QByteArray::number(silent.serverPort());
    qputenv("VEZNE_DATA_DIR", file(u"dumped"_s).toUtf8());
    QCOMPARE(leavesCoreDump({ bin + "vezne" }, folder), std::optional(false));
    QCOMPARE(leavesCoreDump({ bin + "vezne-cli", "products", "--project-url", store, "--app-token", "x" }, folder), std::optional(false));
    qunsetenv("VEZNE_DATA_DIR");
}

void CanaryTest::security12WithoutAKeychain()
{
    runWithoutKeychain(u"security16CanariesOfADay"_s);
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    app::keepContentOutOfTheLog(); // As the program does.
    CanaryTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_canaries.moc"
