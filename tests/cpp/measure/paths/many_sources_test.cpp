#include "measure/paths/many_sources.hpp"

#include <algorithm>

#include "citynet/view/projection.hpp"
#include "measure/centrality/distances.hpp"
#include "support/referees.hpp"
#include "support/small_incidences.hpp"

namespace citynet::measure {
namespace {

using namespace test;
using Counts = std::vector<std::vector<std::uint32_t>>;

/// How many vertices lie 1, 2, ... steps from each, by the definition: levels grown vertex by
/// vertex.
Counts by_definition(const view::Graph& graph, Direction direction) {
  Counts counts(graph.vertex_count());
  for (view::Vertex source = 0; source < graph.vertex_count(); ++source) {
    std::vector<bool> seen(graph.vertex_count(), false);
    seen[source] = true;
    std::vector<view::Vertex> level{source};
    while (true) {
      std::vector<view::Vertex> next;
      const auto meet = [&](view::Vertex u) {
        if (!seen[u]) next.push_back(u);
        seen[u] = true;
      };
      for (const auto v : level) {
        if (direction != Direction::in) std::ranges::for_each(graph.neighbors(v), meet);
        if (direction != Direction::out) std::ranges::for_each(graph.in_neighbors(v), meet);
      }
      if (next.empty()) break;
      counts[source].push_back(static_cast<std::uint32_t>(next.size()));
      level = next;
    }
  }
  return counts;
}

/// Whether every batch that does not give up counts as it should.
bool is_right(const view::Graph& graph, Direction direction, const WordKernels& kernels) {
  const auto expected = by_definition(graph, direction);
  const SearchGraph rows(graph, direction);
  ManySources search(rows, kernels);
  base::SerialPulse pulse(base::RunControl{});
  for (const auto v : rows.isolates()) {
    if (!expected[v].empty()) return false;
  }
  auto vertices = rows.isolates().size();
  for (const auto& batch : rows.batches()) {
    const bool found = search.search(batch, pulse);
    for (std::size_t place = 0; place < batch.sources.size(); ++place) {
      vertices += rows.members(batch.sources[place]).size();
      if (!found) continue;
      const auto at_step = search.at_step(place);
      for (const auto v : rows.members(batch.sources[place])) {
        if (!std::ranges::equal(at_step, expected[v])) return false;
      }
    }
  }
  return vertices == graph.vertex_count();
}

void expect_right(const view::Graph& graph) {
  for (const auto direction : {Direction::out, Direction::in, Direction::all}) {
    EXPECT_TRUE(is_right(graph, direction, word_kernels())) << graph.vertex_count();
    EXPECT_TRUE(is_right(graph, direction, portable_word_kernels())) << graph.vertex_count();
  }
}

TEST(ManySources, CountAsTheDefinitionSaysOnEverySmallGraph) {
  for_every_labelled_graph_up_to(4, expect_right);
  for_every_unlabelled_graph_up_to(6, expect_right);
  for_every_labelled_digraph_up_to(3, expect_right);
}

TEST(ManySources, CountThroughTheIncidenceAsInItsProjection) {
  for_every_small_incidence([](const view::TwoMode& incidence) {
    ASSERT_TRUE(is_right(view::project(incidence), Direction::out, word_kernels()))
        << text(incidence);
  });
}

// 350 actors in 300 targets are searched through the incidence; with a minimum they cannot be.
TEST(ManySources, CountInLargeProjectionsCompleteOrNot) {
  for (const std::size_t cells : {400U, 1000U, 2500U}) {
    const auto incidence =
        random_incidence({.actors = 350, .targets = 300, .cells = cells, .seed = cells});
    expect_right(view::project(incidence));
    expect_right(view::project(incidence, {.minimum = 2}));
    expect_right(view::project(incidence, {.scheme = view::Scheme::resource_allocation}));
  }
}

// From hardly tied to dense, so that fronts are told and asked; more sources than one word holds.
TEST(ManySources, CountInRandomGraphs) {
  for (const std::size_t edges : {200U, 500U, 2000U, 12000U}) {
    for (const bool directed : {false, true}) {
      expect_right(
          random_graph({.vertices = 400, .edges = edges, .seed = edges, .directed = directed}));
    }
  }
}

TEST(ManySources, CountOnALatticeAndAStar) {
  expect_right(grid(20, 30));
  expect_right(star(700));
}

TEST(ManySources, GiveUpOnALongPath) {
  const auto graph = path(5000);
  const SearchGraph rows(graph, Direction::out);
  ManySources search(rows);
  base::SerialPulse pulse(base::RunControl{});
  EXPECT_FALSE(search.search(rows.batches().front(), pulse));
}

// What a search has left behind when it gives up must not be seen by the next one.
TEST(ManySources, CountOnAfterABatchThatGaveUp) {
  const auto graph = side_by_side(
      path(3000), random_graph({.vertices = 400, .edges = 2000, .seed = 7, .directed = false}));
  const SearchGraph rows(graph, Direction::out);
  ManySources search(rows);
  base::SerialPulse pulse(base::RunControl{});
  EXPECT_FALSE(search.search(rows.batches().front(), pulse));
  EXPECT_TRUE(search.search(rows.batches().back(), pulse));
  expect_right(graph);
}

TEST(DistanceCounts, AreRightWhetherTogetherOrOneByOne) {
  for (const auto& graph : {path(1000), cycle(300), grid(4, 100), complete(90), path(63)}) {
    Counts counts(graph.vertex_count());
    for_each_distance_count(graph, Direction::out, {.threads = 3},
                            [&](view::Vertex v, std::span<const std::uint32_t> at_distance) {
                              counts[v].assign(at_distance.begin(), at_distance.end());
                            });
    EXPECT_TRUE(counts == by_definition(graph, Direction::out)) << graph.vertex_count();
  }
}

}  // namespace
}  // namespace citynet::measure
