// SPDX-License-Identifier: MIT
#pragma once
#include "answercases.h"
#include "kit/widgets/field.h"
#include "views/fields/formview.h"
#include "views/pages/detailspage.h"
#include "windowbench.h"

#include <QHash>

namespace tests {

/// A window whose order form a clerk fills: enters any of answercases' inputs by key and mouse, and reads back what stands there.
class ClerkBench : public WindowBench
{
    Q_OBJECT
protected:
    [[nodiscard]] views::FormView *form() const { return m_window->findChild<views::DetailsPage *>()->findChild<views::FormView *>(); }
    [[nodiscard]] QWidget *control(const QString &marker) const { return form()->fieldOf(marker)->findChild<QWidget *>(marker); }
    /// Replaces what stands in a line or an area, each letter as an input method brings it.
    static void type(QWidget *widget, const QString &text);
    void enter(const answercases::Subject &subject, const answercases::Input &input);
    /// What the page shows of a field: its texts, then the titles of what is chosen.
    [[nodiscard]] QString shown(const answercases::Subject &subject) const;
    /// What the last entered input means in the language that it is read in.
    [[nodiscard]] answercases::Meaning meaning(const QString &marker) const
    {
        const answercases::Input &input = m_inputs[marker];
        return m_readIn[marker] ? input.turkish : input.english;
    }

    QHash<QString, answercases::Input> m_inputs; ///< Last entered, by marker.
    QHash<QString, bool> m_readIn; ///< In Turkish? A text with a value keeps its meaning when the language changes.
    bool m_turkish = true;

private:
    template <class T> [[nodiscard]] QList<T *> parts(const QString &marker) const
    {
        QWidget *widget = control(marker);
        QList<T *> list = widget->findChildren<T *>();
        if (T *own = qobject_cast<T *>(widget)) {
            list.prepend(own);
        }
        return list;
    }
    void choose(const QString &marker, const QStringList &values);
    void chooseSlot(const QString &marker, int index);
    [[nodiscard]] QStringList shownChoices(const QString &marker) const;
};

} // namespace tests
