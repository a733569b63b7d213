#include "formats/graph_formats.hpp"

#include "citynet/formats/gexf.hpp"
#include "citynet/formats/graphml.hpp"
#include "formats/gml.hpp"
#include "formats/graph_tables.hpp"
#include "formats/json_formats.hpp"
#include "formats/pajek.hpp"
#include "formats/ucinet_dl.hpp"
#include "formats/written_only.hpp"

namespace citynet::formats {

std::vector<GraphFormat> all_graph_formats() {
  return {
      graphml_format(),
      gexf_format(),
      {"gml",
       "GML",
       {".gml"},
       {"networkx", "igraph", "gephi"},
       {},
       looks_like_gml,
       write_gml,
       read_gml},
      {"pajek",
       "Pajek",
       {".net", ".paj"},
       {"plain", "pajek", "project", "ids", "igraph"},
       {".clu", ".vec"},
       looks_like_pajek,
       write_pajek,
       read_pajek},
      {"dl",
       "UCINET DL",
       {".dl"},
       {"edgelist", "nodelist", "matrix", "labels", "igraph"},
       {},
       looks_like_dl,
       write_dl,
       read_dl},
      {"node-link",
       "node-link JSON",
       {".json"},
       {"networkx", "links"},
       {},
       looks_like_node_link,
       write_node_link,
       read_node_link},
      {"cytoscape",
       "Cytoscape JSON",
       {".cyjs", ".json"},
       {"cytoscape", "networkx"},
       {},
       looks_like_cytoscape_json,
       write_cytoscape_json,
       read_cytoscape_json},
      {"hif",
       "Hypergraph Interchange Format",
       {".hif.json", ".hif", ".json"},
       {},
       {},
       looks_like_hif,
       write_hif,
       read_hif},
      {"geojson",
       "GeoJSON",
       {".geojson", ".json"},
       {"network", "nodes"},
       {},
       looks_like_geojson,
       write_geojson,
       read_geojson},
      {"csv",
       "CSV tables",
       {".csv"},
       {"gephi", "edges"},
       {"_nodes.csv"},
       looks_like_tables,
       write_tables,
       read_tables},
      {"dot", "Graphviz DOT", {".dot", ".gv"}, {}, {}, nullptr, write_dot, nullptr},
      {"r",
       "R script with tables",
       {".r"},
       {"statnet", "rsiena", "multinet"},
       {},
       nullptr,
       write_r_script,
       nullptr},
  };
}

}  // namespace citynet::formats
