// SPDX-License-Identifier: MIT
#pragma once
#include "views/theme/theme.h"

#include <QObject>

class QActionGroup;
class QMenu;

namespace views {

/// Colours and text size as the person wants them, kept between starts, and the menus that change them.
class Appearance final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Appearance)
public:
    static constexpr int step = 25; ///< Per cent.

    /// `theme` is not owned; `system` is what the system prefers (Theme::preferredScheme before apply()).
    Appearance(Theme &theme, Scheme system, QObject *parent);

    /// Adds the two submenus. The menu may be cleared and filled again.
    void addTo(QMenu &menu);
    /// "light", "dark", "contrast" or "system".
    void choose(const QString &scheme);
    void setTextScale(int percent);
    void enlarge() { setTextScale(m_theme.textScale() + step); }
    void reduce() { setTextScale(m_theme.textScale() - step); }
    void reset() { setTextScale(Theme::minTextScale); }

private:
    Theme &m_theme;
    Scheme m_system;
    QString m_scheme;
};

} // namespace views
