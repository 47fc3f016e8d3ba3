# SPDX-License-Identifier: MIT
# Read by cpack before it packs. Without dpkg-shlibdeps it would say so in one line of many, and make packages that depend on no library.
foreach(tool dpkg-shlibdeps file objdump)
    find_program(VEZNE_FOUND_${tool} ${tool})
    if(CPACK_GENERATOR STREQUAL "DEB" AND NOT VEZNE_FOUND_${tool})
        message(FATAL_ERROR "${tool} is missing, which says what the packages depend on. In Debian it is in the package dpkg-dev, file or binutils.")
    endif()
endforeach()
