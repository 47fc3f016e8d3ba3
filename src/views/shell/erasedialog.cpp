// SPDX-License-Identifier: MIT
#include "views/shell/erasedialog.h"

#include "kit/theme/theme.h"
#include "kit/widgets/banner.h"
#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"
#include "views/pages/pagecolumn.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int dialogWidth = 480;

} // namespace

EraseDialog::EraseDialog(int openPayments, QWidget *parent) : kit::Dialog(Turning::ByDialog, QSize(dialogWidth, 0), parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Erase personal data"));
    QVBoxLayout *column = body();
    column->setSpacing(2 * kit::Theme::unit);
    column->addWidget(new kit::PlainLabel(tr("This computer forgets everything about customers and orders:"), kit::TextStyle::Strong));
    const QStringList goes{ tr("the journal of orders, payments and refunds"), tr("drafts and parked baskets"),
        tr("its copies of order lists, products and pictures"),
        tr("who signed in last, the session of this counter, and the PINs of its clerks") };
    column->addLayout(bulletList(goes));
    if (openPayments > 0) {
        auto *open = new kit::Banner;
        open->setText(tr("%n payment(s) are still open. Vezne does not follow them any more: look them up in the OneEntry panel.", nullptr,
                          openPayments),
            kit::Severity::Warning);
        column->addWidget(open);
    }
    column->addWidget(new kit::PlainLabel(
        tr("What is in the store stays there. The connection to the store, the look of receipts and files that you have saved stay too.")));
    auto *erase = new kit::Button(tr("Erase"), kit::Button::Variant::Danger);
    erase->setObjectName(u"eraseButton"_s);
    erase->setAutoDefault(false);
    auto *cancel = new kit::Button(tr("Cancel"));
    cancel->setObjectName(u"keepButton"_s);
    cancel->setDefault(true);
    setButtons({}, { cancel, erase });
    connect(erase, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    cancel->setFocus();
}

} // namespace views
