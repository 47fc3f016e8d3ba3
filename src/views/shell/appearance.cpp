// SPDX-License-Identifier: MIT
#include "views/shell/appearance.h"

#include <QActionGroup>
#include <QMenu>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace views {

QSettings windowSettings()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, u"vezne"_s, u"window"_s);
}

Appearance::Appearance(kit::Theme &theme, kit::Scheme system, QObject *parent) : QObject(parent), m_theme(theme), m_system(system)
{
    const QSettings saved = windowSettings();
    m_theme.setTextScale(saved.value(u"textScale"_s, kit::Theme::minTextScale).toInt());
    m_theme.setMotionReduced(saved.value(u"reducedMotion"_s, false).toBool());
    use(saved.value(u"scheme"_s, u"system"_s).toString());
}

void Appearance::use(const QString &scheme)
{
    m_scheme = scheme;
    if (scheme == "light"_L1) {
        m_theme.setScheme(kit::Scheme::Light);
    } else if (scheme == "dark"_L1) {
        m_theme.setScheme(kit::Scheme::Dark);
    } else if (scheme == "contrast"_L1) {
        m_theme.setScheme(kit::Scheme::HighContrast);
    } else {
        m_scheme = u"system"_s;
        m_theme.setScheme(m_system);
    }
}

void Appearance::choose(const QString &scheme)
{
    use(scheme);
    QSettings kept = windowSettings();
    kept.setValue(u"scheme"_s, m_scheme);
}

void Appearance::setTextScale(int percent)
{
    m_theme.setTextScale(percent);
    QSettings kept = windowSettings();
    kept.setValue(u"textScale"_s, m_theme.textScale());
}

void Appearance::setMotionReduced(bool isReduced)
{
    m_theme.setMotionReduced(isReduced);
    QSettings kept = windowSettings();
    kept.setValue(u"reducedMotion"_s, isReduced);
}

void Appearance::addTo(QMenu &menu)
{
    QMenu *colours = menu.addMenu(tr("Colours"));
    auto *schemes = new QActionGroup(colours);
    const std::pair<QString, QString> names[]{ { u"system"_s, tr("As the system") }, { u"light"_s, tr("Light") }, { u"dark"_s, tr("Dark") },
        { u"contrast"_s, tr("High contrast") } };
    for (const auto &[id, label] : names) {
        QAction *action = colours->addAction(label);
        action->setCheckable(true);
        action->setChecked(id == m_scheme);
        schemes->addAction(action);
        connect(action, &QAction::triggered, this, [this, wanted = id] { choose(wanted); });
    }
    QMenu *sizes = menu.addMenu(tr("Text size"));
    auto *scales = new QActionGroup(sizes);
    for (int percent = kit::Theme::minTextScale; percent <= kit::Theme::maxTextScale; percent += step) {
        QAction *action = sizes->addAction(tr("%1 %").arg(percent));
        action->setCheckable(true);
        action->setChecked(percent == m_theme.textScale());
        scales->addAction(action);
        connect(action, &QAction::triggered, this, [this, percent] { setTextScale(percent); });
    }
    QAction *calm = menu.addAction(tr("Less motion"));
    calm->setCheckable(true);
    calm->setChecked(m_theme.isMotionReduced());
    connect(calm, &QAction::toggled, this, &Appearance::setMotionReduced);
}

} // namespace views
