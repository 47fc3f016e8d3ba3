// SPDX-License-Identifier: MIT
#pragma once
#include <QCache>
#include <QImage>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>

namespace views {

/// Reads a picture from a server, or nothing: PNG, JPEG and WebP only, at most 4096 × 4096 before a pixel is decoded, scaled to fit
/// `extent` (docs/security.md#limits). Pure; runs on any thread.
[[nodiscard]] QImage decodePicture(const QByteArray &bytes, int extent);

/// Product pictures: asked for when first needed, decoded on a thread of its own, the latest kept. The paint path never waits.
class PictureCache final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureCache)
public:
    /// Device pixels of the longer side, enough for a card at twice the text size, and for the cards of a large screen.
    static constexpr int extent = 512;
    static constexpr int largeExtent = 1024;
    static constexpr int kept = 200; ///< Pictures of the smaller extent; a large one takes the room of four.

    explicit PictureCache(QObject *parent = nullptr);
    ~PictureCache() override;

    /// The picture, or a null pixmap now and changed() later when it comes.
    [[nodiscard]] QPixmap picture(const QString &address);
    /// How wide, in device pixels, a picture is shown at most. When that is more than before what is kept is asked for anew, to be sharp.
    void setExtent(int wanted);
    /// The bytes of an address that was asked for.
    void take(const QString &address, const QByteArray &bytes);
    void clear();

Q_SIGNALS:
    void wanted(const QString &address);
    void changed(const QString &address);

private:
    void keep(const QString &address, const QImage &image);

    QCache<QString, QPixmap> m_pictures{ kept };
    QSet<QString> m_asked;
    int m_extent = extent;
    QThreadPool m_decoder;
};

} // namespace views
