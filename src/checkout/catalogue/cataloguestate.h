// SPDX-License-Identifier: MIT
#pragma once
#include <QHash>
#include <QString>

namespace checkout {

/// How far the catalogue is. The products are in CatalogueController::model().
struct CatalogueState
{
    bool isLoading = false;
    bool isLoaded = false; ///< The whole catalogue is here: just read, or as kept and being looked through for what has changed.
    int loadedCount = 0;
    qint64 totalCount = 0;
    QHash<QString, QString> categoryTitles; ///< By marker, where the store has given one.
    int leftOut = 0; ///< Rows of the store's list that cannot be read, as the last whole reading found.
};

} // namespace checkout
