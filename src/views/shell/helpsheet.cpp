// SPDX-License-Identifier: MIT
#include "views/shell/helpsheet.h"

#include "core/turkish.h"
#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/textfield.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int headWidth = 190;
constexpr QSize sheetSize{ 760, 640 };
constexpr int sectionCount = 3;

} // namespace

HelpSheet::HelpSheet(QWidget *parent) :
    kit::Dialog(Turning::ByBody, sheetSize, parent), m_search(new kit::TextField), m_count(new kit::PlainLabel({}, kit::TextStyle::Hint, kit::ColorRole::Text2)),
    m_scroll(new QScrollArea), m_column(nullptr), m_doctor(new kit::Button), m_close(new kit::Button)
{
    setModal(false);
    m_search->setObjectName(u"helpSearchEdit"_s);
    m_search->setLeadingIcon(u"search"_s);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_count->setObjectName(u"helpCountLabel"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus); // The arrows and the page keys of the search turn it.
    m_doctor->setObjectName(u"helpDoctorButton"_s);
    m_close->setObjectName(u"closeButton"_s);
    for (kit::Button *button : { m_doctor, m_close }) {
        button->setAutoDefault(false); // Enter in the search closes nothing.
    }
    body()->addWidget(m_search);
    body()->addWidget(m_count);
    body()->addWidget(m_scroll, 1);
    setButtons({ m_doctor }, { m_close });
    connect(m_search, &QLineEdit::textChanged, this, &HelpSheet::filter);
    connect(m_doctor, &QAbstractButton::clicked, this, &HelpSheet::diagnosisRequested);
    connect(m_close, &QAbstractButton::clicked, this, &QWidget::close);
    retranslate();
}

void HelpSheet::search(const QString &words)
{
    m_search->setText(words);
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
}

QWidget *HelpSheet::makeRow(const HelpEntry &entry) const
{
    auto *row = new QWidget;
    auto *cells = new QHBoxLayout(row);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setSpacing(2 * kit::Theme::unit);
    auto *head = new kit::PlainLabel(entry.head, kit::TextStyle::Strong, kit::ColorRole::Text);
    head->setFixedWidth(kit::Theme::of(this).scaled(headWidth));
    cells->addWidget(head, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    const bool isKey = entry.section == HelpEntry::Section::Keys;
    if (!entry.title.isEmpty()) {
        words->addWidget(new kit::PlainLabel(entry.title, isKey ? kit::TextStyle::Body : kit::TextStyle::Strong, kit::ColorRole::Text));
    }
    if (!entry.body.isEmpty()) {
        auto *body = new kit::PlainLabel(entry.body, kit::TextStyle::Body, kit::ColorRole::Text2);
        words->addWidget(body);
    }
    cells->addLayout(words, 1);
    return row;
}

void HelpSheet::rebuild()
{
    m_rows.clear();
    m_titles.clear();
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, kit::Theme::unit, 0);
    m_column->setSpacing(12);
    const QStringList titles{ tr("Keys"), tr("Topics"), tr("What can go wrong") };
    int section = -1;
    for (const HelpEntry &entry : helpEntries()) {
        if (int(entry.section) != section) {
            section = int(entry.section);
            m_titles.append(new kit::PlainLabel(titles.at(section), kit::TextStyle::CardTitle));
            m_column->addWidget(m_titles.last());
        }
        QWidget *widget = makeRow(entry);
        m_column->addWidget(widget);
        m_rows.append({ entry, core::foldPlain(entry.head + u' ' + entry.title + u' ' + entry.body), widget });
    }
    m_column->addStretch(1);
    m_scroll->setWidget(content);
    filter();
}

void HelpSheet::filter()
{
    const QStringList words = core::foldPlain(m_search->text()).split(u' ', Qt::SkipEmptyParts);
    std::array<int, sectionCount> counts{};
    for (const Row &row : std::as_const(m_rows)) {
        const bool fits = std::all_of(words.begin(), words.end(), [&row](const QString &word) { return row.folded.contains(word); });
        row.widget->setVisible(fits);
        counts.at(size_t(row.entry.section)) += fits ? 1 : 0;
    }
    int total = 0;
    for (qsizetype i = 0; i < m_titles.size(); ++i) {
        m_titles.at(i)->setVisible(counts.at(size_t(i)) > 0);
        total += counts.at(size_t(i));
    }
    m_count->setPlain(
        total == 0 ? tr("Nothing has these words in it. Try fewer, or a code such as VZ-102.") : tr("%n entries", nullptr, total));
    m_scroll->verticalScrollBar()->setValue(0);
}

void HelpSheet::retranslate()
{
    setWindowTitle(tr("Help and keys"));
    m_search->setAccessibleName(tr("Search the help"));
    m_search->setPlaceholderText(tr("A key, a word, or an error code"));
    m_doctor->setLabel(tr("Diagnosis…"));
    m_close->setLabel(tr("Close"));
    rebuild();
}

void HelpSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    kit::Dialog::changeEvent(event);
}

void HelpSheet::showEvent(QShowEvent *event)
{
    kit::Dialog::showEvent(event);
    m_search->setFocus(Qt::OtherFocusReason);
}

bool HelpSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        QScrollBar *bar = m_scroll->verticalScrollBar();
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_PageDown:
            bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
            return true;
        case Qt::Key_PageUp:
            bar->triggerAction(QAbstractSlider::SliderPageStepSub);
            return true;
        case Qt::Key_Down:
            bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
            return true;
        case Qt::Key_Up:
            bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
            return true;
        default:
            break;
        }
    }
    return kit::Dialog::eventFilter(watched, event);
}

} // namespace views
