#include "citynet/measure/centrality/hits.hpp"

#include <cmath>

#include "citynet/view/projection.hpp"
#include "support/dense.hpp"
#include "support/referees.hpp"
#include "support/small_incidences.hpp"

namespace citynet::measure {
namespace {

using namespace test;

/// A hub and an authority for each vertex, every tie joining a hub to an authority.
view::Graph doubled(const view::Graph& graph) {
  Pairs pairs;
  const auto n = static_cast<view::Vertex>(graph.vertex_count());
  for (const auto& edge : graph.edges()) {
    pairs.emplace_back(edge.source, n + edge.target);
    if (!graph.is_directed()) pairs.emplace_back(edge.target, n + edge.source);
  }
  return undirected(2 * n, pairs);
}

std::vector<double> unit(std::vector<double> x) {
  double squares = 0;
  for (const double value : x) squares += value * value;
  for (double& value : x) value /= std::sqrt(squares);
  return x;
}

// 0 and 1 point to 2 and 3, 0 to 4 as well.
TEST(Hits, TellsHubsFromAuthorities) {
  const auto scores = hits(directed(5, {{0, 2}, {0, 3}, {1, 2}, {1, 3}, {0, 4}}));
  const auto& hubs = scores.hubs.values;
  const auto& authorities = scores.authorities.values;
  EXPECT_GT(hubs[0], hubs[1]);
  EXPECT_EQ(hubs[2], 0);
  EXPECT_EQ(authorities[0], 0);
  EXPECT_DOUBLE_EQ(authorities[2], authorities[3]);
  EXPECT_GT(authorities[2], authorities[4]);
  EXPECT_EQ(scores.hubs.account.status, Status::converged);
}

// Jacobi's rotations on the doubled graph: every vector of the largest eigenvalue, and the ones
// projected onto them.
TEST(Hits, AgreesWithJacobisRotationsOnEverySmallGraph) {
  const auto compare = [](const view::Graph& graph) {
    const auto n = static_cast<std::ptrdiff_t>(graph.vertex_count());
    if (n == 0) return;
    const auto both = brute_force::eigenvector(doubled(graph), false);
    const auto ours = hits(graph);
    EXPECT_TRUE(near(ours.hubs.values, unit({both.begin(), both.begin() + n}), 1e-10))
        << text(graph);
    EXPECT_TRUE(near(ours.authorities.values, unit({both.begin() + n, both.end()}), 1e-10))
        << text(graph);
    EXPECT_TRUE(
        agree(ours.singular_value, brute_force::largest_eigenvalue(doubled(graph), false), 1e-12));
  };
  for_every_labelled_digraph_up_to(3, compare);
  for_every_unlabelled_graph_up_to(5, compare);
}

/// |A a - s h| and |A' h - s a| from the definition.
TEST(Hits, SolvesItsEquationsWithStrengths) {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const auto graph = random_graph({.vertices = 25,
                                     .edges = 20 + 4 * seed,
                                     .seed = seed,
                                     .directed = true,
                                     .with_strengths = true});
    const auto ours = hits(graph, {.ties = TieUse::strength});
    const auto& h = ours.hubs.values;
    const auto& a = ours.authorities.values;
    std::vector<double> to_hubs(25, 0.0), to_authorities(25, 0.0);
    for (std::size_t e = 0; e < graph.edge_count(); ++e) {
      const auto [from, to] = graph.edges()[e];
      to_hubs[from] += graph.strengths()[e] * a[to];
      to_authorities[to] += graph.strengths()[e] * h[from];
    }
    for (std::size_t v = 0; v < 25; ++v) {
      EXPECT_NEAR(to_hubs[v], ours.singular_value * h[v], 1e-11 * ours.singular_value);
      EXPECT_NEAR(to_authorities[v], ours.singular_value * a[v], 1e-11 * ours.singular_value);
    }
  }
}

view::Graph with_strengths_times(double factor) {
  const auto graph = random_graph({.vertices = 30, .edges = 90, .seed = 4, .directed = true});
  std::vector<view::Vertex> sources, targets;
  view::EdgeStrengths strengths;
  for (const auto& edge : graph.edges()) {
    sources.push_back(edge.source);
    targets.push_back(edge.target);
    strengths.values.push_back(factor * (1 + (3 * edge.source + edge.target) % 7));
  }
  return view::Graph::from_edges(30, sources, targets, strengths, {.directed = true});
}

// Powers of two change no digit, down to the smallest numbers and up to the largest.
TEST(Hits, DoNotDependOnTheUnitOfStrengths) {
  const HitsOptions options{.ties = TieUse::strength};
  const auto expected = hits(with_strengths_times(1), options);
  for (const int exponent : {-1072, -600, 600, 1020}) {
    const auto scaled = hits(with_strengths_times(std::ldexp(1, exponent)), options);
    EXPECT_EQ(bits(scaled.hubs.values), bits(expected.hubs.values)) << exponent;
    EXPECT_EQ(bits(scaled.authorities.values), bits(expected.authorities.values)) << exponent;
    if (std::abs(exponent) < 1000) {
      EXPECT_EQ(scaled.singular_value, std::ldexp(expected.singular_value, exponent));
    }
  }
}

TEST(Hits, OfADirectedGraphWithoutVerticesAreUndefined) {
  const auto scores = hits(directed(0, {}));
  EXPECT_EQ(scores.authorities.account.status, Status::undefined);
  EXPECT_TRUE(std::isnan(scores.singular_value));
}

TEST(Hits, OfADirectedGraphAreCancelledByProgress) {
  const auto graph =
      random_graph({.vertices = 20'000, .edges = 200'000, .seed = 7, .directed = true});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return hits(graph, {.run = run}); });
}

TEST(Hits, OfAnUndirectedGraphIsItsEigenvector) {
  const auto scores = hits(karate_club());
  const auto expected = eigenvector(karate_club());
  EXPECT_TRUE(near(scores.hubs.values, expected.values, 1e-11));
  EXPECT_TRUE(near(scores.authorities.values, expected.values, 1e-11));
  EXPECT_TRUE(agree(scores.singular_value, expected.eigenvalue, 1e-12));
  EXPECT_EQ(scores.hubs.account.status, Status::converged);
}

/// The same ties as arcs both ways, of which every vertex stands twice in the sweep.
view::Graph as_arcs(const view::Graph& graph) {
  Pairs pairs;
  for (const auto& edge : graph.edges()) {
    pairs.emplace_back(edge.source, edge.target);
    pairs.emplace_back(edge.target, edge.source);
  }
  return directed(graph.vertex_count(), pairs);
}

TEST(Hits, OfTiesAreThoseOfArcsBothWays) {
  for_every_unlabelled_graph_up_to(6, [](const view::Graph& graph) {
    const auto ties = hits(graph), arcs = hits(as_arcs(graph));
    EXPECT_TRUE(near(ties.hubs.values, arcs.hubs.values, 1e-10)) << text(graph);
    EXPECT_TRUE(near(ties.authorities.values, arcs.authorities.values, 1e-10)) << text(graph);
    EXPECT_EQ(ties.hubs.account.status, arcs.hubs.account.status) << text(graph);
    EXPECT_EQ(ties.hubs.account.note, arcs.hubs.account.note) << text(graph);
  });
}

// Its strengths are numbers of shared columns, through which the sweep goes.
TEST(Hits, OfAProjectionAreThoseOfItsTies) {
  const auto graph =
      view::project(random_incidence({.actors = 60, .targets = 20, .cells = 150, .seed = 1}));
  std::vector<view::Vertex> sources, targets;
  for (const auto& edge : graph.edges()) {
    sources.push_back(edge.source);
    targets.push_back(edge.target);
  }
  const view::EdgeStrengths strengths{{graph.strengths().begin(), graph.strengths().end()}};
  const auto plain = view::Graph::from_edges(graph.vertex_count(), sources, targets, strengths);
  const HitsOptions options{.ties = TieUse::strength};
  EXPECT_TRUE(near(hits(graph, options).hubs.values, hits(plain, options).hubs.values, 1e-11));
}

// In a star either the centre or the rays may be the hubs; given is the answer that treats both
// alike.
TEST(Hits, SaysThatABipartiteGraphHasSeveralAnswers) {
  const auto scores = hits(star(5));
  EXPECT_EQ(scores.hubs.account.status, Status::not_unique);
  EXPECT_EQ(scores.authorities.account.status, Status::not_unique);
  EXPECT_FALSE(scores.hubs.account.note.empty());
  EXPECT_TRUE(near(scores.hubs.values, eigenvector(star(5)).values, 1e-12));
}

TEST(Hits, SaysThatTwoEqualPartsHaveSeveralAnswers) {
  const auto scores = hits(directed(4, {{0, 1}, {2, 3}}));
  EXPECT_EQ(scores.hubs.account.status, Status::not_unique);
  EXPECT_TRUE(near(scores.hubs.values, {std::sqrt(.5), 0, std::sqrt(.5), 0}));
  EXPECT_TRUE(near(scores.authorities.values, {0, std::sqrt(.5), 0, std::sqrt(.5)}));
}

TEST(Hits, GivesWeakerPartsNothing) {
  const auto scores = hits(directed(5, {{0, 1}, {2, 3}, {2, 4}}));
  EXPECT_EQ(scores.hubs.account.status, Status::converged);
  EXPECT_TRUE(near(scores.hubs.values, {0, 0, 1, 0, 0}));
}

TEST(Hits, WithoutTiesAreAllEqual) {
  const auto scores = hits(undirected(4, {}), {.scale = EigenvectorScale::maximum_one});
  EXPECT_EQ(scores.hubs.values, (std::vector<double>{1, 1, 1, 1}));
  EXPECT_EQ(scores.singular_value, 0);
  EXPECT_EQ(scores.hubs.account.status, Status::not_unique);
  EXPECT_EQ(hits(path(0)).hubs.account.status, Status::undefined);
  EXPECT_TRUE(std::isnan(hits(path(0)).singular_value));
  EXPECT_EQ(hits(path(1)).hubs.values, (std::vector<double>{1}));
}

TEST(Hits, SaysWhenItStoppedTooEarly) {
  const auto scores = hits(karate_club(), {.max_steps = 2});
  EXPECT_EQ(scores.hubs.account.status, Status::not_converged);
  EXPECT_GT(scores.hubs.account.iteration->residual, 1e-13);
}

TEST(Hits, RefusesWhatItCannotUse) {
  expect_refused([] { return hits(path(3), {.ties = TieUse::strength}); }, "graph", "no strengths");
  expect_refused([] { return hits(path(3), {.tolerance = -1}); }, "tolerance", "-1");
  expect_refused([] { return hits(path(3), {.max_steps = 0}); }, "max_steps", "0");
}

TEST(Hits, IsCancelledByProgress) {
  const auto graph = random_graph({.vertices = 20'000, .edges = 200'000, .seed = 7});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return hits(graph, {.run = run}); });
}

TEST(Hits, TellsItsConventions) {
  EXPECT_EQ(hits(directed(2, {{0, 1}})).hubs.account.conventions,
            (std::vector<Convention>{{"ties", "directed, followed out"},
                                     {"tie strengths", "not used"},
                                     {"scale", "length 1"},
                                     {"parts without the largest singular value", "0"}}));
}

}  // namespace
}  // namespace citynet::measure
