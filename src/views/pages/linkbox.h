// SPDX-License-Identifier: MIT
#pragma once
#include "kit/widgets/themedwidget.h"

#include <QUrl>

namespace kit {
class Button;
class PlainLabel;
class QrView;
}

namespace views {

/// The payment link three ways: a code for the customer's phone, a button for this computer's browser, an address to copy.
class LinkBox final : public kit::ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkBox)
public:
    explicit LinkBox(QWidget *parent = nullptr);

    /// `link` is canonical (checkout::safePaymentUrl); empty shows the place where it will be. `isAsked`: nobody has said yet that pages of
    /// `host` are the store's; until somebody does, the link is neither opened nor copied nor shown as a code. `canOpen`: on this computer,
    /// by somebody who may also say whose pages those are.
    void setLink(const QString &link, const QString &host, bool isAsked, bool canOpen);
    void focusFirst();
    /// How large the code stands in a page of this height: read from where the customer is.
    void fitCode(int pageHeight);
    /// Amounts are written larger in such a page too.
    [[nodiscard]] bool isHigh(int pageHeight) const;

Q_SIGNALS:
    void notified(const QString &sentence);
    void hostTrusted(const QString &host);

protected:
    void retranslate() override;

private:
    void open();
    void copy();
    void renewHost();

    QString m_link;
    QString m_host;
    bool m_isAsked = false;
    bool m_canOpen = true;
    kit::QrView *m_code;
    kit::PlainLabel *m_sentence;
    kit::PlainLabel *m_hostLabel;
    kit::Button *m_open;
    kit::Button *m_copy;
    kit::Button *m_trust;
};

} // namespace views
