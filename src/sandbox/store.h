// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/money.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <vector>

namespace sandbox {

/// Makes what data.qrc and pages.qrc hold readable; a program that links a static library has to ask for it.
void initialiseResources();

/// One product of the catalogue. The generated ones share the entity of one of the demo store's and differ in what stands here.
struct Product
{
    qint64 id = 0;
    int base = 0; ///< index of its entity in the section "products"
    QStringList titles{}; ///< one for each of Store::languages()
    QStringList folded{}; ///< the titles in lower case, each by its language's rules
    QString sku{};
    Minor price = 0;
    bool hasPrice = true; ///< false: `price` is null, and an attribute has it, or `priceAtTill`, which the list does not show
    QString status{}; ///< marker of a product status; empty: none
    QString category{}; ///< url of the page that it belongs to
    int stock = 0;
    int position = 0;
    bool isRemoved = false; ///< The owner has taken it out of the catalogue.
};

/// The demo store: what a project's owner would have configured. Read once from the built-in data (data/README.md); requests
/// never change it, but the control paths may set a product's price, stock and status.
class Store
{
public:
    /// Throws std::runtime_error when the built-in data is not what it should be.
    /// `file` describes the store; empty: the demo store. Throws std::runtime_error with a line for a person when it cannot be read.
    explicit Store(int productCount, const QString &file = {});

    [[nodiscard]] const QStringList &languages() const { return m_languages; }
    /// `lang` itself when the store has it, else its default.
    [[nodiscard]] QString language(const QString &lang) const;
    [[nodiscard]] QJsonObject project() const { return m_data[u"project"].toObject(); }
    [[nodiscard]] QString currency() const { return project()[u"currency"].toString(); }
    /// Reads and writes amounts in it.
    [[nodiscard]] const Coins &coins() const { return m_coins; }
    [[nodiscard]] QString appToken() const { return project()[u"appToken"].toString(); }

    [[nodiscard]] QJsonValue section(QLatin1StringView name) const { return m_data[name]; }
    [[nodiscard]] QJsonArray list(QLatin1StringView name) const { return m_data[name].toArray(); }
    /// The entity of a section whose `key` is `value`; empty when there is none.
    [[nodiscard]] QJsonObject entity(QLatin1StringView name, const QString &value, QLatin1StringView key) const;
    [[nodiscard]] QJsonObject entity(QLatin1StringView name, const QString &identifier) const;
    [[nodiscard]] QJsonObject entity(QLatin1StringView name, qint64 id) const;
    [[nodiscard]] QJsonObject provider(const QString &marker) const;
    [[nodiscard]] QJsonObject form(const QString &marker) const;
    [[nodiscard]] QJsonObject storage(const QString &marker) const;
    [[nodiscard]] QJsonObject account(const QString &marker) const;

    [[nodiscard]] const std::vector<Product> &products() const { return m_products; }
    /// nullptr when there is none.
    [[nodiscard]] const Product *product(qint64 id) const;
    /// The caller may change price, stock and status.
    [[nodiscard]] Product *editable(qint64 id);
    /// Indexes of products() in ascending order of `key` (title, price; anything else: the catalogue's own order).
    [[nodiscard]] const std::vector<int> &order(const QString &key, const QString &lang) const;
    [[nodiscard]] QString title(const Product &product, const QString &lang) const;
    /// Back to the built-in catalogue.
    void reset();

    void setBaseUrl(const QString &url) { m_baseUrl = url; }
    /// The file record (docs/oneentry.md#files) of a built-in resource such as "products/7.png".
    [[nodiscard]] QJsonObject fileRecord(const QString &resource) const;

private:
    void readProducts();
    [[nodiscard]] Product ownProduct(int index) const;
    [[nodiscard]] Product madeProduct(int number) const;
    [[nodiscard]] std::vector<int> orderByTitle(const QString &lang) const;

    int m_count;
    QJsonObject m_data;
    QStringList m_languages;
    Coins m_coins;
    QString m_baseUrl;
    std::vector<Product> m_products;
    QHash<qint64, int> m_byId;
    mutable QHash<QString, std::vector<int>> m_orders; ///< sorted once for each key and language
};

} // namespace sandbox
