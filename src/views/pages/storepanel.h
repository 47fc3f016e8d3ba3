// SPDX-License-Identifier: MIT
#pragma once
#include "kit/widgets/themedwidget.h"

namespace kit {
class EmptyState;
}

namespace views {

/// Whose store this is and what is done here: beside the sign-in form where a wide screen has room for it.
class StorePanel final : public kit::ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StorePanel)
public:
    explicit StorePanel(QWidget *parent = nullptr);

    /// `name` empty: the demo store. `isClerk`: to whom.
    void show(const QString &name, bool isClerk);

protected:
    void restyle() override;
    void paintEvent(QPaintEvent *event) override;

private:
    kit::EmptyState *m_words;
};

} // namespace views
