// SPDX-License-Identifier: MIT
// An answer of the store to rows of a model: processor time. usage: bench-page products|orders FILE WARM_UP RUNS.
// Prints {"ours": ms, "rows": n, "bytes": n}, the median.
#include "api/codecs.h"
#include "core/ordersummary.h"
#include "medians.h"
#include "models/cataloguemodel.h"
#include "models/orderlistmodel.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString lang = u"en_US"_s;

int productRows(const QByteArray &json)
{
    models::CatalogueModel model;
    if (const auto page = api::decodeProducts(json, lang)) {
        model.append(page->items);
    }
    return model.hitCount();
}

int orderRows(const QByteArray &json)
{
    models::OrderListModel model;
    QList<core::OrderSummary> rows;
    if (const auto page = api::decodeOrders(json, lang)) {
        for (const core::Order &order : page->items) {
            rows.append(core::summaryOf(order, u"orders"_s));
        }
    }
    model.put(rows);
    return model.rowCount();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QFile file(QString::fromLocal8Bit(argc == 5 ? argv[2] : ""));
    if (!file.open(QIODevice::ReadOnly)) {
        return 2;
    }
    const QByteArray json = file.readAll();
    const auto rowsOf = QByteArrayView(argv[1]) == "orders" ? orderRows : productRows;
    std::vector<double> ours;
    int rows = 0;
    for (int i = -std::atoi(argv[3]); i < std::atoi(argv[4]); ++i) {
        const double begin = bench::processMilliseconds();
        rows = rowsOf(json);
        if (i >= 0) {
            ours.push_back(bench::processMilliseconds() - begin);
        }
    }
    std::printf("{\"ours\": %.4f, \"rows\": %d, \"bytes\": %lld}\n", bench::median(ours), rows, static_cast<long long>(json.size()));
    return rows > 0 ? 0 : 1;
}
