// SPDX-License-Identifier: MIT
#pragma once
#include "models/catalogueindex.h"

#include <QFrame>

namespace kit {
class Button;
class ChoiceCard;
class Field;
class TextField;
}

namespace views {

/// What of the catalogue is shown, beside its category: what can be sold now, and from which price to which. Stands below its button until
/// somebody presses elsewhere or Esc; what is chosen counts at once.
class FilterPopup final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterPopup)
public:
    explicit FilterPopup(QWidget *parent = nullptr);

    /// `currency`: in which prices are typed; empty when no product has one.
    void render(
        const models::CatalogueFilter &filter, const models::CatalogueCounts &counts, const QString &currency, const QString &language);
    void popUpBelow(QWidget &button);

Q_SIGNALS:
    void filterWanted(const models::CatalogueFilter &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void onPrice();
    [[nodiscard]] std::optional<std::optional<qint64>> priceIn(kit::TextField &edit, kit::Field &field) const;

    models::CatalogueFilter m_filter;
    QString m_currency;
    QString m_language;
    kit::ChoiceCard *m_available;
    kit::TextField *m_from;
    kit::TextField *m_to;
    kit::Field *m_fromField;
    kit::Field *m_toField;
    kit::Button *m_clear;
};

} // namespace views
