// SPDX-License-Identifier: MIT
#pragma once
#include <QObject>
#include <QPointer>

class QDialog;
class QWidget;

namespace checkout {
class CheckoutFlow;
}

namespace kit {
class Button;
class Footer;
}

namespace views {

/// The window's way to put a basket aside: the button in the footer, F2, and the question for a name.
class BasketParking final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BasketParking)
public:
    /// Neither is owned; `window` is the parent of the question.
    BasketParking(checkout::CheckoutFlow &flow, kit::Footer &footer, QWidget *window);

    /// F2: asks for a name where there is something to park, else shows the parked baskets.
    void press();
    /// The button is there while there is something to park.
    void renew();

Q_SIGNALS:
    void said(const QString &sentence);

private:
    void ask();

    checkout::CheckoutFlow &m_flow;
    kit::Footer &m_footer;
    QWidget *m_window;
    kit::Button *m_button;
    QPointer<QDialog> m_question;
};

} // namespace views
