// SPDX-License-Identifier: MIT
#pragma once
#include <QImage>
#include <QString>

namespace receipt {

/// The picture of a shop, from a file of this computer, on white and no larger than paper needs. Null when the file is none that can be
/// read: a receipt without a logo is a receipt.
[[nodiscard]] QImage logoOf(const QString &path);

} // namespace receipt
