# The libraries citynet is a host to, one target each. A package of the system comes first; only
# what it lacks is fetched, by release archive and hash. Found targets are global, because tests
# and bindings, which live in other folders, link them through a static citynet.
include(FetchContent)
find_package(PkgConfig REQUIRED)

# JSON: header only, seen by src/formats alone.
FetchContent_Declare(nlohmann_json
  URL https://github.com/nlohmann/json/releases/download/v3.11.2/json.tar.xz
  URL_HASH SHA256=8c4b26bf4b422252e13f332bc5e388ec0ab5c3443d24399acb675e68278d341f
  FIND_PACKAGE_ARGS 3.11 GLOBAL)
FetchContent_MakeAvailable(nlohmann_json)
add_library(citynet_guest_json INTERFACE)
target_link_libraries(citynet_guest_json INTERFACE nlohmann_json::nlohmann_json)

# Boost Graph: headers only. SYSTEM, because its headers do not compile without warnings.
find_package(Boost 1.74 REQUIRED)
add_library(citynet_guest_boost_graph INTERFACE)
target_include_directories(citynet_guest_boost_graph SYSTEM INTERFACE ${Boost_INCLUDE_DIRS})

# igraph: through pkg-config, because the CMake package of Debian names development files of
# libraries that libigraph-dev does not bring.
add_library(citynet_guest_igraph INTERFACE)
if(CITYNET_WITH_IGRAPH)
  pkg_check_modules(igraph REQUIRED IMPORTED_TARGET GLOBAL igraph>=0.10.2)
  target_link_libraries(citynet_guest_igraph INTERFACE PkgConfig::igraph)
endif()

# citynet_sees_igraph(<source>...): these sources include its headers. Named one by one, because
# the command lines of all others are then the same with and without igraph, and the second of the
# two builds finds them compiled. To be called in the folder of their target.
function(citynet_sees_igraph)
  set(options ${igraph_CFLAGS_OTHER})
  foreach(folder IN LISTS igraph_INCLUDE_DIRS)
    list(APPEND options -isystem "${folder}")
  endforeach()
  set_property(SOURCE ${ARGN} APPEND PROPERTY COMPILE_OPTIONS ${options})
endfunction()

# What a static citynet hands on to the linker: the targets of the libraries themselves and not
# ours around them, so that the installed package can name them and its configuration find them.
set(citynet_linked_guests "")
if(CITYNET_WITH_IGRAPH)
  list(APPEND citynet_linked_guests PkgConfig::igraph)
endif()
