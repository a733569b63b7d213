#include "citynet/present/two_mode_table.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "citynet/base/error.hpp"
#include "citynet/measure/two_mode/degree.hpp"
#include "support/small_networks.hpp"

namespace citynet::present {
namespace {

using ::testing::ElementsAre;

view::TwoMode two_in_one() {
  const std::vector<std::uint32_t> rows{0, 1}, columns{0, 0};
  view::CellOptions options;
  options.actor_keys = {"b", "a"};
  options.target_keys = {"n"};
  return view::TwoMode::from_cells(2, 1, rows, columns, options);
}

/// Two cities in a network, one of them in another one, too.
view::TwoMode member_of_two() {
  test::Sketch sketch;
  const auto a = sketch.city("a"), b = sketch.city("b");
  const auto n = sketch.add(model::EntityKind::network, "n");
  const auto o = sketch.add(model::EntityKind::network, "o");
  sketch.join(a, n, "/");
  sketch.join(b, n, "/");
  sketch.join(b, o, "/");
  return view::two_mode(view::select(sketch.build(), {}));
}

TEST(TwoModeTable, HasARowForEachActorAndThenEachTarget) {
  const auto incidence = two_in_one();
  const std::vector<Column> columns{two_mode_column(measure::degree(incidence))};
  const auto table = two_mode_table(incidence, columns);
  ASSERT_EQ(table.columns.size(), 3U);
  EXPECT_EQ(table.columns[0].name, "mode");
  EXPECT_THAT(table.columns[0].values,
              ElementsAre(Value("actor"), Value("actor"), Value("joined")));
  EXPECT_THAT(table.columns[1].values, ElementsAre(Value("b"), Value("a"), Value("n")));
  EXPECT_EQ(table.columns[2].name, "degree");
  EXPECT_THAT(table.columns[2].values,
              ElementsAre(Value(std::int64_t{1}), Value(std::int64_t{1}), Value(std::int64_t{2})));
}

TEST(TwoModeTable, ShowsUndefinedScoresAsMissing) {
  const auto column = two_mode_column({.actors = {std::nan("")}, .targets = {.5}});
  EXPECT_THAT(column.values, ElementsAre(Value(std::monostate{}), Value(.5)));
}

TEST(TwoModeTable, TellsWhatIsKnownOfTheEntities) {
  const auto members = member_of_two();
  const auto table = two_mode_table(members);
  EXPECT_EQ(table.row_count(), 4U);
  EXPECT_EQ(table.columns[2].name, "name");
}

TEST(TwoModeTable, RefusesAColumnOfAnotherLength) {
  const std::vector<Column> columns{{"x", {Value(1.0)}}};
  EXPECT_THROW((void)two_mode_table(two_in_one(), columns), base::InvalidArgument);
}

TEST(TwoModeRanking, RanksEachKindOnItsOwn) {
  const auto incidence = two_in_one();
  const auto scores = measure::degree(incidence);
  const auto actors = rank_actors(incidence, scores);
  ASSERT_EQ(actors.rows.size(), 2U);
  EXPECT_EQ(actors.rows[0].key, "a");
  EXPECT_EQ(actors.rows[0].vertex, 1U);
  EXPECT_EQ(actors.rows[0].rank_text(), "1=");
  const auto targets = rank_targets(incidence, scores);
  ASSERT_EQ(targets.rows.size(), 1U);
  EXPECT_EQ(targets.rows[0].score, 2);
}

TEST(TwoModeRanking, NamesTheEntities) {
  const auto members = member_of_two();
  const auto ranking = rank_targets(members, measure::degree(members), {.top = 1});
  ASSERT_EQ(ranking.rows.size(), 1U);
  EXPECT_EQ(ranking.rows[0].key, "n");
  const auto entity = members.view().network().entity("n");
  EXPECT_EQ(ranking.rows[0].name, members.view().network()[entity].name);
}

TEST(TwoModeRanking, RefusesScoresOfAnotherSize) {
  EXPECT_THROW((void)rank_actors(two_in_one(), {}), base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::present
