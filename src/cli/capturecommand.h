// SPDX-License-Identifier: MIT
#pragma once
#include "api/rawapi.h"
#include "cli/command.h"
#include "cli/storedescription.h"

#include <QQueue>

namespace cli {

/// `capture --out FILE`: writes the connected project as a store for `vezne-sandbox --store`. Reads only; what this user may not read is
/// left out, and said.
class CaptureCommand : public Command
{
    Q_OBJECT
public:
    explicit CaptureCommand(Context &context, QObject *parent = nullptr);
    void start() override;

private:
    /// What is being asked for; products come between Parts and Sets.
    enum class Stage { Lists, Parts, Sets };
    struct Ask
    {
        QString what; ///< For the note when it may not be read.
        QStringList path;
        int offset = 0;
        bool hasLanguage = true;
        std::function<AnswersByLanguage &()> into;
    };

    void takeLocales(const QJsonArray &locales);
    void askForStore();
    void askForParts();
    void add(const QString &what, const QStringList &path, const std::function<AnswersByLanguage &()> &into, bool hasLanguage = true);
    void askForSets();
    void onAsked();
    void noteDenied(const QString &what);
    void next();
    void take(Ask ask, const QString &language, const QJsonValue &answer);
    void readProducts(const QString &language, int offset);
    void takeProducts(const QString &language, const QJsonValue &answer);
    void onProductsRead();
    void noteUnreadPrices() const;
    void finish();

    api::RawApi m_raw;
    StoreAnswers m_answers;
    QQueue<std::pair<Ask, QString>> m_asks;
    Stage m_stage = Stage::Lists;
    QStringList m_denied; ///< What has been said to be unreadable.
    int m_language = 0; ///< Of the products, which are read last.
};

} // namespace cli
