// Sums over some pairs only, by each way of searching: classes of twins and branches that hold
// sources, targets and neither must not show in any number, nor which side is searched from.

#include "measure/paths/path_ends.hpp"

#include "citynet/base/random.hpp"
#include "citynet/view/projection.hpp"
#include "measure/paths/length_sums.hpp"
#include "measure/paths/small_step_sums.hpp"
#include "measure/paths/step_sums.hpp"
#include "support/referees.hpp"
#include "support/small_incidences.hpp"

namespace citynet::measure {
namespace {

using namespace test;
using brute_force::WholeLengths;
using Vertices = std::vector<view::Vertex>;

/// Who is source and who is target, drawn by lot.
struct Chosen {
  Vertices sources{}, targets{};
  std::vector<PathEnds> ends{};
};

/// One vertex of `one_in` is a source, one of `one_in` a target.
Chosen chosen(const view::Graph& graph, std::uint64_t seed, std::uint64_t one_in) {
  base::RandomStream random(seed);
  Chosen result;
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    auto end = PathEnds::none();
    if (random.below(one_in) == 0) end.sources = 1;
    if (random.below(one_in) == 0) end.targets = 1;
    if (end.sources > 0) result.sources.push_back(v);
    if (end.targets > 0) result.targets.push_back(v);
    if (!graph.is_directed()) end.both = end.sources * end.targets;
    result.ends.push_back(end);
  }
  return result;
}

void compare_with_brute_force(const view::Graph& graph, const Chosen& of) {
  const auto expected = brute_force::betweenness_subset(graph, WholeLengths(graph.edge_count(), 1),
                                                        of.sources, of.targets);
  for (const auto search : {LevelSearch::bits, LevelSearch::queue}) {
    EXPECT_TRUE(near(vertex_step_sums(graph, {}, search, of.ends), expected)) << text(graph);
  }
  EXPECT_TRUE(near(small_step_sums(graph, {}, of.ends), expected)) << text(graph);
}

void compare_along_lengths(const view::Graph& graph, const Chosen& of, std::uint64_t seed) {
  const auto lengths = brute_force::random_lengths(graph, 3, seed);
  const std::vector<std::uint64_t> whole(lengths.begin(), lengths.end());
  EXPECT_TRUE(near(vertex_length_sums(graph, std::span<const std::uint64_t>(whole), {}, of.ends),
                   brute_force::betweenness_subset(graph, lengths, of.sources, of.targets)))
      << text(graph);
}

TEST(PathEnds, AgreeWithBruteForceOnEverySmallGraph) {
  std::uint64_t seed = 0;
  const auto compare = [&seed](const view::Graph& graph) {
    const auto of = chosen(graph, ++seed, 2);
    compare_with_brute_force(graph, of);
    compare_along_lengths(graph, of, seed);
  };
  for_every_unlabelled_graph_up_to(7, compare);
  for_every_labelled_graph_up_to(4, compare);
  for_every_labelled_digraph_up_to(3, compare);
}

// With few targets that are no sources, those that are only ends are searched from first.
TEST(PathEnds, AgreeWithBruteForceOnProjectionsWhoeverIsChosen) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const auto graph = view::project(random_incidence({.actors = 16 + seed % 30,
                                                       .targets = 6 + seed % 7,
                                                       .cells = 24 + seed % 25,
                                                       .seed = seed}));
    auto of = chosen(graph, seed, 1 + seed % 4);
    if (seed % 5 == 4) of = chosen(graph, seed, 1);
    if (seed % 5 == 3) {
      of = chosen(graph, seed, 1);
      of.ends[0] = {0, 1, 0};
      of.sources.erase(of.sources.begin());
    }
    compare_with_brute_force(graph, of);
    compare_along_lengths(graph, of, seed);
  }
}

/// `layers` times four vertices that are tied to all of the layer before.
view::Graph layered_by_four(view::Vertex layers) {
  Pairs pairs;
  for (view::Vertex v = 0; v + 4 < 4 * layers; ++v) {
    for (view::Vertex i = 0; i < 4; ++i) pairs.emplace_back(v, (v / 4 + 1) * 4 + i);
  }
  return undirected(4 * layers, pairs);
}

// 4^469 paths, more than are counted in double arithmetic: 4 * 3 pairs of the first layer and the
// last, and each layer between shares them among its four.
TEST(PathEnds, HoldWhereADoubleCannotCountThePaths) {
  constexpr view::Vertex k = 470;
  const auto graph = layered_by_four(k);
  std::vector<PathEnds> ends(graph.vertex_count(), PathEnds::none());
  for (view::Vertex i = 0; i < 4; ++i) ends[i].sources = 1;
  for (view::Vertex i = 1; i < 4; ++i) ends[4 * (k - 1) + i].targets = 1;
  for (const auto search : {LevelSearch::bits, LevelSearch::queue}) {
    const auto sums = vertex_step_sums(graph, {}, search, ends);
    for (view::Vertex v = 0; v < sums.size(); ++v) {
      const bool is_between = v >= 4 && v < 4 * (k - 1);
      ASSERT_NEAR(sums[v], is_between ? 3. : 0., 1e-11) << "vertex " << v;
    }
  }
}

TEST(PathEnds, HaveTheSameBitsForAnyNumberOfThreads) {
  const auto graph =
      view::project(random_incidence({.actors = 300, .targets = 90, .cells = 700, .seed = 3}));
  const auto of = chosen(graph, 1, 2);
  for (const auto search : {LevelSearch::bits, LevelSearch::queue}) {
    expect_same_bits_for_any_number_of_threads(
        [&](const base::RunControl& run) { return vertex_step_sums(graph, run, search, of.ends); });
  }
  const auto lengths = brute_force::random_lengths(graph, 9, 1);
  const std::vector<std::uint64_t> whole(lengths.begin(), lengths.end());
  expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
    return vertex_length_sums(graph, std::span<const std::uint64_t>(whole), run, of.ends);
  });
}

}  // namespace
}  // namespace citynet::measure
