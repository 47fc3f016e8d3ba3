// SPDX-License-Identifier: MIT
#include "views/shell/devicesdialog.h"

#include "checkout/flow/checkoutflow.h"
#include "kit/theme/theme.h"
#include "kit/widgets/banner.h"
#include "kit/widgets/button.h"
#include "kit/widgets/card.h"
#include "kit/widgets/chip.h"
#include "kit/widgets/plainlabel.h"
#include "text/errortext.h"

#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr QSize devicesSize{ 520, 460 };

} // namespace

DevicesDialog::DevicesDialog(checkout::CheckoutFlow &flow, QWidget *parent) :
    kit::Dialog(Turning::ByDialog, devicesSize, parent), m_flow(flow),
    m_words(new kit::PlainLabel(QString(), kit::TextStyle::Body, kit::ColorRole::Text2)), m_rows(new QVBoxLayout), m_note(new kit::Banner),
    m_here(new kit::Button(tr("Sign out here"))), m_everywhere(new kit::Button(tr("Sign out everywhere…"), kit::Button::Variant::Danger))
{
    setObjectName(u"devicesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Devices of the account"));
    build();
    connect(&m_flow.devices(), &checkout::DeviceList::changed, this, [this] {
        m_isAsking = m_isAsking && !m_flow.devices().state().error;
        renew();
    });
    connect(&m_flow.signIn(), &checkout::SignInController::signedOut, this, &QWidget::close);
    m_flow.devices().read();
    renew();
}

void DevicesDialog::build()
{
    m_here->setObjectName(u"signOutHereButton"_s);
    m_everywhere->setObjectName(u"signOutEverywhereButton"_s);
    m_note->setObjectName(u"devicesNote"_s);
    m_rows->setSpacing(kit::Theme::unit);
    body()->setSpacing(2 * kit::Theme::unit);
    body()->addWidget(m_words);
    body()->addLayout(m_rows);
    body()->addStretch(1);
    body()->addWidget(m_note);
    auto *close = new kit::Button(tr("Close"));
    close->setObjectName(u"closeButton"_s);
    setButtons({ m_everywhere }, { m_here, close });
    connect(close, &QAbstractButton::clicked, this, &QWidget::close);
    connect(m_here, &QAbstractButton::clicked, &m_flow.signIn(), &checkout::SignInController::signOut);
    connect(m_everywhere, &QAbstractButton::clicked, this, [this] {
        m_isAsking = true;
        renew();
        m_note->actionButton()->setFocus(Qt::OtherFocusReason);
        reveal(m_note);
    });
    connect(
        m_note, &kit::Banner::actionClicked, this, [this] { m_isAsking ? m_flow.devices().signOutEverywhere() : m_flow.devices().read(); });
}

void DevicesDialog::renew()
{
    const checkout::DevicesState &state = m_flow.devices().state();
    m_words->setPlain(state.isReading ? tr("The store is asked which devices are signed in.")
                                      : tr("Signed in as %1. The store does not say since when, and signs out one device only there.")
                                            .arg(m_flow.signIn().state().userIdentifier));
    addRows();
    m_everywhere->setEnabled(!state.isSigningOut);
    m_note->setVisible(state.error || m_isAsking);
    if (m_isAsking) {
        m_note->setText(tr("Every counter and every other device of this account has to sign in again. What is typed there is kept."),
            kit::Severity::Warning);
        m_note->setAction(tr("Sign out everywhere"));
    } else if (state.error) {
        m_note->setText(text::describe(core::Operation::LoadStore, *state.error).inOneLine(), kit::Severity::Danger);
        m_note->setAction(tr("Try again"));
    }
}

// Vezne's own name of itself is one of the wire (core::deviceName); every other program is called what it calls itself.
QString DevicesDialog::programWords(const QString &program)
{
    static const QRegularExpression ours(u"^Vezne/(\\S+) \\(counter (\\S+)\\)$"_s);
    const QRegularExpressionMatch match = ours.match(program);
    if (match.hasMatch()) {
        return tr("Vezne %1 at counter %2").arg(match.captured(1), match.captured(2));
    }
    return program.isEmpty() ? tr("A device without a name") : program;
}

void DevicesDialog::addRows()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (const checkout::DevicesState::Row &row : m_flow.devices().state().rows) {
        auto *card = new kit::Card;
        card->setObjectName(u"deviceRow"_s);
        card->setPadding(kit::Card::Padding::Narrow);
        card->setTitle(programWords(row.device.program));
        QStringList parts{ row.device.system, row.device.location };
        parts.removeAll(QString());
        card->body()->addWidget(new kit::PlainLabel(parts.join(u" · "_s), kit::TextStyle::Body, kit::ColorRole::Text2));
        if (row.isHere) {
            card->addToTitle(new kit::Chip(tr("This counter"), kit::Severity::Ok), true);
        }
        m_rows->addWidget(card);
    }
}

} // namespace views
