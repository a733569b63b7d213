include(${CMAKE_CURRENT_LIST_DIR}/../support/referees.cmake)
citynet_test(present
  ${CMAKE_CURRENT_LIST_DIR}/composition_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/correlation_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/description_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/brokerage_table_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/explanation_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/graphml_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/joint_ranking_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/overview_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/ranking_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/table_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/two_mode_table_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/vertex_column_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/vertex_table_test.cpp)
target_link_libraries(citynet_present_test PRIVATE citynet_test_support)
