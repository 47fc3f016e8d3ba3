// SPDX-License-Identifier: MIT
// Everything that the fuzzer has kept, once: what it found stays mended, with any compiler. A promise that is broken ends the process.
#include "fuzz/fuzzkit.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class CorpusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTargetHasACorpus();
    void security30WhatTheFuzzerKept_data();
    void security30WhatTheFuzzerKept();

private:
    const QString m_folder = QStringLiteral(VEZNE_SOURCE_DIR "/tests/fuzz/corpus");
};

void CorpusTest::everyTargetHasACorpus()
{
    QStringList names;
    for (const fuzz::Target &target : std::as_const(fuzz::targets())) {
        names.append(QString::fromLatin1(target.name));
    }
    names.sort();
    QCOMPARE(QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name), names);
}

void CorpusTest::security30WhatTheFuzzerKept_data()
{
    QTest::addColumn<int>("target");
    for (int i = 0; i < fuzz::targets().size(); ++i) {
        QTest::newRow(fuzz::targets()[i].name) << i;
    }
}

void CorpusTest::security30WhatTheFuzzerKept()
{
    QFETCH(int, target);
    const QDir folder(m_folder + u'/' + QString::fromLatin1(fuzz::targets()[target].name));
    const QFileInfoList files = folder.entryInfoList(QDir::Files, QDir::Name);
    QVERIFY2(!files.isEmpty(), qPrintable(folder.path()));
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        fuzz::targets()[target].run(bytes);
        // Neither half of it, nor it twice, does harm.
        fuzz::targets()[target].run(bytes.left(bytes.size() / 2));
    }
}

QTEST_MAIN(CorpusTest)
#include "tst_corpus.moc"
