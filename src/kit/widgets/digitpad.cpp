// SPDX-License-Identifier: MIT
#include "kit/widgets/digitpad.h"

#include "kit/widgets/button.h"
#include "kit/widgets/textfield.h"

#include <QGridLayout>
#include <QInputDevice>
#include <QKeyEvent>

#include <algorithm>

namespace kit {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int keysInRow = 3;

} // namespace

DigitPad::DigitPad(QWidget *parent) : ThemedWidget(parent)
{
    setLayoutDirection(Qt::LeftToRight); // In every language.
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Theme::unit);
    for (const QChar digit : u"123456789"_s) {
        addKey(digit);
    }
    m_delete = addKey({});
    addKey(u"0"_s);
    m_confirm = addKey({});
    m_delete->setObjectName(u"padDeleteKey"_s);
    m_delete->setLeadingIcon(u"backspace"_s);
    m_delete->setAutoRepeat(true);
    m_confirm->setObjectName(u"padConfirmKey"_s);
    m_confirm->setVariant(Button::Variant::PrimaryKey);
    m_confirm->setLeadingIcon(u"check"_s);
    connect(m_delete, &QAbstractButton::clicked, this, &DigitPad::erase);
    connect(m_confirm, &QAbstractButton::clicked, this, &DigitPad::confirmed);
    DigitPad::retranslate();
}

bool DigitPad::isWanted()
{
    const QList<const QInputDevice *> devices = QInputDevice::devices();
    return std::any_of(devices.begin(), devices.end(), [](const QInputDevice *d) { return d->type() == QInputDevice::DeviceType::TouchScreen; });
}

// A digit is its own name; the other two get theirs with their words.
Button *DigitPad::addKey(const QString &name)
{
    auto *key = new Button(name, Button::Variant::Key, this);
    key->setFocusPolicy(Qt::TabFocus); // A finger leaves the cursor where the digits go.
    key->setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
    key->installEventFilter(this);
    if (!name.isEmpty()) {
        key->setObjectName(u"padKey"_s + name);
        connect(key, &QAbstractButton::clicked, this, [this, name] { press(name.front()); });
    }
    const int place = static_cast<int>(m_keys.size());
    qobject_cast<QGridLayout *>(layout())->addWidget(key, place / keysInRow, place % keysInRow);
    m_keys.push_back(key);
    return key;
}

void DigitPad::setTarget(TextField *field)
{
    m_target = field;
}

void DigitPad::setConfirm(const QString &label)
{
    m_confirm->setLabel(label);
}

void DigitPad::setConfirmBusy(bool isBusy)
{
    m_confirm->setBusy(isBusy);
}

void DigitPad::setConfirmEnabled(bool isEnabled)
{
    m_confirm->setEnabled(isEnabled);
}

void DigitPad::retranslate()
{
    setAccessibleName(tr("Digits"));
    m_delete->setLabel(tr("Delete the last digit"));
}

void DigitPad::press(QChar digit)
{
    if (m_target && !m_target->isReadOnly()) {
        m_target->insert(digit);
    }
}

void DigitPad::erase()
{
    if (m_target && !m_target->isReadOnly()) {
        m_target->backspace();
    }
}

bool DigitPad::moveFocus(const QObject *from, int key) const
{
    const auto at = std::find(m_keys.begin(), m_keys.end(), from);
    const int place = static_cast<int>(at - m_keys.begin());
    int step = 0;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        step = key == Qt::Key_Right ? 1 : -1;
        break;
    case Qt::Key_Up:
        step = -keysInRow;
        break;
    case Qt::Key_Down:
        step = keysInRow;
        break;
    default:
        return false;
    }
    const int next = place + step;
    const bool isInRow = qAbs(step) != 1 || (next >= 0 && next / keysInRow == place / keysInRow);
    if (isInRow && next >= 0 && next < static_cast<int>(m_keys.size())) {
        m_keys[static_cast<size_t>(next)]->setFocus(Qt::OtherFocusReason);
    }
    return true;
}

// A button would take an arrow for Tab.
bool DigitPad::eventFilter(QObject *watched, QEvent *event)
{
    const bool isArrow = event->type() == QEvent::KeyPress && moveFocus(watched, static_cast<QKeyEvent *>(event)->key());
    return isArrow || ThemedWidget::eventFilter(watched, event);
}

// What a key with the focus has no use for.
void DigitPad::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    if (event->key() == Qt::Key_Backspace) {
        erase();
    } else if (text.size() == 1 && text.front() >= u'0' && text.front() <= u'9') {
        press(text.front());
    } else {
        event->ignore();
    }
}

} // namespace kit
