// SPDX-License-Identifier: MIT
#pragma once

#include "kit/theme/theme.h"

#include <QAbstractButton>
#include <QPixmap>

namespace kit {

/// A choice as a card: radio or check, title, hint under it, remark at the other end. Radios of one parent exclude each other and
/// arrows move between them. All texts literal.
class ChoiceCard final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoiceCard)
public:
    enum class Kind { Radio, Check };

    explicit ChoiceCard(Kind kind, QWidget *parent = nullptr);
    explicit ChoiceCard(Kind kind, const QString &title, const QString &hint, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    [[nodiscard]] QString title() const { return m_title; }
    void setHint(const QString &hint);
    /// "payment page", "₺25,00"; one line.
    void setRemark(const QString &remark);
    /// Between the mark and the words; null: none. It is decoration: the title says what it shows.
    void setPicture(const QPixmap &picture);
    [[nodiscard]] Kind kind() const { return m_kind; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void rename();
    /// px for title and hint in a card of this width.
    [[nodiscard]] int wordsWidth(int width) const;
    [[nodiscard]] int remarkWidth() const;
    /// px from the leading edge to the words.
    [[nodiscard]] int wordsStart() const;
    void paintWords(QPainter &painter) const;

    Kind m_kind;
    QString m_title;
    QString m_hint;
    QString m_remark;
    QPixmap m_picture;
};

} // namespace kit
