// SPDX-License-Identifier: MIT
#include "checkout/draft/orderform.h"

#include "checkout/draft/fileuploads.h"
#include "checkout/draft/keptanswers.h"
#include "session/connection.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace checkout {
namespace {

constexpr qsizetype mostSteps = 100;

/// A time that was right once is not right again, and a file is somebody's choice.
bool isForAnybody(const core::FormField &field)
{
    using Type = core::FieldType;
    const bool isTime
        = field.type == Type::Date || field.type == Type::DateTime || field.type == Type::Time || field.type == Type::TimeInterval;
    return !isTime && !core::isFileField(field) && !field.isPassword;
}

} // namespace

OrderForm::OrderForm(DraftState &state, QObject *parent) :
    QObject(parent), m_state(state), m_details(state.details), m_uploads(std::make_unique<FileUploads>())
{
    connect(m_uploads.get(), &FileUploads::uploaded, this, &OrderForm::onUploaded);
    connect(m_uploads.get(), &FileUploads::changed, this, [this] {
        m_details.uploads = m_uploads->states();
        Q_EMIT saidOtherwise();
    });
}

OrderForm::~OrderForm() = default;

void OrderForm::setConnection(session::Connection *connection)
{
    m_connection = connection;
    m_uploads->setConnection(connection);
    m_details.uploads.clear();
}

QDateTime OrderForm::now() const
{
    return QDateTime::currentDateTimeUtc().addMSecs(m_details.clockOffset.count());
}

void OrderForm::setForm(const core::FormSchema &form)
{
    dropInitialValues();
    m_details.form = form;
    noteSecrets();
    m_details.clockOffset = m_connection ? m_connection->client.serverClockOffset() : std::chrono::milliseconds(0);
    m_details.answers.readAs(form, m_state.locale);
    fillInitialValues();
    renewProblems();
    followFiles();
}

void OrderForm::readAnew()
{
    m_details.answers.readAs(m_details.form, m_state.locale);
    m_undo.clear(); // Written in the other language.
    m_redo.clear();
    m_details.canUndo = m_details.canRedo = false;
    renewProblems();
}

void OrderForm::clear()
{
    m_details.answers.clear();
    m_details.problems.clear();
    m_details.leftOut.clear();
    m_details.uploads.clear();
    m_details.canUndo = m_details.canRedo = false;
    m_undo.clear();
    m_redo.clear();
    m_typing.clear();
    m_uploads->clear();
    fillInitialValues();
}

void OrderForm::fillInitialValues()
{
    for (const core::FormField &field : std::as_const(m_details.form.fields)) {
        if (core::isEnterable(field) && !core::isBlank(field.initialValue) && !m_details.answers.has(field.marker)) {
            const QString raw = core::rawFromValue(field, field.initialValue, m_state.locale);
            m_details.answers.setRaw(field, raw, m_state.locale);
        }
    }
}

// What the store had put into the form goes with it: only what a person typed is kept for when the form comes back.
void OrderForm::dropInitialValues()
{
    for (const core::FormField &field : std::as_const(m_details.form.fields)) {
        if (!m_details.answers.raw(field.marker).trimmed().isEmpty() && isUntouched(m_state, field)) {
            m_details.answers.remove(field.marker);
        }
    }
}

// Remembered beyond the form: what was typed into it is kept while another one is shown.
void OrderForm::noteSecrets()
{
    for (const core::FormField &field : std::as_const(m_details.form.fields)) {
        if (field.isPassword) {
            m_details.secret.insert(field.marker);
        } else {
            m_details.secret.remove(field.marker);
        }
    }
}

std::optional<core::FieldProblem> OrderForm::problemOf(const core::FormField &field) const
{
    if (m_details.leftOut.contains(field.marker)) {
        return std::nullopt;
    }
    return m_details.answers.problem(field, now(), m_state.locale);
}

// What was said to be wrong stays said while it is wrong, whatever the form and the language are now.
void OrderForm::renewProblems()
{
    core::FieldProblems still;
    for (const core::FormField &field : std::as_const(m_details.form.fields)) {
        const auto problem = problemOf(field);
        if (problem && m_details.problems.contains(field.marker)) {
            still.insert(field.marker, *problem);
        }
    }
    m_details.problems = still;
}

void OrderForm::remember(const QString &marker, bool isFinished)
{
    if (m_typing != marker) {
        m_undo.append(m_details.answers);
        if (m_undo.size() > mostSteps) {
            m_undo.removeFirst();
        }
        m_redo.clear();
    }
    m_typing = isFinished ? QString() : marker;
    m_details.canUndo = !m_undo.isEmpty();
    m_details.canRedo = !m_redo.isEmpty();
}

void OrderForm::setAnswer(const QString &marker, const QString &raw, bool isFinished)
{
    const core::FormField *field = m_details.form.field(marker);
    if (!field) {
        return;
    }
    if (raw != m_details.answers.raw(marker)) {
        remember(marker, isFinished);
        m_details.leftOut.remove(marker);
        m_details.prefill.filled.remove(marker);
    } else if (isFinished) {
        m_typing.clear();
    }
    m_details.answers.setRaw(*field, raw, m_state.locale);
    if (isFinished) {
        m_details.answers.tidy(*field, m_state.locale);
    }
    if (!m_undo.isEmpty() && m_undo.last() == m_details.answers) {
        m_undo.removeLast(); // Typed and taken back, by a person or after a scan: no step.
        m_typing.clear();
        m_details.canUndo = !m_undo.isEmpty();
    }
    if (core::isFileField(*field)) {
        m_uploads->follow(m_details.form, *field, raw);
        m_details.uploads = m_uploads->states();
    }
    // While somebody types, an error may go away but none appears.
    const auto problem = problemOf(*field);
    if (!problem) {
        m_details.problems.remove(marker);
    } else if (m_details.problems.contains(marker) || (isFinished && problem->kind != core::FieldProblem::Kind::Required)) {
        m_details.problems.insert(marker, *problem);
    }
    Q_EMIT changed(marker);
}

void OrderForm::notePause(const QString &marker)
{
    const core::FormField *field = m_details.form.field(marker);
    const auto problem = field ? problemOf(*field) : std::nullopt;
    const bool isNews = problem && problem->kind != core::FieldProblem::Kind::Required && problem != m_details.problems.value(marker);
    if (isNews) {
        m_details.problems.insert(marker, *problem);
        Q_EMIT saidOtherwise();
    }
}

void OrderForm::leaveOut(const QString &marker)
{
    const core::FormField *field = m_details.form.field(marker);
    if (field && !field->rules.required) {
        m_details.leftOut.insert(marker);
        m_details.problems.remove(marker);
        Q_EMIT saidOtherwise();
    }
}

void OrderForm::takeBack(QList<core::FormAnswers> &from, QList<core::FormAnswers> &to)
{
    if (from.isEmpty()) {
        return;
    }
    to.append(m_details.answers);
    m_details.answers = from.takeLast();
    QSet<QString> &filled = m_details.prefill.filled;
    const auto isChanged = [this, &to](const QString &marker) { return to.last().raw(marker) != m_details.answers.raw(marker); };
    if (filled.removeIf(isChanged) > 0 && filled.isEmpty()) {
        m_details.prefill = {}; // All of it is taken back.
    }
    m_typing.clear();
    m_details.canUndo = !m_undo.isEmpty();
    m_details.canRedo = !m_redo.isEmpty();
    renewProblems();
    followFiles();
    Q_EMIT changed({});
}

void OrderForm::undo()
{
    takeBack(m_undo, m_redo);
}

void OrderForm::redo()
{
    takeBack(m_redo, m_undo);
}

void OrderForm::followFiles()
{
    for (const core::FormField &field : std::as_const(m_details.form.fields)) {
        if (core::isFileField(field)) {
            m_uploads->follow(m_details.form, field, m_details.answers.raw(field.marker));
        }
    }
    m_details.uploads = m_uploads->states();
}

// The entry that was here is in the store now, in every step that can be gone back to.
void OrderForm::onUploaded(const QString &marker, const QString &fileId, const core::FileRecord &record)
{
    const core::FormField *field = m_details.form.field(marker);
    if (!field) {
        return;
    }
    const auto renew = [&](core::FormAnswers &answers) {
        QList<core::FileEntry> files = core::filesIn(answers.raw(marker));
        for (core::FileEntry &file : files) {
            if (file.id == fileId) {
                file.record = record;
                file.path.clear();
            }
        }
        answers.setRaw(*field, core::rawOf(files), m_state.locale);
    };
    std::for_each(m_undo.begin(), m_undo.end(), renew);
    std::for_each(m_redo.begin(), m_redo.end(), renew);
    renew(m_details.answers);
    m_details.uploads = m_uploads->states();
    renewProblems();
    Q_EMIT changed(marker);
}

QSet<QString> OrderForm::fillIn(const core::FormData &data)
{
    const core::FormAnswers before = m_details.answers;
    QSet<QString> filled;
    for (const core::FormEntry &entry : data) {
        const core::FormField *field = m_details.form.field(entry.marker);
        if (!field || !core::isEnterable(*field) || !isForAnybody(*field) || core::isBlank(entry.value)
            || !m_details.answers.raw(entry.marker).trimmed().isEmpty() || m_details.leftOut.contains(entry.marker)) {
            continue;
        }
        QString raw = core::rawFromValue(*field, entry.value, m_state.locale);
        // The same number stands in another form with the prefix that this one shows beside its mask.
        if (const QString &prefix = field->rules.maskHint; !prefix.isEmpty() && raw.startsWith(prefix)) {
            raw = raw.mid(prefix.size()).trimmed();
        }
        if (raw.trimmed().isEmpty() || raw == m_details.answers.raw(entry.marker)) {
            continue;
        }
        m_details.answers.setRaw(*field, raw, m_state.locale);
        if (m_details.answers.problem(*field, now(), m_state.locale)) {
            m_details.answers.setRaw(*field, before.raw(entry.marker), m_state.locale); // Of another form that calls a field the same.
        } else {
            filled.insert(entry.marker);
        }
    }
    if (!filled.isEmpty()) {
        const core::FormAnswers after = std::exchange(m_details.answers, before);
        m_typing.clear();
        remember(u"*"_s, true); // A step of its own, of no one field.
        m_details.answers = after;
        renewProblems();
        Q_EMIT changed({});
    }
    return filled;
}

bool OrderForm::check()
{
    for (const core::FormField &field : std::as_const(m_details.form.fields)) {
        m_details.answers.tidy(field, m_state.locale);
    }
    const auto data = formData();
    m_details.problems = data ? core::FieldProblems() : data.error();
    return data.has_value();
}

bool OrderForm::showRefusal(const core::ApiError &error)
{
    bool isFieldAtFault = false;
    for (auto it = error.fieldErrors.cbegin(); it != error.fieldErrors.cend(); ++it) {
        if (m_details.form.field(it.key())) {
            core::FieldProblem problem;
            problem.kind = core::FieldProblem::Kind::ServerRejected;
            problem.words = it.value();
            m_details.problems.insert(it.key(), problem);
            isFieldAtFault = true;
        }
    }
    return isFieldAtFault;
}

tl::expected<core::FormData, core::FieldProblems> OrderForm::formData() const
{
    core::FormSchema sent = m_details.form;
    sent.fields.removeIf([this](const core::FormField &field) { return m_details.leftOut.contains(field.marker); });
    return m_details.answers.formData(sent, now(), m_state.locale);
}

bool OrderForm::isBlank() const
{
    const QList<core::WrittenAnswer> written = m_details.answers.written();
    return std::none_of(written.begin(), written.end(), [this](const core::WrittenAnswer &answer) {
        const core::FormField *field = m_details.form.field(answer.marker);
        const bool isReference = answer.marker == m_details.referenceMarker; // A repeated order's, which nobody has typed.
        return !isReference && (field ? !isUntouched(m_state, *field) : !answer.raw.trimmed().isEmpty());
    });
}

} // namespace checkout
