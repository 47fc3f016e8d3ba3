// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/flow/flowoptions.h"
#include "checkout/flow/settingsstate.h"
#include "core/projectsettings.h"

#include <QObject>

class QJsonArray;

namespace session {
class Settings;
}

namespace checkout {

class ProjectController;

/// The settings of this counter and of the connected project: one file, one table (core::settingTable()). A value is judged while it is
/// typed, kept when it is whole, and applied at once by whoever listens to applied().
class SettingsController : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsController)
public:
    /// `file` and `project` are not owned.
    SettingsController(const FlowOptions &options, session::Settings &file, ProjectController &project, QObject *parent = nullptr);

    [[nodiscard]] const SettingsState &state() const { return m_state; }
    /// What is in force.
    [[nodiscard]] QString value(const QString &key) const;
    [[nodiscard]] bool isOn(const QString &key) const { return value(key) == QLatin1StringView("true"); }

    /// The language of the content that was chosen for this project, else `usual`.
    [[nodiscard]] QString wantedContent(const QString &usual) const;

    /// What stands in the field now: judged, and neither kept nor applied.
    void type(const QString &key, const QString &text);
    /// Keeps and applies a value; one that does not fit stays in the field with what is wrong with it.
    void set(const QString &key, const QString &text);
    /// Keeps and applies what was typed and fits, and leaves the texts as they stand: nobody has typed for a moment, and may go on.
    void settle();
    /// Nobody types here any more: what fits is kept, and stands there as it is kept.
    void leave();
    /// Takes the last change back.
    void undo();
    /// All that is not as it comes, as JSON, without the password of anything.
    [[nodiscard]] QByteArray exported() const;
    /// Takes what exported() wrote; one undo() takes all of it back. Projects that were not known come without their app tokens.
    /// SettingsState::imported says what came of it.
    void importFrom(const QByteArray &json);

    /// What the window keeps of itself and nobody chooses, such as its size: neither shown nor exported. Empty: nothing.
    [[nodiscard]] QString remembered(const QString &key) const;
    void remember(const QString &key, const QString &text);

    void setLocale(const core::Locale &locale);
    /// Values that the store offers for a text.
    void suggest(const QString &key, const QStringList &values);
    /// Values, each with its title, that there are to choose from now. One that is gone stays chosen.
    void offer(const QString &key, const QList<std::pair<QString, QString>> &choices);
    /// Another project, other languages of it, or another look at its products.
    void renew();

Q_SIGNALS:
    void changed();
    /// This one has another value now.
    void applied(const QString &key);

private:
    /// Values under their keys; and projects, each as it was kept before it was added.
    struct Change
    {
        QList<std::pair<QString, QString>> values;
        QList<core::ProjectSettings> projects;
        [[nodiscard]] bool isEmpty() const { return values.isEmpty() && projects.isEmpty(); }
    };

    [[nodiscard]] QString read(const core::Setting &setting) const;
    void write(const core::Setting &setting, const QString &text);
    void apply(const Change &news);
    void renewUndoable();
    [[nodiscard]] static QString cleaned(const core::Setting &setting, const QString &text);
    [[nodiscard]] static bool isWhole(const SettingRow &row);
    void renewRow(SettingRow &row) const;
    void renewOrigin(SettingRow &row, const QString &inForce) const;
    void renewLanguages(SettingRow &row) const;
    void noteProject();
    [[nodiscard]] std::optional<core::FoundAttribute> foundFor(core::AttributeRole role) const;
    [[nodiscard]] QList<core::ProjectSettings> addProjects(const QJsonArray &projects);
    [[nodiscard]] SettingRow *rowOf(const QString &key);
    [[nodiscard]] QString projectScope() const;
    [[nodiscard]] QString orderStorage() const;

    QString m_firstScope; ///< The first project of this start: what options gave is its own.
    QHash<QString, QString> m_ofDemo; ///< What the demo store came with: key → value.
    FlowOptions m_options;
    session::Settings &m_file;
    ProjectController &m_project;
    core::Locale m_locale;
    SettingsState m_state;
    QString m_scope; ///< The project that the values are of.
    QList<Change> m_before; ///< What they replaced.
};

} // namespace checkout
