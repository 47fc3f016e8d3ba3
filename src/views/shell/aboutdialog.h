// SPDX-License-Identifier: MIT
#pragma once
#include "kit/widgets/dialog.h"

class QVBoxLayout;

namespace views {

/// Which Vezne this is, what it is made of and under which licences, and what it sends where. Not modal.
class AboutDialog final : public kit::Dialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AboutDialog)
public:
    /// `storeHost`: of the connected project; empty when none is.
    AboutDialog(const QString &storeHost, QWidget *parent);

private:
    void addVersion(QVBoxLayout &column);
    void addTraffic(QVBoxLayout &column, const QString &storeHost);
    void addLicences(QVBoxLayout &column);
};

} // namespace views
