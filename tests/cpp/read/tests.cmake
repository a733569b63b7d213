citynet_test(read
  ${CMAKE_CURRENT_LIST_DIR}/dataset_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/find_dataset_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/name_key_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/report_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/sniff_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/table_rows_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/written_date_test.cpp)
