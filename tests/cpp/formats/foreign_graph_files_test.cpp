// Graph files of other programs, from the folder of test data, and texts that are damaged.

#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <map>

#include "citynet/base/error.hpp"
#include "citynet/formats/csv.hpp"
#include "citynet/formats/file.hpp"
#include "citynet/formats/graph_file.hpp"
#include "sample_document.hpp"

namespace citynet::formats {
namespace {

namespace fs = std::filesystem;

bool is_ours(const fs::path& path) {
  const auto extension = path.extension().string();
  return extension == ".gml" || extension == ".net" || extension == ".dl" ||
         (extension == ".csv" && path.filename() != "MANIFEST.csv");
}

std::vector<fs::path> foreign_files() {
  const char* folder = std::getenv("CITYNET_TEST_DATA");
  std::vector<fs::path> paths;
  if (folder == nullptr) return paths;
  for (const auto& entry : fs::directory_iterator(fs::path(folder) / "foreign-formats")) {
    if (is_ours(entry.path())) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// What another reader counted: nodes and edges, by name of file.
std::map<std::string, std::pair<std::string, std::string>> counted_by_networkx() {
  const auto path = fs::path(std::getenv("CITYNET_TEST_DATA")) / "foreign-formats" / "MANIFEST.csv";
  const auto bytes = read_file(path.string());
  std::map<std::string, std::pair<std::string, std::string>> counts;
  for (const auto& row : parse_csv(bytes).rows) {
    if (row.fields[6] == "ok") counts[row.fields[0]] = {row.fields[7], row.fields[8]};
  }
  return counts;
}

// Files that are wrong, and what is wrong in them.
const std::map<std::string, std::string> kRefused{
    {"gephi_adj_list.csv", "two keys in a line"},
    {"gephi_complex_matrix.csv", "matrix"},
    {"gephi_matrix.csv", "matrix"},
    {"igraph_bug_2497.gml", "a node has an id"},
    {"igraph_invalid1.gml", "stand once"},
    {"igraph_invalid4.gml", "follows a key"},
    {"igraph_invalid5.gml", "a node has an id"},
    {"igraph_invalid_pajek1.net", "first mode"},
    {"igraph_invalid_pajek2.net", "a number from 1 to 4"},
    {"ogdf_invalid-integer.gml", "no node has this id"},
    {"ogdf_invalid-node.gml", "no node has this id"},
    {"ogdf_invalid_ambiguous-id.gml", "has this id already"},
    {"ogdf_invalid_ambiguous-source.gml", "stand once"},
    {"ogdf_invalid_broken-edge-list.dl", "two nodes and perhaps a strength"},
    {"ogdf_invalid_missing-source.gml", "an edge has a source"},
    {"ogdf_invalid_missing-target.gml", "an edge has a target"},
    {"ogdf_invalid_too-few-nodes-list.dl", "more labels"},
    {"ogdf_invalid_too-few-nodes-matrix.dl", "more cells"},
};

// Where NetworkX counts otherwise, it is wrong: pajek4 has CR CR LF at the line ends, and it finds
// no edges; kinship has sections of three relations, and it takes words of the later ones for
// nodes; arcslist has 55 pairs in 18 lines, and edgeslist 3 in 2, and it takes the first of each.
const std::map<std::string, std::pair<std::string, std::string>> kCountedRightly{
    {"igraph_pajek4.net", {"10", "9"}},
    {"graphio_kinship.net", {"6", "6"}},
    {"igraph_pajek_arcslist.net", {"18", "55"}},
    {"igraph_pajek_edgeslist.net", {"3", "3"}},
};

TEST(ForeignGraphFiles, AreReadWithABalancedLedgerOrRefusedWithAPlace) {
  const auto paths = foreign_files();
  if (paths.empty()) GTEST_SKIP() << "CITYNET_TEST_DATA is not set";
  auto counts = counted_by_networkx();
  for (const auto& [name, count] : kCountedRightly) counts[name] = count;
  for (const auto& path : paths) {
    const auto name = path.filename().string();
    try {
      const auto reading = read_graph_file(path.string());
      EXPECT_FALSE(kRefused.contains(name)) << name;
      EXPECT_TRUE(is_balanced(reading.ledger)) << name;
      check_document(reading.document);
      if (!counts.contains(name)) continue;
      EXPECT_EQ(std::to_string(reading.document.node_ids.size()), counts[name].first) << name;
      EXPECT_EQ(std::to_string(reading.document.edge_sources.size()), counts[name].second) << name;
    } catch (const base::DataError& error) {
      ASSERT_TRUE(kRefused.contains(name)) << name << ": " << error.what();
      EXPECT_THAT(error.what(), testing::HasSubstr(kRefused.at(name)));
      EXPECT_TRUE(error.place().row.has_value()) << name;
    }
  }
}

TEST(ForeignGraphFiles, AreTheSameAfterWritingAndReading) {
  const auto paths = foreign_files();
  if (paths.empty()) GTEST_SKIP() << "CITYNET_TEST_DATA is not set";
  for (const auto& path : paths) {
    if (kRefused.contains(path.filename().string())) continue;
    const auto reading = read_graph_file(path.string());
    auto profile = graph_format(reading.ledger.format).profiles.front();
    if (path.filename() == "igraph_graph1.gml") profile = "igraph";  // it holds a NaN
    const auto writing = written(reading.document, reading.ledger.format, profile);
    const auto again = read_back(writing, reading.ledger.format).document;
    EXPECT_EQ(canonical_text(again), canonical_text(reading.document)) << path;
    EXPECT_EQ(written(again, reading.ledger.format, profile).texts[0].text, writing.texts[0].text)
        << path;
  }
}

/// Either a document that keeps its promises, or an error of ours: never a crash, never silence.
void read_hostile(const std::string& text, const GraphFormat& format) {
  try {
    const auto reading = read_graph({text, "hostile", {}}, format, {1U << 20U, 64, 64});
    check_document(reading.document);
    EXPECT_TRUE(is_balanced(reading.ledger));
  } catch (const base::Error&) {
  }
}

TEST(DamagedGraphText, IsReadOrRefusedInEveryFormat) {
  for (const auto& format : graph_formats()) {
    if (format.write == nullptr || format.read == nullptr) continue;
    for (const auto& document : {sample_document(), two_mode_document()}) {
      const auto text = write_graph(document, format).texts[0].text;
      for (std::size_t cut = 0; cut < text.size(); cut += 7) {
        read_hostile(text.substr(0, cut), format);
        for (const char byte : {'\0', '"', '[', '9', '\xFF'}) {
          auto changed = text;
          changed[cut] = byte;
          read_hostile(changed, format);
        }
      }
    }
  }
}

}  // namespace
}  // namespace citynet::formats
