// SPDX-License-Identifier: MIT
#include "views/pages/findingslist.h"

#include "kit/theme/icons.h"
#include "kit/widgets/plainlabel.h"
#include "text/attributetext.h"
#include "text/errortext.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

using Subject = checkout::ProjectFinding::Subject;
using Level = checkout::ProjectFinding::Level;

struct FindingStrings
{
    Q_DECLARE_TR_FUNCTIONS(views::FindingsList)
public:
    static FindingText fine(Subject subject, const QString &detail);
    static FindingText warning(Subject subject, const QString &detail);
    static FindingText wrong(const checkout::ProjectFinding &finding);
    static QString running() { return tr("The project is being checked…"); }
};

FindingText FindingStrings::fine(Subject subject, const QString &detail)
{
    switch (subject) {
    case Subject::Url:
        return { tr("The address is fine."), detail };
    case Subject::Network:
        return { tr("The project answers."), detail };
    case Subject::Tls:
        return { tr("The connection is secure."), {} };
    case Subject::AppToken:
        return { tr("The app token is accepted."), detail };
    case Subject::Provider:
        return { tr("The sign-in provider is there."), detail };
    case Subject::SignInForm:
        return { tr("The sign-in form has both fields."), detail };
    case Subject::Storage:
        return { tr("The order storage is there."), detail };
    case Subject::OrderForm:
        return { tr("The order form is there."), detail };
    case Subject::Accounts:
        return { tr("There are payment accounts."), detail };
    case Subject::Catalogue:
        return { tr("There are products."), detail };
    case Subject::Languages:
        return { tr("The language is there."), detail };
    case Subject::Reference:
        return { tr("Orders carry a reference of their own."), detail };
    case Subject::Attributes:
        return { tr("Products keep their things here:"), detail };
    }
    return {};
}

FindingText FindingStrings::warning(Subject subject, const QString &detail)
{
    switch (subject) {
    case Subject::Catalogue:
        return { tr("The catalogue is empty."), tr("Add products in the OneEntry panel; orders can be taken after that.") };
    case Subject::Languages:
        return { tr("The project does not have this language."), tr("Its texts are shown in a language that it has: %1").arg(detail) };
    case Subject::Reference:
        return { tr("Orders of this form carry no reference: %1").arg(detail),
            tr("When several counters share one account, add a text field called vezne_ref to it in the OneEntry panel; it may be hidden. "
               "Without it Vezne asks you whose order it is when an answer was lost.") };
    case Subject::Attributes:
        return { tr("An attribute that was chosen is in no product."), detail };
    case Subject::Accounts:
        return { tr("No payment account is linked to the order storage."),
            tr("Link one in the OneEntry panel, or the store may refuse orders.") };
    default:
        return { tr("This could not be checked before signing in."), detail };
    }
}

FindingText FindingStrings::wrong(const checkout::ProjectFinding &finding)
{
    const bool isPinned = finding.error.reason.kind == core::ServerReason::Kind::CertificateNotPinned; // Valid, and not the right one.
    switch (isPinned ? Subject::Network : finding.subject) {
    case Subject::Url:
        return { tr("This is not an address that Vezne may use."), tr("Write it with https://; http:// is for this computer only.") };
    case Subject::Tls:
        return { tr("The connection is not secure."),
            tr("The project's certificate is not valid. Check the address and this computer's clock.") };
    case Subject::AppToken:
        return { tr("The project does not accept the app token."), tr("Make a new one in the OneEntry panel and paste it here.") };
    case Subject::Provider:
        return { tr("The project has no such sign-in provider."),
            finding.detail.isEmpty() ? tr("Add one in the OneEntry panel.") : tr("It has: %1").arg(finding.detail) };
    case Subject::SignInForm:
        return { tr("The sign-in form does not have these fields."), tr("Check both markers: %1").arg(finding.detail) };
    case Subject::Storage:
        return { tr("The project has no such order storage."),
            finding.detail.isEmpty() ? tr("Add one in the OneEntry panel.") : tr("It has: %1").arg(finding.detail) };
    default: {
        const text::ErrorText words = text::describe(core::Operation::Connect, finding.error);
        return { words.sentence, QString(words.cause + u' ' + words.nextStep).trimmed() };
    }
    }
}

/// The sign before a finding; its meaning is in the words too.
class Sign final : public kit::ThemedWidget
{
public:
    Sign(Level level, QWidget *parent) : kit::ThemedWidget(parent, QAccessible::Graphic), m_level(level)
    {
        setFixedSize(theme().scaled(20), theme().scaled(20));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool isFine = m_level == Level::Ok;
        const QString icon = isFine ? u"check-circle"_s : (m_level == Level::Warning ? u"alert-triangle"_s : u"x-circle"_s);
        const kit::ColorRole color
            = isFine ? kit::ColorRole::Ok : (m_level == Level::Warning ? kit::ColorRole::Warning : kit::ColorRole::Danger);
        kit::drawIcon(painter, rect(), icon, width(), theme().color(color));
    }

private:
    Level m_level;
};

} // namespace

FindingText describeFinding(const checkout::ProjectFinding &finding)
{
    if (finding.subject == Subject::Attributes) {
        const QString where = text::attributeSentences(finding.attributes).join(u'\n');
        return finding.level == Level::Ok ? FindingStrings::fine(finding.subject, where) : FindingStrings::warning(finding.subject, where);
    }
    if (finding.level == Level::Ok) {
        return FindingStrings::fine(finding.subject, finding.detail);
    }
    const bool hasError = finding.error != core::ApiError();
    return finding.level == Level::Warning && !hasError ? FindingStrings::warning(finding.subject, finding.detail)
                                                        : FindingStrings::wrong(finding);
}

FindingsList::FindingsList(QWidget *parent) : kit::ThemedWidget(parent, QAccessible::List), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(14);
}

void FindingsList::setFindings(const QList<checkout::ProjectFinding> &findings, bool isRunning)
{
    if (m_isBuilt && m_findings == findings && m_isRunning == isRunning) {
        return;
    }
    m_findings = findings;
    m_isRunning = isRunning;
    rebuild();
}

void FindingsList::retranslate()
{
    rebuild();
}

void FindingsList::rebuild()
{
    m_isBuilt = true;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const checkout::ProjectFinding &finding : std::as_const(m_findings)) {
        // Fine without a detail: it needs a signed-in user, so nothing is known yet and nothing is said.
        if (finding.level == Level::Ok && finding.detail.isEmpty() && finding.subject != Subject::AppToken) {
            continue;
        }
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(10);
        row->addWidget(new Sign(finding.level, line), 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        const FindingText text = describeFinding(finding);
        words->addWidget(new kit::PlainLabel(text.sentence, kit::TextStyle::Strong, kit::ColorRole::Text, line));
        if (!text.advice.isEmpty()) {
            words->addWidget(new kit::PlainLabel(text.advice, kit::TextStyle::Hint, kit::ColorRole::Text2, line));
        }
        row->addLayout(words, 1);
        m_column->addWidget(line);
    }
    if (m_isRunning) {
        m_column->addWidget(new kit::PlainLabel(FindingStrings::running(), kit::TextStyle::Body, kit::ColorRole::Text2, this));
    }
}

} // namespace views
