#include <algorithm>
#include <optional>

#include "formats/column_use.hpp"
#include "formats/graph_sinks.hpp"
#include "formats/json.hpp"
#include "formats/json_formats.hpp"
#include "formats/json_graph.hpp"

namespace citynet::formats {
namespace {

using nlohmann::json;

class HifReader {
 public:
  HifReader(const GraphSource& source, const ReadingLimits& limits)
      : graph_(source, limits, "hif") {}

  GraphReading read();

 private:
  void collect_ids();
  void read_elements(const std::string& list, const std::string& word);
  [[nodiscard]] std::string edge_id(const std::string& id) const;
  std::size_t element(const std::string& id, std::int64_t mode, const std::string& pointer);
  void read_values(ColumnCollector& columns, std::size_t row, const json& object,
                   const std::string& pointer);
  void read_incidences();

  JsonGraph graph_;
  std::unordered_map<std::string, std::size_t> nodes_{}, hyperedges_{};
  bool clashes_ = false;
};

/// Nodes and hyperedges have ids of their own; where one stands for both, hyperedges get a word
/// in front.
void HifReader::collect_ids() {
  std::unordered_map<std::string, bool> is_node;
  const auto look = [&](const json& object, const std::string& name, const std::string& pointer) {
    const auto id = graph_.id_of(object, name, pointer);
    const auto [at, is_new] = is_node.emplace(id, name == "node");
    clashes_ = clashes_ || (!is_new && at->second != (name == "node"));
  };
  for (const auto* list : {"nodes", "edges", "incidences"}) {
    if (JsonGraph::find(graph_.root(), list) == nullptr) continue;
    std::size_t index = 0;
    for (const auto& object : graph_.array(graph_.root(), list, "")) {
      const auto pointer = "/" + std::string(list) + "/" + std::to_string(index++);
      const std::string_view name = list;
      if (name != "edges") look(object, "node", pointer);
      if (name != "nodes") look(object, "edge", pointer);
    }
  }
  if (!clashes_) return;
  graph_.account().remark_kept("node and hyperedge of one id",
                               "'edge ' stands before the ids of hyperedges", graph_.place(""));
}

std::string HifReader::edge_id(const std::string& id) const { return clashes_ ? "edge " + id : id; }

std::size_t HifReader::element(const std::string& id, std::int64_t mode,
                               const std::string& pointer) {
  auto& known = mode == 1 ? nodes_ : hyperedges_;
  const auto at = known.find(id);
  if (at != known.end()) return at->second;
  const auto row = graph_.add_node(mode == 1 ? id : edge_id(id), pointer);
  graph_.nodes.set(row, "mode", mode);
  known.emplace(id, row);
  return row;
}

void HifReader::read_values(ColumnCollector& columns, std::size_t row, const json& object,
                            const std::string& pointer) {
  for (const auto* name : {"attrs", "attr"}) {
    const auto* values = JsonGraph::find(object, name);
    if (values == nullptr || !values->is_object()) continue;
    if (&columns == &graph_.nodes && values->contains("mode")) {
      graph_.account().remark_kept("attribute 'mode'", "which list it stands in is the mode here",
                                   graph_.place(pointer));
    }
    graph_.set_values(columns, row, *values, {"mode"}, pointer + "/" + name);
  }
  graph_.set_values(columns, row, object, {"node", "edge", "direction", "attrs", "attr"}, pointer);
}

void HifReader::read_elements(const std::string& list, const std::string& word) {
  if (JsonGraph::find(graph_.root(), list) == nullptr) return;
  std::size_t index = 0;
  for (const auto& object : graph_.array(graph_.root(), list, "")) {
    const auto pointer = "/" + list + "/" + std::to_string(index++);
    const auto before = graph_.document.node_ids.size();
    const auto row = element(graph_.id_of(object, word, pointer), word == "node" ? 1 : 2, pointer);
    if (row < before) graph_.fail(pointer, "", "it stands in the list already");
    read_values(graph_.nodes, row, object, pointer);
  }
}

void HifReader::read_incidences() {
  std::size_t index = 0, directed = 0;
  std::vector<std::uint8_t> directions;
  for (const auto& object : graph_.array(graph_.root(), "incidences", "")) {
    const auto pointer = "/incidences/" + std::to_string(index++);
    const auto node = element(graph_.id_of(object, "node", pointer), 1, pointer);
    const auto edge = element(graph_.id_of(object, "edge", pointer), 2, pointer);
    const auto* direction = JsonGraph::find(object, "direction");
    const bool is_head = direction != nullptr && *direction == "head";
    if (direction != nullptr && !is_head && *direction != "tail") {
      graph_.fail(pointer + "/direction", "", "a direction is head or tail");
    }
    directions.push_back(direction != nullptr ? 1 : 0);
    directed += direction != nullptr ? 1U : 0U;
    const auto& ids = graph_.document.node_ids;
    const auto from = is_head ? edge : node, to = is_head ? node : edge;
    const auto row = graph_.add_edge(ids[from], ids[to], pointer);
    read_values(graph_.edges, row, object, pointer);
  }
  auto& document = graph_.document;
  if (directed == index && index > 0) {
    document.directedness = Directedness::directed;
  } else if (directed > 0) {
    document.directedness = Directedness::mixed;
    document.edge_is_directed = std::move(directions);
  }
}

GraphReading HifReader::read() {
  collect_ids();
  read_elements("nodes", "node");
  read_elements("edges", "edge");
  read_incidences();
  if (const auto* values = JsonGraph::find(graph_.root(), "metadata")) {
    if (values->is_object()) graph_.set_values(graph_.graph, 0, *values, {}, "/metadata");
  }
  if (const auto* type = JsonGraph::find(graph_.root(), "network-type")) {
    if (*type == "asc") {
      graph_.account().remark_kept("simplicial complex",
                                   "its simplices are hyperedges; faces are not added",
                                   graph_.place("/network-type"));
    }
  }
  return graph_.finish();
}

/// Writes the three lists of a document, two-mode or not.
class HifWriter {
 public:
  HifWriter(const DocumentView& document, GraphSink& sink)
      : document_(document), sink_(sink), order_(two_mode_order(document, sink)) {}

  std::vector<WritingRemark> write();

 private:
  [[nodiscard]] bool two_mode() const { return order_.first_mode > 0; }
  void write_element(std::string_view word, std::size_t node);
  void write_two_mode_incidence(std::size_t edge);
  void write_pair(std::size_t edge);
  [[nodiscard]] std::string edge_name(std::size_t edge) const;
  void begin(bool& is_first) {
    send_blocks(text_, sink_);
    text_ += is_first ? "\n    {" : ",\n    {";
    is_first = false;
  }
  [[nodiscard]] static std::string members(const std::vector<ColumnKey>& keys,
                                           const ColumnView* strength, std::size_t row);

  const DocumentView& document_;
  GraphSink& sink_;
  TwoModeOrder order_;
  std::vector<ColumnKey> node_keys_{}, edge_keys_{};
  const ColumnView* strength_ = nullptr;
  std::vector<bool> is_second_{};
  std::string text_{};
};

std::string_view direction_member(bool is_head) {
  return is_head ? R"(, "direction": "head")" : R"(, "direction": "tail")";
}

std::string HifWriter::members(const std::vector<ColumnKey>& keys, const ColumnView* strength,
                               std::size_t row) {
  std::string text;
  if (strength != nullptr && has_value(*strength, row)) {
    text += ", \"weight\": " + json_value(value_at(*strength, row));
  }
  const auto values = json_members(keys, row, true);
  if (!values.empty()) text += ", \"attrs\": {" + values + "}";
  return text;
}

std::string HifWriter::edge_name(std::size_t edge) const {
  return document_.edge_ids.empty() ? "e" + std::to_string(edge) : document_.edge_ids[edge];
}

void HifWriter::write_element(std::string_view word, std::size_t node) {
  text_ += '"' + std::string(word) + "\": " + json_text(document_.node_ids[node]) +
           members(node_keys_, nullptr, node) + "}";
}

void HifWriter::write_two_mode_incidence(std::size_t edge) {
  auto node = document_.ends.source(edge), hyperedge = document_.ends.target(edge);
  const bool is_head = is_second_[node];
  if (is_head) std::swap(node, hyperedge);
  text_ += "\"edge\": " + json_text(document_.node_ids[hyperedge]) +
           ", \"node\": " + json_text(document_.node_ids[node]);
  if (is_directed(document_, edge)) text_ += direction_member(is_head);
  text_ += members(edge_keys_, strength_, edge) + "}";
}

/// An edge of a one-mode graph: a hyperedge of its two nodes.
void HifWriter::write_pair(std::size_t edge) {
  for (const bool is_tail : {true, false}) {
    const auto node = is_tail ? document_.ends.source(edge) : document_.ends.target(edge);
    if (!is_tail) text_ += ",\n    {";
    text_ += "\"edge\": " + json_text(edge_name(edge)) +
             ", \"node\": " + json_text(document_.node_ids[node]);
    if (is_directed(document_, edge)) text_ += direction_member(!is_tail);
    text_ += "}";
  }
}

std::vector<WritingRemark> HifWriter::write() {
  check_json_numbers(document_, sink_);
  std::vector<WritingRemark> remarks;
  node_keys_ = column_keys("node", document_.node_columns, {}, remarks);
  edge_keys_ = column_keys("edge", document_.edge_columns, {}, remarks);
  const auto graph_keys = column_keys("graph", document_.graph_columns, {}, remarks);
  strength_ = column_of(document_.edge_columns, ColumnUse::strength);
  std::erase_if(edge_keys_, [&](const auto& key) { return key.column == strength_; });
  const auto* mode = column_of(document_.node_columns, ColumnUse::mode);
  is_second_.resize(document_.node_ids.size(), two_mode());
  for (std::size_t i = 0; i < order_.first_mode; ++i) is_second_[order_.nodes[i]] = false;
  if (two_mode()) {
    std::erase_if(node_keys_, [&](const auto& key) { return key.column == mode; });
    if (type_of(*mode) != ValueType::integer) {
      remarks.push_back(
          left_out("node", *mode, "the lists of nodes and edges tell the modes apart"));
    }
    if (!document_.edge_ids.empty()) {
      remarks.push_back({"edge id", "incidences have no ids", document_.edge_ids.size()});
    }
  } else if (!document_.ends.empty()) {
    remarks.push_back({"edge", "each edge is a hyperedge of two nodes", document_.ends.size()});
  }
  sink_.begin({});
  text_ = "{\n  \"network-type\": \"";
  text_ += document_.directedness == Directedness::directed ? "directed" : "undirected";
  text_ += "\",\n  \"metadata\": {" + json_members(graph_keys, 0, true) + "},\n  \"nodes\": [";
  bool first = true;
  for (std::size_t node = 0; node < is_second_.size(); ++node) {
    if (is_second_[node]) continue;
    begin(first);
    write_element("node", node);
  }
  text_ += "\n  ],\n  \"edges\": [";
  first = true;
  for (std::size_t node = 0; node < is_second_.size(); ++node) {
    if (!is_second_[node]) continue;
    begin(first);
    write_element("edge", node);
  }
  for (std::size_t edge = 0; !two_mode() && edge < document_.ends.size(); ++edge) {
    begin(first);
    text_ += "\"edge\": " + json_text(edge_name(edge)) + members(edge_keys_, strength_, edge) + "}";
  }
  text_ += "\n  ],\n  \"incidences\": [";
  first = true;
  for (std::size_t edge = 0; edge < document_.ends.size(); ++edge) {
    begin(first);
    two_mode() ? write_two_mode_incidence(edge) : write_pair(edge);
  }
  text_ += "\n  ]\n}\n";
  send_rest(text_, sink_);
  return remarks;
}

}  // namespace

GraphReading read_hif(const GraphSource& source, const ReadingLimits& limits) {
  return HifReader(source, limits).read();
}

std::vector<WritingRemark> put_hif(const DocumentView& document, const GraphWriteOptions&,
                                   GraphSink& sink) {
  return HifWriter(document, sink).write();
}

bool looks_like_hif(std::string_view bytes) {
  return bytes.find("\"incidences\"") != std::string_view::npos;
}

}  // namespace citynet::formats
