// SPDX-License-Identifier: MIT
#include "session/connectionfactory.h"

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
    return projectUrl(project.url).toString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash);
}

QString secretKey(const QString &what, const core::ProjectSettings &project)
{
    return what + u'|' + projectKey(project);
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
    auto connection = std::make_unique<Connection>(network, config, project.provider, options.counter);
    connection->products.setAttributes(project.attributes);
    return connection;
}

} // namespace session
