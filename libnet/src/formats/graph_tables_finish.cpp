#include <algorithm>

#include "base/text_positions.hpp"
#include "formats/column_collector.hpp"
#include "formats/graph_tables_reader.hpp"
#include "formats/text_lines.hpp"

namespace citynet::formats {

void TablesReader::finish_columns() {
  for (auto& column : node_columns_) {
    column.fill(document_.node_ids.size());
    document_.node_columns.push_back(column.typed(false, pulse_));
  }
  for (const auto& column : edge_columns_) {
    const bool is_strength =
        equal_ignoring_case(column.name(), "weight") || column.name() == "strength";
    document_.edge_columns.push_back(column.typed(is_strength, pulse_));
  }
  const auto lower_first = [](std::vector<GraphColumn>& columns, std::string_view name) {
    for (auto& column : columns) {
      const bool free = std::none_of(columns.begin(), columns.end(),
                                     [&](const auto& other) { return other.name == name; });
      if (free && equal_ignoring_case(column.name, name)) column.name = name;
    }
  };
  lower_first(document_.node_columns, "label");
  lower_first(document_.edge_columns, "label");
  lower_first(document_.edge_columns, "weight");
}

void TablesReader::finish_directions() {
  const auto edges = document_.edge_sources.size();
  const auto directed =
      static_cast<std::size_t>(std::count(directions_.begin(), directions_.end(), std::uint8_t{1}));
  const bool all = directions_.empty() ? directed_ : directed == edges;
  document_.directedness = all ? Directedness::directed : Directedness::undirected;
  if (directed > 0 && directed < edges) {
    document_.directedness = Directedness::mixed;
    document_.edge_is_directed = std::move(directions_);
  }
}

void TablesReader::finish_edge_ids() {
  if (edge_ids_.empty()) return;
  const bool is_any_empty =
      std::any_of(edge_ids_.begin(), edge_ids_.end(), [](const auto& id) { return id.empty(); });
  if (!is_any_empty && !base::TextPositions(edge_ids_).repeated()) {
    document_.edge_ids = std::move(edge_ids_);
    return;
  }
  account_.remark_kept("edge id", "ids that are missing or occur twice are an attribute", place(1),
                       edge_ids_.size());
  TextColumn column("id");
  for (const auto& id : edge_ids_) column.add(id);
  document_.edge_columns.push_back(column.typed(false, pulse_));
}

GraphReading TablesReader::finish() {
  document_.node_ids = ends_.take_nodes();
  document_.edge_sources = ends_.take_sources();
  document_.edge_targets = ends_.take_targets();
  finish_columns();
  finish_directions();
  finish_edge_ids();
  mark_uses(document_);
  return {std::move(document_), std::move(account_).finish()};
}

}  // namespace citynet::formats
