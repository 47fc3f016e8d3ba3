// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/orderdetailstate.h"
#include "core/locale.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace kit {
class Banner;
class Button;
class Card;
class Field;
class PlainLabel;
class Stepper;
class TextField;
}

namespace views {

class PairList;

/// The refunds of an order: those that have been asked for, and the question for another one.
class RefundPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RefundPanel)
public:
    explicit RefundPanel(QWidget *parent = nullptr);

    void render(const checkout::OrderDetailState &order, const core::Locale &locale);

Q_SIGNALS:
    void requested(const QList<core::OrderLine> &lines, const QString &note);
    void withdrawn();
    /// The refunds could not be read: once more.
    void readingWanted();

private:
    struct Line
    {
        qint64 productId = 0;
        kit::Stepper *quantity = nullptr;
    };

    void build();
    [[nodiscard]] static QString statusWords(const QString &status);
    void renderRequests();
    void renderStep();
    void rebuildQuestion(const QHash<qint64, int> &before);
    [[nodiscard]] QHash<qint64, int> wanted() const;
    void setAsking(bool isAsking);
    void showQuestion();
    void send();
    [[nodiscard]] QList<core::OrderLine> chosen() const;

    checkout::OrderDetailState m_order;
    core::Locale m_locale;
    kit::Card *m_card;
    PairList *m_requests;
    kit::PlainLabel *m_none;
    kit::Banner *m_step;
    kit::Button *m_again;
    kit::Button *m_ask;
    kit::Button *m_withdraw;
    QWidget *m_question;
    QVBoxLayout *m_lineColumn;
    kit::Field *m_noteField;
    kit::TextField *m_note;
    kit::Button *m_send;
    kit::Button *m_cancel;
    QList<Line> m_lines;
    QList<core::RefundableLine> m_asked; ///< What the question shows.
};

} // namespace views
