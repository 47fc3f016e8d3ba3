// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QDebug>
#include <QMetaType>

class QTextStream;
class QDataStream;

namespace core {

/// A password or a token. It has no way into a stream, a log or a variant by accident: the only door is reveal(), which is easy to
/// search for. The bytes are overwritten when the last copy goes (best effort: Qt and the kernel may hold copies of their own).
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes) : m_bytes(std::move(bytes)) { m_bytes.detach(); }
    Secret(const Secret &) = default;
    Secret(Secret &&) noexcept = default;
    /// What was held is overwritten where this was the last copy of it.
    Secret &operator=(Secret other) noexcept
    {
        m_bytes.swap(other.m_bytes);
        return *this;
    }
    ~Secret();

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] const QByteArray &reveal() const { return m_bytes; }
    friend bool operator==(const Secret &a, const Secret &b) { return a.m_bytes == b.m_bytes; }

private:
    QByteArray m_bytes;
};

QDebug operator<<(QDebug, const Secret &) = delete;
QTextStream &operator<<(QTextStream &, const Secret &) = delete;
QDataStream &operator<<(QDataStream &, const Secret &) = delete;

} // namespace core
Q_DECLARE_METATYPE(core::Secret)
