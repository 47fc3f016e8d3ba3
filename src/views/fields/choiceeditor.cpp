// SPDX-License-Identifier: MIT
#include "views/fields/choiceeditor.h"

#include "kit/theme/theme.h"
#include "kit/widgets/choicecard.h"
#include "kit/widgets/combofield.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/themedwidget.h"
#include "views/delegates/picturecache.h"

#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>

namespace views {

ChoiceEditor::ChoiceEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent) :
    FieldEditor(field, locale, usesCombo(field) ? static_cast<QWidget *>(new kit::ComboField(parent)) : new kit::ThemedWidget(parent))
{
    if (usesCombo(field)) {
        buildCombo();
    } else {
        buildCards();
    }
}

bool ChoiceEditor::usesCombo(const core::FormField &field)
{
    return !field.isMultiselect && field.options.size() > mostCards;
}

bool ChoiceEditor::isHeading(const core::FieldOption &option) const
{
    return field().type == core::FieldType::Entity && option.depth == 0;
}

QString ChoiceEditor::itemText(const core::FieldOption &option)
{
    return option.hint.isEmpty() ? option.title : tr("%1 · %2").arg(option.title, option.hint);
}

void ChoiceEditor::showOptionHints(const QList<core::FieldOption> &options)
{
    for (const core::FieldOption &option : options) {
        if (m_combo) {
            m_combo->setItemText(m_combo->findData(option.value), itemText(option));
        } else if (const qsizetype at = m_values.indexOf(option.value); at >= 0) {
            m_cards[at]->setHint(option.hint);
        }
    }
}

void ChoiceEditor::setPictures(PictureCache &pictures)
{
    const auto &options = field().options;
    if (std::any_of(options.begin(), options.end(), [](const core::FieldOption &option) { return !option.picture.isEmpty(); })) {
        connect(&pictures, &PictureCache::changed, this, [this, &pictures] { showPictures(pictures); });
        showPictures(pictures);
    }
}

void ChoiceEditor::showPictures(PictureCache &pictures)
{
    for (const core::FieldOption &option : field().options) {
        const QPixmap picture = option.picture.isEmpty() ? QPixmap() : pictures.picture(option.picture);
        if (m_combo) {
            m_combo->setItemIcon(m_combo->findData(option.value), QIcon(picture));
        } else if (const qsizetype at = m_values.indexOf(option.value); at >= 0) {
            m_cards[at]->setPicture(picture);
        }
    }
}

void ChoiceEditor::buildCombo()
{
    m_combo = static_cast<kit::ComboField *>(widget());
    m_combo->addItem(tr("Choose…"));
    for (const core::FieldOption &option : field().options) {
        m_combo->addItem(itemText(option), option.value);
        if (isHeading(option)) {
            auto *item = qobject_cast<QStandardItemModel *>(m_combo->model())->item(m_combo->count() - 1);
            item->setFlags(item->flags() & ~(Qt::ItemIsSelectable | Qt::ItemIsEnabled));
        }
    }
    connect(m_combo, &QComboBox::activated, this, [this] { Q_EMIT edited(raw(), true); });
}

void ChoiceEditor::buildCards()
{
    auto *column = new QVBoxLayout(widget());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::Theme::unit);
    const auto kind = field().isMultiselect ? kit::ChoiceCard::Kind::Check : kit::ChoiceCard::Kind::Radio;
    for (const core::FieldOption &option : field().options) {
        if (isHeading(option)) {
            column->addWidget(new kit::PlainLabel(option.title, kit::TextStyle::Hint, kit::ColorRole::Text2, widget()));
            continue;
        }
        auto *card = new kit::ChoiceCard(kind, option.title, option.hint, widget());
        // Not clicked(): a screen reader toggles. Of two radio cards the one that is chosen speaks.
        connect(card, &QAbstractButton::toggled, this, [this, kind](bool isChecked) {
            if (isChecked || kind == kit::ChoiceCard::Kind::Check) {
                Q_EMIT edited(raw(), true);
            }
        });
        m_cards.append(card);
        m_values.append(option.value);
        column->addWidget(card);
    }
    if (!m_cards.isEmpty()) {
        widget()->setFocusProxy(m_cards.front());
    }
}

QWidget *ChoiceEditor::focusTarget() const
{
    if (m_combo) {
        return m_combo;
    }
    for (kit::ChoiceCard *card : m_cards) {
        if (card->isChecked()) {
            return card;
        }
    }
    return m_cards.isEmpty() ? widget() : m_cards.front();
}

bool ChoiceEditor::isWide() const
{
    return m_cards.size() > 2;
}

QString ChoiceEditor::ownHint() const
{
    return obstacle();
}

QString ChoiceEditor::obstacle() const
{
    return field().options.isEmpty()
        ? forReader(tr("The store has set no options for this field. Ask its owner to add them in the OneEntry panel."))
        : QString();
}

void ChoiceEditor::setRaw(const QString &raw)
{
    const QStringList wanted = raw.split(core::partSeparator, Qt::SkipEmptyParts);
    if (m_combo) {
        const int found = wanted.isEmpty() ? -1 : m_combo->findData(wanted.front());
        m_combo->setCurrentIndex(found < 0 ? 0 : found);
        return;
    }
    for (int i = 0; i < m_cards.size(); ++i) {
        // An exclusive button cannot be unchecked while it is exclusive.
        const QSignalBlocker quiet(m_cards[i]);
        m_cards[i]->setAutoExclusive(false);
        m_cards[i]->setChecked(wanted.contains(m_values[i]));
        m_cards[i]->setAutoExclusive(m_cards[i]->kind() == kit::ChoiceCard::Kind::Radio);
    }
}

QStringList ChoiceEditor::chosen() const
{
    QStringList values;
    if (m_combo && m_combo->currentIndex() > 0) {
        values << m_combo->currentData().toString();
    }
    for (int i = 0; i < m_cards.size(); ++i) {
        if (m_cards[i]->isChecked()) {
            values << m_values[i];
        }
    }
    return values;
}

QString ChoiceEditor::raw() const
{
    return chosen().join(core::partSeparator);
}

} // namespace views
