// SPDX-License-Identifier: MIT
#include "views/pages/calltable.h"

#include "kit/theme/theme.h"
#include "kit/widgets/themedwidget.h"
#include "text/timetext.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QSortFilterProxyModel>

using namespace Qt::Literals::StringLiterals;

namespace views {

/// The calls as rows.
class CallModel final : public QAbstractTableModel
{
    Q_DISABLE_COPY_MOVE(CallModel)
public:
    enum Column { Time, Verb, Path, Status, Duration, Request, ColumnCount };
    CallModel() = default;

    void set(const QList<core::CallRecord> &calls, const core::Locale &locale)
    {
        if (calls == m_rows && locale == m_locale) {
            return; // What is selected stays selected.
        }
        beginResetModel();
        m_rows = calls;
        m_locale = locale;
        endResetModel();
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static bool isFigure(int column) { return column == Status || column == Duration || column == Request; }

    QList<core::CallRecord> m_rows;
    core::Locale m_locale;
};

QVariant CallModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole) {
        return int((isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    const core::CallRecord &call = m_rows.at(index.row());
    if (role == Qt::ToolTipRole) {
        return kit::plainToolTip(call.path);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (Column(index.column())) {
    case Time:
        return text::formatTime(call.at, m_locale);
    case Verb:
        return call.verb;
    case Path:
        return call.path;
    case Status:
        return call.status > 0 ? QString::number(call.status) : (call.trouble.isEmpty() ? u"–"_s : call.trouble);
    case Duration:
        return QString::number(call.milliseconds);
    case Request:
        return call.requestId > 0 ? QString::number(call.requestId) : u"–"_s;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CallModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole) {
        return int((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) {
        return {};
    }
    const QStringList titles{ CallTable::tr("Time"), CallTable::tr("Verb"), CallTable::tr("Path"), CallTable::tr("Status"),
        CallTable::tr("ms"), CallTable::tr("Request") };
    return titles.value(section);
}

CallTable::CallTable(QWidget *parent) :
    QTableView(parent), m_calls(std::make_unique<CallModel>()), m_shown(std::make_unique<QSortFilterProxyModel>())
{
    setObjectName(u"callTable"_s);
    m_shown->setSourceModel(m_calls.get());
    m_shown->setFilterKeyColumn(-1);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    setModel(m_shown.get());
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(CallModel::Path, QHeaderView::Stretch);
    fit();
}

CallTable::~CallTable()
{
    setModel(nullptr);
}

void CallTable::setCalls(const QList<core::CallRecord> &calls, const core::Locale &locale)
{
    const QScrollBar *bar = verticalScrollBar();
    const bool isAtEnd = bar->value() == bar->maximum();
    const int place = bar->value();
    m_calls->set(calls, locale);
    if (isAtEnd) {
        scrollToBottom();
    } else {
        verticalScrollBar()->setValue(place);
    }
}

void CallTable::setFilter(const QString &words)
{
    m_shown->setFilterFixedString(words.trimmed());
}

QString CallTable::shownAsText() const
{
    QStringList lines;
    for (int row = 0; row < m_shown->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_shown->columnCount(); ++column) {
            cells.append(m_shown->index(row, column).data().toString());
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void CallTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fit();
    }
}

void CallTable::fit()
{
    const kit::Theme &theme = kit::Theme::of(this);
    setFont(theme.font(kit::TextStyle::Body));
    verticalHeader()->setDefaultSectionSize(theme.scaled(28));
    setMinimumHeight(theme.scaled(260));
}

} // namespace views
