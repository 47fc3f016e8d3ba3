// SPDX-License-Identifier: MIT
// Six stores of our own invention, as different as real ones are (tests/fixtures/stores): found, signed in to, ordered from and paid,
// by somebody who knows nothing of them but what they say themselves.
#include "checkout/draft/orderform.h"
#include "checkout/flow/checkoutflow.h"
#include "support/formfiller.h"
#include "support/sandboxprocess.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using checkout::PaymentPhase;

class OwnStoresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isOrderedFrom_data();
    void isOrderedFrom();
    void theFormGoesBack();
    void ofSeveralKindsThePersonChooses();

private:
    void open(const QString &store, bool isTurkish);
    void connectAndSignIn();
    void fillForm(quint32 seed);
    void fillFile(const core::FormField &field);
    void fillCart();
    [[nodiscard]] const checkout::DraftState &draft() const { return m_flow->draft().state(); }

    std::unique_ptr<tests::SandboxProcess> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<checkout::CheckoutFlow> m_flow;
};

void OwnStoresTest::isOrderedFrom_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<QString>("account"); // One that has a payment page.
    QTest::addColumn<bool>("isTurkish");
    using Row = std::pair<const char *, const char *>;
    for (const auto &[store, account] : { Row{ "restaurant", "card" }, Row{ "salon", "kapora_karti" }, Row{ "buecher", "paypal_de" },
             Row{ "gallery", "stripe_us" }, Row{ "codes", "cb" }, Row{ "matcha", "konbini" } }) {
        QTest::addRow("%s, Turkish clerk", store) << QString::fromLatin1(store) << QString::fromLatin1(account) << true;
        QTest::addRow("%s, English clerk", store) << QString::fromLatin1(store) << QString::fromLatin1(account) << false;
    }
}

void OwnStoresTest::open(const QString &store, bool isTurkish)
{
    m_flow.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<tests::SandboxProcess>();
    QVERIFY2(m_sandbox->start(store.isEmpty()
                     ? QStringList()
                     : QStringList{ u"--store"_s, QStringLiteral(VEZNE_SOURCE_DIR) + u"/tests/fixtures/stores/"_s + store + u".json"_s }),
        qPrintable(m_sandbox->why()));
    checkout::FlowOptions options;
    options.dataFolder = m_dir->path();
    options.useKeychain = false;
    options.timeScale = 0.02;
    options.locale.language = isTurkish ? core::Locale::Language::Turkish : core::Locale::Language::English;
    options.locale.contentCode = options.locale.languageCode();
    m_flow = std::make_unique<checkout::CheckoutFlow>(options);
}

void OwnStoresTest::connectAndSignIn()
{
    core::ProjectSettings project;
    project.url = m_sandbox->url().toString();
    project.appToken = core::Secret(m_sandbox->appToken().toUtf8());
    m_flow->project().connectTo(project);
    QTRY_VERIFY(m_flow->route().page == checkout::Route::Page::SignIn);
    QTRY_VERIFY(!m_flow->signIn().state().providers.isEmpty());
    m_flow->signIn().signIn(m_sandbox->login(), core::Secret(m_sandbox->password().toUtf8()), false);
    QTRY_VERIFY_WITH_TIMEOUT(m_flow->route().page == checkout::Route::Page::Details, 15'000);
    QTRY_VERIFY(!draft().details.storages.isEmpty());
    if (draft().details.storage.isEmpty()) { // Several, and no default: somebody says which.
        m_flow->draft().chooseStorage(draft().details.storages.first().identifier);
    }
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading && !draft().details.form.fields.isEmpty());
    QTRY_VERIFY(m_flow->catalogue().state().isLoaded);
}

void OwnStoresTest::fillFile(const core::FormField &field)
{
    const QString extension = field.rules.fileExtensions.isEmpty() ? u"png"_s : QString(field.rules.fileExtensions.first()).remove(u'.');
    const QString path = m_dir->filePath(field.marker + u'.' + extension);
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    QFile file(path);
    QVERIFY(picture.save(path, "png") && file.open(QIODevice::ReadOnly));
    const core::FileEntry entry{ u"1"_s, field.marker + u'.' + extension, file.size(), 40, 30, path, {} };
    m_flow->draft().form().setAnswer(field.marker, core::rawOf({ entry }), true);
    QTRY_VERIFY(core::filesIn(draft().details.answers.raw(field.marker)).first().isUploaded());
}

void OwnStoresTest::fillForm(quint32 seed)
{
    tests::FormFiller filler(seed, draft().locale);
    const QList<core::FormField> fields = draft().details.form.fields;
    for (const core::FormField &field : fields) {
        if (!core::isEnterable(field)) {
            continue;
        }
        if (core::isFileField(field)) {
            fillFile(field);
        } else if (const QString raw = filler.rawFor(field); !raw.isEmpty()) {
            m_flow->draft().form().setAnswer(field.marker, raw, true);
        }
    }
    const auto &problems = draft().details.problems;
    for (auto it = problems.begin(); it != problems.end(); ++it) {
        QFAIL(qPrintable(u"%1: problem %2"_s.arg(it.key()).arg(int(it->kind))));
    }
}

void OwnStoresTest::fillCart()
{
    const models::CatalogueIndex &catalogue = m_flow->catalogue().model().catalogue();
    for (int row = 0; row < catalogue.size() && draft().cart.lines.size() < 2; ++row) {
        const core::Product product = catalogue.product(row);
        if (core::availabilityOf(product).maximum > 0) {
            m_flow->draft().setQuantity(product, 1);
        }
    }
    QCOMPARE(draft().cart.lines.isEmpty(), catalogue.size() == 0);
    QTRY_VERIFY(draft().cart.canPlace);
}

void OwnStoresTest::isOrderedFrom()
{
    QFETCH(QString, store);
    QFETCH(QString, account);
    QFETCH(bool, isTurkish);
    open(store, isTurkish);
    connectAndSignIn();
    fillForm(isTurkish ? 1 : 2);
    m_flow->draft().chooseAccount(account);
    m_flow->advance();
    QTRY_COMPARE(m_flow->route().page, checkout::Route::Page::Products);
    fillCart();
    const auto answers = m_flow->draft().form().formData();
    QVERIFY(answers);
    m_flow->advance();
    QTRY_VERIFY_WITH_TIMEOUT(m_flow->payment().orderId > 0, 15'000);
    QTRY_COMPARE(m_flow->payment().phase, PaymentPhase::Waiting);
    // What stood on the screen is what the store has.
    const QJsonObject order = m_sandbox->state()["orders"_L1].toArray().last().toObject();
    QJsonArray sent = order["formData"_L1].toArray();
    if (!draft().details.referenceMarker.isEmpty()) {
        QCOMPARE(sent.last()["marker"_L1].toString(), draft().details.referenceMarker);
        sent.removeLast();
    }
    QCOMPARE(sent.size(), answers->size());
    for (qsizetype i = 0; i < sent.size(); ++i) {
        QCOMPARE(sent[i]["marker"_L1].toString(), answers->at(i).marker);
    }
    m_sandbox->pay(m_flow->payment().orderId, u"completed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_flow->payment().phase, PaymentPhase::Paid, 15'000);
}

void OwnStoresTest::theFormGoesBack()
{
    open(u"restaurant"_s, true);
    connectAndSignIn();
    checkout::OrderForm &form = m_flow->draft().form();
    const auto raw = [this](const QString &marker) { return draft().details.answers.raw(marker); };
    QVERIFY(!draft().details.canUndo);
    form.setAnswer(u"masa"_s, u"1"_s, false);
    form.setAnswer(u"masa"_s, u"12"_s, true); // Two keys, one step.
    form.setAnswer(u"masa"_s, u"99"_s, false);
    QVERIFY(draft().details.problems.isEmpty());
    form.notePause(u"masa"_s); // The store's tables end at 40.
    QCOMPARE(draft().details.problems.value(u"masa"_s).kind, core::FieldProblem::Kind::TooLarge);
    form.undo();
    QCOMPARE(raw(u"masa"_s), u"12"_s);
    QVERIFY(draft().details.problems.isEmpty() && draft().details.canRedo);
    form.undo();
    QCOMPARE(raw(u"masa"_s), QString());
    QVERIFY(!draft().details.canUndo);
    form.redo();
    QCOMPARE(raw(u"masa"_s), u"12"_s);
    // The store does not take a field: the order goes without it, and no required one can be left out.
    form.setAnswer(u"not"_s, u"az tuzlu"_s, true);
    core::ApiError refusal;
    refusal.fieldErrors.insert(u"not"_s, u"formData's marker 'not' value is missing or incorrect"_s);
    QVERIFY(form.showRefusal(refusal));
    form.leaveOut(u"not"_s);
    form.leaveOut(u"masa"_s);
    QVERIFY(draft().details.problems.isEmpty());
    QCOMPARE(draft().details.leftOut, QSet<QString>{ u"not"_s });
    form.setAnswer(u"not"_s, u"az tuz"_s, true); // Written anew, it is wanted again.
    QVERIFY(draft().details.leftOut.isEmpty());
}

void OwnStoresTest::ofSeveralKindsThePersonChooses()
{
    open({}, false); // The demo store has two kinds of order, and nobody has set one.
    core::ProjectSettings project;
    project.url = m_sandbox->url().toString();
    project.appToken = core::Secret(m_sandbox->appToken().toUtf8());
    m_flow->project().connectTo(project);
    QTRY_VERIFY(!m_flow->signIn().state().providers.isEmpty());
    m_flow->signIn().signIn(m_sandbox->login(), core::Secret(m_sandbox->password().toUtf8()), false);
    QTRY_COMPARE(draft().details.storages.size(), 2);
    QVERIFY(draft().details.storage.isEmpty() && !draft().details.isReady && !draft().details.isLoading);
    m_flow->advance();
    QCOMPARE(m_flow->route().page, checkout::Route::Page::Details);
    m_flow->draft().chooseStorage(draft().details.storages.last().identifier);
    QTRY_VERIFY(draft().details.isReady && !draft().details.form.fields.isEmpty());
}

QTEST_GUILESS_MAIN(OwnStoresTest)
#include "tst_ownstores.moc"
