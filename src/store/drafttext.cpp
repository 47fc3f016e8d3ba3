// SPDX-License-Identifier: MIT
#include "store/drafttext.h"

#include "core/filefield.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace store {

QByteArray encodeDraft(const Draft &draft)
{
    QJsonArray answers;
    for (const DraftAnswer &answer : draft.answers) {
        answers.append(QJsonObject{ { u"marker"_s, answer.marker }, { u"raw"_s, answer.raw }, { u"language"_s, answer.language } });
    }
    QJsonArray lines;
    for (const DraftLine &line : draft.lines) {
        lines.append(QJsonObject{ { u"product"_s, line.productId }, { u"quantity"_s, line.quantity }, { u"title"_s, line.title } });
    }
    return QJsonDocument(QJsonObject{ { u"storage"_s, draft.storage }, { u"account"_s, draft.account }, { u"answers"_s, answers },
                             { u"lines"_s, lines }, { u"coupon"_s, draft.couponCode }, { u"couponText"_s, draft.couponText },
                             { u"bonus"_s, draft.useBonus }, { u"bonusText"_s, draft.bonus } })
        .toJson(QJsonDocument::Compact);
}

std::optional<Draft> decodeDraft(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject() || !document["lines"_L1].isArray() || !document["answers"_L1].isArray()) {
        return std::nullopt;
    }
    Draft draft;
    draft.storage = document["storage"_L1].toString();
    draft.account = document["account"_L1].toString();
    draft.couponCode = document["coupon"_L1].toString();
    draft.couponText = document["couponText"_L1].toString(draft.couponCode);
    draft.useBonus = document["bonus"_L1].toBool();
    draft.bonus = document["bonusText"_L1].toString();
    const QJsonArray answers = document["answers"_L1].toArray();
    for (const QJsonValue &answer : answers) {
        const QString raw = core::withoutLocalFiles(answer["raw"_L1].toString());
        draft.answers.append({ answer["marker"_L1].toString(), raw, answer["language"_L1].toString() });
    }
    const QJsonArray lines = document["lines"_L1].toArray();
    for (const QJsonValue &line : lines) {
        const DraftLine read{ line["product"_L1].toInteger(), line["quantity"_L1].toInt(), line["title"_L1].toString() };
        if (read.productId <= 0 || read.quantity <= 0) {
            return std::nullopt;
        }
        draft.lines.append(read);
    }
    return draft;
}

} // namespace store
