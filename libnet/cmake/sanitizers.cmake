# CITYNET_SANITIZE is a semicolon list such as "address;undefined" or "thread".
set(CITYNET_SANITIZE "" CACHE STRING "Sanitizers to build with")
option(CITYNET_COVERAGE "Count which lines the tests reach" OFF)

add_library(citynet_sanitizers INTERFACE)
if(CITYNET_SANITIZE)
  list(JOIN CITYNET_SANITIZE "," sanitizers)
  target_compile_options(citynet_sanitizers INTERFACE
    -fsanitize=${sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(citynet_sanitizers INTERFACE -fsanitize=${sanitizers})
endif()
if(CITYNET_COVERAGE)
  target_compile_options(citynet_sanitizers INTERFACE --coverage)
  target_link_options(citynet_sanitizers INTERFACE --coverage)
endif()
