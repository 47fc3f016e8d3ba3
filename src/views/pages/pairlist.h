// SPDX-License-Identifier: MIT
#pragma once
#include <QList>
#include <QWidget>

class QGridLayout;

namespace views {

/// Words on the left, what belongs to them on the right; everything literal.
class PairList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PairList)
public:
    struct Pair
    {
        QString label;
        QString value;
        bool isAmount = false; ///< At the end, in figures of one width.
        bool isStrong = false;
        friend bool operator==(const Pair &, const Pair &) = default;
    };

    explicit PairList(QWidget *parent = nullptr);
    /// Does nothing when they are what is shown.
    void setPairs(const QList<Pair> &pairs);

private:
    QGridLayout *m_grid;
    QList<Pair> m_pairs;
};

} // namespace views
