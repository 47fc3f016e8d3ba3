// SPDX-License-Identifier: MIT
#pragma once

#include <QComboBox>

namespace kit {

/// One of several. The wheel scrolls the page and changes nothing unless the box has the focus.
class ComboField final : public QComboBox
{
    Q_OBJECT
    Q_PROPERTY(bool invalid READ isInvalid WRITE setInvalid)
    Q_DISABLE_COPY_MOVE(ComboField)
public:
    explicit ComboField(QWidget *parent = nullptr);

    [[nodiscard]] bool isInvalid() const { return m_invalid; }
    void setInvalid(bool invalid);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    bool m_invalid = false;
};

} // namespace kit
