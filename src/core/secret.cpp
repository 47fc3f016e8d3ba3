// SPDX-License-Identifier: MIT
#include "core/secret.h"

namespace core {

Secret::~Secret()
{
    if (m_bytes.isDetached()) {
        volatile char *p = m_bytes.data();
        for (qsizetype i = 0; i < m_bytes.size(); ++i) {
            p[i] = 0;
        }
    }
}

} // namespace core
