// SPDX-License-Identifier: MIT
#pragma once
#include "core/formschema.h"
#include "core/locale.h"

#include <QDate>
#include <QTime>
#include <functional>

class QWidget;

namespace views {

/// What a popup of a date or time field is about.
struct PickRequest
{
    QWidget *anchor = nullptr; ///< The popup opens below it and belongs to it.
    QString name; ///< For assistive technology.
    core::Locale locale;
};

/// A calendar from which a day is chosen. `rules`: days outside of them cannot be had. `choose` runs once, or never.
void pickDay(const PickRequest &request, const core::DayRange &days, QDate shown, const std::function<void(QDate)> &choose);
/// The half hours of a day. `shown` is the one that the list opens at.
void pickTime(const PickRequest &request, QTime shown, const std::function<void(QTime)> &choose);

} // namespace views
