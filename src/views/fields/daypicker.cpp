// SPDX-License-Identifier: MIT
#include "views/fields/daypicker.h"

#include "core/dateinput.h"
#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/segmentedswitch.h"
#include "kit/widgets/slotbutton.h"

#include <QDateTime>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int daysAWeek = 7;
constexpr int mostDays = 6 * daysAWeek;
constexpr int dayGap = 4;

QLocale localeOf(const core::Locale &locale)
{
    return locale.isTurkish() ? QLocale(QLocale::Turkish, QLocale::Turkey) : QLocale(QLocale::English, QLocale::UnitedStates);
}

} // namespace

DayPicker::DayPicker(const core::Locale &locale, QWidget *parent) :
    kit::ThemedWidget(parent), m_locale(locale), m_shown(QDateTime::currentDateTimeUtc().toTimeZone(locale.shopZone).date()),
    m_before(new kit::Button(QString(), kit::Button::Variant::Icon)), m_after(new kit::Button(QString(), kit::Button::Variant::Icon)),
    m_title(new kit::PlainLabel(QString(), kit::TextStyle::Strong)), m_span(new kit::SegmentedSwitch), m_grid(new QGridLayout)
{
    build();
}

void DayPicker::build()
{
    nameSpans(); // Before the days, as the eye reads and Tab goes.
    m_before->setObjectName(u"earlierDays"_s);
    m_after->setObjectName(u"laterDays"_s);
    m_span->setObjectName(u"daySpan"_s);
    m_before->setLeadingIcon(u"chevron-left"_s);
    m_after->setLeadingIcon(u"chevron-right"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(kit::Theme::unit);
    head->addWidget(m_before);
    head->addWidget(m_after);
    head->addWidget(m_title, 1);
    head->addWidget(m_span);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(kit::Theme::unit);
    whole->addLayout(head);
    whole->addLayout(m_grid);
    m_grid->setSpacing(dayGap);
    for (int i = 0; i < daysAWeek; ++i) {
        auto *label = new kit::PlainLabel(QString(), kit::TextStyle::Hint, kit::ColorRole::Text2);
        label->setAlignment(Qt::AlignCenter);
        m_weekdays.append(label);
        m_grid->addWidget(label, 0, i);
        m_grid->setColumnStretch(i, 1);
    }
    for (int i = 0; i < mostDays; ++i) {
        auto *day = new kit::SlotButton(QString(), this);
        day->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        day->setMinimumWidth(qMax(theme().leastTarget(), theme().scaled(32)));
        day->installEventFilter(this);
        connect(day, &QAbstractButton::clicked, this, [this, i] { press(i); });
        m_days.append(day);
        m_grid->addWidget(day, 1 + i / daysAWeek, i % daysAWeek);
    }
    connect(m_before, &QAbstractButton::clicked, this, [this] { turn(-1); });
    connect(m_after, &QAbstractButton::clicked, this, [this] { turn(1); });
    connect(m_span, &kit::SegmentedSwitch::chosen, this, &DayPicker::renew);
}

void DayPicker::setReasonOf(std::function<QString(QDate)> reasonOf)
{
    m_reasonOf = std::move(reasonOf);
}

void DayPicker::setRange(QDate first, QDate last)
{
    m_first = first;
    m_last = last;
}

void DayPicker::setChosen(QDate day)
{
    m_chosen = day;
    if (day.isValid()) {
        m_shown = day;
    }
    renew();
}

void DayPicker::showDay(QDate day)
{
    m_shown = day;
    renew();
}

QWidget *DayPicker::focusTarget() const
{
    const int at = m_chosen.isValid() ? int(firstShown().daysTo(m_chosen)) : -1;
    if (at >= 0 && at < shownDays() && !m_days[at]->isHidden()) {
        return m_days[at];
    }
    const auto isFirst = [](const kit::SlotButton *day) { return !day->isHidden() && day->isFree(); };
    const auto free = std::find_if(m_days.begin(), m_days.end(), isFirst);
    return free == m_days.end() ? static_cast<QWidget *>(m_after) : *free;
}

bool DayPicker::isWeek() const
{
    return m_span->current() == "week"_L1;
}

QDate DayPicker::firstShown() const
{
    const QDate first = isWeek() ? m_shown : QDate(m_shown.year(), m_shown.month(), 1);
    return first.addDays(1 - first.dayOfWeek());
}

int DayPicker::shownDays() const
{
    if (isWeek()) {
        return daysAWeek;
    }
    const QDate last(m_shown.year(), m_shown.month(), m_shown.daysInMonth());
    return (int(firstShown().daysTo(last)) / daysAWeek + 1) * daysAWeek;
}

void DayPicker::retranslate()
{
    nameSpans();
    renew();
}

void DayPicker::nameSpans()
{
    const QString span = m_span->current().isEmpty() ? u"month"_s : m_span->current();
    m_span->setSegments({ { u"week"_s, tr("Week"), {}, {} }, { u"month"_s, tr("Month"), {}, {} } });
    m_span->setCurrent(span);
    m_span->setAccessibleName(tr("Days shown"));
}

void DayPicker::restyle()
{
    for (kit::SlotButton *day : std::as_const(m_days)) {
        day->setMinimumWidth(qMax(theme().leastTarget(), theme().scaled(32)));
    }
}

void DayPicker::renew()
{
    const QLocale written = localeOf(m_locale);
    const QDate first = firstShown();
    m_before->setLabel(isWeek() ? tr("Earlier week") : tr("Earlier month"));
    m_after->setLabel(isWeek() ? tr("Later week") : tr("Later month"));
    const QDate start = isWeek() ? first : QDate(m_shown.year(), m_shown.month(), 1);
    const QDate end = isWeek() ? first.addDays(daysAWeek - 1) : start.addDays(m_shown.daysInMonth() - 1);
    m_title->setPlain(written.toString(isWeek() ? start : m_shown, u"MMMM yyyy"_s));
    m_before->setEnabled(!m_first.isValid() || start > m_first);
    m_after->setEnabled(!m_last.isValid() || end < m_last);
    for (int i = 0; i < daysAWeek; ++i) {
        m_weekdays[i]->setPlain(written.standaloneDayName(i + 1, QLocale::ShortFormat));
    }
    for (int i = 0; i < mostDays; ++i) {
        kit::SlotButton *button = m_days[i];
        const QDate day = first.addDays(i);
        const bool isShown = i < shownDays() && (isWeek() || day.month() == m_shown.month());
        button->setVisible(isShown);
        if (isShown) {
            button->setLabel(QString::number(day.day()));
            button->setName(core::dayAsWritten(day, m_locale.isTurkish()));
            button->setReason(m_reasonOf ? m_reasonOf(day) : QString());
        }
        button->setAutoExclusive(false); // None at all may be chosen.
        button->setChecked(isShown && day == m_chosen && button->isFree());
        button->setAutoExclusive(button->isFree());
    }
}

void DayPicker::press(int index)
{
    const QDate day = firstShown().addDays(index);
    if (!m_days[index]->isFree()) {
        Q_EMIT refused(m_days[index]->reason());
        return;
    }
    m_chosen = day;
    m_shown = day;
    Q_EMIT chosen(day);
}

void DayPicker::turn(int pages)
{
    moveTo(isWeek() ? m_shown.addDays(pages * daysAWeek) : m_shown.addMonths(pages));
}

void DayPicker::moveTo(QDate day)
{
    if ((m_first.isValid() && day < m_first) || (m_last.isValid() && day > m_last)) {
        day = day < m_first ? m_first : m_last;
    }
    const bool hadFocus = m_days.contains(window()->focusWidget());
    m_shown = day;
    renew();
    if (hadFocus) {
        m_days.value(int(firstShown().daysTo(day)))->setFocus(Qt::OtherFocusReason);
    }
}

bool DayPicker::eventFilter(QObject *watched, QEvent *event)
{
    const int at = event->type() == QEvent::KeyPress ? int(m_days.indexOf(watched)) : -1;
    if (at < 0) {
        return kit::ThemedWidget::eventFilter(watched, event);
    }
    const QDate day = firstShown().addDays(at);
    const bool isMirrored = isRightToLeft();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Left:
        moveTo(day.addDays(isMirrored ? 1 : -1));
        return true;
    case Qt::Key_Right:
        moveTo(day.addDays(isMirrored ? -1 : 1));
        return true;
    case Qt::Key_Up:
        moveTo(day.addDays(-daysAWeek));
        return true;
    case Qt::Key_Down:
        moveTo(day.addDays(daysAWeek));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_days[at]->click(); // As in any calendar.
        return true;
    case Qt::Key_PageUp:
        moveTo(day.addMonths(-1));
        return true;
    case Qt::Key_PageDown:
        moveTo(day.addMonths(1));
        return true;
    default:
        return kit::ThemedWidget::eventFilter(watched, event);
    }
}

} // namespace views
