#include "citynet/formats/graph_file.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>

#include "citynet/base/error.hpp"
#include "citynet/formats/file.hpp"
#include "support/promises.hpp"

namespace citynet::formats {
namespace {

namespace fs = std::filesystem;

TEST(PathBeside, TakesThePlaceOfTheExtension) {
  EXPECT_EQ(path_beside("out/cities.net", ".clu"), "out/cities.clu");
  EXPECT_EQ(path_beside("out.d/cities", "_nodes.csv"), "out.d/cities_nodes.csv");
  EXPECT_EQ(path_beside("cities.2024.net", ".clu"), "cities.2024.clu");
  EXPECT_EQ(path_beside("cities.net", ""), "cities.net");
}

/// Nodes with labels, more than one block of text; the last label is as given.
GraphDocument large_document(const std::string& last_label) {
  GraphDocument document;
  std::vector<std::string> labels;
  for (int i = 0; i < 5000; ++i) {
    document.node_ids.push_back("n" + std::to_string(i));
    labels.push_back("Miasto & gmina " + std::to_string(i));
  }
  labels.back() = last_label;
  document.node_columns = {{"label", ColumnUse::label, labels}};
  for (std::uint32_t i = 1; i < 5000; ++i) {
    document.edge_sources.push_back(i - 1);
    document.edge_targets.push_back(i);
  }
  return document;
}

/// A folder of its own for each test: several run at once.
class GraphFileTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / (std::string("citynet_graph_file_") + info->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  [[nodiscard]] std::string path(const std::string& name) const { return folder_ / name; }
  [[nodiscard]] std::size_t files() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

 private:
  fs::path folder_{};
};

TEST_F(GraphFileTest, HoldsTheTextThatIsMadeInMemory) {
  for (const auto* last : {"Żory", "a text longer than a block of what is written at once"}) {
    auto document =
        large_document(std::string(last) + std::string(*last == 'a' ? 200'000 : 0, 'x'));
    document.node_ids.front() = std::string(*last == 'a' ? 40 : 10, 'n');  // ids of other lengths
    for (const auto* format : {"graphml", "gexf", "pajek", "csv"}) {
      const auto written = write_graph_file(document, path("g.out"), graph_format(format),
                                            {.profile = {}, .name = "g"});
      const auto texts = write_graph(document, graph_format(format), {{}, "g"}).texts;
      ASSERT_EQ(written.paths.size(), texts.size());
      for (std::size_t i = 0; i < texts.size(); ++i) {
        EXPECT_EQ(read_file(written.paths[i]), texts[i].text) << format;
      }
    }
  }
}

TEST_F(GraphFileTest, StaysAsItWasWhereTheTextCannotBeWrittenToTheEnd) {
  write_file_atomically(path("cities.graphml"), "old");
  EXPECT_THROW(
      write_graph_file(large_document("\x01"), path("cities.graphml"), graph_format("graphml")),
      base::InvalidArgument);
  EXPECT_EQ(read_file(path("cities.graphml")), "old");
  EXPECT_EQ(files(), 1u);
}

TEST_F(GraphFileTest, StaysAsItWasWhereTheCallIsEndedByProgress) {
  const auto document = large_document("Żory");
  for (const auto& format : graph_formats()) {
    if (format.write == nullptr) continue;
    SetUp();
    const auto cities = path("cities" + format.extensions.front());
    write_file_atomically(cities, "old");
    test::expect_cancelled_by_progress([&](const base::RunControl& run) {
      return write_graph_file(document, cities, format, {}, {}, run);
    });
    EXPECT_EQ(read_file(cities), "old") << format.name;
    EXPECT_EQ(files(), 1u) << format.name;
  }
}

/// Counts what it gets; refuses what comes after some pieces.
class CountedPieces final : public GraphSink {
 public:
  explicit CountedPieces(std::size_t most = SIZE_MAX) : most_(most) {}

  void begin(const std::string& /*suffix*/) override { ++texts; }
  void put(std::string_view piece) override {
    if (++pieces > most_) throw base::Cancelled();
    longest = std::max(longest, piece.size());
  }
  void spend(std::size_t work) override { spent += work; }

  std::size_t texts = 0, pieces = 0, longest = 0, spent = 0;

 private:
  std::size_t most_;
};

TEST(EveryGraphFormat, IsWrittenInPiecesOfOneSizeAndEndsWithTheSink) {
  const auto document = large_document("Żory");
  for (const auto& format : graph_formats()) {
    if (format.write == nullptr) continue;
    auto profiles = format.profiles;
    if (profiles.empty()) profiles = {""};
    for (const auto& profile : profiles) {
      if (profile == "matrix") continue;  // 25,000,000 cells
      CountedPieces pieces;
      write_graph(view_of(document), format, {profile, "g"}, pieces);
      EXPECT_GT(pieces.pieces, pieces.texts) << format.name << ' ' << profile;
      EXPECT_LT(pieces.longest, std::size_t{1} << 17U) << format.name << ' ' << profile;
      EXPECT_GT(pieces.spent, document.node_ids.size()) << format.name << ' ' << profile;
      CountedPieces none(0);
      EXPECT_THROW(write_graph(view_of(document), format, {profile, "g"}, none), base::Cancelled);
    }
  }
}

TEST_F(GraphFileTest, ReadsBackWhatItWrote) {
  const auto document = large_document("\"quoted\", <marked> & \r\n");
  for (const auto* name : {"g.graphml", "g.gexf"}) {
    write_graph_file(document, path(name), graph_format_of(name));
    EXPECT_EQ(read_graph_file(path(name)).document.node_columns[0].values,
              document.node_columns[0].values)
        << name;
  }
}

}  // namespace
}  // namespace citynet::formats
