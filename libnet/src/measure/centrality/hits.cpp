#include "citynet/measure/centrality/hits.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "citynet/base/error.hpp"
#include "citynet/view/graph.hpp"
#include "measure/centrality/largest_eigenvector.hpp"
#include "measure/centrality/vector_scale.hpp"
#include "measure/component_verdict.hpp"
#include "measure/conventions.hpp"
#include "measure/partition.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

/// Of a directed graph in which each vertex stands twice, v as a hub and n + v as an authority, and
/// each tie joins the hub of its source to the authority of its target.
class HubsAndAuthorities {
 public:
  /// The graph must live as long.
  HubsAndAuthorities(const view::Graph& graph, TieUse ties)
      : graph_(&graph), count_(static_cast<view::Vertex>(graph.vertex_count())) {
    if (ties == TieUse::presence || graph.edge_count() == 0) return;
    strengths_ = graph.strengths();
    // So that their squares stay within the range of a double.
    (void)std::frexp(*std::ranges::max_element(strengths_), &exponent_);
    if (std::abs(exponent_) <= kLargestExponent) {
      scale_ = std::ldexp(1.0, -exponent_);
      return;
    }
    scaled_.assign(strengths_.begin(), strengths_.end());
    for (auto& strength : scaled_) strength = std::ldexp(strength, -exponent_);
    strengths_ = scaled_;
  }

  HubsAndAuthorities(const HubsAndAuthorities&) = delete;
  HubsAndAuthorities& operator=(const HubsAndAuthorities&) = delete;

  [[nodiscard]] Partition parts(base::Pulse& pulse) const {
    const auto across = [this](view::Vertex v, auto visit) {
      if (v < count_) {
        for (const auto u : graph_->neighbors(v)) visit(count_ + u);
      } else {
        for (const auto u : graph_->in_neighbors(v - count_)) visit(u);
      }
    };
    return parts_by(std::size_t{2} * count_, across, pulse);
  }

  /// How many of these, which ascend, are hubs.
  [[nodiscard]] std::size_t part_of(std::span<const view::Vertex> members) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(members, count_) - members.begin());
  }

  /// y = A x in one part. A hub adds up its authorities and gives each of them its own share, so
  /// that ties and strengths are read once, in their order.
  void multiply(std::span<const view::Vertex> members, std::size_t hubs,
                const std::vector<double>& x, std::vector<double>& y, base::Pulse& pulse) const {
    for (const auto authority : members.subspan(hubs)) y[authority] = 0;
    for (const auto hub : members.first(hubs)) {
      y[hub] = strengths_.empty() ? along_ties(hub, x, y) : along_strengths(hub, x, y);
      pulse.spend(1 + 2 * graph_->neighbors(hub).size());
    }
  }

  [[nodiscard]] double unscaled(double value) const { return std::ldexp(value, exponent_); }

 private:
  /// Two to this power and its inverse are doubles.
  static constexpr int kLargestExponent = 1000;

  double along_ties(view::Vertex hub, const std::vector<double>& x, std::vector<double>& y) const {
    double sum = 0;
    for (const auto u : graph_->neighbors(hub)) {
      sum += x[count_ + u];
      y[count_ + u] += x[hub];
    }
    return sum;
  }

  double along_strengths(view::Vertex hub, const std::vector<double>& x,
                         std::vector<double>& y) const {
    // Arcs are numbered by their source.
    const double* strength = strengths_.data() + graph_->offsets()[hub];
    double sum = 0;
    for (const auto u : graph_->neighbors(hub)) {
      const double entry = *strength++ * scale_;
      sum += entry * x[count_ + u];
      y[count_ + u] += entry * x[hub];
    }
    return sum;
  }

  const view::Graph* graph_;
  view::Vertex count_;
  std::span<const double> strengths_{};  // empty: every tie counts 1
  std::vector<double> scaled_{};         // where one factor cannot do it
  int exponent_ = 0;
  double scale_ = 1;  // a power of two, which changes no bit of the answer
};

/// Hubs first, then authorities.
EigenvectorScores solved_twice(const view::Graph& graph, const EigenvectorOptions& options) {
  const std::uint64_t n = graph.vertex_count();
  if (2 * n > std::numeric_limits<view::Vertex>::max()) {
    throw base::InvalidArgument("graph", std::to_string(n) + " vertices",
                                "each stands twice, and together they are at most 4,294,967,295");
  }
  EigenvectorScores solved;
  base::SerialPulse pulse(options.run);
  HubsAndAuthorities matrix(graph, options.ties);
  const auto parts = matrix.parts(pulse);
  solved.values.resize(2 * n);
  const auto verdict = largest_eigenvector(matrix, parts, options, solved.values, pulse);
  solved.eigenvalue = matrix.unscaled(verdict.value);
  judge(solved.account, verdict, "eigenvalue", "edges");
  pulse.finish();
  return solved;
}

/// Whether all ties in the connected part of a vertex lead from one side of it to the other.
bool has_two_sides(const view::Graph& graph, view::Vertex first) {
  enum class Side : std::uint8_t { unknown, here, there };
  std::vector<Side> side(graph.vertex_count(), Side::unknown);
  std::vector<view::Vertex> found{first};
  side[first] = Side::here;
  for (std::size_t next = 0; next < found.size(); ++next) {
    const auto across = side[found[next]] == Side::here ? Side::there : Side::here;
    for (const auto u : graph.neighbors(found[next])) {
      if (side[u] == Side::unknown) {
        side[u] = across;
        found.push_back(u);
      } else if (side[u] != across) {
        return false;
      }
    }
  }
  return true;
}

Account account_of(const char* measure, const view::Graph& graph, const HitsOptions& options,
                   const Account& solved) {
  Account account;
  account.measure = measure;
  account.status = solved.status;
  account.iteration = solved.iteration;
  account.conventions = {ties_followed(graph, Direction::out),
                         strengths_used(options.ties),
                         vector_scale(options.scale),
                         {"parts without the largest singular value", "0"}};
  account.note = solved.note;
  if (account.status == Status::not_unique) {
    account.note = graph.edge_count() == 0
                       ? "without ties every vector is an answer; all values are equal"
                       : "several separate sets of hubs and authorities have the largest singular "
                         "value; given is the vector of ones projected onto the space of their "
                         "answers";
  }
  return account;
}

/// The scores of an undirected graph. A part of it stands twice in the doubled graph: once as both
/// copies together, or, if all its ties lead from one side of it to the other, as two parts of
/// which each has either side as hubs. In both cases the vector of ones projected onto the answers
/// is the eigenvector, for hubs and authorities alike.
EigenvectorScores solved_once(const view::Graph& graph, const EigenvectorOptions& options) {
  auto solved = eigenvector(graph, options);
  if (solved.account.status != Status::converged) return solved;
  const auto best = std::ranges::max_element(solved.values) - solved.values.begin();
  if (has_two_sides(graph, static_cast<view::Vertex>(best))) {
    solved.account.status = Status::not_unique;
  }
  return solved;
}

}  // namespace

HitsScores hits(const view::Graph& graph, const HitsOptions& options) {
  require_ties(graph, options.ties);
  require_stopping_rule(options.tolerance, options.max_steps);
  const EigenvectorOptions asked{.ties = options.ties,
                                 .scale = options.scale,
                                 .tolerance = options.tolerance,
                                 .max_steps = options.max_steps,
                                 .run = options.run};
  HitsScores scores;
  auto& hubs = scores.hubs.values;
  auto& authorities = scores.authorities.values;
  EigenvectorScores solved;
  if (graph.is_directed() && graph.vertex_count() > 0) {
    solved = solved_twice(graph, asked);
    const auto half = solved.values.begin() + static_cast<std::ptrdiff_t>(graph.vertex_count());
    hubs.assign(solved.values.begin(), half);
    authorities.assign(half, solved.values.end());
    rescale(hubs, options.scale);
    rescale(authorities, options.scale);
  } else {
    solved = solved_once(graph.vertex_count() > 0 ? graph : view::Graph(), asked);
    hubs = authorities = solved.values;
  }
  scores.singular_value = solved.eigenvalue;
  scores.hubs.account = account_of("hub score", graph, options, solved.account);
  scores.authorities.account = account_of("authority score", graph, options, solved.account);
  return scores;
}

}  // namespace citynet::measure
