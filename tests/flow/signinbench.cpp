// SPDX-License-Identifier: MIT
#include "signinbench.h"

using namespace Qt::Literals::StringLiterals;

namespace tests {
namespace {

/// The demo store with its code provider and its other site switched on, and a pattern that only a server has the patience for.
void openEveryWay(QJsonObject &store, const QString &codeUser)
{
    for (const QString &marker : { u"phone"_s, u"staff"_s }) {
        StoreFile::changeOne(store, u"authProviders"_s, marker, [](QJsonObject &provider) { provider["isActive"_L1] = true; });
    }
    QJsonArray users = store["users"_L1].toArray();
    QJsonObject user = users.first().toObject();
    user["id"_L1] = 20;
    user["identifier"_L1] = codeUser;
    user["authProviderIdentifier"_L1] = u"phone"_s;
    users.append(user);
    store["users"_L1] = users;
    StoreFile::changeOne(store, u"forms"_s, u"reg"_s, [](QJsonObject &form) {
        QJsonArray fields = form["attributes"_L1].toArray();
        for (QJsonValueRef one : fields) {
            QJsonObject field = one.toObject();
            QJsonObject rules = field["validators"_L1].toObject();
            if (field["marker"_L1].toString() == "last_name"_L1) {
                rules["regExpValidator"_L1] = QJsonObject{ { u"patternValue"_s, u"^(a+)+$"_s } };
                field["validators"_L1] = rules;
            }
            one = field;
        }
        form["attributes"_L1] = fields;
    });
}

} // namespace

bool SignInBench::startStore()
{
    m_store = std::make_unique<StoreFile>([this](QJsonObject &store) { openEveryWay(store, m_codeUser); });
    return m_store->isWritten() && m_sandbox.start({ u"--store"_s, m_store->path() });
}

void SignInBench::openStore()
{
    m_sandbox.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    open();
}

void SignInBench::closeStore()
{
    m_flow.reset();
    m_dir.reset();
}

void SignInBench::atProvider(const QString &marker)
{
    QTRY_COMPARE(state().providers.size(), 3);
    m_flow->signIn().chooseProvider(marker);
}

QJsonObject SignInBench::userInBooks(const QString &login)
{
    const QJsonArray users = m_sandbox.state().value("users"_L1).toArray();
    for (const QJsonValue user : users) {
        if (user["identifier"_L1].toString() == login) {
            return user.toObject();
        }
    }
    return {};
}

int SignInBench::sent(const QString &pathEnd)
{
    const QJsonArray all = m_sandbox.requests();
    return int(std::count_if(
        all.begin(), all.end(), [&pathEnd](const QJsonValue &request) { return request["path"_L1].toString().endsWith(pathEnd); }));
}

QJsonObject SignInBench::lastBody(const QString &pathEnd)
{
    QJsonObject body;
    const QJsonArray all = m_sandbox.requests();
    for (const QJsonValue request : all) {
        if (request["path"_L1].toString().endsWith(pathEnd)) {
            body = QJsonDocument::fromJson(request["body"_L1].toString().toUtf8()).object();
        }
    }
    return body;
}

} // namespace tests
