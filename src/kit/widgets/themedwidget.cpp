// SPDX-License-Identifier: MIT
#include "kit/widgets/themedwidget.h"

#include "kit/theme/textblock.h"
#include "kit/widgets/access.h"

#include <QEvent>
#include <QTextDocument>

namespace kit {

using namespace Qt::Literals::StringLiterals;

ThemedWidget::ThemedWidget(QWidget *parent, QAccessible::Role role) : QWidget(parent), m_role(role)
{
    installAccess();
}

void ThemedWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        restyle();
        updateGeometry();
        update();
    } else if (event->type() == QEvent::LanguageChange) {
        retranslate();
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

void announce(QWidget *source, const QString &sentence)
{
    if (source->accessibleName() != sentence)
        source->setAccessibleName(sentence);
    source->setProperty("announcement", sentence);
    source->setProperty("announcements", source->property("announcements").toInt() + 1);
    QAccessibleEvent alert(source, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString literal(const QString &text)
{
    return withoutTurns(text).replace(u'&', u"&&"_s);
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : Qt::convertFromPlainText(withoutTurns(text));
}

void setPlainToolTip(QWidget *widget, const QString &text)
{
    widget->setToolTip(plainToolTip(text));
    widget->setAccessibleDescription(text);
}

} // namespace kit
