// SPDX-License-Identifier: MIT
#include "views/pages/productspage.h"

#include "checkout/catalogue/cataloguecontroller.h"
#include "checkout/draft/draftcontroller.h"
#include "checkout/flow/scan.h"
#include "kit/theme/theme.h"
#include "kit/widgets/skeleton.h"
#include "kit/widgets/themedwidget.h"
#include "text/errortext.h"
#include "text/moneytext.h"
#include "ui_productspage.h"
#include "views/delegates/productcarddelegate.h"
#include "views/delegates/productcardpainter.h"
#include "views/fields/flowlayout.h"
#include "views/pages/cataloguefilterbar.h"
#include "views/pages/pagecolumn.h"
#include "views/pages/productdetail.h"
#include "views/pages/scanwords.h"

#include <QKeyEvent>
#include <QShortcut>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int searchWidth = 320;

} // namespace

ProductsPage::ProductsPage(checkout::DraftController &draft, checkout::CatalogueController &catalogue, QWidget *parent) :
    Page(parent), m_draft(draft), m_catalogue(catalogue), m_model(catalogue.model()), m_ui(std::make_unique<Ui::ProductsPage>()),
    m_skeleton(new kit::Skeleton(kit::Skeleton::Shape::Cards))
{
    // As large as the cards that come: nothing moves then.
    m_skeleton->setCardSize([this](const kit::Theme &theme) {
        const int width = ProductCardPainter::cardWidth(theme, m_skeleton->width());
        return QSize(width, ProductCardPainter::cardHeight(theme, width));
    });
    m_ui->setupUi(this);
    m_tools = new CatalogueFilterBar({ m_ui->categoryButton, m_ui->filterButton, m_ui->sortButton }, this);
    build();
    connectSearch();
    connect(&m_draft, &checkout::DraftController::changed, this, &ProductsPage::renew);
    connect(&m_catalogue, &checkout::CatalogueController::changed, this, &ProductsPage::onCatalogue);
    connect(&m_catalogue, &checkout::CatalogueController::pictureArrived, &m_pictures, &PictureCache::take);
    ProductsPage::retranslate();
}

ProductsPage::~ProductsPage() = default;

void ProductsPage::build()
{
    const int gap = ProductCardPainter::gap;
    // The scroll bar of the products stands in the space between the columns.
    m_ui->columns->setSpacing(kit::Theme::cardGap - gap);
    m_ui->columns->setStretch(0, 1);
    buildTools();
    m_ui->searchEdit->setLeadingIcon(u"search"_s);
    m_ui->searchEdit->setClearButtonEnabled(false);
    m_ui->searchEdit->installEventFilter(this);
    m_ui->countLabel->setColor(kit::ColorRole::Text2);
    m_ui->countLabel->setOverflow(kit::PlainLabel::Overflow::Elide);
    auto *loading = new QVBoxLayout(m_ui->loadingBox);
    loading->setContentsMargins(0, 0, gap, 0);
    loading->addWidget(m_skeleton);
    loading->addStretch(1);
    m_skeleton->setCount(2);
    m_model.setDescribe([this](const core::Product &product, int quantity) { return describe(product, quantity); });
    m_ui->productView->setCatalogue(m_model, m_pictures);
    m_ui->cartPanel->setTitleOf([this](qint64 id) {
        const int row = m_model.catalogue().rowOf(id);
        return row < 0 ? QString() : m_model.catalogue().product(row).title;
    });
    m_ui->cartPanel->setDraft(m_draft);
    connect(&m_pictures, &PictureCache::wanted, &m_catalogue, &checkout::CatalogueController::requestPicture);
    connect(m_ui->productView, &ProductView::quantityWanted, &m_draft, &checkout::DraftController::setQuantity);
    connect(m_ui->productView, &ProductView::detailWanted, this, &ProductsPage::openDetail);
    auto *undo = new QShortcut(QKeySequence(QKeySequence::Undo), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(undo, &QShortcut::activated, &m_draft, &checkout::DraftController::undoCart);
    connect(m_ui->productView, &ProductView::letterTyped, this, [this](const QString &text) {
        m_ui->searchEdit->setFocus(Qt::OtherFocusReason);
        m_ui->searchEdit->setText(text);
    });
}

// The search with its tools, and what gives way in a low window.
void ProductsPage::buildTools()
{
    m_ui->toolRow->setContentsMargins(0, 0, ProductCardPainter::gap, 0);
    m_ui->toolRow->setStretch(0, 1);
    auto *tools = new FlowLayout(m_ui->toolBox, m_ui->toolRow->spacing());
    for (QWidget *tool : std::initializer_list<QWidget *>{ m_ui->categoryButton, m_ui->filterButton, m_ui->sortButton, m_ui->viewSwitch }) {
        tools->addWidget(tool);
    }
    for (QWidget *list : std::initializer_list<QWidget *>{ m_ui->resultStack, m_ui->cartPanel }) {
        list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    }
    m_ui->mainColumn->setStretch(m_ui->mainColumn->indexOf(m_ui->resultStack), 1);
    m_content = addLowScroll(*this);
}

void ProductsPage::connectSearch()
{
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, &ProductsPage::search);
    connect(m_ui->searchEdit, &QLineEdit::returnPressed, this, &ProductsPage::onSearchReturn);
    connect(m_ui->emptyState, &kit::EmptyState::actionClicked, this, &ProductsPage::onEmptyAction);
    connect(m_ui->viewSwitch, &kit::SegmentedSwitch::chosen, this,
        [this](const QString &id) { m_ui->productView->setGridded(id == "grid"_L1); });
    connect(m_tools, &CatalogueFilterBar::filterWanted, this, &ProductsPage::setFilter);
    connect(m_tools, &CatalogueFilterBar::sortWanted, this, &ProductsPage::setSort);
}

QString ProductsPage::title() const
{
    return tr("Products");
}

void ProductsPage::retranslate()
{
    m_ui->searchEdit->setPlaceholderText(tr("Search product, code or barcode"));
    m_ui->searchEdit->setTrailingHint(capabilities().isClerk ? tr("Ctrl K") : QString());
    m_ui->searchEdit->setAccessibleName(tr("Search product, code or barcode"));
    m_ui->productView->setAccessibleName(tr("Products"));
    const QString current = m_ui->productView->isGridded() ? u"grid"_s : u"list"_s;
    m_ui->viewSwitch->setSegments({ { u"grid"_s, {}, u"grid"_s, tr("Cards") }, { u"list"_s, {}, u"list"_s, tr("Rows") } });
    m_ui->viewSwitch->setCurrent(current);
    m_ui->viewSwitch->setAccessibleName(tr("How products are shown"));
    renewTools();
    renewResult();
}

void ProductsPage::setFilter(const models::CatalogueFilter &filter)
{
    m_model.setFilter(filter);
    m_ui->productView->scrollToTop();
    renewTools();
    renewResult();
}

void ProductsPage::setSort(models::CatalogueSort sort)
{
    m_model.setSort(sort);
    renewTools();
}

void ProductsPage::openDetail(const core::Product &product)
{
    m_detail = new ProductDetail(product, m_pictures, m_language, this);
    m_detail->setQuantity(m_model.quantity(product.id));
    connect(m_detail, &ProductDetail::quantityWanted, &m_draft, &checkout::DraftController::setQuantity);
    connect(&m_catalogue, &checkout::CatalogueController::detailArrived, m_detail, [detail = m_detail](const core::ProductDetail &arrived) {
        if (arrived.product.id == detail->productId()) {
            detail->take(arrived);
        }
    });
    connect(&m_catalogue, &checkout::CatalogueController::detailFailed, m_detail, [detail = m_detail](qint64, const core::ApiError &error) {
        detail->showFailure(text::describe(core::Operation::LoadProducts, error).sentence);
    });
    m_catalogue.requestDetail(product.id);
    m_detail->open();
}

void ProductsPage::renewTools()
{
    m_tools->render(m_model.catalogue(), m_catalogue.state().categoryTitles, m_language);
    if (const int dearest = m_model.catalogue().dearestRow(); dearest >= 0) {
        m_ui->productView->setLongestPrice(text::formatMoney(*m_model.catalogue().product(dearest).price, m_language));
    }
}

// Products came, or the catalogue is another one.
void ProductsPage::onCatalogue()
{
    const bool hadProducts = std::exchange(m_hasProducts, m_model.catalogue().size() > 0);
    if (!m_hasProducts) {
        m_pictures.clear();
    }
    renewTools();
    renew();
    if (!hadProducts && m_hasProducts && m_ui->productView->isVisible()) {
        m_ui->productView->scrollToTop();
    }
}

void ProductsPage::renew()
{
    render(m_draft.state(), m_catalogue.state());
}

void ProductsPage::render(const checkout::DraftState &draft, const checkout::CatalogueState &catalogue)
{
    m_cart = draft.cart;
    m_loading = catalogue;
    m_hasProducts = m_model.catalogue().size() > 0;
    if (m_language != locale().languageCode()) {
        m_language = locale().languageCode();
        m_ui->productView->setLanguage(m_language);
        renewTools(); // The words have changed before; the numbers among them are known in their language only now.
    }
    QHash<qint64, int> quantities;
    for (const checkout::CartLine &line : std::as_const(m_cart.lines)) {
        quantities.insert(line.product.id, line.quantity);
    }
    m_model.setQuantities(quantities);
    if (m_detail) {
        m_detail->setQuantity(m_model.quantity(m_detail->productId()));
    }
    m_ui->cartPanel->render(m_cart, m_language);
    fit();
    renewResult();
    Q_EMIT actionsChanged();
}

void ProductsPage::renewResult()
{
    const QString query = m_ui->searchEdit->text().trimmed();
    kit::EmptyState *empty = m_ui->emptyState;
    QWidget *shown = m_ui->productView;
    if (m_model.hitCount() == 0) {
        shown = empty;
        if (m_hasProducts) {
            empty->setPicture(u"search"_s);
            empty->setTitle(query.isEmpty() ? tr("Nothing matches these filters.") : tr("No product matches “%1”.").arg(query));
            empty->setDetail(tr("Try fewer letters, or the product’s code."));
            empty->setAction(tr("Show all products"));
        } else if (m_loading.isLoading) {
            shown = m_ui->loadingBox;
        } else if (m_loading.isLoaded) {
            empty->setPicture(u"box-empty"_s);
            empty->setTitle(tr("This store has no products."));
            empty->setDetail(capabilities().isClerk
                    ? tr("The order can be placed as it stands in the form. Products are added in the OneEntry panel.")
                    : tr("The order can be placed as it stands in the form."));
            empty->setAction(tr("Load again"));
        } else {
            empty->setPicture(u"wifi-off"_s, kit::Severity::Warning);
            empty->setTitle(tr("The products could not be loaded."));
            empty->setDetail(capabilities().isClerk ? tr("Check the connection, then load them again. The cart is kept.")
                                                    : tr("Load them again in a moment. The cart is kept."));
            empty->setAction(tr("Load again"));
        }
    }
    if (m_ui->resultStack->currentWidget() != shown) {
        m_ui->resultStack->setCurrentWidget(shown);
    }
    renewCount();
}

void ProductsPage::renewCount()
{
    const auto count = [this](qint64 n) { return text::formatCount(n, m_language); };
    const int all = m_model.catalogue().size();
    QString words;
    if (m_loading.isLoading && m_loading.totalCount > all) {
        words = tr("Loading products: %1 of %2").arg(count(all), count(m_loading.totalCount));
    } else if (m_model.hitCount() != all) {
        words = tr("Products: %1 of %2").arg(count(m_model.hitCount()), count(all));
    } else if (all > 0) {
        words = tr("Products: %1").arg(count(all));
    }
    if (m_loading.leftOut > 0) {
        words += u" · "_s + tr("%n cannot be read", nullptr, m_loading.leftOut);
    }
    m_ui->countLabel->setPlain(words);
}

void ProductsPage::search(const QString &text)
{
    m_catalogue.setQuery(text);
    m_ui->productView->scrollToTop();
    renewTools();
    renewResult();
}

void ProductsPage::onSearchReturn()
{
    const QString text = m_ui->searchEdit->text();
    const checkout::Scan scan = checkout::addByCode(m_catalogue, m_draft, text);
    if (scan.kind == checkout::Scan::Kind::Unknown || scan.kind == checkout::Scan::Kind::Shared) {
        if (m_model.hitCount() > 0) {
            m_ui->productView->setCurrentIndex(m_model.index(0));
            m_ui->productView->setFocus(Qt::OtherFocusReason);
        }
        return;
    }
    Q_EMIT notified(scanSentence(scan, text));
    if (scan.kind == checkout::Scan::Kind::Added) {
        m_ui->searchEdit->clear();
    } else {
        m_ui->searchEdit->selectAll();
    }
}

void ProductsPage::onEmptyAction()
{
    if (!m_hasProducts) {
        m_catalogue.reload();
        return;
    }
    m_ui->searchEdit->clear();
    setFilter({});
    m_ui->searchEdit->setFocus(Qt::OtherFocusReason);
}

QString ProductsPage::describe(const core::Product &product, int quantity) const
{
    QStringList parts{ product.title };
    if (const QString price = priceOf(product, m_language); !price.isEmpty()) {
        parts << price;
    }
    if (const QString badge = badgeOf(product); !badge.isEmpty()) {
        parts << badge;
    }
    if (quantity > 0) {
        parts << tr("%n in the cart", nullptr, quantity);
    }
    return parts.join(u", "_s);
}

PageActions ProductsPage::actions() const
{
    PageActions actions;
    actions.back = tr("Back");
    actions.primary = m_cart.preview && !m_cart.lines.isEmpty() && m_cart.unpriced.isEmpty()
        ? tr("Place the order · %1").arg(text::formatMoney(m_cart.preview->totalDue, m_language))
        : tr("Place the order");
    actions.isPrimaryEnabled = m_cart.canPlace && !m_cart.totalToConfirm;
    if (!m_cart.awaited.isEmpty()) {
        actions.note = m_cart.isAwaitedFailed ? tr("The basket is not complete.") : tr("The products of the basket are being read…");
        actions.noteTone = m_cart.isAwaitedFailed ? kit::Severity::Warning : actions.noteTone;
    } else if (m_cart.lines.isEmpty() && m_cart.isShopWithoutProducts) {
        actions.note = tr("This store sells no products: the order is what stands in the form");
    } else if (m_cart.lines.isEmpty()) {
        actions.note = tr("Add a product to place an order.");
    } else if (m_cart.isPreviewing) {
        actions.note = tr("The store is calculating the total…");
    } else if (!m_cart.unpriced.isEmpty()) {
        actions.note = tr("The store names no price for %1. Take it out to place the order.").arg(m_cart.unpriced);
        actions.noteTone = kit::Severity::Warning;
    } else if (m_cart.bonusFault != core::BonusFault::None && !m_cart.bonusText.trimmed().isEmpty()) {
        actions.note = tr("The bonus cannot be used like this.");
        actions.noteTone = kit::Severity::Danger;
    } else if (m_cart.preview) {
        actions.note = tr("The store calculated the total");
    } else if (m_cart.canPlace) {
        actions.note = tr("This store calculates no total beforehand: the order itself will say its amount");
    }
    return actions;
}

void ProductsPage::focusSearch()
{
    m_ui->searchEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->searchEdit->selectAll();
}

void ProductsPage::fit()
{
    const kit::Theme &theme = kit::Theme::of(this);
    // The cart gives way before the catalogue loses its second column.
    const int least = 2 * ProductCardPainter::cardSize(theme).width() + 4 * ProductCardPainter::gap;
    const int room = width() - 2 * kit::Theme::pageMargin - kit::Theme::cardGap - least;
    const int side = qMax(m_ui->cartPanel->leastWidth(), qBound(theme.scaled(240), room, besideWidth()));
    m_ui->cartPanel->setFixedWidth(side);
    fitTools(*m_ui->toolRow, *m_ui->toolBox, width() - side, theme.scaled(searchWidth));
    keepRoom(*m_content, theme.scaled(leastListHeight));
}

bool ProductsPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched == m_ui->searchEdit && isKey && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo)
        && !m_ui->searchEdit->isUndoAvailable()) {
        // Nothing is typed that could be taken back: it is the cart's.
        event->accept();
        if (event->type() == QEvent::KeyPress) {
            m_draft.undoCart();
        }
        return true;
    }
    if (watched == m_ui->searchEdit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && m_model.hitCount() > 0) {
            m_ui->productView->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_ui->searchEdit->text().isEmpty()) {
            m_ui->searchEdit->clear();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace views
