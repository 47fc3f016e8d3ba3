// SPDX-License-Identifier: MIT
#include "views/shell/scanwatch.h"

#include "core/scancode.h"
#include "views/pages/scanwords.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <utility>

namespace views {

struct ScanWatch::Text
{
    QPointer<QWidget> box;
    QString text;
    int cursor = 0;

    explicit Text(QWidget &widget) : box(&widget), text(written())
    {
        if (const auto *line = qobject_cast<QLineEdit *>(&widget)) {
            cursor = line->cursorPosition();
        } else if (const auto *area = qobject_cast<QPlainTextEdit *>(&widget)) {
            cursor = area->textCursor().position();
        }
    }
    [[nodiscard]] QString written() const
    {
        const auto *line = qobject_cast<QLineEdit *>(box);
        const auto *area = qobject_cast<QPlainTextEdit *>(box);
        return line ? line->text() : area ? area->toPlainText() : QString();
    }
    static bool isBox(const QWidget &widget)
    {
        return qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QPlainTextEdit *>(&widget);
    }
    void restore() const
    {
        if (auto *line = qobject_cast<QLineEdit *>(box)) {
            line->setText(text);
            line->setCursorPosition(cursor);
        } else if (auto *area = qobject_cast<QPlainTextEdit *>(box)) {
            area->setPlainText(text);
            QTextCursor at = area->textCursor();
            at.setPosition(cursor);
            area->setTextCursor(at);
        }
    }
};

ScanWatch::ScanWatch(QWidget &window, Rules rules) : QObject(&window), m_window(window), m_rules(std::move(rules))
{
    m_clock.start();
    m_patience.setSingleShot(true);
    m_patience.setInterval(keyGap + 5);
    connect(&m_patience, &QTimer::timeout, this, &ScanWatch::handOn);
    qApp->installEventFilter(this);
}

ScanWatch::~ScanWatch() = default;

// The first receiver of a key: what it ignores goes on to its parents, and is no other key.
bool ScanWatch::isOurs(const QObject *watched) const
{
    const QWidget *focus = QApplication::focusWidget();
    const QObject *first = focus ? focus : &m_window;
    if (watched != first || !first->isWidgetType() || QApplication::activePopupWidget()) {
        return false;
    }
    // A code that is scanned while a product is looked at is one more product; what other dialogs ask for may itself be a code.
    const QWidget *top = static_cast<const QWidget *>(first)->window();
    const bool isOfWindow = top->parentWidget() && top->parentWidget()->window() == &m_window;
    return top == &m_window || (isOfWindow && top->property(takesScans).toBool());
}

bool ScanWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || m_isHandingOn || !isOurs(watched)
        || !m_rules.isHeard(*static_cast<QWidget *>(watched))) {
        return QObject::eventFilter(watched, event);
    }
    return onKey(*static_cast<QWidget *>(watched), *static_cast<QKeyEvent *>(event)) || QObject::eventFilter(watched, event);
}

// True: the key goes no further, for now or for good.
bool ScanWatch::onKey(QWidget &receiver, const QKeyEvent &key)
{
    // The keyboard's own time: a window that was busy hears late of keys that came fast.
    const qint64 now = key.timestamp() > 0 ? qint64(key.timestamp()) : m_clock.elapsed();
    const bool isSlow = now - std::exchange(m_lastKey, now) > keyGap;
    const bool isPlain = !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isPlain && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)) {
        if (!isSlow && isScan()) {
            return onEnter();
        }
        handOn();
        return false;
    }
    const QChar letter = isPlain && !key.isAutoRepeat() && key.text().size() == 1 ? key.text().front() : QChar();
    const bool isBeginning = isSlow || m_receiver != &receiver;
    // No code begins with a sign or has a blank: what + and Space do in a list, they do at once.
    if (isBeginning ? !letter.isLetterOrNumber() : (!letter.isPrint() || letter.isSpace())) {
        // A shift of its own comes before the letter that it is for.
        if (key.key() != Qt::Key_Shift) {
            handOn();
        }
        return false;
    }
    if (isBeginning) {
        handOn();
        begin(receiver);
    }
    m_code += key.text();
    if (m_text) {
        return false;
    }
    m_held.push_back(std::unique_ptr<QKeyEvent>(key.clone()));
    m_patience.start();
    return true;
}

// A word in a text box may have been pasted there by a program. A button or a list is sent no words, so the Enter behind them presses nothing.
// What a pause has cut in two is no code in its second half; the box has it whole, and knows what Enter does there.
bool ScanWatch::isScan() const
{
    if (m_text && !m_rules.isKnown(m_code) && m_rules.isKnown(m_text->written())) {
        return false;
    }
    return core::looksLikeCode(m_code) || m_rules.isKnown(m_code) || (!m_text && m_code.size() >= core::shortestCode);
}

void ScanWatch::begin(QWidget &receiver)
{
    m_receiver = &receiver;
    m_text = Text::isBox(receiver) ? std::make_unique<Text>(receiver) : nullptr;
}

bool ScanWatch::onEnter()
{
    const QString code = m_code;
    const std::unique_ptr<Text> text = std::move(m_text);
    forget();
    if (text) {
        text->restore();
    }
    Q_EMIT scanned(code);
    return true;
}

// A person has typed it: the keys are theirs.
void ScanWatch::handOn()
{
    const auto held = std::move(m_held);
    const QPointer<QWidget> receiver = m_receiver;
    forget();
    m_isHandingOn = true;
    for (const auto &key : held) {
        if (receiver) {
            QCoreApplication::sendEvent(receiver, key.get());
        }
    }
    m_isHandingOn = false;
}

void ScanWatch::forget()
{
    m_patience.stop();
    m_held.clear();
    m_code.clear();
    m_text.reset();
    m_receiver.clear();
}

} // namespace views
