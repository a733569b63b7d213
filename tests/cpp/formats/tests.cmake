citynet_test(formats
  ${CMAKE_CURRENT_LIST_DIR}/column_use_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/csv_scanner_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/csv_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/damage_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/data_package_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/digits_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/document_view_test.cpp
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
  ${CMAKE_CURRENT_LIST_DIR}/id_index_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/json_formats_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/json_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/pajek_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/settings_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/ucinet_dl_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/utf8_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/xml_pace_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/xml_scanner_test.cpp)
# The tests read JSON and XML with parsers that are none of ours; pugixml is a guest of them alone.
include(FetchContent)
FetchContent_Declare(pugixml
  URL https://github.com/zeux/pugixml/releases/download/v1.13/pugixml-1.13.tar.gz
  URL_HASH SHA256=40c0b3914ec131485640fa57e55bf1136446026b41db91c1bef678186a12abbe
  FIND_PACKAGE_ARGS 1.13)
FetchContent_MakeAvailable(pugixml)
citynet_sees_igraph(${CMAKE_CURRENT_LIST_DIR}/graphml_igraph_test.cpp)
target_link_libraries(citynet_formats_test PRIVATE
  citynet_guest_json $<LINK_ONLY:citynet_guest_igraph> pugixml::pugixml)
