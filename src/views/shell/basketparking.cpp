// SPDX-License-Identifier: MIT
#include "views/shell/basketparking.h"

#include "checkout/flow/checkoutflow.h"
#include "core/fieldcheck.h"
#include "kit/widgets/button.h"
#include "kit/widgets/dialog.h"
#include "kit/widgets/field.h"
#include "kit/widgets/footer.h"
#include "kit/widgets/textfield.h"
#include "text/errortext.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int questionWidth = 420;
constexpr int longestTitle = 60;

/// False, and said: the title is kept on the disk and shown at other counters, so it holds no card number.
bool isTitle(kit::TextField &edit, kit::Field &field)
{
    const auto problem = core::cardProblem(edit.text());
    if (problem) {
        field.setError(text::describeProblem(*problem));
        edit.setFocus(Qt::OtherFocusReason);
    }
    return !problem;
}

} // namespace

BasketParking::BasketParking(checkout::CheckoutFlow &flow, kit::Footer &footer, QWidget *window) :
    QObject(window), m_flow(flow), m_footer(footer), m_window(window), m_button(new kit::Button)
{
    m_button->setObjectName(u"parkButton"_s);
    m_button->hide();
    footer.addSecondary(m_button);
    connect(m_button, &QAbstractButton::clicked, this, &BasketParking::ask);
    connect(&flow, &checkout::CheckoutFlow::parked, this, [this](const QString &title) { Q_EMIT said(tr("“%1” is parked.").arg(title)); });
    connect(&flow.shelf(), &checkout::DraftShelf::missed, this, [this](const QString &title, const std::optional<core::BoardFault> &fault) {
        Q_EMIT said(fault ? tr("“%1” stays parked: the shop's board does not give it out now.").arg(title)
                          : tr("“%1” has been picked up at another counter.").arg(title));
    });
}

void BasketParking::renew()
{
    m_button->setLabel(tr("Park"));
    m_button->setToolTip(tr("Puts this basket aside for another customer (F2)"));
    m_footer.setSecondaryVisible(*m_button, m_flow.canPark());
}

void BasketParking::press()
{
    m_flow.canPark() ? ask() : m_flow.openShelf();
}

void BasketParking::ask()
{
    if (m_question || !m_flow.canPark()) {
        return;
    }
    auto *dialog = new kit::Dialog(kit::Dialog::Turning::ByDialog, QSize(questionWidth, 0), m_window);
    m_question = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    dialog->setWindowTitle(tr("Park the basket"));
    auto *edit = new kit::TextField;
    edit->setObjectName(u"basketTitleEdit"_s);
    edit->setMaxLength(longestTitle);
    const QString suggested = m_flow.draft().suggestedTitle();
    edit->setText(suggested.isEmpty() ? m_flow.shelf().freeNumber() : suggested);
    edit->selectAll();
    auto *field = new kit::Field(tr("Name or number"), edit);
    field->setHint(tr("It is kept with its form until somebody picks it up."));
    auto *park = new kit::Button(tr("Park"), kit::Button::Variant::Primary);
    park->setObjectName(u"parkNowButton"_s);
    park->setDefault(true);
    auto *cancel = new kit::Button(tr("Cancel"), kit::Button::Variant::Secondary);
    dialog->body()->addWidget(field);
    dialog->setButtons({}, { cancel, park });
    connect(cancel, &QAbstractButton::clicked, dialog, &QDialog::reject);
    connect(park, &QAbstractButton::clicked, dialog, [dialog, edit, field] { isTitle(*edit, *field) ? dialog->accept() : void(); });
    connect(dialog, &QDialog::accepted, this, [this, edit] { m_flow.park(edit->text()); });
    dialog->show();
    edit->setFocus(Qt::OtherFocusReason);
}

} // namespace views
