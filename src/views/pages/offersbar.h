// SPDX-License-Identifier: MIT
#pragma once
#include "kit/widgets/themedwidget.h"

namespace kit {
class Button;
class PlainLabel;
}

namespace views {

/// The bar below the sign-in page: what somebody without a store of their own can do.
class OffersBar final : public kit::ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OffersBar)
public:
    explicit OffersBar(QWidget *parent = nullptr);
    /// Whoever is in the demo store already is not offered it.
    void setDemoOpen(bool isOpen);

Q_SIGNALS:
    void demoClicked();
    void connectClicked();

protected:
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;

private:
    kit::PlainLabel *m_question;
    kit::Button *m_demo;
    kit::Button *m_connect;
};

} // namespace views
