// SPDX-License-Identifier: MIT
// One key typed into the search of so many products, to its repaint: our model and QSortFilterProxyModel over the same titles, each under a
// QListView of Qt's own, the same words in turn. usage: bench-search PRODUCTS. Prints {"ours": ms, "reference": ms}: p95 of the keys. What
// the cards of the window take to paint is flow_bigcatalogue's.
#include "medians.h"
#include "models/cataloguemodel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QStringListModel>

#include <cstdio>
#include <cstdlib>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace {

QString titleOf(int number)
{
    static const QStringList goods{ u"Kahve değirmeni"_s, u"Çay bardağı"_s, u"Defne sabunu"_s, u"Zeytinyağı"_s, u"Ihlamur"_s,
        u"Işıklı ayna"_s };
    static const QStringList kinds{ u"küçük"_s, u"büyük"_s, u"İzmir"_s, u"gümüş"_s, u"el işi"_s };
    return goods.at(number % goods.size()) + u' ' + kinds.at(number / 7 % kinds.size()) + u' ' + QString::number(number);
}

/// A list over a model, and the times of its keys.
struct Side
{
    Side(QAbstractItemModel &model, std::function<void(const QString &)> searching) : search(std::move(searching))
    {
        list.setModel(&model);
        list.resize(900, 700);
        list.show();
        QCoreApplication::processEvents();
    }
    void type(const QString &text)
    {
        QElapsedTimer clock;
        clock.start();
        search(text);
        QCoreApplication::processEvents(); // What has changed is laid out and painted.
        keys.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    QListView list;
    std::function<void(const QString &)> search;
    std::vector<double> keys; ///< Milliseconds.
};

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
    models::CatalogueModel model;
    model.append(products);
    QStringListModel plain(titles);
    QSortFilterProxyModel proxy;
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setSourceModel(&plain);
    Side ours(model, [&model](const QString &text) { model.setQuery(text); });
    Side reference(proxy, [&proxy](const QString &text) { proxy.setFilterFixedString(text); });
    for (const QString &word : { u"kahve"_s, u"çay"_s, u"ı"_s, u"bardak 12"_s, u"defne sabunu"_s }) {
        for (Side *side : { &reference, &ours }) {
            side->search({});
            QCoreApplication::processEvents();
        }
        for (qsizetype letters = 1; letters <= word.size(); ++letters) {
            reference.type(word.left(letters));
            ours.type(word.left(letters));
        }
    }
    std::printf("{\"ours\": %.3f, \"reference\": %.3f}\n", bench::p95(ours.keys), bench::p95(reference.keys));
    return 0;
}
