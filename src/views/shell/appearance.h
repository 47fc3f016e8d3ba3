// SPDX-License-Identifier: MIT
#pragma once
#include "kit/theme/theme.h"

#include <QObject>
#include <QSettings>

class QActionGroup;
class QMenu;

namespace views {

/// Where the window keeps what is about itself: looks, size.
[[nodiscard]] QSettings windowSettings();

/// Colours, text size and motion as the person wants them, kept between starts, and the menus that change them.
class Appearance final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Appearance)
public:
    static constexpr int step = 25; ///< Per cent.

    /// `theme` is not owned; `system` is what the system prefers (Theme::preferredScheme before apply()).
    Appearance(kit::Theme &theme, kit::Scheme system, QObject *parent);

    /// Adds the two submenus and the switch. The menu may be cleared and filled again.
    void addTo(QMenu &menu);
    /// "light", "dark", "contrast" or "system".
    void choose(const QString &scheme);
    void use(const QString &scheme);
    void setTextScale(int percent);
    /// True: spinners and skeletons stand still.
    void setMotionReduced(bool isReduced);
    void enlarge() { setTextScale(m_theme.textScale() + step); }
    void reduce() { setTextScale(m_theme.textScale() - step); }
    void reset() { setTextScale(kit::Theme::minTextScale); }

private:
    kit::Theme &m_theme;
    kit::Scheme m_system;
    QString m_scheme;
};

} // namespace views
