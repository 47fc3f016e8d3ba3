// SPDX-License-Identifier: MIT
#include "views/shell/appearance.h"

#include "checkout/flow/settingscontroller.h"
#include "desktop/colourscheme.h"
#include "text/moneytext.h"

#include <QApplication>
#include <QTimer>
#include <QWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace views {
namespace {

constexpr auto afterFirstPaint = 100ms; ///< The bus is not what the window's first picture waits for.

text::MoneyDisplay displayOf(const QString &value)
{
    return value == "code"_L1 ? text::MoneyDisplay::Letters : text::MoneyDisplay::Sign;
}

kit::Scheme schemeOf(desktop::ColourScheme::Wish wish, kit::Scheme otherwise)
{
    switch (wish) {
    case desktop::ColourScheme::Wish::Dark:
        return kit::Scheme::Dark;
    case desktop::ColourScheme::Wish::Light:
        return kit::Scheme::Light;
    case desktop::ColourScheme::Wish::HighContrast:
        return kit::Scheme::HighContrast;
    case desktop::ColourScheme::Wish::Unknown:
        break;
    }
    return otherwise;
}

} // namespace

Appearance::Appearance(kit::Theme &theme, kit::Scheme system, checkout::SettingsController &settings,
    const checkout::Capabilities &capabilities, QWidget &window) :
    QObject(&window),
    m_theme(theme), m_system(system), m_capabilities(capabilities), m_settings(settings), m_desktop(new desktop::ColourScheme(this)),
    m_window(window)
{
    connect(m_desktop, &desktop::ColourScheme::changed, this, &Appearance::show);
    connect(&m_settings, &checkout::SettingsController::applied, this,
        [this](const QString &key) { key == "money/display"_L1 ? showAmounts() : show(); });
    text::setMoneyDisplay(displayOf(m_settings.value(u"money/display"_s)));
    show();
    window.installEventFilter(this);
    QTimer::singleShot(afterFirstPaint, m_desktop, &desktop::ColourScheme::watch);
}

void Appearance::show()
{
    const QString theme = m_settings.value(u"look/theme"_s);
    if (theme == "light"_L1) {
        m_theme.setScheme(kit::Scheme::Light);
    } else if (theme == "dark"_L1) {
        m_theme.setScheme(kit::Scheme::Dark);
    } else if (theme == "contrast"_L1) {
        m_theme.setScheme(kit::Scheme::HighContrast);
    } else {
        m_theme.setScheme(schemeOf(m_desktop->wish(), m_system));
    }
    m_theme.setTextScale(std::max(m_capabilities.leastTextScale, m_settings.value(u"look/textScale"_s).toInt()));
    m_theme.setLeastTarget(m_capabilities.leastTarget);
    m_theme.setMotionReduced(m_settings.isOn(u"look/reducedMotion"_s));
    fit();
}

// Without a window's size nothing is enlarged: whoever sits close, or shows Vezne beside other programs, has the text size alone.
void Appearance::fit()
{
    m_theme.setWindow(m_settings.isOn(u"look/growsWithWindow"_s) ? m_window.size() : QSize());
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && !m_window.isVisible()) {
        fit();
    } else if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
        // Later: while it is being given its size nothing in it shall ask for another.
        QMetaObject::invokeMethod(this, &Appearance::fit, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

// Amounts are words: whoever shows words writes them anew, as for another language.
void Appearance::showAmounts()
{
    text::setMoneyDisplay(displayOf(m_settings.value(u"money/display"_s)));
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        QEvent event(QEvent::LanguageChange);
        QCoreApplication::sendEvent(window, &event);
    }
}

void Appearance::setTextScale(int percent)
{
    if (m_capabilities.canOpenSettings) {
        m_settings.set(u"look/textScale"_s, QString::number(std::clamp(percent, kit::Theme::minTextScale, kit::Theme::maxTextScale)));
    }
}

} // namespace views
