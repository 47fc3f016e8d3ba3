// SPDX-License-Identifier: MIT
// The sizes and the manners of kit::Style; its pictures are in style.cpp.
#include "kit/theme/inputmetrics.h"
#include "kit/theme/style.h"

#include <QStyleOption>
#include <QTableView>

namespace kit {

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_LineEdit:
    case CT_SpinBox:
        size.setHeight(m_theme.controlHeight());
        break;
    case CT_ComboBox:
        size = QSize(contents.width() + inputInset + 2 + arrowWidth(m_theme), m_theme.controlHeight());
        break;
    case CT_PushButton:
        size = QSize(qMax(96, contents.width() + 36), m_theme.controlHeight());
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        size.setWidth(size.width() + focusMargin + 1);
        size.setHeight(qMax(size.height(), m_theme.smallControlHeight()));
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item != nullptr && item->menuItemType != QStyleOptionMenuItem::Separator)
            size = QSize(size.width() + 16, qMax(size.height(), m_theme.smallControlHeight() + 4));
        break;
    case CT_ItemViewItem:
        size.setHeight(qMax(size.height(), m_theme.smallControlHeight()));
        break;
    default:
        break;
    }
    return size;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return qobject_cast<const QTableView *>(widget) != nullptr ? 6 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ScrollBarExtent:
        return m_theme.isForFingers() ? 10 : 14;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m_theme.scaled(18);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 10;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_HeaderMargin:
        return 12;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 6;
    case PM_FocusFrameHMargin: // beside the words of an item in a list
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_Menu_Scrollable: // Higher than a small screen: it scrolls, and keeps its one column.
        return 1;
    case SH_LineEdit_PasswordCharacter:
        return u'\u2022';
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

// A finger moves what it lies on; a bar is too thin for it and tells only where one is.
QStyle::SubControl Style::hitTestComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, const QPoint &pos, const QWidget *widget) const
{
    return control == CC_ScrollBar && m_theme.isForFingers() ? SC_None : QProxyStyle::hitTestComplexControl(control, option, pos, widget);
}

} // namespace kit
