#include "citynet/measure/structure/clustering.hpp"

#include <limits>

#include "citynet/view/graph.hpp"
#include "measure/conventions.hpp"
#include "measure/requirements.hpp"
#include "measure/structure/triangles.hpp"

namespace citynet::measure {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::uint64_t pairs_of_neighbors(const view::Graph& graph, view::Vertex v) {
  const std::uint64_t degree = graph.neighbors(v).size();
  return degree < 2 ? 0 : degree * (degree - 1) / 2;
}

}  // namespace

LocalClusteringScores local_clustering(const view::Graph& graph,
                                       const LocalClusteringOptions& options) {
  require_undirected(graph, "local clustering");
  const bool as_zero = options.few_neighbors == FewNeighbors::zero;
  LocalClusteringScores scores;
  scores.triangles = triangles_per_vertex(graph, options.run);
  std::size_t undefined = 0;
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    const auto pairs = pairs_of_neighbors(graph, v);
    if (pairs == 0) {
      scores.values.push_back(as_zero ? 0.0 : kNaN);
      ++undefined;
    } else {
      scores.values.push_back(static_cast<double>(scores.triangles[v]) /
                              static_cast<double>(pairs));
    }
  }
  scores.account.measure = "local clustering";
  scores.account.conventions = {
      ties_followed(graph, Direction::all),
      strengths_used(TieUse::presence),
      {"vertices with fewer than two neighbours", as_zero ? "0" : "undefined (NaN)"}};
  if (!as_zero && undefined > 0) {
    scores.account.note = std::to_string(undefined) +
                          (undefined == 1 ? " vertex has" : " vertices have") +
                          " fewer than two neighbours, where clustering is undefined (NaN)";
    if (undefined == scores.values.size()) scores.account.status = Status::undefined;
  }
  return scores;
}

Transitivity transitivity(const view::Graph& graph, const TransitivityOptions& options) {
  require_undirected(graph, "transitivity");
  Transitivity result;
  std::uint64_t corners = 0;
  for (const auto count : triangles_per_vertex(graph, options.run)) corners += count;
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    result.connected_triples += pairs_of_neighbors(graph, v);
  }
  result.triangles = corners / 3;
  result.account.measure = "transitivity";
  result.account.conventions = {ties_followed(graph, Direction::all),
                                strengths_used(TieUse::presence)};
  if (result.connected_triples == 0) {
    result.value = kNaN;
    result.account.status = Status::undefined;
    result.account.note = "no vertex has two neighbours";
  } else {
    result.value = static_cast<double>(corners) / static_cast<double>(result.connected_triples);
  }
  return result;
}

}  // namespace citynet::measure
