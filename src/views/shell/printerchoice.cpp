// SPDX-License-Identifier: MIT
#include "views/shell/printerchoice.h"

#include "checkout/flow/settingscontroller.h"
#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/combofield.h"
#include "kit/widgets/field.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr auto systemPrinterKey = "receipt/systemPrinter"_L1;

} // namespace

PrinterChoice::PrinterChoice(checkout::SettingsController &settings, QWidget *parent) :
    QWidget(parent), m_settings(settings), m_box(new kit::ComboField), m_field(new kit::Field(tr("Printer of this computer"), m_box)),
    m_print(new kit::Button)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 2 * kit::Theme::unit);
    column->setSpacing(kit::Theme::unit);
    column->addWidget(m_field);
    column->addWidget(m_print, 0, Qt::AlignLeft);
    m_box->setObjectName(u"systemPrinterBox"_s);
    m_print->setObjectName(u"systemPrintButton"_s);
    m_print->setLeadingIcon(u"printer"_s);
    m_print->setLabel(tr("Print here"));
    hide();
    connect(&m_printers, &checkout::SystemPrinters::found, this, &PrinterChoice::fill);
    connect(m_print, &QAbstractButton::clicked, this, [this] {
        const QString printer = m_box->currentData().toString();
        m_settings.set(systemPrinterKey, printer);
        Q_EMIT chosen(printer);
    });
    m_printers.ask();
}

void PrinterChoice::fill(const QList<checkout::SystemPrinter> &printers)
{
    const QString last = m_settings.value(systemPrinterKey);
    const bool isGone
        = !last.isEmpty() && std::none_of(printers.begin(), printers.end(), [&last](const auto &printer) { return printer.name == last; });
    for (const checkout::SystemPrinter &printer : printers) {
        m_box->addItem(printer.description, printer.name);
        if (printer.name == last || ((last.isEmpty() || isGone) && printer.isDefault)) {
            m_box->setCurrentIndex(m_box->count() - 1);
        }
    }
    m_field->setHint(isGone ? tr("%1 is not there now.").arg(last) : QString()); // Else another one would print unnoticed.
    setVisible(!printers.isEmpty());
}

void PrinterChoice::setBusy(bool isBusy)
{
    m_print->setBusy(isBusy);
}

} // namespace views
