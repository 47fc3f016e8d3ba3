// SPDX-License-Identifier: MIT
#pragma once
#include "cli/command.h"
#include "cli/resumeitem.h"

#include <memory>
#include <vector>

namespace cli {

/// `resume`: takes every unfinished attempt of this project and user as far as it goes by itself.
class ResumeCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void start() override;

private:
    void begin();
    [[nodiscard]] bool checkAskedFor(const QList<store::Attempt> &unfinished);
    void take(const store::Attempt &attempt, store::Journal &journal);
    /// Has a placement work on the attempt where it stands.
    void goOn(ResumeItem &item, store::Journal &journal);
    void onChanged(ResumeItem &item, const checkout::PlacementView &view);
    /// True when the person has asked for a step with this resting attempt and it was taken.
    [[nodiscard]] bool decide(ResumeItem &item, const checkout::PlacementView &view);
    /// As decide(), for an attempt of which only a person knows which order it is.
    [[nodiscard]] bool answer(ResumeItem &item, const checkout::PlacementView &view);
    void noteCandidates(const ResumeItem &item);
    void noteProgress(ResumeItem &item, const checkout::PlacementView &view);
    void readOrder(ResumeItem &item);
    void readSession(ResumeItem &item);
    void settleItem(ResumeItem &item);
    void finishIfDone();

    std::vector<std::unique_ptr<ResumeItem>> m_items;
};

} // namespace cli
