// SPDX-License-Identifier: MIT
#include "text/translations.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace text {

QString catalogueOf(const QString &language)
{
    return language.startsWith("tr"_L1) ? u":/i18n/vezne_tr.qm"_s : u":/i18n/vezne_en.qm"_s;
}

void Translations::setLanguage(const QString &language)
{
    const bool isTurkish = language.startsWith("tr"_L1);
    QLocale::setDefault(isTurkish ? QLocale(QLocale::Turkish, QLocale::Turkey) : QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_own);
    if (isTurkish && m_qt.load(u":/i18n/qtbase_tr.qm"_s)) {
        QCoreApplication::installTranslator(&m_qt);
    }
    if (m_own.load(catalogueOf(language))) {
        QCoreApplication::installTranslator(&m_own);
    }
}

} // namespace text
