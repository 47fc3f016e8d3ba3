// SPDX-License-Identifier: MIT
#pragma once

#include "kit/theme/theme.h"

#include <QAbstractButton>

namespace kit {

/// A time slot, free or selected (checked). Slots of one parent exclude each other.
class SlotButton final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SlotButton)
public:
    explicit SlotButton(const QString &label, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void rename();

    QString m_label;
};

} // namespace kit
