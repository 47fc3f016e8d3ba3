// SPDX-License-Identifier: MIT
#pragma once
#include "core/catalogue.h"
#include "kit/widgets/dialog.h"

namespace kit {
class Button;
class PlainLabel;
class Stepper;
}

namespace views {

class PairList;
class PictureBox;
class PictureCache;

/// One product with everything that the store says of it, and how many of it are in the cart. What the list knows stands there at once;
/// the rest comes with take(). Deletes itself when it is closed.
class ProductDetail final : public kit::Dialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProductDetail)
public:
    /// `pictures` is not owned.
    ProductDetail(const core::Product &product, PictureCache &pictures, const QString &language, QWidget *parent = nullptr);

    [[nodiscard]] qint64 productId() const { return m_detail.product.id; }
    void take(const core::ProductDetail &detail);
    /// The rest did not come; what is known stays.
    void showFailure(const QString &words);
    void setQuantity(int quantity);

Q_SIGNALS:
    void quantityWanted(const core::Product &product, int quantity);

private:
    void build();
    [[nodiscard]] QWidget *buildPictures();
    [[nodiscard]] QWidget *buildWords();
    void renew();
    void turn(int by);

    core::ProductDetail m_detail;
    QString m_language;
    int m_picture = 0;
    PictureBox *m_box;
    QWidget *m_turning;
    kit::PlainLabel *m_place;
    kit::PlainLabel *m_title;
    kit::PlainLabel *m_price;
    kit::PlainLabel *m_badge;
    kit::PlainLabel *m_description;
    kit::PlainLabel *m_note;
    PairList *m_facts;
    kit::Stepper *m_stepper;
};

} // namespace views
