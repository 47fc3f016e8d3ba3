// SPDX-License-Identifier: MIT
#include "views/fields/pickpopup.h"

#include "core/dateinput.h"
#include "kit/theme/theme.h"
#include "kit/widgets/dialog.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/themedwidget.h"
#include "views/fields/daypicker.h"

#include <QCoreApplication>
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

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(views::PickPopup)
};

QFrame *openFrame(QWidget *anchor, QWidget *content)
{
    auto *popup = new QFrame(anchor, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(popup);
    column->setContentsMargins(kit::Theme::unit, kit::Theme::unit, kit::Theme::unit, kit::Theme::unit);
    column->addWidget(content);
    popup->show();
    popup->resize(popup->sizeHint());
    popup->move(kit::placeBeside(*anchor, popup->size())); // Only what is shown has the size of its style.
    return popup;
}

/// Why a day lies outside of what the field takes; empty where it does not.
QString outside(QDate day, QDate first, QDate last, bool isTurkish)
{
    if (first.isValid() && day < first) {
        return Words::tr("The first day is %1.").arg(core::dayAsWritten(first, isTurkish));
    }
    return last.isValid() && day > last ? Words::tr("The last day is %1.").arg(core::dayAsWritten(last, isTurkish)) : QString();
}

/// A picker that is as high in every month, so that its arrows stay under the pointer, and below it why a day is not to be had.
QWidget *holderOf(DayPicker *picker, kit::PlainLabel *reason)
{
    const QDate sixWeeks(2026, 8, 1);
    picker->showDay(sixWeeks);
    const int highest = picker->sizeHint().height();
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::Theme::unit);
    column->addWidget(picker);
    column->addStretch(1);
    column->addWidget(reason);
    holder->setMinimumHeight(highest + kit::Theme::unit + kit::Theme::of(picker).lineHeight(kit::TextStyle::Hint));
    return holder;
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

void pickDay(const PickRequest &request, const core::DayRange &days, QDate shown, const std::function<void(QDate)> &choose)
{
    const bool isTurkish = request.locale.isTurkish();
    const QDate first = days.first;
    const QDate last = days.last;
    auto *picker = new DayPicker(request.locale);
    auto *reason = new kit::PlainLabel({}, kit::TextStyle::Hint, kit::ColorRole::Text2);
    reason->setObjectName(u"dayReasonLabel"_s);
    picker->setAccessibleName(request.name);
    picker->setReasonOf([first, last, isTurkish](QDate day) { return outside(day, first, last, isTurkish); });
    QWidget *holder = holderOf(picker, reason);
    picker->setRange(first, last);
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(request.locale.shopZone).date();
    if (shown.isValid()) {
        picker->setChosen(shown);
    } else {
        const bool isLate = last.isValid() && today > last;
        picker->showDay(first.isValid() && today < first ? first : (isLate ? last : today));
    }
    const QPointer<QFrame> popup = openFrame(request.anchor, holder);
    picker->focusTarget()->setFocus(Qt::PopupFocusReason);
    QObject::connect(picker, &DayPicker::chosen, popup, once<QDate>(popup, choose));
    QObject::connect(picker, &DayPicker::refused, reason, [reason](const QString &why) {
        reason->setPlain(why);
        kit::announce(reason, why);
    });
}

void pickTime(const PickRequest &request, QTime shown, const std::function<void(QTime)> &choose)
{
    auto *list = new QListWidget;
    list->setAccessibleName(request.name);
    for (int minute = 0; minute < dayMinutes; minute += stepMinutes) {
        list->addItem(QTime(minute / 60, minute % 60).toString(u"HH:mm"_s));
        list->item(list->count() - 1)->setSizeHint({ 0, kit::Theme::of(request.anchor).smallControlHeight() });
    }
    list->setFixedHeight(shownTimes * list->sizeHintForRow(0) + 2 * list->frameWidth());
    const int minutes = shown.isValid() ? shown.hour() * 60 + shown.minute() : 9 * 60;
    list->setCurrentRow(minutes / stepMinutes);
    const QPointer<QFrame> popup = openFrame(request.anchor, list);
    list->setFocus(Qt::PopupFocusReason);
    list->scrollToItem(list->currentItem(), QAbstractItemView::PositionAtTop);
    const auto take = once<QTime>(popup, choose);
    const auto takeItem = [take](const QListWidgetItem *item) { take(QTime::fromString(item->text(), u"HH:mm"_s)); };
    QObject::connect(list, &QListWidget::itemClicked, popup, takeItem);
    QObject::connect(list, &QListWidget::itemActivated, popup, takeItem);
}

} // namespace views
