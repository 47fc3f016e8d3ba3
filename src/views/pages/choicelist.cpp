// SPDX-License-Identifier: MIT
#include "views/pages/choicelist.h"

#include "kit/theme/theme.h"
#include "kit/widgets/choicecard.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace views {

ChoiceList::ChoiceList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(10);
}

void ChoiceList::setChoices(const QList<Choice> &choices)
{
    if (m_choices == choices) {
        return;
    }
    m_choices = choices;
    for (kit::ChoiceCard *card : std::as_const(m_cards)) {
        card->hide();
        card->deleteLater(); // It may be the one whose choice has led here.
    }
    m_cards.clear();
    for (const Choice &choice : choices) {
        auto *card = new kit::ChoiceCard(kit::ChoiceCard::Kind::Radio, choice.title, choice.hint, this);
        card->setRemark(choice.remark);
        // Not clicked(): a screen reader toggles.
        connect(card, &QAbstractButton::toggled, this, [this, id = choice.id](bool isChecked) {
            if (isChecked) {
                Q_EMIT chosen(id);
            }
        });
        m_column->addWidget(card);
        m_cards.append(card);
    }
}

void ChoiceList::setCurrent(const QString &id)
{
    for (int i = 0; i < m_cards.size(); ++i) {
        const QSignalBlocker quiet(m_cards[i]);
        m_cards[i]->setAutoExclusive(false);
        m_cards[i]->setChecked(m_choices[i].id == id);
        m_cards[i]->setAutoExclusive(true);
    }
}

void ChoiceList::focusFirst()
{
    if (!m_cards.isEmpty()) {
        m_cards.front()->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace views
