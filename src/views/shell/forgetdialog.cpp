// SPDX-License-Identifier: MIT
#include "views/shell/forgetdialog.h"

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

constexpr int forgetWidth = 480;

} // namespace

ForgetDialog::ForgetDialog(const QString &store, int openPayments, QWidget *parent) : kit::Dialog(Turning::ByDialog, QSize(forgetWidth, 0), parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"forgetDialog"_s);
    setWindowTitle(tr("Forget this project"));
    QVBoxLayout *column = body();
    column->setSpacing(2 * kit::Theme::unit);
    column->addWidget(new kit::PlainLabel(store, kit::TextStyle::Strong));
    column->addWidget(new kit::PlainLabel(tr("This computer forgets how to reach this store:")));
    const QStringList goes{ tr("its app token and its settings"), tr("the sign-ins that are remembered for it, and the PINs of its clerks") };
    column->addLayout(bulletList(goes));
    if (openPayments > 0) {
        auto *open = new kit::Banner;
        open->setText(tr("%n payment(s) are still open. They are followed again once the project is connected again.", nullptr, openPayments),
            kit::Severity::Warning);
        column->addWidget(open);
    }
    column->addWidget(new kit::PlainLabel(tr("The journal of its orders and what was typed for it stay on this computer.")));
    auto *forget = new kit::Button(tr("Forget"), kit::Button::Variant::Danger);
    forget->setObjectName(u"forgetButton"_s);
    forget->setAutoDefault(false);
    auto *cancel = new kit::Button(tr("Cancel"));
    cancel->setObjectName(u"keepProjectButton"_s);
    cancel->setDefault(true);
    setButtons({}, { cancel, forget });
    connect(forget, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    cancel->setFocus();
}

} // namespace views
