// SPDX-License-Identifier: MIT
#include "views/shell/alertwords.h"

#include "text/errortext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(views::MainWindow)
};

/// For whoever is asked for help.
QString detailsOf(const core::ApiError &error)
{
    QStringList parts;
    if (error.httpStatus > 0) {
        parts << Words::tr("Status %1").arg(error.httpStatus);
    }
    if (!error.serverMessage.isEmpty()) {
        parts << Words::tr("The store said: %1").arg(error.serverMessage.left(400));
    }
    if (error.requestId > 0) {
        parts << Words::tr("Request %1").arg(error.requestId);
    }
    return parts.join(u" · "_s);
}

} // namespace

StripMessage messageFor(const checkout::Alert &alert)
{
    const text::ErrorText words = alert.fault ? text::describe(*alert.fault) : text::describe(alert.operation, alert.error);
    StripMessage message;
    message.sentence = words.sentence;
    message.cause = words.cause;
    message.nextStep = words.nextStep;
    message.details = alert.fault ? alert.fault->detail : detailsOf(alert.error);
    message.tone = alert.error.kind == core::ErrorKind::OutcomeUnknown ? Tone::Warning : Tone::Danger;
    if (alert.error.kind == core::ErrorKind::SessionExpired) {
        message.actions.push_back({ u"signIn"_s, Words::tr("Sign in again") });
    }
    if (alert.retry) {
        message.actions.push_back({ u"retry"_s, Words::tr("Try again") });
    }
    return message;
}

} // namespace views
