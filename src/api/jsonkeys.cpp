// SPDX-License-Identifier: MIT
#include "api/jsonkeys.h"

#include "net/bodycheck.h"

#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QList>
#include <algorithm>
#include <vector>

namespace api {
namespace {

/// The keys of all objects that are open, in one stack: a big answer has some ten thousand keys, and none of them is copied.
class KeyStack
{
public:
    void open() { m_starts.push_back(m_keys.size()); }
    [[nodiscard]] bool isOpen() const { return !m_starts.empty(); }
    void add(QByteArrayView raw) { m_keys.push_back(raw.contains('\\') ? plain(raw) : raw); }
    /// Closes the innermost object or array; true when a key stood twice in it.
    [[nodiscard]] bool close()
    {
        const size_t start = m_starts.back();
        m_starts.pop_back();
        const auto first = m_keys.begin() + std::ptrdiff_t(start);
        const bool isRepeated = m_keys.size() - start > few ? isAnyTwice(first, m_keys.end()) : isAnyOfFewTwice(first, m_keys.end());
        m_keys.resize(start);
        return isRepeated;
    }

private:
    using At = std::vector<QByteArrayView>::iterator;
    static constexpr size_t few = 64;

    static bool isAnyTwice(At first, At end)
    {
        std::sort(first, end);
        return std::adjacent_find(first, end) != end;
    }
    // Most objects have a handful of keys, and mostly each of them has a bit of its own: then none is compared with another.
    static bool isAnyOfFewTwice(At first, At end)
    {
        quint64 seen = 0;
        for (At at = first; at != end; ++at) {
            const QByteArrayView key = *at;
            const uint mixed = key.isEmpty() ? 0 : uint(key.size()) * 7 + uint(uchar(key.front())) * 3 + uint(uchar(key.back())) * 5;
            const quint64 bit = Q_UINT64_C(1) << (mixed % 64);
            if ((seen & bit) != 0 && std::find(first, at, key) != at) {
                return true;
            }
            seen |= bit;
        }
        return false;
    }

    // A key may be spelled with escapes: {"id":1,"\u0069d":2} has one key twice.
    QByteArrayView plain(QByteArrayView raw)
    {
        const QJsonDocument document = QJsonDocument::fromJson("[\"" + raw.toByteArray() + "\"]");
        m_unescaped.append(document.array().first().toString().toUtf8());
        return m_unescaped.last();
    }

    std::vector<QByteArrayView> m_keys;
    std::vector<size_t> m_starts;
    QList<QByteArray> m_unescaped; // What the views of escaped keys point to: the bytes are on the heap and stay where they are.
};

bool isKey(const QByteArray &json, qsizetype next)
{
    while (next < json.size() && (json[next] == ' ' || json[next] == '\t' || json[next] == '\r' || json[next] == '\n')) {
        ++next;
    }
    return next < json.size() && json[next] == ':';
}

} // namespace

bool hasRepeatedKey(const QByteArray &json)
{
    KeyStack keys;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.constData()[i];
        if (c == '{' || c == '[') {
            keys.open();
        } else if ((c == '}' || c == ']') && keys.isOpen()) {
            if (keys.close()) {
                return true;
            }
        } else if (c == '"') {
            const qsizetype end = net::endOfJsonString(json, i + 1);
            if (keys.isOpen() && isKey(json, end + 1)) {
                keys.add(QByteArrayView(json).sliced(i + 1, end - i - 1));
            }
            i = end;
        }
    }
    return false;
}

} // namespace api
