// SPDX-License-Identifier: MIT
#include "cli/console.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <array>
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

} // namespace

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

bool Console::print(const QJsonValue &value) const
{
    return writeTo(stdout, compact(value) + '\n');
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
    return writeTo(stdout, text.toUtf8());
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
    // Signals from keys are off as well: a Ctrl+C that ends the program here would leave the terminal without echo.
    termios silent = before;
    silent.c_lflag &= ~tcflag_t(ECHO | ISIG);
    if (tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) != 0) {
        return std::nullopt;
    }
    writeTo(stderr, prompt.toUtf8());
    std::array<char, 4096> line{};
    const bool read = std::fgets(line.data(), int(line.size()), stdin) != nullptr;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    writeTo(stderr, "\n");
    QByteArray typed(line.data());
    line.fill(0);
    while (typed.endsWith('\n') || typed.endsWith('\r')) {
        typed.chop(1);
    }
    constexpr char ctrlC = 3;
    return read && !typed.contains(ctrlC) && !typed.isEmpty() ? std::optional(core::Secret(typed)) : std::nullopt;
}

} // namespace cli
