// SPDX-License-Identifier: MIT
#pragma once
#include "core/diagnosis.h"
#include "kit/widgets/themedwidget.h"

class QVBoxLayout;

namespace views {

/// What the doctor found: each check with its state, and what to do where it is not in order.
class CheckList final : public kit::ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CheckList)
public:
    explicit CheckList(QWidget *parent = nullptr);
    /// Rows that stay the same stay where they are, and keep the focus.
    void setFindings(const QList<core::CheckFinding> &findings);

Q_SIGNALS:
    /// Somebody wants to know what an error code means.
    void helpRequested(const QString &code);

protected:
    void retranslate() override;

private:
    void drop(qsizetype row);
    [[nodiscard]] QWidget *makeRow(const core::CheckFinding &finding);

    QVBoxLayout *m_column;
    QList<core::CheckFinding> m_findings;
    QList<QWidget *> m_rows;
};

} // namespace views
