// The sums behind betweenness along whole lengths: what is left out (arcs with a shorter way round,
// twins, vertices that are only ends) and how far 32 bits decide must not show in any number.

#include "measure/paths/length_sums.hpp"

#include <array>

#include "citynet/view/projection.hpp"
#include "measure/paths/bucket_sums.hpp"
#include "measure/paths/length_stages.hpp"
#include "measure/paths/target_shares.hpp"
#include "support/referees.hpp"
#include "support/small_incidences.hpp"

namespace citynet::measure {
namespace {

using namespace test;
using brute_force::random_lengths;
using brute_force::WholeLengths;

/// As scores count: an undirected pair once.
std::vector<double> by_pairs(std::vector<double> sums, const view::Graph& graph) {
  if (graph.is_directed()) return sums;
  for (double& value : sums) value /= 2;
  return sums;
}

template <class Length>
std::vector<Length> as(const WholeLengths& lengths, Length unit = 1) {
  std::vector<Length> result;
  for (const auto length : lengths) result.push_back(static_cast<Length>(length) * unit);
  return result;
}

template <class Length>
void compare(const view::Graph& graph, const std::vector<Length>& lengths,
             const WholeLengths& same) {
  const std::span<const Length> given(lengths);
  EXPECT_TRUE(near(by_pairs(vertex_length_sums(graph, given, {}), graph),
                   brute_force::betweenness(graph, same)))
      << text(graph);
  EXPECT_TRUE(near(by_pairs(edge_length_sums(graph, given, {}), graph),
                   brute_force::edge_betweenness(graph, same)))
      << text(graph);
}

/// In 64 bits, and in 128 with units that 64 cannot hold.
void compare_with_brute_force(const view::Graph& graph, const WholeLengths& lengths) {
  compare(graph, as<std::uint64_t>(lengths), lengths);
  compare(graph, as<WholeNumber>(lengths, (WholeNumber{1} << 64U) + 1), lengths);
}

view::Graph random_of(std::uint64_t seed, bool directed) {
  return random_graph(
      {.vertices = 10 + seed % 6, .edges = 14 + seed % 23, .seed = seed, .directed = directed});
}

TEST(LengthSums, AgreeWithBruteForceOnEverySmallGraph) {
  for (const std::int64_t longest : {2, 5}) {
    const auto compare_one = [&](const view::Graph& graph) {
      compare_with_brute_force(graph, random_lengths(graph, longest, 1));
    };
    for_every_unlabelled_graph_up_to(6, compare_one);
    for_every_labelled_graph_up_to(4, compare_one);
    for_every_labelled_digraph_up_to(3, compare_one);
  }
}

// Lengths of 50 bits that differ in the last two: 32 bits cannot tell them apart.
TEST(LengthSums, AgreeWithBruteForceWhereLengthsAreNearlyEqual) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const auto graph = random_of(seed, seed % 3 == 2);
    auto lengths = random_lengths(graph, 3, seed);
    for (auto& length : lengths) length += std::int64_t{1} << 50U;
    compare_with_brute_force(graph, lengths);
  }
}

// Equal sums of different lengths, beside sums that are longer by one: 2^40 + 3 * 2^20 in parts.
TEST(LengthSums, AgreeWithBruteForceWhereDifferentSumsAreEqual) {
  const std::array<std::int64_t, 6> parts{std::int64_t{1} << 40U,       std::int64_t{1} << 39U,
                                          std::int64_t{1} << 20U,       std::int64_t{1} << 19U,
                                          (std::int64_t{1} << 39U) + 1, 1};
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const auto graph = random_of(seed, seed % 3 == 2);
    auto lengths = random_lengths(graph, static_cast<std::int64_t>(parts.size()), seed);
    for (auto& length : lengths) length = parts.at(static_cast<std::size_t>(length - 1));
    compare_with_brute_force(graph, lengths);
  }
}

// The shortest of 1 and the longest of 2^45 in one graph: no bucket is as narrow as the shortest.
TEST(LengthSums, AgreeWithBruteForceWhereLengthsAreOfAllSizes) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const auto graph = random_of(seed, seed % 3 == 2);
    auto lengths = random_lengths(graph, 46, seed);
    for (auto& length : lengths) length = std::int64_t{1} << static_cast<unsigned>(length - 1);
    compare_with_brute_force(graph, lengths);
  }
}

// 12 / shared columns: twins, vertices that are only ends, and arcs with a shorter way round.
TEST(LengthSums, AgreeWithBruteForceOnProjections) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const auto graph = view::project(random_incidence(
        {.actors = 16, .targets = 6 + seed % 5, .cells = 24 + seed, .seed = seed}));
    WholeLengths lengths;
    for (const double shared : graph.strengths()) {
      lengths.push_back(static_cast<std::int64_t>(60 / shared));
    }
    compare_with_brute_force(graph, lengths);
  }
}

#if CITYNET_WITH_IGRAPH
// Large enough for both stages and many buckets; whole lengths, which igraph compares rightly.
TEST(LengthSums, AgreeWithIgraphOnLargerProjections) {
  for (std::uint64_t seed = 0; seed < 4; ++seed) {
    const auto graph = view::project(
        random_incidence({.actors = 400, .targets = 90, .cells = 700 + 100 * seed, .seed = seed}));
    std::vector<double> lengths;
    std::vector<std::uint64_t> whole;
    for (const double shared : graph.strengths()) {
      lengths.push_back(2520 / shared);
      whole.push_back(static_cast<std::uint64_t>(lengths.back()));
    }
    const std::span<const std::uint64_t> given(whole);
    EXPECT_TRUE(near(by_pairs(vertex_length_sums(graph, given, {}), graph),
                     igraph_referee::betweenness(graph, lengths)));
    EXPECT_TRUE(near(by_pairs(edge_length_sums(graph, given, {}), graph),
                     igraph_referee::edge_betweenness(graph, lengths)));
  }
}
#endif

TEST(LengthSums, HaveTheSameBitsForAnyNumberOfThreads) {
  const auto graph =
      view::project(random_incidence({.actors = 300, .targets = 80, .cells = 600, .seed = 5}));
  std::vector<std::uint64_t> lengths;
  for (const double shared : graph.strengths()) {
    lengths.push_back(static_cast<std::uint64_t>(2520 / shared));
  }
  expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
    return vertex_length_sums(graph, std::span<const std::uint64_t>(lengths), run);
  });
}

/// Ends stand in for all other vertices: what each source adds up in these numbers.
template <class Id>
std::vector<double> dependencies(const LengthStages<std::uint64_t>& made) {
  std::vector<double> sums;
  for (const auto& stage : made.stages) {
    const LengthRows<std::uint64_t, Id> rows(stage, made.lengths);
    BucketSums<std::uint64_t, Id> searches(rows);
    const base::RunControl run;
    base::SerialPulse pulse(run);
    TargetShares shares(stage.stage);
    for (const auto source : stage.stage.sources) {
      EXPECT_TRUE(searches.count_from(source, pulse));
      shares.see_from(source);
      searches.for_each_vertex(
          shares.values(), [&](std::uint32_t, double sum) { sums.push_back(sum); }, pulse);
    }
  }
  return sums;
}

// Graphs of more than 65,535 vertices take wider numbers and would take a test too long.
TEST(LengthSums, AreTheSameInNarrowAndWideNumbersOfVertices) {
  const auto graph =
      view::project(random_incidence({.actors = 200, .targets = 60, .cells = 400, .seed = 6}));
  std::vector<std::uint64_t> lengths;
  for (const auto length : random_lengths(graph, 1000, 6)) {
    lengths.push_back(static_cast<std::uint64_t>(length));
  }
  const auto made =
      length_stages(graph, std::span<const std::uint64_t>(lengths), nothing_off(graph), false);
  EXPECT_EQ(bits(dependencies<std::uint16_t>(made)), bits(dependencies<std::uint32_t>(made)));
}

}  // namespace
}  // namespace citynet::measure
