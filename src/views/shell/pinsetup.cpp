// SPDX-License-Identifier: MIT
#include "views/shell/pinsetup.h"

#include "checkout/lock/lockcontroller.h"
#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/combofield.h"
#include "kit/widgets/field.h"
#include "kit/widgets/passwordfield.h"
#include "kit/widgets/plainlabel.h"
#include "views/shell/pinwords.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int pinFormWidth = 440;

} // namespace

PinSetup::PinSetup(checkout::LockController &lock, QWidget *parent) :
    kit::Dialog(Turning::ByDialog, QSize(pinFormWidth, 0), parent), m_lock(lock), m_pin(new kit::PasswordField), m_again(new kit::PasswordField),
    m_pinField(new kit::Field(tr("New PIN"), m_pin)), m_againField(new kit::Field(tr("The same PIN again"), m_again)),
    m_minutes(new kit::ComboField), m_remove(new kit::Button(tr("Remove the PIN"), kit::Button::Variant::Danger)),
    m_save(new kit::Button(tr("Save"), kit::Button::Variant::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("PIN and locking"));
    addMinutes();
    build();
}

void PinSetup::addMinutes()
{
    const int chosen = m_lock.state().idleMinutes;
    QList<int> offered{ 0, 1, 2, 5, 10, 15, 30 };
    if (!offered.contains(chosen)) {
        offered.append(chosen);
    }
    for (const int minutes : std::as_const(offered)) {
        m_minutes->addItem(minutes == 0 ? tr("Never") : tr("After %n minutes", nullptr, minutes), minutes);
    }
    m_minutes->setCurrentIndex(m_minutes->findData(chosen));
}

void PinSetup::build()
{
    m_pin->setObjectName(u"newPinEdit"_s);
    m_again->setObjectName(u"samePinEdit"_s);
    m_minutes->setObjectName(u"idleMinutesBox"_s);
    m_remove->setObjectName(u"removePinButton"_s);
    for (kit::PasswordField *edit : { m_pin, m_again }) {
        edit->setMaxLength(checkout::PinBook::longest);
        edit->setInputMethodHints(Qt::ImhDigitsOnly);
    }
    const checkout::LockState &state = m_lock.state();
    m_pinField->setHint(tr("%1 to %2 digits.").arg(checkout::PinBook::shortest).arg(checkout::PinBook::longest));
    m_remove->setVisible(state.hasPin());
    auto *minutes = new kit::Field(tr("Lock by itself"), m_minutes);
    auto *words = new kit::PlainLabel(state.isPinKept
            ? tr("With it %1 unlocks this counter, and takes it over from another clerk. Their sign-in stays on this computer, "
                 "in its keychain.")
                  .arg(state.user)
            : tr("This computer has no keychain, so the PIN is forgotten when Vezne is closed."),
        kit::TextStyle::Body, kit::ColorRole::Text2);
    for (QWidget *part : std::initializer_list<QWidget *>{ words, m_pinField, m_againField, minutes }) {
        body()->addWidget(part);
    }
    addButtons();
    m_pin->setFocus(Qt::OtherFocusReason);
}

void PinSetup::addButtons()
{
    m_save->setObjectName(u"savePinButton"_s);
    m_save->setDefault(true);
    auto *cancel = new kit::Button(tr("Cancel"));
    setButtons({ m_remove }, { cancel, m_save });
    connect(m_remove, &QAbstractButton::clicked, this, [this] {
        m_lock.removePin();
        accept();
    });
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_save, &QAbstractButton::clicked, this, &PinSetup::save);
    connect(&m_lock, &checkout::LockController::pinWasSet, this, &PinSetup::onPinSet);
}

void PinSetup::save()
{
    const QString pin = m_pin->text();
    const bool isKept = pin.isEmpty() && m_again->text().isEmpty(); // Only the minutes are others.
    const bool isPin = isKept || checkout::PinBook::isPin(pin);
    const bool isSame = pin == m_again->text();
    m_pinField->setError(
        isPin ? QString() : tr("A PIN has %1 to %2 digits.").arg(checkout::PinBook::shortest).arg(checkout::PinBook::longest));
    m_againField->setError(isPin && !isSame ? tr("The two are not the same. Type the PIN again.") : QString());
    if (!isPin || !isSame) {
        (isPin ? m_again : m_pin)->setFocus(Qt::OtherFocusReason);
        reveal(isPin ? m_againField : m_pinField);
        return;
    }
    if (isKept) {
        onPinSet(true);
        return;
    }
    m_save->setBusy(true);
    m_lock.setPin(core::Secret(pin.toUtf8()));
}

void PinSetup::onPinSet(bool isKept)
{
    m_save->setBusy(false);
    if (isKept) {
        m_lock.setIdleMinutes(m_minutes->currentData().toInt());
        accept();
        return;
    }
    m_pinField->setError(pinNotSetWords(m_lock.state().hasPin()));
    m_pin->setFocus(Qt::OtherFocusReason);
    reveal(m_pinField);
}

// Somebody has to be there to be told what became of it.
void PinSetup::done(int result)
{
    if (!m_save->isBusy()) {
        kit::Dialog::done(result);
    }
}

} // namespace views
