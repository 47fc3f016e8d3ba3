// SPDX-License-Identifier: MIT
#include "core/apierror.h"

#include <QMetaEnum>

namespace core {

QString errorKindName(ErrorKind kind)
{
    return QString::fromLatin1(QMetaEnum::fromType<ErrorKind>().valueToKey(int(kind)));
}

} // namespace core
