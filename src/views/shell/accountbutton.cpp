// SPDX-License-Identifier: MIT
#include "views/shell/accountbutton.h"

#include "kit/theme/paint.h"
#include "kit/widgets/themedwidget.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>

namespace views {

using namespace Qt::Literals::StringLiterals;

AccountButton::AccountButton(QWidget *parent) : QAbstractButton(parent), m_menu(new QMenu(this)), m_who(m_menu->addAction(QString()))
{
    m_menu->setObjectName(u"accountMenu"_s);
    m_who->setEnabled(false);
    m_menu->addSeparator();
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &AccountButton::openMenu);
}

QString AccountButton::initials(const QString &name)
{
    QString result;
    const auto words = name.split(u' ', Qt::SkipEmptyParts);
    const auto take = [&result](const QString &word) {
        const int length = word.size() > 1 && word.front().isHighSurrogate() ? 2 : 1;
        result += QLocale(QLocale::Turkish).toUpper(word.left(length));
    };
    if (!words.isEmpty())
        take(words.first());
    if (words.size() > 1)
        take(words.last());
    return result;
}

void AccountButton::setAccount(const QString &name, const QString &detail)
{
    m_name = name;
    m_detail = detail;
    m_initials = initials(name.isEmpty() ? detail : name);
    rename();
    update();
}

void AccountButton::rename()
{
    const QString who = m_detail.isEmpty() || m_detail == m_name ? m_name : m_name + u" · "_s + m_detail;
    m_who->setText(kit::literal(who));
    setAccessibleName(tr("Account: %1").arg(who));
    kit::setPlainToolTip(this, who);
}

void AccountButton::openMenu()
{
    const int x = layoutDirection() == Qt::RightToLeft ? 0 : width() - m_menu->sizeHint().width();
    m_menu->popup(mapToGlobal(QPoint(x, height() + 4)));
}

QSize AccountButton::sizeHint() const
{
    const int side = kit::Theme::of(this).smallControlHeight();
    return { side, side };
}

void AccountButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    else if (event->type() == QEvent::LanguageChange)
        rename();
}

void AccountButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Down) {
        if (!event->isAutoRepeat())
            openMenu();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void AccountButton::paintEvent(QPaintEvent *)
{
    const kit::Theme &theme = kit::Theme::of(this);
    QPainter painter(this);
    const QColor edge = underMouse() || theme.scheme() == kit::Scheme::HighContrast ? theme.color(kit::ColorRole::Accent) : QColor();
    kit::drawBox(painter, rect(), width() / 2.0, theme.color(kit::ColorRole::AccentSoft), edge);
    QFont font = theme.font(kit::TextStyle::Strong);
    // Two wide letters (ÖŞ, MW) must stay inside of the circle.
    const qreal room = width() * 0.74;
    const qreal wide = QFontMetricsF(font).horizontalAdvance(m_initials);
    if (wide > room)
        font.setPixelSize(qMax(11, static_cast<int>(font.pixelSize() * room / wide)));
    painter.setFont(font);
    painter.setPen(theme.color(kit::ColorRole::Accent));
    painter.drawText(rect(), Qt::AlignCenter, m_initials);
    if (hasFocus())
        kit::drawFocus(painter, rect(), width() / 2.0, theme, true);
}

} // namespace views
