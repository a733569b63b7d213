#include "citynet/measure/change/change.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

#include "citynet/base/error.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::measure {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using view::Graph;
using view::TwoMode;

using Cells = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

TwoMode incidence(std::vector<std::string> actors, std::vector<std::string> targets,
                  const Cells& cells, const std::vector<double>& grades = {}) {
  std::vector<std::uint32_t> rows, columns;
  for (const auto& [row, column] : cells) {
    rows.push_back(row);
    columns.push_back(column);
  }
  const auto a = actors.size(), t = targets.size();
  const view::CellOptions options{view::RepeatedCells::reject, std::move(actors),
                                  std::move(targets)};
  if (grades.empty()) return TwoMode::from_cells(a, t, rows, columns, options);
  return TwoMode::from_cells(a, t, rows, columns, view::CellGrades{grades}, options);
}

TEST(Change, ThreeRecordsBeforeAndThreeAfter) {
  // Before: gdansk in ump and ubc, lodz in ump. After: gdansk in ump, lodz in ump, lublin in
  // eurocities. Kept 2 cells, gained 1, lost 1: Jaccard 2 / 4, turnover 2 / 6.
  const auto before = incidence({"gdansk", "lodz"}, {"ump", "ubc"}, {{0, 0}, {0, 1}, {1, 0}});
  const auto after =
      incidence({"lublin", "lodz", "gdansk"}, {"eurocities", "ump"}, {{0, 0}, {1, 1}, {2, 1}});
  const auto made = change(before, after);
  EXPECT_THAT(made.actors, ElementsAre(KeyFate{"gdansk", Fate::kept}, KeyFate{"lodz", Fate::kept},
                                       KeyFate{"lublin", Fate::gained}));
  EXPECT_THAT(made.targets, ElementsAre(KeyFate{"eurocities", Fate::gained},
                                        KeyFate{"ubc", Fate::lost}, KeyFate{"ump", Fate::kept}));
  EXPECT_THAT(made.cells, ElementsAre(TieFate{"gdansk", "ubc", Fate::lost, 1, 0},
                                      TieFate{"gdansk", "ump", Fate::kept, 1, 1},
                                      TieFate{"lodz", "ump", Fate::kept, 1, 1},
                                      TieFate{"lublin", "eurocities", Fate::gained, 0, 1}));
  EXPECT_EQ(made.of_cells.jaccard, 0.5);
  EXPECT_EQ(made.of_cells.turnover, 2.0 / 6.0);
  EXPECT_EQ(made.of_actors.jaccard, 2.0 / 3.0);
  EXPECT_EQ(made.of_actors.turnover, 1.0 / 5.0);
  EXPECT_EQ(made.of_targets.jaccard, 1.0 / 3.0);
  EXPECT_EQ(made.account.status, Status::exact);
}

TEST(Change, JoinersAndLeaversStandWithTheirNetwork) {
  const auto before = incidence({"a", "b", "c"}, {"ump"}, {{0, 0}, {1, 0}});
  const auto after = incidence({"a", "b", "c"}, {"ump"}, {{1, 0}, {2, 0}});
  const auto made = change(before, after);
  ASSERT_EQ(made.by_target.size(), 1u);
  EXPECT_EQ(made.by_target[0].key, "ump");
  EXPECT_THAT(made.by_target[0].joiners, ElementsAre("c"));
  EXPECT_THAT(made.by_target[0].leavers, ElementsAre("a"));
  EXPECT_THAT(made.by_target[0].stayers, ElementsAre("b"));
  // A row without cells is there, too: c was in the wave before, in nothing.
  EXPECT_EQ(made.of_actors.kept, 3u);
}

TEST(Change, GradesOfACellAreBesideEachOther) {
  const auto made =
      change(incidence({"a"}, {"t"}, {{0, 0}}, {1.0}), incidence({"a"}, {"t"}, {{0, 0}}, {2.5}));
  EXPECT_THAT(made.cells, ElementsAre(TieFate{"a", "t", Fate::kept, 1.0, 2.5}));
}

Graph graph(std::vector<std::string> keys, std::vector<view::Vertex> sources,
            std::vector<view::Vertex> targets, std::vector<double> strengths = {},
            bool directed = false) {
  view::GraphOptions options;
  options.directed = directed;
  const auto n = keys.size();
  options.keys = std::move(keys);
  if (strengths.empty()) return Graph::from_edges(n, sources, targets, options);
  return Graph::from_edges(n, sources, targets, view::EdgeStrengths{std::move(strengths)}, options);
}

TEST(Change, TiesAreMatchedByKeysWhateverTheOrderOfTheVertices) {
  const auto before = graph({"x", "a", "m"}, {0, 0}, {1, 2}, {2, 3});  // a-x 2, m-x 3
  const auto after = graph({"m", "x", "b"}, {0, 1}, {1, 2}, {5, 1});   // m-x 5, b-x 1
  const auto made = change(before, after);
  EXPECT_THAT(made.edges, ElementsAre(TieFate{"a", "x", Fate::lost, 2, 0},
                                      TieFate{"b", "x", Fate::gained, 0, 1},
                                      TieFate{"m", "x", Fate::kept, 3, 5}));
  EXPECT_EQ(made.strengthened, 1u);
  EXPECT_EQ(made.weakened, 0u);
  EXPECT_EQ(made.of_vertices.jaccard, 0.5);
}

TEST(Change, TheDirectionOfAnArcCounts) {
  const auto there = graph({"a", "b"}, {0}, {1}, {}, true);
  const auto back = graph({"b", "a"}, {0}, {1}, {}, true);
  EXPECT_EQ(change(there, back).of_edges.kept, 0u);
  EXPECT_EQ(change(there, there).of_edges.kept, 1u);
  EXPECT_THROW((void)change(there, graph({"a", "b"}, {0}, {1})), base::InvalidArgument);
}

TEST(Change, NothingInEitherWaveIsUndefined) {
  const auto made = change(TwoMode(), TwoMode());
  EXPECT_EQ(made.account.status, Status::undefined);
  EXPECT_TRUE(std::isnan(made.of_cells.jaccard));
  EXPECT_TRUE(std::isnan(made.of_cells.turnover));
  EXPECT_EQ(change(Graph(), Graph()).account.status, Status::undefined);
  // Cities without any tie: their own shares are defined, those of the ties are not.
  const auto edgeless = graph({"a", "b"}, {}, {});
  const auto same = change(edgeless, edgeless);
  EXPECT_EQ(same.of_vertices.jaccard, 1.0);
  EXPECT_EQ(same.of_vertices.turnover, 0.0);
  EXPECT_TRUE(std::isnan(same.of_edges.jaccard));
  EXPECT_THAT(same.edges, IsEmpty());
}

TEST(Change, FromNothingAllIsGained) {
  const auto after = incidence({"a"}, {"t"}, {{0, 0}});
  const auto made = change(TwoMode(), after);
  EXPECT_EQ(made.of_cells.gained, 1u);
  EXPECT_EQ(made.of_cells.jaccard, 0.0);
  EXPECT_EQ(made.of_cells.turnover, 1.0);
}

/// Two random incidences over overlapping keys, and what sets say of them.
class RandomChange : public testing::TestWithParam<unsigned> {
 protected:
  static std::vector<std::string> keys(const char* prefix, unsigned from, std::mt19937& random) {
    std::vector<std::string> all;
    for (unsigned i = 0; i < 6; ++i) all.push_back(prefix + std::to_string(from + i));
    std::shuffle(all.begin(), all.end(), random);
    return all;
  }
  static TwoMode draw(unsigned from, std::mt19937& random) {
    Cells cells;
    for (std::uint32_t row = 0; row < 6; ++row) {
      for (std::uint32_t column = 0; column < 6; ++column) {
        if (random() % 3 == 0) cells.emplace_back(row, column);
      }
    }
    return incidence(keys("a", from, random), keys("t", from, random), cells);
  }
  static std::set<std::pair<std::string, std::string>> cells(const TwoMode& made) {
    std::set<std::pair<std::string, std::string>> all;
    for (std::uint32_t row = 0; row < made.actor_count(); ++row) {
      for (const auto column : made.targets_of(row)) {
        all.emplace(made.actor_key(row), made.target_key(column));
      }
    }
    return all;
  }
};

TEST_P(RandomChange, KeptAndGainedAreTheLaterWaveKeptAndLostTheEarlier) {
  std::mt19937 random(GetParam());
  const auto before = draw(0, random), after = draw(GetParam() % 4, random);
  const auto was = cells(before), is = cells(after);
  const auto made = change(before, after);
  EXPECT_EQ(made.of_cells.before(), was.size());
  EXPECT_EQ(made.of_cells.after(), is.size());
  EXPECT_EQ(made.of_actors.after(), after.actor_count());
  EXPECT_EQ(made.of_targets.before(), before.target_count());
  for (const auto& cell : made.cells) {
    EXPECT_EQ(was.contains({cell.first, cell.second}), cell.fate != Fate::gained);
    EXPECT_EQ(is.contains({cell.first, cell.second}), cell.fate != Fate::lost);
  }
  EXPECT_TRUE(std::is_sorted(made.cells.begin(), made.cells.end(), [](auto& a, auto& b) {
    return std::pair(a.first, a.second) < std::pair(b.first, b.second);
  }));
}

TEST_P(RandomChange, TheWayBackGainsWhatTheWayThereLost) {
  std::mt19937 random(GetParam());
  const auto before = draw(0, random), after = draw(GetParam() % 4, random);
  const auto there = change(before, after), back = change(after, before);
  EXPECT_EQ(there.of_cells.gained, back.of_cells.lost);
  EXPECT_EQ(there.of_cells.kept, back.of_cells.kept);
  EXPECT_EQ(there.of_cells.jaccard, back.of_cells.jaccard);
  EXPECT_EQ(there.of_cells.turnover, back.of_cells.turnover);
  const auto still = change(before, before);
  EXPECT_EQ(still.of_cells.gained + still.of_cells.lost, 0u);
}

TEST_P(RandomChange, JoinersLeaversAndStayersAddUpToTheCells) {
  std::mt19937 random(GetParam());
  const auto made = change(draw(0, random), draw(GetParam() % 4, random));
  Tally sum;
  for (const auto& column : made.by_target) {
    sum.gained += column.joiners.size();
    sum.lost += column.leavers.size();
    sum.kept += column.stayers.size();
    if (column.fate == Fate::gained) {
      EXPECT_THAT(column.leavers, IsEmpty());
    }
  }
  EXPECT_EQ(sum.gained, made.of_cells.gained);
  EXPECT_EQ(sum.lost, made.of_cells.lost);
  EXPECT_EQ(sum.kept, made.of_cells.kept);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomChange, testing::Range(0U, 30U));

TEST(Change, AnswersNoAndStops) {
  ChangeOptions options;
  options.run.progress = [](double) { return base::Continue::no; };
  const auto some = incidence({"a"}, {"t"}, {{0, 0}});
  EXPECT_THROW((void)change(some, some, options), base::Cancelled);
}

}  // namespace
}  // namespace citynet::measure
