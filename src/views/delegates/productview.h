// SPDX-License-Identifier: MIT
#pragma once
#include "core/catalogue.h"
#include "kit/widgets/access.h"

#include <QTimer>

namespace models {
class CatalogueModel;
}

namespace views {

class PictureCache;
class ProductCardDelegate;

/// The catalogue as a grid of cards or a list of rows. With the keys: + − change the quantity, digits set it, Enter adds one, Delete
/// takes the product out; letters go to the search. Assistive technology adds one by the action "Press" of a product.
class ProductView final : public QListView, public kit::RowActions
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProductView)
public:
    explicit ProductView(QWidget *parent = nullptr);

    /// Nothing is owned.
    void setCatalogue(models::CatalogueModel &model, PictureCache &pictures);
    void setGridded(bool gridded);
    [[nodiscard]] bool isGridded() const;
    void setLanguage(const QString &language);
    /// The widest price there is, so that all cards put it beside the stepper or above it alike.
    void setLongestPrice(const QString &price);
    [[nodiscard]] QStringList actionsOf(const QModelIndex &row) const override;
    [[nodiscard]] QString sentenceOf(const QString &action) const override;
    void act(const QModelIndex &row, const QString &action) override;

Q_SIGNALS:
    /// Somebody wants to see all of this product.
    void detailWanted(const core::Product &product);
    void quantityWanted(const core::Product &product, int quantity);
    void letterTyped(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void ask(const QModelIndex &index, int quantity);
    /// True when the key meant a quantity.
    bool changeQuantity(const QKeyEvent &event);
    void typeDigit(int digit);
    void fit();

    models::CatalogueModel *m_catalogue = nullptr;
    PictureCache *m_pictures = nullptr;
    ProductCardDelegate *m_delegate = nullptr;
    QString m_longestPrice;
    int m_typed = 0;
    qint64 m_typedOn = 0; ///< The product that m_typed is of.
    QTimer m_typing;
};

} // namespace views
