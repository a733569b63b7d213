#include <algorithm>

#include "citynet/present/graph_of_document.hpp"

namespace citynet::present {
namespace {

using formats::GraphColumn;

Value value_at(const GraphColumn& column, std::size_t row) {
  if (!formats::has_value(column, row)) return std::monostate{};
  return std::visit(
      [row](const auto& values) -> Value {
        using Element = typename std::decay_t<decltype(values)>::value_type;
        if constexpr (std::is_same_v<Element, std::uint8_t>) {
          return values[row] != 0;
        } else {
          return values[row];
        }
      },
      column.values);
}

std::string unused_name(const Table& table, const std::string& name) {
  const auto is_taken = [&](const std::string& word) {
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [&](const Column& column) { return column.name == word; });
  };
  auto free = name;
  for (std::size_t n = 2; is_taken(free); ++n) free = name + "_" + std::to_string(n);
  return free;
}

void add_columns(Table& table, const std::vector<GraphColumn>& columns, std::size_t rows) {
  for (const auto& column : columns) {
    Column made{unused_name(table, column.name), {}};
    made.values.reserve(rows);
    for (std::size_t row = 0; row < rows; ++row) made.values.push_back(value_at(column, row));
    table.columns.push_back(std::move(made));
  }
}

}  // namespace

Table node_table(const formats::GraphDocument& document) {
  Table table{{{"id", {document.node_ids.begin(), document.node_ids.end()}}}};
  add_columns(table, document.node_columns, document.node_ids.size());
  return table;
}

Table edge_table(const formats::GraphDocument& document) {
  Table table;
  const auto add_ends = [&](const char* name, const std::vector<std::uint32_t>& nodes) {
    Column column{name, {}};
    for (const auto node : nodes) column.values.emplace_back(document.node_ids[node]);
    table.columns.push_back(std::move(column));
  };
  add_ends("source", document.edge_sources);
  add_ends("target", document.edge_targets);
  if (!document.edge_ids.empty()) {
    table.columns.push_back({"id", {document.edge_ids.begin(), document.edge_ids.end()}});
  }
  if (document.directedness == formats::Directedness::mixed) {
    Column directed{"directed", {}};
    for (const auto is_directed : document.edge_is_directed) {
      directed.values.emplace_back(is_directed != 0);
    }
    table.columns.push_back(std::move(directed));
  }
  add_columns(table, document.edge_columns, document.edge_sources.size());
  return table;
}

}  // namespace citynet::present
