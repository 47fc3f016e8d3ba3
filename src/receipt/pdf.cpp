// SPDX-License-Identifier: MIT
#include "receipt/pdf.h"

#include "receipt/logo.h"
#include "receipt/qrmatrix.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QPrinterInfo>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace receipt {
namespace {

constexpr int dpi = 300;
constexpr qreal mmPerInch = 25.4;
constexpr qreal rollWidthMm = 80;
constexpr qreal rollMarginMm = 4;
constexpr qreal pageMarginMm = 20;
constexpr qreal codeMm = 24;
constexpr qreal longestRollMm = 3000;
constexpr qreal logoMm = 22;
constexpr qreal narrowMm = 120; ///< Paper below this is a roll.

qreal dots(qreal mm)
{
    return mm * dpi / mmPerInch;
}

/// In modules, sharp at any size.
void drawCode(QPainter &painter, const QImage &matrix, const QRectF &at)
{
    const qreal module = at.width() / qMax(1, matrix.width());
    for (int y = 0; y < matrix.height(); ++y) {
        for (int x = 0; x < matrix.width(); ++x) {
            if (matrix.pixelColor(x, y) == Qt::black) {
                painter.fillRect(QRectF(at.left() + x * module, at.top() + y * module, module + 0.5, module + 0.5), Qt::black);
            }
        }
    }
}

/// Places rows one below the other; without a painter it only measures.
class Column
{
public:
    Column(QPaintDevice &device, qreal width, bool isRoll) : m_device(device), m_width(width), m_isRoll(isRoll) { }

    /// Draws at the top `y`; returns the height.
    qreal place(QPainter *painter, const PaperRow &row, qreal y) const
    {
        if (row.is("rule"_L1)) {
            const qreal gap = dots(2);
            if (painter) {
                painter->drawLine(QPointF(0, y + gap), QPointF(m_width, y + gap));
            }
            return 2 * gap;
        }
        if (row.is("logo"_L1)) {
            return placePicture(painter, row, y);
        }
        if (row.is("code"_L1)) {
            const qreal side = dots(codeMm);
            if (painter) {
                drawCode(*painter, qrMatrix(row.left), QRectF((m_width - side) / 2, y, side, side));
            }
            return side + dots(1);
        }
        if (row.is("pair"_L1) || row.is("total"_L1)) {
            return placePair(painter, row, y);
        }
        const bool isCentered = !row.is("plain"_L1);
        const qreal height
            = placeText(painter, row.left, fontOf(row), QRectF(0, y, m_width, 0), isCentered ? Qt::AlignHCenter : Qt::AlignLeft);
        if (painter && row.is("notice"_L1)) {
            painter->drawRect(QRectF(0, y, m_width, height));
        }
        return height + (row.is("heading"_L1) || row.is("notice"_L1) ? dots(2) : 0);
    }

private:
    [[nodiscard]] QFont fontOf(const PaperRow &row) const
    {
        const bool isLarge = row.is("heading"_L1) || row.is("total"_L1) || row.is("notice"_L1);
        QFont font(u"Inter"_s);
        font.setStyleHint(QFont::SansSerif);
        // Shaped, "19:06" gets a colon of its own glyph, which no reader of the PDF knows as a colon.
        font.setStyleStrategy(QFont::PreferNoShaping);
        font.setPointSizeF((m_isRoll ? 9.0 : 11.0) * (isLarge ? 1.35 : 1.0));
        font.setBold(isLarge);
        return font;
    }

    [[nodiscard]] qreal placeText(QPainter *painter, const QString &text, const QFont &font, const QRectF &at, int alignment) const
    {
        const QFontMetricsF metrics(font, &m_device);
        const int flags = Qt::TextWordWrap | Qt::TextWrapAnywhere | Qt::TextExpandTabs | Qt::AlignTop | alignment;
        const qreal height
            = qMax(metrics.height(), metrics.boundingRect(QRectF(0, 0, at.width(), dots(longestRollMm)), flags, text).height());
        if (painter) {
            painter->setFont(font);
            painter->drawText(QRectF(at.topLeft(), QSizeF(at.width(), height)), flags, text);
        }
        return height + dots(0.6);
    }

    [[nodiscard]] qreal placePicture(QPainter *painter, const PaperRow &row, qreal y) const
    {
        const QImage picture = logoOf(row.left);
        if (picture.isNull()) {
            return 0;
        }
        const QSizeF size = QSizeF(picture.size()).scaled(QSizeF(m_width * 0.6, dots(logoMm)), Qt::KeepAspectRatio);
        if (painter) {
            painter->drawImage(QRectF(QPointF((m_width - size.width()) / 2, y), size), picture);
        }
        return size.height() + dots(2);
    }

    [[nodiscard]] qreal placePair(QPainter *painter, const PaperRow &row, qreal y) const
    {
        const QFont font = fontOf(row);
        const QFontMetricsF metrics(font, &m_device);
        const qreal gap = dots(3);
        const qreal right = qMin(metrics.horizontalAdvance(row.right) + 1, m_width * 0.6);
        const qreal leftHeight = placeText(painter, row.left, font, QRectF(0, y, m_width - right - gap, 0), Qt::AlignLeft);
        const qreal rightHeight = placeText(painter, row.right, font, QRectF(m_width - right, y, right, 0), Qt::AlignRight);
        return qMax(leftHeight, rightHeight);
    }

    QPaintDevice &m_device;
    qreal m_width;
    bool m_isRoll;
};

/// Of what the rows are drawn on, in dots.
struct Sheet
{
    qreal width = 0;
    qreal bottom = 0; ///< Where a page ends.
    qreal margin = 0;
    bool isRoll = false;
};

bool drawRows(QPagedPaintDevice &device, const QList<PaperRow> &rows, const Sheet &sheet)
{
    const Column column(device, sheet.width, sheet.isRoll);
    QPainter painter;
    if (!painter.begin(&device)) {
        return false;
    }
    painter.translate(sheet.margin, 0);
    qreal y = sheet.margin;
    for (const PaperRow &row : rows) {
        if (y + column.place(nullptr, row, y) > sheet.bottom) {
            device.newPage();
            y = sheet.margin;
        }
        y += column.place(&painter, row, y);
    }
    return painter.end();
}

QString titleOf(const QList<PaperRow> &rows)
{
    const auto heading = std::find_if(rows.begin(), rows.end(), [](const PaperRow &row) { return row.is("heading"_L1); });
    return heading == rows.end() ? QString() : heading->left;
}

} // namespace

bool writePdf(const QString &path, const QList<PaperRow> &given, bool isRoll)
{
    const QList<PaperRow> rows = withoutControls(given);
    QPdfWriter writer(path);
    writer.setResolution(dpi);
    writer.setTitle(titleOf(rows));
    writer.setCreator(u"Vezne"_s);
    writer.setPageMargins(QMarginsF(), QPageLayout::Millimeter);
    Sheet sheet;
    sheet.isRoll = isRoll;
    sheet.margin = dots(isRoll ? rollMarginMm : pageMarginMm);
    sheet.width = dots(isRoll ? rollWidthMm : 210.0) - 2 * sheet.margin;
    sheet.bottom = isRoll ? dots(longestRollMm) : dots(297) - sheet.margin;
    const Column column(writer, sheet.width, isRoll);
    qreal height = 2 * sheet.margin;
    for (const PaperRow &row : rows) {
        height += column.place(nullptr, row, 0);
    }
    const QSizeF roll(rollWidthMm, qMin(longestRollMm, height * mmPerInch / dpi));
    writer.setPageSize(isRoll ? QPageSize(roll, QPageSize::Millimeter, {}, QPageSize::ExactMatch) : QPageSize(QPageSize::A4));
    return drawRows(writer, rows, sheet);
}

QList<SystemPrinter> systemPrinters()
{
    QList<SystemPrinter> printers;
    const QList<QPrinterInfo> known = QPrinterInfo::availablePrinters();
    for (const QPrinterInfo &info : known) {
        printers.append({ info.printerName(), info.description().isEmpty() ? info.printerName() : info.description(), info.isDefault() });
    }
    return printers;
}

bool printOn(const QString &name, const QList<PaperRow> &given)
{
    const QList<PaperRow> rows = withoutControls(given);
    const QPrinterInfo info = QPrinterInfo::printerInfo(name);
    if (info.isNull()) {
        return false;
    }
    QPrinter printer(info, QPrinter::HighResolution);
    printer.setResolution(dpi);
    printer.setDocName(titleOf(rows));
    printer.setCreator(u"Vezne"_s);
    printer.setFullPage(true);
    const QSizeF paper = printer.pageLayout().pageSize().size(QPageSize::Millimeter);
    Sheet sheet;
    sheet.isRoll = paper.width() < narrowMm;
    sheet.margin = dots(sheet.isRoll ? rollMarginMm : pageMarginMm);
    sheet.width = dots(paper.width()) - 2 * sheet.margin;
    sheet.bottom = dots(paper.height()) - sheet.margin;
    return drawRows(printer, rows, sheet) && printer.printerState() != QPrinter::Error;
}

} // namespace receipt
