// SPDX-License-Identifier: MIT
#include "kit/theme/paint.h"

#include "kit/theme/icons.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

#include <cmath>

namespace kit {

using namespace Qt::Literals::StringLiterals;

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

void drawBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : Qt::NoBrush);
    painter.setPen(border.isValid() ? QPen(border, width) : Qt::NoPen);
    const qreal inset = border.isValid() ? width / 2 : 0;
    const qreal inner = qMax(0.0, radius - inset);
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), inner, inner);
    painter.restore();
}

void drawKept(QPainter &painter, const QRect &rect, const Theme &theme, const QString &key, const std::function<void(QPainter &)> &draw)
{
    const QTransform &place = painter.deviceTransform();
    const auto isWhole = [](qreal value) { return value == std::floor(value); };
    const qreal ratio = place.m11();
    const bool isPlain = place.type() <= QTransform::TxScale && ratio >= 1 && qFuzzyCompare(ratio, place.m22());
    if (!isPlain || !isWhole(ratio) || !isWhole(place.dx()) || !isWhole(place.dy()) || rect.isEmpty()) {
        draw(painter);
        return;
    }
    const QString name
        = u"vezne-kept/%1/%2/%3x%4/%5"_s.arg(key).arg(int(theme.scheme())).arg(rect.width()).arg(rect.height()).arg(int(ratio));
    QPixmap kept;
    if (!QPixmapCache::find(name, &kept)) {
        kept = QPixmap(rect.size() * int(ratio));
        kept.setDevicePixelRatio(ratio);
        kept.fill(Qt::transparent);
        QPainter once(&kept);
        once.translate(-rect.topLeft());
        draw(once);
        once.end();
        QPixmapCache::insert(name, kept);
    }
    painter.drawPixmap(rect.topLeft(), kept);
}

void drawFocus(QPainter &painter, const QRectF &rect, qreal radius, const Theme &theme, bool onSoft)
{
    constexpr qreal edge = 2;
    const QColor ring = theme.color(onSoft ? ColorRole::Surface : ColorRole::AccentSoft);
    drawBox(painter, rect.adjusted(edge, edge, -edge, -edge), radius - edge, {}, ring, Theme::focusRing);
    drawBox(painter, rect, radius, {}, theme.color(ColorRole::Accent), edge);
}

void drawCard(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    if (theme.scheme() != Scheme::HighContrast) {
        const int strength = theme.scheme() == Scheme::Dark ? 60 : 14;
        drawBox(painter, rect.adjusted(0, 2, 0, 2), Theme::cardRadius, QColor(16, 24, 40, strength / 2), {});
        drawBox(painter, rect.adjusted(0, 1, 0, 1), Theme::cardRadius, QColor(16, 24, 40, strength), {});
    }
    drawBox(painter, rect, Theme::cardRadius, theme.color(ColorRole::Surface), theme.color(ColorRole::Border));
}

void drawInput(QPainter &painter, const QRect &rect, const Theme &theme, bool enabled, bool focused, bool invalid, bool hovered)
{
    const QColor fill = theme.color(enabled ? ColorRole::Surface : ColorRole::Surface2);
    const QColor normal
        = enabled && hovered ? theme.color(ColorRole::Text2) : theme.color(enabled ? ColorRole::BorderStrong : ColorRole::Border);
    if (invalid) {
        const QColor danger = theme.color(ColorRole::Danger);
        drawBox(painter, rect, Theme::radius, fill, danger, focused ? 2 : 1);
        if (focused)
            drawBox(
                painter, QRectF(rect).adjusted(2, 2, -2, -2), Theme::radius - 2, {}, theme.color(ColorRole::DangerSoft), Theme::focusRing);
        return;
    }
    drawBox(painter, rect, Theme::radius, fill, normal);
    if (focused)
        drawFocus(painter, rect, Theme::radius, theme);
}

void drawRadio(QPainter &painter, const QRectF &rect, const Theme &theme, bool checked, bool enabled)
{
    const qreal radius = rect.width() / 2;
    if (!checked) {
        drawBox(painter, rect, radius, theme.color(enabled ? ColorRole::Surface : ColorRole::Surface2),
            theme.color(enabled ? ColorRole::BorderStrong : ColorRole::Border), 1.5);
        return;
    }
    const QColor mark = theme.color(enabled ? ColorRole::Accent : ColorRole::Text2);
    drawBox(painter, rect, radius, theme.color(ColorRole::Surface), mark, rect.width() * 0.29);
}

void drawCheck(QPainter &painter, const QRectF &rect, const Theme &theme, Qt::CheckState state, bool enabled)
{
    const qreal radius = rect.width() * 0.28;
    if (state == Qt::Unchecked) {
        drawBox(painter, rect, radius, theme.color(enabled ? ColorRole::Surface : ColorRole::Surface2),
            theme.color(enabled ? ColorRole::BorderStrong : ColorRole::Border), 1.5);
        return;
    }
    drawBox(painter, rect, radius, theme.color(enabled ? ColorRole::Accent : ColorRole::Text2), {});
    const QString sign = state == Qt::PartiallyChecked ? u"minus"_s : u"check"_s;
    const int size = static_cast<int>(rect.width() * 0.78);
    drawIcon(painter, rect.toRect(), sign, size, theme.color(enabled ? ColorRole::OnAccent : ColorRole::Surface));
}

} // namespace kit
