#include "citynet/measure/centrality/hits.hpp"

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

}  // namespace

HitsScores hits(const view::Graph& graph, const HitsOptions& options) {
  require_ties(graph, options.ties);
  require_stopping_rule(options.tolerance, options.max_steps);
  const auto solved =
      eigenvector(hubs_and_authorities(graph, options.ties), {.ties = options.ties,
                                                              .tolerance = options.tolerance,
                                                              .max_steps = options.max_steps,
                                                              .run = options.run});
  const auto half = solved.values.begin() + static_cast<std::ptrdiff_t>(graph.vertex_count());
  HitsScores scores;
  scores.hubs.values.assign(solved.values.begin(), half);
  scores.authorities.values.assign(half, solved.values.end());
  rescale(scores.hubs.values, options.scale);
  rescale(scores.authorities.values, options.scale);
  scores.singular_value = solved.eigenvalue;
  scores.hubs.account = account_of("hub score", graph, options, solved.account);
  scores.authorities.account = account_of("authority score", graph, options, solved.account);
  return scores;
}

}  // namespace citynet::measure
