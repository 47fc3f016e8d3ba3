// SPDX-License-Identifier: MIT
#pragma once

#include "views/widgets/piece.h"

class QHBoxLayout;

namespace views {

class Button;
class PlainLabel;

/// A quiet box with a sentence, and at most one action and Undo: an unfinished checkout, a removed line, a note on a card.
class Banner final : public Piece
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Banner)
public:
    explicit Banner(QWidget *parent = nullptr);

    /// Announced when `Tone` is not Neutral and the text is another one.
    void setText(const QString &text, Tone tone = Tone::Neutral);
    [[nodiscard]] QString text() const;
    /// Name in resources/icons; empty for none.
    void setIcon(const QString &name);
    /// Empty hides it.
    void setAction(const QString &label);
    void setUndoable(bool undoable);
    void setDismissible(bool dismissible);
    [[nodiscard]] Button *actionButton() const { return m_action; }

Q_SIGNALS:
    void actionClicked();
    void undoClicked();
    void dismissed();

protected:
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;
    void restyle() override;

private:
    Tone m_tone = Tone::Neutral;
    QString m_icon;
    QHBoxLayout *m_row;
    PlainLabel *m_text;
    Button *m_action;
    Button *m_undo;
    Button *m_dismiss;
};

} // namespace views
