// SPDX-License-Identifier: MIT
#include "sandbox/jsonlines.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

/// Walks over the text once. It trusts the text to be JSON, and never reads beyond its end where it is none.
class Reader
{
public:
    explicit Reader(const QByteArray &json) : m_json(json) { }

    JsonNode value()
    {
        skipBlanks();
        JsonNode node;
        node.line = m_line;
        switch (now()) {
        case '{':
            readItems(node, JsonNode::Kind::Object, '}');
            break;
        case '[':
            readItems(node, JsonNode::Kind::List, ']');
            break;
        case '"':
            node.kind = JsonNode::Kind::Text;
            node.text = text();
            break;
        default:
            readWord(node);
        }
        return node;
    }

private:
    [[nodiscard]] char now() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    void skipBlanks()
    {
        if (m_at == 0 && m_json.startsWith("\xEF\xBB\xBF"))
            m_at = 3;
        for (; now() == ' ' || now() == '\n' || now() == '\t' || now() == '\r'; ++m_at)
            m_line += now() == '\n' ? 1 : 0;
    }

    void readItems(JsonNode &node, JsonNode::Kind kind, char end)
    {
        node.kind = kind;
        ++m_at;
        for (skipBlanks(); now() != end && now() != '\0'; skipBlanks()) {
            if (kind == JsonNode::Kind::Object) {
                node.keyLines.push_back(m_line);
                node.keys.push_back(text());
                skipBlanks();
                ++m_at; // the colon
            }
            node.items.push_back(value());
            skipBlanks();
            if (now() == ',')
                ++m_at;
        }
        ++m_at;
    }

    QString text()
    {
        const qsizetype from = m_at++;
        bool hasEscape = false;
        for (; now() != '"' && now() != '\0'; ++m_at) {
            if (now() == '\\') {
                hasEscape = true;
                ++m_at;
            }
        }
        ++m_at;
        const QByteArray quoted = m_json.mid(from, m_at - from);
        return hasEscape ? QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString()
                         : QString::fromUtf8(quoted.mid(1, quoted.size() - 2));
    }

    void readWord(JsonNode &node)
    {
        const qsizetype from = m_at;
        while (m_at < m_json.size() && !QByteArrayView(",]} \n\t\r").contains(now()))
            ++m_at;
        node.text = QString::fromLatin1(m_json.mid(from, m_at - from));
        node.kind = node.text == "null"_L1                      ? JsonNode::Kind::Null
            : node.text == "true"_L1 || node.text == "false"_L1 ? JsonNode::Kind::Flag
                                                                : JsonNode::Kind::Number;
    }

    const QByteArray &m_json;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

const JsonNode *JsonNode::member(const QString &key) const
{
    for (size_t i = keys.size(); i-- > 0;) {
        if (keys[i] == key)
            return &items[i];
    }
    return nullptr;
}

QString JsonNode::textOf(const QString &key) const
{
    const JsonNode *node = member(key);
    return node && (node->kind == Kind::Text || node->kind == Kind::Number) ? node->text : QString();
}

JsonNode nodesOf(const QByteArray &json)
{
    return Reader(json).value();
}

int lineOf(const QByteArray &json, qsizetype offset)
{
    return 1 + int(json.left(offset).count('\n'));
}

} // namespace sandbox
