// SPDX-License-Identifier: MIT
#pragma once

#include "kit/widgets/themedwidget.h"

#include <QBitArray>

namespace kit {

/// A QR code, black on white in every theme, with its quiet zone of four modules, in whole pixels a module.
class QrView final : public ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QrView)
public:
    static constexpr int quietZone = 4; ///< modules on each side (ISO/IEC 18004)

    explicit QrView(QWidget *parent = nullptr);

    /// Encoded as UTF-8, error correction M. Empty, or too long for a code: an empty white box and hasCode() false.
    void setPayload(const QString &payload);
    [[nodiscard]] QString payload() const { return m_payload; }
    /// What the code opens, in words, for assistive technology.
    void setPurpose(const QString &purpose);
    [[nodiscard]] bool hasCode() const { return m_side > 0; }
    /// Modules on one side, 0 without a code.
    [[nodiscard]] int side() const { return m_side; }
    [[nodiscard]] bool module(int row, int column) const;

    /// px of one side, where there is that much room; never smaller than it is by itself.
    void setWantedExtent(int extent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_payload;
    QString m_purpose;
    QBitArray m_modules;
    int m_wanted = 0;
    int m_side = 0;
};

} // namespace kit
