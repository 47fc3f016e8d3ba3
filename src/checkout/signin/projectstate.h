// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"
#include "core/catalogue.h"
#include "core/projectsettings.h"

#include <QList>

namespace checkout {

/// What the last calls to the store did.
enum class ConnectionStatus { NotConnected, Connecting, Connected, Troubled, Offline };

/// One finding of the check of a project that somebody wants to connect.
struct ProjectFinding
{
    enum class Subject {
        Url,
        Network,
        Tls,
        AppToken,
        Provider,
        SignInForm,
        Storage,
        OrderForm,
        Accounts,
        Catalogue,
        Languages,
        Reference,
        Attributes
    };
    enum class Level { Ok, Warning, Error };
    Subject subject = Subject::Url;
    Level level = Level::Ok;
    core::ApiError error; ///< For Level::Error from the network.
    QString detail; ///< A marker, an address: plain data, no sentence.
    QList<core::FoundAttribute> attributes{}; ///< Of Subject::Attributes: where products keep things.
    friend bool operator==(const ProjectFinding &, const ProjectFinding &) = default;
};

/// Which store the window is connected to. One private value of ProjectController.
struct ProjectState
{
    ConnectionStatus status = ConnectionStatus::NotConnected;
    QString storeName; ///< Empty for the demo store, whose name the page knows.
    QString host;
    bool isDemo = false;
    bool isChecking = false;
    QList<ProjectFinding> findings; ///< Of the last check.
    QList<core::StoreLocale> locales; ///< The languages that the store has content in; empty when it did not say.

    [[nodiscard]] bool hasProject() const { return status != ConnectionStatus::NotConnected; }
};

} // namespace checkout
