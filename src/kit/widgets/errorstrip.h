// SPDX-License-Identifier: MIT
#pragma once

#include "kit/widgets/themedwidget.h"

#include <vector>

class QBoxLayout;
class QHBoxLayout;

namespace kit {

class Button;
class PlainLabel;

/// What went wrong, as words: the sentence, the cause, the next step.
struct StripMessage
{
    struct Action
    {
        QString id;
        QString label;
        friend bool operator==(const Action &, const Action &) = default;
    };
    QString sentence; ///< "The order could not be sent."
    QString cause; ///< "The store did not answer within 30 seconds."; may be empty
    QString nextStep; ///< "Check the network, then try again."; may be empty
    QString details; ///< for whoever is asked for help (status, the server's own words, request id); may be empty
    std::vector<Action> actions; ///< the first one is the next step
    Severity severity = Severity::Danger; ///< Danger, or Warning for what is not known
    QString code = {}; ///< "VZ-102": shown small at the end, a press asks for its help; may be empty
    friend bool operator==(const StripMessage &, const StripMessage &) = default;
};

/// The strip under the step bar. Hidden while there is nothing to say; a message is announced at once and stays until it is
/// dismissed or replaced.
class ErrorStrip final : public ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ErrorStrip)
public:
    explicit ErrorStrip(QWidget *parent = nullptr);

    void showMessage(const StripMessage &message);
    /// Hides it; emits nothing.
    void clear();
    [[nodiscard]] const StripMessage &message() const { return m_message; }
    void setDetailsShown(bool shown);

Q_SIGNALS:
    void actionTriggered(const QString &id);
    void dismissed();
    /// F1 finds the code in the dynamic property `helpTopic`, wherever in the strip the focus is.
    void helpRequested(const QString &code);

protected:
    void restyle() override;
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addEndButtons();
    void rebuildActions();

    StripMessage m_message;
    QHBoxLayout *m_row;
    QBoxLayout *m_middle;
    QHBoxLayout *m_actions;
    std::vector<Button *> m_buttons;
    PlainLabel *m_sentence;
    PlainLabel *m_cause;
    PlainLabel *m_details;
    Button *m_expander;
    Button *m_code;
    Button *m_dismiss;
};

} // namespace kit
