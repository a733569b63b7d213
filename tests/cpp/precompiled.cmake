# citynet_precompiled_tests(<target>): lets the tests of a target begin with GoogleTest and much of
# the standard library already compiled, which nearly halves their compilation. The precompiled header
# lies beside the build folders of the presets, not in each, so that a compiler cache serves the tests
# of all presets from one compilation (CMake's own precompiled headers lie in the build folder). Any
# other compiler or kind of build does without.
if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU" OR NOT CMAKE_BUILD_TYPE STREQUAL "Release"
   OR CITYNET_SANITIZE OR CITYNET_COVERAGE)
  function(citynet_precompiled_tests target)
  endfunction()
  return()
endif()

cmake_path(IS_PREFIX PROJECT_SOURCE_DIR "${CMAKE_BINARY_DIR}" NORMALIZE inside)
if(inside)
  set(citynet_precompiled ${PROJECT_SOURCE_DIR}/build/precompiled/tests.hpp)
else()
  set(citynet_precompiled ${CMAKE_BINARY_DIR}/precompiled/tests.hpp)
endif()
configure_file(${CMAKE_CURRENT_LIST_DIR}/support/precompiled.hpp ${citynet_precompiled} COPYONLY)

# When configuring, once: a command of one build folder would make it anew for every other one.
if(${citynet_precompiled} IS_NEWER_THAN ${citynet_precompiled}.gch)
  message(STATUS "Compiling what most tests include")
  separate_arguments(flags UNIX_COMMAND "${CMAKE_CXX_FLAGS} ${CMAKE_CXX_FLAGS_RELEASE}")
  execute_process(
    COMMAND ${CMAKE_CXX_COMPILER} ${flags} -O1 -std=gnu++20 -Wpedantic -DGTEST_HAS_PTHREAD=1
      -x c++-header ${citynet_precompiled} -o ${citynet_precompiled}.gch
    COMMAND_ERROR_IS_FATAL ANY)
endif()

function(citynet_precompiled_tests target)
  # ccache looks at a precompiled header only where the compiler names it in what it preprocesses.
  target_compile_options(${target} PRIVATE -include ${citynet_precompiled} -fpch-preprocess)
endfunction()
