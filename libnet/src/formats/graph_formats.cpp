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
       put_gml,
       read_gml},
      {"pajek",
       "Pajek",
       {".net", ".paj"},
       {"plain", "pajek", "project", "ids", "igraph"},
       {".clu", ".vec"},
       looks_like_pajek,
       put_pajek,
       read_pajek},
      {"dl",
       "UCINET DL",
       {".dl"},
       {"edgelist", "nodelist", "matrix", "labels", "igraph"},
       {},
       looks_like_dl,
       put_dl,
       read_dl},
      {"node-link",
       "node-link JSON",
       {".json"},
       {"networkx", "links"},
       {},
       looks_like_node_link,
       put_node_link,
       read_node_link},
      {"cytoscape",
       "Cytoscape JSON",
       {".cyjs", ".json"},
       {"cytoscape", "networkx"},
       {},
       looks_like_cytoscape_json,
       put_cytoscape_json,
       read_cytoscape_json},
      {"hif",
       "Hypergraph Interchange Format",
       {".hif.json", ".hif", ".json"},
       {},
       {},
       looks_like_hif,
       put_hif,
       read_hif},
      {"geojson",
       "GeoJSON",
       {".geojson", ".json"},
       {"network", "nodes"},
       {},
       looks_like_geojson,
       put_geojson,
       read_geojson},
      {"csv",
       "CSV tables",
       {".csv"},
       {"gephi", "edges"},
       {"_nodes.csv"},
       looks_like_tables,
       put_tables,
       read_tables},
      {"dot", "Graphviz DOT", {".dot", ".gv"}, {}, {}, nullptr, put_dot, nullptr},
      {"r",
       "R script with tables",
       {".r"},
       {"statnet", "rsiena", "multinet"},
       {},
       nullptr,
       put_r_script,
       nullptr},
  };
}

}  // namespace citynet::formats
