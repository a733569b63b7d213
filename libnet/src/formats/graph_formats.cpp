#include "formats/graph_formats.hpp"

#include "citynet/formats/gexf.hpp"
#include "citynet/formats/graphml.hpp"
#include "formats/gml.hpp"
#include "formats/graph_sinks.hpp"
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
       in_one_piece<write_gml>,
       read_gml},
      {"pajek",
       "Pajek",
       {".net", ".paj"},
       {"plain", "pajek", "project", "ids", "igraph"},
       {".clu", ".vec"},
       looks_like_pajek,
       in_one_piece<write_pajek>,
       read_pajek},
      {"dl",
       "UCINET DL",
       {".dl"},
       {"edgelist", "nodelist", "matrix", "labels", "igraph"},
       {},
       looks_like_dl,
       in_one_piece<write_dl>,
       read_dl},
      {"node-link",
       "node-link JSON",
       {".json"},
       {"networkx", "links"},
       {},
       looks_like_node_link,
       in_one_piece<write_node_link>,
       read_node_link},
      {"cytoscape",
       "Cytoscape JSON",
       {".cyjs", ".json"},
       {"cytoscape", "networkx"},
       {},
       looks_like_cytoscape_json,
       in_one_piece<write_cytoscape_json>,
       read_cytoscape_json},
      {"hif",
       "Hypergraph Interchange Format",
       {".hif.json", ".hif", ".json"},
       {},
       {},
       looks_like_hif,
       in_one_piece<write_hif>,
       read_hif},
      {"geojson",
       "GeoJSON",
       {".geojson", ".json"},
       {"network", "nodes"},
       {},
       looks_like_geojson,
       in_one_piece<write_geojson>,
       read_geojson},
      {"csv",
       "CSV tables",
       {".csv"},
       {"gephi", "edges"},
       {"_nodes.csv"},
       looks_like_tables,
       in_one_piece<write_tables>,
       read_tables},
      {"dot", "Graphviz DOT", {".dot", ".gv"}, {}, {}, nullptr, in_one_piece<write_dot>, nullptr},
      {"r",
       "R script with tables",
       {".r"},
       {"statnet", "rsiena", "multinet"},
       {},
       nullptr,
       in_one_piece<write_r_script>,
       nullptr},
  };
}

}  // namespace citynet::formats
