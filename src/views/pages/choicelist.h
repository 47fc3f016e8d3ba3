// SPDX-License-Identifier: MIT
#pragma once
#include <QList>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace kit {
class ChoiceCard;
}

namespace views {

/// Some choice cards of which one is taken: order storages, payment accounts, orders that could be the one.
class ChoiceList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoiceList)
public:
    struct Choice
    {
        QString id;
        QString title;
        QString hint;
        QString remark;
        friend bool operator==(const Choice &, const Choice &) = default;
    };

    explicit ChoiceList(QWidget *parent = nullptr);

    /// Keeps the cards, and with them the focus, while the choices stay the same.
    void setChoices(const QList<Choice> &choices);
    void setCurrent(const QString &id);
    void focusFirst();

Q_SIGNALS:
    void chosen(const QString &id);

private:
    QVBoxLayout *m_column;
    QList<Choice> m_choices;
    QList<kit::ChoiceCard *> m_cards;
};

} // namespace views
