// SPDX-License-Identifier: MIT
#pragma once
#include <QDialog>

class QGridLayout;

namespace views {

/// All keys on one sheet. Not modal: it may stay open beside the work.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutSheet)
public:
    explicit ShortcutSheet(QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QGridLayout *m_grid;
};

} // namespace views
