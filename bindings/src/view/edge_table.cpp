#include "view/edge_table.hpp"

namespace citynet::bindings {

present::Table edge_table(const view::Graph& graph) {
  present::Table table{{{"source", {}}, {"target", {}}}};
  for (const auto& [source, target] : graph.edges()) {
    table.columns[0].values.emplace_back(graph.key(source));
    table.columns[1].values.emplace_back(graph.key(target));
  }
  if (graph.has_strengths()) {
    table.columns.push_back({"strength", {}});
    for (const double strength : graph.strengths()) {
      table.columns.back().values.emplace_back(strength);
    }
  }
  return table;
}

}  // namespace citynet::bindings
