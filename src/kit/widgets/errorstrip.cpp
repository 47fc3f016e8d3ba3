// SPDX-License-Identifier: MIT
#include "kit/widgets/errorstrip.h"

#include "kit/theme/icons.h"
#include "kit/theme/paint.h"
#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace kit {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int signGap = 10;

} // namespace

ErrorStrip::ErrorStrip(QWidget *parent) :
    ThemedWidget(parent, QAccessible::AlertMessage), m_row(new QHBoxLayout(this)), m_middle(new QBoxLayout(QBoxLayout::LeftToRight)),
    m_actions(new QHBoxLayout), m_sentence(new PlainLabel({}, TextStyle::Strong, ColorRole::Text, this)),
    m_cause(new PlainLabel({}, TextStyle::Body, ColorRole::Text, this)),
    m_details(new PlainLabel({}, TextStyle::Hint, ColorRole::Text, this)), m_expander(new Button({}, Button::Variant::Link, this)),
    m_code(new Button({}, Button::Variant::Quiet, this)), m_dismiss(new Button({}, Button::Variant::SmallIcon, this))
{
    m_sentence->setObjectName(u"errorSentenceLabel"_s);
    m_cause->setObjectName(u"errorCauseLabel"_s);
    m_details->setObjectName(u"errorDetailsLabel"_s);
    m_expander->setObjectName(u"errorDetailsButton"_s);
    m_details->setSelectable(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch(1);
    for (PlainLabel *label : { m_sentence, m_cause, m_details })
        words->addWidget(label);
    words->addStretch(1);
    m_middle->setSpacing(12);
    m_middle->addLayout(words, 1);
    m_middle->addLayout(m_actions);
    m_row->setSpacing(12);
    m_row->addLayout(m_middle, 1);
    addEndButtons();
    m_actions->setSpacing(8);
    m_actions->addWidget(m_expander);
    m_actions->addStretch(1);
    m_details->hide();
    connect(m_expander, &Button::clicked, this, [this] { setDetailsShown(m_details->isHidden()); });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    restyle();
    retranslate();
    hide();
}

void ErrorStrip::addEndButtons()
{
    m_code->setObjectName(u"errorCodeButton"_s);
    m_code->hide();
    m_dismiss->setObjectName(u"errorDismissButton"_s);
    m_dismiss->setLeadingIcon(u"x"_s);
    m_row->addWidget(m_code);
    m_row->addWidget(m_dismiss);
    connect(m_code, &Button::clicked, this, [this] { Q_EMIT helpRequested(m_message.code); });
    connect(m_dismiss, &Button::clicked, this, [this] {
        clear();
        Q_EMIT dismissed();
    });
}

void ErrorStrip::resizeEvent(QResizeEvent *event)
{
    ThemedWidget::resizeEvent(event);
    // Buttons beside the words leave too little for them in a narrow window: under them then.
    const bool narrow = width() < theme().scaled(760);
    m_middle->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ErrorStrip::restyle()
{
    const int sign = theme().scaled(20) + signGap;
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    m_row->setContentsMargins(Theme::pageMargin + (rtl ? 0 : sign), 12, Theme::pageMargin + (rtl ? sign : 0), 12);
}

void ErrorStrip::showMessage(const StripMessage &message)
{
    m_message = message;
    QStringList more;
    for (const QString &part : { message.cause, message.nextStep })
        if (!part.isEmpty())
            more += part;
    const QString cause = more.join(u' ');
    m_sentence->setPlain(message.sentence);
    m_cause->setPlain(cause);
    m_cause->setVisible(!cause.isEmpty());
    m_details->setPlain(message.details);
    m_expander->setVisible(!message.details.isEmpty());
    m_code->setLabel(message.code);
    m_code->setVisible(!message.code.isEmpty());
    setProperty("helpTopic", message.code);
    setDetailsShown(false);
    rebuildActions();
    setAccessibleDescription(cause);
    show();
    update();
    announce(this, cause.isEmpty() ? message.sentence : message.sentence + u' ' + cause);
}

void ErrorStrip::clear()
{
    m_message = {};
    hide();
}

void ErrorStrip::setDetailsShown(bool shown)
{
    m_details->setVisible(shown && !m_message.details.isEmpty());
    retranslate();
}

void ErrorStrip::rebuildActions()
{
    for (Button *button : m_buttons) {
        button->hide();
        button->deleteLater(); // it may be the one whose click brought us here
    }
    m_buttons.clear();
    QWidget *before = m_expander;
    for (const auto &action : m_message.actions) {
        auto *button = new Button(action.label, Button::Variant::Secondary, this);
        button->setObjectName(action.id + u"ErrorButton"_s);
        m_actions->insertWidget(m_actions->count() - 1, button); // before the stretch
        m_buttons.push_back(button);
        connect(button, &Button::clicked, this, [this, id = action.id] { Q_EMIT actionTriggered(id); });
        setTabOrder(before, button);
        before = button;
        button->show();
    }
    setTabOrder(before, m_code);
    setTabOrder(m_code, m_dismiss);
}

void ErrorStrip::retranslate()
{
    m_expander->setLabel(m_details->isHidden() ? tr("Details") : tr("Hide details"));
    m_expander->setTrailingIcon(u"chevron-down"_s);
    m_dismiss->setLabel(tr("Dismiss"));
    setPlainToolTip(m_code, tr("What it means and what to do (F1)"));
}

void ErrorStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_dismiss->click();
        return;
    }
    ThemedWidget::keyPressEvent(event);
}

void ErrorStrip::paintEvent(QPaintEvent *)
{
    const ColorRole role = severityRole(m_message.severity);
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(severitySoftRole(m_message.severity)));
    painter.fillRect(0, height() - 1, width(), 1, theme().color(theme().scheme() == Scheme::HighContrast ? role : ColorRole::Border));
    const int side = theme().scaled(20);
    const QRect slot(Theme::pageMargin, m_sentence->y(), side, m_sentence->height());
    const QString icon = m_message.severity == Severity::Warning ? u"alert-triangle"_s : u"alert-circle"_s;
    drawIcon(painter, QStyle::visualRect(layoutDirection(), rect(), slot), icon, side, theme().color(role));
}

} // namespace kit
