// SPDX-License-Identifier: MIT
#include "views/shell/lockscreen.h"

#include "checkout/lock/pinbook.h"
#include "kit/widgets/button.h"
#include "kit/widgets/card.h"
#include "kit/widgets/digitpad.h"
#include "kit/widgets/field.h"
#include "kit/widgets/passwordfield.h"
#include "kit/widgets/plainlabel.h"
#include "views/pages/pagecolumn.h"
#include "views/shell/pinwords.h"

#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int lockCardWidth = 420;
constexpr int longestPassword = 512;

} // namespace

LockScreen::LockScreen(QWidget *parent) :
    ThemedWidget(parent), m_title(new kit::PlainLabel(QString(), kit::TextStyle::PageTitle)),
    m_who(new kit::PlainLabel(QString(), kit::TextStyle::Body, kit::ColorRole::Text2)),
    m_noWay(new kit::PlainLabel(QString(), kit::TextStyle::Body)), m_field(new kit::Field), m_secret(new kit::PasswordField),
    m_pad(new kit::DigitPad), m_unlock(new kit::Button(QString(), kit::Button::Variant::Primary)),
    m_othersLabel(new kit::PlainLabel(QString(), kit::TextStyle::Label)), m_others(new QVBoxLayout),
    m_another(new kit::Button(QString(), kit::Button::Variant::Quiet)), m_signOut(new kit::Button(QString(), kit::Button::Variant::Quiet))
{
    setObjectName(u"lockScreen"_s);
    setAutoFillBackground(true);
    build();
    connect(m_secret, &QLineEdit::returnPressed, this, &LockScreen::submit);
    connect(m_pad, &kit::DigitPad::confirmed, this, &LockScreen::submit);
    connect(m_unlock, &QAbstractButton::clicked, this, &LockScreen::submit);
    connect(m_another, &QAbstractButton::clicked, this, &LockScreen::anotherWanted);
    connect(m_signOut, &QAbstractButton::clicked, this, &LockScreen::signOutWanted);
    LockScreen::restyle();
    LockScreen::retranslate();
}

void LockScreen::build()
{
    auto *card = new kit::Card;
    m_card = card;
    m_secret->setObjectName(u"lockSecretEdit"_s);
    m_unlock->setObjectName(u"unlockButton"_s);
    m_signOut->setObjectName(u"lockSignOutButton"_s);
    m_another->setObjectName(u"anotherClerkButton"_s);
    m_title->setObjectName(u"lockTitleLabel"_s);
    m_who->setObjectName(u"lockWhoLabel"_s);
    m_noWay->setObjectName(u"lockNoWayLabel"_s);
    m_field->setControl(m_secret);
    m_pad->setTarget(m_secret);
    m_others->setSpacing(kit::Theme::unit);
    auto *ways = new QHBoxLayout;
    ways->addWidget(m_another);
    ways->addWidget(m_signOut);
    ways->addStretch(1);
    QVBoxLayout *body = card->body();
    body->addWidget(m_title);
    body->addWidget(m_who);
    body->addSpacing(2 * kit::Theme::unit);
    body->addWidget(m_noWay);
    body->addWidget(m_field);
    body->addWidget(m_pad);
    body->addWidget(m_unlock);
    body->addSpacing(2 * kit::Theme::unit);
    body->addWidget(m_othersLabel);
    body->addLayout(m_others);
    body->addSpacing(kit::Theme::unit);
    body->addLayout(ways);
    QVBoxLayout *column = addPageColumn(*this);
    column->addStretch(1);
    column->addLayout(centred(card));
    column->addStretch(1);
}

void LockScreen::restyle()
{
    m_card->setFixedWidth(theme().scaled(lockCardWidth));
    fitClerks();
}

void LockScreen::retranslate()
{
    m_unlock->setLabel(tr("Unlock"));
    m_pad->setConfirm(tr("Unlock"));
    m_title->setPlain(tr("Locked"));
    m_noWay->setPlain(tr("This account has no password that could unlock it here. Sign out, then sign in again: what is typed is kept."));
    m_othersLabel->setPlain(tr("Somebody else"));
    m_another->setLabel(tr("Another clerk…"));
    m_signOut->setLabel(tr("Sign out"));
    m_field->setLabel(m_state.asksForPin() ? tr("PIN") : tr("Password"));
    m_field->setHint(tr("What was open is there again."));
    m_field->setError(refusalWords());
}

QString LockScreen::refusalWords() const
{
    using Refusal = checkout::LockState::Refusal;
    if (m_state.wait.count() > 0) {
        return pinWaitWords(m_state.wait);
    }
    switch (m_state.refusal) {
    case Refusal::WrongPin:
        return tr("This PIN is not right. Type it again, or sign out.");
    case Refusal::NotChecked:
        return pinNotCheckedWords();
    case Refusal::WrongPassword:
        return tr("This password is not right. Type it again, or sign out.");
    case Refusal::NotReachable:
        return tr("The store cannot be reached. Check the internet connection, then try again.");
    case Refusal::None:
        break;
    }
    return {};
}

void LockScreen::render(const checkout::LockState &state)
{
    const bool isOther = state.chosen != m_state.chosen || state.asksForPin() != m_state.asksForPin();
    const bool isRefused = state.refusal != checkout::LockState::Refusal::None && !state.isChecking && m_state.isChecking;
    const bool isWaiting = state.wait.count() > 0;
    const bool isOtherWait = isWaiting != (m_state.wait.count() > 0);
    m_state = state;
    m_who->setPlain(state.chosen);
    if (isOther || isRefused || !state.isLocked) {
        m_secret->clear();
        m_secret->setShown(false);
    }
    m_secret->setMaxLength(state.asksForPin() ? checkout::PinBook::longest : longestPassword);
    m_secret->setInputMethodHints(state.asksForPin() ? Qt::ImhDigitsOnly : Qt::ImhNoPredictiveText);
    m_noWay->setVisible(!state.canUnlock());
    m_field->setVisible(state.canUnlock());
    const bool hasPad = state.canUnlock() && state.asksForPin() && kit::DigitPad::isWanted();
    m_pad->setVisible(hasPad);
    m_pad->setConfirmBusy(state.isChecking);
    m_pad->setConfirmEnabled(state.wait.count() == 0);
    m_unlock->setVisible(state.canUnlock() && !hasPad);
    m_unlock->setBusy(state.isChecking);
    m_unlock->setEnabled(state.wait.count() == 0);
    m_secret->setReadOnly(state.isChecking);
    m_another->setVisible(state.hasPin());
    renderClerks();
    retranslate();
    if ((isOther || isRefused) && isVisible()) {
        focusFirst();
    }
    if (state.isLocked && isVisible()) {
        sayWhy(isRefused || (isOtherWait && isWaiting), isOther, isOtherWait);
    }
}

// One sentence for what is new; a wait is said when it begins and when it is over, not at each second.
void LockScreen::sayWhy(bool isRefused, bool isOther, bool isOtherWait)
{
    if (isRefused && !refusalWords().isEmpty()) {
        kit::announce(this, refusalWords());
    } else if (isOther) {
        sayLocked();
    } else if (isOtherWait) {
        kit::announce(this, tr("A PIN can be tried again."));
    }
}

void LockScreen::sayLocked()
{
    const QString way = m_state.canUnlock() ? m_field->label() : m_noWay->text();
    kit::announce(this, QStringList{ m_title->text(), m_state.chosen, way }.join(u". "_s));
}

void LockScreen::renderClerks()
{
    QStringList others = m_state.clerks;
    if (!others.contains(m_state.user)) {
        others.prepend(m_state.user);
    }
    others.removeAll(m_state.chosen);
    m_othersLabel->setVisible(!others.isEmpty());
    if (others == m_shownClerks) {
        return;
    }
    m_shownClerks = others;
    while (QLayoutItem *item = m_others->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (const QString &user : std::as_const(others)) {
        auto *button = new kit::Button(user);
        button->setObjectName(u"clerkButton"_s);
        button->setAccessibleName(user);
        button->setLeadingIcon(u"user"_s);
        connect(button, &QAbstractButton::clicked, this, [this, user] { Q_EMIT clerkChosen(user); });
        m_others->addWidget(button);
    }
    fitClerks();
}

// A login may be longer than the card is wide: its beginning and its end tell whose it is.
void LockScreen::fitClerks()
{
    constexpr int aroundWords = 2 * 24 + 2 * 20 + 18 + 8; // The card's padding, the button's, its icon and the gap.
    const QFontMetrics metrics(theme().font(kit::TextStyle::Strong));
    const int room = theme().scaled(lockCardWidth - aroundWords);
    for (int at = 0; at < m_others->count(); ++at) {
        auto *button = static_cast<kit::Button *>(m_others->itemAt(at)->widget());
        button->setLabel(metrics.elidedText(m_shownClerks.value(at), Qt::ElideMiddle, room));
        button->setToolTip(m_shownClerks.value(at));
    }
}

void LockScreen::focusFirst()
{
    (m_state.canUnlock() ? static_cast<QWidget *>(m_secret) : m_signOut)->setFocus(Qt::OtherFocusReason);
}

void LockScreen::submit()
{
    if (m_state.isChecking || m_state.wait.count() > 0) {
        return;
    }
    const core::Secret typed(m_secret->text().toUtf8());
    if (m_state.asksForPin() && !checkout::PinBook::isPin(m_secret->text())) {
        m_field->setError(tr("A PIN has %1 to %2 digits.").arg(checkout::PinBook::shortest).arg(checkout::PinBook::longest));
    } else if (typed.isEmpty()) {
        m_field->setError(tr("Fill in this field."));
    } else if (m_state.asksForPin()) {
        Q_EMIT pinTyped(typed);
    } else {
        Q_EMIT passwordTyped(typed);
    }
}

void LockScreen::keyPressEvent(QKeyEvent *event)
{
    event->accept(); // Nothing goes on to what is behind.
}

void LockScreen::hideEvent(QHideEvent *event)
{
    m_secret->clear();
    m_secret->setShown(false);
    setAccessibleName({}); // Who was locked out is nobody's business afterwards.
    ThemedWidget::hideEvent(event);
}

} // namespace views
