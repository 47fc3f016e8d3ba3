// SPDX-License-Identifier: MIT
#include "views/theme/theme.h"

#include "views/theme/style.h"

#include <QApplication>
#include <QFontInfo>
#include <QWidget>

#include <algorithm>

// Q_INIT_RESOURCE must stand outside of every namespace; a static library drops the resource object without it.
static void initResources()
{
    Q_INIT_RESOURCE(app);
}

namespace views {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TypeSpec
{
    int size;
    int line;
    QFont::Weight weight;
};

TypeSpec specOf(Type type)
{
    switch (type) {
    case Type::Hint:
        return { 13, 18, QFont::Normal };
    case Type::Body:
        break;
    case Type::Label:
        return { 14, 20, QFont::Medium };
    case Type::Strong:
        return { 14, 20, QFont::DemiBold };
    case Type::Chip:
        return { 13, 18, QFont::DemiBold };
    case Type::CardTitle:
        return { 16, 22, QFont::DemiBold };
    case Type::Brand:
        return { 17, 22, QFont::Bold };
    case Type::PageTitle:
    case Type::Total:
        return { 22, 28, QFont::Bold };
    case Type::Amount:
        return { 26, 32, QFont::Bold };
    case Type::Hero:
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
    QApplication::setFont(font(Type::Body));
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
        QApplication::setFont(font(Type::Body));
        QApplication::setPalette(palette());
        // Item views and menus select with the soft accent; words in a line edit with the full one.
        QPalette views = palette();
        views.setColor(QPalette::Highlight, color(Token::AccentSoft));
        views.setColor(QPalette::HighlightedText, color(Token::Text));
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
    const auto set = [&](QPalette::ColorRole role, Token token) { result.setColor(role, color(token)); };
    set(QPalette::Window, Token::Background);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::Base, Token::Surface);
    set(QPalette::AlternateBase, Token::Surface2);
    set(QPalette::Text, Token::Text);
    set(QPalette::PlaceholderText, Token::Text2);
    set(QPalette::Button, Token::Surface);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::Danger);
    set(QPalette::Highlight, Token::Accent);
    set(QPalette::HighlightedText, Token::OnAccent);
    set(QPalette::Link, Token::Accent);
    set(QPalette::LinkVisited, Token::Accent);
    set(QPalette::ToolTipBase, Token::Text);
    set(QPalette::ToolTipText, Token::Surface);
    set(QPalette::Light, Token::Surface);
    set(QPalette::Midlight, Token::Surface2);
    set(QPalette::Mid, Token::Border);
    set(QPalette::Dark, Token::BorderStrong);
    set(QPalette::Shadow, Token::Border);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        result.setColor(QPalette::Disabled, role, color(Token::Text2));
    return result;
}

QFont Theme::font(Type type) const
{
    const TypeSpec spec = specOf(type);
    QFont font = QApplication::font();
    font.setFamilies({ m_family, font.family() });
    font.setPixelSize(scaled(spec.size));
    font.setWeight(spec.weight);
    font.setStyleHint(QFont::SansSerif);
    if (spec.size >= 20)
        font.setLetterSpacing(QFont::PercentageSpacing, 99);
    return font;
}

int Theme::lineHeight(Type type) const
{
    return scaled(specOf(type).line);
}

int Theme::scaled(int px) const
{
    return (px * m_textScale + 50) / 100;
}

} // namespace views
