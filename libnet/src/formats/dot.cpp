#include <algorithm>

#include "citynet/base/error.hpp"
#include "formats/column_use.hpp"
#include "formats/document_columns.hpp"
#include "formats/graph_sinks.hpp"
#include "formats/written_only.hpp"

namespace citynet::formats {
namespace {

std::string quoted(const std::string& where, const std::string& text) {
  if (text.find('\\') != std::string::npos) {
    throw base::InvalidArgument(where, text, "a text of Graphviz holds no backslash as itself");
  }
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

/// ` [label="x", weight=2]`; nothing when there are no values.
std::string attributes(const std::string& where, const std::vector<ColumnKey>& keys,
                       std::size_t row, std::string list = {}) {
  for (const auto& [column, key] : keys) {
    if (!has_value(*column, row)) continue;
    if (!list.empty()) list += ", ";
    // Numbers too: a numeral of DOT has no exponent.
    list += quoted(where + " attribute", key) + '=' +
            quoted(where + " attribute '" + column->name + "'", text_at(column, row));
  }
  return list.empty() ? list : " [" + list + ']';
}

std::string place_text(const ColumnView* x, const ColumnView* y, std::size_t row) {
  if (x == nullptr || y == nullptr || !has_value(*x, row) || !has_value(*y, row)) return {};
  return "pos=\"" + text_at(x, row) + ',' + text_at(y, row) + '"';
}

}  // namespace

std::vector<WritingRemark> put_dot(const DocumentView& document, const GraphWriteOptions& options,
                                   GraphSink& sink) {
  std::vector<WritingRemark> remarks;
  auto node_keys = column_keys("node", document.node_columns,
                               {{{ColumnUse::label, "label"}}, {"pos"}, nullptr}, remarks);
  KeyRules edge_rules{
      {{ColumnUse::label, "label"}, {ColumnUse::strength, "weight"}}, {"dir"}, nullptr};
  if (!document.edge_ids.empty()) edge_rules.reserved.emplace_back("id");
  const auto edge_keys = column_keys("edge", document.edge_columns, edge_rules, remarks);
  const auto graph_keys = column_keys("graph", document.graph_columns, {}, remarks);
  const auto* x = column_of(document.node_columns, ColumnUse::x);
  const auto* y = column_of(document.node_columns, ColumnUse::y);
  const bool placed = x != nullptr && y != nullptr && have_same_rows(*x, *y);
  if (placed)
    std::erase_if(node_keys, [&](const auto& k) { return k.column == x || k.column == y; });

  const bool directed = document.directedness != Directedness::undirected;
  sink.begin({});
  std::string text = directed ? "digraph " : "graph ";
  text += quoted("name", options.name) + " {\n";
  const auto of_graph = attributes("graph", graph_keys, 0);
  if (!of_graph.empty()) text += "  graph" + of_graph + ";\n";
  for (std::size_t node = 0; node < document.node_ids.size(); ++node) {
    const auto where = "node '" + document.node_ids[node] + "'";
    text += "  " + quoted(where, document.node_ids[node]) +
            attributes(where, node_keys, node, placed ? place_text(x, y, node) : "") + ";\n";
    send_blocks(text, sink);
  }
  for (std::size_t edge = 0; edge < document.ends.size(); ++edge) {
    const auto where = "edge " + std::to_string(edge);
    std::string first;
    if (!document.edge_ids.empty()) first = "id=" + quoted(where, document.edge_ids[edge]);
    if (directed && !is_directed(document, edge))
      first += first.empty() ? "dir=none" : ", dir=none";
    text += "  " + quoted(where, document.node_ids[document.ends.source(edge)]) +
            (directed ? " -> " : " -- ") +
            quoted(where, document.node_ids[document.ends.target(edge)]) +
            attributes(where, edge_keys, edge, first) + ";\n";
    send_blocks(text, sink);
  }
  text += "}\n";
  send_rest(text, sink);
  return remarks;
}

}  // namespace citynet::formats
