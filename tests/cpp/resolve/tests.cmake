citynet_test(resolve
  ${CMAKE_CURRENT_LIST_DIR}/bad_input_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/gazetteer_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/intake_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/load_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/reconcile_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/report_test.cpp)
# The only test that reads from the source tree; a path in every command line would keep clones from
# sharing compilations.
set_source_files_properties(${CMAKE_CURRENT_LIST_DIR}/load_test.cpp PROPERTIES
  COMPILE_DEFINITIONS CITYNET_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
