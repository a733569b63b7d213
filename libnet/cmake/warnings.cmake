# Warnings for our own sources; never passed on to those who link citynet.
add_library(citynet_warnings INTERFACE)
target_compile_options(citynet_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wcast-align -Wold-style-cast
  -Woverloaded-virtual -Wnon-virtual-dtor -Wnull-dereference -Wdouble-promotion -Wformat=2
  # GCC 12 and 13 see overlapping copies inside std::string that are not there (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${CITYNET_WARNINGS_AS_ERRORS}>:-Werror>)
