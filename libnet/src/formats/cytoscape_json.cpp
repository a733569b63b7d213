#include "formats/column_use.hpp"
#include "formats/graph_sinks.hpp"
#include "formats/json.hpp"
#include "formats/json_formats.hpp"
#include "formats/json_graph.hpp"

namespace citynet::formats {
namespace {

using nlohmann::json;

struct Element {
  const json* value;
  std::string pointer;
};

/// The elements of both sorts, whether they stand in two lists or in one.
void sort_elements(JsonGraph& graph, std::vector<Element>& nodes, std::vector<Element>& edges) {
  const auto* elements = JsonGraph::find(graph.root(), "elements");
  if (elements == nullptr) graph.fail("", "", "the member 'elements' is missing");
  if (elements->is_object()) {
    for (const auto* name : {"nodes", "edges"}) {
      if (JsonGraph::find(*elements, name) == nullptr) continue;
      auto& list = std::string_view(name) == "nodes" ? nodes : edges;
      const auto pointer = "/elements/" + std::string(name) + "/";
      for (const auto& element : graph.array(*elements, name, "/elements")) {
        list.push_back({&element, pointer + std::to_string(list.size())});
      }
    }
    return;
  }
  std::size_t index = 0;
  for (const auto& element : graph.array(graph.root(), "elements", "")) {
    const auto pointer = "/elements/" + std::to_string(index++);
    const auto* group = JsonGraph::find(element, "group");
    const auto* data = JsonGraph::find(element, "data");
    const bool is_edge = group != nullptr && group->is_string()
                             ? group->get_ref<const std::string&>() == "edges"
                             : data != nullptr && JsonGraph::find(*data, "source") != nullptr;
    (is_edge ? edges : nodes).push_back({&element, pointer});
  }
}

const json& data_of(const JsonGraph& graph, const Element& element) {
  const auto* data = JsonGraph::find(*element.value, "data");
  if (data == nullptr || !data->is_object()) {
    graph.fail(element.pointer, "", "an element has an object 'data'");
  }
  return *data;
}

/// What an element has beside its data: looks, mostly.
void remark_looks(JsonGraph& graph, const Element& element) {
  for (const auto& [name, value] : element.value->items()) {
    if (name == "data" || name == "position" || name == "group") continue;
    graph.account().set_aside("member");
    graph.account().remark_set_aside("member beside data", "it tells of looks or of selection",
                                     graph.place(element.pointer + pointer_step(name)));
  }
}

void read_node(JsonGraph& graph, const Element& element) {
  const auto& data = data_of(graph, element);
  const auto pointer = element.pointer + "/data";
  const auto id = graph.id_of(data, "id", pointer);
  const auto row = graph.add_node(id, pointer);
  if (const auto* position = JsonGraph::find(*element.value, "position")) {
    for (const auto* axis : {"x", "y"}) {
      const auto* number = JsonGraph::find(*position, axis);
      if (number == nullptr || !number->is_number()) continue;
      graph.set(graph.nodes, row, axis, number->get<double>(), element.pointer + "/position");
    }
  }
  std::vector<std::string_view> skip{"id"};
  const auto* value = JsonGraph::find(data, "value");
  // By this NetworkX tells nodes apart; it repeats the id.
  if (value != nullptr && value->is_string() && value->get_ref<const std::string&>() == id) {
    skip.emplace_back("value");
  }
  if (JsonGraph::find(data, "parent") != nullptr) {
    graph.account().remark_kept("node in a compound", "its parent is kept as an attribute",
                                graph.place(pointer + "/parent"));
  }
  graph.set_values(graph.nodes, row, data, skip, pointer);
  remark_looks(graph, element);
}

void read_edge(JsonGraph& graph, const Element& element, std::vector<std::string>& ids) {
  const auto& data = data_of(graph, element);
  const auto pointer = element.pointer + "/data";
  const auto row = graph.add_edge(graph.id_of(data, "source", pointer),
                                  graph.id_of(data, "target", pointer), pointer);
  if (JsonGraph::find(data, "id") != nullptr) ids.push_back(graph.id_of(data, "id", pointer));
  graph.set_values(graph.edges, row, data, {"source", "target", "id"}, pointer);
  remark_looks(graph, element);
}

void take_edge_ids(JsonGraph& graph, std::vector<std::string> ids) {
  const auto edges = graph.document.edge_sources.size();
  std::unordered_map<std::string_view, std::size_t> seen;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (!seen.emplace(ids[i], i).second) graph.fail("/elements", ids[i], "an edge id occurs once");
  }
  if (ids.size() == edges) {
    graph.document.edge_ids = std::move(ids);
  } else if (!ids.empty()) {
    graph.account().set_aside("edge id", ids.size());
    graph.account().remark_set_aside("edge id", "ids are kept where every edge has one",
                                     graph.place("/elements"), ids.size());
  }
}

void mark_names(GraphDocument& document) {
  for (auto& column : document.node_columns) {
    if (column.use == ColumnUse::label) column.use = ColumnUse::attribute;
    if (column.name == "name" && type_of(column) == ValueType::text) column.use = ColumnUse::label;
  }
}

}  // namespace

GraphReading read_cytoscape_json(const GraphSource& source, const ReadingLimits& limits) {
  JsonGraph graph(source, limits, "cytoscape");
  std::vector<Element> nodes, edges;
  sort_elements(graph, nodes, edges);
  for (const auto& node : nodes) read_node(graph, node);
  std::vector<std::string> ids;
  for (const auto& edge : edges) read_edge(graph, edge, ids);
  take_edge_ids(graph, std::move(ids));
  if (JsonGraph::find(graph.root(), "directed") == nullptr) {
    graph.account().remark_kept("no word on direction", "edges go from source to target",
                                graph.place(""));
  }
  graph.document.directedness = graph.truth(graph.root(), "directed", true, "")
                                    ? Directedness::directed
                                    : Directedness::undirected;
  if (const auto* data = JsonGraph::find(graph.root(), "data")) {
    if (data->is_object()) graph.set_values(graph.graph, 0, *data, {}, "/data");
  }
  if (const auto* program = JsonGraph::find(graph.root(), "generated_by")) {
    if (program->is_string()) graph.account().dialect(program->get<std::string>());
  }
  auto reading = graph.finish();
  mark_names(reading.document);
  return reading;
}

std::vector<WritingRemark> put_cytoscape_json(const DocumentView& document,
                                              const GraphWriteOptions& options, GraphSink& sink) {
  check_json_numbers(document, sink);
  std::vector<WritingRemark> remarks;
  const bool with_value = options.profile == "networkx";
  const bool parallel = has_parallel_edges(document, sink);
  KeyRules node_rules{{{ColumnUse::label, "name"}}, {"id"}, nullptr};
  if (with_value) node_rules.reserved.emplace_back("value");
  const auto graph_keys = column_keys("graph", document.graph_columns, {}, remarks);
  auto node_keys = column_keys("node", document.node_columns, node_rules, remarks);
  const auto edge_keys = column_keys(
      "edge", document.edge_columns,
      {{{ColumnUse::strength, "weight"}}, {"id", "source", "target"}, nullptr}, remarks);
  const auto* x = column_of(document.node_columns, ColumnUse::x);
  const auto* y = column_of(document.node_columns, ColumnUse::y);
  const bool placed =
      x != nullptr && y != nullptr && have_same_rows(*x, *y) && is_number(*x) && is_number(*y);
  if (placed)
    std::erase_if(node_keys, [&](const auto& k) { return k.column == x || k.column == y; });

  sink.begin({});
  std::string text = "{\n  \"format_version\": \"1.0\",\n  \"generated_by\": \"citynet\",\n";
  text += "  \"target_cytoscapejs_version\": \"~2.1\",\n  \"directed\": ";
  text += document.directedness == Directedness::undirected ? "false" : "true";
  text += std::string(",\n  \"multigraph\": ") + (parallel ? "true" : "false");
  text += ",\n  \"data\": {" + json_members(graph_keys, 0, true) +
          "},\n  \"elements\": {\n    \"nodes\": [";
  for (std::size_t node = 0; node < document.node_ids.size(); ++node) {
    const auto id = json_text(document.node_ids[node]);
    text += node == 0 ? "\n      " : ",\n      ";
    text += R"({"data": {"id": )" + id;
    if (with_value) text += ", \"value\": " + id;
    text += json_members(node_keys, node, false) + "}";
    if (placed && has_value(*x, node)) {
      text += R"(, "position": {"x": )" + json_value(number_at(*x, node)) +
              ", \"y\": " + json_value(number_at(*y, node)) + "}";
    }
    text += "}";
    send_blocks(text, sink);
  }
  text += "\n    ],\n    \"edges\": [";
  for (std::size_t edge = 0; edge < document.ends.size(); ++edge) {
    text += edge == 0 ? "\n      " : ",\n      ";
    // Cytoscape wants an id for each edge.
    const auto id =
        document.edge_ids.empty() ? "e" + std::to_string(edge) : document.edge_ids[edge];
    text += R"({"data": {"id": )" + json_text(id) +
            ", \"source\": " + json_text(document.node_ids[document.ends.source(edge)]) +
            ", \"target\": " + json_text(document.node_ids[document.ends.target(edge)]) +
            json_members(edge_keys, edge, false) + "}}";
    send_blocks(text, sink);
  }
  text += "\n    ]\n  }\n}\n";
  if (document.edge_ids.empty() && !document.ends.empty()) {
    remarks.push_back({"edge id", "an edge of Cytoscape has an id; e0, e1 ... are written",
                       document.ends.size()});
  }
  if (document.directedness == Directedness::mixed) {
    remarks.push_back(
        {"undirected edge", "the format has one direction for all", document.ends.size()});
  }
  send_rest(text, sink);
  return remarks;
}

bool looks_like_cytoscape_json(std::string_view bytes) {
  return bytes.find("\"elements\"") != std::string_view::npos &&
         bytes.find("\"data\"") != std::string_view::npos;
}

}  // namespace citynet::formats
