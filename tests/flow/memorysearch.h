// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QString>

#include <initializer_list>

namespace tests {

/// A secret that is looked for, in a form that is not found itself.
class Disguised
{
public:
    explicit Disguised(const QByteArray &secret) : m_bytes(secret)
    {
        for (char &byte : m_bytes) {
            byte = char(byte ^ key);
        }
    }
    /// Of bytes that each went through hidden() where the program was compiled: nobody ever had it openly.
    [[nodiscard]] static Disguised ofHidden(std::initializer_list<char> bytes);
    [[nodiscard]] static consteval char hidden(char byte) { return char(byte ^ key); }
    /// As a text of Qt stands in memory.
    [[nodiscard]] Disguised inUtf16() const;
    [[nodiscard]] bool isAt(const char *place) const
    {
        for (qsizetype i = 0; i < m_bytes.size(); ++i) {
            if (char(place[i] ^ key) != m_bytes.at(i)) {
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
    [[nodiscard]] char at(qsizetype i) const { return char(m_bytes.at(i) ^ key); }

private:
    static constexpr char key = 0x5a;
    Disguised() = default;
    QByteArray m_bytes;
};

/// How often it stands in what the process may write: its heaps, stacks and data. -1: they cannot be read.
[[nodiscard]] int countInMemory(const Disguised &secret);

} // namespace tests
