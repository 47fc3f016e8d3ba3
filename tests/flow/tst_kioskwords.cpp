// SPDX-License-Identifier: MIT
// Every sentence of every page in every state, as a kiosk shows it: a customer reads it, alone.
#include "kit/widgets/button.h"
#include "text/translations.h"
#include "views/fakedesk.h"
#include "views/idleflow.h"
#include "views/pages/page.h"
#include "views/shell/alertwords.h"
#include "views/shell/mainwindow.h"
#include "views/shell/pagehost.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What only somebody who works here knows, does or is called.
const QRegularExpression &clerksWords(bool isTurkish)
{
    static const QRegularExpression english(
        uR"(\b(customers?|clerk|owner|OneEntry|panel|settings|journal|markers?|app token|cash drawer|collect(ed)?|take .* from|another counter|you can open|Vezne|Ctrl|Alt|Esc|F\d+)\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression turkish(
        uR"(müşteri|kasiyer|mağaza(nın)? sahib|OneEntry|\bpanel|ayarlar|günlü[kğ]|uygulama anahtarı|tahsil|başka bir kasa|buradan açabilir|Vezne\b|\bCtrl|\bAlt\b|\bEsc\b|\bF\d+)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return isTurkish ? turkish : english;
}

QStringList sentencesOf(const QWidget &widget)
{
    QStringList all{ widget.accessibleName(), widget.accessibleDescription(), widget.toolTip() };
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        all << label->text();
    } else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        all << button->text();
    } else if (const auto *edit = qobject_cast<const QLineEdit *>(&widget)) {
        all << edit->placeholderText();
    }
    all.removeAll(QString());
    return all;
}

} // namespace

class TestKioskWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pagesSpeakToTheCustomer_data() { languages(); }
    void pagesSpeakToTheCustomer();
    void errorsSpeakToTheCustomer_data() { languages(); }
    void errorsSpeakToTheCustomer();
    void aClerkIsToldMore();

private:
    static void languages()
    {
        QTest::addColumn<bool>("isTurkish");
        QTest::newRow("Turkish") << true;
        QTest::newRow("English") << false;
    }
    void speak(bool isTurkish) { m_translations.setLanguage(isTurkish ? u"tr_TR"_s : u"en_US"_s); }
    /// What is seen of a scene, by the page alone: the header's chips are the flow's.
    static QStringList seen(const fakedesk::Scene &scene, const checkout::Capabilities &may, bool isTurkish)
    {
        IdleFlow idle(may);
        views::MainWindow window(idle.flow);
        window.resize(1080, 1920);
        if (scene.desk.catalogue.loadedCount > 0 || scene.name == "products-empty-cart"_L1) {
            idle.flow.catalogue().model().append(fakedesk::products(isTurkish));
        }
        window.show();
        for (int i = 0; i < 400 && !may.isClerk && idle.flow.kiosk().state().screen == checkout::KioskState::Screen::None; ++i) {
            QTest::qWait(5); // Until it has been read whether there is a PIN.
        }
        idle.takeOver();
        fakedesk::show(window, scene.desk);
        QCoreApplication::sendPostedEvents();
        QStringList all;
        for (const QWidget *widget : window.host().current()->findChildren<QWidget *>()) {
            all += widget->isVisible() ? sentencesOf(*widget) : QStringList();
        }
        for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
            all += button->isVisible() && button->objectName() == "primaryButton"_L1 ? sentencesOf(*button) : QStringList();
        }
        return all;
    }

    text::Translations m_translations;
};

// The page for signing in is left out: whoever works here signs in, beforehand (docs/security.md#the-kiosk).
void TestKioskWords::pagesSpeakToTheCustomer()
{
    QFETCH(const bool, isTurkish);
    speak(isTurkish);
    const checkout::Capabilities may = checkout::Capabilities::ofKiosk();
    int scenes = 0;
    QStringList wrong;
    for (const fakedesk::Scene &scene : fakedesk::scenes(isTurkish)) {
        if (!may.canOpen(scene.desk.route.page) || scene.desk.route.page == checkout::Route::Page::SignIn) {
            continue;
        }
        ++scenes;
        const QStringList sentences = seen(scene, may, isTurkish);
        QVERIFY2(sentences.size() > 3, qPrintable(scene.name));
        for (const QString &sentence : sentences) {
            if (clerksWords(isTurkish).match(sentence).hasMatch()) {
                wrong << scene.name + u": "_s + sentence;
            }
        }
    }
    QVERIFY(scenes > 25);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestKioskWords::errorsSpeakToTheCustomer()
{
    QFETCH(const bool, isTurkish);
    speak(isTurkish);
    const checkout::Capabilities may = checkout::Capabilities::ofKiosk();
    const auto check = [&](const checkout::Alert &alert) {
        const kit::StripMessage message = views::messageFor(alert, false, may);
        const QString all = QStringList{ message.sentence, message.cause, message.nextStep, message.details }.join(u' ');
        QVERIFY2(!clerksWords(isTurkish).match(all).hasMatch(), qPrintable(all));
        QVERIFY(!message.sentence.isEmpty() && !message.nextStep.isEmpty());
    };
    using core::Operation;
    for (const Operation operation : { Operation::LoadStore, Operation::LoadForm, Operation::LoadProducts, Operation::Search, Operation::Preview,
             Operation::PlaceOrder, Operation::OpenSession, Operation::ReadSession, Operation::UpdateOrder }) {
        for (int kind = 0; kind <= int(core::ErrorKind::OutcomeUnknown); ++kind) {
            for (int reason = 0; reason <= int(core::ServerReason::Kind::CertificateNotPinned); ++reason) {
                checkout::Alert alert;
                alert.operation = operation;
                alert.error.kind = core::ErrorKind(kind);
                alert.error.reason.kind = core::ServerReason::Kind(reason);
                alert.error.reason.products = { 7 };
                alert.error.serverMessage = u"Ask the owner in the OneEntry panel"_s;
                check(alert);
            }
        }
    }
    for (int kind = 0; kind <= int(core::StorageFault::Kind::Fault); ++kind) {
        checkout::Alert alert;
        alert.fault = core::StorageFault{};
        alert.fault->kind = core::StorageFault::Kind(kind);
        check(alert);
    }
}

// And the words above would be found.
void TestKioskWords::aClerkIsToldMore()
{
    for (const bool isTurkish : { true, false }) {
        speak(isTurkish);
        QStringList all;
        for (const fakedesk::Scene &scene : fakedesk::scenes(isTurkish)) {
            if (scene.name == "payment-not-known"_L1 || scene.name == "payment-waiting"_L1 || scene.name == "details-no-account"_L1) {
                all += seen(scene, {}, isTurkish);
            }
        }
        QVERIFY(all.filter(clerksWords(isTurkish)).size() >= 3);
    }
}

QTEST_MAIN(TestKioskWords)
#include "tst_kioskwords.moc"
