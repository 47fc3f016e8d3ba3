# SPDX-License-Identifier: MIT
# The layers below the checkout as a library for other programs: find_package(Vezne) gives Vezne::Api and Vezne::Orders (docs/library.md).
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# Each is one word in a program's CMakeLists.txt; the layers behind them are nobody's business.
add_library(vezne_sdk_api INTERFACE)
target_link_libraries(vezne_sdk_api INTERFACE vezne_session vezne_api vezne_net vezne_core)
set_target_properties(vezne_sdk_api PROPERTIES EXPORT_NAME Api)
add_library(vezne_sdk_orders INTERFACE)
target_link_libraries(vezne_sdk_orders INTERFACE vezne_placement vezne_store vezne_sdk_api)
set_target_properties(vezne_sdk_orders PROPERTIES EXPORT_NAME Orders)
target_include_directories(vezne_core PUBLIC $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
target_compile_features(vezne_core PUBLIC cxx_std_20)

set(layers core net api session store placement)
foreach(layer ${layers})
    set_target_properties(vezne_${layer} PROPERTIES EXPORT_NAME layer-${layer})
    list(APPEND libraries vezne_${layer})
endforeach()
install(TARGETS ${libraries} vezne_sdk_api vezne_sdk_orders EXPORT VezneTargets
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT libvezne-dev)
add_custom_target(vezne_sdk)
add_dependencies(vezne_sdk ${libraries})
set(config "${CMAKE_INSTALL_LIBDIR}/cmake/Vezne")
install(EXPORT VezneTargets NAMESPACE Vezne:: DESTINATION ${config} COMPONENT libvezne-dev)
configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/VezneConfig.cmake.in" "${CMAKE_BINARY_DIR}/VezneConfig.cmake" INSTALL_DESTINATION ${config})
write_basic_package_version_file("${CMAKE_BINARY_DIR}/VezneConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_BINARY_DIR}/VezneConfig.cmake" "${CMAKE_BINARY_DIR}/VezneConfigVersion.cmake" DESTINATION ${config} COMPONENT libvezne-dev)

install(CODE "set(from \"${CMAKE_SOURCE_DIR}/src\")
set(to \"${CMAKE_INSTALL_INCLUDEDIR}/vezne\")
include(\"${CMAKE_CURRENT_LIST_DIR}/VezneHeaders.cmake\")" COMPONENT libvezne-dev)
install(DIRECTORY "${CMAKE_SOURCE_DIR}/docs/examples" DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libvezne-dev COMPONENT libvezne-dev)
install(FILES "${CMAKE_SOURCE_DIR}/docs/library.md" DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libvezne-dev COMPONENT libvezne-dev)
install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libvezne-dev RENAME copyright COMPONENT libvezne-dev)
