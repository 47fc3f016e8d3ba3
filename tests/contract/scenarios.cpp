// SPDX-License-Identifier: MIT
#include "contract/scenarios.h"

using namespace std::chrono_literals;

namespace tests {
namespace {

using core::Delivery;
using core::ErrorKind;
using How = Behaviour::How;

constexpr int withRetries = 3; // The first and two more.

const QByteArray fieldError
    = R"({"statusCode":400,"message":"formData's marker 'full_name' value is missing or incorrect","timestamp":"2026-03-05T09:00:00.000Z","pageData":null})";

QByteArray envelope(int status)
{
    return R"({"statusCode":)" + QByteArray::number(status) + R"(,"message":"as scripted","pageData":null})";
}

/// A scenario in which the server always behaves the same.
Scenario always(
    const QByteArray &name, const Behaviour &behaviour, std::function<Expected(const ApiOperation &)> expected, KitOptions options = {})
{
    return { name, options, [behaviour](ScriptedServer &s, ApiKit &, const ApiOperation &) { s.setDefault(behaviour); },
        std::move(expected) };
}

/// The server does this once, then answers well.
Scenario once(const QByteArray &name, const Behaviour &behaviour, std::function<Expected(const ApiOperation &)> expected)
{
    return { name, {},
        [behaviour](ScriptedServer &s, ApiKit &, const ApiOperation &o) {
            s.script({ behaviour });
            s.setDefault(Behaviour::answer(200, o.okBody));
        },
        std::move(expected) };
}

/// As always(), with the operation's own good body inside.
Scenario spoiled(const QByteArray &name, How how, std::function<Expected(const ApiOperation &)> expected, KitOptions options = {})
{
    return { name, options, [how](ScriptedServer &s, ApiKit &, const ApiOperation &o) { s.setDefault(Behaviour::of(how, o.okBody)); },
        std::move(expected) };
}

std::function<Expected(const ApiOperation &)> refusal(ErrorKind kind)
{
    return [kind](const ApiOperation &) { return Expected{ false, kind, Delivery::Rejected, 1 }; };
}

/// Kinds of a read, and of a call that may have acted; with the repetitions that only a read gets.
std::function<Expected(const ApiOperation &)> passing(ErrorKind ofRead, ErrorKind ofWrite)
{
    return [ofRead, ofWrite](const ApiOperation &o) {
        return o.isIdempotent ? Expected{ false, ofRead, Delivery::Unknown, withRetries }
                              : Expected{ false, ofWrite, Delivery::Unknown, 1 };
    };
}

std::function<Expected(const ApiOperation &)> final(ErrorKind ofRead, ErrorKind ofWrite)
{
    return [ofRead, ofWrite](const ApiOperation &o) { return Expected{ false, o.isIdempotent ? ofRead : ofWrite, Delivery::Unknown, 1 }; };
}

Expected repeatedReads(const ApiOperation &o, ErrorKind ofWrite, Delivery delivery = Delivery::Unknown)
{
    return o.isIdempotent ? Expected{ true, {}, {}, 2 } : Expected{ false, ofWrite, delivery, 1 };
}

void addStatuses(QList<Scenario> &all)
{
    all.append({ "ok", {}, [](ScriptedServer &s, ApiKit &, const ApiOperation &o) { s.setDefault(Behaviour::answer(200, o.okBody)); },
        [](const ApiOperation &) {
            return Expected{ true, {}, {}, 1 };
        } });
    all.append({ "ok, 201", {}, [](ScriptedServer &s, ApiKit &, const ApiOperation &o) { s.setDefault(Behaviour::answer(201, o.okBody)); },
        [](const ApiOperation &) {
            return Expected{ true, {}, {}, 1 };
        } });
    all.append(always("400 field", Behaviour::answer(400, fieldError), refusal(ErrorKind::Validation)));
    all.append(always("403", Behaviour::answer(403, R"({"message":"Resource is closed"})"), refusal(ErrorKind::Forbidden)));
    all.append(always("404", Behaviour::answer(404, envelope(404)), [](const ApiOperation &o) {
        // A missing list of sessions is an empty one (docs/oneentry.md#payment-sessions).
        return Expected{ o.name == "fetchSessionsByOrder", ErrorKind::NotFound, Delivery::Rejected, 1 };
    }));
    all.append(always("404, no such route", Behaviour::answer(404, R"({"statusCode":404,"message":"Cannot GET /api/content/x"})"),
        refusal(ErrorKind::NotFound)));
    all.append(always("409", Behaviour::answer(409, envelope(409)), refusal(ErrorKind::Conflict)));
    all.append(always("422", Behaviour::answer(422, envelope(422)), refusal(ErrorKind::Validation)));
    all.append(always("429", Behaviour::answer(429, envelope(429)).with("Retry-After", "7"), [](const ApiOperation &o) {
        return Expected{ false, ErrorKind::RateLimited, Delivery::Rejected, o.isIdempotent ? withRetries : 1 };
    }));
    all.append(always("429, an hour", Behaviour::answer(429, envelope(429)).with("Retry-After", "3600"), refusal(ErrorKind::RateLimited)));
    all.append(once("429 once", Behaviour::answer(429, envelope(429)).with("Retry-After", "2"),
        [](const ApiOperation &o) { return repeatedReads(o, ErrorKind::RateLimited, Delivery::Rejected); }));
    all.append(always(
        "400, a proxy's page", Behaviour::html(400, "<h1>Bad request</h1>"), final(ErrorKind::Validation, ErrorKind::OutcomeUnknown)));
    all.append(always("500", Behaviour::answer(500, envelope(500)), passing(ErrorKind::ServerFault, ErrorKind::ServerFault)));
    all.append(
        always("502, HTML", Behaviour::html(502, "<html>bad gateway</html>"), passing(ErrorKind::ServerFault, ErrorKind::ServerFault)));
    all.append(once("503 once", Behaviour::html(503, "<html>soon</html>"),
        [](const ApiOperation &o) { return repeatedReads(o, ErrorKind::ServerFault); }));
}

void addTokens(QList<Scenario> &all)
{
    using Outcome = net::TokenSource::Outcome;
    const auto expire = [](Outcome outcome) {
        return [outcome](ScriptedServer &s, ApiKit &kit, const ApiOperation &o) {
            kit.tokens.outcome = outcome;
            kit.tokens.error.kind = ErrorKind::OutcomeUnknown; // A refresh is never repeated: this is how a lost one ends.
            const QByteArray ok = o.okBody;
            s.setChooser([ok](const HeardRequest &r) {
                return r.headers.value("authorization") == "Bearer new-access" ? Behaviour::answer(200, ok)
                                                                               : Behaviour::answer(401, envelope(401));
            });
        };
    };
    const auto ends = [](ErrorKind kind) {
        return [kind](const ApiOperation &o) {
            return Expected{ false, o.mayRefresh ? kind : ErrorKind::Unauthorized, Delivery::Rejected, 1 };
        };
    };
    all.append({ "401, refreshed", {}, expire(Outcome::Refreshed), [ends](const ApiOperation &o) {
                    return o.mayRefresh ? Expected{ true, {}, {}, 2 } : ends(ErrorKind::Unauthorized)(o);
                } });
    all.append({ "401, refresh refused", {}, expire(Outcome::Refused), ends(ErrorKind::SessionExpired) });
    all.append({ "401, refresh lost", {}, expire(Outcome::Failed), ends(ErrorKind::Offline) });
    all.append(always("401 for ever", Behaviour::answer(401, envelope(401)), [](const ApiOperation &o) {
        return Expected{ false, ErrorKind::Unauthorized, Delivery::Rejected, o.mayRefresh ? 2 : 1 };
    }));
}

void addTransport(QList<Scenario> &all)
{
    const KitOptions hasty{ 150ms, 5000ms };
    const KitOptions restless{ 5000ms, 150ms };
    all.append(always("never answers", Behaviour::of(How::Hang), final(ErrorKind::Timeout, ErrorKind::Timeout), hasty));
    all.append(always("never answers, inactivity", Behaviour::of(How::Hang), final(ErrorKind::Timeout, ErrorKind::Timeout), restless));
    all.append(
        always("drip", Behaviour::of(How::Drip, QByteArray(400, ' ')), final(ErrorKind::Timeout, ErrorKind::Timeout), { 240ms, 120ms }));
    all.append(always("closes without a byte", Behaviour::of(How::Close), passing(ErrorKind::Offline, ErrorKind::OutcomeUnknown)));
    all.last().readsQtRepeats = withRetries;
    all.append(always("resets", Behaviour::of(How::Reset), passing(ErrorKind::Offline, ErrorKind::OutcomeUnknown)));
    all.last().readsQtRepeats = withRetries;
    all.append(spoiled("cut off", How::CutBody, passing(ErrorKind::Offline, ErrorKind::OutcomeUnknown)));
    // On a busy machine the end of the connection may be seen before the first bytes: to Qt that is a close without a byte.
    all.last().readsQtRepeats = withRetries;
    all.append(spoiled("2 GB announced", How::HugeAnnounced, final(ErrorKind::ProtocolViolation, ErrorKind::ProtocolViolation)));
    all.append(always("same origin 307", Behaviour::answer(307, {}).with("Location", "/elsewhere"), [](const ApiOperation &o) {
        // Five steps of a circle are enough; a POST does not take the first.
        const bool follows = o.verb == "GET";
        return Expected{ false, o.isIdempotent ? ErrorKind::ProtocolViolation : ErrorKind::OutcomeUnknown, Delivery::Unknown,
            follows ? 6 : 1 };
    }));
    all.last().readsQtRepeats = 6;
    all.append(once("same origin 307 once", Behaviour::answer(307, {}).with("Location", "/elsewhere"), [](const ApiOperation &o) {
        const auto kind = o.isIdempotent ? ErrorKind::ProtocolViolation : ErrorKind::OutcomeUnknown;
        return o.verb == "GET" ? Expected{ true, {}, {}, 2 } : Expected{ false, kind, Delivery::Unknown, 1 };
    }));
    all.last().readsQtRepeats = 2;
}

void addBodies(QList<Scenario> &all)
{
    const auto violation = final(ErrorKind::ProtocolViolation, ErrorKind::ProtocolViolation);
    all.append(always("garbage", Behaviour::answer(200, "}{ garbage"), violation));
    all.append(always("garbage that begins well", Behaviour::answer(200, R"({"id":7,"items":[)"), violation));
    all.append(always("HTML 200", Behaviour::html(200, "<!doctype html><title>Wi-Fi</title>"), violation));
    all.append({ "JSON that calls itself HTML", {},
        [](ScriptedServer &s, ApiKit &, const ApiOperation &o) { s.setDefault(Behaviour::html(200, o.okBody)); }, violation });
    all.append(always("HTML that calls itself JSON", Behaviour::answer(200, "<!doctype html>"), violation));
    all.append(always("wrong type", Behaviour::answer(200, R"("a text")"), violation));
    all.append(always("a number", Behaviour::answer(200, "42"), violation));
    all.append(always("deep", Behaviour::answer(200, QByteArray(100'000, '[') + QByteArray(100'000, ']')), violation));
    all.append(always("no body", Behaviour::answer(200, {}), [](const ApiOperation &o) {
        return Expected{ !o.hasValue, ErrorKind::ProtocolViolation, Delivery::Unknown, 1 };
    }));
    all.append(always("206", Behaviour::answer(206, "{}"), final(ErrorKind::ProtocolViolation, ErrorKind::OutcomeUnknown)));
}

} // namespace

const QList<Scenario> &scenarios()
{
    static const QList<Scenario> all = [] {
        QList<Scenario> list;
        addStatuses(list);
        addTokens(list);
        addTransport(list);
        addBodies(list);
        return list;
    }();
    return all;
}

} // namespace tests
