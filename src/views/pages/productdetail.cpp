// SPDX-License-Identifier: MIT
#include "views/pages/productdetail.h"

#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/stepper.h"
#include "text/moneytext.h"
#include "views/delegates/picturecache.h"
#include "views/delegates/productcarddelegate.h"
#include "views/pages/pairlist.h"
#include "views/pages/scanwords.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int pictureSide = 320; ///< px at 100 %.
constexpr QSize detailSize{ 780, 470 };

} // namespace

/// A picture as large as there is room, and a quiet sign where there is none.
class PictureBox final : public QWidget
{
public:
    PictureBox(PictureCache &pictures, QWidget *parent) : QWidget(parent), m_pictures(pictures)
    {
        // A small screen with large text keeps room for the words beside it.
        const int side = qMin(kit::Theme::of(this).scaled(pictureSide), kit::roomOnScreen(*this).width() / 3);
        setMinimumSize(side, side);
    }

    void setAddress(const QString &address)
    {
        m_address = address;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        const kit::Theme &theme = kit::Theme::of(this);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(kit::ColorRole::Surface2));
        painter.drawRoundedRect(rect(), kit::Theme::cardRadius, kit::Theme::cardRadius);
        const QPixmap picture = m_pictures.picture(m_address);
        if (picture.isNull()) {
            return;
        }
        const QSize size = picture.size().scaled(this->size(), Qt::KeepAspectRatio);
        painter.drawPixmap(QRect(QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size), picture);
    }

private:
    PictureCache &m_pictures;
    QString m_address;
};

ProductDetail::ProductDetail(const core::Product &product, PictureCache &pictures, const QString &language, QWidget *parent) :
    kit::Dialog(Turning::ByDialog, detailSize, parent), m_language(language), m_box(new PictureBox(pictures, this)), m_turning(new QWidget(this)),
    m_place(new kit::PlainLabel), m_title(new kit::PlainLabel({}, kit::TextStyle::PageTitle)),
    m_price(new kit::PlainLabel({}, kit::TextStyle::Total)),
    m_badge(new kit::PlainLabel({}, kit::TextStyle::Body, kit::ColorRole::Warning)), m_description(new kit::PlainLabel),
    m_note(new kit::PlainLabel({}, kit::TextStyle::Hint, kit::ColorRole::Text2)), m_facts(new PairList), m_stepper(new kit::Stepper)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"productDetail"_s);
    setProperty(takesScans, true);
    m_detail.product = product;
    m_detail.pictures = QStringList{ product.previewImage };
    m_detail.pictures.removeAll(QString());
    build();
    m_note->setPlain(tr("The rest is being read…"));
    connect(&pictures, &PictureCache::changed, m_box, QOverload<>::of(&QWidget::update));
    connect(m_stepper, &kit::Stepper::quantityWanted, this, [this](int quantity) { Q_EMIT quantityWanted(m_detail.product, quantity); });
    renew();
}

void ProductDetail::build()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kit::Theme::pageMargin);
    row->addWidget(buildPictures());
    row->addWidget(buildWords(), 1);
    body()->addLayout(row, 1);
    auto *close = new kit::Button(tr("Close"));
    close->setObjectName(u"closeDetailButton"_s);
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    setButtons({ m_stepper }, { close });
    close->setFocus(Qt::OtherFocusReason); // Not the description, where a caret would stand as if it could be written.
}

QWidget *ProductDetail::buildPictures()
{
    auto *side = new QWidget(this);
    auto *less = new kit::Button(tr("Previous picture"), kit::Button::Variant::SmallIcon);
    auto *more = new kit::Button(tr("Next picture"), kit::Button::Variant::SmallIcon);
    less->setLeadingIcon(u"chevron-left"_s);
    more->setLeadingIcon(u"chevron-right"_s);
    connect(less, &QAbstractButton::clicked, this, [this] { turn(-1); });
    connect(more, &QAbstractButton::clicked, this, [this] { turn(1); });
    auto *turning = new QHBoxLayout(m_turning);
    turning->setContentsMargins(0, 0, 0, 0);
    m_place->setOverflow(kit::PlainLabel::Overflow::Keep);
    turning->addStretch(1);
    turning->addWidget(less);
    turning->addWidget(m_place);
    turning->addWidget(more);
    turning->addStretch(1);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::Theme::unit);
    column->addWidget(m_box);
    column->addWidget(m_turning);
    column->addStretch(1);
    return side;
}

QWidget *ProductDetail::buildWords()
{
    auto *side = new QWidget(this);
    auto *words = new QVBoxLayout(side);
    words->setContentsMargins(0, 0, kit::Theme::unit, 0);
    words->setSpacing(2 * kit::Theme::unit);
    for (QWidget *part : std::initializer_list<QWidget *>{ m_title, m_price, m_badge, m_description, m_facts, m_note }) {
        words->addWidget(part);
    }
    words->addStretch(1);
    m_description->setSelectable(true);
    return side;
}

void ProductDetail::renew()
{
    const core::Product &product = m_detail.product;
    setWindowTitle(product.title);
    m_title->setPlain(product.title);
    m_price->setPlain(priceOf(product, m_language));
    m_price->setVisible(!product.isPriceUnreadable || product.price);
    const QString badge = badgeOf(product);
    m_badge->setPlain(badge);
    m_badge->setVisible(!badge.isEmpty());
    m_description->setPlain(product.description);
    m_description->setVisible(!product.description.isEmpty());
    QList<PairList::Pair> facts;
    const auto add = [&facts](const QString &label, const QString &value) {
        if (!value.isEmpty()) {
            facts.append({ label, value });
        }
    };
    add(tr("SKU"), product.sku);
    add(tr("Barcode"), product.barcode);
    add(tr("Status"), product.statusTitle);
    add(tr("In stock"), product.stock ? text::formatCount(*product.stock, m_language) : QString());
    for (const core::ProductAttribute &attribute : std::as_const(m_detail.attributes)) {
        add(attribute.title.isEmpty() ? attribute.marker : attribute.title, attribute.value);
    }
    m_facts->setPairs(facts);
    m_stepper->setSubject(product.title);
    m_stepper->setRange(0, core::availabilityOf(product).maximum);
    m_stepper->setVisible(badge.isEmpty());
    turn(0);
}

void ProductDetail::turn(int by)
{
    const int count = int(m_detail.pictures.size());
    m_picture = count == 0 ? 0 : (m_picture + by + count) % count;
    m_box->setAddress(m_detail.pictures.value(m_picture));
    m_turning->setVisible(count > 1);
    m_place->setPlain(tr("Picture %1 of %2").arg(m_picture + 1).arg(count));
}

void ProductDetail::take(const core::ProductDetail &detail)
{
    m_detail = detail;
    m_note->hide();
    renew();
}

void ProductDetail::showFailure(const QString &words)
{
    m_note->setPlain(words);
    m_note->show();
}

void ProductDetail::setQuantity(int quantity)
{
    m_stepper->setQuantity(quantity);
}

} // namespace views
