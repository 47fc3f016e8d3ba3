// SPDX-License-Identifier: MIT
#pragma once
#include "support/accesscheck.h"
#include "views/fakedesk.h"
#include "views/idleflow.h"
#include "views/pageprobe.h"
#include "views/shell/mainwindow.h"

#include <functional>

namespace scenecheck {

inline constexpr int leastTarget = 24; ///< px, of what is pressed (WCAG 2.2, 2.5.8).
inline constexpr int leastLetter = 12; ///< px at 100 %.

/// All that can be measured of one picture of the window.
inline QStringList faults(const QWidget &window, int scale)
{
    return pageprobe::cutPieces(window) + support::overlaps(window) + support::tinyTexts(window, leastLetter * scale / 100)
        + support::sidewaysAreas(window) + support::namelessFocusables(window) + support::unspeakable(window)
        + support::smallTargets(window, leastTarget);
}

/// Shows the scenes that `isWanted` in one window of that size and gives what is wrong with them, each line with its scene.
inline QStringList faultsOf(const QSize &size, int scale, bool isTurkish, const std::function<bool(int)> &isWanted)
{
    IdleFlow idle;
    views::MainWindow window(idle.flow, [] { return 10'000; });
    window.resize(size);
    window.show();
    idle.flow.catalogue().model().append(fakedesk::products(isTurkish));
    QStringList all;
    int number = 0;
    for (const fakedesk::Scene &scene : fakedesk::scenes(isTurkish)) {
        if (!isWanted(number++)) {
            continue;
        }
        idle.flow.history().model().clear();
        idle.flow.history().model().put(fakedesk::summaries(scene.desk));
        fakedesk::show(window, scene.desk);
        for (int turn = 0; turn < 6; ++turn) { // The footer follows the page, the page its scroll bar.
            QCoreApplication::processEvents();
            pageprobe::settle();
        }
        for (const QString &fault : faults(window, scale)) {
            all << scene.name + QStringLiteral(": ") + fault;
        }
        if (window.size() != size) {
            all << scene.name + QStringLiteral(": the window has grown to %1x%2").arg(window.width()).arg(window.height());
        }
    }
    return all;
}

} // namespace scenecheck
