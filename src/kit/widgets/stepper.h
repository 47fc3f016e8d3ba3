// SPDX-License-Identifier: MIT
#pragma once

#include "kit/widgets/themedwidget.h"

namespace kit {

class AmountLabel;
class Button;

/// − n +: a quantity in place. Asks; the owner answers with setQuantity(). At an end of its range the focus of the button that ends there
/// is its own: + and − work on.
class Stepper final : public ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Stepper)
public:
    explicit Stepper(QWidget *parent = nullptr);

    /// What is counted, for the accessible names ("Filter coffee: one more").
    void setSubject(const QString &subject);
    void setQuantity(int quantity);
    [[nodiscard]] int quantity() const { return m_quantity; }
    /// Inclusive; 0 to 9999 at first.
    void setRange(int least, int most);

Q_SIGNALS:
    void quantityWanted(int quantity);

protected:
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void ask(int quantity);
    void renew();

    int m_quantity = 0;
    int m_least = 0;
    int m_most = 9999;
    QString m_subject;
    Button *m_less;
    AmountLabel *m_count;
    Button *m_more;
};

} // namespace kit
