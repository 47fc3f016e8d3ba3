// SPDX-License-Identifier: MIT
// The program of libFuzzer: VEZNE_FUZZ_TARGET names the target, and everything else is libFuzzer's own.
#include "fuzz/fuzzkit.h"

#include <QApplication>
#include <QLoggingCategory>

#include <cstdio>
#include <cstdlib>
#include <cstring>

static fuzz::Target chosen;

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    const char *wanted = std::getenv("VEZNE_FUZZ_TARGET");
    for (const fuzz::Target &target : fuzz::targets()) {
        if (wanted && std::strcmp(wanted, target.name) == 0) {
            chosen = target;
        } else if (!wanted) {
            std::puts(target.name);
        }
    }
    if (!chosen.run) {
        std::exit(wanted ? 2 : 0);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
    static int argc = 1;
    static char name[] = "vezne-fuzz";
    static char *argv[] = { name, nullptr };
    static const auto *application = new QApplication(argc, argv); // Never ended: libFuzzer leaves by exit(), which is too late for Qt.
    return application ? 0 : 1;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    chosen.run(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
