#include "citynet/measure/mixing/blau.hpp"

#include <cmath>
#include <limits>

#include "base/parallel.hpp"
#include "citynet/view/graph.hpp"
#include "measure/conventions.hpp"
#include "measure/mixing/ties_by_group.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// The neighbours of a vertex, each once: one that is a neighbour both ways counts by the sum of
/// both strengths, or as one.
class NeighborShares {
 public:
  NeighborShares(const view::Graph& graph, const Groups& groups, const BlauOptions& options)
      : graph_(graph),
        groups_(groups),
        options_(options),
        counted_for_(graph.vertex_count(), graph.vertex_count()),
        sums_(groups.count(), 0.0) {}

  double blau(view::Vertex v, base::Pulse& pulse) {
    total_ = 0;
    const bool both = graph_.is_directed() && options_.direction == Direction::all;
    if (options_.direction != Direction::in || both) {
      add(v, graph_.neighbors(v), graph_.edges_of(v));
    }
    if (options_.direction == Direction::in || both) {
      add(v, graph_.in_neighbors(v), graph_.in_edges_of(v));
    }
    pulse.spend(1 + graph_.neighbors(v).size());
    double concentration = 0;
    for (const auto group : met_) {
      concentration += std::pow(sums_[group] / total_, 2);
      sums_[group] = 0;
    }
    met_.clear();
    return total_ > 0 ? 1 - concentration : kNaN;
  }

 private:
  void add(view::Vertex v, std::span<const view::Vertex> neighbors,
           std::span<const std::uint32_t> edges) {
    const bool strength = options_.ties == TieUse::strength;
    for (std::size_t i = 0; i < neighbors.size(); ++i) {
      const auto u = neighbors[i];
      const auto group = groups_.of[u];
      if (group == Groups::kNone || (!strength && counted_for_[u] == v)) continue;
      counted_for_[u] = v;
      if (sums_[group] == 0) met_.push_back(group);
      const double share = strength ? graph_.strengths()[edges[i]] : 1.0;
      sums_[group] += share;
      total_ += share;
    }
  }

  const view::Graph& graph_;
  const Groups& groups_;
  const BlauOptions& options_;
  std::vector<std::size_t> counted_for_;
  std::vector<double> sums_;
  std::vector<std::uint32_t> met_{};
  double total_ = 0;
};

/// NaN for a single group, whose largest value is 0.
double divisor(bool normalized, const Groups& groups) {
  if (!normalized) return 1;
  const auto count = static_cast<double>(groups.count());
  return count > 1 ? 1 - 1 / count : kNaN;
}

}  // namespace

double blau_index(std::span<const std::size_t> sizes) {
  std::size_t all = 0, squares = 0;
  for (const auto size : sizes) {
    all += size;
    squares += size * size;
  }
  if (all == 0) return kNaN;
  const auto count = static_cast<double>(all);
  return static_cast<double>(all * all - squares) / (count * count);
}

BlauScores blau(const view::Graph& graph, const Groups& groups, const BlauOptions& options) {
  require_groups(groups, graph.vertex_count());
  require_ties(graph, options.ties);
  base::SerialPulse pulse(options.run);
  const double largest = divisor(options.normalized, groups);
  BlauScores scores;
  scores.composition = blau_index(groups.sizes()) / largest;
  NeighborShares neighbors(graph, groups, options);
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    scores.values.push_back(groups.has_group(v) ? neighbors.blau(v, pulse) / largest : kNaN);
  }
  scores.account.measure = "Blau index";
  scores.account.conventions = {
      ties_followed(graph, options.direction), strengths_used(options.ties),
      scale(options.normalized, "1 - 1 / number of groups"), without_group(groups)};
  pulse.finish();
  return scores;
}

}  // namespace citynet::measure
