// SPDX-License-Identifier: MIT
#pragma once
#include "core/diagnosis.h"
#include "core/locale.h"

#include <QTableView>
#include <memory>

class QSortFilterProxyModel;

namespace views {

class CallModel;

/// The last calls to the store as a table: when, verb, path, status, how long. The newest is the last one.
class CallTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CallTable)
public:
    explicit CallTable(QWidget *parent = nullptr);
    ~CallTable() override;

    /// Stays at the end while the end is in sight.
    void setCalls(const QList<core::CallRecord> &calls, const core::Locale &locale);
    /// Only rows that have this in one of their cells.
    void setFilter(const QString &words);
    /// The rows that are shown, a line each, columns apart by tabs.
    [[nodiscard]] QString shownAsText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();

    std::unique_ptr<CallModel> m_calls;
    std::unique_ptr<QSortFilterProxyModel> m_shown;
};

} // namespace views
