// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"
#include "core/boardfault.h"
#include "core/diagnosis.h"
#include "core/fieldcheck.h"
#include "core/operation.h"
#include "core/storagefault.h"

#include <QList>
#include <QString>

namespace text {

/// The stable code of whatever a person can meet, "VZ-102". It names the help that says what happened, why and what to do, and never
/// changes its meaning: a new trouble gets a new number.
[[nodiscard]] QString errorCode(core::Operation operation, const core::ApiError &error);
[[nodiscard]] QString errorCode(const core::StorageFault &fault);
[[nodiscard]] QString errorCode(const core::BoardFault &fault);
[[nodiscard]] QString errorCode(const core::FieldProblem &problem);
/// Empty for a finding that is in order.
[[nodiscard]] QString errorCode(const core::CheckFinding &finding);

/// The help of one code, in the interface's language. Plain text; examples stand where a real value would.
struct ErrorHelp
{
    enum class Group { Connection, Store, Computer, Board, Field, Check };
    QString code;
    Group group = Group::Connection;
    QString title; ///< What happened.
    QString cause; ///< Why.
    QString nextStep; ///< What to do.
};

/// The whole registry, in the order of its codes. docs/errors.md is written from it.
[[nodiscard]] QList<ErrorHelp> errorHelps();
[[nodiscard]] QString groupTitle(ErrorHelp::Group group);

} // namespace text
