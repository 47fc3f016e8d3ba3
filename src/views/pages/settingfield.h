// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/flow/settingsstate.h"

#include <QObject>

namespace checkout {
class SettingsController;
}

namespace kit {
class ComboField;
class Field;
class SegmentedSwitch;
class TextField;
}

namespace views {

/// A text of the settings' table in the language of the window; empty for an empty one.
[[nodiscard]] QString settingWords(const char *text);

/// One setting on its page: the control that it wants, what is wrong with it, and where its value comes from.
class SettingField final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingField)
public:
    /// `settings` is not owned; the field belongs to the layout that it is put into.
    SettingField(checkout::SettingsController &settings, const core::Setting &setting, QObject *parent);

    [[nodiscard]] kit::Field *field() const { return m_field; }
    [[nodiscard]] const core::Setting &setting() const { return m_setting; }
    void render(const checkout::SettingRow &row);
    /// In the language of the window; render() follows.
    void retranslate();

Q_SIGNALS:
    /// Somebody types; what is typed is not kept yet.
    void typing();

private:
    void buildText();
    void buildChoice();
    void buildSwitch();
    void renderChoice(const checkout::SettingRow &row);
    [[nodiscard]] QString hintOf(const checkout::SettingRow &row) const;
    void choose(const QString &value);

    checkout::SettingsController &m_settings;
    const core::Setting &m_setting;
    QString m_key;
    QString m_usual; ///< What "Use the default" goes back to.
    kit::Field *m_field;
    kit::TextField *m_text = nullptr;
    kit::ComboField *m_choice = nullptr;
    kit::SegmentedSwitch *m_switch = nullptr;
    QStringList m_suggestions;
    QList<std::pair<QString, QString>> m_choices; ///< As they stand in the box.
};

} // namespace views
