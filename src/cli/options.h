// SPDX-License-Identifier: MIT
#pragma once
#include "core/order.h"
#include "core/projectsettings.h"

#include <QDate>
#include <QHash>
#include <QUuid>
#include <chrono>
#include <optional>
#include <tl/expected.hpp>

namespace cli {

enum class CommandKind {
    Checkout,
    Resume,
    Status,
    Orders,
    Order,
    Products,
    Form,
    Preview,
    Refund,
    Receipt,
    Capture,
    Decode,
    Doctor,
    Explain,
    Shop,
    Demo,
    Help,
    Version
};

/// One `--field MARKER[:TYPE]=VALUE`.
struct FieldArgument
{
    QString marker;
    QString type; ///< Empty: taken from the form's schema.
    QString text;
};

/// One `--adopt` or `--disown UUID=ORDER`.
struct OrderAnswer
{
    QUuid attempt;
    qint64 orderId = 0;
};

/// All that the command line and the environment say, checked for form only.
struct Options
{
    CommandKind command = CommandKind::Help;
    core::ProjectSettings project;
    QString login;
    bool isGuest = false; ///< Nobody signs in: the order is placed without an account.
    QString passwordFile; ///< A path or "-"; empty: not given.
    QString language = QStringLiteral("en_US"); ///< Of what is said, and of the content where the store has it.
    QString contentLanguage; ///< Of the content, whatever the store says it has; empty: not given.
    QString dataDir; ///< Empty: the XDG data folder.
    std::chrono::milliseconds timeout{ 30'000 };
    bool isVerbose = false;
    bool wantsJsonErrors = false;

    QString storage = QStringLiteral("orders");
    QString form = QStringLiteral("order");
    QString account = QStringLiteral("cash");
    bool isStorageGiven = false; ///< Nobody else's name takes its place.
    bool isFormGiven = false;
    bool isAccountGiven = false;
    QList<FieldArgument> fields;
    QList<core::OrderLine> products;
    QString coupon;
    std::optional<core::Decimal> bonus;
    bool isWithoutProducts = false; ///< What is ordered stands in the form alone: a booking.
    bool showsClientSecret = false;
    QString sessionType = QStringLiteral("session");
    std::optional<std::chrono::seconds> watch;
    int limit = 30;
    int offset = 0;
    QString search;
    QString status; ///< Of orders: marker or title.
    QDate from; ///< Of orders: days of the shop.
    QDate to;
    QString csvFile;
    QString outFile; ///< FILE of capture.
    int captureProducts = 100;
    QString pdfFile;
    QString escposTarget; ///< FILE or HOST[:PORT].
    QString paper = QStringLiteral("a4");
    bool isCopy = false;
    QString note;
    bool wantsList = false;
    bool wantsCancel = false;
    QList<QUuid> confirmResend;
    QList<QUuid> abandon;
    QList<OrderAnswer> adopt;
    QList<OrderAnswer> disown;

    QString shop; ///< Address of the shop's board.

    qint64 id = 0; ///< ORDER_ID of status, order and refund.
    QString subject; ///< MARKER of form, KIND of decode, ACTION of shop, CODE of explain; the command that help is asked for.
    QString file; ///< FILE of decode.
};

/// Why the command line cannot be understood: one sentence and what to do.
struct UsageFault
{
    QString sentence;
    QString hint;
};

/// Seconds that `--watch` without a number watches.
inline constexpr std::chrono::seconds defaultWatch{ 900 };

/// Reads the arguments (without the program's name). Options may stand before or after the command; the environment fills in what is
/// not given. Pure.
[[nodiscard]] tl::expected<Options, UsageFault> parseArguments(const QStringList &arguments, const QHash<QString, QString> &environment);

/// "en_US" or "tr_TR" when --lang says so, wherever it stands; empty otherwise. For messages about the arguments themselves.
[[nodiscard]] QString languageOf(const QStringList &arguments);

/// The help of the whole program.
[[nodiscard]] QString helpText();

} // namespace cli
