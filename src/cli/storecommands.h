// SPDX-License-Identifier: MIT
#pragma once
#include "cli/command.h"
#include "models/catalogueindex.h"

namespace cli {

/// `products`, with --search.
class ProductsCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void start() override;

private:
    void list();
    void search();
    void onPage(const core::ProductPage &page);

    models::CatalogueIndex m_index;
    int m_read = 0; ///< Rows, of all pages so far.
    int m_leftOut = 0; ///< Of them, those that cannot be read.
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

private:
    void noteWithoutPrice(const core::Preview &preview);
};

} // namespace cli
