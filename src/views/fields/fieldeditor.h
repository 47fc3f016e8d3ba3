// SPDX-License-Identifier: MIT
#pragma once
#include "core/fieldcheck.h"
#include "core/formschema.h"

#include <QObject>
#include <QWidget>

namespace views {

/// The control for one field of an order form, whichever type it is of. It owns no state but what is typed: values come in with
/// setValue(), go out with edited(). The widget is the parent of the editor and belongs to whoever puts it into a layout.
class FieldEditor : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldEditor)
public:
    /// Where the editor of a field of that type comes from; never null: an unknown type gets a plain text box.
    [[nodiscard]] static FieldEditor *create(const core::FormField &field, bool isTurkish, QWidget *parent);

    [[nodiscard]] const core::FormField &field() const { return m_field; }
    [[nodiscard]] QWidget *widget() const { return m_widget; }
    /// What Tab reaches first.
    [[nodiscard]] virtual QWidget *focusTarget() const { return m_widget; }
    /// Shows a value; says nothing.
    virtual void setValue(const core::FormValue &value) = 0;
    [[nodiscard]] virtual core::FormValue value() const = 0;
    /// What stands in the field to the letter, for texts that are no value yet; empty where there is nothing of the kind.
    [[nodiscard]] virtual QString rawText() const { return {}; }
    virtual void setRawText(const QString &) { }
    /// True when the control wants the whole width of the form.
    [[nodiscard]] virtual bool isWide() const { return false; }
    /// A hint of the control's own, such as the time zone; below the store's.
    [[nodiscard]] virtual QString ownHint() const { return {}; }
    /// False for what only tells something.
    [[nodiscard]] virtual bool canEnter() const { return true; }
    [[nodiscard]] bool isTurkish() const { return m_isTurkish; }

Q_SIGNALS:
    /// `isFinished`: the person left the field or chose something.
    void edited(const core::FormValue &value, bool isFinished);
    /// What was typed is no value.
    void misread(const core::FieldProblem &problem);
    /// ownHint() changed.
    void hintChanged();

protected:
    FieldEditor(core::FormField field, bool isTurkish, QWidget *widget);

private:
    core::FormField m_field;
    bool m_isTurkish;
    QWidget *m_widget;
};

} // namespace views
