// SPDX-License-Identifier: MIT
#pragma once
#include "core/money.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMetaType>
#include <QStringList>
#include <optional>

namespace core {

/// A product as far as a checkout needs it (docs/oneentry.md#products), in one content language.
struct Product
{
    qint64 id = 0;
    QString title;
    QString sku;
    QString barcode; ///< From an attribute with marker `barcode`/`ean`/`gtin`; empty when there is none.
    QString statusIdentifier; ///< Empty: the product has no status.
    QString statusTitle;
    std::optional<Money> price; ///< Nothing: the store says it with the total (a price at the till), or it cannot be read. Not zero.
    bool isPriceUnreadable = false; ///< There is a price, and it is no amount of money: shown, and not sold.
    QString previewImage; ///< Address of a picture; empty for none.
    QString description;
    QString words; ///< Texts of its attributes, for the search alone.
    QStringList categories;
    QString signedPrice; ///< Opaque; sent back with the order line.
    std::optional<qint64> stock; ///< Units left, where the product has a `stock` attribute.
    bool isVisible = true;

    friend bool operator==(const Product &, const Product &) = default;
};

/// One more thing that the store says of a product.
struct ProductAttribute
{
    QString marker;
    QString title; ///< Empty where the attribute set gives none, or may not be read.
    QString value;
    friend bool operator==(const ProductAttribute &, const ProductAttribute &) = default;
};

/// A product with all that can be shown of it.
struct ProductDetail
{
    Product product;
    QStringList pictures; ///< Addresses; the one of the list first.
    QList<ProductAttribute> attributes; ///< In the store's order, without what the product has a place for (title, price, pictures).
    QString attributeSet; ///< Marker of the set that has the attributes' titles; empty for none.
    friend bool operator==(const ProductDetail &, const ProductDetail &) = default;
};

/// Texts by marker: titles of categories, of attributes.
using TitlesByMarker = QHash<QString, QString>;

/// Whether a product can be put into a cart. Decided here for window and terminal alike.
struct Availability
{
    enum class Kind {
        Available,
        SoldOut,
        PriceAtTill, ///< Sold, once the store's total says for how much.
        PriceUnreadable,
    };
    Kind kind = Kind::Available;
    int maximum = 0; ///< Units of one cart line; 0 when it cannot be sold.
    friend bool operator==(const Availability &, const Availability &) = default;
};

/// Sold out: by its stock, unless its status says that it can be ordered ahead, or by a status that says so; status markers are the
/// store's own, so letters alone are compared.
[[nodiscard]] Availability availabilityOf(const Product &product);
/// The status itself says that it is sold out, so its title can be shown for it.
[[nodiscard]] bool isSoldOutStatus(const QString &identifier);

struct ProductPage
{
    QList<Product> items;
    qint64 total = 0; ///< In the store, not in this page; where the store does not say, of this page.
    bool isTotalKnown = true; ///< False for a bare array, as older projects send it: read on until nothing new comes.
    int leftOut = 0; ///< Rows of this page that could not be read at all.

    /// The offset of the next page is counted in what the server sent.
    [[nodiscard]] int rowCount() const { return int(items.size()) + leftOut; }
    friend bool operator==(const ProductPage &, const ProductPage &) = default;
};

/// A page of the product list as the server sent it: api::decodeProducts() reads it, on a thread of its own.
struct ProductPageText
{
    QByteArray json;
};

/// What a product list is asked for. Limits: 1 to 1000.
struct ProductQuery
{
    int offset = 0;
    int limit = 100;
    QString sortKey; ///< id, position, title, date, price; empty: the server's own.
    bool ascending = true;
};

/// A product that quick search names.
struct ProductHit
{
    qint64 id = 0;
    QString title;
    friend bool operator==(const ProductHit &, const ProductHit &) = default;
};

/// docs/oneentry.md#languages.
struct StoreLocale
{
    QString code; ///< "tr_TR": the langCode of every call.
    QString shortCode;
    QString name;
    QString nativeName;
    bool isActive = true;
    friend bool operator==(const StoreLocale &, const StoreLocale &) = default;
};

} // namespace core
Q_DECLARE_METATYPE(core::Product)
Q_DECLARE_METATYPE(core::ProductPage)
Q_DECLARE_METATYPE(core::ProductPageText)
Q_DECLARE_METATYPE(core::ProductDetail)
