// SPDX-License-Identifier: MIT
#include "views/shell/connectionlight.h"

#include "kit/theme/icons.h"
#include "kit/theme/paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>

#include <cmath>

namespace views {

using namespace Qt::Literals::StringLiterals;

namespace {

int markSlot(ConnectionLight::State state, const kit::Theme &theme)
{
    return theme.scaled(state == ConnectionLight::State::Offline ? 22 : 14);
}

} // namespace

ConnectionLight::ConnectionLight(QWidget *parent) : kit::ThemedWidget(parent, QAccessible::StaticText)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void ConnectionLight::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    setVisible(state != State::None);
    updateGeometry();
    update();
    if (state != State::None)
        kit::announce(this, word());
}

QString ConnectionLight::word() const
{
    switch (m_state) {
    case State::Connecting:
        return tr("Connecting…");
    case State::Connected:
        return tr("Connected");
    case State::Troubled:
        return tr("The store has trouble");
    case State::Offline:
        return tr("No connection");
    case State::None:
        break;
    }
    return {};
}

void ConnectionLight::retranslate()
{
    setAccessibleName(word());
}

QSize ConnectionLight::sizeHint() const
{
    const int words = static_cast<int>(std::ceil(QFontMetricsF(theme().font(kit::TextStyle::Body)).horizontalAdvance(word()))) + 1;
    return { markSlot(m_state, theme()) + words, theme().lineHeight(kit::TextStyle::Body) };
}

void ConnectionLight::paintEvent(QPaintEvent *)
{
    const kit::Theme &theme = this->theme();
    QPainter painter(this);
    const int slot = markSlot(m_state, theme);
    const QRect mark = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, slot, height()));
    if (m_state == State::Offline) {
        kit::drawIcon(painter, mark.adjusted(0, 0, -6, 0), u"wifi-off"_s, theme.scaled(16), theme.color(kit::ColorRole::Danger));
    } else {
        const int side = theme.scaled(8);
        const QRect dot = QStyle::visualRect(layoutDirection(), rect(), QRect(0, (height() - side) / 2 + 1, side, side));
        kit::drawBox(painter, dot, side / 2.0, theme.color(m_state == State::Connected ? kit::ColorRole::Ok : kit::ColorRole::Warning), {});
    }
    painter.setFont(theme.font(kit::TextStyle::Body));
    painter.setPen(theme.color(m_state == State::Offline ? kit::ColorRole::Danger : kit::ColorRole::Text2));
    const QRect words = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(slot, 0, 0, 0));
    painter.drawText(words, QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, word());
}

} // namespace views
