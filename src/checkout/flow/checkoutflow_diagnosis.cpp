// SPDX-License-Identifier: MIT
// The part of CheckoutFlow that asks for help: what the doctor looks at, and what a support bundle may say.
#include "checkout/diagnosis/doctor.h"
#include "checkout/flow/checkoutflow.h"
#include "core/redaction.h"
#include "session/connectionfactory.h"
#include "session/settings.h"
#include "store/journal.h"

#include <QFileInfo>
#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace checkout {
namespace {

QString yesNo(bool is)
{
    return is ? u"yes"_s : u"no"_s;
}

/// No token, no password, no address of a board (it names a user), no path (it may name a person).
QList<std::pair<QString, QString>> plainSettings(
    const core::ProjectSettings &project, const core::Locale &locale, const FlowOptions &options)
{
    const QUrl url = session::projectUrl(project.url);
    const QString address = url.isEmpty() ? QString() : url.scheme() + u"://"_s + url.host();
    const bool hasBoard = !options.shop.isEmpty() || !project.shop.isEmpty();
    return { { u"project"_s, address }, { u"demo"_s, yesNo(project.isDemo) }, { u"app token"_s, yesNo(!project.appToken.isEmpty()) },
        { u"provider"_s, project.provider }, { u"login marker"_s, project.loginMarker }, { u"password marker"_s, project.passwordMarker },
        { u"storage"_s, project.storage }, { u"currency"_s, project.currency }, { u"reference field"_s, project.referenceMarker },
        { u"time zone"_s, project.timeZone }, { u"own certificate authority"_s, yesNo(!project.caFile.isEmpty()) },
        { u"board"_s, yesNo(hasBoard) }, { u"keychain wanted"_s, yesNo(options.useKeychain) }, { u"language"_s, locale.languageCode() },
        { u"content"_s, locale.contentCode }, { u"deadline"_s, QString::number(options.requestDeadline.count()) + u" ms"_s } };
}

void addJournal(SupportFacts &facts, const QString &folder, const QString &project)
{
    if (!QFileInfo::exists(folder + u"/journal.sqlite"_s)) {
        return; // Looking must not make one.
    }
    store::Journal journal(folder);
    const auto opened = journal.open();
    const auto kept = opened ? journal.kept(project) : store::JournalResult<QList<store::Attempt>>();
    QMap<QString, int> counts;
    for (const store::Attempt &attempt : kept.value_or(QList<store::Attempt>())) {
        const QString state = store::attemptStateName(attempt.state);
        ++counts[state];
        if (!store::isFinal(attempt.state)) {
            facts.journal.append(QString(core::hashedMark(attempt.id.toString()) + u' ' + state + u' ' + attempt.lastError).trimmed());
        }
    }
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        facts.attempts.append({ it.key(), it.value() });
    }
}

} // namespace

void CheckoutFlow::connectDiagnosis()
{
    m_diagnosis.setTaskSource([this] {
        const DetailsState &details = m_draft.state().details;
        DoctorTask task;
        task.network = &m_project.network();
        task.connection = m_project.connection();
        task.project = m_project.settings();
        task.project.storage = details.storage.isEmpty() ? task.project.storage : details.storage;
        task.contentCode = m_locale.contentCode;
        task.content = [this] { return m_locale.contentCode; };
        task.form = details.form.identifier;
        task.account = details.account;
        task.dataFolder = m_options.dataFolder;
        task.useKeychain = m_options.useKeychain;
        if (m_signIn.state().isSignedIn && !m_signIn.state().isGuest) {
            // Nobody signs in anew: a second sign-in would take the place of the one in use.
            task.signIn = [user = m_signIn.state().userIdentifier](
                              const core::ProjectSettings &, const DoctorTask::SignedIn &then, const DoctorTask::Refused &) { then(user); };
        }
        const session::ConnectionOptions options{ m_settings->fingerprint(), m_settings->counter(), m_locale.languageCode(),
            m_options.requestDeadline };
        return std::pair(task, options);
    });
    m_diagnosis.setFactSource([this] {
        const core::ProjectSettings &project = m_project.settings();
        SupportFacts facts{ plainSettings(project, m_locale, m_options), {}, {} };
        addJournal(facts, m_options.dataFolder + (project.isDemo ? u"/demo"_s : QString()), session::projectKey(project));
        return facts;
    });
    connect(&m_project, &ProjectController::connectionClosing, &m_diagnosis, &Diagnostics::cancel);
    connect(&m_project, &ProjectController::called, &m_diagnosis, &Diagnostics::note);
}

void CheckoutFlow::openDiagnosis()
{
    if (!isBusy()) {
        step(Event::DiagnosisOpened);
        m_diagnosis.refresh();
    }
}

} // namespace checkout
