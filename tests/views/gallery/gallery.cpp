// SPDX-License-Identifier: MIT
#include "gallery.h"

#include "kit/theme/theme.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/segmentedswitch.h"
#include "kit/widgets/slotbutton.h"

#include <QApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QImage>
#include <QPainter>
#include <QPixmap>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace gallery {

using namespace Qt::Literals::StringLiterals;
using namespace kit;

namespace {

struct Named
{
    Scheme scheme;
    QString name;
};

std::vector<Named> schemes()
{
    return { { Scheme::Light, u"light"_s }, { Scheme::Dark, u"dark"_s }, { Scheme::HighContrast, u"contrast"_s } };
}

void takeShot(const Sheet &sheet, const Theme &theme, bool turkish, const QString &path, qreal ratio, bool &good)
{
    const std::unique_ptr<QWidget> widget(sheet.make(Words(turkish)));
    widget->setAutoFillBackground(true);
    const int width = theme.textScale() > 125 && sheet.height == 0 ? sheet.width * theme.textScale() / 100 : sheet.width;
    widget->resize(width, qMax(sheet.height, 100));
    widget->ensurePolished();
    widget->show();
    QWidget *first = widget->findChild<QWidget *>(u"emailEdit"_s);
    if (first != nullptr) {
        widget->activateWindow();
        first->setFocus(Qt::OtherFocusReason);
    }
    // Twice: what stands beside its words in a wide window and under them in a narrow one knows its place after the first.
    for (int round = 0; round < 2; ++round) {
        const QLayout *layout = widget->layout();
        const int needed = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : widget->sizeHint().height();
        widget->resize(width, qMax(sheet.height, needed));
        widget->layout()->activate();
    }
    QImage image(widget->size() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(theme.color(ColorRole::Background));
    widget->render(&image);
    good = image.save(path) && good;
}

// One piece below the other, each while it has the focus: rings cannot be seen together in one window.
bool takeFocusShot(const Sheet &sheet, const Theme &theme, bool turkish, const QString &path)
{
    const std::unique_ptr<QWidget> widget(sheet.make(Words(turkish)));
    widget->resize(sheet.width, widget->sizeHint().height());
    widget->show();
    widget->activateWindow();
    std::vector<QPixmap> pictures;
    int height = Theme::pageMargin;
    const auto children = widget->findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (child->focusPolicy() == Qt::NoFocus || !child->isVisible() || !child->isEnabled())
            continue;
        child->setFocus(Qt::OtherFocusReason);
        pictures.push_back(child->grab());
        height += pictures.back().height() + 12;
    }
    QImage image(sheet.width, height, QImage::Format_RGB32);
    image.fill(theme.color(ColorRole::Surface));
    QPainter painter(&image);
    int y = Theme::pageMargin;
    for (const QPixmap &picture : pictures) {
        painter.drawPixmap(Theme::pageMargin, y, picture);
        y += picture.height() + 12;
    }
    return image.save(path);
}

} // namespace

bool writeShots(Theme &theme, const QString &folder, const QString &only, qreal ratio)
{
    if (!QDir().mkpath(folder))
        return false;
    std::vector<Sheet> sheets = pieceSheets();
    for (const Sheet &page : pageSheets())
        sheets.push_back(page);
    theme.setMotionReduced(true); // the same picture each time
    bool good = true;
    for (const Named &scheme : schemes()) {
        theme.setScheme(scheme.scheme);
        for (const bool turkish : { true, false }) {
            useLanguage(turkish);
            for (const int scale : { 100, 150, 200 }) {
                theme.setTextScale(scale);
                for (const Sheet &sheet : sheets) {
                    const QString name
                        = u"%1-%2-%3-%4.png"_s.arg(scheme.name, turkish ? u"tr"_s : u"en"_s, QString::number(scale), sheet.id);
                    if (name.contains(only))
                        takeShot(sheet, theme, turkish, QDir(folder).filePath(name), ratio, good);
                    const QString focus = name.chopped(4) + u"-focus.png"_s;
                    if (scale == 100 && sheet.height == 0 && focus.contains(only))
                        good = takeFocusShot(sheet, theme, turkish, QDir(folder).filePath(focus)) && good;
                }
            }
        }
    }
    return good;
}

Gallery::Gallery(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout(this)), m_area(new QScrollArea)
{
    const auto choice = [&](const std::vector<SegmentedSwitch::Segment> &segments, const QString &current, auto use) {
        auto *control = new SegmentedSwitch;
        control->setSegments(segments);
        control->setCurrent(current);
        connect(control, &SegmentedSwitch::chosen, this, [this, use](const QString &id) {
            use(id);
            rebuild();
        });
        return control;
    };
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Theme::pageMargin, 12, Theme::pageMargin, 12);
    row->setSpacing(16);
    row->addWidget(
        choice({ { u"light"_s, u"Light"_s, {}, {} }, { u"dark"_s, u"Dark"_s, {}, {} }, { u"contrast"_s, u"High contrast"_s, {}, {} } },
            u"light"_s, [this](const QString &id) {
                for (const Named &scheme : schemes())
                    if (scheme.name == id)
                        m_theme.setScheme(scheme.scheme);
            }));
    row->addWidget(choice({ { u"en"_s, u"English"_s, {}, {} }, { u"tr"_s, u"Türkçe"_s, {}, {} } }, u"en"_s, [this](const QString &id) {
        m_turkish = id == "tr"_L1;
        useLanguage(m_turkish);
    }));
    row->addWidget(choice({ { u"100"_s, u"100"_s, {}, {} }, { u"150"_s, u"150"_s, {}, {} }, { u"200"_s, u"200"_s, {}, {} } }, u"100"_s,
        [this](const QString &id) { m_theme.setTextScale(id.toInt()); }));
    row->addWidget(choice({ { u"ltr"_s, u"LTR"_s, {}, {} }, { u"rtl"_s, u"RTL"_s, {}, {} } }, u"ltr"_s,
        [](const QString &id) { QApplication::setLayoutDirection(id == "rtl"_L1 ? Qt::RightToLeft : Qt::LeftToRight); }));
    row->addStretch(1);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addLayout(row);
    m_column->addWidget(m_area, 1);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    rebuild();
}

void Gallery::rebuild()
{
    // After the switch that asked for it is done with its own event.
    QTimer::singleShot(0, this, [this] {
        auto *all = new QWidget;
        auto *column = new QVBoxLayout(all);
        column->setContentsMargins(0, 0, 0, 0);
        std::vector<Sheet> sheets = pieceSheets();
        for (const Sheet &page : pageSheets())
            sheets.push_back(page);
        for (const Sheet &sheet : sheets) {
            auto *title = new PlainLabel(sheet.id, TextStyle::PageTitle);
            title->setContentsMargins(Theme::pageMargin, 16, 0, 0);
            column->addWidget(title);
            QWidget *widget = sheet.make(Words(m_turkish));
            widget->setMinimumHeight(sheet.height);
            column->addWidget(widget);
        }
        m_area->setWidget(all);
    });
}

} // namespace gallery
