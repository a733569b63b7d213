#include "citynet/present/joint_ranking.hpp"

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

measure::VertexScores scores(std::string name, std::vector<double> values) {
  measure::VertexScores made;
  made.values = std::move(values);
  made.account.measure = std::move(name);
  return made;
}

std::vector<std::string> lines(const JointRanking& ranking) {
  std::vector<std::string> all;
  for (const auto& row : ranking.rows) {
    auto line = row.key;
    for (std::size_t m = 0; m < ranking.measures.size(); ++m) line += " " + row.rank_text(m);
    all.push_back(line);
  }
  return all;
}

TEST(JointRanking, ShowsWhoIsAmongTheTopOfAnyMeasure) {
  const auto graph = keyed({"a", "b", "c", "d"});
  const std::vector<measure::VertexScores> both{scores("degree", {4, 3, 2, 1}),
                                                scores("closeness", {1, 2, 3, 4})};
  EXPECT_THAT(lines(rank(graph, both, {.top = 1})), ElementsAre("a 1 4", "d 4 1"));
  EXPECT_THAT(lines(rank(graph, both, {.top = 3, .any_of = false})), ElementsAre("b 2 3", "c 3 2"));
  EXPECT_THAT(lines(rank(graph, both)), ElementsAre("a 1 4", "b 2 3", "c 3 2", "d 4 1"));
  EXPECT_EQ(rank(graph, both, {.top = 1}).total, 4U);
}

TEST(JointRanking, NamesEveryoneWhoSharesTheLastPlace) {
  const auto graph = keyed({"d", "c", "b", "a"});
  const std::vector<measure::VertexScores> both{scores("degree", {2, 2, 1, 1}),
                                                scores("closeness", {1, 1, 1, 5})};
  EXPECT_THAT(lines(rank(graph, both, {.top = 1})), ElementsAre("c 1= 2=", "d 1= 2=", "a 3= 1"));
}

TEST(JointRanking, PutsEqualsOfTheFirstMeasureInTheOrderOfTheSecond) {
  const auto graph = keyed({"a", "b"});
  const std::vector<measure::VertexScores> both{scores("degree", {1, 1}),
                                                scores("closeness", {1, 2})};
  EXPECT_THAT(lines(rank(graph, both)), ElementsAre("b 1= 1", "a 1= 2"));
}

TEST(JointRanking, LeavesUndefinedScoresWithoutAPlace) {
  const auto graph = keyed({"a", "b"});
  const std::vector<measure::VertexScores> both{scores("closeness", {std::nan(""), 1}),
                                                scores("vertex strength", {5, 2})};
  const auto ranking = rank(graph, both, {.top = 1});
  EXPECT_THAT(lines(ranking), ElementsAre("b 1 2", "a  1"));
  const auto table = to_table(ranking);
  std::vector<std::string> names;
  for (const auto& column : table.columns) names.push_back(column.name);
  EXPECT_THAT(names, ElementsAre("key", "name", "closeness_rank", "closeness",
                                 "vertex_strength_rank", "vertex_strength"));
  EXPECT_TRUE(std::holds_alternative<std::monostate>(table.columns[2].values[1]));
  EXPECT_TRUE(std::holds_alternative<std::monostate>(table.columns[3].values[1]));
}

TEST(JointRanking, IsEmptyForTheNullGraph) {
  const std::vector<measure::VertexScores> one{scores("degree", {})};
  EXPECT_TRUE(rank(view::Graph(), one, {.top = 3}).rows.empty());
}

TEST(JointRanking, RefusesWhatCannotStandSideBySide) {
  const auto graph = keyed({"a"});
  const auto refuse = [&](std::vector<measure::VertexScores> several) {
    EXPECT_THROW((void)rank(graph, several), base::InvalidArgument);
  };
  refuse({});
  refuse({scores("degree", {1}), scores("degree", {1})});
  refuse({scores("degree", {1, 2})});
  const std::vector<measure::VertexScores> one{scores("degree", {1})};
  EXPECT_THROW((void)rank(graph, one, {.tie_tolerance = 1}), base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::present
