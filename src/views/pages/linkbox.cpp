// SPDX-License-Identifier: MIT
#include "views/pages/linkbox.h"

#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/qrview.h"
#include "views/fields/flowlayout.h"
#include "views/shell/paymentopener.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int largestCode = 400; ///< px at 100 %.
constexpr int highPage = 800; ///< px at 100 %: a full screen, read from further away.

} // namespace

LinkBox::LinkBox(QWidget *parent) :
    kit::ThemedWidget(parent), m_code(new kit::QrView(this)), m_sentence(new kit::PlainLabel(this)),
    m_hostLabel(new kit::PlainLabel(QString(), kit::TextStyle::Hint, kit::ColorRole::Text2, this)),
    m_open(new kit::Button(QString(), kit::Button::Variant::Primary, this)),
    m_copy(new kit::Button(QString(), kit::Button::Variant::Secondary, this)), m_trust(new kit::Button(this))
{
    m_open->setObjectName(u"openLinkButton"_s);
    m_open->setLeadingIcon(u"external-link"_s);
    m_copy->setObjectName(u"copyLinkButton"_s);
    m_copy->setLeadingIcon(u"copy"_s);
    m_trust->setObjectName(u"trustHostButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(28);
    row->addWidget(m_code, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(1);
    column->addWidget(m_sentence);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, 10);
    flow->addWidget(m_open);
    flow->addWidget(m_copy);
    flow->addWidget(m_trust);
    column->addWidget(buttons);
    column->addWidget(m_hostLabel);
    column->addStretch(1);
    row->addLayout(column, 1);
    connect(m_open, &QAbstractButton::clicked, this, &LinkBox::open);
    connect(m_copy, &QAbstractButton::clicked, this, &LinkBox::copy);
    connect(m_trust, &QAbstractButton::clicked, this, [this] { Q_EMIT hostTrusted(m_host); });
    LinkBox::retranslate();
}

void LinkBox::retranslate()
{
    m_code->setPurpose(tr("Payment page, to be scanned with a phone"));
    m_open->setLabel(tr("Open the payment page"));
    m_copy->setLabel(tr("Copy the link"));
    m_trust->setLabel(tr("Yes, use this address"));
    renewHost();
}

void LinkBox::renewHost()
{
    if (m_link.isEmpty() && !m_isAsked) { // There is no code yet that somebody could scan.
        m_sentence->setPlain(tr("The store is still preparing the payment link."));
    } else if (!m_canOpen) {
        m_sentence->setPlain(m_isAsked
                ? tr("The payment page is at an address that this store has not used before. Please ask at the counter.")
                : tr("Scan the code with your phone to pay."));
    } else {
        m_sentence->setPlain(m_isAsked ? tr("The payment page is at %1, an address that Vezne has not seen at this store. Is it your "
                                            "payment provider’s? If you are not "
                                            "sure, ask whoever looks after the store before the customer pays.")
                                             .arg(m_host)
                                       : tr("The customer can scan the code with a phone, or you can open the payment page here."));
    }
    m_hostLabel->setPlain(m_host);
    m_hostLabel->setVisible(!m_isAsked && !m_link.isEmpty());
}

void LinkBox::setLink(const QString &link, const QString &host, bool isAsked, bool canOpen)
{
    const bool hadFocus = m_trust->hasFocus();
    m_link = link;
    m_host = host;
    m_isAsked = isAsked;
    m_canOpen = canOpen;
    const QString shown = isAsked ? QString() : link;
    if (m_code->payload() != shown) {
        m_code->setPayload(shown);
    }
    m_code->setVisible(!isAsked);
    m_open->setVisible(!isAsked && canOpen);
    m_copy->setVisible(!isAsked && canOpen);
    m_trust->setVisible(isAsked && canOpen);
    m_open->setEnabled(!link.isEmpty());
    m_copy->setEnabled(!link.isEmpty());
    renewHost();
    if (hadFocus && !isAsked) {
        focusFirst();
    }
}

void LinkBox::fitCode(int pageHeight)
{
    m_code->setWantedExtent(qMin(pageHeight * (isHigh(pageHeight) ? 4 : 3) / 10, theme().scaled(largestCode)));
    m_sentence->setTextStyle(isHigh(pageHeight) ? kit::TextStyle::CardTitle : kit::TextStyle::Body);
}

bool LinkBox::isHigh(int pageHeight) const
{
    return pageHeight >= theme().scaled(highPage);
}

void LinkBox::focusFirst()
{
    if (!m_isAsked) { // A question is not answered by the key that was being pressed.
        m_open->setFocus(Qt::OtherFocusReason);
    }
}

void LinkBox::open()
{
    if (!openPaymentPage(QUrl(m_link, QUrl::StrictMode))) {
        QGuiApplication::clipboard()->setText(m_link);
        Q_EMIT notified(tr("No browser could be opened, so the link was copied instead. The customer can also scan the code."));
    }
}

void LinkBox::copy()
{
    QGuiApplication::clipboard()->setText(m_link);
    Q_EMIT notified(tr("The payment link is copied."));
}

} // namespace views
