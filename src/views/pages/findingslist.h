// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/signin/projectstate.h"
#include "kit/widgets/themedwidget.h"

class QVBoxLayout;

namespace views {

/// The findings of a project's check, each with what to do about it.
class FindingsList final : public kit::ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindingsList)
public:
    explicit FindingsList(QWidget *parent = nullptr);

    void setFindings(const QList<checkout::ProjectFinding> &findings, bool isRunning);

protected:
    void retranslate() override;

private:
    void rebuild();

    QVBoxLayout *m_column;
    QList<checkout::ProjectFinding> m_findings;
    bool m_isRunning = false;
    bool m_isBuilt = false;
};

/// The words for one finding: what was found, and what to do when it is not fine.
struct FindingText
{
    QString sentence;
    QString advice;
};
[[nodiscard]] FindingText describeFinding(const checkout::ProjectFinding &finding);

} // namespace views
