// SPDX-License-Identifier: MIT
#include "net/clientconfig.h"

#include <QFile>
#include <QHostAddress>
#include <QSslCertificate>

using namespace Qt::Literals::StringLiterals;

namespace net {

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

ProjectUrlProblem checkProjectUrl(const QUrl &url)
{
    if (url.isEmpty()) {
        return ProjectUrlProblem::Empty;
    }
    if (!url.isValid() || url.host().isEmpty() || url.isRelative()) {
        return ProjectUrlProblem::Malformed;
    }
    if (!url.userInfo().isEmpty()) {
        return ProjectUrlProblem::HasUserInfo;
    }
    if (url.hasQuery() || url.hasFragment()) {
        return ProjectUrlProblem::HasQueryOrFragment;
    }
    const bool isPlainLoopback = url.scheme() == "http"_L1 && isLoopback(url);
    return url.scheme() == "https"_L1 || isPlainLoopback ? ProjectUrlProblem::None : ProjectUrlProblem::NotHttps;
}

QUrl projectUrlFromUserInput(const QString &text)
{
    QString typed = text.trimmed();
    if (typed.isEmpty()) {
        return {};
    }
    if (!typed.contains("://"_L1)) {
        typed.prepend("https://"_L1);
    }
    QUrl url(typed, QUrl::StrictMode);
    if (!url.isValid()) {
        return url;
    }
    QString path = url.path(QUrl::FullyEncoded);
    const auto dropSlashes = [&path] {
        while (path.endsWith(u'/')) {
            path.chop(1);
        }
    };
    dropSlashes();
    if (path.endsWith("/api/content"_L1)) {
        path.chop("/api/content"_L1.size());
        dropSlashes();
    }
    url.setPath(path, QUrl::StrictMode);
    return url;
}

bool isUsableCaFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && !QSslCertificate::fromDevice(&file, QSsl::Pem).isEmpty();
}

} // namespace net
