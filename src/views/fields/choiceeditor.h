// SPDX-License-Identifier: MIT
#pragma once
#include "views/fields/fieldeditor.h"

namespace kit {
class ChoiceCard;
class ComboField;
}

namespace views {

/// One or several of the store's options: up to four stand as cards, more of a single choice go into a box. Rows of depth 0 of an
/// entity are headings.
class ChoiceEditor final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoiceEditor)
public:
    static constexpr int mostCards = 4;

    ChoiceEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent);

    void setRaw(const QString &raw) override;
    [[nodiscard]] QString raw() const override;
    [[nodiscard]] QWidget *focusTarget() const override;
    [[nodiscard]] bool isWide() const override;
    [[nodiscard]] QString ownHint() const override;
    [[nodiscard]] QString obstacle() const override;
    void setPictures(PictureCache &pictures) override;
    void showOptionHints(const QList<core::FieldOption> &options) override;

private:
    [[nodiscard]] static bool usesCombo(const core::FormField &field);
    [[nodiscard]] bool isHeading(const core::FieldOption &option) const;
    [[nodiscard]] static QString itemText(const core::FieldOption &option);
    void buildCombo();
    void buildCards();
    void showPictures(PictureCache &pictures);
    [[nodiscard]] QStringList chosen() const;

    kit::ComboField *m_combo = nullptr;
    QList<kit::ChoiceCard *> m_cards;
    QStringList m_values; ///< Of the cards.
};

} // namespace views
