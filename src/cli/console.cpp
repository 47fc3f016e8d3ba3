// SPDX-License-Identifier: MIT
#include "cli/console.h"

#include "cli/words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <array>
#include <csignal>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

bool writeTo(FILE *stream, const QByteArray &bytes)
{
    const bool written = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream) == size_t(bytes.size());
    return std::fflush(stream) == 0 && written;
}

QByteArray compact(const QJsonValue &value)
{
    if (value.isObject()) {
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    }
    if (value.isArray()) {
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    }
    const QByteArray wrapped = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

termios asFound{}; // For the handler, which nothing can be handed to.

extern "C" void endWithEcho(int signal)
{
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &asFound);
    (void)!::write(STDERR_FILENO, "\n", 1);
    _exit(128 + signal); // As a shell tells it: 130 after Ctrl+C.
}

/// The terminal without echo, as long as this lives. Whatever ends the program meanwhile gives the echo back first; Ctrl+Z, after which a
/// shell would go on in this terminal, does nothing.
class EchoOff
{
    Q_DISABLE_COPY_MOVE(EchoOff)
public:
    explicit EchoOff(const termios &before)
    {
        asFound = before;
        for (size_t i = 0; i < signals.size(); ++i) {
            struct sigaction action = {};
            action.sa_handler = signals[i] == SIGTSTP ? SIG_IGN : &endWithEcho;
            sigaction(signals[i], &action, &m_actions[i]);
        }
        termios silent = before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        m_isOff = tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~EchoOff()
    {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &asFound);
        for (size_t i = 0; i < signals.size(); ++i) {
            sigaction(signals[i], &m_actions[i], nullptr);
        }
    }
    [[nodiscard]] bool isOff() const { return m_isOff; }

private:
    static constexpr std::array signals{ SIGINT, SIGTERM, SIGQUIT, SIGHUP, SIGTSTP };
    std::array<struct sigaction, signals.size()> m_actions{};
    bool m_isOff = false;
};

} // namespace

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

bool Console::print(const QJsonValue &value) const
{
    if (writeTo(stdout, compact(value) + '\n')) {
        return true;
    }
    const QString attempt = value["attempt"_L1].toString();
    const QString sentence = VezneCli::tr("The result could not be written to standard output.");
    complain(u"Output"_s,
        attempt.isEmpty() ? sentence
                          : sentence + u' '
                + VezneCli::tr("Attempt %1 stands in the journal: look at vezne-cli orders before you place the order again.")
                      .arg(attempt));
    return false;
}

void Console::note(const QString &sentence) const
{
    if (!m_wantsJson) {
        writeTo(stderr, harmless(sentence).toUtf8() + '\n');
    }
}

void Console::complain(const QString &kind, const QString &sentence, const std::optional<core::ApiError> &error, const QString &code) const
{
    if (!m_wantsJson) {
        writeTo(stderr, harmless(sentence).toUtf8() + '\n');
        return;
    }
    QJsonObject fields;
    if (error) {
        for (auto it = error->fieldErrors.begin(); it != error->fieldErrors.end(); ++it) {
            fields.insert(it.key(), it.value());
        }
    }
    QJsonObject body{ { u"kind"_s, kind }, { u"status"_s, error ? error->httpStatus : 0 }, { u"message"_s, sentence },
        { u"fields"_s, fields }, { u"requestId"_s, qint64(error ? error->requestId : 0) } };
    if (!code.isEmpty()) {
        body.insert(u"code"_s, code);
    }
    writeTo(stderr, compact(QJsonObject{ { u"error"_s, body } }) + '\n');
}

bool writeText(const QString &text)
{
    if (writeTo(stdout, text.toUtf8())) {
        return true;
    }
    Console(false).complain(u"Output"_s, VezneCli::tr("The result could not be written to standard output."));
    return false;
}

QString harmless(const QString &text)
{
    QString clean;
    for (const QChar c : text) {
        const bool turnsText = (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
        if (!turnsText) {
            clean += c.category() == QChar::Other_Control ? u' ' : c;
        }
    }
    return clean;
}

std::optional<core::Secret> secretFromFile(const QString &path)
{
    constexpr qint64 longest = Q_INT64_C(64) * 1024;
    QFile file(path);
    const bool opened = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened) {
        return std::nullopt;
    }
    QByteArray line = file.readLine(longest);
    while (line.endsWith('\n') || line.endsWith('\r')) {
        line.chop(1);
    }
    return core::Secret(line);
}

std::optional<core::Secret> askForSecret(const QString &prompt)
{
    if (isatty(STDIN_FILENO) == 0) {
        return std::nullopt;
    }
    termios before{};
    if (tcgetattr(STDIN_FILENO, &before) != 0) {
        return std::nullopt;
    }
    const EchoOff echoOff(before);
    if (!echoOff.isOff()) {
        return std::nullopt;
    }
    writeTo(stderr, prompt.toUtf8());
    std::array<char, 4096> line{};
    const bool read = std::fgets(line.data(), int(line.size()), stdin) != nullptr;
    writeTo(stderr, "\n");
    QByteArray typed(line.data());
    line.fill(0);
    while (typed.endsWith('\n') || typed.endsWith('\r')) {
        typed.chop(1);
    }
    return read && !typed.isEmpty() ? std::optional(core::Secret(typed)) : std::nullopt;
}

} // namespace cli
