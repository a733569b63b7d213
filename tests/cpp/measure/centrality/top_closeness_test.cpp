#include "citynet/measure/centrality/top_closeness.hpp"

#include <algorithm>
#include <numeric>

#include "citynet/measure/centrality/closeness.hpp"
#include "citynet/measure/centrality/harmonic.hpp"
#include "citynet/view/projection.hpp"
#include "support/referees.hpp"
#include "support/small_incidences.hpp"

namespace citynet::measure {
namespace {

using namespace test;

/// The list cut from the scores of all: the first k and whoever equals the last of them.
void expect_cut_from(const std::vector<double>& all, std::size_t k, const TopScores& top) {
  std::vector<view::Vertex> order(all.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, std::greater{}, [&](auto v) { return all[v]; });
  auto count = std::min(k, order.size());
  while (count > 0 && count < order.size() && all[order[count]] == all[order[count - 1]]) ++count;
  order.resize(count);
  std::vector<double> values;
  for (const auto v : order) values.push_back(all[v]);
  EXPECT_TRUE(top.vertices == order) << "k = " << k << ", " << all.size() << " vertices";
  EXPECT_TRUE(bits(top.values) == bits(values)) << "k = " << k;
}

void expect_cut_from_all(const view::Graph& graph, std::vector<std::size_t> ks) {
  for (const auto direction : {Direction::out, Direction::in, Direction::all}) {
    const auto close = closeness(graph, {.direction = direction}).values;
    const auto near_by = harmonic(graph, {.direction = direction}).values;
    for (const auto k : ks) {
      expect_cut_from(close, k, top_closeness(graph, k, {.direction = direction}));
      expect_cut_from(near_by, k, top_harmonic(graph, k, {.direction = direction}));
    }
  }
}

TEST(TopCloseness, OfTheFlorentineFamilies) {
  const auto graph = florentine_families();
  const auto top = top_closeness(graph, 2);
  EXPECT_EQ(top.vertices,
            (std::vector<view::Vertex>{graph.vertex("medici"), graph.vertex("ridolfi")}));
  EXPECT_NEAR(top.values[0], .56, 1e-12);  // Wasserman & Faust 1994, table 5.2
}

TEST(TopCloseness, KeepsAllWhoShareTheLastPlace) {
  EXPECT_EQ(top_closeness(star(5), 2).vertices, (std::vector<view::Vertex>{0, 1, 2, 3, 4}));
  EXPECT_EQ(top_harmonic(star(5), 1).vertices, (std::vector<view::Vertex>{0}));
}

TEST(TopCloseness, IsCutFromTheScoresOfAllOnSmallGraphs) {
  for_every_unlabelled_graph_up_to(5, [](const auto& graph) {
    expect_cut_from_all(graph, {1, 2, graph.vertex_count() + 1});
  });
}

// Large enough to be pruned: small components, hubs, isolates, long ways, arcs.
TEST(TopCloseness, IsCutFromTheScoresOfAllOnLargeGraphs) {
  for (const std::size_t edges : {400U, 900U, 2500U}) {
    for (const bool directed : {false, true}) {
      expect_cut_from_all(
          random_graph({.vertices = 700, .edges = edges, .seed = edges, .directed = directed}),
          {1, 10, 150});
    }
  }
  expect_cut_from_all(side_by_side(star(400), grid(10, 30)), {1, 5, 120});
  expect_cut_from_all(path(1500), {1, 10});
}

TEST(TopCloseness, IsCutFromTheScoresOfAllInProjections) {
  for (const std::size_t cells : {900U, 2000U}) {
    const auto incidence =
        random_incidence({.actors = 800, .targets = 700, .cells = cells, .seed = cells});
    expect_cut_from_all(view::project(incidence), {1, 10, 150});
    expect_cut_from_all(view::project(incidence, {.minimum = 2}), {1, 10});
  }
}

TEST(TopCloseness, HasTheSameBitsForAnyNumberOfThreads) {
  const auto graph = random_graph({.vertices = 3000, .edges = 6000, .seed = 7});
  expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
    auto top = top_closeness(graph, 20, {.run = run});
    for (const auto v : top.vertices) top.values.push_back(v);
    return top.values;
  });
}

TEST(TopCloseness, RefusesAListOfNone) {
  expect_refused([] { return top_closeness(path(3), 0); }, "k", "0");
  expect_refused([] { return top_harmonic(path(3), 0); }, "k", "0");
}

TEST(TopCloseness, OfNoVerticesIsEmpty) {
  EXPECT_TRUE(top_closeness(view::Graph(), 3).vertices.empty());
}

TEST(TopCloseness, IsCancelledByProgress) {
  const auto graph = random_graph({.vertices = 20'000, .edges = 60'000, .seed = 7});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return top_closeness(graph, 1000, {.run = run}); });
}

TEST(TopCloseness, TellsItsConventions) {
  EXPECT_EQ(top_harmonic(path(3), 2).account.conventions,
            (std::vector<Convention>{{"ties", "undirected"},
                                     {"tie lengths", "one step each"},
                                     {"listed", "the first 2 and who shares the last place"},
                                     {"unreachable pairs", "nearness 0"},
                                     {"scale", "divided by n - 1"}}));
}

}  // namespace
}  // namespace citynet::measure
