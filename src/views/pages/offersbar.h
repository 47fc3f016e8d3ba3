// SPDX-License-Identifier: MIT
#pragma once
#include "views/widgets/piece.h"

namespace views {

class Button;
class PlainLabel;

/// The bar below the sign-in page: what somebody without a store of their own can do.
class OffersBar final : public Piece
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OffersBar)
public:
    explicit OffersBar(QWidget *parent = nullptr);

Q_SIGNALS:
    void demoClicked();
    void connectClicked();

protected:
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_question;
    Button *m_demo;
    Button *m_connect;
};

} // namespace views
