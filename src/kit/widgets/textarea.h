// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace kit {

/// Several lines of plain text; Tab leaves it.
class TextArea final : public QPlainTextEdit
{
    Q_OBJECT
    Q_PROPERTY(bool invalid READ isInvalid WRITE setInvalid)
    Q_DISABLE_COPY_MOVE(TextArea)
public:
    explicit TextArea(QWidget *parent = nullptr);

    [[nodiscard]] bool isInvalid() const { return m_invalid; }
    void setInvalid(bool invalid);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    bool m_invalid = false;
};

} // namespace kit
