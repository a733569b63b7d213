#include "citynet/present/vertex_table.hpp"

#include <algorithm>

#include "citynet/base/error.hpp"
#include "citynet/view/two_mode.hpp"
#include "present/entity_columns.hpp"
#include "present/names.hpp"

namespace citynet::present {

Table vertex_table(const view::Graph& graph, std::span<const Column> columns) {
  Table table{{{"key", {}}}};
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    table.columns[0].values.emplace_back(graph.key(v));
  }
  if (graph.origin() != nullptr && graph.origin()->has_view()) {
    std::vector<const model::Entity*> entities;
    for (view::Vertex v = 0; v < graph.vertex_count(); ++v) entities.push_back(entity_of(graph, v));
    auto known = entity_columns(entities);
    std::move(known.begin(), known.end(), std::back_inserter(table.columns));
  }
  for (const auto& column : columns) {
    if (column.values.size() != graph.vertex_count()) {
      throw base::InvalidArgument(
          "columns", column.name + " with " + std::to_string(column.values.size()) + " values",
          "there is one value per vertex (" + std::to_string(graph.vertex_count()) + ")");
    }
    table.columns.push_back(column);
  }
  return table;
}

}  // namespace citynet::present
