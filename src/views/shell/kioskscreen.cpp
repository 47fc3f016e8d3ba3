// SPDX-License-Identifier: MIT
#include "views/shell/kioskscreen.h"

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
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

using Screen = checkout::KioskState::Screen;

constexpr int uprightWidth = 440; ///< px of the card, at 100 %.
constexpr int wideWidth = 620; ///< px, with the pad beside the fields.

} // namespace

KioskScreen::KioskScreen(QWidget *parent) :
    ThemedWidget(parent), m_card(new kit::Card), m_title(new kit::PlainLabel(QString(), kit::TextStyle::PageTitle)),
    m_words(new kit::PlainLabel(QString(), kit::TextStyle::Body)), m_pin(new kit::PasswordField), m_again(new kit::PasswordField),
    m_pinField(new kit::Field(QString(), m_pin)), m_againField(new kit::Field(QString(), m_again)), m_pad(new kit::DigitPad),
    m_columns(new QBoxLayout(QBoxLayout::TopToBottom)), m_act(new kit::Button(QString(), kit::Button::Variant::Primary)),
    m_goOn(new kit::Button)
{
    setObjectName(u"kioskScreen"_s);
    setAutoFillBackground(true);
    build();
    for (kit::PasswordField *edit : { m_pin, m_again }) {
        edit->setMaxLength(checkout::PinBook::longest);
        edit->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData);
        edit->setCanShow(false); // Whoever stands behind would read it.
        edit->installEventFilter(this);
        connect(edit, &QLineEdit::returnPressed, this, &KioskScreen::submit);
    }
    connect(m_pad, &kit::DigitPad::confirmed, this, &KioskScreen::submit);
    connect(m_act, &QAbstractButton::clicked, this, &KioskScreen::goOnWanted);
    connect(m_goOn, &QAbstractButton::clicked, this, &KioskScreen::goOnWanted);
    KioskScreen::restyle();
    KioskScreen::retranslate();
}

void KioskScreen::build()
{
    m_title->setObjectName(u"kioskTitleLabel"_s);
    m_words->setObjectName(u"kioskWordsLabel"_s);
    m_pin->setObjectName(u"kioskPinEdit"_s);
    m_again->setObjectName(u"kioskPinAgainEdit"_s);
    m_act->setObjectName(u"kioskActButton"_s);
    m_goOn->setObjectName(u"kioskGoOnButton"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kit::Theme::unit);
    buttons->addWidget(m_goOn);
    buttons->addStretch(1);
    buttons->addWidget(m_act);
    QVBoxLayout *body = m_card->body();
    body->setSpacing(2 * kit::Theme::unit);
    body->addWidget(m_title);
    body->addWidget(m_words);
    addFields();
    body->addLayout(m_columns);
    body->addLayout(buttons);
    QVBoxLayout *column = addPageColumn(*this);
    column->addStretch(1);
    column->addLayout(centred(m_card));
    column->addStretch(1);
}

void KioskScreen::addFields()
{
    auto *fields = new QVBoxLayout;
    fields->setSpacing(0);
    fields->addWidget(m_pinField);
    fields->addWidget(m_againField);
    fields->addStretch(1);
    m_columns->setSpacing(2 * kit::Theme::unit);
    m_columns->addLayout(fields, 1);
    m_columns->addWidget(m_pad, 0, Qt::AlignTop);
}

void KioskScreen::restyle()
{
    const bool isPin = m_state.screen == Screen::AskPin || m_state.screen == Screen::ChoosePin;
    const bool isWide = isPin && width() >= height();
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setAlignment(m_pad, isWide ? Qt::AlignTop : Qt::Alignment());
    m_columns->setSpacing(isWide ? 4 * kit::Theme::unit : kit::Theme::unit);
    // Beside the bar that a low screen needs.
    const int room = width() - 2 * kit::Theme::pageMargin - style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    m_card->setFixedWidth(qMin(theme().scaled(isWide ? wideWidth : uprightWidth), qMax(0, room)));
}

QString KioskScreen::words() const
{
    switch (m_state.screen) {
    case Screen::ChoosePin: {
        const QString way
            = tr("Customers order here by themselves from now on. To leave, press Ctrl+Shift+Q or hold the mark of Vezne at the top "
                 "for three seconds, and enter this PIN.");
        return m_state.isPinKept ? way : way + u' ' + tr("This computer has no keychain, so the PIN is forgotten when Vezne is closed.");
    }
    case Screen::Warning:
        return tr("Everything entered here will be erased in %n seconds. Press any key or the screen to go on.", nullptr,
            int(m_state.left.count()));
    case Screen::AskPin:
    case Screen::None:
        break;
    }
    return {};
}

QString KioskScreen::problem() const
{
    if (m_state.screen != Screen::AskPin) {
        return m_state.isNotHashed ? pinNotSetWords(false) : QString();
    }
    if (m_state.wait.count() > 0) {
        return pinWaitWords(m_state.wait);
    }
    if (m_state.isNotHashed) {
        return pinNotCheckedWords();
    }
    return m_state.isWrong ? tr("This PIN is not right. Type it again.") : QString();
}

void KioskScreen::retranslate()
{
    const bool isChoosing = m_state.screen == Screen::ChoosePin;
    const bool isWarning = m_state.screen == Screen::Warning;
    m_title->setPlain(isChoosing ? tr("The PIN of this kiosk") : (isWarning ? tr("Are you still there?") : tr("Leave the kiosk")));
    m_words->setPlain(words());
    m_pinField->setLabel(isChoosing ? tr("New PIN") : tr("PIN"));
    m_pinField->setHint(isChoosing ? tr("%1 to %2 digits.").arg(checkout::PinBook::shortest).arg(checkout::PinBook::longest) : QString());
    m_pinField->setError(problem());
    m_againField->setLabel(tr("The same PIN again"));
    m_againField->setError({});
    m_pad->setConfirm(isChoosing ? tr("Begin") : tr("Leave"));
    m_act->setLabel(tr("Go on"));
    m_goOn->setLabel(tr("Back to the order"));
}

void KioskScreen::render(const checkout::KioskState &state)
{
    const bool isOther = state.screen != m_state.screen;
    const bool isRefused = (state.isWrong || state.isNotHashed) && m_state.isChecking && !state.isChecking;
    // A countdown is said at each tenth second, and once more before its end.
    const bool isToBeSaid = state.left != m_state.left && (state.left.count() % 10 == 0 || state.left.count() == 5);
    m_state = state;
    if (isOther || isRefused) {
        clear();
    }
    const bool isPin = state.screen == Screen::AskPin || state.screen == Screen::ChoosePin;
    m_words->setVisible(state.screen != Screen::AskPin);
    m_pinField->setVisible(isPin);
    m_againField->setVisible(state.screen == Screen::ChoosePin);
    m_goOn->setVisible(state.screen == Screen::AskPin);
    m_act->setVisible(state.screen == Screen::Warning);
    m_pad->setVisible(isPin);
    m_pad->setConfirmBusy(state.isChecking);
    m_pad->setConfirmEnabled(state.screen != Screen::AskPin || state.wait.count() == 0);
    m_pin->setReadOnly(state.isChecking);
    m_again->setReadOnly(state.isChecking);
    restyle();
    retranslate();
    if ((isOther || isRefused) && isVisible()) {
        focusFirst();
    }
    if (isVisible() && (isOther || isRefused || (state.screen == Screen::Warning && isToBeSaid))) {
        say();
    }
}

void KioskScreen::say()
{
    const QString more = problem().isEmpty() ? words() : problem();
    kit::announce(this, more.isEmpty() ? m_title->text() : m_title->text() + u' ' + more);
}

void KioskScreen::clear()
{
    for (kit::PasswordField *edit : { m_pin, m_again }) {
        edit->clear();
        edit->setShown(false);
    }
}

void KioskScreen::focusFirst()
{
    m_pad->setTarget(m_pin);
    (m_state.screen == Screen::Warning ? static_cast<QWidget *>(m_act) : m_pin)->setFocus(Qt::OtherFocusReason);
}

void KioskScreen::submit()
{
    if (m_state.isChecking || (m_state.screen == Screen::AskPin && m_state.wait.count() > 0)) {
        return;
    }
    if (!checkout::PinBook::isPin(m_pin->text())) {
        m_pinField->setError(tr("A PIN has %1 to %2 digits.").arg(checkout::PinBook::shortest).arg(checkout::PinBook::longest));
        m_pin->setFocus(Qt::OtherFocusReason);
    } else if (m_state.screen == Screen::ChoosePin) {
        choose();
    } else {
        Q_EMIT pinTyped(core::Secret(m_pin->text().toUtf8()));
    }
}

void KioskScreen::choose()
{
    m_pinField->setError({});
    if (m_again->text().isEmpty() && !m_again->hasCursor()) {
        m_pad->setTarget(m_again); // The first is typed, the second comes.
        m_again->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_pin->text() != m_again->text()) {
        m_againField->setError(
            m_again->text().isEmpty() ? tr("Type the PIN once more.") : tr("The two are not the same. Type the PIN again."));
        m_again->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT pinChosen(core::Secret(m_pin->text().toUtf8()));
}

// Keys of the window are plain keys here.
bool KioskScreen::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return ThemedWidget::event(event);
}

void KioskScreen::keyPressEvent(QKeyEvent *event)
{
    event->accept(); // Nothing goes on to what is behind.
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT goOnWanted();
    }
}

void KioskScreen::resizeEvent(QResizeEvent *event)
{
    restyle();
    ThemedWidget::resizeEvent(event);
}

// The pad writes where the cursor was last.
bool KioskScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress) { // A window may get no focus at all.
        m_pad->setTarget(static_cast<kit::PasswordField *>(watched));
    }
    return ThemedWidget::eventFilter(watched, event);
}

void KioskScreen::hideEvent(QHideEvent *event)
{
    clear();
    ThemedWidget::hideEvent(event);
}

} // namespace views
