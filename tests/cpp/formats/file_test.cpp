#include "citynet/formats/file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <filesystem>
#include <functional>
#include <vector>

#include "citynet/base/error.hpp"

namespace citynet::formats {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// A folder of its own for one test.
class FileTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / (std::string("citynet_file_") + info->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  [[nodiscard]] std::string path(const std::string& name) const { return folder_ / name; }

  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const auto& entry : fs::directory_iterator(folder_)) {
      all.push_back(entry.path().filename().string());
    }
    return all;
  }

  static std::string message(const std::function<void()>& call) {
    try {
      call();
    } catch (const base::FileError& error) {
      return error.what();
    }
    return "no FileError";
  }

 private:
  fs::path folder_{};
};

TEST_F(FileTest, ReadsBackWhatWasWritten) {
  const std::string bytes("a\0\xFFż\r\n", 8);
  write_file_atomically(path("new.bin"), bytes);
  EXPECT_EQ(read_file(path("new.bin")), bytes);
  EXPECT_THAT(names(), testing::ElementsAre("new.bin"));
}

TEST_F(FileTest, ReadsAnEmptyFileAndOneLargerThanABlock) {
  write_file_atomically(path("empty"), "");
  EXPECT_EQ(read_file(path("empty")), "");
  const std::string large(200'001, 'x');
  write_file_atomically(path("large"), large);
  EXPECT_EQ(read_file(path("large")), large);
}

TEST_F(FileTest, NamesPathAndReasonOfAFileThatCannotBeRead) {
  EXPECT_THAT(message([&] { (void)read_file(path("missing.csv")); }),
              testing::AllOf(HasSubstr("missing.csv"), HasSubstr("No such file or directory")));
  EXPECT_THAT(message([&] { (void)read_file(path("")); }), HasSubstr("Is a directory"));
}

TEST_F(FileTest, ReplacesTheContentAndKeepsThePermissionBits) {
  write_file_atomically(path("report.csv"), "old");
  ASSERT_EQ(::chmod(path("report.csv").c_str(), 0640), 0);
  write_file_atomically(path("report.csv"), "new");
  EXPECT_EQ(read_file(path("report.csv")), "new");
  struct stat status {};
  ASSERT_EQ(::stat(path("report.csv").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777U, 0640U);
}

TEST_F(FileTest, WritesThroughASymbolicLink) {
  write_file_atomically(path("target.csv"), "old");
  fs::create_symlink("target.csv", path("link.csv"));
  write_file_atomically(path("link.csv"), "new");
  EXPECT_TRUE(fs::is_symlink(path("link.csv")));
  EXPECT_EQ(read_file(path("target.csv")), "new");
}

TEST_F(FileTest, RefusesALinkToNothingAndWhatIsNoRegularFile) {
  fs::create_symlink("nowhere", path("dangling"));
  EXPECT_THAT(message([&] { write_file_atomically(path("dangling"), "x"); }),
              HasSubstr("symbolic link"));
  EXPECT_THAT(message([&] { write_file_atomically("/dev/full", "x"); }),
              HasSubstr("not a regular file"));
  EXPECT_THAT(message([&] { write_file_atomically(path(""), "x"); }),
              HasSubstr("not a regular file"));
  EXPECT_THAT(message([&] { write_file_atomically(path("no/such/folder.csv"), "x"); }),
              HasSubstr("No such file or directory"));
}

/// Files cannot grow beyond a limit while this lives, as on a full disk.
class SizeLimit {
 public:
  explicit SizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limited{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limited);
  }
  SizeLimit(const SizeLimit&) = delete;
  SizeLimit& operator=(const SizeLimit&) = delete;
  ~SizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  rlimit before_{};
  void (*handler_)(int);
};

TEST_F(FileTest, LeavesTheOldFileAndNothingElseWhenTheDiskTakesNoMore) {
  write_file_atomically(path("report.csv"), "old");
  std::string text;
  {
    const SizeLimit limit(1000);
    text = message([&] { write_file_atomically(path("report.csv"), std::string(5000, 'x')); });
  }
  EXPECT_THAT(text, HasSubstr("cannot write: File too large"));
  EXPECT_EQ(read_file(path("report.csv")), "old");
  EXPECT_THAT(names(), testing::ElementsAre("report.csv"));
}

TEST_F(FileTest, WritesFilesThatBelongTogetherAllOrNone) {
  write_file_atomically(path("a.net"), "old a");
  write_file_atomically(path("a.clu"), "old b");
  const std::string large(5000, 'x');
  {
    const SizeLimit limit(1000);
    const std::vector<NewFile> files{{path("a.net"), "new"}, {path("a.clu"), large}};
    EXPECT_THAT(message([&] { write_files_atomically(files); }),
                HasSubstr("cannot write: File too large"));
  }
  EXPECT_EQ(read_file(path("a.net")), "old a");
  EXPECT_EQ(read_file(path("a.clu")), "old b");
  EXPECT_THAT(names(), testing::UnorderedElementsAre("a.net", "a.clu"));

  const std::vector<NewFile> files{{path("a.net"), "new"}, {path("a.clu"), large}};
  write_files_atomically(files);
  EXPECT_EQ(read_file(path("a.net")), "new");
  EXPECT_EQ(read_file(path("a.clu")), large);
  EXPECT_THAT(names(), testing::UnorderedElementsAre("a.net", "a.clu"));
  const std::vector<NewFile> twice{{path("a.net"), "1"}, {path("a.net"), "2"}};
  EXPECT_THROW(write_files_atomically(twice), base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::formats
