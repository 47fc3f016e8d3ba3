// SPDX-License-Identifier: MIT
#include "quality/tsfile.h"

#include <QRegularExpression>
#include <QXmlStreamReader>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace quality {
namespace {

void readTranslation(QXmlStreamReader &xml, Message &message, bool &isGone)
{
    const auto type = xml.attributes().value("type"_L1);
    message.isFinished = type.isEmpty();
    isGone = type == "vanished"_L1 || type == "obsolete"_L1;
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "numerusform"_L1) {
            message.translations.append(xml.readElementText());
        } else if (xml.isCharacters()) {
            text += xml.text();
        } else if (xml.isEndElement() && xml.name() == "translation"_L1) {
            break;
        }
    }
    if (!message.isPlural) {
        message.translations = { text };
    }
}

/// "%1 %n %L2": sorted, each as often as it stands there.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(?:\\d{1,2}(?!\\d)|n)"_s); // "%150" is a Turkish percentage.
    QStringList found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        found.append(matches.next().captured());
    }
    found.sort();
    return found;
}

/// The punctuation at the end: ":" or "…" or nothing; "?" and "." matter too.
QString ending(const QString &text)
{
    static const QRegularExpression pattern(u"[.:;,?!…]*\\s*$"_s);
    return pattern.match(text).captured();
}

QString beginning(const QString &text)
{
    static const QRegularExpression pattern(u"^\\s*"_s);
    return pattern.match(text).captured();
}

QStringList formProblems(const Message &message, const QString &translation)
{
    QStringList problems;
    if (translation.trimmed().isEmpty()) {
        return { u"has no translation"_s };
    }
    QStringList wanted = placeholders(message.source);
    QStringList given = placeholders(translation);
    if (message.isPlural) {
        // A form for one may leave the number out ("one product").
        wanted.removeAll(u"%n"_s);
        given.removeAll(u"%n"_s);
    }
    if (wanted != given) {
        problems.append(u"has other placeholders: \"%1\""_s.arg(translation));
    }
    static const QRegularExpression glue(u"%L?(?:\\d{1,2}|n)['’]"_s);
    if (glue.match(translation).hasMatch()) {
        problems.append(u"glues a suffix to a value: \"%1\""_s.arg(translation));
    }
    if (ending(message.source) != ending(translation) || beginning(message.source) != beginning(translation)) {
        problems.append(u"begins or ends otherwise: \"%1\""_s.arg(translation));
    }
    return problems;
}

} // namespace

QList<Message> readTs(const QByteArray &bytes)
{
    QList<Message> messages;
    QXmlStreamReader xml(bytes);
    QString context;
    Message message;
    bool isGone = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            if (xml.name() == "name"_L1) {
                context = xml.readElementText();
            } else if (xml.name() == "message"_L1) {
                message = {};
                message.context = context;
                message.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
                isGone = false;
            } else if (xml.name() == "source"_L1) {
                message.source = xml.readElementText();
            } else if (xml.name() == "translation"_L1) {
                readTranslation(xml, message, isGone);
            }
        } else if (xml.isEndElement() && xml.name() == "message"_L1 && !isGone) {
            messages.append(message);
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList messageProblems(const Message &message, int forms)
{
    QStringList problems;
    if (!message.isFinished) {
        problems.append(u"is not translated"_s);
    } else {
        if (message.isPlural && message.translations.size() != forms) {
            problems.append(u"has %1 plural forms, not %2"_s.arg(message.translations.size()).arg(forms));
        }
        for (const QString &translation : message.translations) {
            problems += formProblems(message, translation);
        }
    }
    for (QString &problem : problems) {
        problem = u"[%1] \"%2\" %3"_s.arg(message.context, message.source, problem);
    }
    return problems;
}

QStringList wordingProblems(const Message &message)
{
    const QStringList texts = QStringList{ message.source } + message.translations;
    const bool shouts = std::any_of(texts.begin(), texts.end(), [](const QString &text) { return text.contains(u'!'); });
    const bool isError = message.source.startsWith("Error"_L1) || message.source.startsWith("Failed"_L1);
    QStringList problems;
    if (shouts) {
        problems.append(u"[%1] \"%2\" shouts"_s.arg(message.context, message.source));
    }
    if (isError) {
        problems.append(u"[%1] \"%2\" says that it failed before it says what"_s.arg(message.context, message.source));
    }
    return problems;
}

} // namespace quality
