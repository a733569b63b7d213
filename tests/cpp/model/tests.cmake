citynet_test(model
  ${CMAKE_CURRENT_LIST_DIR}/affiliation_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/entity_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/fact_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/kind_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/network_builder_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/network_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/source_test.cpp)
