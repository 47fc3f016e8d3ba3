// SPDX-License-Identifier: MIT
#pragma once

#include "kit/widgets/themedwidget.h"

class QHBoxLayout;

namespace kit {

class Button;
class PlainLabel;

/// The bottom of the window: Back at the start, a quiet sentence, and the one primary action at the end.
class Footer final : public ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Footer)
public:
    explicit Footer(QWidget *parent = nullptr);

    /// Label of the button at the start; empty hides it. `arrow` puts a "‹" before it.
    void setBack(const QString &label, bool arrow = true);
    void setBackEnabled(bool enabled);
    /// Label of the primary action; empty hides it. `arrow` puts a "›" behind it.
    void setPrimary(const QString &label, bool arrow = false);
    void setPrimaryEnabled(bool enabled);
    /// From the press to a known state; see Button::setBusy().
    void setPrimaryBusy(bool busy);
    /// Before the primary action ("1 field needs a correction"); Severity::Danger, Severity::Neutral…
    void setNote(const QString &note, Severity severity = Severity::Neutral);
    /// A further, secondary button behind the note; without a primary action note and buttons stand in the middle. The footer takes it.
    void addSecondary(Button *button);
    void setSecondaryVisible(Button &button, bool visible);
    /// Free room at each side, px, so that the buttons stand under what the page shows.
    void setSideRoom(int px);
    [[nodiscard]] Button *primaryButton() const { return m_primary; }
    [[nodiscard]] Button *backButton() const { return m_back; }

Q_SIGNALS:
    void backClicked();
    void primaryClicked();

protected:
    void restyle() override;
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;

private:
    void takeFocusFrom(const Button &button, bool isGoing);
    QHBoxLayout *m_row;
    Button *m_back;
    PlainLabel *m_note;
    Button *m_primary;
};

} // namespace kit
