// SPDX-License-Identifier: MIT
#include "views/widgets/piece.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QTextDocument>

namespace views {

using namespace Qt::Literals::StringLiterals;

namespace {

QAccessibleInterface *pieceInterface(const QString &, QObject *object)
{
    auto *piece = qobject_cast<Piece *>(object);
    return piece != nullptr ? new QAccessibleWidget(piece, piece->accessibleRole()) : nullptr;
}

} // namespace

Piece::Piece(QWidget *parent, QAccessible::Role role) : QWidget(parent), m_role(role)
{
    static const bool installed = (QAccessible::installFactory(pieceInterface), true);
    Q_UNUSED(installed)
}

void Piece::changeEvent(QEvent *event)
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
    QString result = text;
    return result.replace(u'&', u"&&"_s);
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : Qt::convertFromPlainText(text);
}

void setPlainToolTip(QWidget *widget, const QString &text)
{
    widget->setToolTip(plainToolTip(text));
    widget->setAccessibleDescription(text);
}

} // namespace views
