// SPDX-License-Identifier: MIT
#pragma once
#include <QIODevice>

namespace net {

/// The body of a call that must not reach the server twice. Qt sends a request again when the server closes without an answer
/// (docs/qt.md#sent-twice); it can only do so with a body that rewinds, and this one does not. It is also evidence: the network stack asks
/// for it only when a connection is there, in this thread. As long as wasRead() is false, the server cannot have a complete request.
class OneShotBody : public QIODevice
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OneShotBody)
public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr);

    [[nodiscard]] bool wasRead() const { return m_wasRead; }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_position >= m_bytes.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_position + QIODevice::bytesAvailable(); }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qsizetype m_position = 0;
    bool m_wasRead = false;
};

} // namespace net
