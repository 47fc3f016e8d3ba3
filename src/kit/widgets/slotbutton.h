// SPDX-License-Identifier: MIT
#pragma once

#include "kit/theme/theme.h"

#include <QAbstractButton>

namespace kit {

/// A time slot: free, selected (checked) or full. Slots of one parent exclude each other; a full one says so in words and cannot be taken.
class SlotButton final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SlotButton)
public:
    explicit SlotButton(const QString &label, QWidget *parent = nullptr);

    void setFull(bool full);
    [[nodiscard]] bool isFull() const { return m_full; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString shownLabel() const;
    void rename();

    QString m_label;
    bool m_full = false;
};

} // namespace kit
