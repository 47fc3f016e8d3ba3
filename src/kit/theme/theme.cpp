// SPDX-License-Identifier: MIT
#include "kit/theme/theme.h"

#include "kit/theme/style.h"

#include <QApplication>
#include <QFontInfo>
#include <QWidget>

#include <algorithm>
#include <array>
#include <utility>

// Q_INIT_RESOURCE must stand outside of every namespace; a static library drops the resource object without it.
static void initResources()
{
    Q_INIT_RESOURCE(app);
}

namespace kit {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TextStyleSpec
{
    int size;
    int line;
    QFont::Weight weight;
};

TextStyleSpec specOf(TextStyle type)
{
    switch (type) {
    case TextStyle::Hint:
        return { 13, 18, QFont::Normal };
    case TextStyle::Body:
        break;
    case TextStyle::Label:
        return { 14, 20, QFont::Medium };
    case TextStyle::Strong:
        return { 14, 20, QFont::DemiBold };
    case TextStyle::Chip:
        return { 13, 18, QFont::DemiBold };
    case TextStyle::CardTitle:
        return { 16, 22, QFont::DemiBold };
    case TextStyle::Brand:
        return { 17, 22, QFont::Bold };
    case TextStyle::PageTitle:
    case TextStyle::Total:
        return { 22, 28, QFont::Bold };
    case TextStyle::Amount:
        return { 26, 32, QFont::Bold };
    case TextStyle::Hero:
        return { 30, 38, QFont::Bold };
    }
    return { 14, 20, QFont::Normal };
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent), m_family(u"Inter"_s)
{
    initResources();
}

const Theme &Theme::of(const QWidget *widget)
{
    const QStyle *style = widget != nullptr ? widget->style() : QApplication::style();
    if (const auto *ours = qobject_cast<const Style *>(style))
        return ours->theme();
    static const Theme plain;
    return plain;
}

Scheme Theme::preferredScheme(const QPalette &system)
{
    return system.color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

void Theme::apply(QApplication &application)
{
    m_application = &application;
    QApplication::setFont(font(TextStyle::Body));
    QApplication::setPalette(palette());
    QApplication::setStyle(new Style(*this));
    spread();
}

void Theme::setScheme(Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    spread();
}

void Theme::setTextScale(int percent)
{
    percent = std::clamp(percent, minTextScale, maxTextScale);
    if (m_textScale == percent)
        return;
    m_textScale = percent;
    spread();
}

int Theme::enlargementOf(const QSize &window)
{
    // The narrower way counts, upright as lying. The steps stand a little below 1080, 1440 and 2160 px, of which a title bar and a panel
    // take some.
    const auto [shorter, longer] = std::minmax({ window.width(), window.height() });
    const int fit = qMin(longer * 100 / 1920, shorter * 100 / 1080);
    static constexpr std::array<std::pair<int, int>, 4> steps{ { { 190, 175 }, { 160, 150 }, { 125, 125 }, { 90, 115 } } };
    for (const auto &[least, percent] : steps)
        if (fit >= least)
            return percent;
    return 100;
}

void Theme::setWindow(const QSize &size)
{
    const int percent = enlargementOf(size);
    if (m_enlargement == percent)
        return;
    m_enlargement = percent;
    spread();
}

void Theme::setLeastTarget(int px)
{
    if (m_leastTarget == px)
        return;
    m_leastTarget = px;
    spread();
}

void Theme::setMotionReduced(bool reduced)
{
    if (m_motionReduced == reduced)
        return;
    m_motionReduced = reduced;
    spread();
}

void Theme::spread()
{
    if (m_application != nullptr) {
        QApplication::setFont(font(TextStyle::Body));
        QApplication::setPalette(palette());
        // Item views and menus select with the soft accent; words in a line edit with the full one.
        QPalette views = palette();
        views.setColor(QPalette::Highlight, color(ColorRole::AccentSoft));
        views.setColor(QPalette::HighlightedText, color(ColorRole::Text));
        QApplication::setPalette(views, "QAbstractItemView");
        QApplication::setPalette(views, "QMenu");
        // The one event that Qt's own widgets and ours both take as "measure and paint anew".
        QEvent change(QEvent::StyleChange);
        const auto widgets = QApplication::allWidgets();
        for (QWidget *widget : widgets)
            QApplication::sendEvent(widget, &change);
    }
    Q_EMIT changed();
}

QPalette Theme::palette() const
{
    QPalette result;
    const auto set = [&](QPalette::ColorRole target, ColorRole role) { result.setColor(target, color(role)); };
    set(QPalette::Window, ColorRole::Background);
    set(QPalette::WindowText, ColorRole::Text);
    set(QPalette::Base, ColorRole::Surface);
    set(QPalette::AlternateBase, ColorRole::Surface2);
    set(QPalette::Text, ColorRole::Text);
    set(QPalette::PlaceholderText, ColorRole::Text2);
    set(QPalette::Button, ColorRole::Surface);
    set(QPalette::ButtonText, ColorRole::Text);
    set(QPalette::BrightText, ColorRole::Danger);
    set(QPalette::Highlight, ColorRole::Accent);
    set(QPalette::HighlightedText, ColorRole::OnAccent);
    set(QPalette::Link, ColorRole::Accent);
    set(QPalette::LinkVisited, ColorRole::Accent);
    set(QPalette::ToolTipBase, ColorRole::Text);
    set(QPalette::ToolTipText, ColorRole::Surface);
    set(QPalette::Light, ColorRole::Surface);
    set(QPalette::Midlight, ColorRole::Surface2);
    set(QPalette::Mid, ColorRole::Border);
    set(QPalette::Dark, ColorRole::BorderStrong);
    set(QPalette::Shadow, ColorRole::Border);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        result.setColor(QPalette::Disabled, role, color(ColorRole::Text2));
    return result;
}

QFont Theme::font(TextStyle type) const
{
    const TextStyleSpec spec = specOf(type);
    QFont font = QApplication::font();
    font.setFamilies({ m_family, font.family() });
    font.setPixelSize(scaled(spec.size));
    font.setWeight(spec.weight);
    font.setStyleHint(QFont::SansSerif);
    if (spec.size >= 20)
        font.setLetterSpacing(QFont::PercentageSpacing, 99);
    return font;
}

int Theme::lineHeight(TextStyle type) const
{
    return scaled(specOf(type).line);
}

int Theme::scaled(int px) const
{
    return (px * m_textScale * m_enlargement + 5000) / 10000;
}

} // namespace kit
