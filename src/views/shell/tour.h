// SPDX-License-Identifier: MIT
#pragma once
#include <QWidget>

namespace checkout {
class CheckoutFlow;
}

namespace kit {
class Banner;
}

namespace views {

/// Four sentences on the demo store at its first start, one after the other, over the pages. Can be skipped; never comes again. Takes no
/// focus: whoever wants to begin, begins.
class Tour final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Tour)
public:
    /// `flow` is not owned.
    Tour(checkout::CheckoutFlow &flow, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void renew();
    void goOn();
    void follow();
    void say();

    checkout::CheckoutFlow &m_flow;
    kit::Banner *m_banner;
    int m_step = -1; ///< −1: not begun; the number of sentences: over.
};

} // namespace views
