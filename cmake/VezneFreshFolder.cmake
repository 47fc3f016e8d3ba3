# SPDX-License-Identifier: MIT
# At install: vezne_fresh_folder(RESULT), a new folder outside of the build tree, for files that are made before they are installed. The build
# tree is its owner's: what `sudo cmake --install` writes there is root's, and the owner's next installation stops at it.
function(vezne_fresh_folder result)
    set(parent /tmp)
    foreach(variable TEMP TMPDIR)
        if(IS_DIRECTORY "$ENV{${variable}}")
            file(TO_CMAKE_PATH "$ENV{${variable}}" parent)
        endif()
    endforeach()
    set(folder "${parent}")
    while(EXISTS "${folder}")
        string(RANDOM LENGTH 24 name)
        set(folder "${parent}/vezne-${name}")
    endwhile()
    file(MAKE_DIRECTORY "${folder}")
    set(${result} "${folder}" PARENT_SCOPE)
endfunction()
