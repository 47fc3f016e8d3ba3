// SPDX-License-Identifier: MIT
#pragma once

#include <QTranslator>

namespace support {

/// A language that nobody speaks, made of the English source while the program runs: a third longer, accents on its letters and in
/// brackets, so that a text which fits only in English, is cut, or never went through tr() is seen; or in Hebrew letters.
class PseudoTranslator final : public QTranslator
{
public:
    enum class Script { Latin, Hebrew };
    explicit PseudoTranslator(Script script) : m_script(script) { }

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        return ofText(QString::fromUtf8(source));
    }

    [[nodiscard]] QString ofText(const QString &source) const
    {
        QString result;
        qsizetype added = 0;
        for (qsizetype i = 0; i < source.size(); ++i) {
            if (source[i] == u'%' && i + 1 < source.size()) { // A place for a value.
                result += source.mid(i++, 2);
                continue;
            }
            const QString letter = turned(source[i]);
            result += letter;
            const bool isVowel = QStringLiteral("aeiouAEIOU").contains(source[i]);
            if (isVowel && added * 100 < 35 * (i + 1)) {
                result += letter;
                ++added;
            }
        }
        for (const QString filling = turned(u'o'); added * 100 < 35 * source.size(); ++added)
            result += added % 6 == 5 ? QString(u' ') : filling;
        return m_script == Script::Latin && !source.isEmpty() ? u'[' + result + u']' : result;
    }

private:
    [[nodiscard]] QString turned(QChar c) const
    {
        const ushort code = c.unicode();
        const bool isLetter = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
        if (!isLetter)
            return c;
        if (m_script == Script::Hebrew)
            return QChar(ushort(0x05D0 + (code | 0x20) % 27));
        static const QString plain = QStringLiteral("aceginosuzACEGINOSUZ");
        static const QString accented = QStringLiteral("åçéğîñøşüžÅÇÉĞÎÑØŞÜŽ");
        const qsizetype at = plain.indexOf(c);
        return at < 0 ? QString(c) : QString(accented[at]);
    }

    Script m_script;
};

} // namespace support
