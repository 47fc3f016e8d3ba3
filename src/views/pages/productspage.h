// SPDX-License-Identifier: MIT
#pragma once
#include "models/cataloguemodel.h"
#include "views/delegates/picturecache.h"
#include "views/pages/page.h"

#include <memory>

class QMenu;

namespace Ui {
class ProductsPage;
}

namespace views {

class Skeleton;

/// The catalogue and the cart.
class ProductsPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProductsPage)
public:
    explicit ProductsPage(QWidget *parent = nullptr);
    ~ProductsPage() override;

    void addProducts(const QList<core::Product> &products);
    void clearProducts();
    void takePicture(const QString &address, const QByteArray &bytes) { m_pictures.take(address, bytes); }

    void render(const checkout::State &state) override;
    [[nodiscard]] PageActions actions(const checkout::State &state) const override;
    void focusFirst() override;
    void focusSearch();
    [[nodiscard]] QString title() const override;

Q_SIGNALS:
    void quantityWanted(const core::Product &product, int quantity);
    void undoRequested();
    void couponApplied(const QString &code);
    void couponRemoved();
    void bonusUsed(bool use);
    void totalConfirmed(bool accept);
    void pictureWanted(const QString &address);
    void retryRequested();
    void said(const QString &sentence);

protected:
    void retranslate() override;
    void fit() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectSearch();
    void search(const QString &text);
    void onSearchReturn();
    void onEmptyAction();
    void setSort(models::CatalogueSort sort);
    void renewMenus();
    void renewResult();
    void renewCount();
    [[nodiscard]] QString describe(const core::Product &product, int quantity) const;

    std::unique_ptr<Ui::ProductsPage> m_ui;
    models::CatalogueModel m_model;
    PictureCache m_pictures;
    checkout::ProductsState m_products;
    QString m_language;
    QMenu *m_categories;
    QMenu *m_sorts;
    Skeleton *m_skeleton;
    qint64 m_highestPrice = 0;
    bool m_hasProducts = false;
};

} // namespace views
