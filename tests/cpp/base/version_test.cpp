#include "citynet/base/version.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace citynet::base {
namespace {

std::string value_of(const std::string& name) {
  for (const BuildPart& part : show_versions()) {
    if (part.name == name) return part.value;
  }
  return "(missing)";
}

TEST(Version, IsThreeNumbers) {
  EXPECT_THAT(version(), testing::MatchesRegex("[0-9]+\\.[0-9]+\\.[0-9]+"));
}

TEST(ShowVersions, NamesEveryPartOfTheBuildOnce) {
  std::vector<std::string> names;
  for (const BuildPart& part : show_versions()) {
    names.push_back(part.name);
    EXPECT_NE(part.value, "") << part.name;
  }
  EXPECT_THAT(names,
              testing::ElementsAre("citynet", "compiler", "C++ standard library", "Boost", "igraph",
                                   "nlohmann/json", "threads", "licence of the build"));
}

TEST(ShowVersions, GivesTheVersionOfTheLibrary) { EXPECT_EQ(value_of("citynet"), version()); }

TEST(ShowVersions, NamesTheCompilerThatAlsoBuiltThisTest) {
#if defined(__clang__)
  EXPECT_EQ(value_of("compiler").rfind("clang " + std::to_string(__clang_major__), 0), 0U);
#else
  EXPECT_EQ(value_of("compiler").rfind("GCC " + std::to_string(__GNUC__), 0), 0U);
#endif
}

TEST(ShowVersions, PutsABuildWithIgraphUnderTheGpl) {
  EXPECT_EQ(has_igraph(), CITYNET_WITH_IGRAPH != 0);
  if (has_igraph()) {
    EXPECT_THAT(value_of("igraph"), testing::MatchesRegex("[0-9]+\\.[0-9]+.*"));
    EXPECT_EQ(value_of("licence of the build"), "GPL-2.0-or-later (with igraph)");
  } else {
    EXPECT_EQ(value_of("igraph"), "not in this build");
    EXPECT_EQ(value_of("licence of the build"), "MIT");
  }
}

}  // namespace
}  // namespace citynet::base
