citynet_test(read
  ${CMAKE_CURRENT_LIST_DIR}/dataset_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/find_dataset_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/report_test.cpp)
