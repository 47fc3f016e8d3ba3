// SPDX-License-Identifier: MIT
// What else reaches a counter from outside: the store's line of events, a browser that brings something back, a file of settings, and what
// the keychain keeps of a PIN.
#include "checkout/flow/alerts.h"
#include "checkout/flow/settingscontroller.h"
#include "checkout/lock/pinbook.h"
#include "checkout/signin/loopbacklistener.h"
#include "checkout/signin/projectcontroller.h"
#include "fuzz/fuzzkit.h"
#include "session/pushframe.h"
#include "session/secretstore.h"
#include "session/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

VEZNE_FUZZ(pushframe)
{
    const session::PushFrame frame = session::pushFrameOf(QString::fromUtf8(bytes));
    fuzz::require(frame.patience > 0ms && frame.patience <= session::PushFrame::longestPatience,
        "a line is neither let go of at once nor kept for ever");
    fuzz::require(frame.order >= 0, "an event is about an order, or about no certain one");
}

VEZNE_FUZZ(loopback)
{
    constexpr quint16 port = 4711;
    bool isJudged = false;
    const auto judge = [&isJudged](const QUrlQuery &) {
        isJudged = true;
        return checkout::LoopbackListener::Page{ 200, "<!doctype html>" };
    };
    const auto page = checkout::LoopbackListener::answerTo(bytes, port, judge);
    fuzz::require(isJudged == (page.status == 200), "nobody but the judge lets anybody in");
    fuzz::require(page.status == 200 || page.html.isEmpty(), "a request that is refused gets nothing to read");
    if (isJudged) {
        const QByteArray small = bytes.toLower();
        fuzz::require(bytes.trimmed().startsWith("GET ") && small.contains("127.0.0.1:4711") && small.contains("host"),
            "only a reading request that names this machine and this port is judged");
    }
}

VEZNE_FUZZ(pins)
{
    const QString name = u"pin"_s;
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'790'000'000).toUTC();
    session::SecretStore secrets(false);
    secrets.write(name, core::Secret(bytes));
    checkout::PinBook book(secrets, [now] { return now; });
    book.load(name);
    QCoreApplication::processEvents(); // Answers of the keychain are queued.
    fuzz::require(book.wait(name) >= 0s && book.wait(name) <= 900s, "whatever is kept, nobody waits for more than a quarter of an hour");
}

// Whatever is imported: what was in force before comes back with one step, and what is written out can be read.
VEZNE_FUZZ(settings)
{
    const QTemporaryDir dir((QDir(u"/dev/shm"_s).exists() ? u"/dev/shm"_s : QDir::tempPath()) + u"/vezne-fuzz-XXXXXX"_s);
    checkout::FlowOptions options;
    options.dataFolder = dir.path();
    options.useKeychain = false;
    session::Settings file(options.dataFolder);
    session::SecretStore secrets(false);
    checkout::Alerts alerts;
    checkout::ProjectController project(options, file, secrets, alerts);
    checkout::SettingsController settings(options, file, project);
    const auto values = [&settings] {
        QStringList all;
        for (const checkout::SettingRow &row : settings.state().rows) {
            all.append(settings.value(QString::fromLatin1(row.setting->key)));
        }
        return all;
    };
    const QStringList before = values();
    settings.importFrom(bytes);
    const auto imported = settings.state().imported;
    fuzz::require(imported.has_value(), "an import says what came of it");
    fuzz::require(imported->isReadable || values() == before, "a file that cannot be read changes nothing");
    const QByteArray written = settings.exported();
    if (imported->taken > 0) {
        settings.undo();
        fuzz::require(values() == before, "one step takes an import back");
    }
    settings.importFrom(written);
    fuzz::require(settings.state().imported->isReadable, "what is written out can be read");
}
