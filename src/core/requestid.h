// SPDX-License-Identifier: MIT
#pragma once
#include <QHashFunctions>
#include <QMetaType>

namespace core {

/// Names one request of one API object. 0 is "none". Unique within the process.
struct RequestId
{
    quint64 value = 0;

    friend bool operator==(RequestId a, RequestId b) { return a.value == b.value; }
    friend size_t qHash(RequestId id, size_t seed = 0) { return ::qHash(id.value, seed); }
    explicit operator bool() const { return value != 0; }
};

} // namespace core
Q_DECLARE_METATYPE(core::RequestId)
