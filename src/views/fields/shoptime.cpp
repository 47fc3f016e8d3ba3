// SPDX-License-Identifier: MIT
#include "views/fields/shoptime.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

struct ShopTime
{
    Q_DECLARE_TR_FUNCTIONS(ShopTime)
};

QString offsetOf(const QTimeZone &zone)
{
    const int minutes = zone.offsetFromUtc(QDateTime::currentDateTimeUtc()) / 60;
    const QString sign = minutes < 0 ? u"−"_s : u"+"_s;
    const int part = qAbs(minutes) % 60;
    const QString hours = QString::number(qAbs(minutes) / 60);
    return u"UTC"_s + sign + (part == 0 ? hours : u"%1:%2"_s.arg(hours).arg(part, 2, 10, QChar(u'0')));
}

QString cityOf(const QTimeZone &zone)
{
    const QString id = QString::fromLatin1(zone.id());
    return id == "Europe/Istanbul"_L1 ? ShopTime::tr("Istanbul") : id.section(u'/', -1).replace(u'_', u' ');
}

} // namespace

QString shopTimeHint(const QTimeZone &zone)
{
    return ShopTime::tr("Shop time: %1 (%2)").arg(cityOf(zone), offsetOf(zone));
}

} // namespace views
