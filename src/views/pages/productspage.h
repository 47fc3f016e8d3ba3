// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/catalogue/cataloguestate.h"
#include "checkout/draft/draftstate.h"
#include "models/cataloguemodel.h"
#include "views/delegates/picturecache.h"
#include "views/pages/page.h"

#include <QPointer>
#include <memory>

namespace checkout {
class CatalogueController;
class DraftController;
} // namespace checkout

namespace Ui {
class ProductsPage;
}

namespace kit {
class Skeleton;
}

namespace views {

class CatalogueFilterBar;
class ProductDetail;

/// The catalogue and the cart.
class ProductsPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProductsPage)
public:
    /// Neither is owned.
    ProductsPage(checkout::DraftController &draft, checkout::CatalogueController &catalogue, QWidget *parent = nullptr);
    ~ProductsPage() override;

    void render(const checkout::DraftState &draft, const checkout::CatalogueState &catalogue);
    [[nodiscard]] PageActions actions() const override;
    [[nodiscard]] int settleMs() const override { return 300; }
    void focusFirst() override { focusSearch(); }
    void focusSearch();
    [[nodiscard]] QString title() const override;

protected:
    void renew() override;
    void retranslate() override;
    void fit() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildTools();
    void connectSearch();
    void onCatalogue();
    void search(const QString &text);
    void onSearchReturn();
    void onEmptyAction();
    void openDetail(const core::Product &product);
    void setFilter(const models::CatalogueFilter &filter);
    void setSort(models::CatalogueSort sort);
    void renewTools();
    void renewResult();
    void renewCount();
    [[nodiscard]] QString describe(const core::Product &product, int quantity) const;

    checkout::DraftController &m_draft;
    checkout::CatalogueController &m_catalogue;
    models::CatalogueModel &m_model; ///< The catalogue's.
    std::unique_ptr<Ui::ProductsPage> m_ui;
    QWidget *m_content = nullptr;
    PictureCache m_pictures;
    checkout::CartState m_cart; ///< As last shown.
    checkout::CatalogueState m_loading;
    QString m_language;
    CatalogueFilterBar *m_tools;
    QPointer<ProductDetail> m_detail; ///< While it is open.
    kit::Skeleton *m_skeleton;
    bool m_hasProducts = false;
};

} // namespace views
