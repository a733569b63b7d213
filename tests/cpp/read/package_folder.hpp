#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "citynet/formats/file.hpp"

namespace citynet::test {

/// A folder with a data package for one test, removed at its end.
class PackageFolder {
 public:
  PackageFolder() {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(testing::TempDir()) /
              ("citynet_" + std::string(info->test_suite_name()) + "_" + info->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  PackageFolder(const PackageFolder&) = delete;
  PackageFolder& operator=(const PackageFolder&) = delete;
  ~PackageFolder() { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::string path() const { return folder_.string(); }

  void write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    formats::write_file_atomically((folder_ / name).string(), bytes);
  }

 private:
  std::filesystem::path folder_{};
};

}  // namespace citynet::test
