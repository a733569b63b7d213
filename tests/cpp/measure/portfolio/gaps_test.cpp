#include "citynet/measure/portfolio/gaps.hpp"

#include <gmock/gmock.h>

#include "citynet/base/error.hpp"
#include "measure/portfolio/columns.hpp"

namespace citynet::measure {
namespace {

using test::columns;
using testing::ElementsAre;

TEST(Gaps, EveryPairOfGroupsIsListedAndTheEmptyOnesAreGaps) {
  const std::vector<std::string> countries{"PL", "PL", "DE", ""}, topics{"housing", "climate", ""};
  GapsOptions options;
  options.expected_actor_groups = {"RO"};
  const auto made = gaps(columns(4, {{0, 1}, {0, 2, 3}, {2}}), countries, topics, options);
  EXPECT_THAT(
      made.groups,
      ElementsAre(GroupCoverage{"DE", "climate", 1, 1}, GroupCoverage{"DE", "housing", 0, 0},
                  GroupCoverage{"PL", "climate", 1, 1}, GroupCoverage{"PL", "housing", 2, 1},
                  GroupCoverage{"RO", "climate", 0, 0}, GroupCoverage{"RO", "housing", 0, 0}));
  EXPECT_EQ(made.unlabelled_actors, 1u);
  EXPECT_EQ(made.unlabelled_targets, 1u);
  EXPECT_TRUE(made.groups[1].is_gap());
}

TEST(Gaps, WithoutTopicsAllNetworksAreOneGroup) {
  const std::vector<std::string> countries{"PL", "DE"};
  const auto made = gaps(columns(2, {{0}, {0}}), countries);
  EXPECT_THAT(made.groups,
              ElementsAre(GroupCoverage{"DE", "", 0, 0}, GroupCoverage{"PL", "", 1, 2}));
  const std::vector<std::string> one_too_few{"x"};
  EXPECT_THROW((void)gaps(columns(2, {{0}, {0}}), countries, one_too_few), base::InvalidArgument);
  EXPECT_THROW((void)gaps(columns(2, {{0}}), one_too_few), base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::measure
