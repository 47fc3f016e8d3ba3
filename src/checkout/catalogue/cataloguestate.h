// SPDX-License-Identifier: MIT
#pragma once
#include <QtGlobal>

namespace checkout {

/// How far the catalogue is. The products are in CatalogueController::model().
struct CatalogueState
{
    bool isLoading = false;
    bool isLoaded = false; ///< The whole catalogue is here.
    int loadedCount = 0;
    qint64 totalCount = 0;
};

} // namespace checkout
