#include "citynet/measure/two_mode/interlocking.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "citynet/base/random.hpp"
#include "citynet/view/projection.hpp"
#include "support/davis.hpp"
#include "support/promises.hpp"

namespace citynet::measure {
namespace {

using testing::ElementsAre;
using view::CellUse;
using view::TwoMode;

using Numbers = std::vector<std::uint32_t>;

/// 3 cities and 3 bodies: V = [[3, 2, 0], [2, 0, 1], [0, 4, 1]].
TwoMode three_cities() {
  return TwoMode::from_cells(3, 3, Numbers{0, 0, 1, 1, 2, 2}, Numbers{0, 1, 0, 2, 1, 2},
                             view::CellGrades{{3, 2, 2, 1, 4, 1}});
}

// By hand: r12 = 3 * 2, r13 = 2 * 4, r23 = 1 * 1.
TEST(Interlocking, OfThreeCitiesByHand) {
  const auto result = interlocking(three_cities());
  EXPECT_THAT(result.connectivity, ElementsAre(14, 7, 9));
  EXPECT_THAT(result.share_of_maximum, ElementsAre(1, 7.0 / 14, 9.0 / 14));
  EXPECT_EQ(result.total, 30);
  const auto graph = view::project(three_cities(), {.cells = CellUse::grade});
  EXPECT_THAT(graph.strengths(), ElementsAre(6, 8, 1));
}

TEST(Interlocking, IsTheSumOfTheInterlocksOnRandomIncidences) {
  base::RandomStream random(3);
  for (int trial = 0; trial < 20; ++trial) {
    Numbers rows, columns;
    view::CellGrades grades;
    for (std::uint32_t row = 0; row < 12; ++row) {
      for (std::uint32_t column = 0; column < 8; ++column) {
        if (random.below(3) != 0) continue;
        rows.push_back(row);
        columns.push_back(column);
        grades.values.push_back(1 + static_cast<double>(random.below(5)));
      }
    }
    const auto incidence = TwoMode::from_cells(12, 8, rows, columns, grades);
    for (const auto cells : {CellUse::grade, CellUse::presence}) {
      const auto result = interlocking(incidence, {.cells = cells});
      const auto graph = view::project(incidence, {.cells = cells});
      for (view::Vertex v = 0; v < 12; ++v) {
        double sum = 0;
        for (const auto edge : graph.edges_of(v)) sum += graph.strengths()[edge];
        EXPECT_DOUBLE_EQ(result.connectivity[v], sum);
      }
    }
  }
}

// Davis: the strengths of the projection add up to 322, and each is counted at both ends.
TEST(Interlocking, OfTheSouthernWomenAddsUpToTwiceTheirSharedEvents) {
  const auto incidence = view::two_mode(view::select(test::southern_women(), {}));
  EXPECT_EQ(interlocking(incidence, {.cells = CellUse::presence}).total, 2 * 322);
}

TEST(Interlocking, HasNoShareWhenNobodySharesAnything) {
  const auto incidence =
      TwoMode::from_cells(2, 2, Numbers{0, 1}, Numbers{0, 1}, view::CellGrades{{0.1, 3}});
  const auto result = interlocking(incidence);
  EXPECT_THAT(result.connectivity, ElementsAre(0, 0));
  EXPECT_TRUE(std::isnan(result.share_of_maximum[0]));
  EXPECT_EQ(result.account.status, Status::undefined);
  EXPECT_FALSE(result.account.note.empty());
  EXPECT_TRUE(interlocking(TwoMode(), {.cells = CellUse::presence}).connectivity.empty());
}

TEST(Interlocking, RefusesGradesThatAreNotThere) {
  const auto bare = TwoMode::from_cells(1, 1, Numbers{0}, Numbers{0});
  test::expect_refused([&] { return interlocking(bare); }, "cells", "grade");
}

TEST(Interlocking, StopsWhenProgressSaysNo) {
  test::expect_cancelled_by_progress(
      [](const base::RunControl& run) { return interlocking(three_cities(), {.run = run}); });
}

TEST(Interlocking, TellsItsConventions) {
  const auto account = interlocking(three_cities()).account;
  EXPECT_EQ(account.measure, "gross connectivity");
  EXPECT_EQ(account.conventions[0], (Convention{"cells", "grade"}));
}

}  // namespace
}  // namespace citynet::measure
