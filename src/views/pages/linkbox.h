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

    /// `link` is canonical (checkout::safePaymentUrl); empty shows the place where it will be.
    void setLink(const QString &link, const QString &host);
    void focusFirst();

Q_SIGNALS:
    void notified(const QString &sentence);

protected:
    void retranslate() override;

private:
    void open();
    void copy();
    void renewHost();

    QString m_link;
    QString m_host;
    kit::QrView *m_code;
    kit::PlainLabel *m_sentence;
    kit::PlainLabel *m_hostLabel;
    kit::Button *m_open;
    kit::Button *m_copy;
};

} // namespace views
