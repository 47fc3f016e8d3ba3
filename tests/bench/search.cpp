// SPDX-License-Identifier: MIT
// One key typed into the search of so many products: our index, and QSortFilterProxyModel with a list over the same titles.
// usage: bench-search PRODUCTS. Prints {"ours": ms, "reference": ms}: p95 of the keys. What the window paints is not in ours;
// flow_bigcatalogue measures that.
#include "models/catalogueindex.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QStringListModel>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace {

QString titleOf(int number)
{
    static const QStringList goods{ u"Kahve değirmeni"_s, u"Çay bardağı"_s, u"Defne sabunu"_s, u"Zeytinyağı"_s, u"Ihlamur"_s,
        u"Işıklı ayna"_s };
    static const QStringList kinds{ u"küçük"_s, u"büyük"_s, u"İzmir"_s, u"gümüş"_s, u"el işi"_s };
    return goods.at(number % goods.size()) + u' ' + kinds.at(number / 7 % kinds.size()) + u' ' + QString::number(number);
}

double p95(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[size_t(double(values.size() - 1) * 0.95)];
}

/// Milliseconds of each key of these words, typed letter by letter.
std::vector<double> typed(const QStringList &words, const std::function<void(const QString &)> &search)
{
    std::vector<double> keys;
    for (const QString &word : words) {
        search({});
        for (qsizetype letters = 1; letters <= word.size(); ++letters) {
            QElapsedTimer clock;
            clock.start();
            search(word.left(letters));
            keys.push_back(double(clock.nsecsElapsed()) / 1e6);
        }
    }
    return keys;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 100'000;
    QStringList titles;
    QList<core::Product> products;
    for (int i = 0; i < count; ++i) {
        titles.append(titleOf(i));
        core::Product product;
        product.id = i + 1;
        product.title = titles.last();
        products.append(product);
    }
    models::CatalogueIndex index;
    index.append(products);
    const auto ours
        = typed({ u"kahve"_s, u"çay"_s, u"ı"_s, u"bardak 12"_s, u"defne sabunu"_s }, [&](const QString &word) { index.setQuery(word); });

    QStringListModel model(titles);
    QSortFilterProxyModel proxy;
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setSourceModel(&model);
    QListView list;
    list.setModel(&proxy);
    list.show();
    const auto reference = typed({ u"ı"_s, u"çay"_s }, [&](const QString &word) {
        proxy.setFilterFixedString(word);
        QCoreApplication::processEvents();
    });
    std::printf("{\"ours\": %.3f, \"reference\": %.3f}\n", p95(ours), p95(reference));
    return 0;
}
