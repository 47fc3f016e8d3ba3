// SPDX-License-Identifier: MIT
#pragma once

#include "kit/widgets/themedwidget.h"

class QHBoxLayout;

namespace kit {

class Button;
class PlainLabel;

/// A quiet box with a sentence, and at most one action and Undo: an unfinished checkout, a removed line, a note on a card.
class Banner final : public ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Banner)
public:
    explicit Banner(QWidget *parent = nullptr);

    /// Announced when `Severity` is not Neutral and the text is another one.
    void setText(const QString &text, Severity severity = Severity::Neutral);
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
    Severity m_severity = Severity::Neutral;
    QString m_icon;
    QHBoxLayout *m_row;
    PlainLabel *m_text;
    Button *m_action;
    Button *m_undo;
    Button *m_dismiss;
};

} // namespace kit
