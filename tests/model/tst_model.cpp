// SPDX-License-Identifier: MIT
// The model (checkout.pml) speaks of the states that the program has, and lets follow what the program lets follow.
#include "store/attempt.h"

#include <QFile>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using store::AttemptState;

class TestModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theStatesAreTheProgrammes();
    void theTableIsTheProgrammes();
    void everyStepOfTheOrderIsTaken();

private:
    /// "Prepared Sent" for each pair that may follow.
    [[nodiscard]] QSet<QString> table() const;

    QString m_model;
};

void TestModel::initTestCase()
{
    QFile file(QStringLiteral(VEZNE_SOURCE_DIR "/tests/model/checkout.pml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_model = QString::fromUtf8(file.readAll());
}

void TestModel::theStatesAreTheProgrammes()
{
    static const QRegularExpression list(u"mtype = \\{([^}]*)\\}"_s);
    QSet<QString> named;
    for (const QString &name : list.match(m_model).captured(1).split(u',')) {
        named.insert(name.trimmed());
    }
    const QMetaEnum states = QMetaEnum::fromType<AttemptState>();
    QSet<QString> ours;
    for (int i = 0; i < states.keyCount(); ++i) {
        ours.insert(QString::fromLatin1(states.key(i)));
    }
    QCOMPARE(named, ours);
}

QSet<QString> TestModel::table() const
{
    static const QRegularExpression row(u"\\(from == (\\w+) && \\(([^)]*)\\)\\)"_s);
    static const QRegularExpression target(u"to == (\\w+)"_s);
    QSet<QString> pairs;
    for (auto rows = row.globalMatch(m_model); rows.hasNext();) {
        const auto found = rows.next();
        for (auto targets = target.globalMatch(found.captured(2)); targets.hasNext();) {
            pairs.insert(found.captured(1) + u' ' + targets.next().captured(1));
        }
    }
    return pairs;
}

void TestModel::theTableIsTheProgrammes()
{
    const QSet<QString> model = table();
    const QMetaEnum states = QMetaEnum::fromType<AttemptState>();
    for (int from = 0; from < states.keyCount(); ++from) {
        for (int to = 0; to < states.keyCount(); ++to) {
            const QString pair = QLatin1StringView(states.key(from)) + u' ' + QLatin1StringView(states.key(to));
            // Saving a state again with newer knowledge is no step of the model.
            const bool isStep = from != to && store::canFollow(AttemptState(states.value(from)), AttemptState(states.value(to)));
            QVERIFY2(model.contains(pair) == isStep || from == to, qPrintable(pair));
        }
    }
    QVERIFY(model.size() > 40);
}

// Every state in which it is not settled whether an order exists is entered by a step of the model, or the checker has proved less than
// it seems.
void TestModel::everyStepOfTheOrderIsTaken()
{
    static const QRegularExpression step(u"move\\(a, (\\w+)\\)"_s);
    QSet<QString> entered;
    for (auto steps = step.globalMatch(m_model); steps.hasNext();) {
        entered.insert(steps.next().captured(1));
    }
    for (const char *name : { "Sent", "NotSent", "Rejected", "Unknown", "Absent", "Ambiguous", "Placed", "SessionSent", "SessionUnknown",
             "SessionOpen", "Paid", "Abandoned" }) {
        QVERIFY2(entered.contains(QLatin1StringView(name)), name);
    }
}

QTEST_GUILESS_MAIN(TestModel)
#include "tst_model.moc"
