// SPDX-License-Identifier: MIT
#include "views/delegates/productview.h"

#include "kit/theme/theme.h"
#include "models/cataloguemodel.h"
#include "views/delegates/picturecache.h"
#include "views/delegates/productcarddelegate.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPixmapCache>
#include <QScrollBar>
#include <QtMath>

namespace views {
namespace {

using Part = ProductCardPainter::Part;
constexpr std::chrono::milliseconds quantityPause{ 1200 };

} // namespace

ProductView::ProductView(QWidget *parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setViewMode(QListView::ListMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Its room is always there: a bar that comes with the products would move them all.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    m_typing.setSingleShot(true);
    m_typing.setInterval(quantityPause);
    connect(&m_typing, &QTimer::timeout, this, [this] { m_typed = 0; });
}

void ProductView::setCatalogue(models::CatalogueModel &model, PictureCache &pictures)
{
    m_catalogue = &model;
    m_pictures = &pictures;
    m_delegate = new ProductCardDelegate(model, pictures, this);
    setModel(&model);
    setItemDelegate(m_delegate);
    connect(&pictures, &PictureCache::changed, viewport(), QOverload<>::of(&QWidget::update));
    setGridded(true);
}

void ProductView::setGridded(bool gridded)
{
    m_delegate->setGridded(gridded);
    setFlow(gridded ? QListView::LeftToRight : QListView::TopToBottom);
    setWrapping(gridded);
    fit();
}

bool ProductView::isGridded() const
{
    return m_delegate->isGridded();
}

void ProductView::setLanguage(const QString &language)
{
    m_delegate->setLanguage(language);
    viewport()->update();
}

void ProductView::setLongestPrice(const QString &price)
{
    if (m_longestPrice != price) {
        m_longestPrice = price;
        fit();
    }
}

void ProductView::fit()
{
    if (!m_delegate) {
        return;
    }
    const kit::Theme &theme = kit::Theme::of(this);
    const int gap = ProductCardPainter::gap;
    const int room = viewport()->width() - 2; // A row that fills the view to the last pixel wraps.
    int columns = 1;
    QSize cell(room, ProductCardPainter::rowHeight(theme) + gap / 2);
    bool isStacked = false;
    if (isGridded()) {
        columns = ProductCardPainter::columns(theme, room);
        const int width = room / columns;
        isStacked = ProductCardPainter(theme).needsStacking(m_longestPrice, width - gap);
        // As wide as the delegate paints it: the room of the last gap is everybody's.
        const int card = width - gap * (columns - 1) / columns;
        cell = QSize(width, ProductCardPainter::cardHeight(theme, card, isStacked) + gap);
        const qreal ratio = devicePixelRatioF();
        m_pictures->setExtent(qCeil(card * ratio));
        // Scaled once, not at each painting: what is seen, twice, has room in the cache of what is painted.
        const auto seen = int(qreal(viewport()->width()) * viewport()->height() * ratio * ratio * 4 / 1024);
        QPixmapCache::setCacheLimit(qMax(QPixmapCache::cacheLimit(), 2 * seen)); // KiB.
    }
    m_delegate->setStacked(isStacked);
    m_delegate->setCells(cell, columns);
    setGridSize(cell);
    verticalScrollBar()->setSingleStep(cell.height() / 3);
    viewport()->update();
}

void ProductView::ask(const QModelIndex &index, int quantity)
{
    if (!index.isValid()) {
        return;
    }
    const core::Product product = m_catalogue->product(index);
    const int wanted = qBound(0, quantity, core::availabilityOf(product).maximum);
    if (wanted != m_catalogue->quantity(product.id)) {
        Q_EMIT quantityWanted(product, wanted);
    }
}

QStringList ProductView::actionsOf(const QModelIndex &row) const
{
    const core::Product product = m_catalogue->product(row);
    const int quantity = m_catalogue->quantity(product.id);
    QStringList actions;
    if (quantity < core::availabilityOf(product).maximum) {
        actions << QAccessibleActionInterface::pressAction();
    }
    if (quantity > 0) {
        actions << QAccessibleActionInterface::decreaseAction();
    }
    return actions;
}

QString ProductView::sentenceOf(const QString &action) const
{
    if (action == QAccessibleActionInterface::pressAction()) {
        return tr("Puts one into the cart");
    }
    return action == QAccessibleActionInterface::decreaseAction() ? tr("Takes one out of the cart") : QString();
}

void ProductView::act(const QModelIndex &row, const QString &action)
{
    const int quantity = m_catalogue->quantity(m_catalogue->idAt(row));
    ask(row, quantity + (action == QAccessibleActionInterface::pressAction() ? 1 : -1));
}

void ProductView::typeDigit(int digit)
{
    if (m_typed == 0 && digit == 0) {
        return;
    }
    // Digits belong to the product that they were typed on.
    const qint64 product = currentIndex().isValid() ? m_catalogue->idAt(currentIndex()) : 0;
    const bool isSame = std::exchange(m_typedOn, product) == product;
    m_typed = m_typing.isActive() && isSame ? qMin(m_typed * 10 + digit, 9999) : digit;
    m_typing.start();
    ask(currentIndex(), m_typed);
}

bool ProductView::changeQuantity(const QKeyEvent &event)
{
    const QModelIndex at = currentIndex();
    const int quantity = at.isValid() ? m_catalogue->quantity(m_catalogue->idAt(at)) : 0;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        ask(at, quantity + 1);
        return true;
    case Qt::Key_Minus:
        ask(at, quantity - 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!event.isAutoRepeat()) {
            ask(at, quantity + 1);
        }
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        ask(at, 0);
        return true;
    default:
        break;
    }
    const bool isDigit = event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9;
    if (isDigit) {
        typeDigit(event.key() - Qt::Key_0);
    }
    return isDigit;
}

void ProductView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isDetail = event->key() == Qt::Key_Menu || (isEnter && event->modifiers().testFlag(Qt::AltModifier));
    if (isDetail && currentIndex().isValid()) {
        Q_EMIT detailWanted(m_catalogue->product(currentIndex()));
        return;
    }
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isPlain && changeQuantity(*event)) {
        return;
    }
    if (isPlain && !event->text().isEmpty() && event->text().front().isLetter()) {
        Q_EMIT letterTyped(event->text());
        return;
    }
    QListView::keyPressEvent(event);
}

void ProductView::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex before = m_delegate->hotIndex();
    const QModelIndex at = indexAt(event->pos());
    const Part part = at.isValid() ? m_delegate->partAt(this, visualRect(at), at, event->pos()) : Part::None;
    m_delegate->setHot(part == Part::None ? QModelIndex() : at, part);
    setCursor(part == Part::None ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update(before);
    update(at);
    QListView::mouseMoveEvent(event);
}

void ProductView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex at = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && at.isValid()) {
        const Part part = m_delegate->partAt(this, visualRect(at), at, event->pos());
        const int quantity = m_catalogue->quantity(m_catalogue->idAt(at));
        if (part == Part::More || part == Part::Less) {
            ask(at, quantity + (part == Part::More ? 1 : -1));
        } else if (part == Part::Body) {
            Q_EMIT detailWanted(m_catalogue->product(at));
        }
    }
    QListView::mouseReleaseEvent(event);
}

void ProductView::leaveEvent(QEvent *event)
{
    m_delegate->setHot({}, Part::None);
    viewport()->update();
    QListView::leaveEvent(event);
}

void ProductView::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && m_catalogue->rowCount() > 0 && event->reason() != Qt::MouseFocusReason) {
        setCurrentIndex(m_catalogue->index(0));
    }
    QListView::focusInEvent(event);
}

void ProductView::resizeEvent(QResizeEvent *event)
{
    fit();
    QListView::resizeEvent(event);
}

void ProductView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        fit();
    }
}

} // namespace views
