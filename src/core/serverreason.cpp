// SPDX-License-Identifier: MIT
#include "core/serverreason.h"

#include "moc_serverreason.cpp"
