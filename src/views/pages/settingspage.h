// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/receiptpaper.h"
#include "core/setting.h"
#include "views/pages/page.h"

#include <QMap>
#include <QTimer>

class QGridLayout;
class QVBoxLayout;

namespace checkout {
class SettingsController;
struct SettingsState;
}

namespace kit {
class Banner;
class Button;
class Card;
class PlainLabel;
}

namespace views {

class SettingField;

/// All settings of this counter and of the connected project, in cards by subject. What is typed is judged at once and kept when it is
/// whole; every change can be taken back.
class SettingsPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsPage)
public:
    /// `settings` is not owned.
    explicit SettingsPage(checkout::SettingsController &settings, QWidget *parent = nullptr);

    void render(const checkout::SettingsState &settings);
    [[nodiscard]] PageActions actions() const override;
    void focusFirst() override;
    [[nodiscard]] QString title() const override;

Q_SIGNALS:
    void connectRequested();
    void receiptsRequested();
    void testPageRequested();

protected:
    void renew() override;
    void retranslate() override;
    void fit() override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// A subject: its card, and its fields in two columns.
    struct Section
    {
        kit::Card *card = nullptr;
        QGridLayout *grid = nullptr;
        QList<SettingField *> fields;
    };

    void addTools(QVBoxLayout &column);
    void addSection(QVBoxLayout &column, core::SettingSection topic);
    void addPaper(QVBoxLayout &column);
    [[nodiscard]] static QString sectionTitle(core::SettingSection topic);
    void place(const Section &section, int columns);
    void renderImport(const checkout::SettingsState &settings);
    void takePrinters(const QList<checkout::SystemPrinter> &printers);
    void exportFile();
    void importFile();

    checkout::SettingsController &m_settings;
    QMap<core::SettingSection, Section> m_sections;
    kit::PlainLabel *m_heading;
    kit::Button *m_undo;
    kit::Button *m_import;
    kit::Button *m_export;
    kit::Button *m_connect;
    kit::PlainLabel *m_connectHint;
    kit::Button *m_receipts;
    kit::Button *m_testPage;
    kit::Button *m_look;
    checkout::SystemPrinters m_printers;
    bool m_isLookWanted = false; ///< Somebody has asked for the printers, and is told.
    kit::Banner *m_news;
    kit::PlainLabel *m_file;
    kit::PlainLabel *m_given;
    QTimer m_rest; ///< Nobody has typed for a moment: what is whole is kept.
    int m_columns = 0;
};

} // namespace views
