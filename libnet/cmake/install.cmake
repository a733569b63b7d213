# What `cmake --install` puts where, and how other builds find it:
# CMake through citynet-config.cmake, everything else through citynet.pc.
include(CMakePackageConfigHelpers)

set(citynet_config_dir ${CMAKE_INSTALL_LIBDIR}/cmake/citynet)
set(citynet_datasets_dir ${CMAKE_INSTALL_DATADIR}/citynet/datasets)

install(TARGETS citynet EXPORT citynet-targets FILE_SET HEADERS)
if(CITYNET_WITH_IGRAPH)
  install(FILES ${PROJECT_SOURCE_DIR}/libnet/include/citynet/view/${citynet_igraph_header}
    DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/citynet/view)
endif()
install(EXPORT citynet-targets NAMESPACE citynet:: DESTINATION ${citynet_config_dir})

configure_package_config_file(
  ${CMAKE_CURRENT_LIST_DIR}/citynet-config.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/citynet-config.cmake
  INSTALL_DESTINATION ${citynet_config_dir}
  PATH_VARS citynet_datasets_dir
  NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(
  ${CMAKE_CURRENT_BINARY_DIR}/citynet-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES
  ${CMAKE_CURRENT_BINARY_DIR}/citynet-config.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/citynet-config-version.cmake
  DESTINATION ${citynet_config_dir})

# pkg-config. A static library names its guests under Libs, one level deep: the private
# requirements of Debian's igraph.pc are libraries whose development files are not installed.
set(citynet_pc_guests "")
if(NOT BUILD_SHARED_LIBS)
  set(citynet_pc_guests "-pthread")
  if(CITYNET_WITH_IGRAPH)
    list(JOIN igraph_LDFLAGS " " igraph_flags)
    string(PREPEND citynet_pc_guests "${igraph_flags} ")
  endif()
endif()
# The way from the folder of citynet.pc up to the prefix, so that the tree can be moved.
file(RELATIVE_PATH citynet_pc_prefix
  ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
configure_file(${CMAKE_CURRENT_LIST_DIR}/citynet.pc.in ${CMAKE_CURRENT_BINARY_DIR}/citynet.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/citynet.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

install(DIRECTORY ${PROJECT_SOURCE_DIR}/datasets/ DESTINATION ${citynet_datasets_dir})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
