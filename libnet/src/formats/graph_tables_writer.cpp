#include "citynet/formats/csv.hpp"
#include "formats/document_columns.hpp"
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
CsvValue cell(const GraphColumn& column, std::size_t row) {
  if (!has_value(column, row)) return std::monostate{};
  return cell_text(value_at(column, row));
}

void remark_empty_texts(const std::string& element, const std::vector<GraphColumn>& columns,
                        std::vector<WritingRemark>& remarks) {
  for (const auto& column : columns) {
    const auto* texts = std::get_if<std::vector<std::string>>(&column.values);
    if (texts == nullptr) continue;
    std::size_t empty = 0;
    for (std::size_t row = 0; row < texts->size(); ++row) {
      if (has_value(column, row) && (*texts)[row].empty()) ++empty;
    }
    if (empty == 0) continue;
    remarks.push_back({element + " attribute '" + column.name + "'",
                       "an empty text is an empty field, as a missing value is", empty});
  }
}

std::string node_table(const GraphDocument& document, std::vector<WritingRemark>& remarks) {
  const auto keys = column_keys("node", document.node_columns,
                                {{{ColumnUse::label, "Label"}}, {"Id"}, nullptr}, remarks);
  std::vector<std::string> header{"Id"};
  for (const auto& key : keys) header.push_back(key.key);
  std::vector<std::vector<CsvValue>> rows;
  rows.reserve(document.node_ids.size());
  for (std::size_t node = 0; node < document.node_ids.size(); ++node) {
    auto& row = rows.emplace_back();
    row.emplace_back(document.node_ids[node]);
    for (const auto& key : keys) row.push_back(cell(*key.column, node));
  }
  return to_csv(header, rows);
}

std::string edge_table(const GraphDocument& document, std::vector<WritingRemark>& remarks) {
  KeyRules rules{{{ColumnUse::label, "Label"}, {ColumnUse::strength, "Weight"}},
                 {"Source", "Target", "Type"},
                 nullptr};
  const bool with_ids = !document.edge_ids.empty();
  if (with_ids) rules.reserved.emplace_back("Id");
  const auto keys = column_keys("edge", document.edge_columns, rules, remarks);
  std::vector<std::string> header{"Source", "Target", "Type"};
  if (with_ids) header.emplace_back("Id");
  for (const auto& key : keys) header.push_back(key.key);
  std::vector<std::vector<CsvValue>> rows;
  rows.reserve(document.edge_sources.size());
  for (std::size_t edge = 0; edge < document.edge_sources.size(); ++edge) {
    auto& row = rows.emplace_back();
    row.emplace_back(document.node_ids[document.edge_sources[edge]]);
    row.emplace_back(document.node_ids[document.edge_targets[edge]]);
    row.emplace_back(std::string(is_directed(document, edge) ? "Directed" : "Undirected"));
    if (with_ids) row.emplace_back(document.edge_ids[edge]);
    for (const auto& key : keys) row.push_back(cell(*key.column, edge));
  }
  return to_csv(header, rows);
}

}  // namespace

GraphWriting write_tables(const GraphDocument& document, const GraphWriteOptions& options) {
  GraphWriting writing;
  remark_empty_texts("edge", document.edge_columns, writing.remarks);
  writing.texts.push_back({"", edge_table(document, writing.remarks)});
  for (const auto& column : document.graph_columns) {
    writing.remarks.push_back(
        left_out("graph", column, "tables have rows of nodes and edges only"));
  }
  if (options.profile != "edges") {
    remark_empty_texts("node", document.node_columns, writing.remarks);
    writing.texts.push_back({"_nodes.csv", node_table(document, writing.remarks)});
    return writing;
  }
  for (const auto& column : document.node_columns) {
    writing.remarks.push_back(
        left_out("node", column, "the profile 'edges' has no table of nodes"));
  }
  std::vector<std::uint8_t> joined(document.node_ids.size(), 0);
  for (const auto* ends : {&document.edge_sources, &document.edge_targets}) {
    for (const auto node : *ends) joined[node] = 1;
  }
  std::size_t alone = 0;
  for (const auto is : joined) alone += is == 0 ? 1U : 0U;
  if (alone > 0) {
    writing.remarks.push_back(
        {"node without edges", "the profile 'edges' has no table of nodes", alone});
  }
  return writing;
}

}  // namespace citynet::formats
