// SPDX-License-Identifier: MIT
#include "views/fields/formview.h"

#include "kit/theme/theme.h"
#include "kit/widgets/field.h"
#include "text/errorcodes.h"
#include "text/errortext.h"
#include "text/moneytext.h"
#include "views/fields/fieldeditor.h"
#include "views/fields/sloteditor.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <algorithm>

namespace views {
namespace {

constexpr int columnGap = 18;
constexpr int rowGap = 6; ///< Below the room that each field keeps for its hint.
constexpr int widthForTwo = 560; ///< px at 100 %.
constexpr std::chrono::milliseconds typingPause{ 300 };

} // namespace

FormView::FormView(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(columnGap);
    m_grid->setVerticalSpacing(rowGap);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT typingPaused(m_typing); });
}

void FormView::setForm(
    const core::FormSchema &form, const core::Locale &locale, const QString &currency, std::chrono::milliseconds clockOffset)
{
    m_clockOffset = clockOffset;
    const bool isOtherCurrency = std::exchange(m_currency, currency) != currency;
    if (m_isBuilt && m_form == form && m_locale == locale) {
        // The products have said what their prices are in: nothing is built anew under somebody's hands.
        for (int i = 0; isOtherCurrency && i < m_editors.size(); ++i) {
            m_editors[i]->showOptionHints(withSurcharges(m_editors[i]->field()).options);
        }
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

// What a choice costs more is money of this shop: "+₺35,00".
core::FormField FormView::withSurcharges(core::FormField field) const
{
    for (core::FieldOption &option : field.options) {
        const auto money = option.surcharge ? core::Money::rounded(*option.surcharge, m_currency) : std::nullopt;
        if (money && !money->isZero()) {
            const QString amount = text::formatMoney(*money, m_locale.languageCode());
            option.hint = money->minor > 0 ? QString(u'+' + amount) : amount;
        }
    }
    return field;
}

void FormView::addEditor(const core::FormField &field)
{
    FieldEditor *editor = FieldEditor::create(withSurcharges(field), m_locale, this);
    editor->widget()->setObjectName(field.marker);
    editor->setCanUseFiles(m_canUseFiles);
    editor->setForClerk(m_isForClerk);
    if (m_pictures) {
        editor->setPictures(*m_pictures);
    }
    if (auto *slots = qobject_cast<SlotEditor *>(editor)) {
        slots->setClockOffset(m_clockOffset);
    }
    auto *box = new kit::Field(field.label(), editor->widget(), this);
    box->setOptional(!field.rules.required && editor->canEnter());
    box->setRequired(field.rules.required);
    connect(box, &kit::Field::linkActivated, this, [this, marker = field.marker] { onLink(marker); });
    // Ctrl+Z belongs to the whole form: a text box would keep it for itself.
    editor->widget()->installEventFilter(this);
    for (QWidget *inner : editor->widget()->findChildren<QWidget *>()) {
        inner->installEventFilter(this);
    }
    m_editors.append(editor);
    m_fields.insert(field.marker, box);
    renewHint(editor);
    connect(editor, &FieldEditor::edited, this, [this, marker = field.marker](const QString &raw, bool isFinished) {
        // Told is shown: a state that has another text later on (a new order) changes the field.
        m_told.insert(marker, raw);
        m_typing = marker;
        isFinished ? m_pause.stop() : m_pause.start();
        Q_EMIT answerEdited(marker, raw, isFinished);
    });
    connect(editor, &FieldEditor::hintChanged, this, [this, editor] { renewHint(editor); });
}

void FormView::renewHint(FieldEditor *editor)
{
    const QString own = editor->ownHint();
    if (m_leftOut.contains(editor->field().marker)) {
        m_fields.value(editor->field().marker)->setHint(tr("Not sent with this order: the store did not take it."));
        return;
    }
    const QString store = editor->field().hint;
    // Where it comes from is short and stands first; what the field wants still counts for whoever looks it over.
    QStringList parts = m_filled.contains(editor->field().marker) ? QStringList{ m_filledFrom } : QStringList();
    parts += { store, own };
    parts.removeAll(QString());
    QString hint = parts.value(0);
    for (qsizetype i = 1; i < parts.size(); ++i) {
        hint = tr("%1 · %2").arg(hint, parts.at(i));
    }
    m_fields.value(editor->field().marker)->setHint(hint);
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
        const bool isFine = it == problems.constEnd();
        const bool isMissing = !isFine && it->kind == core::FieldProblem::Kind::Required;
        const QString obstacle = isMissing ? editor->obstacle() : QString();
        m_fields.value(marker)->setError(isFine ? QString() : obstacle.isEmpty() ? text::describeProblem(*it) : obstacle);
        m_fields.value(marker)->setProperty("helpTopic", isFine ? QString() : text::errorCode(*it));
        renewLink(editor);
    }
}

void FormView::renewLink(FieldEditor *editor)
{
    const QString marker = editor->field().marker;
    const auto it = m_problems.constFind(marker);
    const bool isRejected = it != m_problems.constEnd() && it->kind == core::FieldProblem::Kind::ServerRejected;
    QString link;
    if (isRejected && !editor->field().rules.required) {
        link = tr("Order without it");
    } else if (m_filled.contains(marker)) {
        link = tr("Clear");
    }
    m_fields.value(marker)->setLink(link);
}

void FormView::onLink(const QString &marker)
{
    const auto problem = m_problems.constFind(marker);
    const bool isRejected = problem != m_problems.constEnd() && problem->kind == core::FieldProblem::Kind::ServerRejected;
    if (isRejected || !m_filled.contains(marker)) {
        Q_EMIT leaveOutWanted(marker);
        return;
    }
    for (FieldEditor *editor : std::as_const(m_editors)) {
        if (editor->field().marker == marker) {
            editor->setRaw({});
            m_told.insert(marker, {});
            Q_EMIT answerEdited(marker, {}, true);
            editor->focusTarget()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void FormView::setFilled(const QSet<QString> &markers, const QString &source)
{
    if (m_filled == markers && m_filledFrom == source) {
        return;
    }
    m_filled = markers;
    m_filledFrom = source;
    for (FieldEditor *editor : std::as_const(m_editors)) {
        renewHint(editor);
        renewLink(editor);
    }
}

void FormView::setUploads(const QHash<QString, checkout::UploadState> &uploads)
{
    for (FieldEditor *editor : std::as_const(m_editors)) {
        editor->showUploads(uploads);
    }
}

void FormView::setLeftOut(const QSet<QString> &markers)
{
    if (std::exchange(m_leftOut, markers) == markers) {
        return;
    }
    for (FieldEditor *editor : std::as_const(m_editors)) {
        renewHint(editor);
    }
}

bool FormView::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    const auto *key = isKey ? static_cast<QKeyEvent *>(event) : nullptr;
    const bool isUndo = key && key->matches(QKeySequence::Undo);
    if (isUndo || (key && key->matches(QKeySequence::Redo))) {
        event->accept();
        if (event->type() == QEvent::KeyPress) {
            isUndo ? Q_EMIT undoWanted() : Q_EMIT redoWanted();
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
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
