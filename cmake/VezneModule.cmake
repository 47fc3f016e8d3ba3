# SPDX-License-Identifier: MIT
# vezne_module(NAME SOURCES … LINKS … [LAYER layer]): one static library a layer (docs/architecture.md).
# "#include <layer>/<file>.h" is found only for the layers in LINKS, since each layer is reached
# through an include folder of its own that holds nothing but a link to it. LAYER: the library is a part of that layer.
function(vezne_module name)
    cmake_parse_arguments(ARG "" "LAYER" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    if(NOT ARG_LAYER)
        set(ARG_LAYER ${name})
    endif()
    add_library(vezne_${name} STATIC ${ARG_SOURCES})
    set(root "${CMAKE_BINARY_DIR}/include/${ARG_LAYER}")
    file(MAKE_DIRECTORY "${root}")
    file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${root}/${ARG_LAYER}" SYMBOLIC)
    target_include_directories(vezne_${name} PUBLIC $<BUILD_INTERFACE:${root}>)
    target_link_libraries(vezne_${name} PUBLIC ${ARG_LINKS} PRIVATE $<BUILD_INTERFACE:vezne_flags> ${ARG_PRIVATE_LINKS})
    if("Qt6::Widgets" IN_LIST ARG_LINKS)
        vezne_use_pch(vezne_${name} widgets)
    else()
        vezne_use_pch(vezne_${name} core)
    endif()
    vezne_moc(vezne_${name})
endfunction()

# vezne_moc(TARGET [FOLDERS…]): runs moc over the headers of TARGET, those that are named and the one beside each source, and compiles what it
# makes as one source; and over each source that includes its own .moc. CMake's AUTOMOC took a tenth of a build and more (ADR 0022). A header
# without Q_OBJECT gives nothing. FOLDERS: where moc looks for what a header includes, which only the interface of a plugin asks for.
function(vezne_moc target)
    get_target_property(sources ${target} SOURCES)
    get_target_property(folder ${target} SOURCE_DIR)
    list(TRANSFORM ARGN PREPEND "-I" OUTPUT_VARIABLE folders)
    set(output "${CMAKE_CURRENT_BINARY_DIR}/${target}_moc")
    set(headers "")
    set(made "")
    set(lines "")
    foreach(source ${sources})
        get_filename_component(path "${source}" ABSOLUTE BASE_DIR "${folder}")
        get_filename_component(name "${source}" NAME_WE)
        string(REGEX REPLACE "\\.cpp$" ".h" header "${path}")
        if(header MATCHES "\\.h$" AND EXISTS "${header}")
            list(APPEND headers "${header}")
        endif()
        if(path MATCHES "\\.cpp$" AND EXISTS "${path}")
            file(STRINGS "${path}" included REGEX "^#include \"${name}\\.moc\"" LIMIT_COUNT 1)
            if(included)
                add_custom_command(OUTPUT "${output}/${name}.moc" COMMAND Qt6::moc "${path}" -o "${output}/${name}.moc" DEPENDS "${path}" VERBATIM)
                list(APPEND made "${output}/${name}.moc")
            endif()
        endif()
    endforeach()
    list(REMOVE_DUPLICATES headers)
    foreach(header ${headers})
        file(RELATIVE_PATH name "${CMAKE_SOURCE_DIR}" "${header}")
        string(REGEX REPLACE "[/.]" "_" name "${name}")
        add_custom_command(OUTPUT "${output}/${name}.cpp"
            COMMAND Qt6::moc --no-notes ${folders} "${header}" -o "${output}/${name}.cpp" DEPENDS "${header}" VERBATIM)
        list(APPEND made "${output}/${name}.cpp")
        string(APPEND lines "#include \"${name}.cpp\"\n")
    endforeach()
    if(headers)
        file(CONFIGURE OUTPUT "${output}/mocs.cpp" CONTENT "${lines}" @ONLY)
        set_source_files_properties("${output}/mocs.cpp" PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
        target_sources(${target} PRIVATE "${output}/mocs.cpp")
    endif()
    if(made)
        file(MAKE_DIRECTORY "${output}")
        target_include_directories(${target} PRIVATE "${output}")
        vezne_made_first(${target} mocs ${made})
    endif()
endfunction()

# vezne_made_first(TARGET NAME FILES…): FILES are made before TARGET is compiled, by a target of their own, TARGET_NAME. As sources of TARGET
# they, and with them each of its sources, would wait until all libraries that TARGET links are built.
function(vezne_made_first target name)
    add_custom_target(${target}_${name} DEPENDS ${ARGN})
    add_dependencies(${target} ${target}_${name})
endfunction()

# vezne_resources(TARGET FILES…): Qt resource files that are compiled into TARGET.
function(vezne_resources target)
    qt_add_resources(sources ${ARGN})
    set_source_files_properties(${sources} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    target_sources(${target} PRIVATE ${sources})
endfunction()

# vezne_test_kit(NAME SOURCES … LINKS …): what several tests share, compiled once, as the library vezne_NAME.
function(vezne_test_kit name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_library(vezne_${name} STATIC ${ARG_SOURCES})
    target_link_libraries(vezne_${name} PUBLIC ${ARG_LINKS} Qt6::Test PRIVATE vezne_flags)
    if(NOT name STREQUAL "testsupport")
        target_link_libraries(vezne_${name} PUBLIC vezne_testsupport)
    endif()
    target_include_directories(vezne_${name} PUBLIC "${CMAKE_SOURCE_DIR}/tests")
    target_compile_definitions(vezne_${name} PRIVATE
        VEZNE_SOURCE_DIR="${CMAKE_SOURCE_DIR}" VEZNE_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    set_target_properties(vezne_${name} PROPERTIES UNITY_BUILD OFF)
    vezne_moc(vezne_${name})
    vezne_test_sources(vezne_${name} ${ARG_LINKS})
endfunction()

# vezne_test_sources(TARGET LINKS…): how the sources of a test are compiled.
function(vezne_test_sources target)
    # Another word for each test, which no precompiled header fits; only QFINDTESTDATA would need it.
    target_compile_options(${target} PRIVATE -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
    vezne_build_quickly(${target})
    if("${ARGN}" MATCHES "vezne_views|vezne_kit|vezne_windowbench|vezne_kioskbench|vezne_canarybench|vezne_fakedesk|gallery_sheets|Qt6::Widgets")
        vezne_use_pch(${target} windowtest)
    else()
        vezne_use_pch(${target} test)
    endif()
endfunction()

# What the leak detector of a program that is tested is not to name.
set(VEZNE_KNOWN_LEAKS "LSAN_OPTIONS=print_suppressions=0:suppressions=${CMAKE_SOURCE_DIR}/tests/support/leaks_of_qt.txt")

# vezne_test(NAME SOURCES … LINKS … [GUI] [LABELS …] [TIMEOUT s]): a Qt Test program tst_NAME, registered with ctest,
# run on the offscreen platform and with folders of its own, so that no test sees a person's settings.
function(vezne_test name)
    cmake_parse_arguments(ARG "SERIAL" "TIMEOUT" "SOURCES;LINKS;LABELS;ARGS" ${ARGN})
    add_executable(tst_${name} ${ARG_SOURCES})
    set_target_properties(tst_${name} PROPERTIES UNITY_BUILD OFF) # A test is one source; as part of another one it gets warnings of its own.
    target_link_libraries(tst_${name} PRIVATE ${ARG_LINKS} vezne_testsupport Qt6::Test vezne_flags)
    target_include_directories(tst_${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    vezne_moc(tst_${name})
    if("${ARG_LABELS}" MATCHES "bench") # Whose code is measured too.
        target_compile_options(tst_${name} PRIVATE -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
    else()
        vezne_test_sources(tst_${name} ${ARG_LINKS})
    endif()
    target_compile_definitions(tst_${name} PRIVATE
        VEZNE_SOURCE_DIR="${CMAKE_SOURCE_DIR}" VEZNE_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    set(home "${CMAKE_BINARY_DIR}/test-home/${name}")
    file(MAKE_DIRECTORY "${home}")
    add_test(NAME ${name} COMMAND tst_${name} ${ARG_ARGS})
    # What may take long is begun first, so that no long test runs alone at the end.
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} COST ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;HOME=${home};XDG_DATA_HOME=${home}/data;XDG_CONFIG_HOME=${home}/config;XDG_CACHE_HOME=${home}/cache;XDG_RUNTIME_DIR=${home};QT_LOGGING_RULES=qt.qpa.*=false")
    if(VEZNE_SANITIZE)
        set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT "${VEZNE_KNOWN_LEAKS}")
    endif()
    # What the run with sanitizers leaves out (scripts/test) is not built for it either.
    if(VEZNE_SANITIZE AND "${ARG_LABELS}" MATCHES "quality|bench|nosanitize")
        set_target_properties(tst_${name} PROPERTIES EXCLUDE_FROM_ALL ON)
    endif()
    if(ARG_SERIAL)
        set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
    endif()
    # tests_LABEL: what scripts/test builds for "-L LABEL".
    foreach(label ${ARG_LABELS})
        if(NOT TARGET tests_${label})
            add_custom_target(tests_${label})
        endif()
        add_dependencies(tests_${label} tst_${name})
    endforeach()
endfunction()

# vezne_test_part(NAME SUFFIX [FUNCTIONS…]): the test program NAME once more, as NAME_SUFFIX: all of it, or these functions.
function(vezne_test_part name suffix)
    get_test_property(${name} ENVIRONMENT environment)
    get_test_property(${name} LABELS labels)
    get_test_property(${name} TIMEOUT timeout)
    add_test(NAME ${name}_${suffix} COMMAND tst_${name} ${ARGN})
    set_tests_properties(${name}_${suffix} PROPERTIES TIMEOUT ${timeout} COST ${timeout} LABELS "${labels}" ENVIRONMENT "${environment}")
endfunction()

# vezne_live_test(NAME): the test program NAME once more, against a sandbox that answers in the other legal shapes (--mode live).
function(vezne_live_test name)
    vezne_test_part(${name} live ${ARGN})
    set_property(TEST ${name}_live APPEND PROPERTY ENVIRONMENT "VEZNE_SANDBOX_ARGS=--mode live")
endfunction()
