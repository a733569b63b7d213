citynet_room(read
  HEADERS
    dataset.hpp
    find_dataset.hpp
    name_key.hpp
    recipe.hpp
    report.hpp
    sniff.hpp
    table_rows.hpp
    written_date.hpp
  SOURCES
    column_meaning.cpp
    country_names.cpp
    dataset.cpp
    field_check.cpp
    find_dataset.cpp
    foreign_keys.cpp
    name_key.cpp
    pattern.cpp
    propose.cpp
    ready_recipes.cpp
    recipe.cpp
    report.cpp
    sample.cpp
    sniff.cpp
    table_reader.cpp
    table_rows.cpp
    transliteration.cpp
    value_type.cpp
    wide_text.cpp
    written_date.cpp)

# Where `find_dataset` looks last: the data sets that were installed with the library.
set_source_files_properties("${PROJECT_SOURCE_DIR}/libnet/src/read/find_dataset.cpp" PROPERTIES
  COMPILE_DEFINITIONS
    "CITYNET_INSTALLED_DATASETS=\"${CMAKE_INSTALL_FULL_DATADIR}/citynet/datasets\"")
