// SPDX-License-Identifier: MIT
#include "core/diagnosis.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

QString checkName(Check check)
{
    switch (check) {
    case Check::Configuration:
        return u"configuration"_s;
    case Check::Tls:
        return u"tls"_s;
    case Check::AppToken:
        return u"app-token"_s;
    case Check::Provider:
        return u"provider"_s;
    case Check::SignIn:
        return u"sign-in"_s;
    case Check::Storage:
        return u"storage"_s;
    case Check::Form:
        return u"form"_s;
    case Check::Reference:
        return u"reference"_s;
    case Check::Accounts:
        return u"accounts"_s;
    case Check::Catalogue:
        return u"catalogue"_s;
    case Check::Attributes:
        return u"attributes"_s;
    case Check::Languages:
        return u"languages"_s;
    case Check::Keychain:
        return u"keychain"_s;
    case Check::DataFolder:
        return u"data-folder"_s;
    }
    return {};
}

} // namespace core
