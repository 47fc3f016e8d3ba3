// SPDX-License-Identifier: MIT
#include "views/pages/orderspage.h"

#include "checkout/orders/orderhistory.h"
#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/combofield.h"
#include "kit/widgets/emptystate.h"
#include "kit/widgets/textfield.h"
#include "text/moneytext.h"
#include "text/ordercsv.h"
#include "text/timetext.h"
#include "views/delegates/ordertable.h"
#include "views/fields/flowlayout.h"
#include "views/pages/orderwords.h"
#include "views/pages/pagecolumn.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QSaveFile>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace views {
namespace {

constexpr auto typingRest = 120ms;
constexpr int leastPictureHeight = 400; ///< Of a page, px at 100 %: below it what is said of no orders has no picture.
constexpr int orderSearchWidth = 260; ///< px at 100 %, at least, beside the tools.

kit::ComboField *makeCombo(const QString &name)
{
    auto *combo = new kit::ComboField;
    combo->setObjectName(name);
    return combo;
}

/// The choices anew, and the one that was chosen.
void fill(kit::ComboField &combo, const QList<std::pair<QString, QVariant>> &choices)
{
    // With each page of a history they are asked for; mostly they are what they were.
    const int width = combo.QComboBox::sizeHint().width() + kit::Theme::of(&combo).scaled(12);
    bool isSame = combo.count() == choices.size() && combo.minimumWidth() == width;
    for (int i = 0; isSame && i < choices.size(); ++i) {
        isSame = combo.itemText(i) == choices[i].first && combo.itemData(i) == choices[i].second;
    }
    if (isSame) {
        return;
    }
    const QSignalBlocker quiet(combo);
    const QVariant chosen = combo.currentData();
    combo.clear();
    for (const auto &[words, value] : choices) {
        combo.addItem(words, value);
    }
    combo.setCurrentIndex(qMax(0, combo.findData(chosen)));
    combo.setMinimumWidth(combo.QComboBox::sizeHint().width() + kit::Theme::of(&combo).scaled(12));
}

} // namespace

OrdersPage::OrdersPage(checkout::OrderHistory &history, QWidget *parent) :
    Page(parent), m_history(history), m_toolRow(new QBoxLayout(QBoxLayout::LeftToRight)), m_tools(new QWidget),
    m_search(new kit::TextField), m_storage(makeCombo(u"storageFilter"_s)), m_status(makeCombo(u"statusFilter"_s)),
    m_payment(makeCombo(u"paymentFilter"_s)), m_period(makeCombo(u"periodFilter"_s)), m_export(new kit::Button), m_day(new kit::Button),
    m_reload(new kit::Button(QString(), kit::Button::Variant::Icon)), m_stack(new QStackedWidget), m_table(new OrderTable(history.model())),
    m_empty(new kit::EmptyState)
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingRest);
    connect(&m_typing, &QTimer::timeout, this, &OrdersPage::filter);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    for (kit::ComboField *combo : { m_storage, m_status, m_payment, m_period }) {
        connect(combo, &QComboBox::currentIndexChanged, this, &OrdersPage::filter);
    }
    connect(m_table, &OrderTable::opened, this, &OrdersPage::orderChosen);
    connect(m_table, &OrderTable::currentChangedTo, this, &OrdersPage::actionsChanged);
    connect(m_export, &QAbstractButton::clicked, this, &OrdersPage::exportShown);
    connect(m_day, &QAbstractButton::clicked, this, [this] {
        const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(locale().shopZone).date();
        const bool isYesterday = Period(m_period->currentData().toInt()) == Period::Yesterday;
        m_day->setBusy(true); // The refunds are read order by order.
        Q_EMIT dayRequested(isYesterday ? today.addDays(-1) : today);
    });
    connect(m_reload, &QAbstractButton::clicked, &m_history, &checkout::OrderHistory::refresh);
    connect(&m_history, &checkout::OrderHistory::changed, this, &OrdersPage::renew);
    connect(&m_history, &checkout::OrderHistory::dayRead, this, [this] { m_day->setBusy(false); });
    OrdersPage::retranslate();
}

void OrdersPage::build()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(kit::Theme::pageMargin, kit::Theme::pageMargin, kit::Theme::pageMargin, kit::Theme::pageMargin);
    whole->setSpacing(2 * kit::Theme::unit);
    keepCentred(*whole);
    m_toolRow->setSpacing(kit::Theme::unit);
    m_toolRow->addWidget(m_search, 1);
    m_toolRow->addWidget(m_tools);
    auto *tools = new FlowLayout(m_tools, kit::Theme::unit);
    for (QWidget *tool : std::initializer_list<QWidget *>{ m_storage, m_status, m_payment, m_period, m_day, m_export, m_reload }) {
        tools->addWidget(tool);
    }
    whole->addLayout(m_toolRow);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    whole->addWidget(m_stack, 1);
    m_stack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_content = addLowScroll(*this);
    m_search->setObjectName(u"orderSearchEdit"_s);
    m_search->setLeadingIcon(u"search"_s);
    m_search->setTrailingHint(tr("Ctrl K"));
    m_export->setObjectName(u"exportButton"_s);
    m_day->setObjectName(u"dayTotalsButton"_s);
    m_reload->setObjectName(u"reloadButton"_s);
    m_reload->setLeadingIcon(u"refresh"_s);
    m_empty->setPicture(u"receipt"_s);
}

QString OrdersPage::title() const
{
    return tr("Orders");
}

void OrdersPage::retranslate()
{
    m_search->setPlaceholderText(tr("Number, customer, product"));
    m_search->setAccessibleName(tr("Search orders"));
    m_storage->setAccessibleName(tr("Order storage"));
    m_status->setAccessibleName(tr("Status"));
    m_payment->setAccessibleName(tr("Payment"));
    m_period->setAccessibleName(tr("Period"));
    m_export->setLabel(tr("Export"));
    m_day->setLabel(tr("Day’s totals"));
    m_day->setToolTip(tr("Of today, or of yesterday where that is chosen"));
    m_export->setToolTip(tr("Writes the orders of this list into a file"));
    m_reload->setLabel(tr("Read the list again"));
    m_table->setAccessibleName(tr("Orders"));
    m_history.model().setWords(
        [this](const core::OrderSummary &order, models::OrderListModel::Column column) { return orderCell(order, column, locale()); },
        &orderHeading);
    fillChoices();
}

void OrdersPage::fillChoices()
{
    QList<std::pair<QString, QVariant>> storages{ { tr("All storages"), QString() } };
    for (const core::OrderStorage &storage : m_history.state().storages) {
        storages.append({ storage.title.isEmpty() ? storage.identifier : storage.title, storage.identifier });
    }
    fill(*m_storage, storages);
    m_storage->setVisible(storages.size() > 2);
    fillPayments();
    fill(*m_period,
        { { tr("Any day"), int(Period::Any) }, { tr("Today"), int(Period::Today) }, { tr("Yesterday"), int(Period::Yesterday) },
            { tr("Last 7 days"), int(Period::Week) }, { tr("Last 30 days"), int(Period::Month) } });
    fillStatuses();
}

// Paid or not, or the account that orders were to be paid with.
void OrdersPage::fillPayments()
{
    const QMap<QString, QString> &titles = m_history.model().accounts();
    QList<std::pair<QString, QVariant>> payments{ { tr("Paid or not"), QVariant() }, { tr("Paid"), true }, { tr("Not paid"), false } };
    for (auto it = titles.cbegin(); it != titles.cend(); ++it) {
        if (!it.key().isEmpty()) {
            payments.append({ it.value(), it.key() });
        }
    }
    fill(*m_payment, payments);
}

// The statuses that orders have: what no order has finds nothing.
void OrdersPage::fillStatuses()
{
    const QMap<QString, QString> &titles = m_history.model().statuses();
    QList<std::pair<QString, QVariant>> statuses{ { tr("Any status"), QString() } };
    for (auto it = titles.cbegin(); it != titles.cend(); ++it) {
        if (!it.key().isEmpty()) {
            statuses.append({ it.value(), it.key() });
        }
    }
    fill(*m_status, statuses);
}

core::OrderFilter OrdersPage::wanted() const
{
    core::OrderFilter filter;
    filter.zone = locale().shopZone;
    filter.search = m_search->text();
    filter.storage = m_storage->currentData().toString();
    filter.status = m_status->currentData().toString();
    const QVariant payment = m_payment->currentData();
    if (payment.typeId() == QMetaType::Bool) {
        filter.isPaid = payment.toBool();
    } else {
        filter.account = payment.toString();
    }
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(filter.zone).date();
    switch (Period(m_period->currentData().toInt())) {
    case Period::Any:
        break;
    case Period::Today:
        filter.from = filter.to = today;
        break;
    case Period::Yesterday:
        filter.from = filter.to = today.addDays(-1);
        break;
    case Period::Week:
        filter.from = today.addDays(-6);
        break;
    case Period::Month:
        filter.from = today.addDays(-29);
        break;
    }
    return filter;
}

void OrdersPage::filter()
{
    m_typing.stop();
    m_history.model().setFilter(wanted());
    renew();
}

void OrdersPage::fit()
{
    fillChoices(); // They are as wide as their words.
    fitTools(*m_toolRow, *m_tools, width() - 2 * (kit::Theme::pageMargin + sideRoom()), kit::Theme::of(this).scaled(orderSearchWidth));
    keepRoom(*m_content, kit::Theme::of(this).scaled(leastListHeight));
    m_empty->setSmall(height() < kit::Theme::of(this).scaled(leastPictureHeight));
}

void OrdersPage::enter(const checkout::Route &)
{
    m_day->setBusy(false); // Whoever left the page, or signed out, waits for no totals any more.
    filter();
}

void OrdersPage::renew()
{
    render(m_history.state());
}

void OrdersPage::render(const checkout::HistoryState &history)
{
    fit(); // What can be chosen comes with the orders, and the tools are as wide as it is.
    const bool isEmpty = m_history.model().rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    const bool isSearch = !wanted().isEmpty() && m_history.model().size() > 0;
    m_empty->setTitle(isSearch  ? tr("No order fits.")
            : history.isReading ? tr("The orders are being read…")
            : history.isKnown   ? tr("No order has been placed yet.")
                                : tr("The orders have not been read yet."));
    m_empty->setDetail(isSearch ? tr("Other words, another status or another day may find it.") : QString());
    m_export->setEnabled(!isEmpty);
    m_day->setEnabled(history.readAt.isValid() && !history.isReading); // Half a list has half a day's totals.
    m_reload->setBusy(history.isReading);
    Q_EMIT actionsChanged();
}

QString OrdersPage::note() const
{
    const checkout::HistoryState &history = m_history.state();
    const auto count = [this](int n) { return text::formatCount(n, locale().languageCode()); };
    const int shown = m_history.model().rowCount();
    const int all = m_history.model().size();
    QStringList parts{ shown == all ? tr("%n order(s)", nullptr, all) : tr("%1 of %2 orders").arg(count(shown), count(all)) };
    if (history.isReading) {
        parts << tr("being read…");
    } else if (history.readAt.isValid()) {
        parts << tr("read %1").arg(text::formatMoment(history.readAt, locale(), QDateTime::currentDateTimeUtc()));
    }
    if (history.leftOut > 0) {
        parts << tr("%n cannot be read", nullptr, history.leftOut);
    }
    return parts.join(u" · "_s);
}

PageActions OrdersPage::actions() const
{
    PageActions actions;
    actions.back = tr("Back");
    actions.primary = tr("Open");
    actions.isPrimaryEnabled = m_table->currentRow() >= 0 && m_stack->currentWidget() == m_table;
    actions.note = note();
    return actions;
}

bool OrdersPage::pressPrimary()
{
    const int row = m_table->currentRow();
    if (row >= 0) {
        const core::OrderSummary &order = m_history.model().order(row);
        Q_EMIT orderChosen(order.storage, order.id);
    }
    return true;
}

void OrdersPage::focusFirst()
{
    m_search->setFocus(Qt::OtherFocusReason);
}

void OrdersPage::exportShown()
{
    const QString day = QDateTime::currentDateTimeUtc().toTimeZone(locale().shopZone).date().toString(Qt::ISODate);
    auto *dialog = new QFileDialog(this, tr("Export orders"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({ tr("Table for a spreadsheet (*.csv)"), tr("JSON (*.json)") });
    dialog->selectFile(tr("orders-%1.csv").arg(day));
    connect(dialog, &QFileDialog::fileSelected, this, &OrdersPage::writeShown);
    dialog->open();
}

void OrdersPage::writeShown(const QString &path)
{
    const bool isJson = path.endsWith(".json"_L1, Qt::CaseInsensitive);
    const QList<core::Order> orders = m_history.shown();
    const QByteArray bytes = isJson ? m_history.asJson(orders) : text::ordersAsCsv(orders, locale().languageCode(), locale().shopZone);
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    const int wanted = m_history.model().rowCount();
    if (!isWritten) {
        Q_EMIT notified(tr("The file cannot be written: %1").arg(file.errorString()));
    } else if (orders.size() < wanted) {
        Q_EMIT notified(tr("Only %1 of %2 orders written: this computer has no copy of the others.").arg(orders.size()).arg(wanted));
    } else {
        Q_EMIT notified(tr("%n order(s) written: %1", nullptr, wanted).arg(path));
    }
}

} // namespace views
