citynet_room(resolve
  HEADERS load.hpp report.hpp
  SOURCES
    affiliations.cpp
    entities.cpp
    entity_draft.cpp
    facts.cpp
    load.cpp
    reconcile.cpp
    report.cpp
    representations.cpp
    resolution.cpp
    row.cpp
    sources.cpp
    tie.cpp)
