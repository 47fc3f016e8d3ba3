// SPDX-License-Identifier: MIT
#include "views/pages/settingspage.h"

#include "checkout/flow/settingscontroller.h"
#include "kit/theme/theme.h"
#include "kit/widgets/banner.h"
#include "kit/widgets/button.h"
#include "kit/widgets/card.h"
#include "kit/widgets/field.h"
#include "kit/widgets/plainlabel.h"
#include "views/fields/flowlayout.h"
#include "views/pages/pagecolumn.h"
#include "views/pages/settingfield.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSaveFile>
#include <QShortcut>

#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace views {
namespace {

using Topic = core::SettingSection;

constexpr int mostColumns = 3;
constexpr auto restTime = 1500ms;
constexpr qint64 mostImported = 1 << 20; // Bytes.

} // namespace

SettingsPage::SettingsPage(checkout::SettingsController &settings, QWidget *parent) :
    Page(parent), m_settings(settings), m_heading(new kit::PlainLabel({}, kit::TextStyle::PageTitle)), m_undo(new kit::Button),
    m_import(new kit::Button), m_export(new kit::Button), m_connect(new kit::Button),
    m_connectHint(new kit::PlainLabel({}, kit::TextStyle::Hint, kit::ColorRole::Text2)), m_receipts(new kit::Button),
    m_testPage(new kit::Button), m_look(new kit::Button), m_news(new kit::Banner),
    m_file(new kit::PlainLabel({}, kit::TextStyle::Hint, kit::ColorRole::Text2)),
    m_given(new kit::PlainLabel({}, kit::TextStyle::Hint, kit::ColorRole::Text2))
{
    QVBoxLayout *column = addPageColumn(*this);
    keepCentred(*column);
    addTools(*column);
    column->addWidget(m_news);
    for (const Topic topic : { Topic::Project, Topic::Order, Topic::Attributes, Topic::Language, Topic::Look }) {
        addSection(*column, topic);
    }
    m_connect->setObjectName(u"changeProjectButton"_s);
    m_sections[Topic::Project].card->body()->addWidget(m_connect, 0, Qt::AlignLeft);
    m_sections[Topic::Project].card->body()->addWidget(m_connectHint);
    addPaper(*column);
    addSection(*column, Topic::Notices);
    addSection(*column, Topic::Lock);
    addSection(*column, Topic::Shop);
    column->addWidget(m_file);
    column->addWidget(m_given);
    column->addStretch(1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restTime);
    connect(&m_rest, &QTimer::timeout, &m_settings, &checkout::SettingsController::settle);
    connect(&m_settings, &checkout::SettingsController::changed, this, &SettingsPage::renew);
    connect(m_connect, &QAbstractButton::clicked, this, &SettingsPage::connectRequested);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, &m_settings, &checkout::SettingsController::undo);
    SettingsPage::retranslate();
}

void SettingsPage::addTools(QVBoxLayout &column)
{
    auto *tools = new QHBoxLayout;
    m_undo->setObjectName(u"undoSettingButton"_s);
    m_undo->setLeadingIcon(u"undo"_s);
    m_import->setObjectName(u"importSettingsButton"_s);
    m_export->setObjectName(u"exportSettingsButton"_s);
    tools->addWidget(m_heading);
    tools->addStretch(1);
    tools->addWidget(m_undo);
    tools->addWidget(m_import);
    tools->addWidget(m_export);
    column.addLayout(tools);
    m_news->hide();
    connect(m_undo, &QAbstractButton::clicked, &m_settings, &checkout::SettingsController::undo);
    connect(m_import, &QAbstractButton::clicked, this, &SettingsPage::importFile);
    connect(m_export, &QAbstractButton::clicked, this, &SettingsPage::exportFile);
}

void SettingsPage::addSection(QVBoxLayout &column, Topic topic)
{
    Section section;
    section.card = new kit::Card;
    section.grid = new QGridLayout;
    section.grid->setHorizontalSpacing(kit::Theme::cardGap);
    for (const core::Setting &setting : core::settingTable()) {
        if (setting.section == topic) {
            auto *field = new SettingField(m_settings, setting, this);
            connect(field, &SettingField::typing, &m_rest, qOverload<>(&QTimer::start));
            section.fields.append(field);
        }
    }
    section.card->body()->addLayout(section.grid);
    column.addWidget(section.card);
    m_sections.insert(topic, section);
    place(section, 2); // In the order of the table, so that Tab goes so too.
}

void SettingsPage::addPaper(QVBoxLayout &column)
{
    m_receipts->setObjectName(u"receiptsSetupButton"_s);
    m_testPage->setObjectName(u"testPageButton"_s);
    m_testPage->setLeadingIcon(u"printer"_s);
    m_look->setObjectName(u"lookForPrintersButton"_s);
    auto *buttons = new FlowLayout(nullptr, 10);
    buttons->addWidget(m_receipts);
    buttons->addWidget(m_testPage);
    buttons->addWidget(m_look);
    addSection(column, Topic::Paper);
    m_sections[Topic::Paper].card->body()->addLayout(buttons);
    connect(m_receipts, &QAbstractButton::clicked, this, &SettingsPage::receiptsRequested);
    connect(m_testPage, &QAbstractButton::clicked, this, &SettingsPage::testPageRequested);
    connect(&m_printers, &checkout::SystemPrinters::found, this, &SettingsPage::takePrinters);
    connect(m_look, &QAbstractButton::clicked, this, [this] {
        m_isLookWanted = true;
        m_printers.ask();
        m_look->setBusy(m_printers.isAsking());
    });
}

void SettingsPage::takePrinters(const QList<checkout::SystemPrinter> &printers)
{
    QList<std::pair<QString, QString>> choices;
    for (const checkout::SystemPrinter &printer : printers) {
        choices.append({ printer.name, printer.description });
    }
    m_look->setBusy(false);
    m_settings.offer(u"receipt/systemPrinter"_s, choices);
    if (std::exchange(m_isLookWanted, false)) {
        Q_EMIT notified(printers.isEmpty() ? tr("No printer was found on this computer.")
                                           : tr("%n printer(s) found on this computer.", nullptr, int(printers.size())));
    }
}

void SettingsPage::place(const Section &section, int columns)
{
    for (qsizetype i = 0; i < section.fields.size(); ++i) {
        section.grid->addWidget(section.fields[i]->field(), int(i) / columns, int(i) % columns, Qt::AlignTop);
    }
    for (int column = 0; column < mostColumns; ++column) {
        section.grid->setColumnStretch(column, column < columns ? 1 : 0);
    }
}

void SettingsPage::fit()
{
    const int columns = width() < kit::Theme::of(this).scaled(narrowWidth) ? 1 : isWide() ? mostColumns : 2;
    if (std::exchange(m_columns, columns) != columns) {
        for (const Section &section : std::as_const(m_sections)) {
            place(section, columns);
        }
    }
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

QString SettingsPage::sectionTitle(Topic topic)
{
    switch (topic) {
    case Topic::Project:
        return tr("Project");
    case Topic::Order:
        return tr("Orders");
    case Topic::Attributes:
        return tr("Where products keep things");
    case Topic::Language:
        return tr("Language and money");
    case Topic::Look:
        return tr("Look");
    case Topic::Paper:
        return tr("Receipts and printers");
    case Topic::Notices:
        return tr("Sounds and notifications");
    case Topic::Lock:
        return tr("Lock");
    case Topic::Shop:
        return tr("Several counters");
    }
    return {};
}

void SettingsPage::retranslate()
{
    for (auto it = m_sections.begin(); it != m_sections.end(); ++it) {
        it->card->setTitle(sectionTitle(it.key()));
        for (SettingField *field : std::as_const(it->fields)) {
            field->retranslate();
        }
    }
    m_heading->setPlain(title());
    m_sections[Topic::Attributes].card->setAside(tr("Empty: found by itself"));
    m_import->setLabel(tr("Import…"));
    m_export->setLabel(tr("Export…"));
    m_connect->setLabel(tr("Connect a project…"));
    m_connectHint->setPlain(tr("The address, the app token and the markers of the sign-in are changed there: they are checked together."));
    m_receipts->setLabel(tr("Receipts of this shop…"));
    m_testPage->setLabel(tr("Print a test page…"));
    m_look->setLabel(tr("Look for printers"));
    renew();
}

void SettingsPage::renew()
{
    render(m_settings.state());
}

void SettingsPage::render(const checkout::SettingsState &settings)
{
    m_given->setVisible(!settings.given.isEmpty());
    m_given->setPlain(tr("Given at this start: %1").arg(settings.given.join(u", "_s)));
    for (const Section &section : std::as_const(m_sections)) {
        for (SettingField *field : section.fields) {
            if (const checkout::SettingRow *row = settings.row(QString::fromLatin1(field->setting().key))) {
                field->render(*row);
            }
        }
    }
    const QString project = settings.isDemo ? tr("Demo store") : settings.project;
    m_sections[Topic::Project].card->setAside(project.isEmpty() ? tr("No project is connected") : project);
    m_receipts->setEnabled(!project.isEmpty());
    const core::Setting *last = settings.undoable.isEmpty() ? nullptr : core::settingOf(settings.undoable.first());
    const int count = int(settings.undoable.size()) + settings.undoableProjects;
    m_undo->setEnabled(count > 0);
    m_undo->setLabel(count == 0  ? tr("Undo")
            : last && count == 1 ? tr("Undo: %1").arg(settingWords(last->label))
                                 : tr("Undo %n change(s)", nullptr, count));
    m_file->setPlain(tr("Kept in %1. Tokens and passwords are in the keychain.").arg(settings.file));
    renderImport(settings);
    Q_EMIT actionsChanged();
}

void SettingsPage::renderImport(const checkout::SettingsState &settings)
{
    if (!settings.imported) {
        m_news->hide();
        return;
    }
    const checkout::SettingsImport &news = *settings.imported;
    if (!news.isReadable) {
        m_news->setText(tr("This file holds no settings of Vezne. Choose one that was exported here."), kit::Severity::Warning);
    } else {
        QStringList sentences{ tr("%n setting(s) taken over.", nullptr, news.taken) };
        if (news.projects > 0) {
            sentences.append(tr("%n project(s) added. Their app tokens are asked for when they are opened.", nullptr, news.projects));
        }
        if (!news.leftOut.isEmpty()) {
            sentences.append(tr("Left out, since they do not fit here: %1").arg(news.leftOut.join(u", "_s)));
        }
        m_news->setText(sentences.join(u' '), news.leftOut.isEmpty() ? kit::Severity::Ok : kit::Severity::Warning);
    }
    m_news->show();
}

void SettingsPage::exportFile()
{
    m_settings.settle();
    auto *dialog = new QFileDialog(this, tr("Export the settings"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"vezne-settings.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSaveFile file(path);
        const bool isSaved = file.open(QIODevice::WriteOnly) && file.write(m_settings.exported()) >= 0 && file.commit();
        Q_EMIT notified(isSaved ? tr("The settings are in %1.").arg(path)
                                : tr("The settings could not be written to %1. Choose another folder.").arg(path));
    });
    dialog->open();
}

void SettingsPage::importFile()
{
    auto *dialog = new QFileDialog(this, tr("Import settings"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Settings (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QFile file(path);
        m_settings.importFrom(file.open(QIODevice::ReadOnly) ? file.read(mostImported) : QByteArray());
    });
    dialog->open();
}

// Printers come and go while a window is open for weeks.
void SettingsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_printers.ask();
}

// Nothing typed is lost: what is whole is kept, the rest stands there at the next look.
void SettingsPage::hideEvent(QHideEvent *event)
{
    m_settings.leave();
    Page::hideEvent(event);
}

PageActions SettingsPage::actions() const
{
    PageActions actions;
    actions.back = tr("Back");
    return actions;
}

void SettingsPage::focusFirst()
{
    for (const Section &section : std::as_const(m_sections)) {
        for (const SettingField *field : section.fields) {
            if (field->field()->control()->isEnabled()) {
                field->field()->control()->setFocus(Qt::OtherFocusReason);
                return;
            }
        }
    }
    m_connect->setFocus(Qt::OtherFocusReason);
}

} // namespace views
