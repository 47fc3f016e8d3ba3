// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/draftstate.h"
#include "core/formanswers.h"

#include <QHash>
#include <QSet>
#include <QTimer>
#include <QWidget>

class QGridLayout;

namespace kit {
class Field;
}

namespace views {

class FieldEditor;
class PictureCache;

/// The store's order form in native controls: two columns when there is room, one when not, in the store's order.
class FormView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormView)
public:
    explicit FormView(QWidget *parent = nullptr);

    /// Where the pictures of options come from. Not owned; called once, before the first form.
    void setPictures(PictureCache &pictures) { m_pictures = &pictures; }
    /// Whether files of this computer may be chosen. Before the first form.
    void setCanUseFiles(bool canUseFiles) { m_canUseFiles = canUseFiles; }
    /// As FieldEditor::setForClerk(). Before the first form.
    void setForClerk(bool isForClerk) { m_isForClerk = isForClerk; }
    /// Rebuilds the controls when the schema or the language is another one. `currency`: of surcharges. `clockOffset`: the store's clock
    /// minus this computer's, for times that begin.
    void setForm(const core::FormSchema &form, const core::Locale &locale, const QString &currency,
        std::chrono::milliseconds clockOffset = std::chrono::milliseconds(0));
    /// Shows texts that changed since the last call; never touches what somebody is typing.
    void setAnswers(const core::FormAnswers &answers);
    void setProblems(const core::FieldProblems &problems);
    void setUploads(const QHash<QString, checkout::UploadState> &uploads);
    /// Fields that are not sent with this order.
    void setLeftOut(const QSet<QString> &markers);
    /// Fields that the store's knowledge was written into, and where it came from; each can be emptied with a press.
    void setFilled(const QSet<QString> &markers, const QString &source);

    /// The first field with a problem, in the order of the eye; false when there is none.
    bool focusFirstProblem();
    void focusFirst();
    /// True when there is no field to fill in.
    [[nodiscard]] bool isEmpty() const { return m_editors.isEmpty(); }
    [[nodiscard]] kit::Field *fieldOf(const QString &marker) const { return m_fields.value(marker); }

Q_SIGNALS:
    void answerEdited(const QString &marker, const QString &raw, bool isFinished);
    /// Nobody has typed into the field for a moment.
    void typingPaused(const QString &marker);
    void leaveOutWanted(const QString &marker);
    void undoWanted();
    void redoWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void addEditor(const core::FormField &field);
    void renewHint(FieldEditor *editor);
    void renewLink(FieldEditor *editor);
    void onLink(const QString &marker);
    [[nodiscard]] core::FormField withSurcharges(core::FormField field) const;
    void arrange();
    [[nodiscard]] bool isTwoColumns() const;

    PictureCache *m_pictures = nullptr;
    core::FormSchema m_form;
    core::Locale m_locale;
    std::chrono::milliseconds m_clockOffset{ 0 };
    bool m_canUseFiles = true;
    bool m_isForClerk = true;
    bool m_isBuilt = false;
    int m_columns = 0;
    QGridLayout *m_grid;
    QList<FieldEditor *> m_editors;
    QHash<QString, kit::Field *> m_fields;
    QHash<QString, QString> m_told; ///< Raw texts by marker, as last told by setAnswers() or edited().
    core::FieldProblems m_problems;
    QSet<QString> m_leftOut;
    QSet<QString> m_filled;
    QString m_filledFrom;
    QString m_currency;
    QString m_typing; ///< The field that was typed into last.
    QTimer m_pause;
};

} // namespace views
