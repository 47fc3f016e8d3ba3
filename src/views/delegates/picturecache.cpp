// SPDX-License-Identifier: MIT
#include "views/delegates/picturecache.h"

#include "kit/theme/scaledread.h"

#include <QBuffer>
#include <QImageReader>

namespace views {
namespace {

constexpr int mostPixels = 4096; ///< A side.

} // namespace

QImage decodePicture(const QByteArray &bytes, int extent)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const QByteArray format = reader.format();
    if (format != "png" && format != "jpeg" && format != "webp") {
        return {};
    }
    const QSize size = reader.size();
    if (size.isEmpty() || size.width() > mostPixels || size.height() > mostPixels) {
        return {};
    }
    reader.setAutoTransform(true);
    const bool isLarge = qMax(size.width(), size.height()) > extent;
    const QImage read = isLarge ? kit::readScaled(reader, size.scaled(extent, extent, Qt::KeepAspectRatio)) : reader.read();
    return read.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

PictureCache::PictureCache(QObject *parent) : QObject(parent)
{
    m_decoder.setMaxThreadCount(1);
}

PictureCache::~PictureCache()
{
    m_decoder.clear();
    m_decoder.waitForDone();
}

QPixmap PictureCache::picture(const QString &address)
{
    if (const QPixmap *known = m_pictures.object(address)) {
        return *known;
    }
    if (!address.isEmpty() && !m_asked.contains(address)) {
        m_asked.insert(address);
        // Asked for after the painting that needs it.
        QMetaObject::invokeMethod(
            this, [this, address] { Q_EMIT wanted(address); }, Qt::QueuedConnection);
    }
    return {};
}

void PictureCache::setExtent(int wanted)
{
    if (wanted > m_extent && m_extent < largeExtent) { // Never back: what is kept larger is shown smaller without a loss.
        m_extent = largeExtent;
        clear();
    }
}

void PictureCache::take(const QString &address, const QByteArray &bytes)
{
    if (!m_asked.contains(address)) {
        return;
    }
    m_decoder.start([this, address, bytes, most = m_extent] {
        const QImage image = decodePicture(bytes, most);
        QMetaObject::invokeMethod(
            this, [this, address, image] { keep(address, image); }, Qt::QueuedConnection);
    });
}

void PictureCache::keep(const QString &address, const QImage &image)
{
    // A picture that cannot be read stays asked for: it would not be another one the next time.
    if (image.isNull() || !m_asked.contains(address)) {
        return;
    }
    m_asked.remove(address);
    m_pictures.insert(address, new QPixmap(QPixmap::fromImage(image)), qMax(image.width(), image.height()) > extent ? 4 : 1);
    Q_EMIT changed(address);
}

void PictureCache::clear()
{
    m_pictures.clear();
    m_asked.clear();
}

} // namespace views
