#include "measure/paths/path_lengths.hpp"

#include "citynet/base/random.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;
using view::EdgeLengths;
using view::InverseStrengths;

using Narrow = PathLengths::Narrow;

TEST(PathLengths, OfStepsAreEqual) {
  const auto made = path_lengths(path(3), view::Steps{});
  EXPECT_TRUE(std::holds_alternative<PathLengths::Equal>(made.values));
  EXPECT_EQ(made.length(1), 1);
}

TEST(PathLengths, OfDecimalsAreWholeNumbersOfACommonUnit) {
  const auto made = path_lengths(path(4), EdgeLengths{{.1, .2, .15}});
  EXPECT_EQ(std::get<Narrow>(made.values), (Narrow{2, 4, 3}));
  EXPECT_EQ(made.length(1), .05);
  EXPECT_EQ(made.length(9), .45);
}

TEST(PathLengths, ThatAreAllTheSameAreSteps) {
  const auto made = path_lengths(path(3), EdgeLengths{{2.5, 2.5}});
  EXPECT_TRUE(std::holds_alternative<PathLengths::Equal>(made.values));
  EXPECT_EQ(made.length(1), 2.5);
}

// 1/2, 1/3 and 1/4 are 6, 4 and 3 twelfths.
TEST(PathLengths, OfStrengthsAreFractions) {
  const auto graph = undirected(4, {{0, 1}, {1, 2}, {2, 3}}, {2, 3, 4});
  const auto made = path_lengths(graph, InverseStrengths{});
  EXPECT_EQ(std::get<Narrow>(made.values), (Narrow{6, 4, 3}));
  EXPECT_EQ(made.length(6), .5);
  EXPECT_EQ(made.length(4), 1.0 / 3);
}

TEST(PathLengths, OfDecimalStrengthsAreFractionsToo) {
  const auto graph = undirected(3, {{0, 1}, {1, 2}}, {.5, 1.5});
  const auto made = path_lengths(graph, InverseStrengths{});
  EXPECT_EQ(std::get<Narrow>(made.values), (Narrow{3, 1}));
  EXPECT_EQ(made.length(3), 2);
  EXPECT_EQ(made.length(1), 2.0 / 3);
}

TEST(PathLengths, OfStrengthsToTheSecondPowerAreSquaresOfFractions) {
  const auto graph = undirected(3, {{0, 1}, {1, 2}}, {2, 3});
  const auto made = path_lengths(graph, InverseStrengths{.alpha = 2});
  EXPECT_EQ(std::get<Narrow>(made.values), (Narrow{9, 4}));
  EXPECT_EQ(made.length(9), .25);
}

TEST(PathLengths, OfStrengthsToThePowerZeroAreSteps) {
  const auto graph = undirected(3, {{0, 1}, {1, 2}}, {2, 3});
  const auto made = path_lengths(graph, InverseStrengths{.alpha = 0});
  EXPECT_TRUE(std::holds_alternative<PathLengths::Equal>(made.values));
  EXPECT_EQ(made.length(1), 1);
}

TEST(PathLengths, OfStrengthsToABrokenPowerAreDoubles) {
  const auto graph = undirected(3, {{0, 1}, {1, 2}}, {4, 9});
  const auto made = path_lengths(graph, InverseStrengths{.alpha = .5});
  EXPECT_FALSE(made.is_exact());
  EXPECT_TRUE(near(std::get<PathLengths::Approximate>(made.values), {.5, 1.0 / 3}));
}

TEST(PathLengths, WithSeventeenDigitsNeedOneHundredAndTwentyEightBits) {
  const auto made = path_lengths(path(3), EdgeLengths{{.1 + .2, 1000.5}});
  ASSERT_TRUE(std::holds_alternative<PathLengths::Wide>(made.values));
  EXPECT_TRUE(made.is_exact());
  const auto& wide = std::get<PathLengths::Wide>(made.values);
  EXPECT_EQ(made.length(static_cast<double>(wide[0])), .1 + .2);
  EXPECT_EQ(made.length(static_cast<double>(wide[1])), 1000.5);
}

// Twice as many edges as lengths: each long length is kept once, the shortest first.
TEST(PathLengths, ThatAreFewAndLongAreKeptOnce) {
  const double large = 1000.5, small = .1 + .2;
  const auto made = path_lengths(path(5), EdgeLengths{{large, small, small, large}});
  const auto& wide = std::get<PathLengths::Wide>(made.values);
  ASSERT_EQ(wide.lengths.size(), 2U);
  EXPECT_LT(wide.lengths[0], wide.lengths[1]);
  EXPECT_EQ(wide.places, (std::vector<std::uint16_t>{1, 0, 0, 1}));
  EXPECT_EQ(made.length(static_cast<double>(wide[0])), large);
  EXPECT_EQ(made.length(static_cast<double>(wide[1])), small);
}

// The larger a strength the shorter its length, so that the order turns round.
TEST(PathLengths, OfFewStrengthsAreKeptOnceTheShortestFirst) {
  const auto graph =
      undirected(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}}, {1e10 + 1, 1e-9, 1e-9, 1e10 + 1});
  const auto made = path_lengths(graph, InverseStrengths{});
  const auto& wide = std::get<PathLengths::Wide>(made.values);
  ASSERT_EQ(wide.lengths.size(), 2U);
  EXPECT_LT(wide.lengths[0], wide.lengths[1]);
  EXPECT_EQ(wide.places, (std::vector<std::uint16_t>{0, 1, 1, 0}));
  EXPECT_DOUBLE_EQ(made.length(static_cast<double>(wide[1])), 1e9);
}

TEST(PathLengths, ThatDifferTooMuchAreDoubles) {
  const auto made = path_lengths(path(3), EdgeLengths{{1e-30, 1e30}});
  EXPECT_FALSE(made.is_exact());
  EXPECT_EQ(std::get<PathLengths::Approximate>(made.values), (std::vector<double>{1e-30, 1e30}));
  EXPECT_EQ(made.length(3), 3);
}

// The least common multiple of 1 to 200 has 90 digits.
TEST(PathLengths, OfManyDifferentStrengthsAreDoubles) {
  Pairs edges;
  std::vector<double> strengths;
  for (view::Vertex v = 1; v <= 200; ++v) {
    edges.emplace_back(0, v);
    strengths.push_back(v);
  }
  EXPECT_FALSE(path_lengths(undirected(201, edges, strengths), InverseStrengths{}).is_exact());
  edges.resize(40);
  strengths.resize(40);
  EXPECT_TRUE(path_lengths(undirected(41, edges, strengths), InverseStrengths{}).is_exact());
}

TEST(PathLengths, KeepTheirValuesInWholeUnits) {
  base::RandomStream random(3);
  for (int round = 0; round < 200; ++round) {
    std::vector<double> values;
    for (int i = 0; i < 9; ++i) {
      values.push_back(static_cast<double>(1 + random.below(100'000)) / 1000);
    }
    const auto made = path_lengths(path(10), EdgeLengths{values});
    const auto& narrow = std::get<Narrow>(made.values);
    for (std::size_t i = 0; i < values.size(); ++i) {
      EXPECT_TRUE(agree(made.length(static_cast<double>(narrow[i])), values[i], 1e-15));
    }
  }
}

TEST(PathLengths, AreRefusedWithTheNameOfTheEdge) {
  const auto graph = florentine_families();
  auto values = std::vector<double>(graph.edge_count(), 1.0);
  const auto [a, b] = graph.edges()[2];
  const auto edge = " at edge 2 (" + graph.key(a) + " - " + graph.key(b) + ")";
  for (const auto& [value, text] : {std::pair(0.0, "0"),
                                    {-1.0, "-1"},
                                    {std::nan(""), "nan"},
                                    {1e200, "1e+200"},
                                    {std::numeric_limits<double>::infinity(), "inf"},
                                    {5e-324, "5e-324"}}) {
    values[2] = value;
    expect_refused([&] { return path_lengths(graph, EdgeLengths{values}); }, "lengths",
                   text + edge);
  }
}

TEST(PathLengths, AreAsManyAsTheEdges) {
  expect_refused([] { return path_lengths(path(3), EdgeLengths{{1}}); }, "lengths", "1 values");
}

TEST(PathLengths, OfStrengthsNeedStrengths) {
  expect_refused([] { return path_lengths(path(3), InverseStrengths{}); }, "graph", "no strengths");
}

TEST(PathLengths, NeedAnAlphaThatDoesNotTurnStrengthsRoundAgain) {
  const auto graph = undirected(2, {{0, 1}}, {2});
  expect_refused([&] { return path_lengths(graph, InverseStrengths{.alpha = -1}); }, "alpha", "-1");
  expect_refused([&] { return path_lengths(graph, InverseStrengths{.alpha = std::nan("")}); },
                 "alpha", "nan");
}

TEST(PathLengths, OfStrengthsOutOfRangeAreRefused) {
  const auto graph = undirected(2, {{0, 1}}, {1e-200});
  expect_refused([&] { return path_lengths(graph, InverseStrengths{}); }, "strengths",
                 "1e-200 at edge 0 (0 - 1)");
}

TEST(PathLengths, OfAGraphWithoutEdgesAreNone) {
  EXPECT_TRUE(path_lengths(undirected(3, {}), EdgeLengths{}).is_exact());
  EXPECT_TRUE(path_lengths(undirected(3, {}, {}), InverseStrengths{}).is_exact());
}

TEST(PathLengths, SayWhatTheyAre) {
  const auto graph = undirected(3, {{0, 1}, {1, 2}}, {4, 9});
  const auto said = [&](const view::Lengths& lengths) {
    return lengths_used(lengths, path_lengths(graph, lengths));
  };
  using Conventions = std::vector<Convention>;
  EXPECT_EQ(said(view::Steps{}), (Conventions{{"tie strengths", "not used"}}));
  EXPECT_EQ(said(EdgeLengths{{1, 2}}),
            (Conventions{{"tie lengths", "given"}, {"path lengths", "compared exactly"}}));
  EXPECT_EQ(said(InverseStrengths{}),
            (Conventions{{"tie lengths", "1 / strength"}, {"path lengths", "compared exactly"}}));
  EXPECT_EQ(said(InverseStrengths{.alpha = .5}),
            (Conventions{{"tie lengths", "1 / strength^0.5"},
                         {"path lengths", "compared in double arithmetic"}}));
}

}  // namespace
}  // namespace citynet::measure
