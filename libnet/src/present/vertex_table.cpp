#include "citynet/present/vertex_table.hpp"

#include <algorithm>

#include "citynet/base/error.hpp"
#include "citynet/view/two_mode.hpp"
#include "present/entity_columns.hpp"
#include "present/names.hpp"
#include "present/vertex_columns.hpp"

namespace citynet::present {

std::vector<Column> vertex_columns(const view::Graph& graph, std::span<const Column> columns) {
  std::vector<Column> all;
  if (graph.origin() != nullptr && graph.origin()->has_view()) {
    std::vector<const model::Entity*> entities;
    for (view::Vertex v = 0; v < graph.vertex_count(); ++v) entities.push_back(entity_of(graph, v));
    all = entity_columns(entities);
  }
  for (const auto& column : columns) {
    if (column.values.size() != graph.vertex_count()) {
      throw base::InvalidArgument(
          "columns", column.name + " with " + std::to_string(column.values.size()) + " values",
          "there is one value per vertex (" + std::to_string(graph.vertex_count()) + ")");
    }
    all.push_back(column);
  }
  return all;
}

Table vertex_table(const view::Graph& graph, std::span<const Column> columns) {
  Table table{{{"key", {}}}};
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    table.columns[0].values.emplace_back(graph.key(v));
  }
  auto known = vertex_columns(graph, columns);
  std::move(known.begin(), known.end(), std::back_inserter(table.columns));
  return table;
}

}  // namespace citynet::present
