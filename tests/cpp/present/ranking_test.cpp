#include "citynet/present/ranking.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "citynet/base/error.hpp"

namespace citynet::present {
namespace {

using testing::ElementsAre;

view::Graph keyed(const std::vector<std::string>& keys) {
  view::GraphOptions options;
  options.keys = keys;
  return view::Graph::from_edges(keys.size(), {}, {}, options);
}

measure::VertexScores scores(std::vector<double> values) {
  measure::VertexScores made;
  made.values = std::move(values);
  made.account.measure = "degree";
  return made;
}

std::vector<std::string> lines(const Ranking& ranking) {
  std::vector<std::string> all;
  for (const auto& row : ranking.rows) all.push_back(row.rank_text() + " " + row.key);
  return all;
}

TEST(Ranking, ShowsEqualsAsEqualsInTheOrderOfTheirKeys) {
  const auto ranking = rank(keyed({"d", "c", "b", "a"}), scores({1, 3, 3, 2}));
  EXPECT_THAT(lines(ranking), ElementsAre("1= b", "1= c", "3 a", "4 d"));
  EXPECT_EQ(ranking.rows[0].tied_with, 1u);
}

TEST(Ranking, NeverCutsAGroupOfEqualsInTwo) {
  const auto graph = keyed({"a", "b", "c", "d"});
  EXPECT_THAT(lines(rank(graph, scores({5, 3, 3, 3}), {.top = 2})),
              ElementsAre("1 a", "2= b", "2= c", "2= d"));
  EXPECT_THAT(lines(rank(graph, scores({5, 4, 3, 3}), {.top = 2})), ElementsAre("1 a", "2 b"));
  EXPECT_EQ(rank(graph, scores({5, 4, 3, 3}), {.top = 2}).total, 4u);
}

TEST(Ranking, TakesRoundingForATieAndNothingMore) {
  const auto graph = keyed({"a", "b", "c"});
  EXPECT_THAT(lines(rank(graph, scores({0.1 + 0.2, 0.3, 0.3 + 1e-6}))),
              ElementsAre("1 c", "2= a", "2= b"));
  EXPECT_THAT(lines(rank(graph, scores({0.1 + 0.2, 0.3, 0.2}), {.tie_tolerance = 0})),
              ElementsAre("1 a", "2 b", "3 c"));
}

TEST(Ranking, DoesNotLetManySmallStepsGrowIntoOneTie) {
  // Each is within the tolerance of the next, but not of the first.
  const auto ranking =
      rank(keyed({"a", "b", "c"}), scores({1.0, 0.94, 0.88}), {.tie_tolerance = 0.07});
  EXPECT_THAT(lines(ranking), ElementsAre("1= a", "1= b", "3 c"));
}

TEST(Ranking, ListsUndefinedScoresApart) {
  const auto ranking = rank(keyed({"a", "b", "c"}), scores({std::nan(""), 1, std::nan("")}));
  EXPECT_THAT(lines(ranking), ElementsAre("1 b"));
  ASSERT_EQ(ranking.unranked.size(), 2u);
  EXPECT_EQ(ranking.unranked[0].key, "a");
  EXPECT_EQ(to_table(ranking).row_count(), 3u);
}

TEST(Ranking, RanksInfinityFirstAndAsEqual) {
  const auto endless = std::numeric_limits<double>::infinity();
  EXPECT_THAT(lines(rank(keyed({"a", "b", "c"}), scores({endless, 1, endless}))),
              ElementsAre("1= a", "1= c", "3 b"));
}

TEST(Ranking, RefusesScoresOfAnotherGraph) {
  EXPECT_THROW((void)rank(keyed({"a"}), scores({1, 2})), base::InvalidArgument);
  EXPECT_THROW((void)rank(keyed({"a"}), scores({1}), {.tie_tolerance = -1}), base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::present
