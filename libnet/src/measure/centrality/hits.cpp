#include "citynet/measure/centrality/hits.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "citynet/base/error.hpp"
#include "citynet/view/graph.hpp"
#include "measure/centrality/vector_scale.hpp"
#include "measure/conventions.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

/// Vertex v as a hub is v, as an authority n + v.
view::Graph hubs_and_authorities(const view::Graph& graph, TieUse ties) {
  const std::uint64_t n = graph.vertex_count();
  if (2 * n > std::numeric_limits<view::Vertex>::max()) {
    throw base::InvalidArgument("graph", std::to_string(n) + " vertices",
                                "each stands twice, and a graph holds at most 4,294,967,295");
  }
  std::vector<view::Vertex> hubs, authorities;
  view::EdgeStrengths strengths;
  for (view::Vertex v = 0; v < n; ++v) {
    const auto neighbors = graph.neighbors(v);
    const auto edges = graph.edges_of(v);
    for (std::size_t i = 0; i < neighbors.size(); ++i) {
      hubs.push_back(v);
      authorities.push_back(static_cast<view::Vertex>(n + neighbors[i]));
      if (ties == TieUse::strength) strengths.values.push_back(graph.strengths()[edges[i]]);
    }
  }
  if (ties == TieUse::presence) return view::Graph::from_edges(2 * n, hubs, authorities);
  return view::Graph::from_edges(2 * n, hubs, authorities, strengths);
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
  if (graph.is_directed()) {
    solved = eigenvector(hubs_and_authorities(graph, options.ties), asked);
    const auto half = solved.values.begin() + static_cast<std::ptrdiff_t>(graph.vertex_count());
    hubs.assign(solved.values.begin(), half);
    authorities.assign(half, solved.values.end());
    rescale(hubs, options.scale);
    rescale(authorities, options.scale);
  } else {
    solved = solved_once(graph, asked);
    hubs = authorities = solved.values;
  }
  scores.singular_value = solved.eigenvalue;
  scores.hubs.account = account_of("hub score", graph, options, solved.account);
  scores.authorities.account = account_of("authority score", graph, options, solved.account);
  return scores;
}

}  // namespace citynet::measure
