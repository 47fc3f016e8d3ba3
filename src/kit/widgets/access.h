// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <QListView>
#include <QPointer>

namespace kit {

/// What a list view offers to do with one of its rows, to people who press no key and no pointer on it.
class RowActions
{
public:
    virtual ~RowActions() = default;
    /// Of QAccessibleActionInterface's names ("Press", "Decrease"), those that this row takes now.
    [[nodiscard]] virtual QStringList actionsOf(const QModelIndex &row) const = 0;
    /// What an action does, as a sentence.
    [[nodiscard]] virtual QString sentenceOf(const QString &action) const = 0;
    virtual void act(const QModelIndex &row, const QString &action) = 0;
};

/// A list for assistive technology. Unlike Qt's own it is not shown while it is hidden, and a view that has RowActions lends them to its
/// items. The items are made when somebody asks for them and go when the rows are others.
class ListAccess final : public QAccessibleWidget
{
public:
    explicit ListAccess(QListView *view);
    ~ListAccess() override;

    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;

private:
    void forget();

    QPointer<QListView> m_view;
    mutable QHash<int, QAccessible::Id> m_items; ///< By row.
    QObject m_context; ///< Of the connections to the model.
};

/// Makes assistive technology see this library's widgets and all lists as described above. Once for the process; more often does nothing.
void installAccess();

} // namespace kit
