#include "citynet/read/find_dataset.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "citynet/base/error.hpp"
#include "read/package_folder.hpp"

namespace citynet::read {
namespace {

using testing::HasSubstr;

/// CITYNET_DATASETS has this value while the object lives.
class Environment {
 public:
  explicit Environment(const std::string& value) {
    if (const char* before = std::getenv(kName)) before_ = before;
    ::setenv(kName, value.c_str(), 1);
  }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;
  ~Environment() { ::setenv(kName, before_.c_str(), 1); }

 private:
  static constexpr const char* kName = "CITYNET_DATASETS";
  std::string before_{};
};

class FindDataset : public testing::Test {
 protected:
  void SetUp() override {
    folder_.write("one/rivers/datapackage.json", "{}");
    folder_.write("two/rivers/datapackage.json", "{}");
    folder_.write("two/hills/datapackage.json", "{}");
    folder_.write("two/not-a-dataset/readme.md", "");
  }

  [[nodiscard]] std::string path(const std::string& name) const {
    return folder_.path() + "/" + name;
  }

 private:
  test::PackageFolder folder_{};
};

TEST_F(FindDataset, TakesAPathToTheFolderOrToTheDescriptor) {
  const Environment nowhere("");
  EXPECT_EQ(find_dataset(path("two/hills")), path("two/hills"));
  EXPECT_EQ(find_dataset(path("two/hills/datapackage.json")), path("two/hills/datapackage.json"));
}

TEST_F(FindDataset, LooksANameUpInTheExtraFoldersFirst) {
  const Environment environment(path("one") + ":" + path("missing") + "::" + path("two"));
  EXPECT_EQ(find_dataset("rivers"), path("one/rivers"));
  EXPECT_EQ(find_dataset("hills"), path("two/hills"));
  EXPECT_EQ(find_dataset("rivers", {path("two")}), path("two/rivers"));
}

TEST_F(FindDataset, SaysWhereItLookedAndWhatThereIs) {
  const Environment environment(path("two"));
  for (const std::string name : {"hill", "not-a-dataset", "../two/missing", "", ".."}) {
    try {
      (void)find_dataset(name, {path("one")});
      FAIL() << name;
    } catch (const base::InvalidArgument& error) {
      EXPECT_EQ(error.value(), name);
      EXPECT_THAT(error.rule(), HasSubstr("looked in " + path("one") + ", " + path("two")));
      EXPECT_THAT(error.rule(), HasSubstr("hills"));
    }
  }
}

TEST_F(FindDataset, ListsEachNameOnceSorted) {
  const Environment environment(path("two"));
  const auto entries = list_datasets({path("one")});
  EXPECT_THAT(entries, testing::IsSupersetOf({DatasetEntry{"hills", path("two/hills")},
                                              DatasetEntry{"rivers", path("one/rivers")}}));
  EXPECT_TRUE(std::is_sorted(entries.begin(), entries.end(),
                             [](const auto& a, const auto& b) { return a.name < b.name; }));
}

}  // namespace
}  // namespace citynet::read
