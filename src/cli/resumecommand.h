// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/placement.h"
#include "cli/command.h"

#include <memory>
#include <vector>

namespace cli {

/// `resume`: takes every unfinished attempt of this project and user as far as it goes by itself.
class ResumeCommand : public Command
{
    Q_OBJECT
public:
    explicit ResumeCommand(Context &context, QObject *parent = nullptr);
    ~ResumeCommand() override;
    void start() override;

private:
    struct Item;

    void begin();
    [[nodiscard]] bool checkAskedFor(const QList<store::Attempt> &unfinished);
    void take(const store::Attempt &attempt, store::Journal &journal);
    void onChanged(Item &item, const checkout::PlacementView &view);
    /// True when the person has asked for a step with this resting attempt and it was taken.
    [[nodiscard]] bool decide(Item &item, const checkout::PlacementView &view);
    void noteProgress(Item &item, const checkout::PlacementView &view);
    void readOrder(Item &item);
    void readSession(Item &item);
    void settleItem(Item &item);
    void finishIfDone();

    std::vector<std::unique_ptr<Item>> m_items;
};

} // namespace cli
