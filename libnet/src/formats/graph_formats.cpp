#include "formats/graph_formats.hpp"

#include "formats/gml.hpp"
#include "formats/pajek.hpp"
#include "formats/ucinet_dl.hpp"

namespace citynet::formats {

std::vector<GraphFormat> all_graph_formats() {
  return {
      {"gml", "GML", {".gml"}, {"networkx", "igraph", "gephi"}, {}, looks_like_gml, write_gml,
       read_gml},
      {"pajek", "Pajek", {".net", ".paj"}, {"plain", "pajek", "project", "ids"}, {".clu", ".vec"},
       looks_like_pajek, write_pajek, read_pajek},
      {"dl", "UCINET DL", {".dl"}, {"edgelist", "nodelist", "matrix", "labels"}, {}, looks_like_dl,
       write_dl, read_dl},
  };
}

}  // namespace citynet::formats
