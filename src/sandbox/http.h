// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>
#include <QUrlQuery>

namespace sandbox {

using HeaderList = QList<QPair<QByteArray, QByteArray>>;

/// One request as it arrived, and what the guards found out about its sender.
struct Request
{
    QByteArray verb{}; ///< upper case
    QString path{}; ///< as sent, percent-encoded, without the query
    QStringList segments{}; ///< of the path, percent-decoded; empty ones dropped
    QString rawQuery{}; ///< percent-encoded
    QUrlQuery query{};
    HeaderList headers{};
    QByteArray body{};
    QStringList captures{}; ///< the path's `{…}` in order
    QJsonValue json{}; ///< the body, when the route reads JSON; Undefined for an empty one

    QString lang{}; ///< `langCode`, or the store's first locale
    qint64 userId = 0; ///< 0: nobody is signed in
    qint64 deviceId = 0; ///< the session that the bearer belongs to

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QString param(QLatin1StringView key) const;
    /// A whole number of the query; `fallback` when it is absent, 400 when it is not a number or negative.
    [[nodiscard]] int number(QLatin1StringView key, int fallback) const;
    /// To look at a key that may be absent use `json[key]`: reading from a temporary object makes a null of it.
    [[nodiscard]] QJsonObject object() const { return json.toObject(); }
    /// The capture at `index` as an id; 400 when it is not one.
    [[nodiscard]] qint64 id(int index = 0) const;
};

/// One answer. A JSON value, or raw bytes with a type of their own; an Undefined value is an empty body.
struct Reply
{
    int status = 200;
    QJsonValue json = QJsonValue(QJsonValue::Undefined);
    QByteArray raw{};
    QByteArray type = "application/json; charset=utf-8";
    HeaderList headers{};
    bool isRaw = false;

    [[nodiscard]] QByteArray bytes() const;
};

[[nodiscard]] Reply ok(const QJsonValue &value);
[[nodiscard]] Reply created(const QJsonValue &value);
[[nodiscard]] Reply raw(const QByteArray &bytes, const QByteArray &type, int status = 200);

/// A refusal in the API's error envelope (docs/oneentry.md#errors); handlers throw it.
class Refusal
{
public:
    Refusal(int status, const QString &message);
    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] const QString &message() const { return m_message; }
    [[nodiscard]] Reply reply(const QDateTime &now) const;

private:
    int m_status;
    QString m_message;
};

[[nodiscard]] QByteArray reason(int status);

} // namespace sandbox
