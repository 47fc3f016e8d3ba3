// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/state.h"

#include <QList>
#include <QString>

/// States of the window as values, without a controller: what the pages show in tests and pictures. In Turkish or English, with texts
/// as stores have them.
namespace fakedesk {

struct Scene
{
    QString name;
    checkout::State state;
};

[[nodiscard]] core::FormSchema orderForm(bool isTurkish);
/// One field of each of the 19 types and one of an unknown type.
[[nodiscard]] core::FormSchema everyField(bool isTurkish);
[[nodiscard]] QList<core::Product> products(bool isTurkish);
[[nodiscard]] checkout::State signIn(bool isTurkish);
[[nodiscard]] checkout::State details(bool isTurkish);
[[nodiscard]] checkout::State cart(bool isTurkish);
[[nodiscard]] checkout::State payment(bool isTurkish, checkout::PaymentPhase phase);
/// Every page in every state that it has.
[[nodiscard]] QList<Scene> scenes(bool isTurkish);

} // namespace fakedesk
