// SPDX-License-Identifier: MIT
#include "views/shell/shortcutsheet.h"

#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {

ShortcutSheet::ShortcutSheet(QWidget *parent) : QDialog(parent), m_grid(new QGridLayout)
{
    setModal(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kit::Theme::pageMargin, kit::Theme::pageMargin, kit::Theme::pageMargin, kit::Theme::pageMargin);
    column->setSpacing(20);
    m_grid->setHorizontalSpacing(28);
    m_grid->setVerticalSpacing(10);
    column->addLayout(m_grid);
    auto *close = new kit::Button(QString(), kit::Button::Variant::Secondary, this);
    close->setObjectName(u"closeButton"_s);
    connect(close, &QAbstractButton::clicked, this, &QWidget::close);
    column->addWidget(close, 0, Qt::AlignRight);
    retranslate();
}

void ShortcutSheet::retranslate()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const std::pair<QString, QString> keys[]{
        { tr("Ctrl+Enter"), tr("The main action of the page") },
        { tr("Alt+Left"), tr("Back") },
        { tr("Ctrl+K"), tr("Search products") },
        { tr("+ and −"), tr("One more or one less of a product") },
        { tr("Digits"), tr("Quantity of a product") },
        { tr("Delete"), tr("Take a product out of the cart") },
        { tr("F2"), tr("Park the basket, or see the parked ones") },
        { tr("F3"), tr("Orders that have been placed") },
        { tr("F5"), tr("Check the payment now, or read the orders again") },
        { tr("F11"), tr("The customer’s view, on a second screen") },
        { tr("Ctrl+N"), tr("New order") },
        { tr("Ctrl+,"), tr("Settings") },
        { tr("Ctrl+L"), tr("Turkish or English") },
        { tr("Ctrl++ and Ctrl+−"), tr("Larger or smaller text") },
        { tr("Esc"), tr("Stop what is running, or close the message") },
        { tr("F1"), tr("This sheet") },
    };
    int row = 0;
    for (const auto &[key, meaning] : keys) {
        auto *name = new kit::PlainLabel(key, kit::TextStyle::Strong, kit::ColorRole::Text, this);
        name->setOverflow(kit::PlainLabel::Overflow::Keep);
        auto *words = new kit::PlainLabel(meaning, kit::TextStyle::Body, kit::ColorRole::Text2, this);
        words->setOverflow(kit::PlainLabel::Overflow::Keep);
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(words, row++, 1);
    }
    setWindowTitle(tr("Keyboard shortcuts"));
    findChild<kit::Button *>(u"closeButton"_s)->setLabel(tr("Close"));
}

void ShortcutSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace views
