// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace kit {

/// A line edit, 40 px high, that knows the state of an error. Field gives it its name and description.
class TextField : public QLineEdit
{
    Q_OBJECT
    Q_PROPERTY(bool invalid READ isInvalid WRITE setInvalid)
    Q_DISABLE_COPY_MOVE(TextField)
public:
    explicit TextField(QWidget *parent = nullptr);

    [[nodiscard]] bool isInvalid() const { return m_invalid; }
    void setInvalid(bool invalid);
    /// A sign at the start, such as "search"; empty for none.
    void setLeadingIcon(const QString &name);
    /// A quiet word at the end, such as "Ctrl K"; shown while the field is empty.
    void setTrailingHint(const QString &text);
    /// Shows what the program knows, without a signal. So textChanged() is what a person did, by whatever means: keys, paste, dictation,
    /// a screen reader. (textEdited() knows of keys only.)
    void showText(const QString &text);
    /// True while the cursor stands here, whether or not the window is the active one.
    [[nodiscard]] bool hasCursor() const { return window()->focusWidget() == this; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    /// px at the end that a child covers.
    [[nodiscard]] virtual int trailingRoom() const;
    void renewMargins();

private:
    bool m_invalid = false;
    QString m_icon;
    QString m_trailingHint;
};

} // namespace kit
