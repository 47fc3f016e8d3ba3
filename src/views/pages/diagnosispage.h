// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/diagnosis/diagnostics.h"
#include "views/pages/page.h"

#include <QTimer>

namespace kit {
class Button;
class Card;
class PlainLabel;
class TextField;
}

namespace views {

class CallTable;
class CheckList;

/// What a checkout needs, checked one thing after the other, and the last calls to the store. For whoever asks for help: a report to copy,
/// a bundle to save.
class DiagnosisPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiagnosisPage)
public:
    /// `diagnosis` is not owned.
    explicit DiagnosisPage(checkout::Diagnostics &diagnosis, QWidget *parent = nullptr);

    void enter(const checkout::Route &route) override;
    void render(const checkout::DiagnosticsState &state, const QList<core::CallRecord> &calls);
    [[nodiscard]] PageActions actions() const override;
    [[nodiscard]] bool pressPrimary() override;
    [[nodiscard]] bool pressBack() override;
    void focusFirst() override;
    [[nodiscard]] QString title() const override;

Q_SIGNALS:
    void helpRequested(const QString &code);
    /// The report, or with `isBundle` everything, is to be looked at before it goes anywhere.
    void previewRequested(bool isBundle);

protected:
    void renew() override;
    void retranslate() override;

private:
    void build();

    checkout::Diagnostics &m_diagnosis;
    kit::Card *m_checks;
    kit::PlainLabel *m_summary;
    CheckList *m_list;
    kit::Button *m_report;
    kit::Button *m_bundle;
    kit::Card *m_calls;
    kit::TextField *m_filter;
    CallTable *m_table;
    kit::Button *m_copy;
    QTimer m_callDelay; ///< Many calls of one moment are one picture of the table.
    bool m_isRunning = false;
};

} // namespace views
