// SPDX-License-Identifier: MIT
#pragma once

#include "views/widgets/piece.h"

class QHBoxLayout;
class QVBoxLayout;

namespace views {

class Button;
class PlainLabel;

/// A state of the world as a picture: an icon in a circle, a sentence, words under it, and what to do. Empty, failed, not known and
/// done (Tone::Ok, "Paid") look alike but for tone and icon.
class EmptyState final : public Piece
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setPicture(const QString &icon, Tone tone = Tone::Neutral);
    void setTitle(const QString &sentence, Type type = Type::CardTitle);
    void setDetail(const QString &text);
    /// Empty hides it.
    void setAction(const QString &label, bool primary = true);
    /// Between title and detail, such as the amount. The state takes it.
    void addContent(QWidget *widget);
    /// Beside the one action. The state takes it.
    void addSecondary(Button *button);
    [[nodiscard]] Button *actionButton() const { return m_action; }

Q_SIGNALS:
    void actionClicked();

private:
    QVBoxLayout *m_column;
    QHBoxLayout *m_buttons;
    Piece *m_picture;
    PlainLabel *m_title;
    PlainLabel *m_detail;
    Button *m_action;
    QString m_icon;
    Tone m_tone = Tone::Neutral;
};

} // namespace views
