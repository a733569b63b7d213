#include "citynet/base/ids.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <type_traits>
#include <unordered_set>

namespace citynet::base {
namespace {

using CityId = Id<struct CityTag>;
using ProjectId = Id<struct ProjectTag>;

TEST(Id, OfOneKindIsNotAnIdOfAnother) {
  static_assert(!std::is_convertible_v<CityId, ProjectId>);
  static_assert(!std::is_constructible_v<ProjectId, CityId>);
}

TEST(Id, IsNotMadeFromABareNumberByAccident) {
  static_assert(!std::is_convertible_v<std::uint32_t, CityId>);
  static_assert(!std::is_convertible_v<std::size_t, CityId>);
  EXPECT_EQ(CityId(std::size_t{7}).value, 7U);
}

TEST(Id, IsOrderedByItsIndex) {
  EXPECT_LT(CityId(std::uint32_t{1}), CityId(std::uint32_t{2}));
  EXPECT_EQ(CityId(), CityId(std::uint32_t{0}));
}

TEST(Id, CanBeAKeyOfAHashTable) {
  const std::unordered_set<CityId> cities{CityId(std::uint32_t{1}), CityId(std::uint32_t{1}),
                                          CityId(std::uint32_t{2})};
  EXPECT_EQ(cities.size(), 2U);
}

}  // namespace
}  // namespace citynet::base
