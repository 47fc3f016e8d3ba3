// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/receiptpaper.h"
#include "kit/widgets/dialog.h"
#include "text/receiptrows.h"

#include <functional>

class QScrollArea;
class QVBoxLayout;

namespace checkout {
class SettingsController;
}

namespace kit {
class Banner;
class Button;
class ComboField;
class Field;
class TextField;
}

namespace views {

class PrinterChoice;

/// A receipt or a day's totals as they will be on paper, and the ways there: a PDF file, a receipt printer of the network. Not modal: the
/// counter goes on.
class PaperDialog final : public kit::Dialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaperDialog)
public:
    /// `fileName` is offered for the PDF, `done` said when it has left.
    struct Words
    {
        QString title;
        QString fileName;
        QString done;
        QString mailTo; ///< Of the customer; the letter is for nobody yet where that is not known.
        QByteArray table; ///< As CSV; empty: there is none to save.
        QString note; ///< What is to be known of the paper before it leaves; may be empty.
    };
    /// `settings` is not owned: the printer and the paper are kept there.
    PaperDialog(const QList<text::ReceiptRow> &rows, const Words &words, checkout::SettingsController &settings, QWidget *parent);
    /// What is shown and what leaves from now on.
    void setRows(const QList<text::ReceiptRow> &rows);
    /// Offers the day before, and the one after.
    void setSteps(bool hasNext);

Q_SIGNALS:
    /// It has left this computer.
    void printed();
    /// The day before, or after.
    void stepRequested(int days);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void addRows(QVBoxLayout &paper);
    void showSheet();
    void addWays(QVBoxLayout &ways);
    void addFiles(QVBoxLayout &ways);
    void savePdf();
    void saveTable();
    void save(const QString &filter, const QString &name, const std::function<void(const QString &)> &then);
    void mail();
    void print();
    void write(const checkout::PaperWish &wish);
    void setBusy(bool isBusy);
    void onFailed(checkout::ReceiptPaper::Fault fault, const QString &detail);

    QList<text::ReceiptRow> m_rows;
    Words m_words;
    checkout::SettingsController &m_settings;
    checkout::ReceiptPaper m_paper;
    QScrollArea *m_sheet = nullptr;
    QScrollArea *m_wayScroll = nullptr;
    QVBoxLayout *m_waysColumn = nullptr;
    kit::Banner *m_result;
    kit::Field *m_printerField;
    kit::TextField *m_printer;
    kit::ComboField *m_size;
    kit::Button *m_print;
    kit::Button *m_save;
    PrinterChoice *m_system;
};

} // namespace views
