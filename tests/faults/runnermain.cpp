// SPDX-License-Identifier: MIT
// faultrunner: the fault matrix. scripts/faults builds and starts it.
#include "faults/shopstory.h"
#include "faults/sidebyside.h"
#include "faults/story.h"
#include "store/board.h"
#include "support/postgres.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <mutex>
#include <thread>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Plan
{
    quint64 first = 0;
    quint64 count = 720;
    int workers = 16;
    bool isNaive = false;
    bool isShops = false; ///< Several counters on one account.
    bool hasOldRule = false;
    bool isVerbose = false;
    QString programs;
    QString scratch;
    QString board; ///< Address of the shops' board.
};

struct Tally
{
    std::mutex lock;
    std::array<int, faults::wrongCount> wrongs{};
    QList<quint64> badSeeds;
    quint64 done = 0;
    int runs = 0;
    int crashes = 0;
    int resent = 0;
    bool isBroken = false;
};

void say(const QString &text)
{
    std::printf("%s\n", qPrintable(text));
    std::fflush(stdout);
}

void note(const faults::StoryResult &result, const Plan &plan, Tally &tally)
{
    const std::lock_guard guard(tally.lock);
    ++tally.done;
    tally.runs += result.runs;
    tally.crashes += result.crashes;
    tally.resent += result.isResent ? 1 : 0;
    for (const faults::Violation &violation : result.violations) {
        ++tally.wrongs[size_t(violation.wrong)];
    }
    if (!result.violations.isEmpty()) {
        tally.badSeeds.append(result.scenario.seed);
    }
    const bool tells = plan.isVerbose || (!result.violations.isEmpty() && !plan.isNaive && !plan.hasOldRule);
    if (tells) {
        say(plan.isShops ? faults::describe(faults::shopOf(result.scenario.seed)) : faults::describe(result.scenario));
        for (const QString &line : result.lines) {
            say(u"    "_s + line);
        }
        for (const faults::Violation &violation : result.violations) {
            say(u"  WRONG ("_s + faults::wrongName(violation.wrong) + u"): "_s + violation.detail);
        }
    }
    if (tally.done % 100 == 0 && tally.done < plan.count) {
        say(u"  %1 of %2"_s.arg(tally.done).arg(plan.count));
    }
}

void work(const Plan &plan, std::atomic<quint64> &next, Tally &tally)
{
    faults::Rig rig;
    if (!rig.start(plan.programs)) {
        const std::lock_guard guard(tally.lock);
        say(rig.why());
        tally.isBroken = true;
        return;
    }
    for (quint64 i = next++; i < plan.count; i = next++) {
        const quint64 seed = plan.first + i;
        note(plan.isShops ? faults::playShop(faults::shopOf(seed), rig, plan.programs, plan.scratch, plan.board, plan.hasOldRule)
                          : faults::play(faults::scenarioOf(seed), rig, plan.programs, plan.scratch, plan.isNaive),
            plan, tally);
    }
}

int conclude(const Plan &plan, const Tally &tally, qint64 ms, bool expectsWrongs)
{
    QStringList parts;
    int all = 0;
    for (int i = 0; i < faults::wrongCount; ++i) {
        parts.append(u"%1: %2"_s.arg(faults::wrongName(faults::Wrong(i))).arg(tally.wrongs[size_t(i)]));
        all += tally.wrongs[size_t(i)];
    }
    const QString what = plan.isShops
        ? u"shops of 1 to 8 counters"_s
        : u"scenarios (%1 faults × %2 steps × crash points, and compositions)"_s.arg(faults::allFaults().size()).arg(faults::stepCount);
    say(u"%1 %2, %3 runs, %4 of them killed, %5 sent again by decision; %6 s"_s.arg(tally.done)
            .arg(what)
            .arg(tally.runs)
            .arg(tally.crashes)
            .arg(tally.resent)
            .arg(double(ms) / 1000, 0, 'f', 1));
    say(parts.join(u" · "_s));
    if (tally.isBroken || tally.done != plan.count) {
        say(u"Not all scenarios were played."_s);
        return 2;
    }
    if (plan.hasOldRule) {
        const bool isCaught = tally.wrongs[size_t(faults::Wrong::ClaimedTwice)] > 0 && tally.wrongs[size_t(faults::Wrong::Foreign)] > 0;
        say(isCaught ? u"The checker has caught the old rule, as it must."_s : u"The checker missed the old rule."_s);
        return isCaught ? 0 : 1;
    }
    if (expectsWrongs) {
        const bool isCaught = tally.wrongs[size_t(faults::Wrong::Duplicate)] > 0 && tally.wrongs[size_t(faults::Wrong::TwoLinks)] > 0
            && tally.wrongs[size_t(faults::Wrong::FailedShown)] > 0;
        say(isCaught ? u"The checker has caught the careless caller, as it must."_s : u"The checker missed the careless caller."_s);
        return isCaught ? 0 : 1;
    }
    for (const quint64 seed : tally.badSeeds) {
        say(u"Replay: scripts/faults %1--seed %2"_s.arg(plan.isShops ? u"--shops "_s : QString()).arg(seed));
    }
    return all == 0 ? 0 : 1;
}

// One board for all shops, told apart by the address of their projects. It is killed as `kill -9` does, again and again, and comes back.
class BoardOfAll
{
public:
    [[nodiscard]] bool start(Plan &plan)
    {
        const bool isMade = m_server.start() && m_server.createDatabase(u"shops"_s);
        if (!isMade) {
            say(u"PostgreSQL: "_s + m_server.why());
            return false;
        }
        plan.board = m_server.url(u"shops"_s);
        store::Board board(*store::BoardAddress::parse(plan.board), {});
        return board.init().has_value();
    }
    /// For the thread that made it; ends when `isOver` says so.
    void torment(const std::atomic<bool> &isOver)
    {
        constexpr std::chrono::milliseconds life(2500);
        for (int waited = 0; !isOver; waited += 50) {
            QThread::msleep(50);
            if (waited > life.count()) {
                waited = 0;
                ++deaths;
                m_server.kill(SIGKILL);
                (void)m_server.begin();
            }
        }
    }
    int deaths = 0;

private:
    tests::PostgresServer m_server;
};

int runAll(const Plan &plan, bool expectsWrongs, BoardOfAll *board)
{
    QElapsedTimer clock;
    clock.start();
    Tally tally;
    std::atomic<quint64> next{ 0 };
    std::vector<std::thread> workers;
    const quint64 count = std::min<quint64>(quint64(plan.workers), plan.count);
    for (quint64 i = 0; i < count; ++i) {
        workers.emplace_back([&plan, &next, &tally] { work(plan, next, tally); });
    }
    std::atomic<bool> isOver{ false };
    std::thread waiter([&workers, &isOver] {
        for (std::thread &worker : workers) {
            worker.join();
        }
        isOver = true;
    });
    if (board) {
        board->torment(isOver);
        say(u"The board died %1 times."_s.arg(board->deaths));
    }
    waiter.join();
    return conclude(plan, tally, clock.elapsed(), expectsWrongs);
}

} // namespace

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Plays checkouts among faults and compares the server's books with the journal."_s);
    parser.addHelpOption();
    parser.addOptions({ { u"seeds"_s, u"How many scenarios, from 0 on."_s, u"N"_s, u"720"_s },
        { u"seed"_s, u"Exactly one scenario, told in full."_s, u"N"_s }, { u"workers"_s, u"Scenarios at a time."_s, u"N"_s, u"16"_s },
        { u"naive"_s, u"A careless caller instead of Vezne: wrong ends are expected."_s },
        { u"pace"_s, u"How many times slower than in CI: for a machine with other work."_s, u"N"_s, u"1"_s },
        { u"shops"_s, u"Several counters on one account."_s },
        { u"old-rule"_s, u"With --shops: the one order that fits is taken. Wrong ends are expected."_s },
        { u"versus-sdk"_s, u"The vendor's SDK beside vezne-cli: writes the table into FILE."_s, u"FILE"_s },
        { u"sdk"_s, u"Folder of the SDK's caller, with its node_modules."_s, u"DIR"_s } });
    parser.process(app);
    // Memory where there is some: the journal is synced at each step, and it is processes that die here, not machines.
    const QString memory = u"/dev/shm"_s;
    QTemporaryDir scratch((QDir(memory).exists() ? memory : QDir::tempPath()) + u"/vezne-faults-XXXXXX"_s);
    Plan plan;
    plan.programs = QCoreApplication::applicationDirPath();
    plan.scratch = scratch.path();
    if (parser.isSet(u"versus-sdk"_s)) {
        return faults::compareWithSdk(plan.programs, parser.value(u"sdk"_s), parser.value(u"versus-sdk"_s), plan.scratch);
    }
    qputenv("VEZNE_FAULTS_PACE", parser.value(u"pace"_s).toUtf8());
    plan.isNaive = parser.isSet(u"naive"_s);
    plan.isShops = parser.isSet(u"shops"_s);
    plan.hasOldRule = parser.isSet(u"old-rule"_s);
    plan.count = parser.value(u"seeds"_s).toULongLong();
    plan.workers = parser.value(u"workers"_s).toInt();
    if (parser.isSet(u"seed"_s)) {
        plan.first = parser.value(u"seed"_s).toULongLong();
        plan.count = 1;
        plan.isVerbose = true;
    }
    BoardOfAll board;
    if (plan.isShops && !board.start(plan)) {
        return 2;
    }
    return runAll(plan, plan.isNaive, plan.isShops ? &board : nullptr);
}
