// SPDX-License-Identifier: MIT
#include "kit/widgets/access.h"

#include "kit/widgets/chip.h"
#include "kit/widgets/themedwidget.h"

#include <QWindow>

namespace kit {

namespace {

/// A row of a list.
class ItemAccess final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    explicit ItemAccess(QListView *view, int row) : m_view(view), m_row(row) { }

    [[nodiscard]] bool isValid() const override { return m_view && index().isValid(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override { }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] int row() const { return m_row; }

    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        if (!isValid())
            return {};
        if (what == QAccessible::Description)
            return index().data(Qt::AccessibleDescriptionRole).toString();
        if (what != QAccessible::Name)
            return {};
        const QString name = index().data(Qt::AccessibleTextRole).toString();
        return name.isEmpty() ? index().data(Qt::DisplayRole).toString() : name;
    }

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect shown = m_view->visualRect(index());
        return { m_view->viewport()->mapToGlobal(shown.topLeft()), shown.size() };
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const Qt::ItemFlags flags = index().flags();
        state.invisible = !m_view->isVisible();
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->visualRect(index()));
        state.disabled = !flags.testFlag(Qt::ItemIsEnabled);
        state.focusable = flags.testFlag(Qt::ItemIsEnabled);
        state.focused = m_view->currentIndex() == index() && m_view->hasFocus();
        state.selectable = m_view->selectionMode() != QAbstractItemView::NoSelection && flags.testFlag(Qt::ItemIsSelectable);
        state.selected = m_view->selectionModel() != nullptr && m_view->selectionModel()->isSelected(index());
        return state;
    }

    [[nodiscard]] void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        if (!isValid())
            return {};
        const auto *rows = dynamic_cast<const RowActions *>(m_view.data());
        QStringList names = rows != nullptr ? rows->actionsOf(index()) : QStringList();
        return names << setFocusAction();
    }

    [[nodiscard]] QString localizedActionDescription(const QString &name) const override
    {
        const auto *rows = dynamic_cast<const RowActions *>(m_view.data());
        const QString sentence = rows != nullptr ? rows->sentenceOf(name) : QString();
        return sentence.isEmpty() ? QAccessibleActionInterface::localizedActionDescription(name) : sentence;
    }

    void doAction(const QString &name) override
    {
        if (!isValid() || !actionNames().contains(name))
            return;
        if (name == setFocusAction()) {
            m_view->setFocus(Qt::OtherFocusReason);
            m_view->setCurrentIndex(index());
        } else if (auto *rows = dynamic_cast<RowActions *>(m_view.data())) {
            rows->act(index(), name);
        }
    }

    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    [[nodiscard]] QModelIndex index() const
    {
        const QAbstractItemModel *model = m_view->model();
        return model != nullptr ? model->index(m_row, m_view->modelColumn(), m_view->rootIndex()) : QModelIndex();
    }

    QPointer<QListView> m_view;
    int m_row;
};

/// A chip is a button when it can be pressed, and a text otherwise.
class ChipAccess final : public QAccessibleWidget
{
public:
    explicit ChipAccess(Chip *chip) : QAccessibleWidget(chip, QAccessible::StaticText) { }

    [[nodiscard]] QAccessible::Role role() const override { return isButton() ? QAccessible::Button : QAccessible::StaticText; }
    [[nodiscard]] QStringList actionNames() const override
    {
        const bool canPress = isButton() && widget()->isEnabled();
        return canPress ? QStringList{ pressAction(), setFocusAction() } : QStringList();
    }
    void doAction(const QString &name) override
    {
        if (name == pressAction() && isButton() && widget()->isEnabled())
            static_cast<Chip *>(widget())->click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    [[nodiscard]] bool isButton() const { return widget()->focusPolicy() != Qt::NoFocus; }
};

QAccessibleInterface *interfaceOf(const QString &, QObject *object)
{
    if (auto *themed = qobject_cast<ThemedWidget *>(object))
        return new QAccessibleWidget(themed, themed->accessibleRole());
    if (auto *chip = qobject_cast<Chip *>(object))
        return new ChipAccess(chip);
    if (auto *list = qobject_cast<QListView *>(object))
        return new ListAccess(list);
    return nullptr;
}

} // namespace

ListAccess::ListAccess(QListView *view) : QAccessibleWidget(view, QAccessible::List), m_view(view)
{
    if (const QAbstractItemModel *model = view->model()) {
        const auto others = [this] { forget(); };
        QObject::connect(model, &QAbstractItemModel::modelReset, &m_context, others);
        QObject::connect(model, &QAbstractItemModel::layoutChanged, &m_context, others);
        QObject::connect(model, &QAbstractItemModel::rowsInserted, &m_context, others);
        QObject::connect(model, &QAbstractItemModel::rowsRemoved, &m_context, others);
        QObject::connect(model, &QAbstractItemModel::rowsMoved, &m_context, others);
    }
}

ListAccess::~ListAccess()
{
    forget();
}

void ListAccess::forget()
{
    const QHash<int, QAccessible::Id> items = std::exchange(m_items, {});
    for (const QAccessible::Id id : items)
        QAccessible::deleteAccessibleInterface(id);
}

// The list of a combo box is the combo box's, not the popup's that comes and goes around it.
QAccessibleInterface *ListAccess::parent() const
{
    const QObject *holder = m_view ? m_view->parent() : nullptr;
    const bool isPopups = holder != nullptr && holder->inherits("QComboBoxPrivateContainer");
    return isPopups ? QAccessible::queryAccessibleInterface(holder->parent()) : QAccessibleWidget::parent();
}

QAccessibleInterface *ListAccess::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto known = m_items.constFind(index);
    if (known != m_items.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *item = new ItemAccess(m_view, index);
    m_items.insert(index, QAccessible::registerAccessibleInterface(item));
    return item;
}

int ListAccess::childCount() const
{
    return m_view && m_view->model() != nullptr ? m_view->model()->rowCount(m_view->rootIndex()) : 0;
}

int ListAccess::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *item = dynamic_cast<const ItemAccess *>(child);
    return item != nullptr ? item->row() : -1;
}

QAccessibleInterface *ListAccess::childAt(int x, int y) const
{
    const QModelIndex at = m_view ? m_view->indexAt(m_view->viewport()->mapFromGlobal(QPoint(x, y))) : QModelIndex();
    return at.isValid() ? child(at.row()) : nullptr;
}

QAccessibleInterface *ListAccess::focusChild() const
{
    const bool hasIt = m_view && m_view->hasFocus() && m_view->currentIndex().isValid();
    return hasIt ? child(m_view->currentIndex().row()) : nullptr;
}

void installAccess()
{
    static const bool isInstalled = (QAccessible::installFactory(interfaceOf), true);
    Q_UNUSED(isInstalled)
}

} // namespace kit
