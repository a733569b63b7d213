citynet_room(read
  HEADERS dataset.hpp find_dataset.hpp report.hpp
  SOURCES
    dataset.cpp
    field_check.cpp
    find_dataset.cpp
    foreign_keys.cpp
    pattern.cpp
    report.cpp
    table_reader.cpp
    value_type.cpp
    wide_text.cpp)

# Where `find_dataset` looks last: the data sets that were installed with the library.
set_source_files_properties("${PROJECT_SOURCE_DIR}/libnet/src/read/find_dataset.cpp" PROPERTIES
  COMPILE_DEFINITIONS
    "CITYNET_INSTALLED_DATASETS=\"${CMAKE_INSTALL_FULL_DATADIR}/citynet/datasets\"")
