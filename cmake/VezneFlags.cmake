# SPDX-License-Identifier: MIT
# One INTERFACE target carries every flag, so that no module has flags of its own.
set(VEZNE_SANITIZE "" CACHE STRING "Sanitizers, comma separated (address,undefined)")

option(VEZNE_FUZZ "Build vezne-fuzz with libFuzzer instead of the tests (clang; scripts/fuzz)" OFF)

add_library(vezne_flags INTERFACE)
target_compile_options(vezne_flags INTERFACE
    -fPIC # Also for programs, which else could not use the precompiled header of the libraries.
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Werror=return-type
    -Werror=switch -fstack-protector-strong)
option(VEZNE_WERROR "Warnings are errors (CI; off elsewhere, since a newer compiler has newer warnings)" OFF)
if(VEZNE_WERROR AND NOT VEZNE_SANITIZE) # Code with sanitizers in it gets warnings about what they put there.
    target_compile_options(vezne_flags INTERFACE -Werror)
endif()
# In a unit of several sources each of them looks like a header, whose names without linkage would be a fault.
target_compile_options(vezne_flags INTERFACE $<$<AND:$<CXX_COMPILER_ID:GNU>,$<BOOL:${CMAKE_UNITY_BUILD}>>:-Wno-subobject-linkage>)
target_compile_definitions(vezne_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_KEYWORDS QT_NO_FOREACH QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
    VEZNE_VERSION="${PROJECT_VERSION}")
target_link_options(vezne_flags INTERFACE -Wl,-z,relro,-z,now -Wl,-z,noexecstack)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
add_link_options($<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:-pie>)

if(VEZNE_SANITIZE)
    target_compile_options(vezne_flags INTERFACE -fsanitize=${VEZNE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(vezne_flags INTERFACE -fsanitize=${VEZNE_SANITIZE})
else()
    target_compile_options(vezne_flags INTERFACE $<$<CONFIG:Release>:-U_FORTIFY_SOURCE> $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=2>)
endif()

# One precompiled header of Qt Core for all: half of every compilation is reading it. Off by default, so that a development build still
# finds a missing include; the presets that CI builds from nothing switch it on.
option(VEZNE_PCH "Precompile the Qt Core headers" OFF)
if(VEZNE_PCH)
    file(WRITE "${CMAKE_BINARY_DIR}/vezne_pch.cpp" "")
    add_library(vezne_pch OBJECT "${CMAKE_BINARY_DIR}/vezne_pch.cpp")
    target_link_libraries(vezne_pch PRIVATE vezne_flags Qt6::Core)
    target_precompile_headers(vezne_pch PRIVATE
        <QByteArray> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QObject> <QSet> <QString> <QStringList> <QTimer>
        <QUrl> <QUuid> <QVariant> <algorithm> <chrono> <functional> <memory> <optional> <utility> <variant>)
    target_compile_options(vezne_pch PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
    set_target_properties(vezne_pch PROPERTIES AUTOMOC OFF)
endif()
function(vezne_use_pch target)
    if(VEZNE_PCH)
        target_precompile_headers(${target} REUSE_FROM vezne_pch)
        target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
    endif()
endfunction()
