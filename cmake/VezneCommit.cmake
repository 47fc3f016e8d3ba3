# SPDX-License-Identifier: MIT
# VEZNE_BUILD for --version: the version, and the commit where the sources are a clone. Configured anew at every commit.
set(VEZNE_BUILD "${PROJECT_VERSION}")
find_package(Git QUIET)
if(GIT_FOUND AND EXISTS "${CMAKE_SOURCE_DIR}/.git")
    execute_process(COMMAND "${GIT_EXECUTABLE}" -C "${CMAKE_SOURCE_DIR}" rev-parse --short=10 HEAD
        OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
    if(NOT failed)
        set(VEZNE_BUILD "${PROJECT_VERSION} (${commit})")
    endif()
    if(EXISTS "${CMAKE_SOURCE_DIR}/.git/logs/HEAD")
        set_property(DIRECTORY "${CMAKE_SOURCE_DIR}" APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/.git/logs/HEAD")
    endif()
endif()

# Only the sources that say it are compiled anew.
function(vezne_says_build)
    set_source_files_properties(${ARGN} PROPERTIES COMPILE_DEFINITIONS "VEZNE_BUILD=\"${VEZNE_BUILD}\"")
endfunction()
