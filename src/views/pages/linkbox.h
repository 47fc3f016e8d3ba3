// SPDX-License-Identifier: MIT
#pragma once
#include "views/widgets/piece.h"

#include <QUrl>

namespace views {

class Button;
class PlainLabel;
class QrView;

/// The payment link three ways: a code for the customer's phone, a button for this computer's browser, an address to copy.
class LinkBox final : public Piece
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkBox)
public:
    explicit LinkBox(QWidget *parent = nullptr);

    /// `link` is canonical (checkout::safePaymentUrl); empty shows the place where it will be.
    void setLink(const QString &link, const QString &host);
    void focusFirst();

Q_SIGNALS:
    void said(const QString &sentence);

protected:
    void retranslate() override;

private:
    void open();
    void copy();
    void renewHost();

    QString m_link;
    QString m_host;
    QrView *m_code;
    PlainLabel *m_sentence;
    PlainLabel *m_hostLabel;
    Button *m_open;
    Button *m_copy;
};

} // namespace views
