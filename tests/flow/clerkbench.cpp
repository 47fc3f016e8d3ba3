// SPDX-License-Identifier: MIT
#include "clerkbench.h"

#include "kit/widgets/choicecard.h"
#include "kit/widgets/slotbutton.h"
#include "views/fields/daypicker.h"

#include <QComboBox>
#include <QInputMethodEvent>
#include <QPlainTextEdit>

using answercases::Input;
using answercases::Subject;
using Kind = Subject::Kind;

namespace tests {

void ClerkBench::type(QWidget *widget, const QString &text)
{
    widget->setFocus(Qt::TabFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(widget)) {
        line->selectAll();
    } else if (auto *area = qobject_cast<QPlainTextEdit *>(widget)) {
        area->selectAll();
    }
    QTest::keyClick(widget, Qt::Key_Delete);
    // As an input method does it: each letter of each alphabet arrives as it is.
    for (const QChar c : text) {
        QInputMethodEvent event;
        event.setCommitString(c);
        QCoreApplication::sendEvent(widget, &event);
    }
}

void ClerkBench::choose(const QString &marker, const QStringList &values)
{
    const core::FormField *field = draft().details.form.field(marker);
    QVERIFY(field);
    if (const auto combos = parts<QComboBox>(marker); !combos.isEmpty()) {
        const int index = values.isEmpty() ? 0 : combos.first()->findData(values.first());
        combos.first()->setCurrentIndex(index);
        Q_EMIT combos.first()->activated(index);
        return;
    }
    for (kit::ChoiceCard *card : parts<kit::ChoiceCard>(marker)) {
        const auto option = std::find_if(
            field->options.begin(), field->options.end(), [card](const core::FieldOption &o) { return o.title == card->title(); });
        const bool isWanted = option != field->options.end() && values.contains(option->value);
        if (isWanted != card->isChecked() && (isWanted || card->kind() == kit::ChoiceCard::Kind::Check)) {
            QTest::keyClick(card, Qt::Key_Space);
        }
    }
}

void ClerkBench::chooseSlot(const QString &marker, int index)
{
    const auto picker = parts<views::DayPicker>(marker).first();
    for (int left = index, pages = 0; pages < 14; ++pages) {
        QList<kit::SlotButton *> free;
        for (kit::SlotButton *day : picker->findChildren<kit::SlotButton *>()) {
            if (!day->isHidden() && day->isFree()) {
                free.append(day);
            }
        }
        if (left < free.size()) {
            QTest::keyClick(free[left], Qt::Key_Space);
            break;
        }
        left -= int(free.size());
        picker->findChild<QAbstractButton *>(QStringLiteral("laterDays"))->click();
    }
    for (kit::SlotButton *slot : parts<kit::SlotButton>(marker)) {
        if (!picker->isAncestorOf(slot) && !slot->isHidden() && slot->isFree()) {
            QTest::keyClick(slot, Qt::Key_Space);
            break;
        }
    }
}

void ClerkBench::enter(const Subject &subject, const Input &input)
{
    const QStringList halves = input.text.split(u'|');
    switch (subject.kind) {
    case Kind::Line:
        type(parts<QLineEdit>(subject.marker).first(), input.text);
        break;
    case Kind::Area:
        type(parts<QPlainTextEdit>(subject.marker).first(), input.text);
        break;
    case Kind::HeadedArea:
        type(parts<QLineEdit>(subject.marker).first(), halves.value(0));
        type(parts<QPlainTextEdit>(subject.marker).first(), halves.value(1));
        break;
    case Kind::Moment:
        type(parts<QLineEdit>(subject.marker).at(0), halves.value(0));
        type(parts<QLineEdit>(subject.marker).at(1), halves.value(1));
        break;
    case Kind::Choice:
        choose(subject.marker, input.text.split(u'|', Qt::SkipEmptyParts));
        break;
    case Kind::Slot:
        chooseSlot(subject.marker, input.text.toInt());
        break;
    }
    m_inputs[subject.marker] = input;
    m_readIn[subject.marker] = m_turkish;
}

QStringList ClerkBench::shownChoices(const QString &marker) const
{
    QStringList titles;
    for (const auto *combo : parts<QComboBox>(marker)) {
        titles << (combo->currentIndex() > 0 ? combo->currentText() : QString());
    }
    for (const auto *card : parts<kit::ChoiceCard>(marker)) {
        titles << (card->isChecked() ? card->title() : QString());
    }
    for (const auto *slot : parts<kit::SlotButton>(marker)) {
        const bool isDay = parts<views::DayPicker>(marker).first()->isAncestorOf(slot);
        titles << (!isDay && slot->isChecked() && !slot->isHidden() ? slot->text() : QString());
    }
    titles.removeAll(QString());
    return titles;
}

QString ClerkBench::shown(const Subject &subject) const
{
    QStringList texts;
    for (const auto *line : parts<QLineEdit>(subject.marker)) {
        texts << line->text();
    }
    for (const auto *area : parts<QPlainTextEdit>(subject.marker)) {
        texts << area->toPlainText();
    }
    return (texts + shownChoices(subject.marker)).join(u'|');
}

} // namespace tests
