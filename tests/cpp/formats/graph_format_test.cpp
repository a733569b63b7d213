#include "citynet/formats/graph_format.hpp"

#include <gmock/gmock.h>

#include <set>

#include "citynet/base/error.hpp"

namespace citynet::formats {
namespace {

TEST(GraphFormats, HaveNamesProfilesAndExtensionsThatDiffer) {
  std::set<std::string> names;
  for (const auto& format : graph_formats()) {
    EXPECT_TRUE(names.insert(format.name).second) << format.name;
    EXPECT_FALSE(format.title.empty());
    EXPECT_TRUE(format.write != nullptr || format.read != nullptr) << format.name;
    const std::set<std::string> profiles(format.profiles.begin(), format.profiles.end());
    EXPECT_EQ(profiles.size(), format.profiles.size()) << format.name;
    for (const auto& extension : format.extensions) {
      EXPECT_THAT(extension, testing::StartsWith("."));
    }
    EXPECT_EQ(&graph_format(format.name), &format);
  }
}

TEST(GraphFormats, AreNotGuessedFromPathsNobodyKnows) {
  EXPECT_THROW((void)graph_format("grafml"), base::InvalidArgument);
  EXPECT_THROW((void)graph_format_of("cities.doc"), base::InvalidArgument);
  EXPECT_THROW((void)graph_format_of("cities.doc", "Dear city"), base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::formats
