// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/draftstate.h"
#include "core/apierror.h"

#include <QObject>
#include <memory>

namespace session {
class Connection;
}

namespace checkout {

class FileUploads;

/// The order form in hand: what stands in its fields, what is said to be wrong, and the way back. Works on the details of
/// DraftController's one value.
class OrderForm : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderForm)
public:
    /// `state` is not owned.
    explicit OrderForm(DraftState &state, QObject *parent = nullptr);
    ~OrderForm() override;

    /// Where files are uploaded to. Null: nowhere. Not owned.
    void setConnection(session::Connection *connection);
    /// Another form, or the same in another language: the answers that it has fields for are read again.
    void setForm(const core::FormSchema &form);
    void readAnew();
    /// An empty form for the next customer.
    void clear();

    /// What stands in a field now; said to be wrong when `isFinished` (the person left the field).
    void setAnswer(const QString &marker, const QString &raw, bool isFinished);
    /// Nobody has typed for a moment: what is wrong with the field is said.
    void notePause(const QString &marker);
    /// The store does not want this field: it is not sent with this order. Only for what the store does not require.
    void leaveOut(const QString &marker);
    /// Takes back the last change of the form, whichever field it was in.
    void undo();
    void redo();

    /// Writes what the store knows into the fields that are empty, as one step; gives their markers. Times and files are the person's.
    QSet<QString> fillIn(const core::FormData &data);
    /// Every field is looked at; false when something is wrong.
    bool check();
    /// The server's words about fields; true when one of them is a field of this form.
    [[nodiscard]] bool showRefusal(const core::ApiError &error);
    [[nodiscard]] tl::expected<core::FormData, core::FieldProblems> formData() const;
    /// Nothing is typed that the store has not put there, into this form or another one.
    [[nodiscard]] bool isBlank() const;

Q_SIGNALS:
    /// What stands in the field; empty: in any of them.
    void changed(const QString &marker);
    /// What is said of the fields, and how far their files are: nothing that is kept.
    void saidOtherwise();

private:
    void fillInitialValues();
    void dropInitialValues();
    void noteSecrets();
    void renewProblems();
    void followFiles();
    void onUploaded(const QString &marker, const QString &fileId, const core::FileRecord &record);
    void remember(const QString &marker, bool isFinished);
    void takeBack(QList<core::FormAnswers> &from, QList<core::FormAnswers> &to);
    /// By the store's clock: this computer's may be a day off.
    [[nodiscard]] QDateTime now() const;
    [[nodiscard]] std::optional<core::FieldProblem> problemOf(const core::FormField &field) const;

    DraftState &m_state;
    DetailsState &m_details;
    session::Connection *m_connection = nullptr;
    std::unique_ptr<FileUploads> m_uploads;
    QList<core::FormAnswers> m_undo;
    QList<core::FormAnswers> m_redo;
    QString m_typing; ///< The field that is being typed into: one step back for all of it.
};

} // namespace checkout
