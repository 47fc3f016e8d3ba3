// SPDX-License-Identifier: MIT
#include "views/fields/formview.h"

#include "kit/theme/theme.h"
#include "kit/widgets/field.h"
#include "text/errortext.h"
#include "views/fields/fieldeditor.h"

#include <QEvent>
#include <QGridLayout>
#include <algorithm>

namespace views {
namespace {

constexpr int columnGap = 18;
constexpr int widthForTwo = 560; ///< px at 100 %.

} // namespace

FormView::FormView(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(columnGap);
    m_grid->setVerticalSpacing(0);
}

void FormView::setForm(const core::FormSchema &form, const core::Locale &locale)
{
    if (m_isBuilt && m_form == form && m_locale == locale) {
        return;
    }
    m_form = form;
    m_locale = locale;
    rebuild();
}

void FormView::rebuild()
{
    QString focused;
    for (FieldEditor *editor : std::as_const(m_editors)) {
        if (editor->widget()->isAncestorOf(focusWidget()) || editor->widget() == focusWidget()) {
            focused = editor->field().marker;
        }
        editor->disconnect(this); // A control that goes loses the focus, which is nobody leaving the field.
    }
    qDeleteAll(m_fields);
    m_fields.clear();
    m_editors.clear();
    m_isBuilt = true;
    for (const core::FormField &field : std::as_const(m_form.fields)) {
        if (core::isShown(field) && !m_fields.contains(field.marker)) {
            addEditor(field);
        }
    }
    arrange();
    for (FieldEditor *editor : std::as_const(m_editors)) {
        const QString marker = editor->field().marker;
        editor->setRaw(m_told.value(marker));
        if (marker == focused) {
            editor->focusTarget()->setFocus(Qt::OtherFocusReason);
        }
    }
    setProblems(m_problems);
}

void FormView::addEditor(const core::FormField &field)
{
    FieldEditor *editor = FieldEditor::create(field, m_locale, this);
    editor->widget()->setObjectName(field.marker);
    auto *box = new kit::Field(field.label(), editor->widget(), this);
    box->setOptional(!field.rules.required && editor->canEnter());
    m_editors.append(editor);
    m_fields.insert(field.marker, box);
    renewHint(editor);
    connect(editor, &FieldEditor::edited, this, [this, marker = field.marker](const QString &raw, bool isFinished) {
        // Told is shown: a state that has another text later on (a new order) changes the field.
        m_told.insert(marker, raw);
        Q_EMIT answerEdited(marker, raw, isFinished);
    });
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
    return width() >= kit::Theme::of(this).scaled(widthForTwo);
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

void FormView::setAnswers(const core::FormAnswers &answers)
{
    for (FieldEditor *editor : std::as_const(m_editors)) {
        const QString marker = editor->field().marker;
        const QString raw = answers.raw(marker);
        if (raw != m_told.value(marker)) {
            editor->setRaw(raw);
        }
        m_told.insert(marker, raw);
    }
}

void FormView::setProblems(const core::FieldProblems &problems)
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
        if (editor->canEnter() && editor->raw().isEmpty()) {
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
