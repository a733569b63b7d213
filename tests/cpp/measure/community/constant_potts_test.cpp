#include "citynet/measure/community/constant_potts.hpp"

#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

using Membership = std::vector<std::uint32_t>;

// Traag, Van Dooren & Nesterov 2011: a clique of n gains (1 - g) n (n - 1) / 2.
TEST(ConstantPotts, OfACliqueIsItsSurplusOfTies) {
  const Membership one(5, 0);
  EXPECT_DOUBLE_EQ(constant_potts(complete(5), one, {.resolution = .25}).value, 7.5);
}

TEST(ConstantPotts, OfSingletonsIsZero) {
  EXPECT_EQ(constant_potts(complete(3), Membership{0, 1, 2}).value, 0);
  EXPECT_EQ(constant_potts(view::Graph(), Membership{}).value, 0);
}

TEST(ConstantPotts, AgreesWithTheDefinitionOnEverySmallGraph) {
  for_every_unlabelled_graph_up_to(7, [](const view::Graph& graph) {
    Membership membership;
    for (std::size_t v = 0; v < graph.vertex_count(); ++v) {
      membership.push_back(static_cast<std::uint32_t>(v * v % 3));
    }
    for (const double resolution : {0.0, 0.3, 1.0}) {
      EXPECT_TRUE(agree(constant_potts(graph, membership, {.resolution = resolution}).value,
                        brute_force::constant_potts(graph, membership, resolution, false), 1e-12))
          << text(graph);
    }
  });
}

TEST(ConstantPotts, UsesStrengthsWhenAsked) {
  const auto graph = undirected(3, {{0, 1}, {1, 2}}, {5, 2});
  EXPECT_DOUBLE_EQ(
      constant_potts(graph, Membership{0, 0, 1}, {.resolution = .5, .ties = TieUse::strength})
          .value,
      4.5);
}

TEST(ConstantPotts, RefusesWhatItCannotUse) {
  const Membership two{0, 0};
  expect_refused([&] { return constant_potts(directed(2, {{0, 1}}), two); }, "graph", "directed");
  expect_refused([&] { return constant_potts(path(3), two); }, "membership", "2 values");
  expect_refused([&] { return constant_potts(path(2), two, {.resolution = -2}); }, "resolution",
                 "-2");
  expect_refused([&] { return constant_potts(path(2), two, {.ties = TieUse::strength}); }, "graph",
                 "no strengths");
}

TEST(ConstantPotts, IsCancelledByProgress) {
  expect_cancelled_by_progress([](const base::RunControl& run) {
    return constant_potts(karate_club(), karate_clubs(), {.run = run});
  });
}

}  // namespace
}  // namespace citynet::measure
