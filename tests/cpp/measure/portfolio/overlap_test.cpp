#include "citynet/measure/portfolio/overlap.hpp"

#include <gmock/gmock.h>

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

TEST(Overlap, ThreeNetworksByHand) {
  // 0 {0, 1, 2, 3}, 1 {2, 3, 4}, 2 {2, 3}: 0 and 1 share 2 of 5, 0 and 2 share 2 of 4, 1 and 2
  // share 2 of 3; the third is a part of both others.
  const auto made = overlap(columns(5, {{0, 1, 2, 3}, {2, 3, 4}, {2, 3}}));
  EXPECT_THAT(made.pairs, ElementsAre(ColumnOverlap{0, 1, 2, 2.0 / 5, 2.0 / 3, 2.0 / 4, 2.0 / 3},
                                      ColumnOverlap{0, 2, 2, 2.0 / 4, 1, 2.0 / 4, 1},
                                      ColumnOverlap{1, 2, 2, 2.0 / 3, 1, 2.0 / 3, 1}));
  EXPECT_THAT(made.duplicates, IsEmpty());
}

TEST(Overlap, DuplicatesAreNamedTogether) {
  const auto made = overlap(columns(3, {{0, 1}, {2}, {}, {1, 0}, {0, 1}, {}, {2}}));
  EXPECT_THAT(made.duplicates, ElementsAre(ElementsAre(0, 3, 4), ElementsAre(1, 6)));
}

TEST(Overlap, TheLeastSharedThinsTheList) {
  const auto incidence = columns(3, {{0, 1, 2}, {0, 1}, {2}});
  EXPECT_EQ(overlap(incidence).pairs.size(), 2u);
  EXPECT_EQ(overlap(incidence, {2, {}}).pairs.size(), 1u);
  EXPECT_THROW((void)overlap(incidence, {0, {}}), base::InvalidArgument);
  EXPECT_THAT(overlap(TwoMode()).pairs, IsEmpty());
}

TEST(Overlap, EqualsTheSetsOnRandomIncidences) {
  std::mt19937 random(3);
  for (int round = 0; round < 50; ++round) {
    std::vector<std::vector<std::uint32_t>> members(6);
    for (auto& column : members) {
      for (std::uint32_t row = 0; row < 7; ++row) {
        if (random() % 3 == 0) column.push_back(row);
      }
    }
    const auto made = overlap(columns(7, members));
    std::size_t listed = 0;
    for (std::uint32_t a = 0; a < 6; ++a) {
      for (auto b = a + 1; b < 6; ++b) {
        const std::set<std::uint32_t> in_a(members[a].begin(), members[a].end());
        std::set<std::uint32_t> either = in_a;
        either.insert(members[b].begin(), members[b].end());
        const auto shared = in_a.size() + members[b].size() - either.size();
        if (shared == 0) continue;
        ASSERT_LT(listed, made.pairs.size());
        const auto& pair = made.pairs[listed++];
        EXPECT_EQ(std::pair(pair.first, pair.second), std::pair(a, b));
        EXPECT_EQ(pair.shared, shared);
        EXPECT_DOUBLE_EQ(pair.jaccard,
                         static_cast<double>(shared) / static_cast<double>(either.size()));
      }
    }
    EXPECT_EQ(listed, made.pairs.size());
  }
}

}  // namespace
}  // namespace citynet::measure
