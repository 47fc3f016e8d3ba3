// SPDX-License-Identifier: MIT
#include "app/logfilter.h"

#include <QLoggingCategory>

#include <algorithm>
#include <array>

namespace app {
namespace {

// None of these is given a text of a page.
constexpr std::array<QByteArrayView, 5> allowed{ "vezne.", "qt.network.", "qt.core.", "qt.sql.", "qt.qpa.plugin" };

/// The filter that reads the rules; Qt takes plain functions only.
QLoggingCategory::CategoryFilter &rules()
{
    static QLoggingCategory::CategoryFilter own = nullptr;
    return own;
}

void filter(QLoggingCategory *category)
{
    rules()(category);
    const QByteArrayView name(category->categoryName());
    if (name.startsWith("qt.") && std::none_of(allowed.begin(), allowed.end(), [name](QByteArrayView one) { return name.startsWith(one); })) {
        category->setEnabled(QtDebugMsg, false);
        category->setEnabled(QtInfoMsg, false);
    }
}

} // namespace

void keepContentOutOfTheLog()
{
    rules() = QLoggingCategory::installFilter(nullptr);
    QLoggingCategory::installFilter(filter);
}

} // namespace app
