# SPDX-License-Identifier: MIT
# One INTERFACE target carries every flag, so that no module has flags of its own.
set(VEZNE_SANITIZE "" CACHE STRING "Sanitizers, comma separated (address,undefined)")

option(VEZNE_FUZZ "Build vezne-fuzz with libFuzzer instead of the tests (clang; scripts/fuzz)" OFF)

add_library(vezne_flags INTERFACE)
if(MSVC)
    target_compile_options(vezne_flags INTERFACE /W4 /permissive- /utf-8 /Zc:__cplusplus)
else()
    target_compile_options(vezne_flags INTERFACE
        -fPIC # Also for programs, which else could not use the precompiled header of the libraries.
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Werror=return-type
        -Werror=switch -fstack-protector-strong)
endif()
option(VEZNE_WERROR "Warnings are errors (CI; off elsewhere, since a newer compiler has newer warnings)" OFF)
if(VEZNE_WERROR AND VEZNE_SANITIZE)
    # Optimized code with sanitizers in it gets warnings about what they put there; a test's source is not optimized.
    target_compile_options(vezne_flags INTERFACE $<$<BOOL:$<TARGET_PROPERTY:VEZNE_IS_QUICKLY_BUILT>>:-Werror>)
elseif(VEZNE_WERROR)
    target_compile_options(vezne_flags INTERFACE -Werror)
endif()
# In a unit of several sources each of them looks like a header, whose names without linkage would be a fault.
target_compile_options(vezne_flags INTERFACE $<$<AND:$<CXX_COMPILER_ID:GNU>,$<BOOL:${CMAKE_UNITY_BUILD}>>:-Wno-subobject-linkage>)
target_compile_definitions(vezne_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_KEYWORDS QT_NO_FOREACH QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
    VEZNE_VERSION="${PROJECT_VERSION}")
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
include(CheckLinkerFlag)
if(UNIX AND NOT APPLE) # What ELF knows.
    target_link_options(vezne_flags INTERFACE -Wl,-z,relro,-z,now -Wl,-z,noexecstack)
    # A program loads what it uses and no more; its own addresses take a twelfth of the room that they take in the old form.
    target_link_options(vezne_flags INTERFACE -Wl,--as-needed -Wl,-O1)
    check_linker_flag(CXX "-Wl,-z,pack-relative-relocs" VEZNE_LINKER_PACKS_RELOCATIONS)
    if(VEZNE_LINKER_PACKS_RELOCATIONS)
        # Not of a test: the quicker linker's are refused by the loader.
        target_link_options(vezne_flags INTERFACE
            $<$<NOT:$<BOOL:$<TARGET_PROPERTY:VEZNE_IS_QUICKLY_BUILT>>>:-Wl,-z,pack-relative-relocs>)
    endif()
    # What nobody calls is left out: a fifth of the terminal, which is smaller in memory by as much as the system reads around each page.
    target_compile_options(vezne_flags INTERFACE $<$<CONFIG:Release>:-ffunction-sections> $<$<CONFIG:Release>:-fdata-sections>)
    target_link_options(vezne_flags INTERFACE $<$<CONFIG:Release>:-Wl,--gc-sections>)
    add_link_options($<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:-pie>)
endif()

if(VEZNE_SANITIZE)
    target_compile_definitions(vezne_flags INTERFACE VEZNE_HAS_SANITIZERS)
    target_compile_options(vezne_flags INTERFACE -fsanitize=${VEZNE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    # Of a test's own source the address sanitizer alone: the checks for undefined behaviour are of what is tested, and took a third of its compilation.
    target_compile_options(vezne_flags INTERFACE $<$<BOOL:$<TARGET_PROPERTY:VEZNE_IS_QUICKLY_BUILT>>:-fno-sanitize=undefined>)
    target_link_options(vezne_flags INTERFACE -fsanitize=${VEZNE_SANITIZE})
elseif(NOT MSVC)
    # A test is compiled without optimization, where the C library does not want it.
    set(fortified "$<AND:$<CONFIG:Release>,$<NOT:$<BOOL:$<TARGET_PROPERTY:VEZNE_IS_QUICKLY_BUILT>>>>")
    target_compile_options(vezne_flags INTERFACE $<${fortified}:-U_FORTIFY_SOURCE> $<${fortified}:-D_FORTIFY_SOURCE=2>)
endif()

# Precompiled headers of Qt, since reading them is half of every compilation. Off by default, so that a development build still finds a
# missing include; the presets that CI builds from nothing switch it on.
option(VEZNE_PCH "Precompile Qt's headers" OFF)

# vezne_add_pch(KIND MODULES … HEADERS … [QUICK]): a precompiled header for the targets that say vezne_use_pch(TARGET KIND). Of MODULES only the
# include folders are taken: a target without one of them still has to find its own mistakes.
function(vezne_add_pch kind)
    cmake_parse_arguments(ARG "QUICK" "" "MODULES;HEADERS" ${ARGN})
    set(source "${CMAKE_BINARY_DIR}/vezne_pch_${kind}.cpp")
    if(NOT EXISTS "${source}")
        file(TOUCH "${source}")
    endif()
    add_library(vezne_pch_${kind} OBJECT "${source}")
    target_link_libraries(vezne_pch_${kind} PRIVATE vezne_flags Qt6::Core)
    foreach(module ${ARG_MODULES})
        target_include_directories(vezne_pch_${kind} SYSTEM PRIVATE $<TARGET_PROPERTY:Qt6::${module},INTERFACE_INCLUDE_DIRECTORIES>)
    endforeach()
    target_precompile_headers(vezne_pch_${kind} PRIVATE
        <QByteArray> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QObject> <QSet> <QString> <QStringList> <QTimer>
        <QUrl> <QUuid> <QVariant> <algorithm> <chrono> <functional> <memory> <optional> <utility> <variant> ${ARG_HEADERS})
    set_target_properties(vezne_pch_${kind} PROPERTIES UNITY_BUILD OFF)
    vezne_pch_options(vezne_pch_${kind})
    if(ARG_QUICK)
        vezne_build_quickly(vezne_pch_${kind})
    endif()
endfunction()
function(vezne_pch_options target)
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endfunction()
function(vezne_use_pch target kind)
    if(VEZNE_PCH)
        target_precompile_headers(${target} REUSE_FROM vezne_pch_${kind})
        vezne_pch_options(${target})
    endif()
endfunction()

# For the sources of tests: of a test it is the libraries that have to be as released, and half of compiling it was optimizing it. Each of a
# hundred tests is linked with all of Vezne, by the quicker linker where there is one.
check_linker_flag(CXX "-fuse-ld=mold" VEZNE_HAS_QUICK_LINKER)
function(vezne_build_quickly target)
    set_target_properties(${target} PROPERTIES VEZNE_IS_QUICKLY_BUILT ON)
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release,RelWithDebInfo>:-O0>)
    if(VEZNE_HAS_QUICK_LINKER)
        target_link_options(${target} PRIVATE -fuse-ld=mold)
    endif()
endfunction()

if(VEZNE_PCH)
    set(shown <QAbstractItemView> <QApplication> <QComboBox> <QLabel> <QLineEdit> <QPainter> <QPushButton> <QStyleOption> <QTreeView> <QVBoxLayout>
        <QWidget>)
    set(sent <QNetworkAccessManager> <QNetworkReply> <QTcpServer> <QTcpSocket> <QDir> <QFile> <QProcess> <QRegularExpression> <QTemporaryDir>
        <QtTest/qtestcase.h>)
    vezne_add_pch(core)
    vezne_add_pch(widgets MODULES Gui Widgets HEADERS ${shown})
    vezne_add_pch(test QUICK MODULES Network Test HEADERS ${sent})
    vezne_add_pch(windowtest QUICK MODULES Network Gui Widgets Test HEADERS ${shown} ${sent})
endif()
