// SPDX-License-Identifier: MIT
#pragma once
#include <QCoreApplication>

namespace cli {

/// The translation context of everything the terminal says.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(VezneCli)
};

} // namespace cli
