// SPDX-License-Identifier: MIT
#pragma once

#include "kit/widgets/themedwidget.h"

#include <vector>

class QAbstractButton;
class QButtonGroup;
class QHBoxLayout;

namespace kit {

/// One of a few, side by side, such as TR | EN or grid | list. Tab reaches the chosen one, arrows move.
class SegmentedSwitch final : public ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SegmentedSwitch)
public:
    struct Segment
    {
        QString id;
        QString label; ///< shown; may be empty when there is an icon
        QString icon; ///< name in resources/icons; may be empty
        QString name; ///< for assistive technology and the tool tip; the label when empty
    };

    explicit SegmentedSwitch(QWidget *parent = nullptr);

    void setSegments(const std::vector<Segment> &segments);
    /// Emits nothing.
    void setCurrent(const QString &id);
    [[nodiscard]] QString current() const;

Q_SIGNALS:
    /// By the person, not by setCurrent().
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_row;
    QButtonGroup *m_group;
    std::vector<QAbstractButton *> m_buttons;
};

} // namespace kit
