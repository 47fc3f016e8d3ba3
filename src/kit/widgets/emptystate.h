// SPDX-License-Identifier: MIT
#pragma once

#include "kit/widgets/themedwidget.h"

class QHBoxLayout;
class QVBoxLayout;

namespace kit {

class Button;
class PlainLabel;

/// A state of the world as a picture: an icon in a circle, a sentence, words under it, and what to do. Empty, failed, not known and
/// done (Severity::Ok, "Paid") look alike but for tone and icon.
class EmptyState final : public ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setPicture(const QString &icon, Severity severity = Severity::Neutral);
    void setTitle(const QString &sentence, TextStyle type = TextStyle::CardTitle);
    void setDetail(const QString &text);
    /// Empty hides it.
    void setAction(const QString &label, bool primary = true);
    /// Between title and detail, such as the amount. The state takes it.
    void addContent(QWidget *widget);
    /// Words without their picture, where both would not fit.
    void setSmall(bool isSmall);
    /// Beside the one action. The state takes it.
    void addSecondary(Button *button);
    [[nodiscard]] Button *actionButton() const { return m_action; }

Q_SIGNALS:
    void actionClicked();

private:
    QVBoxLayout *m_column;
    QHBoxLayout *m_buttons;
    ThemedWidget *m_picture;
    PlainLabel *m_title;
    PlainLabel *m_detail;
    Button *m_action;
    QString m_icon;
    Severity m_severity = Severity::Neutral;
};

} // namespace kit
