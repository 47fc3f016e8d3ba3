// SPDX-License-Identifier: MIT
#pragma once
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <algorithm>
#include <functional>

namespace tests {

/// The demo store, changed, as a file for `vezne-sandbox --store`: a store as another owner would have built it.
class StoreFile
{
public:
    explicit StoreFile(const std::function<void(QJsonObject &)> &change)
    {
        QFile demo(QStringLiteral(VEZNE_SOURCE_DIR) + QStringLiteral("/src/sandbox/data/store.json"));
        if (!demo.open(QIODevice::ReadOnly)) {
            return;
        }
        QJsonObject store = QJsonDocument::fromJson(demo.readAll()).object();
        change(store);
        QFile file(path());
        m_isWritten = file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(store).toJson()) > 0;
    }
    [[nodiscard]] bool isWritten() const { return m_isWritten; }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("store.json")); }

    /// Changes the entity of `section` whose `identifier` is `marker`.
    static void changeOne(
        QJsonObject &store, const QString &section, const QString &marker, const std::function<void(QJsonObject &)> &change)
    {
        QJsonArray all = store.value(section).toArray();
        for (QJsonValueRef one : all) {
            QJsonObject entity = one.toObject();
            if (entity.value(QLatin1String("identifier")).toString() == marker) {
                change(entity);
                one = entity;
            }
        }
        store.insert(section, all);
    }
    static void changeAll(QJsonObject &store, const QString &section, const std::function<void(QJsonObject &)> &change)
    {
        QJsonArray all = store.value(section).toArray();
        for (QJsonValueRef one : all) {
            QJsonObject entity = one.toObject();
            change(entity);
            one = entity;
        }
        store.insert(section, all);
    }
    static void refuse(QJsonObject &store, const QStringList &routes, int status = 403)
    {
        QJsonObject project = store.value(QLatin1String("project")).toObject();
        QJsonArray refused = project.value(QLatin1String("refused")).toArray();
        for (const QString &route : routes) {
            refused.append(QJsonObject{ { QStringLiteral("route"), route }, { QStringLiteral("status"), status } });
        }
        project.insert(QStringLiteral("refused"), refused);
        store.insert(QStringLiteral("project"), project);
    }

    /// The value with all its texts in one language, as a store of that language has them; each by way of `change`.
    static QJsonValue inOneLanguage(
        const QJsonValue &value, const QString &code, const std::function<QJsonValue(const QJsonValue &)> &change = {})
    {
        if (value.isArray()) {
            QJsonArray list;
            const QJsonArray items = value.toArray();
            for (const QJsonValue item : items) {
                list.append(inOneLanguage(item, code, change));
            }
            return list;
        }
        if (!value.isObject()) {
            return value;
        }
        static const QRegularExpression language(QStringLiteral("^[a-z]{2}_[A-Z]{2}$"));
        QJsonObject object = value.toObject();
        const QStringList keys = object.keys();
        if (!keys.isEmpty() && std::all_of(keys.begin(), keys.end(), [](const QString &key) { return language.match(key).hasMatch(); })) {
            const QJsonValue text = object.value(keys.contains(QLatin1String("en_US")) ? QStringLiteral("en_US") : keys.first());
            return QJsonObject{ { code, change ? change(text) : text } };
        }
        for (QJsonValueRef one : object) {
            one = inOneLanguage(one, code, change);
        }
        return object;
    }

private:
    QTemporaryDir m_folder;
    bool m_isWritten = false;
};

} // namespace tests
