// SPDX-License-Identifier: MIT
#include "screenshots/palette.h"

#include <QHash>
#include <algorithm>
#include <array>
#include <vector>

namespace screenshots {
namespace {

constexpr qsizetype mostColours = 256;
constexpr qsizetype exactColours = 48;
constexpr int rounds = 6;

struct Colour
{
    QRgb rgb = 0;
    int count = 0;
};
using Box = std::vector<Colour>;

int channel(QRgb rgb, int axis)
{
    return axis == 0 ? qRed(rgb) : axis == 1 ? qGreen(rgb) : qBlue(rgb);
}

std::pair<int, int> longestAxis(const Box &box)
{
    std::pair<int, int> longest(0, -1);
    for (int axis = 0; axis < 3; ++axis) {
        const auto less = [axis](const Colour &a, const Colour &b) { return channel(a.rgb, axis) < channel(b.rgb, axis); };
        const auto [low, high] = std::minmax_element(box.begin(), box.end(), less);
        const int length = channel(high->rgb, axis) - channel(low->rgb, axis);
        longest = length > longest.second ? std::pair(axis, length) : longest;
    }
    return longest;
}

Box splitOff(Box &box)
{
    const int axis = longestAxis(box).first;
    std::sort(box.begin(), box.end(), [axis](const Colour &a, const Colour &b) { return channel(a.rgb, axis) < channel(b.rgb, axis); });
    const auto half = box.begin() + qsizetype(box.size() / 2);
    Box upper(half, box.end());
    box.erase(half, box.end());
    return upper;
}

QRgb meanOf(const Box &box)
{
    std::array<qint64, 3> sums{};
    qint64 count = 0;
    for (const Colour &colour : box) {
        for (int axis = 0; axis < 3; ++axis) {
            sums[size_t(axis)] += qint64(channel(colour.rgb, axis)) * colour.count;
        }
        count += colour.count;
    }
    return qRgb(int(sums[0] / count), int(sums[1] / count), int(sums[2] / count));
}

int distance(QRgb a, QRgb b)
{
    const int red = qRed(a) - qRed(b);
    const int green = qGreen(a) - qGreen(b);
    const int blue = qBlue(a) - qBlue(b);
    return 2 * red * red + 4 * green * green + 3 * blue * blue; // About as the eye weighs them.
}

uchar nearest(const QList<QRgb> &table, QRgb rgb)
{
    const auto closer = [rgb](QRgb a, QRgb b) { return distance(a, rgb) < distance(b, rgb); };
    return uchar(std::min_element(table.begin(), table.end(), closer) - table.begin());
}

/// Moves each colour of the table but the first `fixed` to the middle of those that are nearest to it (k-means, one round).
void improve(QList<QRgb> &table, qsizetype fixed, const Box &colours)
{
    std::vector<Box> boxes(size_t(table.size()));
    for (const Colour &colour : colours) {
        boxes[nearest(table, colour.rgb)].push_back(colour);
    }
    for (qsizetype i = fixed; i < table.size(); ++i) {
        if (!boxes[size_t(i)].empty()) {
            table[i] = meanOf(boxes[size_t(i)]);
        }
    }
}

std::vector<Box> boxesOf(const Box &colours, qsizetype most)
{
    std::vector<Box> boxes;
    if (!colours.empty()) {
        boxes.push_back(colours);
    }
    while (qsizetype(boxes.size()) < most && !boxes.empty()) {
        const auto largest = std::max_element(
            boxes.begin(), boxes.end(), [](const Box &a, const Box &b) { return longestAxis(a).second < longestAxis(b).second; });
        if (longestAxis(*largest).second == 0) {
            break;
        }
        boxes.push_back(splitOff(*largest));
    }
    return boxes;
}

Box coloursOf(const QImage &picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        std::for_each(line, line + picture.width(), [&counts](QRgb rgb) { ++counts[rgb]; });
    }
    Box colours;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        colours.push_back({ it.key(), it.value() });
    }
    // Hashes have no order of their own: the same picture is to give the same file.
    std::sort(colours.begin(), colours.end(),
        [](const Colour &a, const Colour &b) { return a.count != b.count ? a.count > b.count : a.rgb < b.rgb; });
    return colours;
}

} // namespace

QImage withPalette(const QImage &picture)
{
    const QImage source = picture.convertToFormat(QImage::Format_RGB32);
    const Box colours = coloursOf(source);
    const qsizetype exact = std::min<qsizetype>(qsizetype(colours.size()), exactColours);
    QList<QRgb> table;
    std::for_each(colours.begin(), colours.begin() + exact, [&table](const Colour &colour) { table.append(colour.rgb); });
    for (const Box &box : boxesOf(Box(colours.begin() + exact, colours.end()), mostColours - exact)) {
        table.append(meanOf(box));
    }
    for (int round = 0; round < rounds; ++round) {
        improve(table, exact, colours);
    }
    QHash<QRgb, uchar> index;
    for (const Colour &colour : colours) {
        index.insert(colour.rgb, nearest(table, colour.rgb));
    }
    QImage indexed(source.size(), QImage::Format_Indexed8);
    indexed.setColorTable(table);
    for (int y = 0; y < source.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(source.constScanLine(y));
        std::transform(line, line + source.width(), indexed.scanLine(y), [&index](QRgb rgb) { return index.value(rgb); });
    }
    return indexed;
}

} // namespace screenshots
