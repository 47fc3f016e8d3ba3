// SPDX-License-Identifier: MIT
// What can be measured of the look: contrast, sizes, icons, clipped words, accessible names; over every sheet of the gallery.
#include "gallery/sheets.h"
#include "support/accesscheck.h"
#include "support/clipcheck.h"

#include "kit/theme/icons.h"
#include "kit/theme/style.h"
#include "kit/theme/tabular.h"
#include "kit/theme/textblock.h"
#include "kit/theme/theme.h"
#include "kit/widgets/plainlabel.h"

#include <QApplication>
#include <QDir>
#include <QLayout>
#include <QPainter>
#include <QSignalSpy>
#include <QStyleOption>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace kit;

namespace {

struct Pair
{
    const char *name;
    ColorRole front;
    ColorRole back;
};

// Every pair of words and ground that a piece puts together.
const std::vector<Pair> wordPairs{
    { "text on background", ColorRole::Text, ColorRole::Background },
    { "text on surface", ColorRole::Text, ColorRole::Surface },
    { "text on surface2", ColorRole::Text, ColorRole::Surface2 },
    { "text on accentSoft", ColorRole::Text, ColorRole::AccentSoft },
    { "text on dangerSoft", ColorRole::Text, ColorRole::DangerSoft },
    { "text on warningSoft", ColorRole::Text, ColorRole::WarningSoft },
    { "text2 on background", ColorRole::Text2, ColorRole::Background },
    { "text2 on surface", ColorRole::Text2, ColorRole::Surface },
    { "text2 on surface2", ColorRole::Text2, ColorRole::Surface2 },
    { "text2 on accentSoft", ColorRole::Text2, ColorRole::AccentSoft },
    { "accent on background", ColorRole::Accent, ColorRole::Background },
    { "accent on surface", ColorRole::Accent, ColorRole::Surface },
    { "accent on surface2", ColorRole::Accent, ColorRole::Surface2 },
    { "accent on accentSoft", ColorRole::Accent, ColorRole::AccentSoft },
    { "onAccent on accent", ColorRole::OnAccent, ColorRole::Accent },
    { "danger on surface", ColorRole::Danger, ColorRole::Surface },
    { "danger on background", ColorRole::Danger, ColorRole::Background },
    { "danger on dangerSoft", ColorRole::Danger, ColorRole::DangerSoft },
    { "warning on surface", ColorRole::Warning, ColorRole::Surface },
    { "warning on warningSoft", ColorRole::Warning, ColorRole::WarningSoft },
    { "ok on surface", ColorRole::Ok, ColorRole::Surface },
    { "ok on okSoft", ColorRole::Ok, ColorRole::OkSoft },
    { "tool tip", ColorRole::Surface, ColorRole::Text },
};

// Lines that alone say "here is a control", "this is wrong", "the focus is here".
const std::vector<Pair> linePairs{
    { "input on surface", ColorRole::BorderStrong, ColorRole::Surface },
    { "input on background", ColorRole::BorderStrong, ColorRole::Background },
    { "focus on surface", ColorRole::Accent, ColorRole::Surface },
    { "focus on background", ColorRole::Accent, ColorRole::Background },
    { "focus on accentSoft", ColorRole::Accent, ColorRole::AccentSoft },
    { "focus ring on primary button", ColorRole::AccentSoft, ColorRole::Accent },
    { "wrong input", ColorRole::Danger, ColorRole::Surface },
};

const std::vector<std::pair<const char *, Scheme>> schemes{ { "light", Scheme::Light }, { "dark", Scheme::Dark },
    { "contrast", Scheme::HighContrast } };

std::vector<gallery::Sheet> allSheets()
{
    std::vector<gallery::Sheet> sheets = gallery::pieceSheets();
    for (const gallery::Sheet &page : gallery::pageSheets())
        sheets.push_back(page);
    return sheets;
}

} // namespace

class TestLook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void contrast_data();
    void contrast();
    void contrastFormulaIsWcag();
    void followsTheSystem();
    void typeScales();
    void changeReachesWidgets();
    void linesAreNotTooLong();
    void figuresAreOfOneWidth();
    void everyIconIsThere();
    void iconsTakeTheColour();
    void standardWidgetsAreHighEnough();
    void sortedHeadingsEndWhereTheOthersDo();
    void sheets_data();
    void sheets();

private:
    Theme m_theme;
};

void TestLook::initTestCase()
{
    m_theme.apply(*qApp);
    m_theme.setMotionReduced(true);
}

void TestLook::init()
{
    m_theme.setScheme(Scheme::Light);
    m_theme.setTextScale(100);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestLook::contrast_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("back");
    QTest::addColumn<double>("least");
    for (const auto &[name, scheme] : schemes) {
        const bool high = scheme == Scheme::HighContrast;
        for (const Pair &pair : wordPairs)
            QTest::addRow("%s: %s", name, pair.name) << roleColor(scheme, pair.front) << roleColor(scheme, pair.back) << (high ? 7.0 : 4.5);
        for (const Pair &pair : linePairs)
            QTest::addRow("%s: line, %s", name, pair.name)
                << roleColor(scheme, pair.front) << roleColor(scheme, pair.back) << (high ? 4.5 : 3.0);
    }
}

void TestLook::contrast()
{
    QFETCH(QColor, front);
    QFETCH(QColor, back);
    QFETCH(double, least);
    const double ratio = contrastRatio(front, back);
    QVERIFY2(ratio >= least, qPrintable(u"%1 < %2"_s.arg(ratio).arg(least)));
}

void TestLook::contrastFormulaIsWcag()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(contrastRatio(QColor(u"#767676"_s), Qt::white) - 4.54) < 0.01); // the known threshold grey
}

void TestLook::followsTheSystem()
{
    QPalette system;
    system.setColor(QPalette::Window, QColor(0x20, 0x20, 0x20));
    QCOMPARE(Theme::preferredScheme(system), Scheme::Dark);
    system.setColor(QPalette::Window, QColor(0xEF, 0xEF, 0xEF));
    QCOMPARE(Theme::preferredScheme(system), Scheme::Light);
}

void TestLook::typeScales()
{
    QCOMPARE(m_theme.font(TextStyle::Body).pixelSize(), 14);
    QCOMPARE(m_theme.lineHeight(TextStyle::Body), 20);
    QCOMPARE(m_theme.controlHeight(), 40);
    m_theme.setTextScale(900);
    QCOMPARE(m_theme.textScale(), 200);
    QCOMPARE(m_theme.font(TextStyle::Body).pixelSize(), 28);
    QCOMPARE(m_theme.controlHeight(), 60);
    m_theme.setTextScale(10);
    QCOMPARE(m_theme.textScale(), 100);
    for (const TextStyle type :
        { TextStyle::Hint, TextStyle::Body, TextStyle::Label, TextStyle::Strong, TextStyle::Chip, TextStyle::CardTitle })
        QVERIFY(m_theme.font(type).pixelSize() >= 12);
}

void TestLook::changeReachesWidgets()
{
    PlainLabel label(u"Toplam"_s);
    const int before = label.sizeHint().height();
    QSignalSpy changed(&m_theme, &Theme::changed);
    m_theme.setTextScale(200);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(label.sizeHint().height(), before * 2);
    m_theme.setTextScale(200);
    QCOMPARE(changed.count(), 1); // nothing new, nothing said
    m_theme.setScheme(Scheme::Dark);
    QCOMPARE(label.palette().color(QPalette::WindowText), roleColor(Scheme::Dark, ColorRole::Text));
    QCOMPARE(QApplication::palette().color(QPalette::Window), roleColor(Scheme::Dark, ColorRole::Background));
}

// 80 letters and a few; and no word is left alone in the last line.
void TestLook::linesAreNotTooLong()
{
    PlainLabel label(QString(u"payment "_s).repeated(40).trimmed());
    const int line = m_theme.lineHeight(TextStyle::Body);
    QVERIFY(label.heightForWidth(3000) >= 3 * line);
    QCOMPARE(label.heightForWidth(3000), label.heightForWidth(800));
    label.setOverflow(PlainLabel::Overflow::Elide);
    QCOMPARE(label.heightForWidth(3000), line);
    PlainLabel two(u"Closing this window cancels no payment here"_s);
    two.resize(textWidth(two.font(), two.text()) - 8, 2 * line);
    QCOMPARE(two.heightForWidth(two.width()), 2 * line);
    const QImage image = two.grab().toImage();
    int end = 0;
    for (int x = 0; x < image.width(); ++x)
        for (int y = image.height() * 3 / 5; y < image.height(); ++y)
            end = image.pixelColor(x, y).lightness() < 128 ? x : end;
    QVERIFY2(end > image.width() / 4, qPrintable(QString::number(end)));
}

void TestLook::figuresAreOfOneWidth()
{
    const QFont font = m_theme.font(TextStyle::Amount);
    const qreal width = tabularWidth(font, u"₺8.888,88"_s);
    for (const QString &amount : { u"₺1.111,11"_s, u"₺9.407,23"_s, u"₺0.000,00"_s })
        QCOMPARE(tabularWidth(font, amount), width);
    QCOMPARE(tabularWidth(font, QString()), 0.0);
}

void TestLook::everyIconIsThere()
{
    const QStringList names = QDir(u":/icons"_s).entryList({ u"*.svg"_s });
    QVERIFY(names.size() >= 40);
    for (const QString &name : names)
        QVERIFY2(!iconPixmap(name.chopped(4), 24, Qt::red, 1).isNull(), qPrintable(name));
    QVERIFY(iconPixmap(u"no-such-icon"_s, 24, Qt::red, 1).isNull());
}

void TestLook::iconsTakeTheColour()
{
    const QPixmap pixmap = iconPixmap(u"check"_s, 16, Qt::red, 2);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(16, 16));
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    int solid = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (const QColor color = image.pixelColor(x, y); color.alpha() == 255) {
                ++solid;
                QCOMPARE(color, QColor(Qt::red));
            }
    QVERIFY(solid > 20);
}

void TestLook::standardWidgetsAreHighEnough()
{
    QVERIFY(qobject_cast<const Style *>(QApplication::style()) != nullptr);
    const std::unique_ptr<QWidget> sheet(allSheets().at(1).make(gallery::Words(true)));
    for (const char *className : { "QSpinBox", "kit::ComboField", "kit::TextField", "kit::PasswordField" }) {
        bool seen = false;
        for (const QWidget *widget : sheet->findChildren<QWidget *>())
            if (qstrcmp(widget->metaObject()->className(), className) == 0) {
                seen = true;
                QCOMPARE(widget->sizeHint().height(), 40);
            }
        QVERIFY2(seen, className);
    }
}

// Figures end below the end of their heading, and a sort moves neither.
void TestLook::sortedHeadingsEndWhereTheOthersDo()
{
    const auto lastInk = [](QStyleOptionHeader::SortIndicator sorted) {
        QStyleOptionHeaderV2 heading;
        heading.rect = QRect(0, 0, 160, 40);
        heading.orientation = Qt::Horizontal;
        heading.text = QStringLiteral("Total");
        heading.textAlignment = Qt::AlignRight | Qt::AlignVCenter;
        heading.sortIndicator = sorted;
        heading.state = QStyle::State_Enabled;
        heading.palette = QApplication::palette();
        QImage image(heading.rect.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        QApplication::style()->drawControl(QStyle::CE_Header, &heading, &painter);
        for (int x = image.width() - 1; x >= 0; --x)
            for (int y = 0; y < image.height() - 2; ++y) // The line below it is no ink.
                if (qGray(image.pixel(x, y)) < 128)
                    return x;
        return -1;
    };
    const int plain = lastInk(QStyleOptionHeader::None);
    QVERIFY(plain > 100);
    QCOMPARE(lastInk(QStyleOptionHeader::SortUp), plain);
    QCOMPARE(lastInk(QStyleOptionHeader::SortDown), plain);
}

void TestLook::sheets_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("turkish");
    QTest::addColumn<int>("scale");
    const std::vector<gallery::Sheet> all = allSheets();
    for (int index = 0; index < static_cast<int>(all.size()); ++index)
        for (const bool turkish : { true, false })
            for (const int scale : { 100, 150, 200 })
                QTest::addRow("%s %s %d", qPrintable(all.at(static_cast<std::size_t>(index)).id), turkish ? "tr" : "en", scale)
                    << index << turkish << scale;
}

// No clipped word, no nameless focusable widget, no target under 24 px, in each sheet, language and text size.
void TestLook::sheets()
{
    QFETCH(int, index);
    QFETCH(bool, turkish);
    QFETCH(int, scale);
    gallery::useLanguage(turkish);
    m_theme.setTextScale(scale);
    const gallery::Sheet sheet = allSheets().at(static_cast<std::size_t>(index));
    const std::unique_ptr<QWidget> widget(sheet.make(gallery::Words(turkish)));
    widget->show();
    const int width = qMax(sheet.width, widget->layout()->totalMinimumSize().width());
    const int height = widget->layout()->hasHeightForWidth() ? widget->layout()->totalHeightForWidth(width) : widget->sizeHint().height();
    widget->resize(width, qMax(sheet.height, height));
    widget->layout()->activate();
    QTest::qWait(0);
    const QStringList faults = support::clippedTexts(*widget) + support::namelessFocusables(*widget) + support::unspeakable(*widget)
        + support::smallTargets(*widget, 24);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

QTEST_MAIN(TestLook)
#include "tst_look.moc"
