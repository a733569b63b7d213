#include <gmock/gmock.h>

#include <vector>

#include "citynet/base/error.hpp"
#include "citynet/view/explain.hpp"
#include "citynet/view/projection.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::view {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Numbers = std::vector<std::uint32_t>;

TEST(TwoModeFromCells, KeepsRowsAndColumnsThatHaveNoCell) {
  const Numbers rows{2, 0, 0}, columns{1, 3, 1};
  const auto incidence = TwoMode::from_cells(4, 5, rows, columns);
  EXPECT_EQ(incidence.actor_count(), 4U);
  EXPECT_EQ(incidence.target_count(), 5U);
  EXPECT_THAT(incidence.targets_of(0), ElementsAre(1U, 3U));
  EXPECT_THAT(incidence.targets_of(1), ElementsAre());
  EXPECT_THAT(incidence.actors_of(1), ElementsAre(0U, 2U));
  EXPECT_THAT(incidence.cells_of(1), ElementsAre(0U, 2U));
  EXPECT_EQ(incidence.actor_key(2), "a2");
  EXPECT_EQ(incidence.target_key(4), "t4");
  EXPECT_FALSE(incidence.has_view());
  EXPECT_TRUE(incidence.behind(0).empty());
}

TEST(TwoModeFromCells, GradesFollowTheirCells) {
  const Numbers rows{1, 0}, columns{0, 0};
  const auto incidence = TwoMode::from_cells(2, 1, rows, columns, CellGrades{{2.5, 1.5}});
  EXPECT_TRUE(incidence.has_grades());
  EXPECT_THAT(incidence.grades(), ElementsAre(1.5, 2.5));
}

TEST(TwoModeFromCells, IsTheSameInWhateverOrderCellsAreGiven) {
  Numbers rows, columns;
  std::vector<double> grades;
  for (std::uint32_t cell = 0; cell < 97;
       ++cell) {  // 10 is a generator modulo 97: all cells, mixed
    const auto place = cell * 10 % 97;
    rows.push_back(place / 10);
    columns.push_back(place % 10);
    grades.push_back(1 + place);
  }
  const auto incidence = TwoMode::from_cells(10, 10, rows, columns, CellGrades{grades});
  EXPECT_THAT(incidence.targets_of(3), ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
  EXPECT_THAT(incidence.targets_of(9), ElementsAre(0, 1, 2, 3, 4, 5, 6));
  EXPECT_THAT(incidence.actors_of(8), ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8));
  for (std::uint32_t cell = 0; cell < 97; ++cell) EXPECT_EQ(incidence.grades()[cell], 1 + cell);
}

TEST(TwoModeFromCells, NamesTheSecondOfTwoEqualCells) {
  const Numbers rows{5, 2, 1, 2, 5}, columns{0, 7, 3, 7, 0};
  EXPECT_THAT([&] { (void)TwoMode::from_cells(6, 8, rows, columns); },
              testing::ThrowsMessage<base::InvalidArgument>(HasSubstr("2 - 7 at position 3")));
}

TEST(TwoModeFromCells, MergesRepeatedCellsOnlyWhenAsked) {
  const Numbers rows{0, 0}, columns{0, 0};
  const CellGrades grades{{1, 2}};
  EXPECT_THAT([&] { (void)TwoMode::from_cells(1, 1, rows, columns, grades); },
              testing::ThrowsMessage<base::InvalidArgument>(HasSubstr("0 - 0 at position 1")));
  CellOptions options;
  options.repeated_cells = RepeatedCells::add_grades;
  EXPECT_THAT(TwoMode::from_cells(1, 1, rows, columns, grades, options).grades(), ElementsAre(3.0));
  options.repeated_cells = RepeatedCells::keep_first;
  EXPECT_THAT(TwoMode::from_cells(1, 1, rows, columns, grades, options).grades(), ElementsAre(1.0));
}

TEST(TwoModeFromCells, RefusesEndsThatDoNotExistAndGradesThatAreNone) {
  const Numbers rows{0, 1}, columns{0, 7};
  EXPECT_THAT([&] { (void)TwoMode::from_cells(2, 2, rows, columns); },
              testing::ThrowsMessage<base::InvalidArgument>(HasSubstr("1 - 7 at position 1")));
  EXPECT_THAT(
      [&] {
        (void)TwoMode::from_cells(2, 9, rows, columns, CellGrades{{1, 0}});
      },
      testing::ThrowsMessage<base::InvalidArgument>(HasSubstr("at position 1")));
  EXPECT_THROW((void)TwoMode::from_cells(2, 9, rows, columns, CellGrades{{1}}),
               base::InvalidArgument);
}

TEST(TwoModeFromCells, ProjectsWithItsOwnKeysAndHasNoRecords) {
  const Numbers rows{0, 1, 1, 2}, columns{0, 0, 1, 1};
  CellOptions options;
  options.actor_keys = {"x", "y", "z"};
  const auto graph = project(TwoMode::from_cells(3, 2, rows, columns, options));
  EXPECT_EQ(graph.key(1), "y");
  EXPECT_THAT(graph.neighbors(1), ElementsAre(0U, 2U));
  EXPECT_THROW((void)graph.origin()->view(), base::InvalidArgument);
  const auto why = explain(graph, 0, 1);
  EXPECT_FALSE(why.has_records);
  EXPECT_EQ(why.second_key, "y");
  EXPECT_EQ(why.shared.at(0).key, graph.origin()->target_key(0));
}

}  // namespace
}  // namespace citynet::view
