// SPDX-License-Identifier: MIT
#include "kit/theme/style.h"

#include "kit/theme/icons.h"
#include "kit/theme/inputmetrics.h"
#include "kit/theme/paint.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>
#include <QTableView>
#include <QTextEdit>

namespace kit {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int sortMark = 16; ///< px at 100 %: the arrow of a sorted column, with the room beside it.

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

bool isInvalid(const QWidget *widget)
{
    return widget != nullptr && widget->property("invalid").toBool();
}

void drawInputOf(const QStyleOption *option, QPainter *painter, const QWidget *widget, const Theme &theme)
{
    drawInput(*painter, option->rect, theme, has(option, QStyle::State_Enabled), has(option, QStyle::State_HasFocus), isInvalid(widget),
        has(option, QStyle::State_MouseOver));
}

Qt::CheckState checkState(const QStyleOption *option)
{
    if (has(option, QStyle::State_NoChange))
        return Qt::PartiallyChecked;
    return has(option, QStyle::State_On) ? Qt::Checked : Qt::Unchecked;
}

/// Of a menu; the base's cannot be seen in the dark. False: `item` is another thing.
bool drawSeparator(const QStyleOptionMenuItem *item, QPainter &painter, const Theme &theme)
{
    if (item == nullptr || item->menuItemType != QStyleOptionMenuItem::Separator || !item->text.isEmpty())
        return false;
    const QRect &rect = item->rect;
    painter.fillRect(QRect(rect.left() + 8, rect.center().y(), rect.width() - 16, 1), theme.color(ColorRole::Border));
    return true;
}

} // namespace

Style::Style(const Theme &theme) : QProxyStyle(u"fusion"_s), m_theme(theme) { }

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QLineEdit *>(widget) != nullptr || qobject_cast<QComboBox *>(widget) != nullptr
        || qobject_cast<QPushButton *>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame != nullptr && frame->lineWidth > 0)
            drawInputOf(option, painter, widget, m_theme);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        // The input look is for what one types into; round corners round a list would be cut by its viewport.
        if (qobject_cast<const QPlainTextEdit *>(widget) != nullptr || qobject_cast<const QTextEdit *>(widget) != nullptr)
            drawInputOf(option, painter, widget, m_theme);
        else if (qobject_cast<const QTableView *>(widget) != nullptr) // Whose frame is wide enough for round corners.
            drawTableFrame(option, painter);
        else
            drawBox(*painter, option->rect, 0, {}, m_theme.color(ColorRole::BorderStrong));
        return;
    case PE_IndicatorCheckBox:
        drawCheck(*painter, option->rect, m_theme, checkState(option), has(option, State_Enabled));
        return;
    case PE_IndicatorRadioButton:
        drawRadio(*painter, option->rect, m_theme, has(option, State_On), has(option, State_Enabled));
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget) == nullptr)
            drawBox(*painter, option->rect, 5, {}, m_theme.color(ColorRole::Accent), 2);
        return;
    case PE_PanelButtonCommand:
        drawCommandButton(option, painter);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        painter->fillRect(option->rect, m_theme.color(ColorRole::Surface));
        drawBox(*painter, option->rect, 0, {}, m_theme.color(ColorRole::BorderStrong));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawTableFrame(const QStyleOption *option, QPainter *painter) const
{
    drawBox(*painter, option->rect, Theme::cardRadius, m_theme.color(ColorRole::Surface), m_theme.color(ColorRole::Border));
    if (has(option, State_HasFocus))
        drawBox(*painter, option->rect, Theme::cardRadius, {}, m_theme.color(ColorRole::Accent), 2);
}

void Style::drawCommandButton(const QStyleOption *option, QPainter *painter) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool primary = button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton);
    QColor fill = m_theme.color(primary ? ColorRole::Accent : ColorRole::Surface);
    if (has(option, State_Sunken) || has(option, State_MouseOver))
        fill = mixed(fill, m_theme.color(ColorRole::Text), 0.08);
    drawBox(*painter, option->rect, Theme::radius, fill, primary ? QColor() : m_theme.color(ColorRole::BorderStrong));
    if (has(option, State_HasFocus))
        drawFocus(*painter, option->rect, Theme::radius, m_theme);
}

// The arrow stands on the side where the words do not begin, in little room: figures end below the end of their heading, sorted or not.
bool Style::drawSorted(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option);
    if (header == nullptr || header->orientation != Qt::Horizontal || header->sortIndicator == QStyleOptionHeader::None)
        return false;
    proxy()->drawControl(CE_HeaderSection, header, painter, widget);
    QStyleOptionHeaderV2 part = *header;
    const int margin = pixelMetric(PM_HeaderMargin, header, widget);
    const int mark = m_theme.scaled(sortMark);
    const QRect inside = header->rect.adjusted(margin, 0, -margin, 0);
    const bool endsRight = QStyle::visualAlignment(header->direction, header->textAlignment).testFlag(Qt::AlignRight);
    part.rect = endsRight ? inside.adjusted(mark, 0, 0, 0) : inside.adjusted(0, 0, -mark, 0);
    proxy()->drawControl(CE_HeaderLabel, &part, painter, widget);
    part.rect = { endsRight ? inside.left() : inside.right() + 1 - mark, inside.top(), mark, inside.height() };
    proxy()->drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
    return true;
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == CE_PushButtonLabel) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy = *button;
            copy.icon = {};
            if (button->features.testFlag(QStyleOptionButton::DefaultButton))
                copy.palette.setColor(QPalette::ButtonText, m_theme.color(ColorRole::OnAccent));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, m_theme.color(ColorRole::Surface));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), m_theme.color(ColorRole::Border));
        return;
    }
    if (element == CE_Header && drawSorted(option, painter, widget))
        return;
    const auto *item = element == CE_MenuItem ? qstyleoption_cast<const QStyleOptionMenuItem *>(option) : nullptr;
    if (drawSeparator(item, *painter, m_theme))
        return;
    if (item != nullptr && item->menuItemType != QStyleOptionMenuItem::Separator && has(option, State_Selected)) {
        drawBox(*painter, QRectF(option->rect).adjusted(5, 1, -5, -1), 6, m_theme.color(ColorRole::AccentSoft), {});
        QStyleOptionMenuItem flat = *item; // the base would put a darker frame round it
        flat.state.setFlag(State_Selected, false);
        QProxyStyle::drawControl(element, &flat, painter, widget);
        return;
    }
    if (element == CE_ComboBoxLabel) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (combo != nullptr && !combo->editable) {
            const QRect field = proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            const bool placeholder = combo->currentIcon.isNull() && combo->palette.color(QPalette::ButtonText).alpha() < 255;
            painter->setPen(placeholder || !has(option, State_Enabled) ? m_theme.color(ColorRole::Text2) : m_theme.color(ColorRole::Text));
            const QString shown = option->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, field.width());
            painter->drawText(
                field, QStyle::visualAlignment(option->direction, Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            drawComboBox(combo, painter, widget);
            return;
        }
    } else if (control == CC_SpinBox) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            drawSpinBox(spin, painter, widget);
            return;
        }
    } else if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawScrollBar(bar, painter, widget);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void Style::drawComboBox(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget) const
{
    drawInputOf(option, painter, widget, m_theme);
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    drawIcon(*painter, arrow, u"chevron-down"_s, m_theme.scaled(18), m_theme.color(ColorRole::Text2));
}

void Style::drawSpinBox(const QStyleOptionSpinBox *option, QPainter *painter, const QWidget *widget) const
{
    if (option->frame)
        drawInputOf(option, painter, widget, m_theme);
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](SubControl sub, const QString &name, QAbstractSpinBox::StepEnabledFlag flag) {
        const bool can = has(option, State_Enabled) && option->stepEnabled.testFlag(flag);
        const QRect rect = proxy()->subControlRect(CC_SpinBox, option, sub, widget);
        drawIcon(*painter, rect, name, m_theme.scaled(14), m_theme.color(can ? ColorRole::Text2 : ColorRole::Border));
    };
    arrow(SC_SpinBoxUp, u"plus"_s, QAbstractSpinBox::StepUpEnabled);
    arrow(SC_SpinBoxDown, u"minus"_s, QAbstractSpinBox::StepDownEnabled);
}

void Style::drawScrollBar(const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget) const
{
    const QRect handle = proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool active = !m_theme.isForFingers() && (has(option, State_MouseOver) || has(option, State_Sunken));
    const QRectF thumb = QRectF(handle).adjusted(3, 3, -3, -3);
    if (option->minimum != option->maximum)
        drawBox(*painter, thumb, qMin(thumb.width(), thumb.height()) / 2,
            m_theme.color(active ? ColorRole::Text2 : ColorRole::BorderStrong), {});
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_CheckBoxFocusRect || element == SE_RadioButtonFocusRect)
        return rect.adjusted(-focusMargin, -2, focusMargin, 2);
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth > 0)
            return option->rect.adjusted(inputInset, 1, -inputInset, -1);
    }
    return rect;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub, const QWidget *widget) const
{
    const QRect whole = option->rect;
    const auto visual = [&](const QRect &rect) { return QStyle::visualRect(option->direction, whole, rect); };
    if (control == CC_ComboBox && sub == SC_ComboBoxArrow)
        return visual({ whole.right() - arrowWidth(m_theme) + 1, whole.top(), arrowWidth(m_theme), whole.height() });
    if (control == CC_ComboBox && sub == SC_ComboBoxEditField)
        return visual(whole.adjusted(inputInset + 2, 1, -arrowWidth(m_theme), -1));
    if (control == CC_SpinBox && sub == SC_SpinBoxEditField)
        return visual(whole.adjusted(inputInset, 1, -2 * arrowWidth(m_theme), -1));
    if (control == CC_SpinBox && sub == SC_SpinBoxDown)
        return visual({ whole.right() - 2 * arrowWidth(m_theme) + 1, whole.top(), arrowWidth(m_theme), whole.height() });
    if (control == CC_SpinBox && sub == SC_SpinBoxUp)
        return visual({ whole.right() - arrowWidth(m_theme) + 1, whole.top(), arrowWidth(m_theme), whole.height() });
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (sub == SC_ScrollBarAddLine || sub == SC_ScrollBarSubLine || bar == nullptr)
            return {};
        const bool across = bar->orientation == Qt::Horizontal;
        const int length = across ? whole.width() : whole.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum + bar->pageStep;
        const int size = range > 0 ? qBound(qMin(32, length), static_cast<int>(qint64(length) * bar->pageStep / range), length) : length;
        const int start = QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - size, bar->upsideDown);
        const auto piece = [&](int from, int extent) {
            return across ? QRect(whole.x() + from, whole.y(), extent, whole.height())
                          : QRect(whole.x(), whole.y() + from, whole.width(), extent);
        };
        switch (sub) {
        case SC_ScrollBarSlider:
            return visual(piece(start, size));
        case SC_ScrollBarSubPage:
            return visual(piece(0, start));
        case SC_ScrollBarAddPage:
            return visual(piece(start + size, length - start - size));
        default:
            return whole;
        }
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

} // namespace kit
