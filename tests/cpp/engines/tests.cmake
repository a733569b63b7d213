include(${CMAKE_CURRENT_LIST_DIR}/../support/referees.cmake)
citynet_test(engines ${CMAKE_CURRENT_LIST_DIR}/leiden_test.cpp)
if(CITYNET_WITH_IGRAPH)
  set(igraph_sources
    ${CMAKE_CURRENT_LIST_DIR}/igraph/handles_test.cpp
    ${CMAKE_CURRENT_LIST_DIR}/igraph/session_test.cpp)
  target_sources(citynet_engines_test PRIVATE ${igraph_sources})
  citynet_sees_igraph(${igraph_sources})
  target_link_libraries(citynet_engines_test PRIVATE $<LINK_ONLY:citynet_guest_igraph>)
endif()
target_link_libraries(citynet_engines_test PRIVATE citynet_test_support)
