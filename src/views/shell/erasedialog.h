// SPDX-License-Identifier: MIT
#pragma once
#include "kit/widgets/dialog.h"

namespace views {

/// Names what goes and what stays before everything personal on this computer is erased. Not modal; accepted() is the person's yes.
class EraseDialog final : public kit::Dialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EraseDialog)
public:
    /// `openPayments`: that nobody will follow any more.
    EraseDialog(int openPayments, QWidget *parent);
};

} // namespace views
