// SPDX-License-Identifier: MIT
#include "views/pages/detailspage.h"

#include "checkout/draft/draftcontroller.h"
#include "checkout/draft/orderform.h"
#include "checkout/draft/prefill.h"
#include "kit/theme/theme.h"
#include "kit/widgets/banner.h"
#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/skeleton.h"
#include "text/errortext.h"
#include "text/timetext.h"
#include "ui_detailspage.h"
#include "views/fields/flowlayout.h"
#include "views/fields/formview.h"
#include "views/pages/accountstrip.h"
#include "views/pages/choicelist.h"

#include <QScrollBar>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace views {
DetailsPage::DetailsPage(checkout::DraftController &draft, QWidget *parent) :
    Page(parent), m_controller(draft), m_ui(std::make_unique<Ui::DetailsPage>()),
    m_skeleton(new kit::Skeleton(kit::Skeleton::Shape::Fields)), m_form(new FormView),
    m_noFields(new kit::PlainLabel(QString(), kit::TextStyle::Body, kit::ColorRole::Text2)), m_storages(new ChoiceList),
    m_accounts(new ChoiceList), m_forms(new ChoiceList), m_prefillRow(new QWidget),
    m_fromProfile(new kit::Button(QString(), kit::Button::Variant::Link)),
    m_fromLastOrder(new kit::Button(QString(), kit::Button::Variant::Link)),
    m_prefillWords(new kit::PlainLabel(QString(), kit::TextStyle::Hint, kit::ColorRole::Text2)), m_fallback(new kit::Banner),
    m_noAccount(new kit::PlainLabel(QString(), kit::TextStyle::Body, kit::ColorRole::Danger)), m_strip(new AccountStrip)
{
    m_ui->setupUi(this);
    m_ui->columns->setStretch(0, 1);
    keepCentred(*m_ui->columns);
    m_ui->sideColumn->setStretch(m_ui->sideColumn->count() - 1, 1);
    m_ui->mainColumn->setStretch(1, 1);
    m_skeleton->setCount(5);
    m_ui->formCard->body()->addWidget(m_skeleton);
    buildPrefill();
    m_form->setPictures(m_pictures);
    m_ui->formCard->body()->addWidget(m_form);
    m_ui->formCard->body()->addWidget(m_noFields);
    m_ui->formCard->body()->addWidget(m_forms);
    m_ui->storageCard->setPadding(kit::Card::Padding::Narrow);
    m_ui->storageCard->body()->addWidget(m_storages);
    m_ui->accountCard->setPadding(kit::Card::Padding::Narrow);
    m_ui->accountCard->body()->setSpacing(12);
    m_ui->accountCard->body()->addWidget(m_accounts);
    m_ui->accountCard->body()->addWidget(m_fallback);
    m_ui->accountCard->body()->addWidget(m_noAccount);
    m_fallback->setIcon(u"alert-triangle"_s);
    m_ui->outer->addWidget(m_strip);
    m_strip->hide();
    connectForm();
    connect(m_strip, &AccountStrip::changeWanted, this, &DetailsPage::goToAccounts);
    connect(m_storages, &ChoiceList::chosen, &m_controller, &checkout::DraftController::chooseStorage);
    connect(m_forms, &ChoiceList::chosen, &m_controller, &checkout::DraftController::chooseForm);
    connect(m_accounts, &ChoiceList::chosen, &m_controller, &checkout::DraftController::chooseAccount);
    connect(&m_controller, &checkout::DraftController::changed, this, &DetailsPage::renew);
    connect(m_ui->scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &DetailsPage::stick);
    connect(m_ui->scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &DetailsPage::stick);
    DetailsPage::retranslate();
}

DetailsPage::~DetailsPage() = default;

void DetailsPage::buildPrefill()
{
    m_fromProfile->setObjectName(u"fromProfileButton"_s);
    m_fromLastOrder->setObjectName(u"fromLastOrderButton"_s);
    m_prefillWords->setObjectName(u"prefillWords"_s);
    auto *row = new FlowLayout(m_prefillRow, kit::Theme::unit * 2);
    row->addWidget(m_fromProfile);
    row->addWidget(m_fromLastOrder);
    row->addWidget(m_prefillWords);
    m_ui->formCard->body()->addWidget(m_prefillRow);
    connect(m_fromProfile, &QAbstractButton::clicked, &m_controller.prefill(), &checkout::Prefill::fromProfile);
    connect(m_fromLastOrder, &QAbstractButton::clicked, &m_controller.prefill(), &checkout::Prefill::fromLastOrder);
}

void DetailsPage::connectForm()
{
    checkout::OrderForm *form = &m_controller.form();
    connect(m_form, &FormView::answerEdited, form, &checkout::OrderForm::setAnswer);
    connect(m_form, &FormView::typingPaused, form, &checkout::OrderForm::notePause);
    connect(m_form, &FormView::leaveOutWanted, form, &checkout::OrderForm::leaveOut);
    connect(m_form, &FormView::undoWanted, form, &checkout::OrderForm::undo);
    connect(m_form, &FormView::redoWanted, form, &checkout::OrderForm::redo);
}

QString DetailsPage::title() const
{
    return tr("Order details");
}

void DetailsPage::retranslate()
{
    m_ui->formCard->setTitle(title(), kit::TextStyle::PageTitle);
    m_ui->storageCard->setTitle(tr("Kind of order"));
    m_ui->accountCard->setTitle(tr("Payment method"));
    m_fromProfile->setLabel(tr("Fill in from the profile"));
    m_fromLastOrder->setLabel(tr("As in the last order"));
    renderPrefill(m_details);
}

void DetailsPage::renew()
{
    render(m_controller.state());
}

void DetailsPage::render(const checkout::DraftState &draft)
{
    m_details = draft.details;
    renderForm(draft);
    renderPrefill(m_details);
    renderChoices(m_details);
    renderStorages(m_details);
    renderAccounts(m_details);
    Q_EMIT actionsChanged();
}

void DetailsPage::renderForm(const checkout::DraftState &draft)
{
    const checkout::DetailsState &details = draft.details;
    const bool isWaiting = !details.isReady && details.form.fields.isEmpty();
    const bool wasEmpty = m_form->isEmpty();
    const bool mustChooseForm = isWaiting && !details.formChoices.isEmpty();
    const bool mustChoose = mustChooseForm || (isWaiting && !details.storages.isEmpty() && details.storage.isEmpty());
    m_form->setCanUseFiles(capabilities().canUseComputer);
    m_form->setForClerk(capabilities().isClerk);
    // While the form comes again in another language the old one stays, with everything typed in it; that of no kind of order goes.
    if (!isWaiting || m_form->isEmpty() || mustChoose) {
        m_form->setForm(details.form, draft.locale, draft.cart.currency, details.clockOffset);
    }
    m_form->setAnswers(details.answers);
    m_form->setUploads(details.uploads);
    m_form->setLeftOut(details.leftOut);
    m_form->setFilled(details.prefill.filled,
        details.prefill.source == checkout::PrefillSource::Profile ? tr("From the profile") : tr("From the last order"));
    m_form->setProblems(details.problems);
    m_form->setVisible(!m_form->isEmpty());
    if (wasEmpty && !m_form->isEmpty() && isVisible()) {
        // The form came after the page: only now is there a first field to type into.
        QMetaObject::invokeMethod(this, &DetailsPage::focusFirst, Qt::QueuedConnection);
    }
    const bool isLost = isWaiting && !mustChoose && details.isFailed;
    m_skeleton->setVisible(isWaiting && m_form->isEmpty() && !mustChoose && !isLost);
    m_noFields->setVisible(m_form->isEmpty() && m_skeleton->isHidden());
    if (mustChooseForm) {
        m_noFields->setPlain(capabilities().isClerk
                ? tr("This kind of order names no form. Choose the one that it is taken with; Vezne remembers it.")
                : tr("Choose the form for the order."));
    } else if (mustChoose) {
        m_noFields->setPlain(tr("Choose the kind of order first; its form comes here."));
    } else {
        m_noFields->setPlain(
            isLost ? tr("The order form could not be loaded.") : tr("The store asks for no details. Go on to the products."));
    }
    const QDateTime &saved = details.draftSavedAt;
    const bool isSaid = capabilities().keepsDrafts && saved.isValid();
    const QString time = isSaid ? text::formatMoment(saved, draft.locale, QDateTime::currentDateTimeUtc()) : QString();
    m_ui->formCard->setAside(time.isEmpty() ? QString() : tr("Draft saved · %1").arg(time));
}

// What the store knows already is offered while there is a form to fill, and told afterwards: what was filled, or why nothing was.
void DetailsPage::renderPrefill(const checkout::DetailsState &details)
{
    const checkout::PrefillState &prefill = details.prefill;
    m_prefillRow->setVisible(!m_form->isEmpty() && details.isPrefillOffered && capabilities().canSeeOrders);
    m_fromProfile->setBusy(prefill.isAsking && prefill.source == checkout::PrefillSource::Profile);
    m_fromLastOrder->setBusy(prefill.isAsking && prefill.source == checkout::PrefillSource::LastOrder);
    QString words;
    if (prefill.error) {
        words = text::describe(core::Operation::LoadStore, *prefill.error).inOneLine();
    } else if (prefill.hasNoOrder) {
        words = tr("There is no earlier order of this kind.");
    } else if (!prefill.isAsking && prefill.source != checkout::PrefillSource::None) {
        words = prefill.filled.isEmpty() ? tr("Nothing there fits the empty fields.")
                                         : tr("%n field(s) filled in; Ctrl+Z takes it back.", nullptr, int(prefill.filled.size()));
    }
    m_prefillWords->setPlain(words);
}

void DetailsPage::renderChoices(const checkout::DetailsState &details)
{
    QList<ChoiceList::Choice> choices;
    for (const core::FormSchema &form : details.formChoices) {
        choices.append({ form.identifier, form.title.isEmpty() ? form.identifier : form.title, {}, {} });
    }
    m_forms->setChoices(choices);
    m_forms->setCurrent(details.form.identifier);
    m_forms->setVisible(!choices.isEmpty());
}

void DetailsPage::renderStorages(const checkout::DetailsState &details)
{
    QList<ChoiceList::Choice> choices;
    for (const core::OrderStorage &storage : details.storages) {
        choices.append({ storage.identifier, storage.title.isEmpty() ? storage.identifier : storage.title, {}, {} });
    }
    m_storages->setChoices(choices);
    m_storages->setCurrent(details.storage);
    m_ui->storageCard->setVisible(choices.size() > 1);
}

void DetailsPage::renderAccounts(const checkout::DetailsState &details)
{
    QList<ChoiceList::Choice> choices;
    for (const core::PaymentAccount &account : details.accounts.accounts) {
        const bool isOffline = core::isOfflineAccount(&account, account.identifier);
        choices.append({ account.identifier, account.title.isEmpty() ? account.identifier : account.title, {},
            isOffline ? tr("at the counter") : tr("payment page") });
    }
    m_accounts->setChoices(choices);
    m_accounts->setCurrent(details.account);
    const auto chosen
        = std::find_if(choices.begin(), choices.end(), [&details](const ChoiceList::Choice &one) { return one.id == details.account; });
    m_strip->setMethod(chosen == choices.end() ? QString() : chosen->title);
    m_noAccount->setVisible((details.isReady && choices.isEmpty()) || details.isAccountMissing);
    m_noAccount->setPlain(choices.isEmpty() ? noAccountWords() : tr("Choose how to pay."));
    m_fallback->setVisible(details.accounts.unlinkedFallback && !choices.isEmpty() && capabilities().isClerk);
    if (!m_fallback->isHidden()) {
        m_fallback->setText(tr("No payment method is linked to this kind of order in the OneEntry panel, so all are offered. The store may "
                               "refuse the order."),
            kit::Severity::Warning);
    }
    m_ui->accountCard->setVisible(details.isReady || !choices.isEmpty());
}

QString DetailsPage::noAccountWords() const
{
    return capabilities().isClerk ? tr("This store has no payment method that is switched on and connected. Connect one in the OneEntry "
                                       "panel, under Payments, then try again.")
                                  : tr("Nothing can be paid here at the moment. Please order at the counter.");
}

PageActions DetailsPage::actions() const
{
    const checkout::DetailsState &details = m_details;
    PageActions actions;
    actions.primary = tr("Go to products");
    actions.hasArrow = true;
    actions.isPrimaryEnabled = details.isReady && !details.accounts.accounts.isEmpty();
    if (!details.problems.isEmpty()) {
        const QString fields = tr("%n field(s) need attention", nullptr, int(details.problems.size()));
        actions.note = details.isAccountMissing ? fields + u". "_s + tr("Choose how to pay.") : fields;
        actions.noteTone = kit::Severity::Danger;
    } else if (details.isAccountMissing) {
        actions.note = tr("Choose how to pay.");
        actions.noteTone = kit::Severity::Danger;
    }
    return actions;
}

void DetailsPage::focusFirst()
{
    if (!m_form->isEmpty()) {
        m_form->focusFirst();
    } else if (m_details.storage.isEmpty() && m_details.storages.size() > 1) {
        m_storages->focusFirst();
    } else {
        m_accounts->focusFirst();
    }
    if (const QWidget *first = focusWidget()) {
        m_ui->scroll->ensureWidgetVisible(const_cast<QWidget *>(first), 0, kit::Theme::pageMargin * 2);
    }
}

bool DetailsPage::focusFirstProblem()
{
    if (m_form->focusFirstProblem()) {
        m_ui->scroll->ensureWidgetVisible(focusWidget(), 0, kit::Theme::pageMargin * 2);
        return true;
    }
    if (!m_details.isAccountMissing) {
        return false;
    }
    goToAccounts();
    return true;
}

void DetailsPage::goToAccounts()
{
    m_accounts->focusFirst();
    m_ui->scroll->ensureWidgetVisible(m_ui->accountCard);
}

// How the customer pays stays in sight beside a long form: the side column goes along as far as it fits.
void DetailsPage::stick()
{
    const int room = m_ui->scroll->viewport()->height();
    const bool isBeside = m_ui->columns->direction() != QBoxLayout::TopToBottom;
    const kit::Card *first = m_ui->storageCard->isHidden() ? m_ui->accountCard : m_ui->storageCard;
    const int side = m_ui->accountCard->geometry().bottom() - first->y();
    const int most = isBeside && side <= room ? qMax(0, m_ui->formCard->height() - side) : 0;
    const int top = qBound(0, m_ui->scroll->verticalScrollBar()->value(), most);
    if (m_ui->sideColumn->contentsMargins().top() != top) {
        m_ui->sideColumn->setContentsMargins(0, top, 0, 0);
    }
    showStrip();
}

void DetailsPage::showStrip()
{
    const bool isBeside = m_ui->columns->direction() != QBoxLayout::TopToBottom;
    if (isBeside || m_ui->accountCard->isHidden() || m_accounts->isHidden()) {
        m_strip->hide();
        return;
    }
    // Judged by the room that is left beside the strip, so that its coming changes nothing of it.
    const int room = height() - m_strip->sizeHint().height();
    const QRect card = m_ui->accountCard->geometry();
    const int top = m_ui->scroll->verticalScrollBar()->value();
    const int first = card.top() + qMin(card.height(), room / 2);
    m_strip->setVisible(first > top + room || card.bottom() < top);
}

void DetailsPage::fit()
{
    const kit::Theme &theme = kit::Theme::of(this);
    const bool isNarrow = width() < theme.scaled(narrowWidth);
    m_ui->columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int side = isNarrow ? QWIDGETSIZE_MAX : besideWidth();
    for (kit::Card *card : { m_ui->storageCard, m_ui->accountCard }) {
        card->setMaximumWidth(side);
        card->setMinimumWidth(isNarrow ? 0 : side);
    }
    stick();
}

} // namespace views
