include_guard(GLOBAL)

# What tests of several rooms compare with: shared graphs, brute force, Boost, igraph.
add_library(citynet_test_support STATIC
  ${CMAKE_CURRENT_LIST_DIR}/boost_referee.cpp
  ${CMAKE_CURRENT_LIST_DIR}/brute_force_centrality.cpp
  ${CMAKE_CURRENT_LIST_DIR}/brute_force_lengths.cpp
  ${CMAKE_CURRENT_LIST_DIR}/brute_force_structure.cpp
  ${CMAKE_CURRENT_LIST_DIR}/brute_force_two_mode.cpp
  ${CMAKE_CURRENT_LIST_DIR}/davis.cpp
  ${CMAKE_CURRENT_LIST_DIR}/dense.cpp
  ${CMAKE_CURRENT_LIST_DIR}/dense_schemes.cpp
  ${CMAKE_CURRENT_LIST_DIR}/every_small_graph.cpp
  ${CMAKE_CURRENT_LIST_DIR}/small_graphs.cpp
  ${CMAKE_CURRENT_LIST_DIR}/small_incidences.cpp)
if(CITYNET_WITH_IGRAPH)
  target_sources(citynet_test_support PRIVATE ${CMAKE_CURRENT_LIST_DIR}/igraph_referee.cpp)
  citynet_sees_igraph(${CMAKE_CURRENT_LIST_DIR}/igraph_referee.cpp)
endif()
target_include_directories(citynet_test_support PUBLIC
  ${PROJECT_SOURCE_DIR}/libnet/src ${PROJECT_SOURCE_DIR}/tests/cpp)
target_compile_features(citynet_test_support PUBLIC cxx_std_20)
target_link_libraries(citynet_test_support
  PUBLIC citynet::citynet citynet_guest_boost_graph $<LINK_ONLY:citynet_guest_igraph>
  PRIVATE citynet_warnings citynet_sanitizers)
