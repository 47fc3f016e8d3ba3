// SPDX-License-Identifier: MIT
#include "views/pages/signinpanel.h"

namespace views {

SignInPanel::SignInPanel(checkout::SignInController &controller, QWidget *parent) : kit::ThemedWidget(parent), m_controller(controller) { }

} // namespace views
