// SPDX-License-Identifier: MIT
#include "core/scancode.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

// A key stands at the same place in both texts of a pair: what the Turkish layout writes with it, and what an English one does.
const QString turkishQ = QStringLiteral("ı*-ğüşiöç.,ĞÜŞİÖÇ?_'^+&/()=:;\"");
const QString englishOfQ = QStringLiteral("i-=[];',./\\{}:\"<>_+@#$^&*()?|`");
const QString turkishF = QStringLiteral("fgğıodrnhpqwuieaütkmlyşxjövcçzsb.,/-FGĞIODRNHPQWUİEAÜTKMLYŞXJÖVCÇZSB");
const QString englishOfF = QStringLiteral("qwertyuiop[]asdfghjkl;'\\zxcvbnm,./-=QWERTYUIOP[]ASDFGHJKL;'\\ZXCVBNM,");

QString retyped(const QString &typed, const QString &from, const QString &to)
{
    QString text = typed;
    for (QChar &c : text) {
        const qsizetype at = from.indexOf(c);
        c = at < 0 ? c : to[at];
    }
    return text;
}

} // namespace

QStringList scanCandidates(const QString &typed)
{
    QStringList candidates{ typed, retyped(typed, turkishQ, englishOfQ), retyped(typed, turkishF, englishOfF) };
    candidates.removeDuplicates();
    return candidates;
}

bool looksLikeCode(const QString &typed)
{
    return typed.size() >= shortestCode && std::any_of(typed.begin(), typed.end(), [](QChar c) { return c >= u'0' && c <= u'9'; })
        && std::none_of(typed.begin(), typed.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace core
