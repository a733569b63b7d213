#include "citynet/model/kind.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace citynet::model {
namespace {

TEST(EntityKind, EveryKindReadsBackFromItsWord) {
  std::set<std::string_view> words;
  for (const auto kind : entity_kinds()) {
    EXPECT_EQ(parse_entity_kind(to_string(kind)), kind);
    words.insert(to_string(kind));
  }
  EXPECT_EQ(words.size(), 13u);
}

TEST(EntityKind, UnknownWordsAreNoKinds) {
  for (const auto* word : {"", "City", "cities", "towns", " city"}) {
    EXPECT_EQ(parse_entity_kind(word), std::nullopt) << word;
  }
}

TEST(EntityKind, TextsTopicsAndGatheringsDoNotAct) {
  std::set<std::string> actors;
  for (const auto kind : entity_kinds()) {
    if (can_act(kind)) actors.emplace(to_string(kind));
  }
  EXPECT_EQ(actors, (std::set<std::string>{"city", "region", "organisation", "network", "project",
                                           "working_group", "person"}));
}

TEST(EntityKind, PlacesAndPersonsHaveNoMembers) {
  for (const auto kind : entity_kinds()) {
    const bool place_or_person =
        kind == EntityKind::city || kind == EntityKind::region || kind == EntityKind::person;
    EXPECT_EQ(can_be_joined(kind), !place_or_person) << to_string(kind);
  }
}

TEST(EntityKind, HappeningsAreWhatStaysTrueOnceItTookPlace) {
  std::set<std::string> happenings;
  for (const auto kind : entity_kinds()) {
    if (is_happening(kind)) happenings.emplace(to_string(kind));
  }
  EXPECT_EQ(happenings, (std::set<std::string>{"event", "declaration", "award", "document"}));
}

}  // namespace
}  // namespace citynet::model
