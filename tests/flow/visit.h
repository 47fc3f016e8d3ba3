// SPDX-License-Identifier: MIT
#pragma once
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>
#include <QUrl>

namespace tests {

/// What a browser gets.
struct Visit
{
    int status = 0;
    QUrl location;
    QString body;
};

/// Asks for a page as a browser does; redirects are not followed. Blocking: tests only.
inline Visit visit(const QByteArray &verb, const QUrl &url, const QByteArray &form = {})
{
    QNetworkAccessManager network;
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
    QNetworkReply *reply = network.sendCustomRequest(request, verb, form);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(5000, &loop, &QEventLoop::quit);
    loop.exec();
    return { reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
        reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl(), QString::fromUtf8(reply->readAll()) };
}

} // namespace tests
