citynet_test(formats
  ${CMAKE_CURRENT_LIST_DIR}/csv_scanner_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/csv_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/damage_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/data_package_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/encoding_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/file_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/gexf_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/foreign_graph_files_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/gml_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/graph_document_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/graph_file_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/graph_format_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/graph_reading_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/graph_tables_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/graphml_igraph_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/graphml_reader_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/graphml_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/json_formats_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/json_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/pajek_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/settings_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/ucinet_dl_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/utf8_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/xml_pace_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/xml_scanner_test.cpp)
# The tests read JSON and GraphML with the guests themselves.
target_link_libraries(citynet_formats_test PRIVATE
  citynet_guest_json citynet_guest_xml citynet_guest_igraph)
