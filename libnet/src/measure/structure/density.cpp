#include "citynet/measure/structure/density.hpp"

#include <limits>

#include "citynet/view/graph.hpp"
#include "measure/conventions.hpp"

namespace citynet::measure {

GraphScore density(const view::Graph& graph) {
  GraphScore score;
  score.account.measure = "density";
  score.account.conventions = {
      {"ties", graph.is_directed() ? "directed" : "undirected"},
      strengths_used(TieUse::presence),
      {"possible ties", graph.is_directed() ? "n (n - 1)" : "n (n - 1) / 2"}};
  const auto n = static_cast<double>(graph.vertex_count());
  if (n < 2) {
    score.value = std::numeric_limits<double>::quiet_NaN();
    score.account.status = Status::undefined;
    score.account.note = "fewer than two vertices have no possible tie";
    return score;
  }
  const double possible = graph.is_directed() ? n * (n - 1) : n * (n - 1) / 2;
  score.value = static_cast<double>(graph.edge_count()) / possible;
  return score;
}

}  // namespace citynet::measure
