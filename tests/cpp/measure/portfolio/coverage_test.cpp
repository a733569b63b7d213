#include "citynet/measure/portfolio/coverage.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <set>

#include "citynet/base/error.hpp"
#include "measure/portfolio/columns.hpp"

namespace citynet::measure {
namespace {

using test::columns;
using testing::ElementsAre;
using testing::IsEmpty;
using view::TwoMode;

TEST(Coverage, GoesByWhatIsAddedNotBySize) {
  // t0 {0..4}, t1 {3, 4, 5, 6}, t2 {0, 1, 2}, t3 {7}: after t0, t1 adds 2, t3 adds 1, t2 nothing.
  const auto made = coverage(columns(9, {{0, 1, 2, 3, 4}, {3, 4, 5, 6}, {0, 1, 2}, {7}}));
  EXPECT_THAT(made.steps,
              ElementsAre(CoverageStep{0, 5, 5, 5, 5.0 / 9}, CoverageStep{1, 4, 2, 7, 7.0 / 9},
                          CoverageStep{3, 1, 1, 8, 8.0 / 9}, CoverageStep{2, 3, 0, 8, 8.0 / 9}));
  EXPECT_EQ(made.account.status, Status::exact);
}

TEST(Coverage, EqualsAreTakenByKeyAndThatIsSaid) {
  const auto made = coverage(columns(4, {{0, 1}, {2, 3}}, {"z", "a"}));
  EXPECT_EQ(made.steps[0].column, 1u);
  EXPECT_EQ(made.account.status, Status::not_unique);
  EXPECT_THAT(coverage(TwoMode()).steps, IsEmpty());
}

TEST(Coverage, EqualsTheGreedyRuleTakenLiterally) {
  std::mt19937 random(5);
  for (int round = 0; round < 60; ++round) {
    std::vector<std::vector<std::uint32_t>> members(7);
    for (auto& column : members) {
      for (std::uint32_t row = 0; row < 10; ++row) {
        if (random() % 4 == 0) column.push_back(row);
      }
    }
    const auto made = coverage(columns(10, members));  // keys t0, t1 ...: by number
    std::set<std::uint32_t> reached, left{0, 1, 2, 3, 4, 5, 6};
    for (const auto& step : made.steps) {
      std::size_t most = 0;
      std::uint32_t best = *left.begin();
      for (const auto column : left) {
        const auto adds = static_cast<std::size_t>(
            std::count_if(members[column].begin(), members[column].end(),
                          [&](std::uint32_t row) { return !reached.contains(row); }));
        if (adds > most) {
          most = adds;
          best = column;
        }
      }
      EXPECT_EQ(step.column, best);
      EXPECT_EQ(step.adds, most);
      reached.insert(members[best].begin(), members[best].end());
      EXPECT_EQ(step.covered, reached.size());
      left.erase(best);
    }
    EXPECT_TRUE(left.empty());
  }
}

}  // namespace
}  // namespace citynet::measure
