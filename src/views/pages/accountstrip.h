// SPDX-License-Identifier: MIT
#pragma once
#include "kit/widgets/themedwidget.h"

namespace kit {
class Button;
class PlainLabel;
}

namespace views {

/// The chosen payment method in one line at the lower edge of a page, where the methods themselves are out of sight, and the way to them.
class AccountStrip final : public kit::ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountStrip)
public:
    explicit AccountStrip(QWidget *parent = nullptr);

    /// The title of the chosen method; empty: none is chosen yet.
    void setMethod(const QString &title);

Q_SIGNALS:
    void changeWanted();

protected:
    void restyle() override;
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_method;
    kit::PlainLabel *m_words;
    kit::Button *m_change;
};

} // namespace views
