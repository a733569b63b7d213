citynet_room(base
  HEADERS
    date.hpp date_interval.hpp edtf.hpp error.hpp geo_point.hpp ids.hpp issue.hpp place.hpp
    random.hpp run_control.hpp stage.hpp truth.hpp version.hpp
  SOURCES
    closest.cpp date.cpp date_interval.cpp edtf.cpp error.cpp in_quotes.cpp issue.cpp
    pages.cpp parallel.cpp place.cpp random.cpp text_positions.cpp version.cpp)

# What `show_versions` tells. The room may not include the guests, so CMake hands over their
# versions; a guest that was fetched with the build has no package version to ask for.
set(citynet_guest_versions "")
foreach(guest IN ITEMS nlohmann_json Boost igraph)
  string(TOUPPER ${guest} name)
  set(version "${${guest}_VERSION_STRING}")
  if(NOT version)
    set(version "${${guest}_VERSION}")
  endif()
  if(NOT version)
    set(version "fetched with the build")
  endif()
  list(APPEND citynet_guest_versions "CITYNET_${name}_VERSION=\"${version}\"")
endforeach()
set_source_files_properties("${PROJECT_SOURCE_DIR}/libnet/src/base/version.cpp" PROPERTIES
  COMPILE_DEFINITIONS
  "CITYNET_VERSION=\"${PROJECT_VERSION}\";CITYNET_WITH_IGRAPH=$<BOOL:${CITYNET_WITH_IGRAPH}>;${citynet_guest_versions}")
