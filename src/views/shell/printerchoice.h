// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/receiptpaper.h"

#include <QWidget>

namespace checkout {
class SettingsController;
}

namespace kit {
class Button;
class ComboField;
class Field;
}

namespace views {

/// The printers of this computer and the button that prints on one of them. Hidden while there is none.
class PrinterChoice final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrinterChoice)
public:
    /// `settings` is not owned; the last printer is kept there.
    explicit PrinterChoice(checkout::SettingsController &settings, QWidget *parent = nullptr);
    void setBusy(bool isBusy);

Q_SIGNALS:
    void chosen(const QString &printer);

private:
    void fill(const QList<checkout::SystemPrinter> &printers);

    checkout::SettingsController &m_settings;
    checkout::SystemPrinters m_printers;
    kit::ComboField *m_box;
    kit::Field *m_field;
    kit::Button *m_print;
};

} // namespace views
