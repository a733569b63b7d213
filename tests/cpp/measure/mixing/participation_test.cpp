#include "citynet/measure/mixing/participation.hpp"

#include <cmath>

#include "support/dense.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

std::vector<double> by_hand(const view::Graph& graph, const Groups& modules, bool strengths,
                            Direction direction) {
  const auto forth = brute_force::adjacency(graph, strengths);
  std::vector<double> values;
  for (std::size_t v = 0; v < forth.size(); ++v) {
    std::vector<double> to(modules.count(), 0.0);
    double all = 0;
    for (std::size_t u = 0; u < forth.size(); ++u) {
      if (!modules.has_group(u)) continue;
      double tie = 0;
      if (!graph.is_directed() || direction != Direction::in) tie += forth[v][u];
      if (graph.is_directed() && direction != Direction::out) tie += forth[u][v];
      to[modules.of[u]] += tie;
      all += tie;
    }
    double value = 1;
    for (const double part : to) value -= part / all * (part / all);
    values.push_back(modules.has_group(v) && all > 0 ? value : std::nan(""));
  }
  return values;
}

// The closed form: k ties to each of m modules give 1 - 1/m.
TEST(Participation, OfTiesSpreadEvenly) {
  const auto modules = groups_of(std::vector<std::uint32_t>{0, 0, 1, 2, 3});
  EXPECT_EQ(participation(star(5), modules).values, (std::vector<double>{.75, 0, 0, 0, 0}));
}

TEST(Participation, AgreesWithTheDefinitionOnRandomGraphs) {
  for (std::uint64_t seed = 0; seed < 8; ++seed) {
    const auto graph = random_graph({.vertices = 30,
                                     .edges = 70,
                                     .seed = seed,
                                     .directed = seed % 2 == 0,
                                     .with_strengths = true});
    std::vector<std::string> names;
    for (std::size_t v = 0; v < 30; ++v) {
      names.emplace_back(v % 9 == 8 ? "" : std::to_string(v % 4));
    }
    const auto modules = groups_of(names);
    for (const auto direction : {Direction::out, Direction::in, Direction::all}) {
      for (const auto ties : {TieUse::presence, TieUse::strength}) {
        EXPECT_TRUE(
            near(participation(graph, modules, {.direction = direction, .ties = ties}).values,
                 by_hand(graph, modules, ties == TieUse::strength, direction)));
      }
    }
  }
}

TEST(Participation, IsUndefinedWithoutTies) {
  const auto modules = groups_of(std::vector<std::uint32_t>{0, 1});
  EXPECT_TRUE(std::isnan(participation(undirected(2, {}), modules).values[0]));
  EXPECT_TRUE(
      participation(undirected(0, {}), groups_of(std::vector<std::uint32_t>{})).values.empty());
}

TEST(Participation, MovesWithTheNamesOfTheVertices) {
  const auto names = shuffled_names(karate_club(), 9);
  const auto clubs = karate_clubs();
  std::vector<std::uint32_t> moved(34);
  for (std::size_t v = 0; v < 34; ++v) moved[names[v]] = clubs[v];
  const auto before = participation(karate_club(), groups_of(clubs)).values;
  const auto after = participation(renamed(karate_club(), names), groups_of(moved)).values;
  for (std::size_t v = 0; v < 34; ++v) EXPECT_NEAR(before[v], after[names[v]], 1e-15);
}

TEST(Participation, IsCancelledByProgress) {
  expect_cancelled_by_progress([](const base::RunControl& run) {
    return participation(karate_club(), groups_of(karate_clubs()), {.run = run});
  });
}

}  // namespace
}  // namespace citynet::measure
