// SPDX-License-Identifier: MIT
#include "views/widgets/header.h"

#include "views/theme/paint.h"
#include "views/widgets/accountbutton.h"
#include "views/widgets/chip.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/segmentedswitch.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPolygonF>

namespace views {

using namespace Qt::Literals::StringLiterals;

namespace {

class BrandMark final : public Piece
{
public:
    explicit BrandMark(QWidget *parent) : Piece(parent, QAccessible::Graphic) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }
    [[nodiscard]] QSize sizeHint() const override { return { theme().scaled(18), theme().scaled(18) }; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawBox(painter, rect(), width() * 0.26, theme().color(Token::Accent), {});
        // A tick above a counter, as in resources/icons/vezne-small.svg, but in the theme's colours.
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(width() / 16.0, height() / 16.0);
        painter.setPen(QPen(theme().color(Token::OnAccent), 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{ QPointF(4.75, 5.9), QPointF(7, 8.15), QPointF(11.25, 3.65) });
        painter.drawLine(QPointF(4, 11.9), QPointF(12, 11.9));
    }
};

} // namespace

Header::Header(QWidget *parent) :
    Piece(parent, QAccessible::ToolBar), m_row(new QHBoxLayout(this)), m_end(new QHBoxLayout), m_mark(new BrandMark(this)),
    m_store(new PlainLabel({}, Type::Body, Token::Text2, this)), m_light(new ConnectionLight(this)),
    m_chip(new Chip({}, Tone::Warning, this)), m_language(new SegmentedSwitch(this)), m_account(new AccountButton(this))
{
    auto *brand = new PlainLabel(u"Vezne"_s, Type::Brand, Token::Text, this);
    brand->setOverflow(PlainLabel::Overflow::Keep);
    m_store->setOverflow(PlainLabel::Overflow::Elide);
    m_store->setObjectName(u"storeNameLabel"_s);
    m_light->setObjectName(u"connectionLight"_s);
    m_chip->setObjectName(u"waitingPaymentsChip"_s);
    m_language->setObjectName(u"languageSwitch"_s);
    m_account->setObjectName(u"accountButton"_s);
    m_chip->setPressable(true);
    m_chip->hide();
    m_account->hide();
    m_language->setSegments({ { u"tr"_s, u"TR"_s, {}, u"Türkçe"_s }, { u"en"_s, u"EN"_s, {}, u"English"_s } });
    m_row->setContentsMargins(Theme::pageMargin, 12, Theme::pageMargin, 12);
    m_row->setSpacing(0);
    m_row->addWidget(m_mark);
    m_row->addSpacing(8);
    m_row->addWidget(brand);
    m_row->addSpacing(16);
    m_row->addWidget(m_store);
    m_row->addSpacing(16);
    m_row->addWidget(m_light);
    m_row->addStretch(1);
    m_row->addLayout(m_end);
    m_end->setSpacing(16); // what is hidden takes none
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_chip, m_language, m_account })
        m_end->addWidget(widget);
    connect(m_chip, &Chip::clicked, this, &Header::waitingPaymentsClicked);
    connect(m_language, &SegmentedSwitch::chosen, this, &Header::languageChosen);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    restyle();
    retranslate();
}

void Header::setStoreName(const QString &name)
{
    m_store->setPlain(name);
}

void Header::setConnection(ConnectionLight::State state)
{
    m_light->setState(state);
}

void Header::setWaitingPayments(int count)
{
    m_waiting = count;
    m_chip->setVisible(count > 0);
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
    m_language->setAccessibleName(tr("Language"));
    m_mark->setAccessibleName(u"Vezne"_s);
}

void Header::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::Surface));
    painter.fillRect(0, height() - 1, width(), 1, theme().color(Token::Border));
}

} // namespace views
