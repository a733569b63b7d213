#include "citynet/view/explain.hpp"

#include <algorithm>

#include "citynet/base/error.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::view {
namespace {

std::vector<model::AffiliationId> behind(const TwoMode& incidence, Vertex row,
                                         std::uint32_t column) {
  const auto ids = incidence.behind(*incidence.find_cell(row, column));
  return {ids.begin(), ids.end()};
}

}  // namespace

Explanation explain(const Graph& graph, Vertex a, Vertex b) {
  const auto* incidence = graph.origin();
  if (incidence == nullptr) {
    throw base::InvalidArgument("graph", "made from arrays",
                                "only a projected graph knows what is behind its ties");
  }
  // `key` refuses vertices that do not exist.
  if (graph.key(a) == graph.key(b)) {
    throw base::InvalidArgument("b", graph.key(b), "a tie has two different ends");
  }
  Explanation explanation;
  explanation.network = incidence->view().network();
  explanation.first = incidence->actor(a);
  explanation.second = incidence->actor(b);
  if (const auto edge = graph.find_edge(a, b)) explanation.strength = graph.strengths()[*edge];

  const auto of_a = incidence->targets_of(a), of_b = incidence->targets_of(b);
  std::vector<std::uint32_t> shared;
  std::set_intersection(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(),
                        std::back_inserter(shared));
  for (const auto column : shared) {
    explanation.shared.push_back({incidence->target(column), behind(*incidence, a, column),
                                  behind(*incidence, b, column), 1.0});
  }
  return explanation;
}

Explanation explain(const Graph& graph, std::string_view a, std::string_view b) {
  return explain(graph, graph.vertex(a), graph.vertex(b));
}

}  // namespace citynet::view
