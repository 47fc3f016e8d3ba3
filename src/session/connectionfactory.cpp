// SPDX-License-Identifier: MIT
#include "session/connectionfactory.h"

#include "core/certificatepin.h"

using namespace Qt::Literals::StringLiterals;

namespace session {

QUrl projectUrl(const QString &typed)
{
    return net::projectUrlFromUserInput(typed);
}

UrlProblem urlProblem(const QUrl &url)
{
    return net::checkProjectUrl(url);
}

QString projectKey(const core::ProjectSettings &project)
{
    return addressKey(project.url);
}

QString addressKey(const QString &url)
{
    return projectUrl(url).toString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash);
}

QString clerkSecretKey(const QString &user, const QString &project)
{
    return u"clerk:"_s + user + u'|' + project;
}

QString pinSecretKey(const QString &user, const QString &project)
{
    return u"pin:"_s + user + u'|' + project;
}

QString secretKey(const QString &what, const core::ProjectSettings &project)
{
    return what + u'|' + projectKey(project);
}

QList<QByteArray> pinsOf(const core::ProjectSettings &project)
{
    return core::pinsOf(project.pins).value_or(QList<QByteArray>{ QByteArray() });
}

QString boardSecretKey(const QString &address)
{
    return QStringLiteral("board:") + address;
}

std::unique_ptr<Connection> openConnection(
    QNetworkAccessManager &network, const core::ProjectSettings &project, const ConnectionOptions &options)
{
    net::ClientConfig config;
    config.project = projectUrl(project.url);
    if (urlProblem(config.project) != UrlProblem::None) {
        return nullptr;
    }
    config.appToken = project.appToken;
    config.fingerprint = options.fingerprint;
    config.deviceName = core::deviceName(options.counter);
    config.location = QString(options.language).replace(u'_', u'-');
    config.deadline = options.deadline;
    config.inactivity = std::min(options.deadline, config.inactivity);
    config.caFile = project.caFile;
    config.pins = pinsOf(project);
    auto connection = std::make_unique<Connection>(network, config, project.provider, options.counter);
    connection->products.setAttributes(project.attributes);
    connection->setCurrency(project.currency);
    return connection;
}

} // namespace session
