// SPDX-License-Identifier: MIT
// HTML's entities in texts that stores were filled with from web pages.
#include "api/jsonreader.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

constexpr qsizetype longestEntity = 10;

/// U+00A0 to U+00FF, in their order.
constexpr const char *latin
    = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para "
      "middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute "
      "Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute "
      "THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde "
      "ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

const QHash<QString, char16_t> &names()
{
    static const QHash<QString, char16_t> all = [] {
        QHash<QString, char16_t> found{ { u"amp"_s, u'&' }, { u"lt"_s, u'<' }, { u"gt"_s, u'>' }, { u"quot"_s, u'"' }, { u"apos"_s, u'\'' },
            { u"euro"_s, u'€' }, { u"ndash"_s, u'–' }, { u"mdash"_s, u'—' }, { u"lsquo"_s, u'‘' }, { u"rsquo"_s, u'’' },
            { u"ldquo"_s, u'“' }, { u"rdquo"_s, u'”' }, { u"sbquo"_s, u'‚' }, { u"bdquo"_s, u'„' }, { u"hellip"_s, u'…' },
            { u"bull"_s, u'•' }, { u"trade"_s, u'™' }, { u"inodot"_s, u'ı' }, { u"imath"_s, u'ı' }, { u"Idot"_s, u'İ' },
            { u"scedil"_s, u'ş' }, { u"Scedil"_s, u'Ş' }, { u"gbreve"_s, u'ğ' }, { u"Gbreve"_s, u'Ğ' } };
        char16_t letter = 0xA0;
        for (const QString &name : QString::fromLatin1(latin).split(u' ')) {
            found.insert(name, letter++);
        }
        found.insert(u"nbsp"_s, u' ');
        return found;
    }();
    return all;
}

/// The text of a number in an entity; empty for what must not be made out of letters: controls, signs that turn the direction, half pairs.
QString ofNumber(QStringView digits)
{
    bool isNumber = false;
    const bool isHexadecimal = digits.startsWith(u'x') || digits.startsWith(u'X');
    const uint code = isHexadecimal ? digits.mid(1).toUInt(&isNumber, 16) : digits.toUInt(&isNumber, 10);
    if (!isNumber || code > 0x10FFFF) {
        return {};
    }
    const auto category = QChar::category(char32_t(code));
    const bool isLetter = category != QChar::Other_Control && category != QChar::Other_Format && category != QChar::Other_Surrogate
        && category != QChar::Other_NotAssigned && category != QChar::Other_PrivateUse;
    const char32_t one = code == 0xA0 ? U' ' : char32_t(code);
    return isLetter ? QString::fromUcs4(&one, 1) : QString();
}

QString meaningOf(QStringView name)
{
    if (name.startsWith(u'#')) {
        return ofNumber(name.mid(1));
    }
    const char16_t letter = names().value(name.toString(), 0);
    return letter == 0 || letter == 0xAD ? QString() : QString(QChar(letter));
}

} // namespace

QString withoutEntities(const QString &text)
{
    if (!text.contains(u'&')) {
        return text;
    }
    QString result;
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', done)) {
        // Looked for in a few letters only, so that a text of ampersands costs no more than any other.
        const qsizetype end = at + QStringView(text).mid(at, longestEntity + 1).indexOf(u';');
        const bool isShort = end > at + 1;
        const QString meaning = isShort ? meaningOf(QStringView(text).mid(at + 1, end - at - 1)) : QString();
        result += QStringView(text).mid(done, at - done);
        result += meaning.isEmpty() ? u"&"_s : meaning;
        done = meaning.isEmpty() ? at + 1 : end + 1;
    }
    return result + text.mid(done);
}

} // namespace api
