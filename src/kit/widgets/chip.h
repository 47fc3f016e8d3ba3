// SPDX-License-Identifier: MIT
#pragma once

#include "kit/theme/theme.h"

#include <QAbstractButton>

namespace kit {

/// A short state in a rounded box ("Waiting"). One that can be pressed is a button with a focus ring; the others are a text.
class Chip final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Chip)
public:
    explicit Chip(QWidget *parent = nullptr);
    explicit Chip(const QString &label, Severity severity, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    [[nodiscard]] QString label() const { return m_label; }
    /// A sentence in it is shortened with "…" where there is no room; its name and its tool tip are the whole.
    void setShrinking(bool isShrinking);
    void setSeverity(Severity severity);
    [[nodiscard]] Severity severity() const { return m_severity; }
    void setPressable(bool pressable);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// The same look for delegates; `rect` is the whole chip.
    static void draw(QPainter &painter, const QRect &rect, const QString &label, Severity severity, const Theme &theme);
    [[nodiscard]] static QSize size(const QString &label, const Theme &theme);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool hitButton(const QPoint &pos) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_label;
    Severity m_severity = Severity::Neutral;
    bool m_pressable = false;
    bool m_isShrinking = false;
};

} // namespace kit
