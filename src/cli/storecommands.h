// SPDX-License-Identifier: MIT
#pragma once
#include "cli/command.h"

namespace cli {

/// `products`, with --search.
class ProductsCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void start() override;

private:
    void search();
};

/// `form MARKER`.
class FormCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void start() override;
};

/// `preview`: what the server says a cart costs.
class PreviewCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void start() override;
};

} // namespace cli
