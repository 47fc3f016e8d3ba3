// SPDX-License-Identifier: MIT
#include "sandbox/storeformat.h"

#include "sandbox/store.h"

#include <QFile>
#include <algorithm>
#include <numeric>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

// Insertions, deletions, replacements; two neighbours that changed places count as one.
int distance(const QString &a, const QString &b)
{
    const auto n = size_t(b.size());
    std::vector<int> before(n + 1);
    std::vector<int> last(n + 1);
    std::vector<int> row(n + 1);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (size_t j = 1; j <= n; ++j) {
            const QChar right = b[qsizetype(j - 1)];
            row[j] = std::min({ last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == right ? 0 : 1) });
            if (i > 1 && j > 1 && a[i - 1] == b[qsizetype(j - 2)] && a[i - 2] == right)
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last[n];
}

} // namespace

StoreFormat::StoreFormat()
{
    initialiseResources();
    QFile file(u":/sandbox/format.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    Shape *shape = nullptr;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(u'[')) {
            shape = &m_shapes[line.mid(1, line.indexOf(u']') - 1)];
        } else if (const QStringList parts = line.simplified().split(u' '); shape && parts.size() == 2) {
            const bool isRequired = parts[0].endsWith(u'!');
            shape->insert(isRequired ? parts[0].chopped(1) : parts[0], { parts[1].split(u'|'), isRequired });
        }
    }
}

const StoreFormat::Shape &StoreFormat::shape(const QString &name) const
{
    static const Shape none;
    const auto found = m_shapes.constFind(name);
    return found == m_shapes.cend() ? none : *found;
}

QString nearest(const QString &word, const QStringList &known)
{
    QString best;
    int least = int(word.size()) / 2 + 1;
    for (const QString &one : known) {
        // A length that differs by more can't be nearer; a store has thousands of markers.
        if (std::abs(one.size() - word.size()) >= least)
            continue;
        const int away = distance(word.toLower(), one.toLower());
        if (away < least || (away == least && one < best)) {
            least = away;
            best = one;
        }
    }
    return best;
}

bool isSlip(const QString &word, const QString &known)
{
    const int away = distance(word.toLower(), known.toLower());
    return away <= 2 && away * 2 < qMin(word.size(), known.size());
}

} // namespace sandbox
