// Betweenness along edges with lengths: exact where the lengths are decimals or fractions, and
// honest where they are not. "Bug corpus" are inputs on which other libraries are wrong.

#include <functional>
#include <numeric>

#include "citynet/measure/centrality/betweenness.hpp"
#include "citynet/measure/centrality/betweenness_subset.hpp"
#include "citynet/view/projection.hpp"
#include "support/referees.hpp"
#include "support/small_incidences.hpp"

namespace citynet::measure {
namespace {

using namespace test;
using brute_force::random_lengths;
using brute_force::tenths;
using view::EdgeLengths;
using view::InverseStrengths;

BetweennessOptions along(const std::vector<double>& lengths) {
  return {.normalized = false, .lengths = EdgeLengths{lengths}};
}

std::vector<double> raw(const view::Graph& graph, const std::vector<double>& lengths) {
  return betweenness(graph, along(lengths)).values;
}

/// A graph and the length of each pair, in the order they are written.
struct Drawn {
  view::Graph graph;
  std::vector<double> lengths;
};

Drawn drawn(view::Graph (*build)(std::size_t, const Pairs&), std::size_t vertices,
            const Pairs& pairs, const std::vector<double>& lengths) {
  Drawn result{build(vertices, pairs), std::vector<double>(pairs.size())};
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    result.lengths[*result.graph.find_edge(pairs[i].first, pairs[i].second)] = lengths[i];
  }
  return result;
}

std::vector<double> raw(const Drawn& of) { return raw(of.graph, of.lengths); }

// Bug corpus B03: 0.1 + 0.2 and 0.15 + 0.15 are 0.3 both; NetworkX, graph-tool and Boost see one
// path only, because the sums differ in binary.
TEST(BetweennessWithLengths, AddsDecimalsAsOnPaper) {
  const auto square = drawn(undirected, 4, {{0, 1}, {1, 3}, {0, 2}, {2, 3}}, {.1, .2, .15, .15});
  const auto scores = betweenness(square.graph, along(square.lengths));
  EXPECT_EQ(scores.values, (std::vector<double>{1, .5, .5, 0}));
  EXPECT_FALSE(scores.account.near_ties.has_value());
}

// Bug corpus B04: igraph calls lengths equal that differ by 5e-11.
TEST(BetweennessWithLengths, TellsApartWhatDiffersInTheEleventhPlace) {
  EXPECT_EQ(raw(drawn(undirected, 4, {{0, 1}, {1, 3}, {0, 2}, {2, 3}}, {1, 1, 1, 1.00000000005})),
            (std::vector<double>{1, 1, 0, 0}));
}

// Bug corpus B05: an edge of length 0 is refused and named. NetworkX, graph-tool and Boost answer,
// each with other numbers.
TEST(BetweennessWithLengths, RefusesALengthOfZero) {
  const auto square = drawn(undirected, 4, {{0, 1}, {1, 2}, {2, 3}, {0, 2}}, {1, 0, 1, 1});
  expect_refused([&] { return raw(square); }, "lengths", "0 at edge 2 (1 - 2)");
}

// Bug corpus B09 (socnetv #40).
TEST(BetweennessWithLengths, OfASquareWithTwoLongSides) {
  EXPECT_EQ(raw(drawn(undirected, 4, {{0, 1}, {0, 3}, {1, 2}, {2, 3}}, {2, 2, 1, 1})),
            (std::vector<double>{0, .5, 1, .5}));
}

// Bug corpus B11 (jgrapht #806).
TEST(BetweennessWithLengths, FollowsDirections) {
  EXPECT_EQ(raw(drawn(directed, 3, {{2, 1}, {1, 0}}, {3, 4})), (std::vector<double>{0, 1, 0}));
}

// Bug corpus B12 (igraph #132): a - b - c - d with b - d shorter than the way over c.
TEST(BetweennessWithLengths, PrefersTheShorterOfTwoWays) {
  EXPECT_EQ(raw(drawn(undirected, 4, {{0, 1}, {1, 2}, {2, 3}, {1, 3}}, {.2, .2, .5, .1})),
            (std::vector<double>{0, 3, 0, 0}));
}

// Bug corpus B19, B20: NetworkX answers, graph-tool ends the process.
TEST(BetweennessWithLengths, RefusesNegativeAndUndefinedLengths) {
  for (const double wrong : {-1.0, std::nan("")}) {
    EXPECT_THROW((void)raw(cycle(3), {wrong, 1, 1}), base::InvalidArgument);
    EXPECT_THROW((void)edge_betweenness(cycle(3), along({1, wrong, 1})), base::InvalidArgument);
  }
}

void compare_with_brute_force(const view::Graph& graph, const brute_force::WholeLengths& lengths) {
  const auto options = along(tenths(lengths));
  EXPECT_TRUE(near(betweenness(graph, options).values, brute_force::betweenness(graph, lengths)))
      << text(graph);
  EXPECT_TRUE(
      near(edge_betweenness(graph, options).values, brute_force::edge_betweenness(graph, lengths)))
      << text(graph);
}

// Bug corpus B10: counts of paths must begin anew when a shorter way is found.
TEST(BetweennessWithLengths, AgreesWithBruteForceOnEverySmallGraph) {
  const auto compare = [](const view::Graph& graph) {
    for (std::uint64_t seed = 0; seed < 2; ++seed) {
      compare_with_brute_force(graph, random_lengths(graph, 3, seed));
    }
  };
  for_every_unlabelled_graph_up_to(6, compare);
  for_every_labelled_graph_up_to(4, compare);
  for_every_labelled_digraph_up_to(3, compare);
}

TEST(BetweennessWithLengths, AgreesWithBruteForceOnRandomGraphs) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const auto graph = random_graph({.vertices = 4 + seed % 6,
                                     .edges = 4 + seed % 17,
                                     .seed = seed,
                                     .directed = seed % 2 == 1});
    compare_with_brute_force(graph, random_lengths(graph, 9, seed));
  }
}

#if CITYNET_WITH_IGRAPH
// Whole lengths, which igraph compares rightly.
TEST(BetweennessWithLengths, AgreesWithIgraphOnRandomGraphs) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto graph = random_graph(
        {.vertices = 120, .edges = 100 + 20 * seed, .seed = seed, .directed = seed % 2 == 1});
    std::vector<double> lengths;
    for (const auto length : random_lengths(graph, 9, seed)) {
      lengths.push_back(static_cast<double>(length));
    }
    EXPECT_TRUE(near(raw(graph, lengths), igraph_referee::betweenness(graph, lengths))) << seed;
    EXPECT_TRUE(near(edge_betweenness(graph, along(lengths)).values,
                     igraph_referee::edge_betweenness(graph, lengths)))
        << seed;
  }
}
#endif

#if CITYNET_WITH_IGRAPH
// Many twins, some of them closer to each other over a third one than directly, and trees.
TEST(BetweennessWithLengths, AgreesWithIgraphOnProjections) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const auto graph = view::project(
        random_incidence({.actors = 80, .targets = 30, .cells = 130 + 10 * seed, .seed = seed}));
    std::vector<double> closer, farther;
    for (const double shared : graph.strengths()) {
      closer.push_back(60 / shared);  // whole for up to 6 shared columns
      farther.push_back(shared);
    }
    for (const auto& lengths : {closer, farther}) {
      EXPECT_TRUE(near(raw(graph, lengths), igraph_referee::betweenness(graph, lengths))) << seed;
      EXPECT_TRUE(near(edge_betweenness(graph, along(lengths)).values,
                       igraph_referee::edge_betweenness(graph, lengths)))
          << seed;
    }
  }
}
#endif

TEST(BetweennessWithLengths, OfOneStepEachIsThatOfSteps) {
  const auto graph = karate_club();
  const auto steps = betweenness(graph).values;
  const std::vector<double> same(graph.edge_count(), .7);
  EXPECT_EQ(bits(betweenness(graph, {.lengths = EdgeLengths{same}}).values), bits(steps));
}

// What Dijkstra's search finds must not depend on the numbers in which lengths are held: the same
// graph in 64 bits, in 128 bits and in doubles.
TEST(BetweennessWithLengths, IsTheSameInEveryWidthOfNumbers) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto graph = random_graph({.vertices = 60, .edges = 150, .seed = seed});
    auto lengths = tenths(random_lengths(graph, 9, seed));
    const auto expected = raw(graph, lengths);
    // Two isolated pairs more; the second is so long or so short that sums need more bits.
    for (const auto& [short_one, long_one] : {std::pair(1e-19, 1.0), {1e-60, 1e60}}) {
      auto pairs = Pairs{};
      for (const auto& edge : graph.edges()) pairs.emplace_back(edge.source, edge.target);
      pairs.insert(pairs.end(), {{60, 61}, {62, 63}});
      auto more = lengths;
      more.insert(more.end(), {short_one, long_one});
      auto ours = raw(undirected(64, pairs), more);
      ours.resize(60);
      if (short_one > 1e-30) {
        EXPECT_EQ(ours, expected);
      } else {
        EXPECT_EQ(ours.size(), expected.size());
      }
    }
  }
}

TEST(BetweennessWithLengths, SaysHowManyComparisonsWereTooCloseToCall) {
  // The square of B03 beside a pair of cities whose length has no common unit with the others.
  const auto graph = undirected(8, {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {4, 5}, {6, 7}});
  const auto scores = betweenness(graph, along({.1, .15, .2, .15, 1e-60, 1e60}));
  EXPECT_EQ(scores.account.near_ties, 2U);  // from 0 to 3 and from 3 to 0
  EXPECT_NE(scores.account.note.find("2 comparisons of path lengths"), std::string::npos);
  const auto clear = betweenness(graph, along({.1, .15, .3, .15, 1e-60, 1e60}));
  EXPECT_EQ(clear.account.near_ties, 0U);
  EXPECT_EQ(clear.account.note, "");
  EXPECT_EQ(clear.values[2], 1);
}

// A length that vanishes beside a longer one must not make paths that lead in circles.
TEST(BetweennessWithLengths, StaysFiniteWhereShortEdgesVanishBesideLongOnes) {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const auto graph = random_graph({.vertices = 12, .edges = 30, .seed = seed});
    std::vector<double> lengths;
    for (const auto length : random_lengths(graph, 2, seed)) {
      lengths.push_back(length == 1 ? 1e-70 : 1.2345678e60);
    }
    double sum = 0;
    for (const double value : raw(graph, lengths)) {
      EXPECT_TRUE(std::isfinite(value) && value >= 0);
      sum += value;
    }
    EXPECT_LE(sum, 12 * 11 * 10 / 2);
  }
}

// 1/1 + 1/1 = 1/0.5, so both ways from 0 to 2 are equally long.
TEST(BetweennessWithLengths, TurnsStrengthsRound) {
  const auto graph = undirected(3, {{0, 1}, {1, 2}, {0, 2}}, {1, 1, .5});
  const auto scores = betweenness(graph, {.normalized = false, .lengths = InverseStrengths{}});
  EXPECT_EQ(scores.values, (std::vector<double>{0, .5, 0}));
  EXPECT_EQ(scores.account.conventions[1], (Convention{"tie lengths", "1 / strength"}));
}

// 1/3 + 1/15 = 1/5 + 1/5: equal as fractions, and not in double arithmetic.
TEST(BetweennessWithLengths, AddsFractionsAsOnPaper) {
  EXPECT_NE(1.0 / 3 + 1.0 / 15, 1.0 / 5 + 1.0 / 5);
  const auto graph = undirected(4, {{0, 1}, {0, 2}, {1, 3}, {2, 3}}, {3, 5, 15, 5});
  EXPECT_EQ(betweenness(graph, {.normalized = false, .lengths = InverseStrengths{}}).values,
            (std::vector<double>{0, .5, .5, 1}));
}

// Opsahl, Agneessens & Skvoretz: alpha between 0 and 1 lets the number of steps count as well.
TEST(BetweennessWithLengths, WeighsStepsAgainstStrengthsByAlpha) {
  const auto graph = undirected(3, {{0, 1}, {1, 2}, {0, 2}}, {9, 9, 1});
  const auto of_vertex_1 = [&](double alpha) {
    return betweenness(graph, {.normalized = false, .lengths = InverseStrengths{alpha}}).values[1];
  };
  EXPECT_EQ(of_vertex_1(1), 1);    // 2/9 < 1
  EXPECT_EQ(of_vertex_1(.5), 1);   // 2/3 < 1
  EXPECT_EQ(of_vertex_1(.25), 0);  // 2 / 9^(1/4) = 1.15 > 1
  EXPECT_EQ(of_vertex_1(0), 0);
}

// Bug corpus B01 with lengths: 2^1030 paths.
TEST(BetweennessWithLengths, OfAThousandDiamondsIsFinite) {
  constexpr std::size_t k = 1030;
  const auto graph = chain_of_diamonds(k);
  std::vector<double> lengths;
  for (const auto& edge : graph.edges()) lengths.push_back(edge.source % 3 == 0 ? .1 : .2);
  const auto values = raw(graph, lengths);
  EXPECT_NEAR(values[3 * 515], 2'387'026, 2'387'026 * 1e-12);
}

TEST(BetweennessWithLengths, MovesWithTheNamesOfTheVertices) {
  const auto graph =
      random_graph({.vertices = 60, .edges = 100, .seed = 3, .with_strengths = true});
  const auto names = shuffled_names(graph, 3);
  const BetweennessOptions options{.lengths = InverseStrengths{}};
  const auto before = betweenness(graph, options).values;
  const auto after = betweenness(renamed(graph, names), options).values;
  for (std::size_t v = 0; v < before.size(); ++v) {
    EXPECT_TRUE(agree(before[v], after[names[v]], 1e-12));
  }
}

TEST(BetweennessWithLengths, DoesNotDependOnTheUnitOfTheLengths) {
  const auto graph = random_graph({.vertices = 60, .edges = 150, .seed = 4});
  auto lengths = tenths(random_lengths(graph, 9, 4));
  const auto before = raw(graph, lengths);
  for (double& length : lengths) length *= 2;
  EXPECT_EQ(bits(raw(graph, lengths)), bits(before));
}

TEST(BetweennessWithLengths, HasTheSameBitsForAnyNumberOfThreads) {
  const auto graph =
      random_graph({.vertices = 300, .edges = 1200, .seed = 7, .with_strengths = true});
  for (const double alpha : {1.0, .5}) {
    expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
      return betweenness(graph, {.lengths = InverseStrengths{alpha}, .run = run}).values;
    });
    expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
      return edge_betweenness(graph, {.lengths = InverseStrengths{alpha}, .run = run}).values;
    });
  }
}

TEST(BetweennessWithLengths, IsCancelledByProgress) {
  const auto graph =
      random_graph({.vertices = 1000, .edges = 9000, .seed = 7, .with_strengths = true});
  expect_cancelled_by_progress([&](const base::RunControl& run) {
    return betweenness(graph, {.lengths = InverseStrengths{}, .run = run});
  });
}

TEST(BetweennessWithLengths, TellsItsConventions) {
  const auto account = betweenness(path(3), along({1, 2})).account;
  EXPECT_EQ(account.status, Status::exact);
  EXPECT_EQ(account.conventions, (std::vector<Convention>{{"ties", "undirected"},
                                                          {"tie lengths", "given"},
                                                          {"path lengths", "compared exactly"},
                                                          {"pairs", "unordered, counted once"},
                                                          {"unreachable pairs", "add nothing"},
                                                          {"scale", "raw"}}));
}

}  // namespace
}  // namespace citynet::measure
