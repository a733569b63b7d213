#include "citynet/measure/structure/distances.hpp"

#include <cmath>
#include <limits>
#include <numeric>

#include "citynet/measure/centrality/closeness.hpp"
#include "citynet/measure/centrality/harmonic.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;
using brute_force::WholeLengths;
using view::EdgeLengths;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

TEST(Distances, OfAPath) {
  const auto result = distances(path(4));
  EXPECT_EQ(result.eccentricity.values, (std::vector<double>{3, 2, 2, 3}));
  EXPECT_EQ(result.diameter, 3);
  EXPECT_EQ(result.radius, 2);
  EXPECT_EQ(result.mean, 10.0 / 6);
  EXPECT_EQ(result.histogram, (std::vector<std::uint64_t>{0, 3, 2, 1}));
  EXPECT_EQ(result.reachable_pairs, 6U);
  EXPECT_EQ(result.unreachable_pairs, 0U);
  EXPECT_EQ(result.account.status, Status::exact);
}

// Zachary's club: diameter 5, mean distance 2.40820 (recomputed with igraph for the reference
// data).
TEST(Distances, OfTheKarateClub) {
  const auto result = distances(karate_club());
  EXPECT_EQ(result.diameter, 5);
  EXPECT_EQ(result.radius, 3);
  EXPECT_NEAR(result.mean, 2.40820, 5e-6);
}

TEST(Distances, LeaveOutWhatCannotBeReachedAndCountIt) {
  const auto result = distances(undirected(6, {{0, 1}, {1, 2}, {3, 4}}));
  EXPECT_TRUE(near(result.eccentricity.values, {2, 1, 2, 1, 1, kNaN}));
  EXPECT_EQ(result.diameter, 2);
  EXPECT_EQ(result.radius, 1);
  EXPECT_EQ(result.mean, 5.0 / 4);
  EXPECT_EQ(result.reachable_pairs, 4U);
  EXPECT_EQ(result.unreachable_pairs, 11U);
  EXPECT_EQ(result.eccentricity.account.note,
            "1 vertex reaches no other, where eccentricity is undefined (NaN)");
}

TEST(Distances, FollowTheDirection) {
  const auto graph = directed(3, {{0, 1}, {1, 2}});
  const auto out = distances(graph);
  EXPECT_TRUE(near(out.eccentricity.values, {2, 1, kNaN}));
  EXPECT_EQ(out.reachable_pairs, 3U);
  EXPECT_EQ(out.unreachable_pairs, 3U);
  const auto in = distances(graph, {.direction = Direction::in});
  EXPECT_TRUE(near(in.eccentricity.values, {kNaN, 1, 2}));
  const auto all = distances(graph, {.direction = Direction::all});
  EXPECT_TRUE(near(all.eccentricity.values, {2, 1, 2}));
  EXPECT_EQ(all.reachable_pairs, 3U);
  EXPECT_EQ(all.unreachable_pairs, 0U);
}

/// What the table of all distances comes to.
void compare(const view::Graph& graph, const WholeLengths& lengths, const DistancesOptions& options,
             double unit) {
  const auto table = brute_force::distances(graph, lengths, options.direction);
  const bool unordered = !graph.is_directed() || options.direction == Direction::all;
  std::vector<double> eccentricity;
  std::int64_t sum = 0, largest = 0;
  std::uint64_t pairs = 0, apart = 0;
  double radius = std::numeric_limits<double>::infinity();
  for (std::size_t a = 0; a < table.size(); ++a) {
    std::int64_t farthest = 0;
    for (std::size_t b = 0; b < table.size(); ++b) {
      farthest = std::max(farthest, table[a][b]);
      if (a == b || (unordered && b < a)) continue;
      if (table[a][b] < 0) ++apart;
      if (table[a][b] <= 0) continue;
      ++pairs;
      sum += table[a][b];
    }
    largest = std::max(largest, farthest);
    eccentricity.push_back(farthest > 0 ? static_cast<double>(farthest) * unit : kNaN);
    if (farthest > 0) radius = std::min(radius, eccentricity.back());
  }
  const auto ours = distances(graph, options);
  EXPECT_TRUE(near(ours.eccentricity.values, eccentricity)) << text(graph);
  EXPECT_EQ(ours.reachable_pairs, pairs) << text(graph);
  EXPECT_EQ(ours.unreachable_pairs, apart) << text(graph);
  if (pairs == 0) {
    EXPECT_EQ(ours.account.status, Status::undefined);
    EXPECT_TRUE(near({ours.diameter, ours.radius, ours.mean}, {kNaN, kNaN, kNaN}));
  } else {
    EXPECT_TRUE(near({ours.diameter, ours.radius, ours.mean},
                     {static_cast<double>(largest) * unit, radius,
                      static_cast<double>(sum) * unit / static_cast<double>(pairs)}))
        << text(graph);
  }
  if (ours.histogram.empty()) return;
  EXPECT_EQ(std::accumulate(ours.histogram.begin(), ours.histogram.end(), std::uint64_t{0}), pairs);
}

TEST(Distances, AgreeWithTheTableOfAllDistancesOnEverySmallGraph) {
  std::uint64_t seed = 0;
  const auto both = [&seed](const view::Graph& graph) {
    for (const auto direction : {Direction::out, Direction::in, Direction::all}) {
      compare(graph, WholeLengths(graph.edge_count(), 1), {.direction = direction}, 1);
      const auto lengths = brute_force::random_lengths(graph, 9, ++seed);
      compare(graph, lengths,
              {.lengths = EdgeLengths{brute_force::tenths(lengths)},
               .direction = direction,
               .bin_width = .1},
              .1);
    }
  };
  for_every_unlabelled_graph_up_to(6, both);
  for_every_labelled_digraph_up_to(3, both);
}

TEST(Distances, AlongLengthsHaveAHistogramOfTheWidthThatIsAskedFor) {
  const EdgeLengths lengths{{.3, .3, .1}};  // 0.3, 0.6, 0.7; 0.3, 0.4; 0.1
  EXPECT_TRUE(distances(path(4), {.lengths = lengths}).histogram.empty());
  EXPECT_EQ(distances(path(4), {.lengths = lengths, .bin_width = .1}).histogram,
            (std::vector<std::uint64_t>{0, 1, 0, 2, 1, 0, 1, 1}));
  EXPECT_EQ(distances(path(4), {.lengths = lengths, .bin_width = .5}).histogram,
            (std::vector<std::uint64_t>{0, 4, 2}));
}

TEST(Distances, RefuseAHistogramThatIsTooFine) {
  expect_refused([] { return distances(path(3), {.bin_width = 1e-7}); }, "bin_width", "1e-07");
  expect_refused([] { return distances(path(3), {.bin_width = 0}); }, "bin_width", "0");
  expect_refused([] { return distances(path(3), {.bin_width = kNaN}); }, "bin_width", "nan");
}

TEST(Distances, AreUndefinedWhenNoVertexReachesAnother) {
  for (std::size_t n = 0; n <= 2; ++n) {
    const auto result = distances(undirected(n, {}));
    EXPECT_EQ(result.account.status, Status::undefined);
    EXPECT_TRUE(std::isnan(result.diameter));
    EXPECT_TRUE(std::isnan(result.radius));
    EXPECT_TRUE(std::isnan(result.mean));
    EXPECT_TRUE(result.histogram.empty());
    EXPECT_EQ(result.unreachable_pairs, n == 2 ? 1U : 0U);
  }
}

TEST(Distances, HaveTheSameBitsForAnyNumberOfThreads) {
  const auto graph =
      random_graph({.vertices = 400, .edges = 900, .seed = 7, .with_strengths = true});
  for (const auto& lengths : {view::Lengths{}, view::Lengths{view::InverseStrengths{.5}}}) {
    expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
      const auto result = distances(graph, {.lengths = lengths, .bin_width = .01, .run = run});
      auto values = result.eccentricity.values;
      values.insert(values.end(), {result.mean, result.diameter, result.radius});
      for (const auto count : result.histogram) values.push_back(static_cast<double>(count));
      return values;
    });
  }
}

TEST(Distances, AreCancelledByProgress) {
  const auto graph = random_graph({.vertices = 2000, .edges = 20000, .seed = 7});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return distances(graph, {.run = run}); });
}

// Bug corpus C03 (igraph #1078): a triangle with lengths 1, 2, 3.
TEST(ClosenessWithLengths, OfATriangle) {
  const auto graph = cycle(3);
  std::vector<double> lengths(3);
  lengths[*graph.find_edge(0, 1)] = 1;
  lengths[*graph.find_edge(1, 2)] = 2;
  lengths[*graph.find_edge(0, 2)] = 3;
  EXPECT_TRUE(near(closeness(graph, {.lengths = EdgeLengths{lengths}}).values, {.5, 2.0 / 3, .4}));
}

// Bug corpus C04 (networkx #4394): a length must not turn the direction.
TEST(ClosenessWithLengths, KeepsTheDirection) {
  const auto graph = directed(2, {{0, 1}});
  const auto of = [&](Direction direction) {
    return closeness(graph, {.direction = direction, .lengths = EdgeLengths{{2}}}).values;
  };
  EXPECT_EQ(of(Direction::out), (std::vector<double>{.5, 0}));
  EXPECT_EQ(of(Direction::in), (std::vector<double>{0, .5}));
  EXPECT_EQ(of(Direction::all), (std::vector<double>{.5, .5}));
}

TEST(ClosenessWithLengths, AndHarmonicAgreeWithTheTableOfAllDistances) {
  std::uint64_t seed = 0;
  const auto both = [&seed](const view::Graph& graph) {
    const auto n = static_cast<double>(graph.vertex_count());
    for (const auto direction : {Direction::out, Direction::in, Direction::all}) {
      const auto whole = brute_force::random_lengths(graph, 9, ++seed);
      std::vector<double> expected, nearness;
      for (const auto& row : brute_force::distances(graph, whole, direction)) {
        double reached = 0, sum = 0, inverses = 0;
        for (const auto d : row) {
          if (d <= 0) continue;
          reached += 1;
          sum += static_cast<double>(d) / 10;
          inverses += 10 / static_cast<double>(d);
        }
        expected.push_back(reached == 0 ? 0 : reached * reached / (sum * (n - 1)));
        nearness.push_back(inverses);
      }
      const EdgeLengths lengths{brute_force::tenths(whole)};
      EXPECT_TRUE(
          near(closeness(graph, {.direction = direction, .lengths = lengths}).values, expected))
          << text(graph);
      EXPECT_TRUE(near(
          harmonic(graph, {.normalized = false, .direction = direction, .lengths = lengths}).values,
          nearness))
          << text(graph);
    }
  };
  for_every_unlabelled_graph_up_to(6, both);
  for_every_labelled_digraph_up_to(3, both);
}

TEST(ClosenessWithLengths, OfLengthsTwiceAsLongIsHalf) {
  const auto graph = random_graph({.vertices = 50, .edges = 100, .seed = 5});
  auto lengths = brute_force::tenths(brute_force::random_lengths(graph, 9, 5));
  const auto before = closeness(graph, {.lengths = EdgeLengths{lengths}}).values;
  for (double& length : lengths) length *= 2;
  const auto after = closeness(graph, {.lengths = EdgeLengths{lengths}}).values;
  for (std::size_t v = 0; v < before.size(); ++v) {
    EXPECT_TRUE(agree(after[v] * 2, before[v], 1e-15));
  }
}

TEST(ClosenessWithLengths, AndHarmonicHaveTheSameBitsForAnyNumberOfThreads) {
  const auto graph =
      random_graph({.vertices = 300, .edges = 900, .seed = 7, .with_strengths = true});
  const view::InverseStrengths lengths{.5};
  expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
    return closeness(graph, {.lengths = lengths, .run = run}).values;
  });
  expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
    return harmonic(graph, {.lengths = lengths, .run = run}).values;
  });
}

TEST(ClosenessWithLengths, SaysWhichLengthsItUsed) {
  const auto graph = undirected(2, {{0, 1}}, {4});
  const auto scores = closeness(graph, {.lengths = view::InverseStrengths{}});
  EXPECT_EQ(scores.values, (std::vector<double>{4, 4}));
  EXPECT_EQ(scores.account.conventions[1], (Convention{"tie lengths", "1 / strength"}));
  EXPECT_EQ(scores.account.conventions[2], (Convention{"path lengths", "compared exactly"}));
}

}  // namespace
}  // namespace citynet::measure
