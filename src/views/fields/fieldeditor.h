// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/draftstate.h"
#include "core/formanswers.h"
#include "core/identitynumber.h"

#include <QObject>
#include <QWidget>

namespace views {

class PictureCache;

/// The control for one field of an order form, whichever type it is of. It decides nothing about what is typed: texts come in with
/// setRaw(), go out with edited(), in the form that core::readAnswer() reads. The widget is the parent of the editor and belongs to
/// whoever puts it into a layout.
class FieldEditor : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldEditor)
public:
    /// Where the editor of a field of that type comes from; never null: an unknown type gets a plain text box.
    [[nodiscard]] static FieldEditor *create(const core::FormField &field, const core::Locale &locale, QWidget *parent);

    [[nodiscard]] const core::FormField &field() const { return m_field; }
    [[nodiscard]] QWidget *widget() const { return m_widget; }
    /// What Tab reaches first.
    [[nodiscard]] virtual QWidget *focusTarget() const { return m_widget; }
    /// Shows a text; says nothing.
    virtual void setRaw(const QString &raw) = 0;
    /// What stands in the field, to the letter.
    [[nodiscard]] virtual QString raw() const = 0;
    /// True when the control wants the whole width of the form.
    [[nodiscard]] virtual bool isWide() const { return false; }
    /// A hint of the control's own, such as the time zone; below the store's.
    [[nodiscard]] virtual QString ownHint() const { return {}; }
    /// What keeps anybody from filling it in, and who can mend it; empty where nothing does. Said in place of "fill this in".
    [[nodiscard]] virtual QString obstacle() const { return {}; }
    /// Who reads it: somebody who works here, else a customer, whom no word about the store's panel helps.
    void setForClerk(bool isForClerk);
    /// The options say something else beside their titles now; most controls have none.
    virtual void showOptionHints(const QList<core::FieldOption> &) { }
    /// Where the pictures of options come from; most controls have none. `pictures` is not owned.
    virtual void setPictures(PictureCache &) { }
    /// Whether files of this computer may be chosen; most controls choose none.
    virtual void setCanUseFiles(bool) { }
    /// How far the files of the form are; most controls have none.
    virtual void showUploads(const QHash<QString, checkout::UploadState> &) { }
    /// False for what only tells something.
    [[nodiscard]] virtual bool canEnter() const { return true; }

Q_SIGNALS:
    /// What stands in the field now. `isFinished`: the person left the field or chose something.
    void edited(const QString &raw, bool isFinished);
    /// ownHint() changed.
    void hintChanged();

protected:
    FieldEditor(core::FormField field, core::Locale locale, QWidget *widget);
    [[nodiscard]] const core::Locale &locale() const { return m_locale; }
    /// `toClerk`, or where to ask instead.
    [[nodiscard]] QString forReader(const QString &toClerk) const;
    /// What does not fit where the field asks for a Turkish identity or tax number; empty: nothing, or it asks for another thing.
    [[nodiscard]] QString identityHint() const { return m_identityHint; }
    /// How a text came into the field.
    enum class Came {
        Shown, ///< It stands there; nobody has typed it just now.
        Typed, ///< Somebody is typing.
        Left, ///< Somebody has typed it and goes on.
    };
    /// Looks at it where such a number is asked for. What is wrong with what somebody types is said aloud too.
    void checkIdentity(const QString &text, Came came);
    /// setForClerk() has changed what obstacle() says.
    virtual void renewObstacle() { }

private:
    core::FormField m_field;
    core::Locale m_locale;
    QWidget *m_widget;
    bool m_isForClerk = true;
    const core::IdentityNumber m_identity;
    QString m_identityHint;
};

} // namespace views
