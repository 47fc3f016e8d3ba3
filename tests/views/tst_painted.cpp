// SPDX-License-Identifier: MIT
// What is painted rather than built: the QR code against libqrencode's own matrix, product cards with their parts; and the rows of the
// cart.
#include "widgetprobe.h"

#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/qrview.h"
#include "kit/widgets/stepper.h"
#include "views/delegates/picturecache.h"
#include "views/delegates/productcardpainter.h"
#include "views/pages/cartline.h"

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <qrencode.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace kit;
using namespace views;

namespace {

const QString address = u"https://pay.örnek.com.tr/c/öde?id=46&t=ş"_s;

ProductCard sample(int quantity)
{
    ProductCard card;
    card.title = probe::markup;
    card.price = u"₺189,90"_s;
    card.quantity = quantity;
    return card;
}

} // namespace

class TestPainted : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void codeIsLibqrencodes();
    void codeOnScreen_data();
    void codeOnScreen();
    void codeSpeaks();
    void noCode();
    void cardParts();
    void cardPartsMirrored();
    void rowParts();
    void targetsAreLargeEnough();
    void columnsFillTheRoom();
    void wideScreensShowLargerCards();
    void longPricesStack();
    void cardsAreCheap();
    void linksBeginAtTheirEdge();
    void cartLineKeys();
    void giftCannotBeChanged();
    void stepperAsks();
    void aStepperKeepsTheFocusAtItsEnd();
    void aScanOfOneBitIsSeenAsItIs();

private:
    Theme m_theme;
};

void TestPainted::initTestCase()
{
    m_theme.apply(*qApp);
}

void TestPainted::init()
{
    m_theme.setScheme(Scheme::Light);
    m_theme.setTextScale(100);
}

void TestPainted::codeIsLibqrencodes()
{
    QrView view;
    view.setPayload(address);
    const QByteArray bytes = address.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(bytes.size(), reinterpret_cast<const unsigned char *>(bytes.constData()), 0, QR_ECLEVEL_M), &QRcode_free);
    QVERIFY(code != nullptr && view.hasCode());
    QCOMPARE(view.side(), code->width);
    for (int row = 0; row < code->width; ++row)
        for (int column = 0; column < code->width; ++column)
            QCOMPARE(view.module(row, column), (code->data[row * code->width + column] & 1) != 0);
}

void TestPainted::codeOnScreen_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<int>("scale");
    QTest::newRow("light") << Scheme::Light << 100;
    QTest::newRow("dark") << Scheme::Dark << 100;
    QTest::newRow("contrast, large") << Scheme::HighContrast << 200;
}

// Reads the modules back from the picture: black on white in each theme, and a white quiet zone of four.
void TestPainted::codeOnScreen()
{
    QFETCH(Scheme, scheme);
    QFETCH(int, scale);
    m_theme.setScheme(scheme);
    m_theme.setTextScale(scale);
    QrView view;
    view.setPayload(address);
    view.resize(view.sizeHint());
    const QImage image = view.grab().toImage();
    const int across = view.side() + 2 * QrView::quietZone;
    const int module = view.width() / across;
    QVERIFY(module >= 3);
    const int start = (view.width() - module * view.side()) / 2;
    QVERIFY(start >= QrView::quietZone * module);
    const auto at
        = [&](int row, int column) { return image.pixelColor(start + column * module + module / 2, start + row * module + module / 2); };
    for (int row = -QrView::quietZone + 1; row < view.side() + QrView::quietZone - 1; ++row)
        for (int column = -QrView::quietZone + 1; column < view.side() + QrView::quietZone - 1; ++column)
            QCOMPARE(at(row, column), view.module(row, column) ? QColor(Qt::black) : QColor(Qt::white));
}

void TestPainted::codeSpeaks()
{
    QrView view;
    view.setPayload(address);
    view.setPurpose(u"Opens the payment page"_s);
    QCOMPARE(probe::roleOf(&view), QAccessible::Graphic);
    QVERIFY(!probe::accessibleText(&view).isEmpty());
    QCOMPARE(probe::accessibleText(&view, QAccessible::Description), u"Opens the payment page"_s);
}

void TestPainted::noCode()
{
    QrView view;
    QVERIFY(!view.hasCode());
    view.setPayload(QString(8000, u'x')); // more than the largest code holds
    QVERIFY(!view.hasCode());
    QVERIFY(!view.module(0, 0));
    view.resize(100, 100);
    QCOMPARE(view.grab().toImage().pixelColor(50, 50), QColor(Qt::white));
    view.setPayload(u"short"_s);
    QVERIFY(view.hasCode());
}

void TestPainted::cardParts()
{
    using Part = ProductCardPainter::Part;
    const ProductCardPainter painter(m_theme);
    const QRect box({ 30, 40 }, ProductCardPainter::cardSize(m_theme));
    ProductCard card = sample(0);
    QVERIFY(painter.lessRect(box, card).isNull());
    const QRect more = painter.moreRect(box, card);
    QVERIFY(box.contains(more));
    QCOMPARE(painter.partAt(box, card, more.center()), Part::More);
    card.quantity = 2;
    const QRect less = painter.lessRect(box, card);
    QVERIFY(box.contains(less) && !less.intersects(painter.moreRect(box, card)) && less.right() < more.left());
    QCOMPARE(painter.moreRect(box, card), more); // + stays where it is when − comes
    QCOMPARE(painter.partAt(box, card, less.center()), Part::Less);
    QCOMPARE(painter.partAt(box, card, box.topLeft() + QPoint(20, 20)), Part::Body);
    QCOMPARE(painter.partAt(box, card, box.bottomRight() + QPoint(5, 5)), Part::None);
    card.badge = u"Tükendi"_s;
    QVERIFY(painter.moreRect(box, card).isNull());
    QCOMPARE(painter.partAt(box, card, more.center()), Part::Body);
}

void TestPainted::cardPartsMirrored()
{
    const QRect box({ 30, 40 }, ProductCardPainter::cardSize(m_theme));
    const ProductCardPainter left(m_theme);
    const ProductCardPainter right(m_theme, Qt::RightToLeft);
    const ProductCard card = sample(3);
    QCOMPARE(left.moreRect(box, card).right() - box.right(), box.left() - right.moreRect(box, card).left());
    QVERIFY(right.moreRect(box, card).right() < right.lessRect(box, card).left());
}

void TestPainted::rowParts()
{
    const ProductCardPainter painter(m_theme);
    const QRect box(0, 0, 500, ProductCardPainter::rowHeight(m_theme));
    ProductCard card = sample(1);
    card.isGridded = false;
    QVERIFY(box.contains(painter.lessRect(box, card)) && box.contains(painter.moreRect(box, card)));
    QVERIFY(box.contains(painter.pictureRect(box, card)));
    QVERIFY(painter.pictureRect(box, card).right() < painter.lessRect(box, card).left());
}

void TestPainted::targetsAreLargeEnough()
{
    for (const int scale : { 100, 150, 200 }) {
        m_theme.setTextScale(scale);
        const ProductCardPainter painter(m_theme);
        const QRect box({}, ProductCardPainter::cardSize(m_theme));
        for (const QRect &target : { painter.lessRect(box, sample(1)), painter.moreRect(box, sample(1)) })
            QVERIFY(target.width() >= 32 && target.height() >= 32);
    }
}

void TestPainted::columnsFillTheRoom()
{
    for (int width = 150; width < 2000; width += 7) {
        const int columns = ProductCardPainter::columns(m_theme, width);
        const int card = ProductCardPainter::cardWidth(m_theme, width);
        QVERIFY(columns >= 1);
        QVERIFY(columns * card + (columns - 1) * ProductCardPainter::gap <= width);
        QVERIFY(columns == 1 || card >= ProductCardPainter::cardSize(m_theme).width());
    }
    QCOMPARE(ProductCardPainter::columns(m_theme, 768), 4);
}

// A card of 176 px is a stamp on a screen of 1920.
void TestPainted::wideScreensShowLargerCards()
{
    const int usual = ProductCardPainter::cardWidth(m_theme, 768);
    const int wide = ProductCardPainter::cardWidth(m_theme, 1436);
    const int widest = ProductCardPainter::cardWidth(m_theme, 3400);
    QVERIFY2(usual < 200 && wide >= 210 && widest >= 250 && widest < 320, qPrintable(u"%1 %2 %3"_s.arg(usual).arg(wide).arg(widest)));
    QVERIFY(ProductCardPainter::cardHeight(m_theme, wide) > ProductCardPainter::cardHeight(m_theme, usual));
    const ProductCardPainter painter(m_theme);
    const QRect box({}, QSize(widest, ProductCardPainter::cardHeight(m_theme, widest)));
    QVERIFY(painter.pictureRect(box, sample(1)).height() > 130);
    QVERIFY(box.contains(painter.moreRect(box, sample(1))));
    QVERIFY(!painter.moreRect(box, sample(1)).intersects(painter.pictureRect(box, sample(1))));
}

void TestPainted::longPricesStack()
{
    ProductCardPainter painter(m_theme);
    const int width = ProductCardPainter::cardSize(m_theme).width();
    QVERIFY(!painter.needsStacking(u"₺189,90"_s, width));
    QVERIFY(painter.needsStacking(u"₺1.234.567,89"_s, width));
    QVERIFY(ProductCardPainter::cardSize(m_theme, true).height() > ProductCardPainter::cardSize(m_theme).height());
}

// A frame with 40 cards stays far under the 8 ms that a key press may take to reach the screen; measured generously for slow machines.
void TestPainted::cardsAreCheap()
{
    const QSize size = ProductCardPainter::cardSize(m_theme);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    QPainter canvas(&image);
    const ProductCardPainter painter(m_theme);
    painter.paint(canvas, image.rect(), sample(2), {});
    QElapsedTimer clock;
    clock.start();
    constexpr int rounds = 200;
    for (int i = 0; i < rounds; ++i)
        painter.paint(canvas, image.rect(), sample(i % 3), {});
    const double each = static_cast<double>(clock.nsecsElapsed()) / rounds / 1e6;
    QVERIFY2(each < 5, qPrintable(u"%1 ms a card"_s.arg(each)));
}

// In line with the texts above them, at either end.
void TestPainted::linksBeginAtTheirEdge()
{
    for (const Button::Variant variant : { Button::Variant::Link, Button::Variant::Quiet }) {
        Button link(u"HlH"_s, variant);
        link.resize(link.sizeHint());
        const QImage image = link.grab().toImage();
        const auto isBlank = [&image](int x) {
            for (int y = 1; y < image.height(); ++y) {
                if (image.pixel(x, y) != image.pixel(x, 0)) {
                    return false;
                }
            }
            return true;
        };
        int before = 0;
        int after = 0;
        for (; before < image.width() && isBlank(before); ++before) { }
        for (; after < image.width() && isBlank(image.width() - 1 - after); ++after) { }
        QVERIFY2(before <= 2 && after <= 3, qPrintable(u"%1 and %2 px"_s.arg(before).arg(after)));
    }
}

void TestPainted::cartLineKeys()
{
    CartLine line;
    CartLine::Content content;
    content.title = probe::markup;
    content.amount = u"₺379,80"_s;
    content.quantity = 2;
    content.maximum = 2;
    line.setContent(content);
    QVERIFY(probe::accessibleText(&line).contains(probe::markup));
    QVERIFY(probe::accessibleText(&line).contains(content.amount));
    QSignalSpy quantity(&line, &CartLine::quantityWanted);
    QSignalSpy removed(&line, &CartLine::removeWanted);
    QTest::keyClick(&line, Qt::Key_Plus); // there is no more
    QCOMPARE(quantity.count(), 0);
    QTest::keyClick(&line, Qt::Key_Minus);
    QCOMPARE(quantity.constFirst().constFirst().toInt(), 1);
    QTest::keyClick(&line, Qt::Key_Delete);
    QCOMPARE(removed.count(), 1);
    QVERIFY(!line.isOpen());
    QTest::keyClick(&line, Qt::Key_Return);
    QVERIFY(line.isOpen());
    QTest::mouseClick(line.findChild<Button *>(u"removeLineButton"_s), Qt::LeftButton);
    QCOMPARE(removed.count(), 2);
}

void TestPainted::giftCannotBeChanged()
{
    CartLine line;
    CartLine::Content gift;
    gift.title = u"Kâse"_s;
    gift.quantity = 2;
    gift.isGift = true;
    line.setContent(gift);
    QSignalSpy quantity(&line, &CartLine::quantityWanted);
    QSignalSpy removed(&line, &CartLine::removeWanted);
    for (const Qt::Key key : { Qt::Key_Plus, Qt::Key_Minus, Qt::Key_Delete, Qt::Key_Return })
        QTest::keyClick(&line, key);
    QVERIFY(!line.isOpen());
    QCOMPARE(quantity.count() + removed.count(), 0);
}

void TestPainted::stepperAsks()
{
    Stepper stepper;
    stepper.setSubject(u"Çay"_s);
    stepper.setRange(1, 3);
    stepper.setQuantity(1);
    QSignalSpy wanted(&stepper, &Stepper::quantityWanted);
    auto *less = stepper.findChild<Button *>(u"lessButton"_s);
    auto *more = stepper.findChild<Button *>(u"moreButton"_s);
    QVERIFY(!less->isEnabled());
    QTest::mouseClick(more, Qt::LeftButton);
    QCOMPARE(wanted.constFirst().constFirst().toInt(), 2);
    QCOMPARE(stepper.quantity(), 1); // asks; the owner decides
    QVERIFY(probe::accessibleText(more).contains(u"Çay"_s));
    QVERIFY(more->sizeHint().width() >= 32 && more->sizeHint().height() >= 32);
}

// A fax, a scanned logo: a palette of two colours, here both red.
void TestPainted::aScanOfOneBitIsSeenAsItIs()
{
    QImage scan(600, 400, QImage::Format_Mono);
    scan.setColorTable({ qRgb(200, 0, 0), qRgb(200, 0, 0) });
    scan.fill(1);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(scan.save(&buffer, "PNG"));
    const QImage shown = views::decodePicture(bytes, 100);
    QCOMPARE(shown.size(), QSize(100, 66));
    for (int x = 0; x < shown.width(); ++x) {
        QCOMPARE(shown.pixelColor(x, x % shown.height()), QColor(200, 0, 0));
    }
}

// Beside "+" stands the button that removes the line: Enter once more must not reach it.
void TestPainted::aStepperKeepsTheFocusAtItsEnd()
{
    QWidget line;
    QHBoxLayout row(&line);
    Stepper stepper;
    stepper.setRange(1, 3);
    stepper.setQuantity(2);
    connect(&stepper, &Stepper::quantityWanted, &stepper, &Stepper::setQuantity);
    QPushButton removal;
    row.addWidget(&stepper);
    row.addWidget(&removal);
    line.show();
    QVERIFY(QTest::qWaitForWindowActive(&line));
    stepper.findChild<Button *>(u"moreButton"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(stepper.quantity(), 3);
    QCOMPARE(QApplication::focusWidget(), &stepper);
    QTest::keyClick(&stepper, Qt::Key_Minus);
    QTest::keyClick(&stepper, Qt::Key_Minus);
    QCOMPARE(stepper.quantity(), 1);
    stepper.setQuantity(2);
    stepper.findChild<Button *>(u"lessButton"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(QApplication::focusWidget(), &stepper); // Not "+", which would undo it.
}

QTEST_MAIN(TestPainted)
#include "tst_painted.moc"
