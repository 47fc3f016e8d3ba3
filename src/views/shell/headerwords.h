// SPDX-License-Identifier: MIT
#pragma once

namespace checkout {
class CheckoutFlow;
}

namespace views {

class Header;

/// What the header tells of a flow: the store, what its last answer was, the language, payments that wait elsewhere, who is signed in.
void showInHeader(checkout::CheckoutFlow &flow, Header &header);

} // namespace views
