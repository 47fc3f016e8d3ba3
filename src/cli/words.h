// SPDX-License-Identifier: MIT
#pragma once
#include <QCoreApplication>

namespace cli {

/// The translation context of everything the terminal says. Named like the context, so that every lupdate finds it.
struct VezneCli
{
    Q_DECLARE_TR_FUNCTIONS(VezneCli)
};

} // namespace cli
