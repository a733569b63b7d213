#include "citynet/base/place.hpp"

#include <gtest/gtest.h>

namespace citynet::base {
namespace {

TEST(Place, NamesFileRowAndColumn) {
  EXPECT_EQ(to_string(Place{"affiliations.csv", 12, "start", {}}),
            "affiliations.csv:12 column 'start'");
}

TEST(Place, NamesTheCharacterAsEditorsDo) {
  EXPECT_EQ(to_string(Place{"facts.json", 3, "", 17}), "facts.json:3:17");
  EXPECT_EQ(to_string(Place{"facts.json", 3, "members", 17}), "facts.json:3:17 column 'members'");
}

TEST(Place, LeavesOutWhatIsUnknown) {
  EXPECT_EQ(to_string(Place{}), "");
  EXPECT_EQ(to_string(Place{"a.csv", {}, "", {}}), "a.csv");
  EXPECT_EQ(to_string(Place{"a.csv", {}, "start", {}}), "a.csv column 'start'");
  EXPECT_EQ(to_string(Place{"", 12, "start", {}}), "line 12 column 'start'");
  EXPECT_EQ(to_string(Place{"", {}, "start", {}}), "column 'start'");
  EXPECT_EQ(to_string(Place{"", {}, "", 5}), "character 5");
  EXPECT_EQ(to_string(Place{"a.csv", {}, "", 5}), "a.csv character 5");
}

TEST(Place, IsEqualWhenAllItsPartsAre) {
  EXPECT_EQ((Place{"a.csv", 1, "x", 2}), (Place{"a.csv", 1, "x", 2}));
  EXPECT_NE((Place{"a.csv", 1, "x", 2}), (Place{"a.csv", 2, "x", 2}));
}

}  // namespace
}  // namespace citynet::base
