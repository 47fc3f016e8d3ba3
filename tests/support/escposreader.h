// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QList>
#include <array>
#include <optional>

namespace tests {

/// What a receipt printer would do with a stream.
struct EscposPaper
{
    QList<QByteArray> lines; ///< Texts in code page 857.
    QList<QByteArray> codes; ///< Contents of QR codes.
    int pictures = 0;
    int cuts = 0;
    int kicks = 0; ///< Of the cash drawer.
};

/// Reads the few commands that Vezne sends, with the lengths that the manual gives them, and knows no others. Nothing: a byte stands
/// where no command and no printable character may.
[[nodiscard]] inline std::optional<EscposPaper> readEscpos(const QByteArray &bytes)
{
    struct Command
    {
        const char *begin;
        int length; ///< Of the whole command; what follows it by its own length bytes comes on top.
    };
    static constexpr std::array commands{ Command{ "\x1B@", 2 }, Command{ "\x1Bt", 3 }, Command{ "\x1B\x45", 3 }, Command{ "\x1B\x61", 3 },
        Command{ "\x1B\x64", 3 }, Command{ "\x1Bp", 5 }, Command{ "\x1Dv0", 8 }, Command{ "\x1D(k", 5 }, Command{ "\x1DVB", 4 } };
    EscposPaper paper;
    QByteArray line;
    const auto at = [&bytes](qsizetype i) { return i < bytes.size() ? int(quint8(bytes[i])) : 0; };
    for (qsizetype i = 0; i < bytes.size();) {
        if (bytes[i] == '\n') {
            paper.lines.append(line);
            line.clear();
            ++i;
            continue;
        }
        if (quint8(bytes[i]) >= 0x20 && bytes[i] != '\x7F') {
            line += bytes[i++];
            continue;
        }
        qsizetype length = 0;
        for (const Command &command : commands) {
            if (bytes.mid(i).startsWith(command.begin)) {
                length = command.length;
            }
        }
        if (bytes.mid(i, 3) == "\x1Dv0") {
            length += qsizetype(at(i + 4) + 256 * at(i + 5)) * (at(i + 6) + 256 * at(i + 7));
            ++paper.pictures;
        } else if (bytes.mid(i, 3) == "\x1D(k") {
            length += at(i + 3) + 256 * at(i + 4);
            if (bytes.mid(i + 5, 2) == "1P") {
                paper.codes.append(bytes.mid(i + 8, length - 8));
            }
        }
        paper.cuts += bytes.mid(i, 3) == "\x1DVB" ? 1 : 0;
        paper.kicks += bytes.mid(i, 2) == "\x1Bp" ? 1 : 0;
        if (length == 0 || i + length > bytes.size()) {
            return std::nullopt;
        }
        i += length;
    }
    return paper;
}

} // namespace tests
