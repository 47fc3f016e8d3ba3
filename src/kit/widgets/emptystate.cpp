// SPDX-License-Identifier: MIT
#include "kit/widgets/emptystate.h"

#include "kit/theme/icons.h"
#include "kit/theme/paint.h"
#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace kit {

using namespace Qt::Literals::StringLiterals;

namespace {

class Picture final : public ThemedWidget
{
public:
    Picture(const QString &icon, const Severity &severity, QWidget *parent) :
        ThemedWidget(parent, QAccessible::Graphic), m_icon(icon), m_severity(severity)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return { theme().scaled(72), theme().scaled(72) }; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QColor edge = theme().scheme() == Scheme::HighContrast ? theme().color(severityRole(m_severity)) : QColor();
        drawBox(painter, rect(), width() / 2.0, theme().color(severitySoftRole(m_severity)), edge);
        drawIcon(painter, rect(), m_icon, theme().scaled(32), theme().color(severityRole(m_severity)));
    }

private:
    const QString &m_icon;
    const Severity &m_severity;
};

} // namespace

EmptyState::EmptyState(QWidget *parent) :
    ThemedWidget(parent, QAccessible::Grouping), m_column(new QVBoxLayout(this)), m_buttons(new QHBoxLayout),
    m_picture(new Picture(m_icon, m_severity, this)), m_title(new PlainLabel({}, TextStyle::CardTitle, ColorRole::Text, this)),
    m_detail(new PlainLabel({}, TextStyle::Body, ColorRole::Text2, this)), m_action(new Button({}, Button::Variant::Primary, this))
{
    m_title->setObjectName(u"stateTitleLabel"_s);
    m_detail->setObjectName(u"stateDetailLabel"_s);
    m_action->setObjectName(u"stateActionButton"_s);
    for (PlainLabel *label : { m_title, m_detail })
        label->setAlignment(Qt::AlignCenter);
    m_buttons->setSpacing(10);
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_action);
    m_buttons->addStretch(1);
    m_column->setContentsMargins(Theme::cardPadding, Theme::cardPadding, Theme::cardPadding, Theme::cardPadding);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    m_column->addWidget(m_picture, 0, Qt::AlignHCenter);
    m_column->addSpacing(16);
    m_column->addWidget(m_title);
    m_column->addSpacing(6);
    m_column->addWidget(m_detail);
    m_column->addSpacing(18);
    m_column->addLayout(m_buttons);
    m_column->addStretch(1);
    setDetail({});
    setAction({});
    connect(m_action, &Button::clicked, this, &EmptyState::actionClicked);
}

void EmptyState::setPicture(const QString &icon, Severity severity)
{
    m_icon = icon;
    m_severity = severity;
    m_picture->update();
}

void EmptyState::setSmall(bool isSmall)
{
    m_picture->setVisible(!isSmall);
}

void EmptyState::setTitle(const QString &sentence, TextStyle type)
{
    m_title->setTextStyle(type);
    m_title->setPlain(sentence);
    setAccessibleName(sentence);
}

void EmptyState::setDetail(const QString &text)
{
    m_detail->setPlain(text);
    m_detail->setVisible(!text.isEmpty());
    setAccessibleDescription(text);
}

void EmptyState::setAction(const QString &label, bool primary)
{
    m_action->setVariant(primary ? Button::Variant::Primary : Button::Variant::Secondary);
    m_action->setLabel(label);
    m_action->setVisible(!label.isEmpty());
}

void EmptyState::addContent(QWidget *widget)
{
    m_column->insertWidget(m_column->indexOf(m_detail), widget);
    m_column->insertSpacing(m_column->indexOf(m_detail), 6);
}

void EmptyState::addSecondary(Button *button)
{
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

} // namespace kit
