#include "citynet/view/meta_path.hpp"

#include <gmock/gmock.h>

#include "citynet/base/random.hpp"
#include "citynet/view/explain.hpp"
#include "citynet/view/projection.hpp"
#include "support/dense.hpp"
#include "support/promises.hpp"
#include "support/small_networks.hpp"

namespace citynet::view {
namespace {

using model::EntityKind;
using test::brute_force::Table;
using testing::ElementsAre;

const std::vector<EntityKind> kThroughTopics{EntityKind::city, EntityKind::project,
                                             EntityKind::topic, EntityKind::project,
                                             EntityKind::city};

Table product(const Table& a, const Table& b) {
  Table c(a.size(), std::vector<double>(b.empty() ? 0 : b[0].size(), 0.0));
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t k = 0; k < b.size(); ++k) {
      for (std::size_t j = 0; j < b[k].size(); ++j) c[i][j] += a[i][k] * b[k][j];
    }
  }
  return c;
}

Table transposed(const Table& a) {
  Table t(a[0].size(), std::vector<double>(a.size()));
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < a[0].size(); ++j) t[j][i] = a[i][j];
  }
  return t;
}

/// Cities in projects and projects on topics, at random, and the two tables they were drawn as.
struct Drawn {
  model::Network network;
  Table in_project, on_topic;
};

Drawn draw(std::uint64_t seed) {
  base::RandomStream random(seed);
  test::Sketch sketch;
  std::vector<model::EntityId> cities, projects, topics;
  for (int i = 0; i < 6; ++i) cities.push_back(sketch.city("c" + std::to_string(i)));
  for (int i = 0; i < 5; ++i) {
    projects.push_back(sketch.add(EntityKind::project, "p" + std::to_string(i)));
  }
  for (int i = 0; i < 4; ++i) {
    topics.push_back(sketch.add(EntityKind::topic, "t" + std::to_string(i)));
  }
  Drawn drawn{{}, Table(6, std::vector<double>(5)), Table(5, std::vector<double>(4))};
  const auto join = [&](const auto& actors, const auto& targets, Table& table) {
    for (std::size_t i = 0; i < actors.size(); ++i) {
      for (std::size_t j = 0; j < targets.size(); ++j) {
        if (random.below(5) >= 2) continue;
        sketch.join(actors[i], targets[j]);
        // A second role is no second step.
        if (random.below(2) == 0) sketch.join(actors[i], targets[j], "/", "host");
        table[i][j] = 1;
      }
    }
  };
  join(cities, projects, drawn.in_project);
  join(projects, topics, drawn.on_topic);
  drawn.network = sketch.build();
  return drawn;
}

double strength(const Graph& graph, const std::string& a, const std::string& b) {
  const auto from = graph.find(a), to = graph.find(b);
  if (!from || !to) return 0;
  const auto edge = graph.find_edge(*from, *to);
  return edge ? graph.strengths()[*edge] : 0;
}

TEST(MetaPath, CountsPathsAsTheProductOfItsIncidences) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto drawn = draw(seed);
    const auto there = product(drawn.in_project, drawn.on_topic);
    const auto paths = product(there, transposed(there));
    const auto incidence = meta_path(select(drawn.network, {}), kThroughTopics);
    const auto count = project(incidence, {.cells = CellUse::grade});
    const auto similar = project(incidence, {.scheme = Scheme::pathsim, .cells = CellUse::grade});
    for (std::size_t a = 0; a < 6; ++a) {
      for (std::size_t b = 0; b < 6; ++b) {
        if (a == b) continue;
        const auto key_a = "c" + std::to_string(a), key_b = "c" + std::to_string(b);
        EXPECT_EQ(strength(count, key_a, key_b), paths[a][b]);
        const double own = paths[a][a] + paths[b][b];
        EXPECT_DOUBLE_EQ(strength(similar, key_a, key_b), own > 0 ? 2 * paths[a][b] / own : 0);
      }
    }
  }
}

TEST(MetaPath, OfThreeKindsIsTheOrdinaryProjection) {
  const auto view = select(draw(3).network, {});
  const auto path = meta_path(view, {EntityKind::city, EntityKind::project, EntityKind::city});
  TwoModeOptions options;
  options.through = {EntityKind::project};
  const auto direct = project(view, options);
  const auto graph = project(path, {.cells = CellUse::grade});
  EXPECT_TRUE(std::ranges::equal(graph.edges(), direct.edges()));
  EXPECT_TRUE(std::ranges::equal(graph.strengths(), direct.strengths()));
}

TEST(MetaPath, StartsAtWhatIsJoinedToo) {
  const auto drawn = draw(4);
  const auto path = meta_path(select(drawn.network, {}),
                              {EntityKind::project, EntityKind::city, EntityKind::project});
  const auto graph = project(path, {.cells = CellUse::grade});
  const auto expected = product(transposed(drawn.in_project), drawn.in_project);
  for (std::size_t a = 0; a < 5; ++a) {
    for (std::size_t b = a + 1; b < 5; ++b) {
      EXPECT_EQ(strength(graph, "p" + std::to_string(a), "p" + std::to_string(b)), expected[a][b]);
    }
  }
}

TEST(MetaPath, IsExplainedByWhatItsPathsLeadThrough) {
  test::Sketch sketch;
  const auto a = sketch.city("a"), b = sketch.city("b");
  const auto amif = sketch.add(EntityKind::project, "amif");
  const auto eurocities = sketch.add(EntityKind::project, "connection");
  const auto housing = sketch.add(EntityKind::topic, "housing");
  const auto of_a = sketch.join(a, amif);
  const auto also = sketch.join(a, eurocities);
  const auto of_b = sketch.join(b, eurocities);
  const auto first = sketch.join(amif, housing), second = sketch.join(eurocities, housing);
  const auto graph =
      project(meta_path(select(sketch.build(), {}), kThroughTopics), {.cells = CellUse::grade});
  EXPECT_EQ(graph.strengths()[0], 2);
  const auto why = explain(graph, "a", "b");
  ASSERT_EQ(why.shared.size(), 1u);
  EXPECT_EQ(why.shared[0].target, housing);
  EXPECT_EQ(why.shared[0].contribution, 2);
  EXPECT_THAT(why.shared[0].first_through, ElementsAre(amif, eurocities));
  EXPECT_THAT(why.shared[0].second_through, ElementsAre(eurocities));
  EXPECT_THAT(why.shared[0].of_first, ElementsAre(of_a, also, first, second));
  EXPECT_THAT(why.shared[0].of_second, ElementsAre(of_b, second));
}

TEST(MetaPath, TakesAFactForAStep) {
  test::Sketch sketch;
  const auto a = sketch.city("a"), b = sketch.city("b");
  const auto award = sketch.add(EntityKind::award, "award", "2015");
  const auto category = sketch.add(EntityKind::topic, "education");
  for (const auto winner : {a, b}) {
    sketch.builder().add_fact({winner == a ? "f" : "g",
                               "award",
                               award,
                               {{winner, "winner"}, {category, "category"}},
                               {},
                               {},
                               {sketch.statement()}});
  }
  const auto view = select(sketch.build(), {});
  const std::vector<EntityKind> kinds{EntityKind::city, EntityKind::topic, EntityKind::city};
  EXPECT_EQ(project(meta_path(view, kinds), {.cells = CellUse::grade}).strengths()[0], 1);
  EXPECT_EQ(meta_path(view, kinds, {.through_facts = false}).actor_count(), 0u);
}

TEST(MetaPath, CountsWhatAUnitDoesForItsCity) {
  test::Sketch sketch;
  const auto a = sketch.city("a"), b = sketch.city("b");
  const auto centre = sketch.add(EntityKind::organisation, "centre");
  const auto amif = sketch.add(EntityKind::project, "amif");
  sketch.represent(centre, a);
  sketch.join(centre, amif);
  sketch.join(b, amif);
  const auto view = select(sketch.build(), {});
  const std::vector<EntityKind> kinds{EntityKind::city, EntityKind::project, EntityKind::city};
  EXPECT_EQ(project(meta_path(view, kinds)).edge_count(), 1u);
  EXPECT_EQ(project(meta_path(view, kinds, {.represented = Represented::apart})).edge_count(), 0u);
}

TEST(MetaPath, RefusesPathsThatDoNotTurnRound) {
  const auto view = select(test::Sketch().build(), {});
  test::expect_refused(
      [&] {
        return meta_path(view, {EntityKind::city, EntityKind::project});
      },
      "kinds", "city, project");
  test::expect_refused(
      [&] {
        return meta_path(view, {EntityKind::city, EntityKind::project, EntityKind::organisation});
      },
      "kinds", "city, project, organisation");
  test::expect_refused([&] { return meta_path(view, {EntityKind::city}); }, "kinds", "city");
  EXPECT_EQ(meta_path(view, kThroughTopics).actor_count(), 0u);
}

}  // namespace
}  // namespace citynet::view
