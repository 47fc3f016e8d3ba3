// SPDX-License-Identifier: MIT
#include "views/shell/storebutton.h"

#include "kit/theme/icons.h"
#include "kit/theme/paint.h"
#include "kit/widgets/themedwidget.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace views {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int buttonPadding = 8;
constexpr int arrowGap = 4;
constexpr int leastLetters = 8; // Of a name that has to give way.

} // namespace

StoreButton::StoreButton(QWidget *parent) : QAbstractButton(parent), m_menu(new QMenu(this))
{
    setObjectName(u"storeButton"_s);
    m_menu->setObjectName(u"storeMenu"_s);
    hide(); // Until one is known.
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &StoreButton::openMenu);
}

void StoreButton::setStoreName(const QString &name)
{
    m_name = name;
    rename();
}

QString StoreButton::words() const
{
    return m_name.isEmpty() ? tr("Choose a store") : m_name;
}

void StoreButton::rename()
{
    setAccessibleName(m_name.isEmpty() ? words() : tr("Store: %1").arg(m_name));
    kit::setPlainToolTip(this, m_name);
    setAccessibleDescription(tr("Opens the list of stores.")); // After: the tooltip describes it otherwise.
    updateGeometry();
    update();
}

void StoreButton::openMenu()
{
    const int x = layoutDirection() == Qt::RightToLeft ? width() - m_menu->sizeHint().width() : 0;
    m_menu->popup(mapToGlobal(QPoint(x, height() + 4)));
}

int StoreButton::arrowSide() const
{
    return kit::Theme::of(this).scaled(16);
}

QSize StoreButton::sizeHint() const
{
    const kit::Theme &theme = kit::Theme::of(this);
    const int length = QFontMetrics(theme.font(kit::TextStyle::Body)).horizontalAdvance(words());
    return { length + arrowGap + arrowSide() + 2 * buttonPadding + 1, theme.smallControlHeight() };
}

QSize StoreButton::minimumSizeHint() const
{
    const kit::Theme &theme = kit::Theme::of(this);
    const int words = leastLetters * QFontMetrics(theme.font(kit::TextStyle::Body)).averageCharWidth();
    return { qMin(sizeHint().width(), words + arrowGap + arrowSide() + 2 * buttonPadding), theme.smallControlHeight() };
}

void StoreButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    else if (event->type() == QEvent::LanguageChange)
        rename();
}

void StoreButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Down) {
        if (!event->isAutoRepeat())
            openMenu();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void StoreButton::paintEvent(QPaintEvent *)
{
    const kit::Theme &theme = kit::Theme::of(this);
    const bool isHot = underMouse() || isDown() || theme.scheme() == kit::Scheme::HighContrast;
    QPainter painter(this);
    kit::drawBox(painter, rect(), kit::Theme::radius, theme.color(isHot ? kit::ColorRole::Surface2 : kit::ColorRole::Surface),
        isHot ? theme.color(kit::ColorRole::Border) : QColor());
    const QRect inner = rect().adjusted(buttonPadding, 0, -buttonPadding, 0);
    const QRect arrow = QStyle::visualRect(layoutDirection(), inner, QRect(inner.right() + 1 - arrowSide(), 0, arrowSide(), height()));
    const QRect room = QStyle::visualRect(layoutDirection(), inner, inner.adjusted(0, 0, -arrowSide() - arrowGap, 0));
    const QFont font = theme.font(kit::TextStyle::Body);
    const QColor color = theme.color(isHot ? kit::ColorRole::Text : kit::ColorRole::Text2);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(words(), Qt::ElideRight, room.width()));
    kit::drawIcon(painter, arrow, u"chevron-down"_s, arrowSide(), color);
    if (hasFocus())
        kit::drawFocus(painter, rect(), kit::Theme::radius, theme);
}

} // namespace views
