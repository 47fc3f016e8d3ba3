// SPDX-License-Identifier: MIT
#include "api/orderbody.h"
#include "api/codecs.h"
#include "api/valuecodec.h"
#include "core/orderrules.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

QJsonArray lineArray(const QList<core::OrderLine> &lines, bool withSignedPrice)
{
    QJsonArray array;
    for (const core::OrderLine &line : lines) {
        QJsonObject o{ { u"productId"_s, line.productId }, { u"quantity"_s, line.quantity } };
        if (withSignedPrice && !line.signedPrice.isEmpty()) {
            o.insert("signedPrice"_L1, line.signedPrice);
        }
        array.append(o);
    }
    return array;
}

void insertDiscounts(QJsonObject &body, const core::OrderDraft &draft)
{
    if (!draft.couponCode.isEmpty()) {
        body.insert("couponCode"_L1, draft.couponCode);
    }
    if (draft.bonusAmount) {
        body.insert("bonusAmount"_L1, exactNumber(*draft.bonusAmount));
    }
}

QJsonObject orderObject(const core::OrderDraft &draft)
{
    const QString lang = draft.language.isEmpty() ? u"en_US"_s : draft.language;
    QJsonObject body{
        { u"formIdentifier"_s, draft.formIdentifier },
        { u"paymentAccountIdentifier"_s, draft.paymentAccountIdentifier },
        { u"formData"_s, QJsonObject{ { lang, encodeFormData(draft.formData) } } },
        { u"products"_s, lineArray(draft.products, true) },
    };
    insertDiscounts(body, draft);
    return body;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

core::OrderLine readLine(JsonReader &r, const QJsonValue &item)
{
    const QJsonObject o = r.element(item, "products"_L1);
    core::OrderLine line{ r.id(o, "productId"_L1), int(r.count(o, "quantity"_L1, 0, 100'000)), textIn(o, "signedPrice"_L1) };
    if (line.quantity < 1) {
        r.violate("quantity"_L1, "less than one"_L1);
    }
    return line;
}

} // namespace

QByteArray encodeOrder(const core::OrderDraft &draft)
{
    return compact(orderObject(draft));
}

QByteArray encodeOrderUpdate(const core::OrderDraft &draft, const QString &statusIdentifier)
{
    QJsonObject body = orderObject(draft);
    if (!statusIdentifier.isEmpty()) {
        body.insert("statusIdentifier"_L1, statusIdentifier);
    }
    return compact(body);
}

QByteArray encodePreview(const core::OrderDraft &draft)
{
    QJsonObject body{ { u"products"_s, lineArray(draft.products, false) } };
    insertDiscounts(body, draft);
    return compact(body);
}

QByteArray encodeRefund(const QList<core::OrderLine> &lines, const QString &note)
{
    QJsonObject products;
    for (const core::OrderLine &line : core::summedByProduct(lines)) {
        products.insert(QString::number(line.productId), QJsonObject{ { u"quantity"_s, line.quantity } });
    }
    return compact({ { u"products"_s, products }, { u"note"_s, note } });
}

core::Result<core::OrderDraft> decodeOrderDraft(const QByteArray &body, const QString &storage, const QString &language)
{
    JsonReader r(language);
    const QJsonObject o = r.object(body);
    core::OrderDraft draft;
    draft.storage = storage;
    draft.language = language;
    draft.formIdentifier = textIn(o, "formIdentifier"_L1);
    draft.paymentAccountIdentifier = textIn(o, "paymentAccountIdentifier"_L1);
    draft.formData = decodeFormData(r, o.value("formData"_L1));
    if (r.isFine() && !o.value("products"_L1).isArray()) {
        r.violate("products"_L1, "not a list"_L1);
    }
    for (const QJsonValue item : o.value("products"_L1).toArray()) {
        draft.products.append(readLine(r, item));
    }
    draft.couponCode = textIn(o, "couponCode"_L1);
    draft.bonusAmount = r.decimal(o, "bonusAmount"_L1);
    return r.result(std::move(draft));
}

} // namespace api
