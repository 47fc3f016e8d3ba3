# SPDX-License-Identifier: MIT
# At install: what the programs of one package are made of, as SPDX 2.3. Reads which libraries each binary names, which Debian packages they
# are of, and their licences from resources/data/licences.json; a library without a licence there is an error. What no binary names has a row
# with "how" (loaded, compiled, contained), the names of its Debian "package" and, unless it is in all, the "programs" whose packages have it.
#   architecture ("x86_64-linux-gnu"), package, programs, from (folder of the binaries), version, build ("0.1.0 (commit)"), table, to
file(READ "${table}" licences)
string(JSON licences GET "${licences}" components)
string(JSON last LENGTH "${licences}")
math(EXPR last "${last} - 1")

# The row of the table whose "libraries" begin a library's name; the longest beginning wins ("libQt6HttpServer" before "libQt6").
function(row_of library result)
    set(longest 0)
    set(${result} "" PARENT_SCOPE)
    foreach(row RANGE ${last})
        string(JSON count ERROR_VARIABLE none LENGTH "${licences}" ${row} libraries)
        if(NOT count)
            continue()
        endif()
        math(EXPR count "${count} - 1")
        foreach(i RANGE ${count})
            string(JSON beginning GET "${licences}" ${row} libraries ${i})
            string(FIND "${library}" "${beginning}" at)
            string(LENGTH "${beginning}" length)
            if(at EQUAL 0 AND length GREATER longest)
                set(longest ${length})
                set(${result} ${row} PARENT_SCOPE)
            endif()
        endforeach()
    endforeach()
endfunction()

function(ask result)
    execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE answer ERROR_QUIET RESULT_VARIABLE failed OUTPUT_STRIP_TRAILING_WHITESPACE)
    if(failed)
        set(answer "")
    endif()
    set(${result} "${answer}" PARENT_SCOPE)
endfunction()

# The name that the row's package has in this Debian: the first that is installed.
function(debian_of row result)
    string(JSON count LENGTH "${licences}" ${row} package)
    math(EXPR count "${count} - 1")
    foreach(i RANGE ${count})
        string(JSON name GET "${licences}" ${row} package ${i})
        ask(state dpkg-query -W -f "\${db:Status-Status}" ${name})
        if(state STREQUAL "installed")
            break()
        endif()
    endforeach()
    set(${result} "${name}" PARENT_SCOPE)
endfunction()

# One package of the list, and how ours stands to it.
function(add_part id name row debian how)
    string(JSON licence GET "${licences}" ${row} licence)
    string(JSON url GET "${licences}" ${row} home)
    string(JSON use GET "${licences}" ${row} use)
    set(found "")
    if(debian) # dpkg-query without a name tells of every package.
        ask(found dpkg-query -W -f "\${Version}" ${debian})
    endif()
    set(versioned "")
    if(found)
        string(REGEX REPLACE "[^A-Za-z0-9.+~:-]" "" found "${found}")
        string(REPLACE "+" "%2B" escaped "${found}")
        string(REPLACE ":" "%3A" escaped "${escaped}")
        set(versioned "\"versionInfo\": \"${found}\", \"externalRefs\": [{\"referenceCategory\": \"PACKAGE-MANAGER\", \"referenceType\": \"purl\", \"referenceLocator\": \"pkg:deb/debian/${debian}@${escaped}\"}], ")
    endif()
    string(MAKE_C_IDENTIFIER "${id}" id)
    string(REPLACE "_" "-" id "${id}")
    string(APPEND packages ",\n    {\"SPDXID\": \"SPDXRef-${id}\", \"name\": \"${name}\", ${versioned}\"downloadLocation\": \"NOASSERTION\", \"homepage\": \"${url}\", \"filesAnalyzed\": false, \"licenseConcluded\": \"${licence}\", \"licenseDeclared\": \"${licence}\", \"copyrightText\": \"NOASSERTION\", \"summary\": \"${use}\"}")
    if(how STREQUAL "loaded")
        string(APPEND relations ",\n    {\"spdxElementId\": \"SPDXRef-${id}\", \"relationshipType\": \"RUNTIME_DEPENDENCY_OF\", \"relatedSpdxElement\": \"SPDXRef-Package\"}")
    elseif(how STREQUAL "contained")
        string(APPEND relations ",\n    {\"spdxElementId\": \"SPDXRef-Package\", \"relationshipType\": \"CONTAINS\", \"relatedSpdxElement\": \"SPDXRef-${id}\"}")
    elseif(how STREQUAL "compiled")
        string(APPEND relations ",\n    {\"spdxElementId\": \"SPDXRef-Package\", \"relationshipType\": \"STATIC_LINK\", \"relatedSpdxElement\": \"SPDXRef-${id}\"}")
    else()
        string(APPEND relations ",\n    {\"spdxElementId\": \"SPDXRef-Package\", \"relationshipType\": \"DYNAMIC_LINK\", \"relatedSpdxElement\": \"SPDXRef-${id}\"}")
    endif()
    set(packages "${packages}" PARENT_SCOPE)
    set(relations "${relations}" PARENT_SCOPE)
endfunction()

set(libraries "")
foreach(program ${programs})
    execute_process(COMMAND objdump -p "${from}/${program}" OUTPUT_VARIABLE headers COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX MATCHALL "NEEDED +[^\n]+" named "${headers}")
    list(TRANSFORM named REPLACE "NEEDED +" "")
    list(APPEND libraries ${named})
endforeach()
list(REMOVE_DUPLICATES libraries)
list(SORT libraries)
if(NOT libraries)
    message(FATAL_ERROR "The programs of ${package} name no library.")
endif()

string(TIMESTAMP now "%Y-%m-%dT%H:%M:%SZ" UTC)
string(SHA1 unique "${package} ${build} ${now} ${libraries}")
set(packages "    {\"SPDXID\": \"SPDXRef-Package\", \"name\": \"${package}\", \"versionInfo\": \"${build}\", \"downloadLocation\": \"NOASSERTION\", \"filesAnalyzed\": false, \"licenseConcluded\": \"MIT\", \"licenseDeclared\": \"MIT\", \"copyrightText\": \"The Vezne authors\", \"primaryPackagePurpose\": \"APPLICATION\"}")
set(relations "    {\"spdxElementId\": \"SPDXRef-DOCUMENT\", \"relationshipType\": \"DESCRIBES\", \"relatedSpdxElement\": \"SPDXRef-Package\"}")
foreach(library ${libraries})
    row_of("${library}" row)
    if(row STREQUAL "")
        message(FATAL_ERROR "${table} has no licence for ${library}.")
    endif()
    ask(owner dpkg-query -S "*/${architecture}/${library}")
    string(REGEX MATCH "^[a-z0-9.+-]+" debian "${owner}")
    add_part("${library}" "${library}" ${row} "${debian}" linked)
endforeach()
foreach(row RANGE ${last})
    string(JSON how ERROR_VARIABLE none GET "${licences}" ${row} how)
    string(JSON only ERROR_VARIABLE none GET "${licences}" ${row} programs)
    if(how MATCHES "^(loaded|compiled|contained)$" AND (NOT only OR only MATCHES "\"${package}\""))
        string(JSON name GET "${licences}" ${row} name)
        debian_of(${row} debian)
        add_part("${debian}" "${name}" ${row} "${debian}" ${how})
    endif()
endforeach()
include("${CMAKE_CURRENT_LIST_DIR}/VezneFreshFolder.cmake")
vezne_fresh_folder(made)
file(WRITE "${made}/sbom.spdx.json" "{
  \"spdxVersion\": \"SPDX-2.3\",
  \"dataLicense\": \"CC0-1.0\",
  \"SPDXID\": \"SPDXRef-DOCUMENT\",
  \"name\": \"${package}-${version}\",
  \"documentNamespace\": \"https://spdx.org/spdxdocs/${package}-${version}-${unique}\",
  \"creationInfo\": {\"created\": \"${now}\", \"creators\": [\"Tool: vezne-cmake\", \"Organization: The Vezne authors\"]},
  \"packages\": [
${packages}
  ],
  \"relationships\": [
${relations}
  ]
}
")
file(INSTALL DESTINATION "${CMAKE_INSTALL_PREFIX}/${to}" TYPE FILE FILES "${made}/sbom.spdx.json")
file(REMOVE_RECURSE "${made}")
