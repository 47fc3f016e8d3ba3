// SPDX-License-Identifier: MIT
#include "views/pages/checklist.h"

#include "kit/widgets/button.h"
#include "kit/widgets/chip.h"
#include "kit/widgets/plainlabel.h"
#include "text/errorcodes.h"
#include "text/findingtext.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int checkTitleWidth = 190;

kit::Severity severityOf(core::CheckFinding::Level level)
{
    switch (level) {
    case core::CheckFinding::Level::Ok:
        return kit::Severity::Ok;
    case core::CheckFinding::Level::Warning:
        return kit::Severity::Warning;
    case core::CheckFinding::Level::Error:
        return kit::Severity::Danger;
    }
    return kit::Severity::Neutral;
}

} // namespace

CheckList::CheckList(QWidget *parent) : kit::ThemedWidget(parent, QAccessible::List), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(14);
}

void CheckList::setFindings(const QList<core::CheckFinding> &findings)
{
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const core::CheckFinding &finding = findings.at(i);
        while (i < m_findings.size() && m_findings.at(i).check <= finding.check && !(m_findings.at(i) == finding)) {
            drop(i);
        }
        if (i == m_findings.size() || m_findings.at(i).check != finding.check) {
            m_findings.insert(i, finding);
            m_rows.insert(i, makeRow(finding));
            m_column->insertWidget(int(i), m_rows.at(i));
        }
    }
    while (m_findings.size() > findings.size()) {
        drop(m_findings.size() - 1);
    }
}

void CheckList::drop(qsizetype row)
{
    m_rows.at(row)->hide();
    m_rows.takeAt(row)->deleteLater();
    m_findings.removeAt(row);
}

QWidget *CheckList::makeRow(const core::CheckFinding &finding)
{
    const text::ErrorText words = text::describe(finding);
    const QString code = text::errorCode(finding);
    const bool isFine = finding.level == core::CheckFinding::Level::Ok;
    auto *row = new QWidget(this);
    row->setProperty("helpTopic", code);
    auto *cells = new QHBoxLayout(row);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setSpacing(2 * kit::Theme::unit);
    auto *title = new kit::PlainLabel(text::checkTitle(finding.check), kit::TextStyle::Strong);
    title->setFixedWidth(theme().scaled(checkTitleWidth));
    cells->addWidget(title, 0, Qt::AlignTop);
    const QString state = isFine ? tr("in order") : (finding.level == core::CheckFinding::Level::Warning ? tr("note") : tr("not in order"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto *sentence = new kit::PlainLabel(words.sentence, isFine ? kit::TextStyle::Body : kit::TextStyle::Strong);
    sentence->setSelectable(isFine && finding.check == core::Check::Tls); // Its pins are copied into the settings.
    texts->addWidget(sentence);
    for (const QString &more : { words.cause, words.nextStep }) {
        if (!more.isEmpty()) {
            texts->addWidget(new kit::PlainLabel(more, kit::TextStyle::Body, kit::ColorRole::Text2));
        }
    }
    texts->addStretch(1);
    cells->addLayout(texts, 1);
    if (!code.isEmpty()) {
        auto *help = new kit::Button(code, kit::Button::Variant::Quiet);
        help->setObjectName(u"helpButton"_s);
        kit::setPlainToolTip(help, tr("What it means and what to do (F1)"));
        connect(help, &QAbstractButton::clicked, this, [this, code] { Q_EMIT helpRequested(code); });
        cells->addWidget(help, 0, Qt::AlignTop);
    }
    // The codes stand in one column, however long the word behind them is.
    int widest = 0;
    for (const QString &word : { tr("in order"), tr("note"), tr("not in order") }) {
        widest = qMax(widest, kit::Chip::size(word, theme()).width());
    }
    cells->addSpacing(widest - kit::Chip::size(state, theme()).width());
    cells->addWidget(new kit::Chip(state, severityOf(finding.level)), 0, Qt::AlignTop);
    return row;
}

void CheckList::retranslate()
{
    const QList<core::CheckFinding> findings = m_findings;
    setFindings({});
    setFindings(findings);
}

} // namespace views
