#include "citynet/measure/brokerage/effective_size.hpp"

#include <limits>

#include "base/parallel.hpp"
#include "citynet/measure/brokerage/efficiency.hpp"
#include "citynet/view/graph.hpp"
#include "measure/brokerage/mutual_ties.hpp"
#include "measure/brokerage/neighbor_pairs.hpp"
#include "measure/conventions.hpp"
#include "measure/requirements.hpp"
#include "measure/structure/triangles.hpp"

namespace citynet::measure {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

bool by_borgatti(const view::Graph& graph, TieUse ties) {
  return !graph.is_directed() && ties == TieUse::presence;
}

std::vector<double> from_triangles(const view::Graph& graph, const base::RunControl& run) {
  const auto triangles = triangles_per_vertex(graph, run);
  std::vector<double> values;
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    const auto n = static_cast<double>(graph.neighbors(v).size());
    values.push_back(n > 0 ? n - 2 * static_cast<double>(triangles[v]) / n : kNaN);
  }
  return values;
}

/// What one thread keeps: p(i, q) in a dense row, 0 for who is no neighbour, and for each neighbour
/// j the sum of p(i, q) (a(j, q) + a(q, j)).
struct Workspace {
  explicit Workspace(std::size_t n) : share(n, 0.0), redundancy(n, 0.0) {}
  std::vector<double> share, redundancy;
};

/// Burt's formula for i; returns the work.
std::size_t burt(const MutualTies& ties, const NeighborPairs& pairs, view::Vertex i,
                 Workspace& space, double& size) {
  const auto neighbors = ties.neighbors(i);
  ties.for_each(i, [&](view::Vertex q, double strength) {
    space.share[q] = strength / ties.sum(i);
    space.redundancy[q] = 0;
  });
  std::size_t work = 1;
  for (const auto q : neighbors) work += pairs.add(q, space.share, space.redundancy);
  double sum = 0;
  for (const auto j : neighbors) {
    sum += 1 - space.redundancy[j] / ties.largest(j);
    space.share[j] = 0;
  }
  size = neighbors.empty() ? kNaN : sum;
  return work;
}

std::vector<double> from_shares(const view::Graph& graph, const EffectiveSizeOptions& options) {
  const MutualTies ties(graph, options.ties);
  const NeighborPairs pairs(ties);
  std::vector<double> values(graph.vertex_count());
  base::for_each_block_in_order(
      values.size(), options.run, [&] { return Workspace(values.size()); },
      [&](Workspace& space, std::size_t first, std::size_t last, base::Pulse& pulse) {
        for (auto v = first; v < last; ++v) {
          pulse.spend(burt(ties, pairs, static_cast<view::Vertex>(v), space, values[v]));
        }
      },
      [](Workspace&, std::size_t) {});
  return values;
}

}  // namespace

VertexScores effective_size(const view::Graph& graph, const EffectiveSizeOptions& options) {
  require_ties(graph, options.ties);
  const bool borgatti = by_borgatti(graph, options.ties);
  VertexScores scores;
  scores.values = borgatti ? from_triangles(graph, options.run) : from_shares(graph, options);
  scores.account.measure = "effective size";
  scores.account.conventions = {ties_followed(graph, Direction::all),
                                strengths_used(options.ties),
                                {"formula", borgatti ? "Borgatti: n - 2 t / n" : "Burt"}};
  return scores;
}

VertexScores efficiency(const view::Graph& graph, const EffectiveSizeOptions& options) {
  auto scores = effective_size(graph, options);
  const MutualTies ties(graph, TieUse::presence);
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    scores.values[v] /= static_cast<double>(ties.neighbors(v).size());
  }
  scores.account.measure = "efficiency";
  return scores;
}

}  // namespace citynet::measure
