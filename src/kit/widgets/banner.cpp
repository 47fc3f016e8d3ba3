// SPDX-License-Identifier: MIT
#include "kit/widgets/banner.h"

#include "kit/theme/icons.h"
#include "kit/theme/paint.h"
#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace kit {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int bannerPadding = 16;

} // namespace

Banner::Banner(QWidget *parent) :
    ThemedWidget(parent, QAccessible::Grouping), m_row(new QHBoxLayout(this)),
    m_text(new PlainLabel({}, TextStyle::Body, ColorRole::Text2, this)), m_action(new Button({}, Button::Variant::Secondary, this)),
    m_undo(new Button({}, Button::Variant::Link, this)), m_dismiss(new Button({}, Button::Variant::SmallIcon, this))
{
    m_text->setObjectName(u"bannerTextLabel"_s);
    m_action->setObjectName(u"bannerActionButton"_s);
    m_undo->setObjectName(u"bannerUndoButton"_s);
    m_dismiss->setObjectName(u"bannerDismissButton"_s);
    m_undo->setLeadingIcon(u"undo"_s);
    m_dismiss->setLeadingIcon(u"x"_s);
    m_row->setSpacing(12);
    m_row->addWidget(m_text, 1);
    for (Button *button : { m_undo, m_action, m_dismiss }) {
        m_row->addWidget(button);
        button->hide();
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(m_action, &Button::clicked, this, &Banner::actionClicked);
    connect(m_undo, &Button::clicked, this, &Banner::undoClicked);
    connect(m_dismiss, &Button::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    restyle();
    retranslate();
}

void Banner::setText(const QString &text, Severity severity)
{
    const bool isNews = text != m_text->text() && severity != Severity::Neutral && !text.isEmpty();
    m_severity = severity;
    m_text->setPlain(text);
    m_text->setTextStyle(severity == Severity::Neutral ? TextStyle::Body : TextStyle::Label);
    m_text->setColor(severityRole(severity));
    setAccessibleName(text);
    update();
    if (isNews)
        announce(this, text);
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::setIcon(const QString &name)
{
    m_icon = name;
    restyle();
    update();
}

void Banner::setAction(const QString &label)
{
    m_action->setLabel(label);
    m_action->setVisible(!label.isEmpty());
    restyle();
}

void Banner::setUndoable(bool undoable)
{
    m_undo->setVisible(undoable);
    restyle();
}

void Banner::setDismissible(bool dismissible)
{
    m_dismiss->setVisible(dismissible);
    restyle();
}

void Banner::retranslate()
{
    m_undo->setLabel(tr("Undo"));
    m_dismiss->setLabel(tr("Dismiss"));
}

void Banner::restyle()
{
    const int sign = m_icon.isEmpty() ? 0 : theme().scaled(20) + 10;
    const bool hasButtons = !m_action->isHidden() || !m_undo->isHidden() || !m_dismiss->isHidden();
    const int above = hasButtons ? 10 : 14;
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    // Contents margins are physical, not "start" and "end".
    m_row->setContentsMargins(bannerPadding + (rtl ? 0 : sign), above, bannerPadding + (rtl ? sign : 0), above);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor edge = theme().scheme() == Scheme::HighContrast ? theme().color(severityRole(m_severity)) : QColor();
    drawBox(painter, rect(), Theme::radius, theme().color(severitySoftRole(m_severity)), edge);
    if (m_icon.isEmpty())
        return;
    const int side = theme().scaled(20);
    const QRect box = QStyle::visualRect(layoutDirection(), rect(), QRect(bannerPadding, 0, side, height()));
    drawIcon(painter, box, m_icon, side, theme().color(severityRole(m_severity)));
}

} // namespace kit
