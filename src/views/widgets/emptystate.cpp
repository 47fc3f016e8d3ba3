// SPDX-License-Identifier: MIT
#include "views/widgets/emptystate.h"

#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/widgets/button.h"
#include "views/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace views {

using namespace Qt::Literals::StringLiterals;

namespace {

class Picture final : public Piece
{
public:
    Picture(const QString &icon, const Tone &tone, QWidget *parent) : Piece(parent, QAccessible::Graphic), m_icon(icon), m_tone(tone)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return { theme().scaled(72), theme().scaled(72) }; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QColor edge = theme().scheme() == Scheme::HighContrast ? theme().color(toneToken(m_tone)) : QColor();
        drawBox(painter, rect(), width() / 2.0, theme().color(toneSoftToken(m_tone)), edge);
        drawIcon(painter, rect(), m_icon, theme().scaled(32), theme().color(toneToken(m_tone)));
    }

private:
    const QString &m_icon;
    const Tone &m_tone;
};

} // namespace

EmptyState::EmptyState(QWidget *parent) :
    Piece(parent, QAccessible::Grouping), m_column(new QVBoxLayout(this)), m_buttons(new QHBoxLayout),
    m_picture(new Picture(m_icon, m_tone, this)), m_title(new PlainLabel({}, Type::CardTitle, Token::Text, this)),
    m_detail(new PlainLabel({}, Type::Body, Token::Text2, this)), m_action(new Button({}, Button::Variant::Primary, this))
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

void EmptyState::setPicture(const QString &icon, Tone tone)
{
    m_icon = icon;
    m_tone = tone;
    m_picture->update();
}

void EmptyState::setTitle(const QString &sentence, Type type)
{
    m_title->setType(type);
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

} // namespace views
