#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "citynet/base/error.hpp"
#include "citynet/view/explain.hpp"
#include "citynet/view/projection.hpp"
#include "citynet/view/two_mode.hpp"
#include "support/promises.hpp"

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

/// Enough cells for several parts, in no order, each once: 314159 is a prime and does not divide
/// the number of places.
struct ManyCells {
  static constexpr std::uint32_t kRows = 500, kColumns = 1000;
  Numbers rows{}, columns{};
  std::vector<double> grades{};

  ManyCells() {
    constexpr std::uint64_t kPlaces = std::uint64_t{kRows} * kColumns;
    for (std::uint64_t cell = 0; cell < 200'000; ++cell) {
      const auto place = cell * 314'159 % kPlaces;
      rows.push_back(static_cast<std::uint32_t>(place / kColumns));
      columns.push_back(static_cast<std::uint32_t>(place % kColumns));
      grades.push_back(1.0 / static_cast<double>(1 + cell));
    }
  }
  void repeat(std::size_t first, std::size_t end) {
    for (auto cell = first; cell < end; ++cell) {
      rows.push_back(rows[cell]);
      columns.push_back(columns[cell]);
      grades.push_back(grades[cell]);
    }
  }
  [[nodiscard]] TwoMode made(const CellOptions& options) const {
    return TwoMode::from_cells(kRows, kColumns, rows, columns, CellGrades{grades}, options);
  }
};

std::vector<double> everything_of(const TwoMode& incidence) {
  std::vector<double> all(incidence.grades().begin(), incidence.grades().end());
  const auto add = [&](const auto& numbers) {
    all.insert(all.end(), numbers.begin(), numbers.end());
  };
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) add(incidence.targets_of(row));
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    add(incidence.actors_of(column));
    add(incidence.cells_of(column));
  }
  return all;
}

TEST(TwoModeFromCells, IsTheSameForAnyNumberOfThreads) {
  ManyCells cells;
  test::expect_same_bits_for_any_number_of_threads(
      [&](const base::RunControl& run) { return everything_of(cells.made({.run = run})); });
  cells.repeat(150'000, 180'000);
  cells.repeat(160'000, 170'000);
  for (const auto repeated : {RepeatedCells::add_grades, RepeatedCells::keep_first}) {
    test::expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
      return everything_of(cells.made({.repeated_cells = repeated, .run = run}));
    });
  }
}

TEST(TwoModeFromCells, ColumnsInOrderGiveWhatOthersGive) {
  const ManyCells cells;
  std::vector<std::size_t> order(cells.rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return cells.columns[a] < cells.columns[b];
  });
  Numbers rows, columns;
  CellGrades grades;
  for (const auto cell : order) {
    rows.push_back(cells.rows[cell]);
    columns.push_back(cells.columns[cell]);
    grades.values.push_back(cells.grades[cell]);
  }
  const auto sorted = TwoMode::from_cells(ManyCells::kRows, ManyCells::kColumns, rows, columns,
                                          grades, {.run = {.threads = 3}});
  EXPECT_EQ(everything_of(sorted), everything_of(cells.made({})));
}

TEST(TwoModeFromCells, NamesTheFirstOffendingCellForAnyNumberOfThreads) {
  ManyCells cells;
  const auto refusal = [&](int threads) -> std::string {
    try {
      (void)cells.made({.run = {.threads = threads}});
    } catch (const base::InvalidArgument& error) {
      return error.what();
    }
    return "nothing";
  };
  const auto expect_refusal = [&](const std::string& words) {
    for (const int threads : {1, 2, 5}) EXPECT_THAT(refusal(threads), HasSubstr(words));
  };
  expect_refusal("nothing");
  // Of many that are given twice, the first in the order of rows and columns: 0 - 0, given first.
  cells.repeat(0, 30'000);
  expect_refusal("0 - 0 at position 200000");
  cells.grades[190'000] = -1;
  cells.grades[70'000] = 0;
  expect_refusal("at position 70000");
  cells.columns[199'999] = cells.columns[120'001] = ManyCells::kColumns;
  expect_refusal("at position 120001");
  cells.rows[180'000] = cells.rows[199'998] = ManyCells::kRows;
  expect_refusal("at position 180000");
}

TEST(TwoModeFromCells, IsCancelledByProgress) {
  ManyCells cells;
  test::expect_cancelled_by_progress([&](const base::RunControl& run) {
    return TwoMode::from_cells(ManyCells::kRows, ManyCells::kColumns, cells.rows, cells.columns,
                               {.run = run});
  });
  EXPECT_THROW((void)cells.made({.run = {.threads = -1}}), base::InvalidArgument);
}

TEST(TwoModeFromCells, IsTransposedTheSameForAnyNumberOfThreads) {
  const auto incidence = ManyCells().made({});
  test::expect_same_bits_for_any_number_of_threads(
      [&](const base::RunControl& run) { return everything_of(incidence.transposed(run)); });
  EXPECT_EQ(everything_of(incidence.transposed().transposed()), everything_of(incidence));
  test::expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return incidence.transposed(run); });
}

}  // namespace
}  // namespace citynet::view
