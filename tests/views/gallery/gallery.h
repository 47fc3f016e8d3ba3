// SPDX-License-Identifier: MIT
#pragma once

#include "sheets.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace kit {
class Theme;
}

namespace gallery {

/// The window: a row of settings and, under it, all sheets one below the other.
class Gallery final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Gallery)
public:
    explicit Gallery(kit::Theme &theme, QWidget *parent = nullptr);

private:
    void rebuild();

    kit::Theme &m_theme;
    bool m_turkish = false;
    QVBoxLayout *m_column;
    QScrollArea *m_area;
};

/// Writes each sheet as <folder>/<scheme>-<language>-<scale>-<sheet>.png; `only` is a part of that name or empty. False when one cannot be
/// written.
[[nodiscard]] bool writeShots(kit::Theme &theme, const QString &folder, const QString &only, qreal ratio);

} // namespace gallery
