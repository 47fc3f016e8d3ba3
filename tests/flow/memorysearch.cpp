// SPDX-License-Identifier: MIT
#include "memorysearch.h"

#include <QFile>

#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace tests {

Disguised Disguised::ofHidden(std::initializer_list<char> bytes)
{
    Disguised secret;
    for (const char byte : bytes) {
        secret.m_bytes.append(byte);
    }
    return secret;
}

Disguised Disguised::inUtf16() const
{
    Disguised wide;
    for (const char byte : m_bytes) {
        wide.m_bytes.append(byte).append(key); // Disguised as it is, beside a disguised zero.
    }
    return wide;
}

int countInMemory(const Disguised &secret)
{
    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly)) {
        return -1;
    }
    int found = 0;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    QFile memory(u"/proc/self/mem"_s);
    if (!memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return -1;
    }
    static char window[1024 * 1024];
    for (const QByteArray &line : lines) {
        const QList<QByteArray> parts = line.simplified().split(' ');
        if (parts.size() < 5 || !parts.at(1).startsWith("rw")) {
            continue;
        }
        const qsizetype dash = parts.at(0).indexOf('-');
        const quint64 from = parts.at(0).left(dash).toULongLong(nullptr, 16);
        const quint64 to = parts.at(0).mid(dash + 1).toULongLong(nullptr, 16);
        for (quint64 at = from; at < to; at += sizeof window - 4096) {
            const qint64 length = memory.seek(qint64(at)) ? memory.read(window, qMin<qint64>(sizeof window, qint64(to - at))) : 0;
            for (qint64 i = 0; i + secret.size() <= length; ++i) {
                found += secret.isAt(window + i) ? 1 : 0;
            }
        }
    }
    memset(window, 0, sizeof window); // What was found here is not there to be found the next time.
    return found;
}

} // namespace tests
