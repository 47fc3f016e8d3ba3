// SPDX-License-Identifier: MIT
#pragma once

#include "kit/widgets/themedwidget.h"

class QHBoxLayout;
class QVBoxLayout;

namespace kit {

class PlainLabel;

/// A box for things that belong together. Put them into body(); the title row appears when there is a title or an aside.
class Card final : public ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Card)
public:
    enum class Padding { Wide, Narrow }; ///< 24 or 20 px

    explicit Card(QWidget *parent = nullptr);

    /// 16/22 semibold, or the page's title at 22/28 with Type::PageTitle. Also the accessible name.
    void setTitle(const QString &title, TextStyle type = TextStyle::CardTitle);
    /// A word at the other end of the title row ("3 items", "Draft saved · 14:02").
    void setAside(const QString &text);
    /// A widget beside the title, such as a chip (`after` the title) or an amount (at the other end). The card takes it.
    void addToTitle(QWidget *widget, bool atEnd);
    void setPadding(Padding padding);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showTitleRow();

    QVBoxLayout *m_outer;
    QHBoxLayout *m_titleRow;
    QVBoxLayout *m_body;
    PlainLabel *m_title;
    PlainLabel *m_aside;
};

} // namespace kit
