// SPDX-License-Identifier: MIT
#include "sandbox/options.h"

#include <QCommandLineParser>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"A OneEntry-compatible server on 127.0.0.1, with a demo store."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        { u"port"_s, u"Port to listen on; a free one by default."_s, u"N"_s, u"0"_s },
        { u"store"_s, u"JSON file that describes another store than the demo store."_s, u"FILE"_s },
        { u"unchecked"_s, u"Serves the file of --store as it is, faults and all: to see what a client makes of them."_s },
        { u"data"_s, u"SQLite file that keeps everything; memory by default."_s, u"FILE"_s },
        { u"products"_s, u"How many products the store has, 0 to 100000; more than its own are generated. Default: its own."_s, u"N"_s,
            u"-1"_s },
        { u"latency"_s, u"Milliseconds to wait before each answer."_s, u"MS"_s, u"0"_s },
        { u"pay"_s, u"manual, auto[:SECONDS] or decline: what becomes of payment sessions."_s, u"HOW"_s, u"manual"_s },
        { u"mode"_s, u"strict, or live: the other legal shapes of the answers."_s, u"MODE"_s, u"strict"_s },
        { u"strict-device"_s, u"A refresh token works on the device that signed in only."_s },
        { u"tls-cert"_s, u"Certificate (PEM); with --tls-key the server speaks https."_s, u"FILE"_s },
        { u"tls-key"_s, u"Private key (PEM) of --tls-cert."_s, u"FILE"_s },
        { u"exit-with-parent"_s, u"Exit when standard input closes."_s },
    });
}

std::optional<int> number(const QCommandLineParser &parser, const QString &name, int least, int most)
{
    bool fine = false;
    const int value = parser.value(name).toInt(&fine);
    if (!fine || value < least || value > most)
        return std::nullopt;
    return value;
}

bool readPay(const QString &text, Options &options)
{
    if (text == "manual"_L1)
        return true;
    if (text == "decline"_L1) {
        options.pay = PayMode::Decline;
        return true;
    }
    const QStringList parts = text.split(u':');
    if (parts.first() != "auto"_L1 || parts.size() > 2)
        return false;
    options.pay = PayMode::Auto;
    if (parts.size() == 1)
        return true;
    bool fine = false;
    const double seconds = parts[1].toDouble(&fine);
    options.payAfter = std::chrono::milliseconds(qint64(seconds * 1000));
    return fine && seconds >= 0 && seconds <= 86400;
}

} // namespace

std::optional<Options> Options::parse(const QStringList &arguments, QString &error)
{
    const auto failed = [&error](const QString &why) {
        error = why;
        return std::optional<Options>();
    };
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments))
        return failed(parser.errorText());
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        return failed(u"unexpected argument: "_s % parser.positionalArguments().constFirst());
    Options options;
    const auto port = number(parser, u"port"_s, 0, 65535);
    const auto products = number(parser, u"products"_s, parser.isSet(u"products"_s) ? 0 : -1, 100000);
    const auto latency = number(parser, u"latency"_s, 0, 600000);
    if (!port || !products || !latency)
        return failed(u"--port is 0 to 65535, --products 0 to 100000, --latency 0 to 600000"_s);
    options.port = quint16(*port);
    options.products = *products;
    options.latency = std::chrono::milliseconds(*latency);
    if (!readPay(parser.value(u"pay"_s), options))
        return failed(u"--pay is manual, auto[:SECONDS] or decline"_s);
    const QString mode = parser.value(u"mode"_s);
    if (mode != "strict"_L1 && mode != "live"_L1)
        return failed(u"--mode is strict or live"_s);
    options.live = mode == "live"_L1;
    options.storeFile = parser.value(u"store"_s);
    options.isStoreChecked = !parser.isSet(u"unchecked"_s);
    options.dataFile = parser.value(u"data"_s);
    options.strictDevice = parser.isSet(u"strict-device"_s);
    options.exitWithParent = parser.isSet(u"exit-with-parent"_s);
    options.tlsCertificate = parser.value(u"tls-cert"_s);
    options.tlsKey = parser.value(u"tls-key"_s);
    if (options.tlsCertificate.isEmpty() != options.tlsKey.isEmpty())
        return failed(u"--tls-cert and --tls-key belong together"_s);
    return options;
}

} // namespace sandbox
