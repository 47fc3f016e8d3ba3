// SPDX-License-Identifier: MIT
#include "views/shell/alertwords.h"

#include "text/errorcodes.h"
#include "text/errortext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

struct AlertStrings
{
    Q_DECLARE_TR_FUNCTIONS(views::MainWindow)
public:
    // Here, since lupdate loses the context in a function with a qualified result.
    static QString signInAgain() { return tr("Sign in again"); }
    static QString signIn() { return tr("Sign in"); }
    static QString retry() { return tr("Try again"); }
};

/// For whoever is asked for help.
QString detailsOf(const core::ApiError &error)
{
    QStringList parts;
    if (error.httpStatus > 0) {
        parts << AlertStrings::tr("Status %1").arg(error.httpStatus);
    }
    if (!error.serverMessage.isEmpty()) {
        parts << AlertStrings::tr("The store said: %1").arg(error.serverMessage.left(400));
    }
    if (error.requestId > 0) {
        parts << AlertStrings::tr("Request %1").arg(error.requestId);
    }
    return parts.join(u" · "_s);
}

text::ErrorText wordsOf(const checkout::Alert &alert, bool isClerk)
{
    if (alert.fault) {
        return isClerk ? text::describe(*alert.fault) : text::describeToCustomer(*alert.fault);
    }
    return isClerk ? text::describe(alert.operation, alert.error) : text::describeToCustomer(alert.operation, alert.error);
}

} // namespace

kit::StripMessage messageFor(const checkout::Alert &alert, bool isGuest, const checkout::Capabilities &capabilities)
{
    const text::ErrorText words = wordsOf(alert, capabilities.isClerk);
    kit::StripMessage message;
    message.sentence = words.sentence;
    message.cause = words.cause;
    message.nextStep = words.nextStep;
    if (capabilities.canGetHelp) {
        message.details = alert.fault ? alert.fault->detail : detailsOf(alert.error);
        message.code = alert.fault ? text::errorCode(*alert.fault) : text::errorCode(alert.operation, alert.error);
    }
    message.severity = alert.error.kind == core::ErrorKind::OutcomeUnknown ? kit::Severity::Warning : kit::Severity::Danger;
    if (alert.error.kind == core::ErrorKind::SessionExpired) {
        message.actions.push_back({ u"signIn"_s, AlertStrings::signInAgain() });
    } else if (isGuest && alert.error.kind == core::ErrorKind::Unauthorized) {
        message.actions.push_back({ u"signIn"_s, AlertStrings::signIn() });
    }
    if (alert.retry) {
        message.actions.push_back({ u"retry"_s, AlertStrings::retry() });
    }
    return message;
}

} // namespace views
