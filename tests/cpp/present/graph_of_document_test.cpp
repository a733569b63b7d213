#include "citynet/present/graph_of_document.hpp"

#include <gmock/gmock.h>

#include "citynet/base/error.hpp"
#include "citynet/present/graph_document.hpp"

namespace citynet::present {
namespace {

using formats::ColumnUse;
using testing::ElementsAre;
using testing::HasSubstr;
using Texts = std::vector<std::string>;
using Reals = std::vector<double>;

formats::GraphDocument two_modes() {
  formats::GraphDocument document;
  document.node_ids = {"gdansk", "ump", "lodz"};
  document.node_columns = {{"mode", ColumnUse::mode, Texts{"actor", "joined", "actor"}}};
  document.edge_sources = {0, 1};
  document.edge_targets = {1, 2};
  document.edge_columns = {{"grade", ColumnUse::strength, Reals{2, 3}},
                           {"money", ColumnUse::attribute, Reals{5, 7}}};
  return document;
}

std::string refusal(const formats::GraphDocument& document, const TwoModeOfDocument& options = {}) {
  try {
    (void)two_mode_of(document, options);
  } catch (const base::InvalidArgument& error) {
    return error.what();
  }
  return "nothing was refused";
}

TEST(GraphOf, TakesIdsAsKeysAndTheColumnThatIsUsedAsStrength) {
  const auto graph = graph_of(two_modes());
  EXPECT_EQ(graph.key(2), "lodz");
  EXPECT_THAT(graph.strengths(), ElementsAre(2.0, 3.0));
  EXPECT_FALSE(graph.is_directed());
  EXPECT_THAT(graph_of(two_modes(), {.strength = "money"}).strengths(), ElementsAre(5.0, 7.0));
  EXPECT_THROW((void)graph_of(two_modes(), {.strength = "hours"}), base::InvalidArgument);
}

TEST(GraphOf, RefusesMixedDocumentsAndStrengthsThatAreMissing) {
  auto document = two_modes();
  document.edge_columns[0].present = {1, 0};
  EXPECT_THROW((void)graph_of(document), base::InvalidArgument);
  document = two_modes();
  document.directedness = formats::Directedness::mixed;
  document.edge_is_directed = {0, 1};
  EXPECT_THROW((void)graph_of(document), base::InvalidArgument);
}

TEST(GraphOf, GivesBackTheGraphThatADocumentWasMadeOf) {
  const std::vector<view::Vertex> from{0, 1}, to{1, 2};
  view::GraphOptions options;
  options.directed = true;
  options.keys = {"a", "b", "żółw"};
  const auto graph = view::Graph::from_edges(3, from, to, view::EdgeStrengths{{0.1, 3}}, options);
  const auto again = graph_of(graph_document(graph));
  EXPECT_EQ(std::vector(again.edges().begin(), again.edges().end()),
            std::vector(graph.edges().begin(), graph.edges().end()));
  EXPECT_THAT(again.strengths(), ElementsAre(0.1, 3.0));
  EXPECT_EQ(again.key(2), "żółw");
  EXPECT_TRUE(again.is_directed());
}

TEST(TwoModeOf, PutsNodesIntoRowsAndColumnsByTheirMode) {
  const auto incidence = two_mode_of(two_modes());
  EXPECT_EQ(incidence.actor_count(), 2u);
  EXPECT_EQ(incidence.target_key(0), "ump");
  EXPECT_EQ(incidence.actor_key(1), "lodz");
  EXPECT_THAT(incidence.grades(), ElementsAre(2.0, 3.0));
  EXPECT_EQ(two_mode_of(two_modes(), {.actors = "joined"}).actor_count(), 1u);
}

TEST(TwoModeOf, RefusesWhatIsNoIncidence) {
  auto document = two_modes();
  document.edge_targets[0] = 2;
  EXPECT_THAT(refusal(document), HasSubstr("edge 0: 'gdansk, lodz': both ends are of one mode"));
  document = two_modes();
  document.node_columns[0].values = Texts{"a", "b", "c"};
  EXPECT_THAT(refusal(document), HasSubstr("there are two modes"));
  document.node_columns[0].present = {1, 1, 0};
  EXPECT_THAT(refusal(document), HasSubstr("node 'lodz' has none"));
  document.node_columns.clear();
  EXPECT_THAT(refusal(document), HasSubstr("no attribute tells the modes apart"));
  EXPECT_THAT(refusal(two_modes(), {.mode = "side"}), HasSubstr("'side'"));
  document = two_modes();
  document.node_columns[0].values = Texts{"actor", "actor", "actor"};
  EXPECT_THAT(refusal(document, {.actors = "person"}), HasSubstr("no node has this mode"));
  EXPECT_EQ(two_mode_of({{}, {}, {{"mode", ColumnUse::mode, Texts{}}}}).cell_count(), 0u);
}

TEST(DocumentTables, HaveARowForEachNodeAndEdge) {
  auto document = two_modes();
  document.edge_ids = {"x", "y"};
  document.node_columns.push_back({"id", ColumnUse::attribute, Texts{"1", "2", ""}, {1, 1, 0}});
  const auto nodes = node_table(document);
  EXPECT_EQ(to_csv(nodes), "id,mode,id_2\ngdansk,actor,1\nump,joined,2\nlodz,actor,\n");
  EXPECT_EQ(to_csv(edge_table(document)),
            "source,target,id,grade,money\ngdansk,ump,x,2,5\nump,lodz,y,3,7\n");
}

}  // namespace
}  // namespace citynet::present
