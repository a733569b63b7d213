#include "citynet/present/composition.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "citynet/base/error.hpp"

namespace citynet::present {
namespace {

using testing::ElementsAre;

/// a and b joined t0; b and c joined t1; nobody joined t2.
view::TwoMode incidence() {
  const std::vector<std::uint32_t> rows{0, 1, 1, 2}, columns{0, 0, 1, 1};
  return view::TwoMode::from_cells(3, 3, rows, columns);
}

TEST(Composition, CountsTheGroupsOfAllAndOfEachTarget) {
  const std::vector<std::string> groups{"DE", "PL", "PL"};
  const auto found = composition(incidence(), groups);
  EXPECT_THAT(found.groups, ElementsAre("PL", "DE")) << "the largest first";
  EXPECT_THAT(found.whole.counts, ElementsAre(2U, 1U));
  EXPECT_NEAR(found.whole.blau, 1 - 4. / 9 - 1. / 9, 1e-15);
  ASSERT_EQ(found.parts.size(), 3U);
  EXPECT_THAT(found.parts[0].counts, ElementsAre(1U, 1U));
  EXPECT_EQ(found.parts[0].blau, .5);
  EXPECT_THAT(found.parts[1].counts, ElementsAre(2U, 0U));
  EXPECT_EQ(found.parts[1].blau, 0);
  EXPECT_EQ(found.parts[1].share(0), 1);
  EXPECT_EQ(found.parts[2].total, 0U);
  EXPECT_TRUE(std::isnan(found.parts[2].blau)) << "nobody is of no group";
  EXPECT_TRUE(std::isnan(found.parts[2].share(0)));
}

TEST(Composition, KeepsUnknownGroupsOutOfTheShares) {
  const std::vector<std::string> groups{"PL", "", "DE"};
  const auto graph = view::Graph::from_edges(3, {}, {});
  const auto found = composition(graph, groups);
  EXPECT_EQ(found.whole.total, 2U);
  EXPECT_EQ(found.whole.missing, 1U);
  EXPECT_EQ(found.whole.share(0), .5);
  EXPECT_THAT(found.groups, ElementsAre("DE", "PL")) << "equals in the order of their names";
  const auto table = to_table(found);
  EXPECT_EQ(table.row_count(), 3U);
  EXPECT_EQ(table.columns[0].values[2], Value());
  EXPECT_EQ(table.columns[1].values[2], Value(std::int64_t{1}));
}

TEST(Composition, StandsInATableWithOneColumnPerGroup) {
  const std::vector<std::string> groups{"DE", "PL", "PL"};
  const auto table =
      to_table(composition(incidence(), groups, "country"), CompositionCells::shares);
  std::vector<std::string> names;
  for (const auto& column : table.columns) names.push_back(column.name);
  EXPECT_THAT(names,
              ElementsAre("key", "name", "count", "missing", "blau", "country_PL", "country_DE"));
  EXPECT_EQ(table.row_count(), 4U);
  EXPECT_EQ(table.columns[5].values[1], Value(.5));
  EXPECT_EQ(table.columns[5].values[3], Value()) << "a share of nobody";
}

TEST(Composition, OfNothingIsEmpty) {
  const auto found = composition(view::Graph(), std::vector<std::string>{});
  EXPECT_TRUE(found.groups.empty());
  EXPECT_TRUE(std::isnan(found.whole.blau));
  EXPECT_EQ(to_table(found).row_count(), 0U);
}

TEST(Composition, RefusesAnotherNumberOfGroups) {
  const std::vector<std::string> one{"PL"};
  EXPECT_THROW((void)composition(incidence(), one), base::InvalidArgument);
  EXPECT_THROW((void)composition(view::Graph(), one), base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::present
