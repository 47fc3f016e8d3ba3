// SPDX-License-Identifier: MIT
#include "views/shell/aboutdialog.h"

#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/themedwidget.h"
#include "views/pages/pairlist.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr QSize aboutSize{ 680, 620 };

kit::PlainLabel *heading(const QString &words)
{
    return new kit::PlainLabel(words, kit::TextStyle::CardTitle);
}

} // namespace

AboutDialog::AboutDialog(const QString &storeHost, QWidget *parent) : kit::Dialog(Turning::ByBody, aboutSize, parent)
{
    setModal(false);
    setWindowTitle(tr("About Vezne"));
    auto *content = new kit::ThemedWidget(nullptr, QAccessible::Grouping);
    content->setFocusPolicy(Qt::StrongFocus); // So that the arrows turn it.
    content->setAccessibleName(windowTitle());
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, kit::Theme::unit, 0);
    column->setSpacing(12);
    addVersion(*column);
    addTraffic(*column, storeHost);
    addLicences(*column);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"aboutScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *close = new kit::Button(tr("Close"));
    close->setObjectName(u"closeButton"_s);
    connect(close, &QAbstractButton::clicked, this, &QWidget::close);
    body()->addWidget(scroll, 1);
    setButtons({}, { close });
}

void AboutDialog::addVersion(QVBoxLayout &column)
{
    column.addWidget(new kit::PlainLabel(tr("Vezne"), kit::TextStyle::PageTitle));
    auto *version
        = new kit::PlainLabel(tr("Version %1 · Qt %2").arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion())),
            kit::TextStyle::Body, kit::ColorRole::Text2);
    version->setObjectName(u"versionLabel"_s);
    version->setSelectable(true);
    column.addWidget(version);
    column.addWidget(new kit::PlainLabel(tr("Under the MIT licence. Not made by OneEntry."), kit::TextStyle::Body, kit::ColorRole::Text2));
}

void AboutDialog::addTraffic(QVBoxLayout &column, const QString &storeHost)
{
    column.addSpacing(kit::Theme::unit);
    column.addWidget(heading(tr("What is sent where")));
    const QString store = storeHost.isEmpty() ? tr("The store") : storeHost;
    auto *list = new PairList;
    list->setObjectName(u"trafficList"_s);
    list->setPairs({
        { store,
            tr("Sign-in, form, products and their pictures, order, payment session, refunds: when you do it. While a payment is open, "
               "whether it is paid: every few seconds.") },
        { tr("The payment page"), tr("Nothing by Vezne. Your browser or the customer's phone opens it when somebody wants to pay.") },
        { tr("The shop's board"), tr("Where one is set up: which order belongs to which counter, parked baskets and open payments.") },
        { tr("A receipt printer"), tr("Where one is set up: receipts and totals, when you print them.") },
        { tr("This computer's keychain"), tr("App token, sign-in and the board's password, when you want them remembered.") },
        { tr("Anybody else"), tr("Nothing. No statistics, no crash reports, no search for updates.") },
    });
    column.addWidget(list);
}

void AboutDialog::addLicences(QVBoxLayout &column)
{
    column.addSpacing(kit::Theme::unit);
    column.addWidget(heading(tr("What it is made of")));
    QFile file(u":/data/licences.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    QList<PairList::Pair> pairs;
    for (const QJsonValue &part : QJsonDocument::fromJson(isOpen ? file.readAll() : QByteArray())["components"_L1].toArray()) {
        pairs.append({ part["name"_L1].toString(), part["licence"_L1].toString() + u" · "_s + part["home"_L1].toString() });
    }
    auto *list = new PairList;
    list->setObjectName(u"licenceList"_s);
    list->setPairs(pairs);
    column.addWidget(list);
}

} // namespace views
