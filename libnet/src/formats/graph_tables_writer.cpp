#include "formats/csv_text.hpp"
#include "formats/document_columns.hpp"
#include "formats/graph_sinks.hpp"
#include "formats/graph_tables.hpp"

namespace citynet::formats {
namespace {

std::string cell_text(const FileValue& value) {
  auto text = text_of(value);
  const bool is_real = std::holds_alternative<double>(value);
  if (is_real && text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

/// A missing value is an empty field, and so is an empty text.
CsvValue cell(const ColumnView& column, std::size_t row) {
  if (!has_value(column, row)) return std::monostate{};
  return cell_text(value_at(column, row));
}

void remark_empty_texts(const std::string& element, const std::vector<ColumnView>& columns,
                        std::vector<WritingRemark>& remarks, GraphSink& sink) {
  for (const auto& column : columns) {
    const auto* texts = std::get_if<TextRows>(&column.values);
    if (texts == nullptr) continue;
    std::size_t empty = 0;
    TextRows::Room room{};
    for (std::size_t row = 0; row < texts->size(); ++row) {
      if (has_value(column, row) && texts->at(row, room).empty()) ++empty;
      sink.spend(1);
    }
    if (empty == 0) continue;
    remarks.push_back({element + " attribute '" + column.name + "'",
                       "an empty text is an empty field, as a missing value is", empty});
  }
}

void put_node_table(const DocumentView& document, std::vector<WritingRemark>& remarks,
                    GraphSink& sink) {
  const auto keys = column_keys("node", document.node_columns,
                                {{{ColumnUse::label, "Label"}}, {"Id"}, nullptr}, remarks);
  std::vector<std::string> header{"Id"};
  for (const auto& key : keys) header.push_back(key.key);
  CsvText table(header);
  std::vector<CsvValue> row;
  for (std::size_t node = 0; node < document.node_ids.size(); ++node) {
    row.clear();
    row.emplace_back(document.node_ids[node]);
    for (const auto& key : keys) row.push_back(cell(*key.column, node));
    table.add_row(row);
    send_blocks(table.text(), sink);
  }
  send_rest(table.text(), sink);
}

void put_edge_table(const DocumentView& document, std::vector<WritingRemark>& remarks,
                    GraphSink& sink) {
  KeyRules rules{{{ColumnUse::label, "Label"}, {ColumnUse::strength, "Weight"}},
                 {"Source", "Target", "Type"},
                 nullptr};
  const bool with_ids = !document.edge_ids.empty();
  if (with_ids) rules.reserved.emplace_back("Id");
  const auto keys = column_keys("edge", document.edge_columns, rules, remarks);
  std::vector<std::string> header{"Source", "Target", "Type"};
  if (with_ids) header.emplace_back("Id");
  for (const auto& key : keys) header.push_back(key.key);
  CsvText table(header);
  std::vector<CsvValue> row;
  for (std::size_t edge = 0; edge < document.ends.size(); ++edge) {
    row.clear();
    row.emplace_back(document.node_ids[document.ends.source(edge)]);
    row.emplace_back(document.node_ids[document.ends.target(edge)]);
    row.emplace_back(std::string(is_directed(document, edge) ? "Directed" : "Undirected"));
    if (with_ids) row.emplace_back(document.edge_ids[edge]);
    for (const auto& key : keys) row.push_back(cell(*key.column, edge));
    table.add_row(row);
    send_blocks(table.text(), sink);
  }
  send_rest(table.text(), sink);
}

}  // namespace

std::vector<WritingRemark> put_tables(const DocumentView& document,
                                      const GraphWriteOptions& options, GraphSink& sink) {
  return put_tables(document, options, "", sink);
}

std::vector<WritingRemark> put_tables(const DocumentView& document,
                                      const GraphWriteOptions& options,
                                      const std::string& suffix_of_edges, GraphSink& sink) {
  std::vector<WritingRemark> remarks;
  remark_empty_texts("edge", document.edge_columns, remarks, sink);
  sink.begin(suffix_of_edges);
  put_edge_table(document, remarks, sink);
  for (const auto& column : document.graph_columns) {
    remarks.push_back(left_out("graph", column, "tables have rows of nodes and edges only"));
  }
  if (options.profile != "edges") {
    remark_empty_texts("node", document.node_columns, remarks, sink);
    sink.begin("_nodes.csv");
    put_node_table(document, remarks, sink);
    return remarks;
  }
  for (const auto& column : document.node_columns) {
    remarks.push_back(left_out("node", column, "the profile 'edges' has no table of nodes"));
  }
  std::vector<std::uint8_t> joined(document.node_ids.size(), 0);
  for (std::size_t edge = 0; edge < document.ends.size(); ++edge) {
    joined[document.ends.source(edge)] = joined[document.ends.target(edge)] = 1;
    sink.spend(2);
  }
  std::size_t alone = 0;
  for (const auto is : joined) alone += is == 0 ? 1U : 0U;
  if (alone > 0) {
    remarks.push_back({"node without edges", "the profile 'edges' has no table of nodes", alone});
  }
  return remarks;
}

}  // namespace citynet::formats
