#include "citynet/measure/groups.hpp"

#include "citynet/measure/brokerage/brokerage.hpp"
#include "citynet/measure/mixing/ei_index.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

TEST(Groups, FromNumbersAreRenumberedInAscendingOrder) {
  const auto groups = groups_of(std::vector<std::uint32_t>{7, 3, 7, 4294967295U});
  EXPECT_EQ(groups.of, (std::vector<std::uint32_t>{1, 0, 1, 2}));
  EXPECT_EQ(groups.names, (std::vector<std::string>{"3", "7", "4294967295"}));
  EXPECT_EQ(groups.sizes(), (std::vector<std::size_t>{1, 2, 1}));
  EXPECT_EQ(groups.missing(), 0U);
}

TEST(Groups, FromNamesAreInTheOrderOfTheNamesAndNoNameIsNoGroup) {
  const auto groups = groups_of(std::vector<std::string>{"PL", "", "DE", "PL"});
  EXPECT_EQ(groups.of, (std::vector<std::uint32_t>{1, Groups::kNone, 0, 1}));
  EXPECT_EQ(groups.names, (std::vector<std::string>{"DE", "PL"}));
  EXPECT_EQ(groups.missing(), 1U);
  EXPECT_FALSE(groups.has_group(1));
}

TEST(Groups, OfNobodyAreNone) {
  EXPECT_EQ(groups_of(std::vector<std::string>{}).count(), 0U);
  EXPECT_EQ(groups_of(std::vector<std::string>{"", ""}).count(), 0U);
}

TEST(Groups, MustBeOnePerVertexAndMustExist) {
  const auto graph = path(3);
  expect_refused(
      [&] {
        return ei_index(graph, groups_of(std::vector<std::uint32_t>{0, 1}));
      },
      "groups", "2 values");
  Groups wrong{{0, 1, 5}, {"a", "b"}};
  expect_refused([&] { return brokerage(graph, wrong); }, "groups", "5 at position 2");
}

}  // namespace
}  // namespace citynet::measure
