// SPDX-License-Identifier: MIT
#include "views/shell/header.h"

#include "kit/theme/paint.h"
#include "kit/widgets/chip.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/segmentedswitch.h"
#include "views/shell/accountbutton.h"
#include "views/shell/storebutton.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPolygonF>

namespace views {

using namespace Qt::Literals::StringLiterals;

namespace {

class BrandMark final : public kit::ThemedWidget
{
public:
    explicit BrandMark(QWidget *parent) : kit::ThemedWidget(parent, QAccessible::Graphic)
    {
        setObjectName(u"brandMark"_s);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return { theme().scaled(18), theme().scaled(18) }; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        kit::drawBox(painter, rect(), width() * 0.26, theme().color(kit::ColorRole::Accent), {});
        // A tick above a counter, as in resources/icons/vezne-small.svg, but in the theme's colours.
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(width() / 16.0, height() / 16.0);
        painter.setPen(QPen(theme().color(kit::ColorRole::OnAccent), 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{ QPointF(4.75, 5.9), QPointF(7, 8.15), QPointF(11.25, 3.65) });
        painter.drawLine(QPointF(4, 11.9), QPointF(12, 11.9));
    }
};

} // namespace

Header::Header(QWidget *parent) :
    kit::ThemedWidget(parent, QAccessible::ToolBar), m_row(new QHBoxLayout(this)), m_end(new QHBoxLayout), m_mark(new BrandMark(this)),
    m_store(new kit::PlainLabel({}, kit::TextStyle::Body, kit::ColorRole::Text2, this)), m_stores(new StoreButton(this)), m_light(new ConnectionLight(this)),
    m_board(new kit::PlainLabel({}, kit::TextStyle::Body, kit::ColorRole::Text2, this)),
    m_chip(new kit::Chip({}, kit::Severity::Warning, this)), m_shelf(new kit::Chip({}, kit::Severity::Neutral, this)),
    m_language(new kit::SegmentedSwitch(this)), m_account(new AccountButton(this))
{
    auto *brand = new kit::PlainLabel(u"Vezne"_s, kit::TextStyle::Brand, kit::ColorRole::Text, this);
    brand->setOverflow(kit::PlainLabel::Overflow::Keep);
    m_store->setOverflow(kit::PlainLabel::Overflow::Elide);
    m_store->setObjectName(u"storeNameLabel"_s);
    m_light->setObjectName(u"connectionLight"_s);
    m_board->setObjectName(u"boardLabel"_s);
    m_board->hide();
    m_chip->setObjectName(u"waitingPaymentsChip"_s);
    m_language->setObjectName(u"languageSwitch"_s);
    m_account->setObjectName(u"accountButton"_s);
    m_shelf->setObjectName(u"parkedBasketsChip"_s);
    for (kit::Chip *chip : { m_chip, m_shelf }) {
        chip->setPressable(true);
        chip->hide();
    }
    m_account->hide();
    m_language->setSegments({ { u"tr"_s, u"TR"_s, {}, u"Türkçe"_s }, { u"en"_s, u"EN"_s, {}, u"English"_s } });
    m_row->setContentsMargins(kit::Theme::pageMargin, 12, kit::Theme::pageMargin, 12);
    m_row->setSpacing(0);
    m_row->addWidget(m_mark);
    m_row->addSpacing(8);
    m_row->addWidget(brand);
    m_row->addSpacing(16);
    m_row->addWidget(m_store);
    m_row->addWidget(m_stores);
    m_row->addSpacing(16);
    m_row->addWidget(m_light);
    m_row->addSpacing(16);
    m_row->addWidget(m_board);
    m_row->addStretch(1);
    m_row->addLayout(m_end);
    m_end->setSpacing(16); // what is hidden takes none
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_shelf, m_chip, m_language, m_account })
        m_end->addWidget(widget);
    connect(m_chip, &kit::Chip::clicked, this, &Header::waitingPaymentsClicked);
    connect(m_shelf, &kit::Chip::clicked, this, &Header::parkedBasketsClicked);
    connect(m_language, &kit::SegmentedSwitch::chosen, this, &Header::languageChosen);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    restyle();
    retranslate();
}

void Header::setStoreName(const QString &name)
{
    m_store->setPlain(name);
    m_stores->setStoreName(name);
}

void Header::setHasStores(bool hasStores)
{
    m_stores->setVisible(hasStores);
    m_store->setVisible(!hasStores);
}

QMenu *Header::storeMenu() const
{
    return m_stores->menu();
}

void Header::setConnection(ConnectionLight::State state)
{
    m_light->setState(state);
}

void Header::setBoardTrouble(const QString &words)
{
    m_board->setVisible(!words.isEmpty());
    m_board->setToolTip(words);
    m_board->setAccessibleDescription(words);
}

void Header::setWaitingPayments(int count)
{
    m_waiting = count;
    m_chip->setVisible(count > 0);
    retranslate();
}

void Header::setParkedBaskets(int count)
{
    m_parked = count;
    m_shelf->setVisible(count > 0);
    retranslate();
}

void Header::setLanguage(const QString &code)
{
    m_language->setCurrent(code);
}

void Header::setAccount(const QString &name, const QString &detail)
{
    m_account->setVisible(!name.isEmpty() || !detail.isEmpty());
    m_account->setAccount(name, detail);
}

QMenu *Header::accountMenu() const
{
    return m_account->menu();
}

void Header::addTool(QWidget *tool)
{
    m_end->insertWidget(m_end->indexOf(m_language), tool);
    setTabOrder(m_chip, tool);
    setTabOrder(tool, m_language);
}

void Header::restyle()
{
    // Without the account button the row would be lower by nothing: the switch is as high.
    setMinimumHeight(theme().smallControlHeight() + 24);
}

void Header::retranslate()
{
    setAccessibleName(tr("Store and account"));
    m_chip->setLabel(tr("%n payment(s) waiting", nullptr, m_waiting));
    m_shelf->setLabel(tr("%n parked", nullptr, m_parked));
    m_board->setPlain(tr("Without the shop's board"));
    m_language->setAccessibleName(tr("Language"));
    m_mark->setAccessibleName(u"Vezne"_s);
}

void Header::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(kit::ColorRole::Surface));
    painter.fillRect(0, height() - 1, width(), 1, theme().color(kit::ColorRole::Border));
}

} // namespace views
