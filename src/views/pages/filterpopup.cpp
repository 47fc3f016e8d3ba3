// SPDX-License-Identifier: MIT
#include "views/pages/filterpopup.h"

#include "core/fieldcheck.h"
#include "core/locale.h"
#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/choicecard.h"
#include "kit/widgets/dialog.h"
#include "kit/widgets/field.h"
#include "kit/widgets/textfield.h"
#include "text/moneytext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int popupWidth = 340;

} // namespace

FilterPopup::FilterPopup(QWidget *parent) :
    QFrame(parent, Qt::Popup | Qt::FramelessWindowHint), m_available(new kit::ChoiceCard(kit::ChoiceCard::Kind::Check)),
    m_from(new kit::TextField), m_to(new kit::TextField), m_fromField(new kit::Field), m_toField(new kit::Field),
    m_clear(new kit::Button(QString(), kit::Button::Variant::Link))
{
    setFrameShape(QFrame::StyledPanel); // No round corners: without a compositor they are black.
    m_available->setObjectName(u"availableFilter"_s);
    m_from->setObjectName(u"priceFromEdit"_s);
    m_to->setObjectName(u"priceToEdit"_s);
    m_clear->setObjectName(u"clearFilterButton"_s);
    m_fromField->setControl(m_from);
    m_toField->setControl(m_to);
    auto *prices = new QHBoxLayout;
    prices->setSpacing(2 * kit::Theme::unit);
    prices->addWidget(m_fromField);
    prices->addWidget(m_toField);
    auto *column = new QVBoxLayout(this);
    const int margin = 2 * kit::Theme::unit;
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(2 * kit::Theme::unit);
    column->addWidget(m_available);
    column->addLayout(prices);
    column->addWidget(m_clear, 0, Qt::AlignLeft);
    connect(m_available, &QAbstractButton::toggled, this, [this](bool isOn) {
        if (isOn != m_filter.isAvailableOnly) {
            m_filter.isAvailableOnly = isOn;
            Q_EMIT filterWanted(m_filter);
        }
    });
    for (kit::TextField *edit : { m_from, m_to }) {
        connect(edit, &QLineEdit::textChanged, this, &FilterPopup::onPrice);
        connect(edit, &QLineEdit::returnPressed, this, &QWidget::close);
    }
    connect(m_clear, &QAbstractButton::clicked, this, [this] {
        models::CatalogueFilter none;
        none.category = m_filter.category;
        m_from->showText({});
        m_to->showText({});
        Q_EMIT filterWanted(none);
    });
    retranslate();
}

void FilterPopup::retranslate()
{
    m_available->setTitle(tr("Only what can be sold now"));
    m_fromField->setLabel(tr("Price from"));
    m_toField->setLabel(tr("Price to"));
    m_clear->setLabel(tr("Clear the filters"));
}

void FilterPopup::render(
    const models::CatalogueFilter &filter, const models::CatalogueCounts &counts, const QString &currency, const QString &language)
{
    m_filter = filter;
    m_currency = currency;
    m_language = language;
    m_available->setChecked(filter.isAvailableOnly);
    m_available->setRemark(tr("%1 of %2").arg(text::formatCount(counts.available, language), text::formatCount(counts.all, language)));
    const bool hasPrices = counts.lowestPrice && counts.highestPrice;
    const auto money = [&](qint64 minor) { return text::formatMoney({ minor, currency }, language); };
    m_fromField->setHint(hasPrices ? tr("from %1").arg(money(*counts.lowestPrice)) : QString());
    m_toField->setHint(hasPrices ? tr("up to %1").arg(money(*counts.highestPrice)) : QString());
    for (kit::TextField *edit : { m_from, m_to }) {
        const bool isGone = !(edit == m_from ? filter.priceFrom : filter.priceTo).has_value();
        if (isGone && !isVisible()) {
            edit->showText({}); // What is half typed stays while it is typed.
        }
        edit->setEnabled(!currency.isEmpty());
    }
    m_clear->setEnabled(
        filter.isAvailableOnly || filter.priceFrom || filter.priceTo || !m_from->text().isEmpty() || !m_to->text().isEmpty());
}

// Nothing: it is no price, and the field says so. A price that is empty is no bound.
std::optional<std::optional<qint64>> FilterPopup::priceIn(kit::TextField &edit, kit::Field &field) const
{
    field.setError({});
    if (edit.text().trimmed().isEmpty()) {
        return std::optional<qint64>();
    }
    const auto number = core::numberFromInput(edit.text(), core::Locale::languageOf(m_language) == core::Locale::Language::Turkish);
    const auto money = number ? core::Money::rounded(*number, m_currency) : std::nullopt;
    if (!money || money->minor < 0) {
        field.setError(tr("Write a price."));
        return std::nullopt;
    }
    return std::optional(money->minor);
}

void FilterPopup::onPrice()
{
    const auto from = priceIn(*m_from, *m_fromField);
    const auto to = priceIn(*m_to, *m_toField);
    if (!from || !to) {
        return;
    }
    models::CatalogueFilter wanted = m_filter;
    wanted.priceFrom = *from;
    wanted.priceTo = *to;
    if (!(wanted == m_filter)) {
        Q_EMIT filterWanted(wanted);
    }
}

void FilterPopup::popUpBelow(QWidget &button)
{
    setFixedWidth(kit::Theme::of(this).scaled(popupWidth));
    adjustSize();
    move(kit::placeBeside(button, size()));
    show();
    m_available->setFocus(Qt::PopupFocusReason);
}

void FilterPopup::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

} // namespace views
