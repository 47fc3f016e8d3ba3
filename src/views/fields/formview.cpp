// SPDX-License-Identifier: MIT
#include "views/fields/formview.h"

#include "text/errortext.h"
#include "views/fields/fieldeditor.h"
#include "views/theme/theme.h"
#include "views/widgets/field.h"

#include <QEvent>
#include <QGridLayout>
#include <algorithm>

namespace views {
namespace {

constexpr int columnGap = 18;
constexpr int widthForTwo = 560; ///< px at 100 %.

/// Buttons are no fields; what cannot be entered matters only when the store insists on it.
bool isShown(const core::FormField &field)
{
    using Type = core::FieldType;
    if (!field.isVisible || field.type == Type::Button) {
        return false;
    }
    const bool isNote
        = field.type == Type::File || field.type == Type::Image || field.type == Type::GroupOfImages || field.type == Type::Spam;
    return !isNote || field.rules.required || field.type == Type::Spam;
}

} // namespace

FormView::FormView(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(columnGap);
    m_grid->setVerticalSpacing(0);
}

FieldEditor *FormView::editorOf(const QString &marker) const
{
    const auto it
        = std::find_if(m_editors.begin(), m_editors.end(), [&marker](const FieldEditor *e) { return e->field().marker == marker; });
    return it == m_editors.end() ? nullptr : *it;
}

void FormView::setForm(const core::FormSchema &form, bool isTurkish)
{
    if (m_isBuilt && m_form == form && m_isTurkish == isTurkish) {
        return;
    }
    m_form = form;
    m_isTurkish = isTurkish;
    rebuild();
}

void FormView::rebuild()
{
    QHash<QString, QString> unread;
    QString focused;
    for (FieldEditor *editor : std::as_const(m_editors)) {
        if (!editor->rawText().isEmpty() && core::isBlank(editor->value())) {
            unread.insert(editor->field().marker, editor->rawText());
        }
        if (editor->widget()->isAncestorOf(focusWidget()) || editor->widget() == focusWidget()) {
            focused = editor->field().marker;
        }
    }
    qDeleteAll(m_fields);
    m_fields.clear();
    m_editors.clear();
    m_isBuilt = true;
    for (const core::FormField &field : std::as_const(m_form.fields)) {
        if (isShown(field) && !m_fields.contains(field.marker)) {
            addEditor(field);
        }
    }
    arrange();
    for (FieldEditor *editor : std::as_const(m_editors)) {
        const QString marker = editor->field().marker;
        editor->setValue(m_shown.value(marker));
        if (unread.contains(marker)) {
            editor->setRawText(unread.value(marker));
        }
        if (marker == focused) {
            editor->focusTarget()->setFocus(Qt::OtherFocusReason);
        }
    }
    setProblems(m_problems);
}

void FormView::addEditor(const core::FormField &field)
{
    FieldEditor *editor = FieldEditor::create(field, m_isTurkish, this);
    editor->widget()->setObjectName(field.marker);
    auto *box = new Field(field.label(), editor->widget(), this);
    box->setOptional(!field.rules.required && editor->canEnter());
    m_editors.append(editor);
    m_fields.insert(field.marker, box);
    renewHint(editor);
    connect(editor, &FieldEditor::edited, this, [this, marker = field.marker](const core::FormValue &value, bool isFinished) {
        // Told is shown: a state that has another value later on (a new order) changes the field.
        m_shown.insert(marker, value);
        Q_EMIT valueEdited(marker, value, isFinished);
    });
    connect(editor, &FieldEditor::misread, this,
        [this, marker = field.marker](const core::FieldProblem &problem) { Q_EMIT valueMisread(marker, problem); });
    connect(editor, &FieldEditor::hintChanged, this, [this, editor] { renewHint(editor); });
}

void FormView::renewHint(FieldEditor *editor)
{
    const QString own = editor->ownHint();
    const QString store = editor->field().hint;
    m_fields.value(editor->field().marker)->setHint(own.isEmpty() || store.isEmpty() ? own + store : tr("%1 · %2").arg(store, own));
}

bool FormView::isTwoColumns() const
{
    return width() >= Theme::of(this).scaled(widthForTwo);
}

void FormView::arrange()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item;
    }
    const bool isTwo = isTwoColumns();
    m_columns = isTwo ? 2 : 1;
    int row = 0;
    int column = 0;
    for (int i = 0; i < m_editors.size(); ++i) {
        const bool isAlone = column == 0 && (i + 1 == m_editors.size() || m_editors[i + 1]->isWide());
        const bool isWide = !isTwo || m_editors[i]->isWide() || isAlone;
        if (isWide && column != 0) {
            ++row;
            column = 0;
        }
        m_grid->addWidget(m_fields.value(m_editors[i]->field().marker), row, column, 1, isWide ? 2 : 1, Qt::AlignTop);
        column = isWide ? 2 : column + 1;
        if (column >= 2) {
            ++row;
            column = 0;
        }
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, isTwo ? 1 : 0);
}

void FormView::setValues(const core::FormData &values)
{
    QHash<QString, core::FormValue> now;
    for (const core::FormEntry &entry : values) {
        now.insert(entry.marker, entry.value);
    }
    for (FieldEditor *editor : std::as_const(m_editors)) {
        const core::FormValue value = now.value(editor->field().marker);
        if (value != m_shown.value(editor->field().marker) && value != editor->value()) {
            editor->setValue(value);
        }
    }
    m_shown = now;
}

void FormView::setProblems(const QHash<QString, core::FieldProblem> &problems)
{
    m_problems = problems;
    for (FieldEditor *editor : std::as_const(m_editors)) {
        const QString marker = editor->field().marker;
        const auto it = problems.constFind(marker);
        m_fields.value(marker)->setError(it == problems.constEnd() ? QString() : text::describeProblem(*it));
    }
}

bool FormView::focusFirstProblem()
{
    for (FieldEditor *editor : std::as_const(m_editors)) {
        if (m_problems.contains(editor->field().marker)) {
            editor->focusTarget()->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

void FormView::focusFirst()
{
    for (FieldEditor *editor : std::as_const(m_editors)) {
        if (editor->canEnter() && core::isBlank(editor->value())) {
            editor->focusTarget()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    if (!m_editors.isEmpty()) {
        m_editors.front()->focusTarget()->setFocus(Qt::OtherFocusReason);
    }
}

void FormView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if ((isTwoColumns() ? 2 : 1) != m_columns) {
        arrange();
    }
}

void FormView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_isBuilt) {
        rebuild();
    }
    QWidget::changeEvent(event);
}

} // namespace views
