// SPDX-License-Identifier: MIT
#include "cli/capturecommand.h"

#include "api/codecs.h"
#include "api/jsonreader.h"
#include "cli/words.h"
#include "core/money.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

constexpr int rowsOfAPage = 100;

QJsonArray itemsOf(const QJsonValue &answer)
{
    return answer.isArray() ? answer.toArray() : answer["items"_L1].toArray();
}

/// A page more of a list; false where the server has none, or sends what it has sent before.
bool addPage(QJsonValue &whole, const QJsonValue &page)
{
    const QJsonArray items = itemsOf(page);
    if (items.isEmpty() || items.first() == itemsOf(whole).first()) {
        return false;
    }
    QJsonArray all = itemsOf(whole);
    whole = QJsonValue(); // Nobody else holds the rows: they are not copied for each page.
    for (const QJsonValue item : items) {
        all.append(item);
    }
    whole = all;
    return true;
}

bool mayNotBeRead(const core::ApiError &error)
{
    return core::isRouteDenied(error) || error.kind == core::ErrorKind::Unauthorized || error.kind == core::ErrorKind::NotFound;
}

} // namespace

CaptureCommand::CaptureCommand(Context &context, QObject *parent) : Command(context, parent), m_raw(context.connection().client) { }

void CaptureCommand::start()
{
    m_answers.host = session::projectUrl(options().project.url).host();
    m_answers.currency = core::normalizedCurrency(options().project.currency);
    m_answers.timeZone = QString::fromLatin1(context().shopZone().id());
    signIn([this] {
        await<api::RawApi, QJsonValue>(
            m_raw, m_raw.fetch({ u"locales"_s, u"active"_s, u"all"_s }, {}), &api::RawApi::fetched, core::Operation::LoadStore,
            [this](const QJsonValue &locales) { takeLocales(itemsOf(locales)); },
            [this](const core::ApiError &error) {
                if (!mayNotBeRead(error)) {
                    fail(core::Operation::LoadStore, error);
                    return;
                }
                noteDenied(VezneCli::tr("languages"));
                takeLocales({});
            });
    });
}

void CaptureCommand::takeLocales(const QJsonArray &locales)
{
    m_answers.locales = locales;
    for (const QJsonValue locale : locales) {
        m_answers.languages.append(locale["code"_L1].toString());
    }
    if (m_answers.languages.isEmpty()) {
        m_answers.languages.append(content());
    }
    askForStore();
}

void CaptureCommand::add(const QString &what, const QStringList &path, const std::function<AnswersByLanguage &()> &into, bool hasLanguage)
{
    for (const QString &language : std::as_const(m_answers.languages)) {
        m_asks.enqueue({ { what, path, 0, hasLanguage, into }, language });
        if (!hasLanguage) {
            break;
        }
    }
}

void CaptureCommand::askForStore()
{
    StoreAnswers &a = m_answers;
    add(VezneCli::tr("sign-in providers"), { u"users-auth-providers"_s }, [&a]() -> AnswersByLanguage & { return a.providers; });
    add(VezneCli::tr("forms"), { u"forms"_s }, [&a]() -> AnswersByLanguage & { return a.forms; });
    add(VezneCli::tr("order storages"), { u"orders-storage"_s }, [&a]() -> AnswersByLanguage & { return a.storages; });
    add(
        VezneCli::tr("payment accounts"), { u"payments"_s, u"accounts"_s }, [&a]() -> AnswersByLanguage & { return a.accounts; }, false);
    add(VezneCli::tr("product statuses"), { u"product-statuses"_s }, [&a]() -> AnswersByLanguage & { return a.productStatuses; });
    add(VezneCli::tr("pages"), { u"pages"_s }, [&a]() -> AnswersByLanguage & { return a.pages; });
    add(VezneCli::tr("attribute sets"), { u"attributes-sets"_s }, [&a]() -> AnswersByLanguage & { return a.attributeSets; });
    next();
}

// What has a marker of its own: the statuses of each storage, and forms that the list did not show.
void CaptureCommand::askForParts()
{
    m_stage = Stage::Parts;
    StoreAnswers &a = m_answers;
    QStringList forms;
    const QJsonArray storages = itemsOf(a.storages.value(a.languages.first()));
    for (const QJsonValue storage : storages) {
        const QString marker = storage["identifier"_L1].toString();
        add(VezneCli::tr("order statuses"), { u"orders-storage"_s, u"marker"_s, marker, u"order-statuses"_s },
            [&a, marker]() -> AnswersByLanguage & { return a.statuses[marker]; });
        forms.append(storage["formIdentifier"_L1].toString());
    }
    const QJsonArray providers = itemsOf(a.providers.value(a.languages.first()));
    for (const QJsonValue provider : providers) {
        forms.append(provider["formIdentifier"_L1].toString());
    }
    const QJsonArray known = itemsOf(a.forms.value(a.languages.first()));
    for (const QJsonValue form : known) {
        forms.removeAll(form["identifier"_L1].toString());
    }
    forms.removeAll(QString());
    forms.removeDuplicates();
    for (const QString &marker : std::as_const(forms)) {
        add(VezneCli::tr("forms"), { u"forms"_s, u"marker"_s, marker },
            [&a, marker]() -> AnswersByLanguage & { return a.formsByMarker[marker]; });
    }
    next();
}

// What the attributes of products, forms and pages are called and marked as: of the sets that were listed, and of those that products name.
void CaptureCommand::askForSets()
{
    m_stage = Stage::Sets;
    StoreAnswers &a = m_answers;
    QStringList sets;
    const QJsonArray listed = itemsOf(a.attributeSets.value(a.languages.first()));
    for (const QJsonValue set : listed) {
        sets.append(set["identifier"_L1].toString());
    }
    const QJsonArray products = itemsOf(a.products.value(a.languages.first()));
    for (const QJsonValue product : products) {
        sets.append(product["attributeSetIdentifier"_L1].toString());
    }
    sets.removeAll(QString());
    sets.removeDuplicates();
    for (const QString &marker : std::as_const(sets)) {
        add(VezneCli::tr("attribute sets"), { u"attributes-sets"_s, marker, u"attributes"_s },
            [&a, marker]() -> AnswersByLanguage & { return a.attributes[marker]; });
    }
    next();
}

void CaptureCommand::onAsked()
{
    switch (m_stage) {
    case Stage::Lists:
        askForParts();
        return;
    case Stage::Parts:
        readProducts(m_answers.languages.first(), 0);
        return;
    case Stage::Sets:
        finish();
        return;
    }
}

void CaptureCommand::noteDenied(const QString &what)
{
    if (!m_denied.contains(what)) { // Once, not for each language.
        m_denied.append(what);
        console().note(VezneCli::tr("Not captured, since this user may not read it: %1.").arg(what));
    }
}

void CaptureCommand::next()
{
    if (m_asks.isEmpty()) {
        onAsked();
        return;
    }
    const auto [ask, language] = m_asks.dequeue();
    api::RawApi::Query query{ { u"offset"_s, QString::number(ask.offset) }, { u"limit"_s, QString::number(rowsOfAPage) } };
    if (ask.hasLanguage) {
        query.prepend({ u"langCode"_s, language });
    }
    await<api::RawApi, QJsonValue>(
        m_raw, m_raw.fetch(ask.path, query), &api::RawApi::fetched, core::Operation::LoadStore,
        [this, ask = ask, language = language](const QJsonValue &answer) { take(ask, language, answer); },
        [this, ask = ask](const core::ApiError &error) {
            if (!mayNotBeRead(error)) {
                fail(core::Operation::LoadStore, error);
                return;
            }
            noteDenied(ask.what);
            next();
        });
}

void CaptureCommand::take(Ask ask, const QString &language, const QJsonValue &answer)
{
    QJsonValue whole = ask.offset == 0 ? answer : ask.into().take(language);
    const bool isMore = ask.offset == 0 ? !itemsOf(answer).isEmpty() : addPage(whole, answer);
    ask.into().insert(language, whole);
    const qsizetype got = itemsOf(whole).size();
    const qint64 total = answer["total"_L1].toInteger();
    // A bare array says no total: a full page may have another one behind it.
    if (isMore && (got < total || (answer.isArray() && itemsOf(answer).size() == rowsOfAPage))) {
        ask.offset = int(got);
        m_asks.prepend({ ask, language });
        next();
        return;
    }
    if (got > 0 && got < total) {
        console().note(VezneCli::tr("Only %1 of %2 captured: %3.").arg(QString::number(got), QString::number(total), ask.what));
    }
    if (!ask.hasLanguage) {
        for (const QString &other : std::as_const(m_answers.languages)) {
            ask.into().insert(other, whole);
        }
    }
    next();
}

void CaptureCommand::readProducts(const QString &language, int offset)
{
    const int limit = qMin(rowsOfAPage, options().captureProducts - offset);
    if (limit <= 0) {
        onProductsRead();
        return;
    }
    const api::RawApi::Query query{ { u"limit"_s, QString::number(limit) }, { u"offset"_s, QString::number(offset) },
        { u"sortOrder"_s, u"ASC"_s }, { u"sortKey"_s, u"id"_s }, { u"langCode"_s, language } };
    await<api::RawApi, QJsonValue>(
        m_raw, m_raw.fetchByPost({ u"products"_s, u"all"_s }, query, "{\"filter\":[]}"), &api::RawApi::fetched,
        core::Operation::LoadProducts, [this, language](const QJsonValue &answer) { takeProducts(language, answer); },
        [this](const core::ApiError &error) {
            if (!mayNotBeRead(error)) {
                fail(core::Operation::LoadProducts, error);
                return;
            }
            noteDenied(VezneCli::tr("products"));
            onProductsRead();
        });
}

void CaptureCommand::takeProducts(const QString &language, const QJsonValue &answer)
{
    QJsonArray all = m_answers.products.take(language).toArray(); // Taken out, so that it is not copied for each page.
    const QJsonArray page = itemsOf(answer);
    const bool isOld = !all.isEmpty() && page.first() == all.first(); // A server that knows no offset.
    for (const QJsonValue product : page) {
        all.append(product);
    }
    m_answers.products[language] = all;
    const auto read = api::decodeProducts(api::compactJson(answer), language);
    for (qsizetype i = 0; read && m_answers.currency.isEmpty() && i < read->items.size(); ++i) {
        m_answers.currency = read->items[i].price ? read->items[i].price->currency : QString();
    }
    // A bare array says no total: it is read on until nothing new comes.
    const qint64 total = answer.isArray() ? options().captureProducts : answer["total"_L1].toInteger();
    if (page.isEmpty() || isOld || all.size() >= qMin<qint64>(total, options().captureProducts)) {
        onProductsRead();
    } else {
        readProducts(language, int(all.size()));
    }
}

void CaptureCommand::onProductsRead()
{
    if (++m_language < m_answers.languages.size()) {
        readProducts(m_answers.languages[m_language], 0);
    } else {
        askForSets();
    }
}

void CaptureCommand::noteUnreadPrices() const
{
    const int unread = unreadPrices(m_answers);
    if (unread == 0) {
        return;
    }
    console().note(m_answers.currency.isEmpty()
            ? VezneCli::tr("%n price(s) cannot be read and are left out, and the store names no currency. Set it in the project's settings "
                           "in the window, then capture again.",
                nullptr, unread)
            : VezneCli::tr("%n price(s) cannot be read and are left out.", nullptr, unread));
}

void CaptureCommand::finish()
{
    m_answers.signIn = signInMarkers();
    const QJsonObject store = describeStore(m_answers);
    if (!writeFile(options().outFile, QJsonDocument(store).toJson())) {
        fail(Configuration, u"Configuration"_s, VezneCli::tr("The file cannot be written: %1.").arg(options().outFile));
        return;
    }
    noteUnreadPrices();
    const auto count = [&store](QLatin1StringView section) { return store.value(section).toArray().size(); };
    succeed(QJsonObject{ { u"file"_s, options().outFile }, { u"forms"_s, count("forms"_L1) }, { u"storages"_s, count("orderStorages"_L1) },
        { u"products"_s, count("products"_L1) } });
}

} // namespace cli
