# Other people's algorithms behind plain functions; what each is used for stands in README.md.
citynet_room(engines)

if(CITYNET_WITH_IGRAPH)
  set(igraph_sources
    "${PROJECT_SOURCE_DIR}/libnet/src/engines/igraph/handles.cpp"
    "${PROJECT_SOURCE_DIR}/libnet/src/engines/igraph/layout.cpp"
    "${PROJECT_SOURCE_DIR}/libnet/src/engines/igraph/leiden.cpp"
    "${PROJECT_SOURCE_DIR}/libnet/src/engines/igraph/session.cpp")
  target_sources(citynet PRIVATE ${igraph_sources})
  citynet_sees_igraph(${igraph_sources})
else()
  target_sources(citynet PRIVATE
    "${PROJECT_SOURCE_DIR}/libnet/src/engines/layout_unavailable.cpp"
    "${PROJECT_SOURCE_DIR}/libnet/src/engines/leiden_unavailable.cpp")
endif()
