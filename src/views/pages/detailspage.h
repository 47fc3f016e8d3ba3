// SPDX-License-Identifier: MIT
#pragma once
#include "views/pages/page.h"

#include <memory>

namespace Ui {
class DetailsPage;
}

namespace views {

class Banner;
class ChoiceList;
class EmptyState;
class FormView;
class PlainLabel;
class Skeleton;

/// The order form of the store, its order storages and the payment accounts.
class DetailsPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailsPage)
public:
    explicit DetailsPage(QWidget *parent = nullptr);
    ~DetailsPage() override;

    void render(const checkout::State &state) override;
    [[nodiscard]] PageActions actions(const checkout::State &state) const override;
    void focusFirst() override;
    [[nodiscard]] QString title() const override;
    /// After the primary action found something to correct: the first such field gets the focus.
    bool focusFirstProblem();

Q_SIGNALS:
    void answerEdited(const QString &marker, const QString &raw, bool isFinished);
    void storageChosen(const QString &marker);
    void accountChosen(const QString &identifier);

protected:
    void retranslate() override;
    void fit() override;

private:
    void renderStorages(const checkout::DetailsState &details);
    void renderAccounts(const checkout::DetailsState &details);
    void renderForm(const checkout::State &state);

    std::unique_ptr<Ui::DetailsPage> m_ui;
    Skeleton *m_skeleton;
    FormView *m_form;
    PlainLabel *m_noFields;
    ChoiceList *m_storages;
    ChoiceList *m_accounts;
    Banner *m_fallback;
    PlainLabel *m_noAccount;
    bool m_isAccountAsked = false; ///< The person pressed on without choosing how the customer pays.
    bool m_hasAccount = false;
};

} // namespace views
