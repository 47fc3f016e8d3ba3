// SPDX-License-Identifier: MIT
#pragma once
#include "core/receipt.h"
#include "kit/widgets/dialog.h"

namespace kit {
class Button;
class PlainLabel;
class TextArea;
}

namespace views {

/// What the shop's receipts carry beside what was bought: a picture, lines under the name, lines at the end. Not modal.
class ReceiptSetup final : public kit::Dialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReceiptSetup)
public:
    ReceiptSetup(const core::ReceiptLook &look, QWidget *parent);

Q_SIGNALS:
    void saved(const core::ReceiptLook &look);

private:
    void build();
    void connectButtons(const kit::Button &choose, const kit::Button &cancel, const kit::Button &save);
    void chooseLogo();
    void showLogo();

    core::ReceiptLook m_look;
    kit::TextArea *m_header;
    kit::TextArea *m_footer;
    kit::PlainLabel *m_logo;
    kit::Button *m_remove;
};

} // namespace views
