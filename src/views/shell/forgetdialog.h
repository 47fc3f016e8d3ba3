// SPDX-License-Identifier: MIT
#pragma once
#include "kit/widgets/dialog.h"

namespace views {

/// Names what goes and what stays before a project is forgotten. Not modal; accepted() is the person's yes.
class ForgetDialog final : public kit::Dialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ForgetDialog)
public:
    /// `store`: its name, literal. `openPayments`: that nobody follows until it is connected again.
    ForgetDialog(const QString &store, int openPayments, QWidget *parent);
};

} // namespace views
