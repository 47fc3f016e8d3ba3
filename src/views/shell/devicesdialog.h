// SPDX-License-Identifier: MIT
#pragma once
#include "kit/widgets/dialog.h"

class QVBoxLayout;

namespace checkout {
class CheckoutFlow;
}

namespace kit {
class Banner;
class Button;
class PlainLabel;
}

namespace views {

/// The devices that are signed in to the account; signs out this counter, or all of them after a question. Not modal.
class DevicesDialog final : public kit::Dialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DevicesDialog)
public:
    /// `flow` is not owned. Asks the store at once.
    DevicesDialog(checkout::CheckoutFlow &flow, QWidget *parent);

private:
    void build();
    void renew();
    void addRows();
    [[nodiscard]] static QString programWords(const QString &program);

    checkout::CheckoutFlow &m_flow;
    kit::PlainLabel *m_words;
    QVBoxLayout *m_rows;
    kit::Banner *m_note;
    kit::Button *m_here;
    kit::Button *m_everywhere;
    bool m_isAsking = false; ///< Whether everybody is really to be signed out.
};

} // namespace views
