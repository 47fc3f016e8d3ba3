# SPDX-License-Identifier: MIT
# At install: the public headers, which name each other <vezne/core/money.h>, so that a program's own core/money.h is never taken for ours.
foreach(header ${headers})
    file(READ "${from}/${header}" text)
    string(REGEX REPLACE "#include \"([a-z]+/[a-z/_]+\\.h)\"" "#include <vezne/\\1>" text "${text}")
    file(WRITE "${made}/${header}" "${text}")
    get_filename_component(folder "${header}" DIRECTORY)
    file(INSTALL DESTINATION "${CMAKE_INSTALL_PREFIX}/${to}/${folder}" TYPE FILE FILES "${made}/${header}")
endforeach()
