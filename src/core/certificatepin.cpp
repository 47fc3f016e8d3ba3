// SPDX-License-Identifier: MIT
#include "core/certificatepin.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qsizetype hashBytes = 32;
constexpr auto prefix = "sha256/"_L1;

} // namespace

std::optional<QList<QByteArray>> pinsOf(const QString &text)
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    QList<QByteArray> pins;
    const QStringList parts = text.split(between, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const auto hash = QByteArray::fromBase64Encoding(part.mid(prefix.size()).toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
        if (!part.startsWith(prefix) || !hash || hash.decoded.size() != hashBytes) {
            return std::nullopt;
        }
        pins.append(hash.decoded);
    }
    return pins;
}

QString pinText(const QByteArray &hash)
{
    return prefix + QString::fromLatin1(hash.toBase64());
}

} // namespace core
