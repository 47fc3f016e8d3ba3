// SPDX-License-Identifier: MIT
#include "views/shell/tour.h"

#include "checkout/flow/checkoutflow.h"
#include "kit/theme/theme.h"
#include "kit/widgets/banner.h"
#include "views/pages/page.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr auto seenKey = "tour/seen"_L1;
constexpr int sentenceCount = 4;

/// The first sentence that is of use on a page.
int sentenceOf(checkout::Route::Page page)
{
    switch (page) {
    case checkout::Route::Page::Details:
    case checkout::Route::Page::Products:
        return 1;
    case checkout::Route::Page::Payment:
        return 2;
    default:
        return 0;
    }
}

} // namespace

Tour::Tour(checkout::CheckoutFlow &flow, QWidget *parent) : QWidget(parent), m_flow(flow), m_banner(new kit::Banner)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kit::Theme::pageMargin, kit::Theme::pageMargin, kit::Theme::pageMargin, 0);
    column->addWidget(m_banner);
    m_banner->setObjectName(u"tourBanner"_s);
    m_banner->setIcon(u"info"_s);
    m_banner->setDismissible(true);
    m_banner->setMaximumWidth(kit::Theme::of(this).scaled(contentWidth)); // Its button stands near its sentence.
    hide();
    connect(m_banner, &kit::Banner::actionClicked, this, &Tour::goOn);
    connect(m_banner, &kit::Banner::dismissed, this, [this] {
        m_step = sentenceCount;
        renew();
    });
    connect(&flow.project(), &checkout::ProjectController::changed, this, &Tour::renew);
    connect(&flow, &checkout::CheckoutFlow::routeChanged, this, &Tour::follow);
}

void Tour::renew()
{
    const bool isDemo = m_flow.project().state().isDemo;
    if (isDemo && m_step < 0) {
        m_step = m_flow.settings().remembered(seenKey).isEmpty() ? 0 : sentenceCount;
        m_flow.settings().remember(seenKey, u"true"_s);
        if (m_step == 0) {
            say();
        }
    }
    // The products need the height; the sentence that is due comes on the next page.
    const bool isCrowded = m_flow.route().page == checkout::Route::Page::Products;
    setVisible(!isCrowded && isDemo && m_step >= 0 && m_step < sentenceCount && m_flow.capabilities().canGetHelp);
}

// What a sentence asks for has been done once its page is left.
void Tour::follow()
{
    if (m_step < 0 || m_step >= sentenceCount) {
        return;
    }
    const int wanted = sentenceOf(m_flow.route().page);
    if (m_step < wanted) {
        m_step = wanted;
        say();
    }
    renew();
}

void Tour::goOn()
{
    ++m_step;
    if (m_step < sentenceCount) {
        say();
    }
    renew();
}

void Tour::say()
{
    const QString sentences[sentenceCount]{
        tr("This is the demo store: sign in with what is filled in, nothing here is real and nothing leaves this computer."),
        tr("Fill in the order, pick products with the mouse, the keyboard or a scanner, and place it with Ctrl+Enter."),
        tr("The payment page shows a link and a code; open the link and pay there, and Vezne tells you when the money has come."),
        tr("F1 explains every key and every error, F2 parks a basket, and F3 shows the orders that have been placed."),
    };
    m_banner->setAction(m_step + 1 < sentenceCount ? tr("Next") : tr("Done"));
    m_banner->setText(tr("%1 of %2: %3").arg(QString::number(m_step + 1), QString::number(sentenceCount), sentences[m_step]),
        kit::Severity::Ok); // Not neutral: it is announced.
}

void Tour::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        m_banner->setMaximumWidth(kit::Theme::of(this).scaled(contentWidth));
    }
    if (event->type() == QEvent::LanguageChange && m_step >= 0 && m_step < sentenceCount) {
        say();
    }
}

} // namespace views
