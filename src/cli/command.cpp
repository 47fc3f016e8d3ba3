// SPDX-License-Identifier: MIT
#include "cli/command.h"

#include "cli/words.h"
#include "text/errorcodes.h"
#include "text/errortext.h"
#include "text/moneytext.h"

using namespace Qt::Literals::StringLiterals;

namespace cli {
Command::Command(Context &context, QObject *parent) : QObject(parent), m_context(context), m_signIn(context.connection()), m_names(context)
{
}

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
    if (options().isGuest) {
        m_user = m_context.orderAsGuest();
    }
    if (m_context.password.isEmpty()) {
        QMetaObject::invokeMethod(this, then, Qt::QueuedConnection);
        return;
    }
    signIn(options().project, std::move(then), [this](const core::ApiError &error) {
        if (error.reason.kind != core::ServerReason::Kind::ProviderUnknown) {
            fail(core::Operation::SignIn, error);
            return;
        }
        console().complain(core::errorKindName(error.kind),
            VezneCli::tr("The store has no sign-in provider %1. Choose one with --provider.").arg(options().project.provider), error,
            text::errorCode(core::Operation::SignIn, error));
        end(exitCodeFor(core::Operation::SignIn, error));
    });
}

void Command::signIn(const core::ProjectSettings &project, std::function<void()> then, const Handler &otherwise)
{
    connect(&m_signIn, &checkout::SignInAttempt::signedIn, this,
        [this, then = std::move(then)](const core::AuthTokens &tokens, const core::SignInMarkers &markers) {
            m_user = tokens.userIdentifier;
            m_markers = markers;
            m_context.learnSignIn(markers);
            then();
        });
    connect(&m_signIn, &checkout::SignInAttempt::failed, this, otherwise);
    m_signIn.start(project, options().login, m_context.password, content());
}

void Command::signInForContent(std::function<void()> then)
{
    signIn([this, then = std::move(then)] { knowContent(then); });
}

void Command::knowContent(const std::function<void()> &then)
{
    if (m_context.isContentKnown()) {
        then();
        return;
    }
    askForContent(then);
}

void Command::askForContent(const std::function<void()> &then)
{
    const auto learn = [this, then](const QList<core::StoreLocale> &locales) {
        m_context.learnContent(locales);
        then();
    };
    // A store that does not tell its languages is asked in the interface's.
    await<api::LocalesApi, QList<core::StoreLocale>>(connection().locales, connection().locales.fetchLocales(),
        &api::LocalesApi::localesFetched, core::Operation::LoadStore, learn, [learn](const core::ApiError &) { learn({}); });
}

void Command::findNames(bool needsAccount, const std::function<void()> &again, const std::function<void()> &otherwise)
{
    m_names.find(needsAccount, [this, again, otherwise](OrderNameFinder::Found found) {
        switch (found) {
        case OrderNameFinder::Found::Other:
            again();
            break;
        case OrderNameFinder::Found::Same:
            otherwise();
            break;
        case OrderNameFinder::Found::Unclear:
            fail(Configuration, u"Configuration"_s, m_names.problem());
            break;
        }
    });
}

void Command::readOrderOf(qint64 id, const std::function<void(const core::Order &)> &then, const Handler &otherwise)
{
    const auto refused = [this, otherwise](const core::ApiError &error) {
        otherwise ? otherwise(error) : fail(core::Operation::ReadOrders, error, Named::Id);
    };
    await<api::OrdersApi, core::Order>(connection().orders, connection().orders.fetchOrder(names().storage, id, content()),
        &api::OrdersApi::orderFetched, core::Operation::ReadOrders, then,
        [this, id, then, otherwise, refused](const core::ApiError &error) {
            if (error.kind != core::ErrorKind::NotFound) {
                refused(error);
                return;
            }
            m_names.find(false, [this, id, then, otherwise, refused, error](OrderNameFinder::Found found) {
                if (found == OrderNameFinder::Found::Other) {
                    readOrderOf(id, then, otherwise);
                } else if (found == OrderNameFinder::Found::Unclear && !otherwise) {
                    fail(Configuration, u"Configuration"_s, m_names.problem());
                } else {
                    refused(error); // Whoever can do without the order goes on without it.
                }
            });
        });
}

void Command::explain(core::Operation operation, const core::ApiError &error) const
{
    console().complain(
        core::errorKindName(error.kind), text::describe(operation, error).inOneLine(), error, text::errorCode(operation, error));
}

void Command::explain(const store::JournalError &error) const
{
    console().complain(u"Journal"_s, text::describe(error).inOneLine(), {}, text::errorCode(error));
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

void Command::noteLeftOut(int rows) const
{
    if (rows > 0) {
        console().note(VezneCli::tr("%n row(s) of the store's list cannot be read and are left out.", nullptr, rows));
    }
}

void Command::noteRest(const core::Money &paid, const core::Money &due, core::RestState rest) const
{
    QString sentence;
    switch (rest) {
    case core::RestState::NotAskedFor:
        sentence = VezneCli::tr("%1 of %2 has been paid. Open the payment of the rest with: vezne-cli resume");
        break;
    case core::RestState::Open:
        sentence = VezneCli::tr("%1 of %2 has been paid. The payment of the rest is open.");
        break;
    case core::RestState::Ended:
        sentence = VezneCli::tr("%1 of %2 has been paid. The payment of the rest has ended; open another one in the window of Vezne, on "
                                "the page of this payment.");
        break;
    }
    const QString &language = options().language;
    console().note(sentence.arg(text::formatMoney(paid, language), text::formatMoney(due, language)));
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
