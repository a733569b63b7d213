#include "citynet/model/entity.hpp"

#include <gtest/gtest.h>

namespace citynet::model {
namespace {

TEST(Entity, KeepsItsOwnSpellingBesideTheEnglishName) {
  Entity entity;
  entity.key = "chisinau";
  entity.name = "Chișinău";
  entity.name_en = "Chișinău";
  entity.aliases = {"Kiszyniów", "Kishinev"};
  const auto copy = entity;
  EXPECT_EQ(copy, entity);
  EXPECT_EQ(copy.name, "Chi\xC8\x99in\xC4\x83u");
}

TEST(Entity, SaysNothingThatNobodyStated) {
  const Entity entity;
  EXPECT_FALSE(entity.location);
  EXPECT_FALSE(entity.part_of);
  EXPECT_EQ(entity.existence, base::DateInterval{});
  EXPECT_TRUE(entity.country.empty());
}

}  // namespace
}  // namespace citynet::model
