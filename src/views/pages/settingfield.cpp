// SPDX-License-Identifier: MIT
#include "views/pages/settingfield.h"

#include "checkout/flow/settingscontroller.h"
#include "kit/widgets/combofield.h"
#include "kit/widgets/field.h"
#include "kit/widgets/segmentedswitch.h"
#include "kit/widgets/textfield.h"
#include "text/attributetext.h"

#include <QCompleter>
#include <QCoreApplication>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

/// "look/textScale" → "lookTextScale": part of an object's name.
QString nameOf(const QString &key)
{
    QString name;
    const QStringList parts = key.split(u'/');
    for (const QString &part : parts) {
        name += name.isEmpty() ? part : part.left(1).toUpper() + part.mid(1);
    }
    return name;
}

} // namespace

QString settingWords(const char *text)
{
    return *text ? QCoreApplication::translate("Setting", text) : QString();
}

SettingField::SettingField(checkout::SettingsController &settings, const core::Setting &setting, QObject *parent) :
    QObject(parent), m_settings(settings), m_setting(setting), m_key(QString::fromLatin1(setting.key)), m_field(new kit::Field)
{
    switch (setting.control) {
    case core::SettingControl::Text:
        buildText();
        break;
    case core::SettingControl::Choice:
        buildChoice();
        break;
    case core::SettingControl::Switch:
        buildSwitch();
        break;
    }
    connect(m_field, &kit::Field::linkActivated, this, [this] { choose(m_usual); });
}

void SettingField::buildText()
{
    m_text = new kit::TextField;
    m_text->setObjectName(nameOf(m_key) + u"Edit"_s);
    m_text->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_field->setControl(m_text);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_settings.type(m_key, text);
        Q_EMIT typing();
    });
    connect(m_text, &QLineEdit::editingFinished, this, [this] { choose(m_text->text()); });
}

void SettingField::buildChoice()
{
    m_choice = new kit::ComboField;
    m_choice->setObjectName(nameOf(m_key) + u"Box"_s);
    if (*m_setting.noneLabel) { // Names of things that are there may be of any length.
        m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_choice->setMinimumContentsLength(12);
    }
    m_field->setControl(m_choice);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] { choose(m_choice->currentData().toString()); });
}

void SettingField::buildSwitch()
{
    m_switch = new kit::SegmentedSwitch;
    m_switch->setObjectName(nameOf(m_key) + u"Switch"_s);
    m_field->setControl(m_switch);
    connect(m_switch, &kit::SegmentedSwitch::chosen, this, &SettingField::choose);
}

void SettingField::choose(const QString &value)
{
    m_settings.set(m_key, value);
}

void SettingField::retranslate()
{
    m_field->setLabel(settingWords(m_setting.label));
    if (m_switch) {
        m_switch->setSegments({ { u"true"_s, tr("On"), {}, {} }, { u"false"_s, tr("Off"), {}, {} } });
    }
}

void SettingField::renderChoice(const checkout::SettingRow &row)
{
    const QSignalBlocker quiet(m_choice);
    QList<std::pair<QString, QString>> choices = row.choices;
    if (*m_setting.noneLabel) {
        choices.prepend({ QString(), settingWords(m_setting.noneLabel) });
    }
    for (const core::SettingChoice &choice : m_setting.choices) {
        choices.append({ QString::fromLatin1(choice.value), settingWords(choice.label) });
    }
    const auto isChosen = [&row](const std::pair<QString, QString> &choice) { return choice.first == row.text; };
    if (*m_setting.noneLabel && std::none_of(choices.begin(), choices.end(), isChosen)) {
        choices.append({ row.text, row.areChoicesKnown ? tr("%1 (not there now)").arg(row.text) : row.text });
    }
    if (std::exchange(m_choices, choices) != choices) {
        m_choice->clear();
        for (const auto &[value, title] : std::as_const(choices)) {
            m_choice->addItem(title, value);
        }
    }
    m_choice->setCurrentIndex(m_choice->findData(row.text));
}

// What it is for, and where its value comes from unless nobody has chosen one.
QString SettingField::hintOf(const checkout::SettingRow &row) const
{
    const bool isNoneThere = row.areChoicesKnown && row.choices.isEmpty();
    QStringList sentences{ settingWords(m_setting.hint), isNoneThere ? settingWords(m_setting.noneThere) : QString() };
    switch (row.origin) {
    case core::SettingOrigin::Default:
        break;
    case core::SettingOrigin::DemoStore:
        sentences.append(tr("Comes with the demo store."));
        break;
    case core::SettingOrigin::Passing:
        sentences.append(tr("Until the demo store is closed."));
        break;
    case core::SettingOrigin::File:
        sentences.append(tr("From the settings file."));
        break;
    case core::SettingOrigin::Environment:
    case core::SettingOrigin::Option:
        return tr("Given by %1 at this start.").arg(row.source);
    }
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

void SettingField::render(const checkout::SettingRow &row)
{
    m_usual = row.usual;
    const bool isGiven = !row.source.isEmpty();
    m_field->control()->setEnabled(row.isUsable && !isGiven);
    m_field->setHint(hintOf(row));
    m_field->setError(row.problem ? settingWords(row.problem) : QString());
    // A choice that is never empty has nothing that it could go back to.
    const bool hasDefault = m_setting.control == core::SettingControl::Text || *m_setting.initial;
    const bool isChosen = row.origin == core::SettingOrigin::File || row.origin == core::SettingOrigin::Passing;
    const bool isOwn = isChosen && hasDefault && row.isUsable;
    m_field->setLink(isOwn ? tr("Use the default") : QString());
    if (m_choice) {
        renderChoice(row);
    } else if (m_switch) {
        m_switch->setCurrent(row.text);
    } else {
        if (m_text->text() != row.text) {
            m_text->showText(row.text);
        }
        m_text->setPlaceholderText(row.found ? text::attributePlaceInWords(*row.found) : QString());
        if (m_suggestions != row.suggestions) {
            m_suggestions = row.suggestions;
            auto *completer = new QCompleter(m_suggestions, m_text);
            completer->setFilterMode(Qt::MatchContains);
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            m_text->setCompleter(completer);
        }
    }
}

} // namespace views
