// SPDX-License-Identifier: MIT
#pragma once
#include "core/filefield.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>

namespace tests {

/// A schema by chance, the same for the same seed. Rules contradict no others, since a form that nothing satisfies is nobody's; what
/// nobody understands is among them.
class SchemaMaker
{
public:
    explicit SchemaMaker(quint32 seed) : m_random(seed) { }

    /// The nineteen of OneEntry, and one of tomorrow.
    [[nodiscard]] static const QStringList &types();
    /// Those that have been made so far.
    [[nodiscard]] const QSet<QString> &madeTypes() const { return m_made; }
    [[nodiscard]] QJsonObject form(int number);

private:
    int upTo(int most) { return int(m_random.bounded(most + 1)); }
    bool often() { return upTo(2) > 0; }

    QJsonObject field(int place);
    QJsonObject rules(const QString &type, bool canBeFilled);
    void addTextRule(QJsonObject &made);
    void addNumberRule(QJsonObject &made, const QString &type);
    void addDateRule(QJsonObject &made);
    void addFileRule(QJsonObject &made, const QString &type);
    QJsonArray options();
    QJsonArray entities();
    QJsonObject slotTimes();
    QJsonValue nonsense();

    QRandomGenerator m_random;
    QSet<QString> m_made;
};

/// What stands in a field of files when the store has made something of those that were uploaded.
[[nodiscard]] QString uploadedFiles(const core::FormField &field, quint32 seed);

} // namespace tests
