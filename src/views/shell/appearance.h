// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/flow/capabilities.h"
#include "kit/theme/theme.h"

#include <QObject>

namespace checkout {
class SettingsController;
}

namespace desktop {
class ColourScheme;
}

namespace views {

/// Colours, text size, motion and the form of amounts, as the settings say; colours of the desktop while they are wished for; and all of it
/// larger in a window that fills a large screen, where that is wished for.
class Appearance final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Appearance)
public:
    static constexpr int step = 25; ///< Per cent.

    /// `theme` and `settings` are not owned; `system` is what the system prefers (Theme::preferredScheme before apply()). `window` is the
    /// one whose size counts.
    Appearance(kit::Theme &theme, kit::Scheme system, checkout::SettingsController &settings, const checkout::Capabilities &capabilities,
        QWidget &window);

    void enlarge() { setTextScale(m_theme.textScale() + step); }
    void reduce() { setTextScale(m_theme.textScale() - step); }
    void reset() { setTextScale(kit::Theme::minTextScale); }

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void setTextScale(int percent);
    void show();
    void fit();
    void showAmounts();

    kit::Theme &m_theme;
    kit::Scheme m_system;
    checkout::Capabilities m_capabilities;
    checkout::SettingsController &m_settings;
    desktop::ColourScheme *m_desktop;
    QWidget &m_window;
};

} // namespace views
