citynet_test(resolve
  ${CMAKE_CURRENT_LIST_DIR}/bad_input_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/load_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/reconcile_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/report_test.cpp)
