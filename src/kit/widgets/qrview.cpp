// SPDX-License-Identifier: MIT
#include "kit/widgets/qrview.h"

#include "kit/theme/paint.h"

#include <QPainter>

#include <qrencode.h>

#include <memory>
#include <utility>

namespace kit {

namespace {

constexpr int emptyExtent = 168; ///< px at 100 %, without a code.

} // namespace

QrView::QrView(QWidget *parent) : ThemedWidget(parent, QAccessible::Graphic)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
}

void QrView::setPayload(const QString &payload)
{
    if (payload == m_payload)
        return;
    m_payload = payload;
    m_side = 0;
    m_modules.clear();
    const QByteArray bytes = payload.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(bytes.isEmpty()
            ? nullptr
            : QRcode_encodeData(
                static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0, QR_ECLEVEL_M),
        &QRcode_free);
    if (code != nullptr) {
        m_side = code->width;
        m_modules.resize(qsizetype(m_side) * m_side);
        for (int i = 0; i < m_side * m_side; ++i)
            m_modules.setBit(i, (code->data[i] & 1U) != 0); // the lowest bit is the colour, the others are about its origin
    }
    retranslate();
    updateGeometry();
    update();
}

void QrView::setPurpose(const QString &purpose)
{
    m_purpose = purpose;
    retranslate();
}

bool QrView::module(int row, int column) const
{
    return row >= 0 && column >= 0 && row < m_side && column < m_side && m_modules.testBit(row * m_side + column);
}

void QrView::retranslate()
{
    setAccessibleName(hasCode() ? tr("QR code") : tr("No QR code"));
    setAccessibleDescription(m_purpose.isEmpty() ? tr("Scan it with a phone's camera.") : m_purpose);
}

void QrView::setWantedExtent(int extent)
{
    if (std::exchange(m_wanted, extent) != extent)
        updateGeometry();
}

QSize QrView::sizeHint() const
{
    const int extent = qMax(qMax(theme().scaled(emptyExtent), m_wanted), minimumSizeHint().width());
    return { extent, extent };
}

QSize QrView::minimumSizeHint() const
{
    // Below 3 px a module phones give up at arm's length.
    const int extent = m_side == 0 ? theme().scaled(emptyExtent) : 3 * (m_side + 2 * quietZone);
    return { extent, extent };
}

void QrView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // White is for the code: an empty box of it shines in the dark.
    drawBox(painter, rect(), Theme::cardRadius, hasCode() ? QColor(Qt::white) : theme().color(ColorRole::Surface),
        theme().color(ColorRole::Border));
    if (!hasCode())
        return;
    const qreal ratio = devicePixelRatioF();
    const int across = m_side + 2 * quietZone;
    const int real = qMax(1, static_cast<int>(qMin(width(), height()) * ratio) / across);
    const qreal module = real / ratio;
    const qreal left = qRound((width() - module * m_side) / 2 * ratio) / ratio;
    const qreal top = qRound((height() - module * m_side) / 2 * ratio) / ratio;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int row = 0; row < m_side; ++row)
        for (int column = 0; column < m_side; ++column)
            if (this->module(row, column))
                painter.fillRect(QRectF(left + column * module, top + row * module, module, module), Qt::black);
}

} // namespace kit
