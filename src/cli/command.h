// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/signin/signinattempt.h"
#include "cli/context.h"
#include "cli/ordernames.h"

#include <QObject>
#include <functional>

namespace cli {

/// One run of one command: start() begins, finished() ends it, once. Requests go out one after the other.
class Command : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Command)
public:
    /// `context` is not owned.
    explicit Command(Context &context, QObject *parent = nullptr);

    virtual void start() = 0;

Q_SIGNALS:
    void finished(int exitCode);

protected:
    [[nodiscard]] Context &context() const { return m_context; }
    [[nodiscard]] session::Connection &connection() const { return m_context.connection(); }
    [[nodiscard]] const Options &options() const { return m_context.options; }
    [[nodiscard]] const Console &console() const { return m_context.console; }
    /// What the project calls its sign-in; empty before signIn() or as a guest.
    [[nodiscard]] const core::SignInMarkers &signInMarkers() const { return m_markers; }
    /// The userIdentifier, or core::guestUser() with --guest; empty before signIn() and where nobody signs in.
    [[nodiscard]] const QString &user() const { return m_user; }

    using Handler = std::function<void(const core::ApiError &)>;

    /// `then` with the value of this one request, else `otherwise`, else the sentence of the error and its exit code.
    template <class Api, class Value>
    void await(Api &api, core::RequestId id, void (Api::*answered)(const Value &, core::RequestId), core::Operation operation,
        std::function<void(const Value &)> then, Handler otherwise = {}, Named named = Named::Marker)
    {
        QObject *scope = scopeOf(api, id, operation, std::move(otherwise), named);
        connect(&api, answered, scope, [id, scope, then = std::move(then)](const Value &value, core::RequestId answer) {
            if (answer == id) {
                scope->deleteLater();
                then(value);
            }
        });
    }
    /// As above, for an answer without a value.
    template <class Api>
    void await(Api &api, core::RequestId id, void (Api::*answered)(core::RequestId), core::Operation operation, std::function<void()> then)
    {
        QObject *scope = scopeOf(api, id, operation, {}, Named::Id);
        connect(&api, answered, scope, [id, scope, then = std::move(then)](core::RequestId answer) {
            if (answer == id) {
                scope->deleteLater();
                then();
            }
        });
    }

    /// Signs in with the login and password of the options, then goes on. Without a password it goes on as a guest.
    void signIn(std::function<void()> then);
    /// As signIn(), with `otherwise` for a refusal.
    void signIn(const core::ProjectSettings &project, std::function<void()> then, const Handler &otherwise);
    /// As signIn(), then knowContent().
    void signInForContent(std::function<void()> then);
    /// Asks the store for its languages where nobody knows them, then goes on with Context::contentCode().
    void knowContent(const std::function<void()> &then);
    /// Asks the store for its languages, known or not.
    void askForContent(const std::function<void()> &then);
    /// What the store's content is read and written in.
    [[nodiscard]] const QString &content() const { return m_context.contentCode(); }

    /// How this store calls what an order is made of.
    [[nodiscard]] const core::OrderNames &names() const { return m_names.names(); }
    /// The request was refused in a way that a wrong name explains: the store is asked for its names. True ones: `again`. Several: says so
    /// and ends. Else `otherwise`.
    void findNames(bool needsAccount, const std::function<void()> &again, const std::function<void()> &otherwise);
    /// Reads an order of the names' storage; where the store calls it otherwise, of that one. Of several the person is asked to name one,
    /// unless there is an `otherwise`.
    void readOrderOf(qint64 id, const std::function<void(const core::Order &)> &then, const Handler &otherwise = {});

    /// Says why and ends. `named`: what a 404 is about.
    void fail(core::Operation operation, const core::ApiError &error, Named named = Named::Marker);
    void fail(const store::JournalError &error, bool orderMayExist);
    void fail(ExitCode code, const QString &kind, const QString &sentence);
    /// Prints and ends.
    void succeed(const QJsonValue &value, ExitCode code = Done);
    void end(ExitCode code);
    /// Rows of a list that cannot be read, said so that nobody takes what is printed for all there is.
    void noteLeftOut(int rows) const;
    /// Of a payment in stages: what has come in, and how the rest is asked for.
    void noteRest(const core::Money &paid, const core::Money &due, core::RestState rest) const;
    /// The sentence alone, for an end that also prints.
    void explain(core::Operation operation, const core::ApiError &error) const;
    void explain(const store::JournalError &error) const;

private:
    [[nodiscard]] QObject *scopeOf(api::ApiBase &api, core::RequestId id, core::Operation operation, Handler otherwise, Named named);

    Context &m_context;
    checkout::SignInAttempt m_signIn;
    OrderNameFinder m_names;
    core::SignInMarkers m_markers;
    QString m_user;
    bool m_hasEnded = false;
};

} // namespace cli
