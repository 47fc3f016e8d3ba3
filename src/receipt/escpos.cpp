// SPDX-License-Identifier: MIT
#include "receipt/escpos.h"

#include "receipt/logo.h"

#include <QFont>
#include <QImage>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace receipt {
namespace {

constexpr int columns = 48;
constexpr int dotsWide = 576;
constexpr int dotsHigh = 28; ///< Of a line that is sent as a picture.
constexpr int logoHigh = 180;

/// Code page 857 from 0x80 on; a space stands for what the page leaves empty.
constexpr char16_t upperHalf[] = u"ÇüéâäàåçêëèïîıÄÅÉæÆôöòûùİÖÜø£ØŞşáíóúñÑĞğ¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ºªÊËÈ ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµ "
                                 u"×ÚÛÙìÿ¯´\u00AD± ¾¶\u00A7÷¸°¨·¹³²■\u00A0";

QByteArray command(std::initializer_list<int> bytes)
{
    QByteArray all;
    for (const int byte : bytes) {
        all.append(char(byte));
    }
    return all;
}

/// GS v 0: one bit a dot, eight dots a byte.
QByteArray raster(const QImage &image)
{
    const int bytesWide = image.width() / 8;
    QByteArray all = command({ 0x1D, 'v', '0', 0, bytesWide % 256, bytesWide / 256, image.height() % 256, image.height() / 256 });
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < bytesWide; ++x) {
            int byte = 0;
            for (int bit = 0; bit < 8; ++bit) {
                byte = byte * 2 + (qGray(image.pixel(8 * x + bit, y)) < 128 ? 1 : 0);
            }
            all.append(char(byte));
        }
    }
    return all;
}

QByteArray picture(const QString &text, bool isStrong)
{
    QImage image(dotsWide, dotsHigh, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    QFont font(u"DejaVu Sans Mono"_s);
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(20); // 48 columns of 12 dots.
    font.setBold(isStrong);
    painter.setFont(font);
    for (qsizetype i = 0; i < text.size(); ++i) {
        painter.drawText(
            QRect(int(i) * dotsWide / columns, 0, 3 * dotsWide / columns, dotsHigh), Qt::AlignLeft | Qt::AlignVCenter, text.mid(i, 1));
    }
    painter.end();
    return raster(image);
}

/// In the middle, at most as high as a thumb; grey becomes dots.
QByteArray logo(const QString &path)
{
    const QImage read = logoOf(path);
    if (read.isNull()) {
        return {};
    }
    const QImage small = read.scaled(dotsWide * 2 / 3, logoHigh, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QImage image(dotsWide, small.height(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.drawImage((dotsWide - small.width()) / 2, 0, small);
    painter.end();
    return raster(image.convertToFormat(QImage::Format_Mono, Qt::MonoOnly | Qt::DiffuseDither).convertToFormat(QImage::Format_RGB32));
}

QByteArray line(const QString &text, bool isStrong = false)
{
    if (const auto coded = toCp857(text)) {
        return (isStrong ? command({ 0x1B, 'E', 1 }) : QByteArray()) + *coded + '\n'
            + (isStrong ? command({ 0x1B, 'E', 0 }) : QByteArray());
    }
    return picture(text, isStrong);
}

QStringList wrapped(QString text, int width)
{
    QStringList lines;
    while (text.size() > width) {
        const qsizetype space = text.lastIndexOf(u' ', width);
        const qsizetype end = space > 0 ? space : width;
        lines.append(text.left(end).trimmed());
        text = text.mid(end).trimmed();
    }
    return lines << text;
}

QByteArray pair(const PaperRow &row)
{
    const bool isStrong = row.is("total"_L1);
    const QString right = row.right.left(columns / 2);
    const QStringList lefts = wrapped(row.left, columns - int(right.size()) - 1);
    QByteArray all;
    for (qsizetype i = 0; i < lefts.size(); ++i) {
        const bool isFirst = i == 0;
        all += line(isFirst ? lefts[i].leftJustified(columns - right.size()) + right : lefts[i], isStrong);
    }
    return all;
}

/// GS ( k: model 2, six dots a module, correction M.
QByteArray code(const QString &text)
{
    const QByteArray data = text.toUtf8().left(300);
    const int size = int(data.size()) + 3;
    return command({ 0x1B, 'a', 1, 0x1D, '(', 'k', 4, 0, 49, 65, 50, 0, 0x1D, '(', 'k', 3, 0, 49, 67, 6, 0x1D, '(', 'k', 3, 0, 49, 69, 49 })
        + command({ 0x1D, '(', 'k', size % 256, size / 256, 49, 80, 48 }) + data
        + command({ 0x1D, '(', 'k', 3, 0, 49, 81, 48, 0x1B, 'a', 0 }) + '\n';
}

QByteArray bytesOf(const PaperRow &row)
{
    if (row.is("rule"_L1)) {
        return line(QString(columns, u'-'));
    }
    if (row.is("logo"_L1)) {
        return logo(row.left);
    }
    if (row.is("code"_L1)) {
        return code(row.left);
    }
    if (row.is("pair"_L1) || row.is("total"_L1)) {
        return pair(row);
    }
    const bool isStrong = row.is("heading"_L1) || row.is("notice"_L1);
    QByteArray all;
    const QStringList lines = wrapped(row.left, columns);
    for (const QString &text : lines) {
        const qsizetype indent = row.is("plain"_L1) ? 0 : (columns - text.size()) / 2;
        all += line(QString(indent, u' ') + text, isStrong);
    }
    return all;
}

} // namespace

std::optional<QByteArray> toCp857(const QString &text)
{
    static const QString table = QString::fromUtf16(upperHalf);
    QByteArray coded;
    for (const QChar c : text) {
        if (c.unicode() >= 0x20 && c.unicode() < 0x7F) {
            coded.append(char(c.unicode()));
            continue;
        }
        const qsizetype place = table.indexOf(c);
        if (place < 0) {
            return std::nullopt;
        }
        coded.append(char(0x80 + place));
    }
    return coded;
}

QByteArray escposBytes(const QList<PaperRow> &rows)
{
    QByteArray all = command({ 0x1B, '@', 0x1B, 't', 13 }); // Reset; code page 857.
    for (const PaperRow &row : withoutControls(rows)) {
        all += bytesOf(row);
    }
    return all + command({ 0x1B, 'd', 4, 0x1D, 'V', 66, 0, 0x1B, 'p', 0, 25, 250 }); // Feed, cut, drawer.
}

} // namespace receipt
