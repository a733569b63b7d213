// From few sources a graph is searched as it is, from many it is taken apart first: the two must
// say the same.

#include "measure/paths/few_sources.hpp"

#include "citynet/base/random.hpp"
#include "citynet/measure/centrality/betweenness.hpp"
#include "citynet/measure/centrality/betweenness_subset.hpp"
#include "citynet/view/projection.hpp"
#include "measure/paths/step_sums.hpp"
#include "support/referees.hpp"
#include "support/small_incidences.hpp"

namespace citynet::measure {
namespace {

using namespace test;
using view::Vertex;
using Ends = std::vector<PathEnds>;

/// Everyone once in `of` is a source, everyone once in three a target, some both.
Ends some_ends(const view::Graph& graph, std::uint64_t seed, std::uint32_t of = 2) {
  base::RandomStream random(seed);
  Ends ends(graph.vertex_count(), PathEnds::none());
  for (auto& end : ends) {
    end.sources = random.below(of) == 0 ? 1 : 0;
    end.targets = random.below(3) == 0 ? 1 : 0;
    end.both = graph.is_directed() ? 0 : end.sources * end.targets;
  }
  return ends;
}

Ends first_are_sources(const view::Graph& graph, std::size_t count) {
  Ends ends(graph.vertex_count(), {0, 1, 0});
  for (std::size_t v = 0; v < count; ++v) ends[v].sources = 1;
  return ends;
}

Ends everyone(const view::Graph& graph) { return Ends(graph.vertex_count()); }

std::uint64_t seeds = 0;

void compare_with_taking_apart(const view::Graph& graph) {
  for (const auto& ends : {some_ends(graph, ++seeds), everyone(graph)}) {
    EXPECT_TRUE(near(few_source_sums(graph, {}, ends),
                     vertex_step_sums(graph, {}, LevelSearch::chosen, ends), 1e-13))
        << text(graph);
  }
}

TEST(FewSourceSums, AgreeWithBruteForceOnEverySmallGraph) {
  const auto compare = [](const view::Graph& graph) {
    auto sums = few_source_sums(graph, {}, everyone(graph));
    for (auto& sum : sums) sum /= graph.is_directed() ? 1 : 2;
    EXPECT_TRUE(near(sums, brute_force::betweenness(graph))) << text(graph);
  };
  for_every_labelled_graph_up_to(4, compare);
  for_every_unlabelled_graph_up_to(6, compare);
  for_every_labelled_digraph_up_to(4, compare);
}

// Sparse ones go along a queue, dense ones from level to level, forwards and backwards.
TEST(FewSourceSums, AreThoseOfGraphsTakenApart) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const std::size_t n = 50 + 5 * seed;
    compare_with_taking_apart(random_graph(
        {.vertices = n, .edges = n * (1 + seed % 15), .seed = seed, .directed = seed % 3 == 2}));
  }
  for (const auto& graph : {path(90), star(90), complete(70), grid(2, 60), grid(9, 13),
                            chain_of_diamonds(40), side_by_side(complete(60), path(30))}) {
    compare_with_taking_apart(graph);
  }
  for (std::uint64_t seed = 0; seed < 4; ++seed) {
    compare_with_taking_apart(view::project(
        random_incidence({.actors = 120, .targets = 40, .cells = 250, .seed = seed})));
  }
}

/// `layers` times `width` vertices that are tied to all of the layer before and of the next.
view::Graph layered(Vertex layers, Vertex width) {
  Pairs pairs;
  for (Vertex v = 0; v + width < width * layers; ++v) {
    for (Vertex i = 0; i < width; ++i) pairs.emplace_back(v, (v / width + 1) * width + i);
  }
  return undirected(layers * width, pairs);
}

// 2^1098 and 4^468 paths from end to end, more than a double can count: along a queue and from
// level to level. Each vertex of a layer has an equal share of them.
TEST(FewSourceSums, CountMorePathsThanADoubleHolds) {
  for (const auto& [layers, width] : {std::pair<Vertex, Vertex>{1100, 2}, {470, 4}}) {
    const auto graph = layered(layers, width);
    Ends ends(graph.vertex_count(), PathEnds::none());
    ends.front().sources = 1;
    ends.back().targets = 1;
    const auto sums = few_source_sums(graph, {}, ends);
    for (Vertex v = width; v < width * (layers - 1); ++v) {
      ASSERT_NEAR(sums[v], 1. / width, 1e-12) << "vertex " << v << " of layers of " << width;
    }
    EXPECT_EQ(sums.front(), 0);
    EXPECT_EQ(sums.back(), 0);
  }
}

TEST(FewSourceSums, HaveTheSameBitsForAnyNumberOfThreads) {
  for (const std::size_t edges : {600U, 6000U}) {
    const auto graph = random_graph({.vertices = 300, .edges = edges, .seed = 3});
    const auto ends = some_ends(graph, 9, 20);
    expect_same_bits_for_any_number_of_threads(
        [&](const base::RunControl& run) { return few_source_sums(graph, run, ends); });
  }
}

TEST(FewSourceSums, AreCancelledByProgress) {
  const auto graph = random_graph({.vertices = 1000, .edges = 10'000, .seed = 2});
  const auto all = everyone(graph);
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return few_source_sums(graph, run, all); });
}

std::size_t most_that_are_few(const view::Graph& graph,
                              bool (*are_few)(const view::Graph& graph, EndsOfVertices ends)) {
  std::size_t count = 0;
  while (count < graph.vertex_count() && are_few(graph, first_are_sources(graph, count + 1))) {
    ++count;
  }
  return count;
}

TEST(FewSources, AreMoreWhereTakingApartMeetsMoreTies) {
  const auto sparse = grid(30, 30), dense = complete(200);
  EXPECT_EQ(most_that_are_few(sparse, are_few_for_steps), 8U);
  EXPECT_EQ(most_that_are_few(dense, are_few_for_steps), 200U);  // 8 (1 + 199) / 7 = 228
  EXPECT_GT(most_that_are_few(dense, are_few_for_lengths),
            most_that_are_few(sparse, are_few_for_lengths));
  EXPECT_FALSE(are_few_for_steps(sparse, {}));  // everyone is a source
  EXPECT_FALSE(are_few_for_lengths(sparse, {}));
}

/// Who is between the first vertices, one after the other, and all; an undirected pair then counts
/// from each of its ends.
std::vector<double> added_up_one_by_one(const view::Graph& graph, const Vertex sources,
                                        const view::Lengths& lengths) {
  std::vector<Vertex> all;
  for (Vertex v = 0; v < graph.vertex_count(); ++v) all.push_back(v);
  std::vector<double> sums(all.size(), 0.0);
  for (Vertex s = 0; s < sources; ++s) {
    const std::vector<Vertex> one{s};
    const auto values =
        betweenness_subset(graph, one, all, {.normalized = false, .lengths = lengths}).values;
    for (std::size_t v = 0; v < sums.size(); ++v) sums[v] += values[v];
  }
  return sums;
}

TEST(FewSources, AddUpToAll) {
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    const auto graph = random_graph(
        {.vertices = 90, .edges = 80 + 120 * seed, .seed = seed, .directed = seed % 2 == 1});
    for (const view::Lengths& lengths :
         {view::Lengths{view::Steps{}}, view::Lengths{view::EdgeLengths{brute_force::tenths(
                                            brute_force::random_lengths(graph, 4, seed))}}}) {
      auto sums = added_up_one_by_one(graph, 90, lengths);
      for (auto& sum : sums) sum /= graph.is_directed() ? 1 : 2;
      EXPECT_TRUE(near(sums, betweenness(graph, {.normalized = false, .lengths = lengths}).values))
          << "seed " << seed;
    }
  }
}

}  // namespace
}  // namespace citynet::measure
