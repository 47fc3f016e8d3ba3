// SPDX-License-Identifier: MIT
#include "views/pages/diagnosispage.h"

#include "kit/widgets/button.h"
#include "kit/widgets/card.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/textfield.h"
#include "views/pages/calltable.h"
#include "views/pages/checklist.h"
#include "views/pages/pagecolumn.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int callDelayMs = 200;

} // namespace

DiagnosisPage::DiagnosisPage(checkout::Diagnostics &diagnosis, QWidget *parent) :
    Page(parent), m_diagnosis(diagnosis), m_checks(new kit::Card), m_summary(new kit::PlainLabel), m_list(new CheckList),
    m_report(new kit::Button), m_bundle(new kit::Button), m_calls(new kit::Card), m_filter(new kit::TextField), m_table(new CallTable),
    m_copy(new kit::Button)
{
    build();
    m_callDelay.setSingleShot(true);
    m_callDelay.setInterval(callDelayMs);
    connect(m_report, &QAbstractButton::clicked, this, [this] { Q_EMIT previewRequested(false); });
    connect(m_bundle, &QAbstractButton::clicked, this, [this] { Q_EMIT previewRequested(true); });
    connect(m_list, &CheckList::helpRequested, this, &DiagnosisPage::helpRequested);
    connect(m_filter, &QLineEdit::textChanged, m_table, &CallTable::setFilter);
    connect(m_copy, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_table->shownAsText());
        Q_EMIT notified(tr("The calls that are shown have been copied."));
    });
    connect(&m_diagnosis, &checkout::Diagnostics::changed, this, &DiagnosisPage::renew);
    connect(&m_diagnosis, &checkout::Diagnostics::callNoted, this, [this] {
        if (isVisible() && !m_callDelay.isActive()) {
            m_callDelay.start();
        }
    });
    connect(&m_callDelay, &QTimer::timeout, this, &DiagnosisPage::renew);
    DiagnosisPage::retranslate();
}

void DiagnosisPage::build()
{
    m_report->setObjectName(u"copyReportButton"_s);
    m_report->setLeadingIcon(u"copy"_s);
    m_bundle->setObjectName(u"saveBundleButton"_s);
    m_bundle->setLeadingIcon(u"file"_s);
    m_copy->setObjectName(u"copyCallsButton"_s);
    m_copy->setLeadingIcon(u"copy"_s);
    m_filter->setObjectName(u"callFilterEdit"_s);
    m_filter->setLeadingIcon(u"filter"_s);
    m_filter->setClearButtonEnabled(true);
    m_summary->setObjectName(u"summaryLabel"_s);
    auto *ways = new QHBoxLayout;
    ways->addWidget(m_report);
    ways->addWidget(m_bundle);
    ways->addStretch(1);
    m_checks->body()->addWidget(m_summary);
    m_checks->body()->addWidget(m_list);
    m_checks->body()->addSpacing(kit::Theme::unit);
    m_checks->body()->addLayout(ways);
    auto *above = new QHBoxLayout;
    above->addWidget(m_filter, 1);
    above->addWidget(m_copy);
    m_calls->body()->addLayout(above);
    m_calls->body()->addWidget(m_table);
    QVBoxLayout *column = addPageColumn(*this);
    keepCentred(*column);
    column->addWidget(m_checks);
    column->addWidget(m_calls);
    column->addStretch(1);
}

QString DiagnosisPage::title() const
{
    return tr("Diagnosis");
}

void DiagnosisPage::retranslate()
{
    m_checks->setTitle(tr("Diagnosis"), kit::TextStyle::PageTitle);
    m_report->setLabel(tr("Copy report…"));
    m_bundle->setLabel(tr("Save support bundle…"));
    m_calls->setTitle(tr("The last calls to the store"));
    m_filter->setAccessibleName(tr("Filter the calls"));
    m_filter->setPlaceholderText(tr("Verb, part of a path, status"));
    m_table->setAccessibleName(tr("The last calls to the store"));
    m_copy->setLabel(tr("Copy"));
}

void DiagnosisPage::enter(const checkout::Route &)
{
    renew();
}

void DiagnosisPage::renew()
{
    render(m_diagnosis.state(), m_diagnosis.calls());
}

void DiagnosisPage::render(const checkout::DiagnosticsState &state, const QList<core::CallRecord> &calls)
{
    const auto count = [&state](core::CheckFinding::Level level) {
        return int(std::count_if(
            state.findings.begin(), state.findings.end(), [level](const core::CheckFinding &finding) { return finding.level == level; }));
    };
    const int errors = count(core::CheckFinding::Level::Error);
    const int notes = count(core::CheckFinding::Level::Warning);
    const QString result = errors > 0 ? tr("%n check(s) not in order.", nullptr, errors)
        : notes > 0                   ? tr("Orders can be placed; %n note(s).", nullptr, notes)
                                      : tr("Everything is in order.");
    const QString ended = state.isComplete ? result : tr("The check was stopped.");
    const QString shown = state.isRunning ? tr("Checking…") : (state.findings.isEmpty() ? tr("Nothing has been checked yet.") : ended);
    const bool isEnd = m_isRunning && !state.isRunning;
    m_isRunning = state.isRunning;
    m_summary->setPlain(shown);
    m_summary->setAccessibleName(shown); // What was announced last is no name for ever.
    if (isEnd) {
        kit::announce(m_summary, shown);
    }
    m_list->setFindings(state.findings);
    m_table->setCalls(calls, locale());
    m_report->setEnabled(!state.isRunning && !state.findings.isEmpty());
    m_bundle->setEnabled(!state.isRunning);
    Q_EMIT actionsChanged();
}

PageActions DiagnosisPage::actions() const
{
    PageActions actions;
    actions.back = m_isRunning ? tr("Stop the check") : tr("Back");
    actions.hasBackArrow = !m_isRunning;
    actions.primary = tr("Check again");
    actions.isPrimaryEnabled = !m_isRunning;
    return actions;
}

bool DiagnosisPage::pressPrimary()
{
    m_diagnosis.run();
    return true;
}

bool DiagnosisPage::pressBack()
{
    if (m_isRunning) {
        m_diagnosis.cancel();
        return true;
    }
    return false;
}

void DiagnosisPage::focusFirst()
{
    m_filter->setFocus(Qt::OtherFocusReason);
}

} // namespace views
