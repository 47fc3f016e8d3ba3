// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/diagnosis/diagnostics.h"
#include "core/locale.h"
#include "kit/widgets/dialog.h"

class QPlainTextEdit;

namespace kit {
class Banner;
class Button;
}

namespace views {

/// What a report or a support bundle says, to the letter, before it is copied or written. Not modal.
class SupportPreview final : public kit::Dialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SupportPreview)
public:
    /// Reads `diagnosis` once.
    SupportPreview(const checkout::Diagnostics &diagnosis, const core::Locale &locale, bool isBundle, QWidget *parent);

    /// Writes what is shown as it is shown; false, and said, when the disk does not take it.
    bool writeTo(const QString &path);

private:
    void act();
    void say(const QString &sentence, bool isGood);

    QTimeZone m_zone; ///< Of the shop.
    bool m_isBundle;
    QPlainTextEdit *m_text;
    kit::Banner *m_result;
    kit::Button *m_act;
};

} // namespace views
