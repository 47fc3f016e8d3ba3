// SPDX-License-Identifier: MIT
#pragma once

#include "kit/widgets/themedwidget.h"

namespace views {

/// A dot and a word: whether the store can be reached. A change is announced.
class ConnectionLight final : public kit::ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionLight)
public:
    enum class State {
        None, ///< no store chosen: nothing shown
        Connecting,
        Connected,
        Troubled, ///< the store answers, and its answer is that it has trouble
        Offline, ///< the network or the store is out of reach
    };

    explicit ConnectionLight(QWidget *parent = nullptr);

    void setState(State state);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString word() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;

private:
    State m_state = State::None;
};

} // namespace views
