// SPDX-License-Identifier: MIT
#include "cli/command.h"

#include "cli/words.h"
#include "text/errortext.h"

using namespace Qt::Literals::StringLiterals;

namespace cli {
Command::Command(Context &context, QObject *parent) : QObject(parent), m_context(context) { }

QObject *Command::scopeOf(api::ApiBase &api, core::RequestId id, core::Operation operation, Handler otherwise, Named named)
{
    auto *scope = new QObject(this);
    connect(&api, &api::ApiBase::failed, scope,
        [this, id, scope, operation, named, otherwise = std::move(otherwise)](const core::ApiError &error, core::RequestId answer) {
            if (!(answer == id)) {
                return;
            }
            scope->deleteLater();
            if (otherwise) {
                otherwise(error);
            } else {
                fail(operation, error, named);
            }
        });
    return scope;
}

void Command::signIn(std::function<void()> then)
{
    if (m_context.password.isEmpty()) {
        QMetaObject::invokeMethod(this, then, Qt::QueuedConnection);
        return;
    }
    const core::ProjectSettings &project = options().project;
    const core::Credentials credentials{ project.provider, project.loginMarker, project.passwordMarker, options().login,
        m_context.password };
    await<api::AuthApi, core::AuthTokens>(connection().auth, connection().auth.signIn(credentials), &api::AuthApi::signedIn,
        core::Operation::SignIn, [this, then = std::move(then)](const core::AuthTokens &tokens) {
            connection().gate.setTokens(tokens);
            m_user = tokens.userIdentifier;
            then();
        });
}

void Command::explain(core::Operation operation, const core::ApiError &error) const
{
    console().complain(core::errorKindName(error.kind), text::describe(operation, error).inOneLine(), error);
}

void Command::explain(const store::JournalError &error) const
{
    console().complain(u"Journal"_s, text::describe(error).inOneLine());
}

void Command::fail(core::Operation operation, const core::ApiError &error, Named named)
{
    explain(operation, error);
    end(exitCodeFor(operation, error, named));
}

void Command::fail(const store::JournalError &error, bool orderMayExist)
{
    explain(error);
    end(exitCodeFor(error, orderMayExist));
}

void Command::fail(ExitCode code, const QString &kind, const QString &sentence)
{
    console().complain(kind, sentence);
    end(code);
}

void Command::succeed(const QJsonValue &value, ExitCode code)
{
    end(console().print(value) ? code : OwnFault);
}

void Command::end(ExitCode code)
{
    if (!m_hasEnded) {
        m_hasEnded = true;
        Q_EMIT finished(int(code));
    }
}

} // namespace cli
