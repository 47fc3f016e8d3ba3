// SPDX-License-Identifier: MIT
#pragma once
#include <QList>
#include <QString>
#include <functional>

class QWidget;

namespace checkout {
class CheckoutFlow;
}

/// Whatever stands beside or over the pages, as fakedesk.h has them: each dialog, and the screens that cover the window.
namespace fakedesk {

struct DialogScene
{
    QString name;
    /// A window that is not shown yet and belongs to the caller.
    std::function<QWidget *()> make;
};

/// `flow` lives longer than what is made.
[[nodiscard]] QList<DialogScene> dialogs(checkout::CheckoutFlow &flow, bool isTurkish);

} // namespace fakedesk
