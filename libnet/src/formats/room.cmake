citynet_room(formats
  HEADERS csv.hpp data_package.hpp file.hpp graphml.hpp utf8.hpp
  SOURCES
    central_european.cpp
    code_points.cpp
    csv.cpp
    csv_scanner.cpp
    csv_writer.cpp
    data_package.cpp
    file.cpp
    graphml.cpp
    graphml_check.cpp
    json.cpp
    json_node.cpp
    number_text.cpp
    table_schema.cpp
    utf8.cpp
    xml_text.cpp)
