// SPDX-License-Identifier: MIT
#pragma once
#include <QJsonValue>
#include <QRandomGenerator>
#include <QString>
#include <optional>

namespace answercases {

/// What a text in a field means: nothing (Null), a value in a plain shape, or no value at all (nullopt). Plain shapes: numbers as
/// numbers, dates "2027-03-05", moments "2027-03-05T11:30Z", times "14:30", choices and slots as arrays, the rest as text.
using Meaning = std::optional<QJsonValue>;

/// One thing that a person may type or choose, and what it means to a Turkish and to an English reader. Written down by hand, not
/// computed: the client's own reading is what is being tested.
struct Input
{
    QString text; ///< Typed, character by character; for choices the wire values, joined by '|'; for moments day and time, joined by '|'.
    Meaning turkish;
    Meaning english;
    bool isAllowed = true; ///< False: readable, and against a rule of the store.
};

/// A field of the demo store's form `delivery` and what may stand in it.
struct Subject
{
    enum class Kind { Line, Area, HeadedArea, Moment, Choice, Slot };
    QString marker;
    Kind kind = Kind::Line;
    QList<Input> inputs; ///< The first is valid in both languages.
};

/// All fields that a person can fill in; the inputs of a field are a pool that a seeded generator draws from and adds to.
[[nodiscard]] QList<Subject> subjects();
/// One of the pool, or a fresh one of the same kind: another number, another date, another name.
[[nodiscard]] Input draw(const Subject &subject, QRandomGenerator &random);

} // namespace answercases
