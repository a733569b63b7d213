#include "citynet/present/description.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "citynet/base/error.hpp"
#include "support/small_graphs.hpp"
#include "support/small_incidences.hpp"

namespace citynet::present {
namespace {

using test::undirected;

TEST(Description, CountsWhatAPaperPrintsFirst) {
  // A path of three, a pair and an isolate. Degrees 1 2 1 1 1 0; distances 1 1 2 1 between the
  // four pairs that have a path.
  const auto found = describe(undirected(6, {{0, 1}, {1, 2}, {3, 4}}));
  ASSERT_EQ(found.kinds.size(), 1U);
  const auto& vertices = found.kinds[0];
  EXPECT_EQ(vertices.of, "vertices");
  EXPECT_EQ(vertices.count, 6U);
  EXPECT_EQ(vertices.isolates, 1U);
  EXPECT_EQ(vertices.degree_one, 4U);
  EXPECT_DOUBLE_EQ(vertices.degree_one_share, 4. / 6);
  EXPECT_EQ(vertices.mean_degree, 1);
  EXPECT_EQ(vertices.median_degree, 1);
  EXPECT_EQ(vertices.max_degree, 2U);
  EXPECT_EQ(found.ties, 3U);
  EXPECT_DOUBLE_EQ(found.density, 3. / 15);
  EXPECT_EQ(found.components, 3U);
  EXPECT_EQ(found.giant_component, 3U);
  EXPECT_EQ(found.giant_component_share, .5);
  EXPECT_EQ(found.diameter, 2);
  EXPECT_DOUBLE_EQ(found.mean_distance, 5. / 4);
  EXPECT_EQ(found.clustering, 0);
}

TEST(Description, OfTwoModesHasBothKinds) {
  // Davis: 18 women, 14 events, 89 cells; density 0.353175 and clustering 0.4677641 as published
  // by Borgatti & Everett 1997 and computed by tnet. One component.
  const auto found = describe(test::southern_women_incidence());
  ASSERT_EQ(found.kinds.size(), 2U);
  EXPECT_EQ(found.kinds[0].of, "actors");
  EXPECT_EQ(found.kinds[0].count, 18U);
  EXPECT_EQ(found.kinds[1].of, "targets");
  EXPECT_EQ(found.kinds[1].count, 14U);
  EXPECT_DOUBLE_EQ(found.kinds[0].mean_degree, 89. / 18);
  EXPECT_EQ(found.kinds[1].max_degree, 14U) << "event 8";
  EXPECT_EQ(found.ties, 89U);
  EXPECT_NEAR(found.density, .353175, 5e-7);
  EXPECT_NEAR(found.clustering, .4677641, 5e-8);
  EXPECT_EQ(found.components, 1U);
  EXPECT_EQ(found.giant_component, 32U);
  EXPECT_EQ(found.diameter, 4);
}

TEST(Description, OfNothingHasNoMeans) {
  const auto found = describe(view::Graph());
  EXPECT_EQ(found.kinds[0].count, 0U);
  EXPECT_TRUE(std::isnan(found.kinds[0].mean_degree));
  EXPECT_TRUE(std::isnan(found.kinds[0].median_degree));
  EXPECT_TRUE(std::isnan(found.density));
  EXPECT_TRUE(std::isnan(found.giant_component_share));
  EXPECT_EQ(found.components, 0U);
  EXPECT_TRUE(std::isnan(describe(view::TwoMode()).density));
}

TEST(Description, OfADirectedGraphHasNoClustering) {
  const auto found = describe(test::directed(3, {{0, 1}, {1, 2}}));
  EXPECT_TRUE(std::isnan(found.clustering));
  EXPECT_EQ(found.kinds[0].max_degree, 2U);
  EXPECT_EQ(found.components, 1U);
  EXPECT_DOUBLE_EQ(found.mean_distance, 4. / 3) << "along the arrows";
}

TEST(Description, PutsWavesSideBySide) {
  const std::vector<Wave> waves{{"2019", describe(undirected(2, {}))},
                                {"2024", describe(undirected(3, {{0, 1}}))}};
  const auto table = to_table(waves);
  std::vector<std::string> names;
  for (const auto& column : table.columns) names.push_back(column.name);
  EXPECT_THAT(names, testing::ElementsAre("what", "quantity", "2019", "2024"));
  EXPECT_EQ(table.columns[1].values[0], Value("number"));
  EXPECT_EQ(table.columns[2].values[0], Value(std::int64_t{2}));
  EXPECT_EQ(table.columns[3].values[0], Value(std::int64_t{3}));
  EXPECT_EQ(to_table(waves[0].description).columns[2].name, "value");
  EXPECT_EQ(to_table(std::span<const Wave>()).row_count(), 0U);
}

TEST(Description, RefusesWavesThatDoNotMatch) {
  const auto one = describe(undirected(2, {}));
  const auto two = describe(view::TwoMode());
  const std::vector<Wave> mixed{{"a", one}, {"b", two}}, same{{"a", one}, {"a", one}};
  EXPECT_THROW((void)to_table(mixed), base::InvalidArgument);
  EXPECT_THROW((void)to_table(same), base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::present
