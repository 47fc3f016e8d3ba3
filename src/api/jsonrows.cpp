// SPDX-License-Identifier: MIT
#include "api/jsonrows.h"

#include "net/bodycheck.h"

namespace api {
namespace {

/// Walks over JSON text without judging it: strings, brackets and commas are all that it knows.
class Walk
{
public:
    explicit Walk(QByteArrayView json) : m_json(json) { }

    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] char peek()
    {
        while (m_at < m_json.size() && (m_json[m_at] == ' ' || m_json[m_at] == '\t' || m_json[m_at] == '\r' || m_json[m_at] == '\n')) {
            ++m_at;
        }
        return m_at < m_json.size() ? m_json[m_at] : '\0';
    }
    [[nodiscard]] bool take(char c)
    {
        const bool isIt = peek() == c;
        m_at += isIt ? 1 : 0;
        return isIt;
    }
    /// The text of a string, escapes as they stand.
    [[nodiscard]] std::optional<QByteArrayView> string()
    {
        if (!take('"')) {
            return std::nullopt;
        }
        const qsizetype begin = m_at;
        m_at = net::endOfJsonString(m_json, m_at);
        if (m_at >= m_json.size()) {
            return std::nullopt;
        }
        return m_json.sliced(begin, m_at++ - begin);
    }
    /// Steps over one value; false when the text ends in it.
    [[nodiscard]] bool value()
    {
        int depth = 0;
        for (char c = peek(); c != '\0'; c = peek()) {
            if (c == '"') {
                if (!string()) {
                    return false;
                }
            } else if (c == '{' || c == '[') {
                ++depth;
                ++m_at;
            } else if (c == '}' || c == ']') {
                if (depth == 0) {
                    return true; // Of the list around it.
                }
                --depth;
                ++m_at;
            } else if (c == ',' && depth == 0) {
                return true;
            } else {
                ++m_at;
            }
        }
        return false;
    }

private:
    QByteArrayView m_json;
    qsizetype m_at = 0;
};

bool cutList(Walk &walk, const QByteArray &json, QList<QByteArrayView> &found)
{
    if (!walk.take('[')) {
        return false;
    }
    if (walk.take(']')) {
        return true;
    }
    do {
        const char first = walk.peek();
        const qsizetype begin = walk.at();
        if (first == ',' || first == ']' || !walk.value()) {
            return false;
        }
        found.append(QByteArrayView(json).sliced(begin, walk.at() - begin));
    } while (walk.take(','));
    return walk.take(']');
}

/// Copies a value without the members that nobody reads. Every step is false when the text is torn.
class Pruning
{
public:
    Pruning(QByteArrayView json, const UnreadNames &unread) : m_walk(json), m_json(json), m_unread(unread) { m_kept.reserve(json.size()); }

    [[nodiscard]] bool run() { return object(m_unread.own) && m_walk.peek() == '\0'; }
    [[nodiscard]] QByteArray kept() { return std::move(m_kept); }

private:
    [[nodiscard]] bool object(const QList<QByteArrayView> &unread)
    {
        if (!m_walk.take('{')) {
            return false;
        }
        m_kept.append('{');
        while (m_walk.peek() != '}') {
            const auto key = m_walk.string();
            if (!key || !m_walk.take(':')) {
                return false;
            }
            if (unread.contains(*key)) {
                const bool isEmpty = m_walk.peek() == '}' || m_walk.peek() == ',';
                if (isEmpty || !m_walk.value()) {
                    return false;
                }
            } else {
                m_kept.append('"').append(*key).append("\":");
                if (!value(false)) {
                    return false;
                }
                m_kept.append(',');
            }
            if (!m_walk.take(',')) {
                break;
            }
        }
        close('}');
        return m_walk.take('}');
    }
    [[nodiscard]] bool list()
    {
        if (!m_walk.take('[')) {
            return false;
        }
        m_kept.append('[');
        while (m_walk.peek() != ']') {
            if (!value(true)) {
                return false;
            }
            m_kept.append(',');
            if (!m_walk.take(',')) {
                break;
            }
        }
        close(']');
        return m_walk.take(']');
    }
    [[nodiscard]] bool value(bool isInList)
    {
        static const QList<QByteArrayView> nothing;
        const char first = m_walk.peek();
        if (first == '{') {
            return object(isInList ? m_unread.inLists : nothing);
        }
        if (first == '[') {
            return list();
        }
        const qsizetype begin = m_walk.at();
        if (!m_walk.value() || m_walk.at() == begin) {
            return false;
        }
        m_kept.append(m_json.sliced(begin, m_walk.at() - begin));
        return true;
    }
    // The comma after the last one goes.
    void close(char end)
    {
        if (m_kept.endsWith(',')) {
            m_kept.chop(1);
        }
        m_kept.append(end);
    }

    Walk m_walk;
    QByteArrayView m_json;
    const UnreadNames &m_unread;
    QByteArray m_kept;
};

} // namespace

QByteArray withoutUnread(QByteArrayView object, const UnreadNames &unread)
{
    Pruning pruning(object, unread);
    return pruning.run() ? pruning.kept() : object.toByteArray();
}

std::optional<JsonRows> cutRows(const QByteArray &json)
{
    Walk walk(json);
    JsonRows cut;
    if (walk.peek() == '[') {
        cut.frame = "[]";
        return cutList(walk, json, cut.rows) && walk.peek() == '\0' ? std::optional(cut) : std::nullopt;
    }
    if (!walk.take('{')) {
        return std::nullopt;
    }
    do {
        const auto key = walk.string();
        if (!key || !walk.take(':')) {
            return std::nullopt;
        }
        if (*key == QByteArrayView("items") && walk.peek() == '[' && cut.frame.isEmpty()) {
            const qsizetype begin = walk.at();
            if (!cutList(walk, json, cut.rows)) {
                return std::nullopt;
            }
            cut.frame = json.left(begin) + "[]" + json.mid(walk.at());
        } else if (!walk.value()) {
            return std::nullopt;
        }
    } while (walk.take(','));
    const bool isWhole = walk.take('}') && walk.peek() == '\0' && !cut.frame.isEmpty();
    return isWhole ? std::optional(cut) : std::nullopt;
}

} // namespace api
