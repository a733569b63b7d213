// igraph, whose GraphML reader is strict about key types, reads back what we write.
#include "citynet/formats/file.hpp"
#include "citynet/formats/graphml.hpp"

#include <gtest/gtest.h>

#if CITYNET_WITH_IGRAPH
#include <igraph.h>

#include <cstdio>
#include <filesystem>

namespace citynet::formats {
namespace {

/// A graph that igraph has read, with attributes.
class ReadByIgraph {
 public:
  explicit ReadByIgraph(const std::string& text) {
    igraph_set_attribute_table(&igraph_cattribute_table);
    const auto path = std::filesystem::path(testing::TempDir()) / "citynet_igraph.graphml";
    write_file_atomically(path, text);
    std::FILE* file = std::fopen(path.c_str(), "r");
    igraph_set_error_handler(igraph_error_handler_ignore);
    is_read_ = igraph_read_graph_graphml(&graph_, file, 0) == IGRAPH_SUCCESS;
    std::fclose(file);
    std::filesystem::remove(path);
  }
  ReadByIgraph(const ReadByIgraph&) = delete;
  ReadByIgraph& operator=(const ReadByIgraph&) = delete;
  ~ReadByIgraph() {
    if (is_read_) igraph_destroy(&graph_);
  }

  [[nodiscard]] bool is_read() const { return is_read_; }
  [[nodiscard]] const igraph_t* graph() const { return &graph_; }
  [[nodiscard]] std::string text(const char* name, igraph_integer_t vertex) const {
    return igraph_cattribute_VAS(&graph_, name, vertex);
  }

 private:
  igraph_t graph_{};
  bool is_read_ = false;
};

TEST(WriteGraphml, IsReadByIgraphWithAllItsValues) {
  GraphDocument document;
  document.directedness = Directedness::directed;
  document.graph_columns = {{"title", ColumnUse::attribute, std::vector<std::string>{"a & b"}}};
  document.node_ids = {"gdansk", "lyon"};
  document.node_columns = {
      {"label", ColumnUse::label, std::vector<std::string>{"Gdańsk <\r>", "Lyon"}},
      {"is_member", ColumnUse::attribute, std::vector<std::uint8_t>{1, 0}},
      {"score", ColumnUse::score, std::vector<double>{1.0 / 3, 0.1}},
      {"population", ColumnUse::attribute, std::vector<std::int64_t>{486022, 0}, {1, 0}}};
  document.edge_sources = {1};
  document.edge_targets = {0};
  document.edge_columns = {{"strength", ColumnUse::strength, std::vector<double>{2.5}}};

  const ReadByIgraph read(write_graphml(document).texts.at(0).text);
  ASSERT_TRUE(read.is_read());
  EXPECT_EQ(igraph_vcount(read.graph()), 2);
  EXPECT_EQ(igraph_ecount(read.graph()), 1);
  EXPECT_TRUE(igraph_is_directed(read.graph()));
  EXPECT_EQ(read.text("id", 0), "gdansk");
  EXPECT_EQ(read.text("label", 0), "Gdańsk <\r>");
  EXPECT_TRUE(igraph_cattribute_VAB(read.graph(), "is_member", 0));
  EXPECT_FALSE(igraph_cattribute_VAB(read.graph(), "is_member", 1));
  EXPECT_EQ(igraph_cattribute_VAN(read.graph(), "score", 0), 1.0 / 3);
  EXPECT_EQ(igraph_cattribute_VAN(read.graph(), "population", 0), 486022);
  EXPECT_EQ(igraph_cattribute_EAN(read.graph(), "strength", 0), 2.5);
  EXPECT_STREQ(igraph_cattribute_GAS(read.graph(), "title"), "a & b");
}

}  // namespace
}  // namespace citynet::formats
#endif
