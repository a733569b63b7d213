# Compiles every private header alone, as CMake does for the public ones: a header that compiles
# only after another one was included breaks the next file that uses it. Globbed, because the
# point is to forget none. A build without igraph would repeat what the one with it has shown.
if(NOT CITYNET_WITH_IGRAPH)
  return()
endif()
file(GLOB_RECURSE private_headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/libnet/src/*.hpp)
set(sources "")
foreach(header IN LISTS private_headers)
  file(RELATIVE_PATH name ${PROJECT_SOURCE_DIR}/libnet/src ${header})
  set(source ${CMAKE_CURRENT_BINARY_DIR}/private_headers/${name}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "#include \"${name}\"\n")
  list(APPEND sources ${source})
endforeach()
if(sources)
  add_library(citynet_private_headers OBJECT ${sources})
  target_link_libraries(citynet_private_headers PRIVATE
    citynet::citynet citynet_warnings citynet_guest_json
    citynet_guest_boost_graph citynet_guest_igraph)
  target_compile_options(citynet_private_headers PRIVATE -O0)  # nothing of it ever runs
  target_include_directories(citynet_private_headers PRIVATE ${PROJECT_SOURCE_DIR}/libnet/src)
endif()
