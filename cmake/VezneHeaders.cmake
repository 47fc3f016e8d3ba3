# SPDX-License-Identifier: MIT
# At install: the public headers (from, to), which name each other <vezne/core/money.h>, so that a program's own core/money.h is never
# taken for ours. docs/Doxyfile knows the same ones; tests/package/library-check compares them.
file(GLOB headers RELATIVE "${from}" "${from}/core/*.h" "${from}/net/*.h" "${from}/api/*.h" "${from}/session/*.h" "${from}/store/*.h")

# Not for others: one HTTP call and the reading of JSON, the window's own tables, what `namespace core` has for receipts and days alone.
foreach(own net/apicall net/bodycheck net/httpdate net/oneshotbody
        api/formparts api/jsonkeys api/jsonnumbers api/jsonreader api/jsonrows api/jsonvalues api/orderbody api/orderrecord api/productattributes api/serverreasons api/valuecodec
        session/keychainplugin session/pinhash session/pushchannel
        store/cataloguestore store/drafttext store/journaltables store/orderstore store/personaldata store/rowchecksum store/sqlitefile
        core/cardnumber core/cash core/daytotals core/dateinput core/orderfilter core/processend core/processguard core/scancode core/setting core/slotcalendar)
    list(REMOVE_ITEM headers ${own}.h)
endforeach()
foreach(header evidence intention matching orderplacement ordersearch paymentwatcher placementview watchschedule)
    list(APPEND headers checkout/orders/${header}.h)
endforeach()

include("${CMAKE_CURRENT_LIST_DIR}/VezneFreshFolder.cmake")
vezne_fresh_folder(made)
foreach(header ${headers})
    file(READ "${from}/${header}" text)
    string(REGEX REPLACE "#include \"([a-z]+/[a-z/_]+\\.h)\"" "#include <vezne/\\1>" text "${text}")
    file(WRITE "${made}/${header}" "${text}")
    get_filename_component(folder "${header}" DIRECTORY)
    file(INSTALL DESTINATION "${CMAKE_INSTALL_PREFIX}/${to}/${folder}" TYPE FILE FILES "${made}/${header}")
endforeach()
file(REMOVE_RECURSE "${made}")
