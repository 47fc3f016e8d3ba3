// SPDX-License-Identifier: MIT
// Files that somebody else may have written or torn.
#include "fuzz/fuzzkit.h"
#include "sandbox/store.h"
#include "store/draftrepository.h"
#include "store/drafttext.h"
#include "store/journal.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <stdexcept>

using namespace Qt::Literals::StringLiterals;

/// In memory, where there is such a place: a run makes a million of them.
static QString folderPattern()
{
    return (QDir(u"/dev/shm"_s).exists() ? u"/dev/shm"_s : QDir::tempPath()) + u"/vezne-fuzz-XXXXXX"_s;
}

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    fuzz::require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "the fuzzer can write its file");
}

static store::Attempt newAttempt()
{
    store::Attempt attempt;
    attempt.id = QUuid::createUuid();
    attempt.project = u"https://shop.example"_s;
    attempt.request = "{}";
    attempt.createdAt = QDateTime::currentDateTimeUtc();
    return attempt;
}

// Whatever the file is: the journal opens on it, sets it aside with every byte, or says why it does neither.
VEZNE_FUZZ(journal)
{
    const QTemporaryDir dir(folderPattern());
    const QString path = dir.filePath(u"journal.sqlite"_s);
    write(path, bytes);
    store::Journal journal(dir.path());
    if (!journal.open()) {
        return;
    }
    if (const QString aside = journal.setAside(); !aside.isEmpty()) {
        fuzz::require(contentOf(aside) == bytes, "what is set aside is whole");
    }
    (void)journal.unfinished({}, {});
    (void)journal.newest(u"https://shop.example"_s, 10);
    const store::Attempt attempt = newAttempt();
    if (journal.add(attempt)) {
        const auto found = journal.find(attempt.id);
        fuzz::require(found && found->request == attempt.request, "what was written down can be read");
    }
}

VEZNE_FUZZ(drafttext)
{
    if (const auto draft = store::decodeDraft(bytes)) {
        const QByteArray text = store::encodeDraft(*draft);
        const auto again = store::decodeDraft(text);
        fuzz::require(again.has_value(), "a basket of ours can be read");
        fuzz::require(again->answers == draft->answers && again->lines == draft->lines, "a basket is whole");
        fuzz::require(store::encodeDraft(*again) == text, "a basket that is read and written is the basket");
    }
}

// A store as a file (src/sandbox/data/README.md): it is a store, or one line says why it is none.
VEZNE_FUZZ(storefile)
{
    static const QTemporaryDir dir(folderPattern());
    const QString path = dir.filePath(u"store.json"_s);
    write(path, bytes);
    try {
        const sandbox::Store read(-1, path);
        (void)read.order(u"title"_s, u"en_US"_s);
    } catch (const std::runtime_error &) {
        return;
    }
}
