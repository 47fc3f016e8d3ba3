// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/draftstate.h"
#include "views/delegates/picturecache.h"
#include "views/pages/page.h"

#include <memory>

namespace checkout {
class DraftController;
}

namespace Ui {
class DetailsPage;
}

namespace kit {
class Banner;
class Button;
class EmptyState;
class PlainLabel;
class Skeleton;
}

namespace views {

class AccountStrip;
class ChoiceList;
class FormView;

/// The order form of the store, its order storages and the payment accounts.
class DetailsPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailsPage)
public:
    /// `draft` is not owned.
    explicit DetailsPage(checkout::DraftController &draft, QWidget *parent = nullptr);
    ~DetailsPage() override;

    /// Of the options of the form; asks for what it does not have.
    [[nodiscard]] PictureCache &pictures() { return m_pictures; }
    void render(const checkout::DraftState &draft);
    [[nodiscard]] PageActions actions() const override;
    void focusFirst() override;
    [[nodiscard]] QString title() const override;
    bool focusFirstProblem() override;

protected:
    void renew() override;
    void retranslate() override;
    void fit() override;

private:
    void renderStorages(const checkout::DetailsState &details);
    void renderAccounts(const checkout::DetailsState &details);
    [[nodiscard]] QString noAccountWords() const;
    void renderForm(const checkout::DraftState &draft);
    void renderChoices(const checkout::DetailsState &details);
    void renderPrefill(const checkout::DetailsState &details);
    void buildPrefill();
    void connectForm();
    void stick();
    /// In one column: what is chosen stays in sight where the methods themselves are not.
    void showStrip();
    void goToAccounts();

    checkout::DraftController &m_controller;
    checkout::DetailsState m_details; ///< As last shown.
    PictureCache m_pictures;
    std::unique_ptr<Ui::DetailsPage> m_ui;
    kit::Skeleton *m_skeleton;
    FormView *m_form;
    kit::PlainLabel *m_noFields;
    ChoiceList *m_storages;
    ChoiceList *m_accounts;
    ChoiceList *m_forms; ///< Of a kind of order that names none.
    QWidget *m_prefillRow;
    kit::Button *m_fromProfile;
    kit::Button *m_fromLastOrder;
    kit::PlainLabel *m_prefillWords;
    kit::Banner *m_fallback;
    kit::PlainLabel *m_noAccount;
    AccountStrip *m_strip;
};

} // namespace views
