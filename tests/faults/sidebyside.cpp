// SPDX-License-Identifier: MIT
#include "faults/sidebyside.h"

#include "faults/rig.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace faults {
namespace {

constexpr auto begin = "<!-- side-by-side: written by scripts/faults --versus-sdk -->\n"_L1;
constexpr auto end = "<!-- /side-by-side -->"_L1;

struct Case
{
    FaultOrder fault;
    QString words;
};

struct Row
{
    QString sdkSees;
    QString sdkServer;
    bool isSdkHandled = false;
    QString vezneSays;
    QString vezneServer;
    bool isVezneHandled = false;
};

struct Books
{
    qsizetype orders = 0;
    qsizetype links = 0;
};

QList<Case> cases()
{
    constexpr Where proxy = Where::Proxy;
    constexpr Where server = Where::Sandbox;
    constexpr Step create = Step::Create;
    constexpr Step session = Step::Session;
    return {
        { { proxy, u"refuse:1500"_s, Step::Preview, 1 }, u"createOrder: connection refused"_s },
        { { proxy, u"drop-before"_s, create, 1 }, u"createOrder: closed before it arrived"_s },
        { { proxy, u"reset-before"_s, create, 1 }, u"createOrder: reset before it arrived"_s },
        { { proxy, u"blackhole"_s, create, 1 }, u"createOrder: never arrives, never answered"_s },
        { { proxy, u"delay-before:8000"_s, create, 1 }, u"createOrder: arrives 8 s late"_s },
        { { proxy, u"html-502"_s, create, 1 }, u"createOrder: 502 page, not forwarded"_s },
        { { proxy, u"html-200"_s, create, 1 }, u"createOrder: captive portal, 200"_s },
        { { proxy, u"drop-after"_s, create, 1 }, u"createOrder: answer lost (closed)"_s },
        { { proxy, u"reset-after"_s, create, 1 }, u"createOrder: answer lost (reset)"_s },
        { { proxy, u"blackhole-after"_s, create, 1 }, u"createOrder: done, never answered"_s },
        { { proxy, u"html-502-after"_s, create, 1 }, u"createOrder: done, 502 page instead of the answer"_s },
        { { proxy, u"cut-headers"_s, create, 1 }, u"createOrder: answer cut off in its headers"_s },
        { { proxy, u"cut-body"_s, create, 1 }, u"createOrder: answer cut off in its body"_s },
        { { proxy, u"truncated-length"_s, create, 1 }, u"createOrder: half of the JSON, length agrees"_s },
        { { proxy, u"garbage"_s, create, 1 }, u"createOrder: answer is no HTTP"_s },
        { { proxy, u"empty-200"_s, create, 1 }, u"createOrder: 200 without a body"_s },
        { { proxy, u"drip:40"_s, create, 1 }, u"createOrder: answer a byte every 40 ms"_s },
        { { server, u"status:429:1"_s, create, 1 }, u"createOrder: 429"_s },
        { { server, u"status:500"_s, create, 1 }, u"createOrder: 500"_s },
        { { server, u"status:503"_s, create, 1 }, u"createOrder: 503"_s },
        { { server, u"wrong-type"_s, create, 1 }, u"createOrder: fields of the wrong type"_s },
        { { server, u"duplicate-key"_s, create, 1 }, u"createOrder: two ids in one answer"_s },
        { { proxy, u"drop-before"_s, session, 1 }, u"createSession: closed before it arrived"_s },
        { { proxy, u"drop-after"_s, session, 1 }, u"createSession: answer lost (closed)"_s },
        { { proxy, u"blackhole-after"_s, session, 1 }, u"createSession: done, never answered"_s },
        { { proxy, u"html-502-after"_s, session, 1 }, u"createSession: done, 502 page instead of the answer"_s },
        { { proxy, u"cut-body"_s, session, 1 }, u"createSession: answer cut off in its body"_s },
        { { proxy, u"empty-200"_s, session, 1 }, u"createSession: 200 without a body"_s },
    };
}

Books booksOf(Rig &rig)
{
    rig.waitUntilQuiet(std::chrono::seconds(10)); // One of them arrives eight seconds late.
    const QJsonObject state = rig.state();
    Books books;
    books.orders = state.value("orders"_L1).toArray().size();
    const QJsonArray sessions = state.value("sessions"_L1).toArray();
    for (const QJsonValue &session : sessions) {
        books.links += session["status"_L1].toString() == "waiting"_L1 ? 1 : 0;
    }
    return books;
}

QString words(const Books &books)
{
    return u"%1 %2, %3 open %4"_s.arg(books.orders)
        .arg(books.orders == 1 ? u"order"_s : u"orders"_s)
        .arg(books.links)
        .arg(books.links == 1 ? u"link"_s : u"links"_s);
}

QStringList texts(const QJsonValue &list)
{
    QStringList all;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &text : array) {
        all.append(u'`' + text.toString() + u'`');
    }
    return all;
}

void playSdk(const Case &one, Rig &rig, const QString &sdk, Row &row)
{
    rig.reset();
    rig.order({ one.fault });
    const Run run = runProgram(u"node"_s,
        { sdk + u"/caller.mjs"_s, rig.proxyUrl(), rig.value(u"appToken"_s), rig.value(u"login"_s), rig.value(u"password"_s) }, 60);
    const QJsonObject seen = QJsonDocument::fromJson(run.output).object();
    const QStringList order = texts(seen.value("order"_L1));
    const QStringList session = texts(seen.value("session"_L1));
    row.sdkSees = run.exitCode == 0 ? QString(u"order: "_s + order.join(u", then "_s)) : QString::fromUtf8(run.errors.left(80));
    if (!session.isEmpty()) {
        row.sdkSees += u"; session: "_s + session.join(u", then "_s);
    }
    const Books books = booksOf(rig);
    row.sdkServer = words(books);
    // The truth: an order that is the only one with the only link, or a refusal by status with nothing on the server.
    const bool hasOrder = !order.isEmpty() && order.last().startsWith("`id"_L1);
    const bool hasLink = !session.isEmpty() && session.last().startsWith("`id"_L1);
    const bool isRefused = !order.isEmpty() && order.last().startsWith("`error"_L1);
    row.isSdkHandled = (hasOrder && hasLink && books.orders == 1 && books.links == 1) || (isRefused && books.orders == 0);
}

QString exitWords(int code)
{
    switch (code) {
    case 0:
        return u"order and link"_s;
    case 5:
        return u"refused, nothing was made"_s;
    case 6:
        return u"not sent"_s;
    case 7:
        return u"not known yet"_s;
    default:
        return u"exit %1"_s.arg(code);
    }
}

QString resumeWords(const QJsonObject &report)
{
    const QJsonArray attempts = report.value("attempts"_L1).toArray();
    QStringList all;
    for (const QJsonValue &attempt : attempts) {
        all.append(attempt["state"_L1].toString());
    }
    return all.isEmpty() ? u"nothing left to do"_s : all.join(u", "_s);
}

/// What was said first must not deny what the server has, and what is said at last must be the truth.
bool isHandled(int first, const Books &atFirst, const QString &last, const Books &atLast)
{
    const bool isFirstTrue
        = first == 7 || (first == 0 && atFirst.orders == 1 && atFirst.links == 1) || ((first == 5 || first == 6) && atFirst.orders == 0);
    const bool isOpen = last == "SessionOpen"_L1 || (first == 0 && last != "Absent"_L1);
    // 5 refused, 6 not sent: said at once, and then there is nothing left to resume.
    const bool isNone = last == "Absent"_L1 || last == "NotSent"_L1 || first == 5 || first == 6;
    const bool isLastTrue = (isOpen && atLast.orders == 1 && atLast.links == 1) || (isNone && atLast.orders == 0);
    return isFirstTrue && isLastTrue;
}

void playVezne(const Case &one, Rig &rig, const QString &programs, const QString &scratch, Row &row)
{
    rig.reset();
    rig.order({ one.fault });
    const QString folder = scratch + u"/cli-%1"_s.arg(rig.sandboxPort());
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    QFile password(folder + u"/password"_s);
    if (password.open(QIODevice::WriteOnly)) {
        password.write(rig.value(u"password"_s).toUtf8());
        password.close();
    }
    const QStringList common{ u"--project-url"_s, rig.proxyUrl(), u"--app-token"_s, rig.value(u"appToken"_s), u"--login"_s,
        rig.value(u"login"_s), u"--password-file"_s, password.fileName(), u"--data-dir"_s, folder + u"/data"_s, u"--timeout"_s, u"5"_s };
    const QString cli = programs + u"/vezne-cli"_s;
    const Run first = runProgram(cli,
        common
            + QStringList{ u"checkout"_s, u"--storage"_s, u"orders"_s, u"--form"_s, u"order"_s, u"--account"_s, u"card"_s, u"--field"_s,
                u"name:string=Side by side"_s, u"--product"_s, u"1:2"_s },
        60);
    const Books atFirst = booksOf(rig);
    rig.clearFaults();
    const Run second = runProgram(cli, common + QStringList{ u"resume"_s }, 180);
    const QString last = resumeWords(QJsonDocument::fromJson(second.output).object());
    const Books atLast = booksOf(rig);
    row.vezneSays = exitWords(first.exitCode) + u"; `resume`: "_s + last;
    row.vezneServer = words(atLast);
    row.isVezneHandled = isHandled(first.exitCode, atFirst, last, atLast);
    QDir(folder).removeRecursively();
}

QString mark(bool isHandled)
{
    return isHandled ? u"yes"_s : u"**no**"_s;
}

QString tableOf(const QList<Case> &all, const std::vector<Row> &rows)
{
    int sdk = 0;
    int vezne = 0;
    QString table = u"| fault | what the SDK's caller sees | on the server | handled | what Vezne says | on the server | handled |\n"
                    "| --- | --- | --- | --- | --- | --- | --- |\n"_s;
    for (size_t i = 0; i < rows.size(); ++i) {
        const Row &row = rows[i];
        sdk += row.isSdkHandled ? 1 : 0;
        vezne += row.isVezneHandled ? 1 : 0;
        table += u"| "_s
            + QStringList{ all.at(qsizetype(i)).words, row.sdkSees, row.sdkServer, mark(row.isSdkHandled), row.vezneSays, row.vezneServer,
                  mark(row.isVezneHandled) }
                  .join(u" | "_s)
            + u" |\n"_s;
    }
    return table + u"\nHandled: SDK %1 of %2, Vezne %3 of %2.\n"_s.arg(sdk).arg(rows.size()).arg(vezne);
}

bool writeBetweenMarkers(const QString &document, const QString &table)
{
    QFile file(document);
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    QString text = QString::fromUtf8(file.readAll());
    file.close();
    const qsizetype from = text.indexOf(begin);
    const qsizetype to = text.indexOf(end, from);
    if (from < 0 || to < 0 || !file.open(QIODevice::WriteOnly)) {
        return false;
    }
    text.replace(from + begin.size(), to - from - begin.size(), table);
    return file.write(text.toUtf8()) > 0;
}

} // namespace

int compareWithSdk(const QString &programs, const QString &sdk, const QString &document, const QString &scratch)
{
    const QList<Case> all = cases();
    std::vector<Row> rows(size_t(all.size()));
    std::atomic<qsizetype> next{ 0 };
    std::atomic<bool> isBroken{ false };
    std::vector<std::thread> workers;
    // Vezne's looks take their real minute here, so the rows are played side by side.
    for (int i = 0; i < 14; ++i) {
        workers.emplace_back([&] {
            Rig rig;
            if (!rig.start(programs)) {
                isBroken = true;
                return;
            }
            for (qsizetype at = next++; at < all.size(); at = next++) {
                playSdk(all.at(at), rig, sdk, rows[size_t(at)]);
                playVezne(all.at(at), rig, programs, scratch, rows[size_t(at)]);
            }
        });
    }
    for (std::thread &worker : workers) {
        worker.join();
    }
    const QString table = tableOf(all, rows);
    std::printf("%s", qPrintable(table));
    if (isBroken || !writeBetweenMarkers(document, table)) {
        std::fprintf(stderr, "The table could not be made or has no place in %s.\n", qPrintable(document));
        return 2;
    }
    return std::all_of(rows.begin(), rows.end(), [](const Row &row) { return row.isVezneHandled; }) ? 0 : 1;
}

} // namespace faults
