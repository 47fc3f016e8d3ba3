// SPDX-License-Identifier: MIT
#include "views/fields/pickpopup.h"

#include "kit/theme/theme.h"

#include <QCalendarWidget>
#include <QFrame>
#include <QListWidget>
#include <QPointer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int stepMinutes = 30;
constexpr int dayMinutes = 24 * 60;
constexpr int shownTimes = 8;

QFrame *openFrame(QWidget *anchor, QWidget *content)
{
    auto *popup = new QFrame(anchor, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(popup);
    column->setContentsMargins(kit::Theme::unit, kit::Theme::unit, kit::Theme::unit, kit::Theme::unit);
    column->addWidget(content);
    popup->adjustSize();
    popup->move(anchor->mapToGlobal(QPoint(0, anchor->height() + 2)));
    popup->show();
    content->setFocus();
    return popup;
}

/// The popup goes, and `done` runs once, whichever of the signals of a choice came first.
template <class Value> std::function<void(const Value &)> once(const QPointer<QFrame> &popup, const std::function<void(Value)> &done)
{
    return [popup, done](const Value &value) {
        if (popup && popup->isVisible()) {
            popup->close();
            done(value);
        }
    };
}

} // namespace

void pickDay(const PickRequest &request, const core::FieldRules &rules, QDate shown, const std::function<void(QDate)> &choose)
{
    auto *calendar = new QCalendarWidget;
    calendar->setLocale(
        request.locale.isTurkish() ? QLocale(QLocale::Turkish, QLocale::Turkey) : QLocale(QLocale::English, QLocale::UnitedStates));
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setAccessibleName(request.name);
    if (const QDate first = QDate::fromString(rules.minDate.left(10), Qt::ISODate); first.isValid()) {
        calendar->setMinimumDate(first);
    }
    if (const QDate last = QDate::fromString(rules.maxDate.left(10), Qt::ISODate); last.isValid()) {
        calendar->setMaximumDate(last);
    }
    if (shown.isValid()) {
        calendar->setSelectedDate(shown);
    }
    const QPointer<QFrame> popup = openFrame(request.anchor, calendar);
    const auto take = once<QDate>(popup, choose);
    QObject::connect(calendar, &QCalendarWidget::clicked, popup, [take](QDate day) { take(day); });
    QObject::connect(calendar, &QCalendarWidget::activated, popup, [take](QDate day) { take(day); });
}

void pickTime(const PickRequest &request, QTime shown, const std::function<void(QTime)> &choose)
{
    auto *list = new QListWidget;
    list->setAccessibleName(request.name);
    for (int minute = 0; minute < dayMinutes; minute += stepMinutes) {
        list->addItem(QTime(minute / 60, minute % 60).toString(u"HH:mm"_s));
    }
    list->setFixedHeight(shownTimes * list->sizeHintForRow(0) + 2 * list->frameWidth());
    const int minutes = shown.isValid() ? shown.hour() * 60 + shown.minute() : 9 * 60;
    list->setCurrentRow(minutes / stepMinutes);
    const QPointer<QFrame> popup = openFrame(request.anchor, list);
    list->scrollToItem(list->currentItem(), QAbstractItemView::PositionAtTop);
    const auto take = once<QTime>(popup, choose);
    const auto takeItem = [take](const QListWidgetItem *item) { take(QTime::fromString(item->text(), u"HH:mm"_s)); };
    QObject::connect(list, &QListWidget::itemClicked, popup, takeItem);
    QObject::connect(list, &QListWidget::itemActivated, popup, takeItem);
}

} // namespace views
