// SPDX-License-Identifier: MIT
#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

class QKeyEvent;

namespace views {

/// Hears a barcode scanner whatever has the focus: it types faster than anybody, and ends with Enter. A text box that has the focus gets
/// its text back; other controls never see the keys, since a digit in a list is a quantity. What turns out to be a person is
/// handed on after a moment that nobody notices.
class ScanWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScanWatch)
public:
    /// Between two keys of one burst at most, ms. Scanners need 1 to 20; the fastest typist 60.
    static constexpr int keyGap = 40;

    /// Which bursts are scans.
    struct Rules
    {
        std::function<bool(const QWidget &receiver)> isHeard; ///< Keys for this widget are listened to now.
        std::function<bool(const QString &code)> isKnown; ///< A product has this code, however little it looks like one.
    };
    /// Of the keys in `window`.
    ScanWatch(QWidget &window, Rules rules);
    ~ScanWatch() override;

Q_SIGNALS:
    void scanned(const QString &code);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Text; ///< What stood in a text box when the burst began.

    [[nodiscard]] bool isOurs(const QObject *watched) const;
    [[nodiscard]] bool isScan() const;
    bool onKey(QWidget &receiver, const QKeyEvent &key);
    bool onEnter();
    void begin(QWidget &receiver);
    void handOn();
    void forget();

    QWidget &m_window;
    Rules m_rules;
    QString m_code;
    qint64 m_lastKey = 0; ///< When it was pressed, in milliseconds of whatever clock the events have.
    QElapsedTimer m_clock; ///< For events that have none.
    std::unique_ptr<Text> m_text;
    QPointer<QWidget> m_receiver;
    std::vector<std::unique_ptr<QKeyEvent>> m_held; ///< Not handed on yet.
    QTimer m_patience;
    bool m_isHandingOn = false;
};

} // namespace views
