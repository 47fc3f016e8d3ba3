// SPDX-License-Identifier: MIT
#pragma once
#include "core/locale.h"
#include "core/money.h"

#include <QUuid>
#include <QWidget>

class QHBoxLayout;

namespace kit {
class AmountLabel;
class Button;
class Field;
class PlainLabel;
class TextField;
}

namespace views {

/// Cash at the counter: what the customer hands over, what goes back, and that it has been collected.
class CashBox final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CashBox)
public:
    explicit CashBox(QWidget *parent = nullptr);

    /// Another payment, or another amount, begins anew. Once it is collected only the change is left, which is to be given back now.
    void render(const QUuid &payment, const core::Money &due, const core::Locale &locale, bool isCollected);
    /// False: what was typed is less than what is due, or no amount.
    [[nodiscard]] bool canCollect() const;
    void focusFirst();

Q_SIGNALS:
    void collected();
    /// canCollect() may have changed.
    void changed();

private:
    void renew();
    void offerNotes();
    void setReceived(const core::Money &sum);

    QUuid m_payment;
    core::Money m_due;
    core::Locale m_locale;
    kit::Field *m_field;
    kit::TextField *m_received;
    QWidget *m_noteRow;
    QHBoxLayout *m_notes;
    kit::PlainLabel *m_label;
    kit::AmountLabel *m_change;
    kit::Button *m_collect;
};

} // namespace views
