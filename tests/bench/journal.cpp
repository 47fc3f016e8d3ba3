// SPDX-License-Identifier: MIT
// What the journal's commit before the wire costs beside the least that keeps a line on a disk, in turn. usage: bench-journal FOLDER PAIRS
// Prints {"ours": ms, "reference": ms}, medians.
#include "store/journal.h"
#include "medians.h"
#include "reference/append.h"

#include <QElapsedTimer>

#include <cstdio>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace {

store::Attempt attempt()
{
    store::Attempt made;
    made.id = QUuid::createUuid();
    made.project = u"https://shop.example"_s;
    made.user = u"clerk@example.com"_s;
    made.storage = u"orders"_s;
    made.language = u"tr_TR"_s;
    made.request = QByteArray(600, 'x');
    made.owner = u"bench"_s;
    made.createdAt = QDateTime::currentDateTimeUtc();
    return made;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    store::Journal journal(folder);
    if (!journal.open()) {
        return 1;
    }
    const bench::AppendFile file(folder.toStdString() + "/append");
    const std::string line(900, 'x');
    std::vector<double> ours;
    std::vector<double> reference;
    for (int i = -3; i < std::atoi(argv[2]); ++i) {
        QElapsedTimer clock;
        const store::Attempt made = attempt();
        clock.start();
        const bool isKept = journal.add(made).has_value();
        const double first = double(clock.nsecsElapsed()) / 1e6;
        clock.start();
        const bool isAppended = file.append(line);
        const double second = double(clock.nsecsElapsed()) / 1e6;
        if (!isKept || !isAppended) {
            return 1;
        }
        if (i >= 0) { // The first ones make files.
            ours.push_back(first);
            reference.push_back(second);
        }
    }
    std::printf("{\"ours\": %.4f, \"reference\": %.4f}\n", bench::median(ours), bench::median(reference));
    return 0;
}
