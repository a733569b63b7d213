citynet_room(formats
  HEADERS csv.hpp damage.hpp data_package.hpp encoding.hpp file.hpp graph_document.hpp
    graph_reading.hpp graphml.hpp recipe.hpp settings.hpp utf8.hpp
  SOURCES
    central_european.cpp
    code_points.cpp
    csv.cpp
    csv_scanner.cpp
    csv_writer.cpp
    damage.cpp
    data_package.cpp
    eight_bit.cpp
    encoding.cpp
    encoding_guess.cpp
    file.cpp
    graph_document.cpp
    graphml.cpp
    graphml_check.cpp
    json.cpp
    json_node.cpp
    number_text.cpp
    recipe.cpp
    settings.cpp
    table_schema.cpp
    utf8.cpp
    xml_text.cpp)
