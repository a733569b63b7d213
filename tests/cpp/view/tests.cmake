citynet_test(view
  ${CMAKE_CURRENT_LIST_DIR}/before_after_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/attribute_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/boost_graph_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/explain_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/grading_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/graph_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/meta_path_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/lengths_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/projection_blocks_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/projection_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/schemes_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/selection_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/series_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/strongest_ties_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/time_overlap_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/two_mode_from_cells_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/two_mode_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/vertex_keys_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/view_filters_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/view_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/what_if_test.cpp)
target_link_libraries(citynet_view_test PRIVATE citynet_test_support)
if(CITYNET_WITH_IGRAPH)
  target_sources(citynet_view_test PRIVATE ${CMAKE_CURRENT_LIST_DIR}/igraph_graph_test.cpp)
  citynet_sees_igraph(${CMAKE_CURRENT_LIST_DIR}/igraph_graph_test.cpp)
endif()
