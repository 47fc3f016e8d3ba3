// SPDX-License-Identifier: MIT
#include "views/fields/jsoneditor.h"

#include "views/widgets/textarea.h"

#include <QEvent>
#include <QJsonArray>
#include <QJsonDocument>

namespace views {
namespace {

/// Any JSON value, wrapped since QJsonDocument reads arrays and objects only.
QJsonDocument wrapped(const QByteArray &json)
{
    return QJsonDocument::fromJson('[' + json + ']');
}

QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{ text }).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

} // namespace

JsonEditor::JsonEditor(const core::FormField &field, bool isTurkish, QWidget *parent) :
    FieldEditor(field, isTurkish, new TextArea(parent)), m_area(static_cast<TextArea *>(widget()))
{
    m_area->setPlaceholderText(field.placeholder);
    m_area->installEventFilter(this);
    connect(m_area, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isSetting) {
            m_isTouched = true;
            if (isUnknownType() || wrapped(m_area->toPlainText().toUtf8()).array().size() == 1) {
                Q_EMIT edited(value(), false);
            }
        }
    });
}

void JsonEditor::setValue(const core::FormValue &value)
{
    const auto *json = std::get_if<core::OpaqueJson>(&value);
    QString text = json ? QString::fromUtf8(json->json) : QString();
    const QJsonArray parts = json ? wrapped(json->json).array() : QJsonArray();
    if (isUnknownType() && parts.size() == 1 && parts.first().isString()) {
        text = parts.first().toString();
    }
    setRawText(text);
}

core::FormValue JsonEditor::value() const
{
    const QString text = m_area->toPlainText().trimmed();
    if (text.isEmpty()) {
        return {};
    }
    return core::OpaqueJson{ isUnknownType() ? quoted(m_area->toPlainText()) : text.toUtf8() };
}

QString JsonEditor::rawText() const
{
    return m_area->toPlainText();
}

void JsonEditor::setRawText(const QString &text)
{
    m_isSetting = true;
    if (m_area->toPlainText() != text) {
        m_area->setPlainText(text);
    }
    m_isSetting = false;
}

QString JsonEditor::ownHint() const
{
    return isUnknownType() ? tr("This version of Vezne does not know this kind of field; what you write is sent as plain text.")
                           : tr("Write JSON, as the store expects it.");
}

void JsonEditor::onFinished()
{
    const QByteArray text = m_area->toPlainText().trimmed().toUtf8();
    if (isUnknownType() || text.isEmpty() || wrapped(text).array().size() == 1) {
        Q_EMIT edited(value(), true);
        return;
    }
    Q_EMIT misread({ core::FieldProblem::Kind::Pattern, 0, 0, {}, tr("This is not JSON yet: check quotes, commas and brackets.") });
}

bool JsonEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && m_isTouched) {
        m_isTouched = false;
        onFinished();
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace views
