// SPDX-License-Identifier: MIT
#pragma once

#include "kit/widgets/themedwidget.h"

class QGridLayout;

namespace kit {

class Button;
class PlainLabel;

/// A label, a control of any class, and under it a hint or an error in a line that is always reserved, so that nothing moves when
/// an error comes. That line is the gap to the next field: put fields into layouts with a spacing of 0 to 2 px.
/// The control's accessible name is the label; its description the error, else the hint.
class Field final : public ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Field)
public:
    explicit Field(QWidget *parent = nullptr);
    explicit Field(const QString &label, QWidget *control, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    [[nodiscard]] QString label() const { return m_name; }
    void setOptional(bool optional);
    /// A sign after the label that everybody knows, and a word for a screen reader.
    void setRequired(bool required);
    /// A quiet link at the other end of the label row ("Forgot password"); empty hides it.
    void setLink(const QString &text);
    /// The field takes it. Its dynamic property `invalid` follows the error.
    void setControl(QWidget *control);
    [[nodiscard]] QWidget *control() const { return m_control; }
    void setHint(const QString &hint);
    void setError(const QString &error);
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] bool hasError() const { return !m_error.isEmpty(); }

Q_SIGNALS:
    void linkActivated();

protected:
    void restyle() override;
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void renewMessage();
    void renewNames();

    QString m_name;
    QString m_hint;
    QString m_error;
    bool m_isOptional = false;
    bool m_isRequired = false;
    QWidget *m_control = nullptr;
    QGridLayout *m_grid;
    PlainLabel *m_label;
    PlainLabel *m_optional;
    PlainLabel *m_message;
    Button *m_link;
};

} // namespace kit
