#include <map>
#include <unordered_set>

#include "formats/graph_sinks.hpp"
#include "formats/json.hpp"
#include "formats/json_formats.hpp"
#include "formats/json_graph.hpp"

namespace citynet::formats {
namespace {

using nlohmann::json;

/// The `key` of an edge: its id, or its number among the edges of the pair, which are asked for in
/// their order.
class EdgeKeys {
 public:
  explicit EdgeKeys(const DocumentView& document) : document_(document) {}

  [[nodiscard]] std::string of(std::size_t edge) {
    if (!document_.edge_ids.empty()) return json_text(document_.edge_ids[edge]);
    auto pair = std::pair(document_.ends.source(edge), document_.ends.target(edge));
    if (document_.directedness == Directedness::undirected && pair.second < pair.first) {
      std::swap(pair.first, pair.second);
    }
    return std::to_string(seen_[pair]++);
  }

 private:
  const DocumentView& document_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> seen_{};
};

void read_nodes(JsonGraph& graph) {
  std::size_t index = 0;
  for (const auto& node : graph.array(graph.root(), "nodes", "")) {
    const auto pointer = "/nodes/" + std::to_string(index++);
    const auto row = graph.add_node(graph.id_of(node, "id", pointer), pointer);
    graph.set_values(graph.nodes, row, node, {"id"}, pointer);
  }
}

/// Keys are ids where all of them are texts and differ.
void take_keys(JsonGraph& graph, const json& edges) {
  std::unordered_set<std::string> seen;
  std::vector<std::string> keys;
  bool numbers = false;
  for (const auto& edge : edges) {
    const auto* key = JsonGraph::find(edge, "key");
    if (key != nullptr && key->is_string() && seen.insert(key->get<std::string>()).second &&
        !key->get_ref<const std::string&>().empty()) {
      keys.push_back(key->get<std::string>());
    } else {
      numbers = numbers || key != nullptr;
    }
  }
  if (!keys.empty() && keys.size() == edges.size()) {
    graph.document.edge_ids = std::move(keys);
  } else if (numbers || !keys.empty()) {
    graph.account().remark_kept("key of an edge",
                                "keys part parallel edges; those that are not ids of their own "
                                "say no more than the order of the edges",
                                graph.place(""), edges.size());
  }
}

void read_edges(JsonGraph& graph, bool directed, bool multigraph) {
  const std::string name = JsonGraph::find(graph.root(), "edges") != nullptr ? "edges" : "links";
  if (name == "links") graph.account().dialect("links");
  const auto& edges = graph.array(graph.root(), name, "");
  std::vector<std::uint8_t> directions;
  bool mixed = false;
  for (const auto& edge : edges) {
    const auto pointer = "/" + name + "/" + std::to_string(directions.size());
    const auto row = graph.add_edge(graph.id_of(edge, "source", pointer),
                                    graph.id_of(edge, "target", pointer), pointer);
    const auto* direction = JsonGraph::find(edge, "directed");
    const bool says = direction != nullptr && direction->is_boolean();
    const bool is_directed = says ? direction->get<bool>() : directed;
    mixed = mixed || is_directed != directed;
    directions.push_back(is_directed ? 1 : 0);
    std::vector<std::string_view> skip{"source", "target"};
    if (multigraph) skip.emplace_back("key");
    if (says) skip.emplace_back("directed");
    graph.set_values(graph.edges, row, edge, skip, pointer);
  }
  auto& document = graph.document;
  document.directedness = directed ? Directedness::directed : Directedness::undirected;
  if (mixed) {
    document.directedness = Directedness::mixed;
    document.edge_is_directed = std::move(directions);
  }
  if (multigraph) take_keys(graph, edges);
}

}  // namespace

GraphReading read_node_link(const GraphSource& source, const ReadingLimits& limits) {
  JsonGraph graph(source, limits, "node-link");
  read_nodes(graph);
  read_edges(graph, graph.truth(graph.root(), "directed", false, ""),
             graph.truth(graph.root(), "multigraph", false, ""));
  if (const auto* values = JsonGraph::find(graph.root(), "graph")) {
    if (values->is_object()) graph.set_values(graph.graph, 0, *values, {}, "/graph");
  }
  for (const auto& [name, value] : graph.root().items()) {
    if (name == "nodes" || name == "edges" || name == "links" || name == "graph" ||
        name == "directed" || name == "multigraph") {
      continue;
    }
    graph.account().set_aside("member");
    graph.account().remark_set_aside("member of the whole", "node-link JSON has no such member",
                                     graph.place(pointer_step(name)));
  }
  return graph.finish();
}

std::vector<WritingRemark> put_node_link(const DocumentView& document,
                                         const GraphWriteOptions& options, GraphSink& sink) {
  check_json_numbers(document, sink);
  std::vector<WritingRemark> remarks;
  const bool multigraph = !document.edge_ids.empty() || has_parallel_edges(document, sink);
  const bool mixed = document.directedness == Directedness::mixed;
  KeyRules edge_rules{{{ColumnUse::strength, "weight"}}, {"source", "target"}, nullptr};
  if (multigraph) edge_rules.reserved.emplace_back("key");
  if (mixed) edge_rules.reserved.emplace_back("directed");
  const auto graph_keys = column_keys("graph", document.graph_columns, {}, remarks);
  const auto node_keys = column_keys("node", document.node_columns, {{}, {"id"}, nullptr}, remarks);
  const auto edge_keys_of = column_keys("edge", document.edge_columns, edge_rules, remarks);

  sink.begin({});
  std::string text = "{\n  \"directed\": ";
  text += document.directedness == Directedness::undirected ? "false" : "true";
  text += std::string(",\n  \"multigraph\": ") + (multigraph ? "true" : "false");
  text += ",\n  \"graph\": {" + json_members(graph_keys, 0, true) + "},\n  \"nodes\": [";
  for (std::size_t node = 0; node < document.node_ids.size(); ++node) {
    text += node == 0 ? "\n    " : ",\n    ";
    text += "{\"id\": " + json_text(document.node_ids[node]) +
            json_members(node_keys, node, false) + "}";
    send_blocks(text, sink);
  }
  text += "\n  ],\n  \"";
  text += options.profile == "links" ? "links" : "edges";
  text += "\": [";
  EdgeKeys keys(document);
  for (std::size_t edge = 0; edge < document.ends.size(); ++edge) {
    text += edge == 0 ? "\n    " : ",\n    ";
    text += "{\"source\": " + json_text(document.node_ids[document.ends.source(edge)]) +
            ", \"target\": " + json_text(document.node_ids[document.ends.target(edge)]);
    if (multigraph) text += ", \"key\": " + keys.of(edge);
    if (mixed)
      text += is_directed(document, edge) ? ", \"directed\": true" : ", \"directed\": false";
    text += json_members(edge_keys_of, edge, false) + "}";
    send_blocks(text, sink);
  }
  text += "\n  ]\n}\n";
  if (mixed) {
    remarks.push_back({"undirected edge",
                       "the graph is directed; 'directed' stands at each edge, which not "
                       "every reader knows",
                       document.ends.size()});
  }
  send_rest(text, sink);
  return remarks;
}

bool looks_like_node_link(std::string_view bytes) {
  return bytes.find("\"nodes\"") != std::string_view::npos &&
         bytes.find("\"elements\"") == std::string_view::npos &&
         bytes.find("\"incidences\"") == std::string_view::npos &&
         (bytes.find("\"links\"") != std::string_view::npos ||
          bytes.find("\"edges\"") != std::string_view::npos);
}

}  // namespace citynet::formats
