// SPDX-License-Identifier: MIT
#pragma once

#include "kit/theme/theme.h"

#include <QAbstractButton>

namespace kit {

/// A time slot or a day: free, selected (checked), or not to be had, with the reason. Slots of one parent exclude each other.
class SlotButton final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SlotButton)
public:
    explicit SlotButton(const QString &label, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    /// Not to be had: it takes the focus and says why, and cannot be checked. An empty reason: free.
    void setReason(const QString &reason);
    [[nodiscard]] bool isFree() const { return m_reason.isEmpty(); }
    [[nodiscard]] QString reason() const { return m_reason; }
    /// For assistive technology, where the label alone says too little.
    void setName(const QString &name);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void rename();

    QString m_label;
    QString m_name;
    QString m_reason;
};

} // namespace kit
