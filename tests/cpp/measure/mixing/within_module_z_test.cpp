#include "citynet/measure/mixing/within_module_z.hpp"

#include <cmath>

#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

// Inside ties 4, 1, 1, 1, 1: mean 8/5, deviation 6/5.
TEST(WithinModuleZ, OfAStar) {
  const auto z = within_module_z(star(5), groups_of(std::vector<std::uint32_t>(5, 0))).values;
  EXPECT_TRUE(near(z, {2, -.5, -.5, -.5, -.5}));
}

TEST(WithinModuleZ, SeesTiesOfTheOwnModuleAlone) {
  // 0 - 1 - 2 inside, three more ties of 2 lead outside.
  const auto graph = undirected(6, {{0, 1}, {1, 2}, {2, 3}, {2, 4}, {2, 5}});
  const auto modules = groups_of(std::vector<std::uint32_t>{0, 0, 0, 1, 1, 1});
  const auto z = within_module_z(graph, modules).values;
  EXPECT_NEAR(z[1], (2 - 4.0 / 3) / std::sqrt(2.0 / 9), 1e-12);
  EXPECT_EQ(z[0], z[2]);
  EXPECT_TRUE(std::isnan(z[3])) << "all alike: no ties inside";
}

TEST(WithinModuleZ, AddsUpStrengthsAndFollowsDirections) {
  const auto graph = directed(3, {{0, 1}, {0, 2}, {1, 2}}, {5, 1, 1});
  const auto one = groups_of(std::vector<std::uint32_t>(3, 0));
  const auto z = [&](Direction direction, TieUse ties) {
    return within_module_z(graph, one, {.direction = direction, .ties = ties}).values;
  };
  // Out-degrees 2, 1, 0; out-strengths 6, 1, 0.
  EXPECT_TRUE(near(z(Direction::out, TieUse::presence), {std::sqrt(1.5), 0, -std::sqrt(1.5)}));
  const double sd = std::sqrt((37.0 / 3) - std::pow(7.0 / 3, 2));
  EXPECT_TRUE(near(z(Direction::out, TieUse::strength),
                   {(6 - 7.0 / 3) / sd, (1 - 7.0 / 3) / sd, -7.0 / 3 / sd}));
}

TEST(WithinModuleZ, HasMeanZeroAndDeviationOneInEveryModule) {
  const auto clubs = groups_of(karate_clubs());
  const auto z = within_module_z(karate_club(), clubs).values;
  for (std::uint32_t club = 0; club < 2; ++club) {
    double sum = 0, squares = 0;
    for (std::size_t v = 0; v < 34; ++v) {
      if (clubs.of[v] != club) continue;
      sum += z[v];
      squares += z[v] * z[v];
    }
    EXPECT_NEAR(sum, 0, 1e-12);
    EXPECT_NEAR(squares, 17, 1e-12);
  }
}

TEST(WithinModuleZ, IsUndefinedWhereAllAreAlikeAndWithoutModule) {
  const auto groups = groups_of(std::vector<std::string>{"a", "a", "a", "a", "a", ""});
  const auto z = within_module_z(with_isolates(cycle(5), 1), groups).values;
  for (const double value : z) EXPECT_TRUE(std::isnan(value));
  EXPECT_TRUE(std::isnan(
      within_module_z(undirected(1, {}), groups_of(std::vector<std::uint32_t>{0})).values[0]));
}

TEST(WithinModuleZ, IsCancelledByProgress) {
  expect_cancelled_by_progress([](const base::RunControl& run) {
    return within_module_z(karate_club(), groups_of(karate_clubs()), {.run = run});
  });
}

}  // namespace
}  // namespace citynet::measure
