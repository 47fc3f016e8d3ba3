// SPDX-License-Identifier: MIT
#pragma once
#include "kit/widgets/dialog.h"
#include "views/shell/helptopics.h"

class QScrollArea;
class QVBoxLayout;

namespace kit {
class Button;
class PlainLabel;
class TextField;
}

namespace views {

/// All keys, topics and error codes on one sheet that can be searched. Not modal: it may stay open beside the work.
class HelpSheet final : public kit::Dialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HelpSheet)
public:
    explicit HelpSheet(QWidget *parent);

    /// Shows what has these words in it: a code, a key, a topic. Empty: everything.
    void search(const QString &words);

Q_SIGNALS:
    void diagnosisRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row
    {
        HelpEntry entry;
        QString folded; ///< What is searched.
        QWidget *widget = nullptr;
    };
    void retranslate();
    void rebuild();
    void filter();
    [[nodiscard]] QWidget *makeRow(const HelpEntry &entry) const;

    kit::TextField *m_search;
    kit::PlainLabel *m_count;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    kit::Button *m_doctor;
    kit::Button *m_close;
    QList<Row> m_rows;
    QList<kit::PlainLabel *> m_titles; ///< Of the sections, in their order.
};

} // namespace views
