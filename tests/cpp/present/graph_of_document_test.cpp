#include "citynet/present/graph_of_document.hpp"

#include <gmock/gmock.h>

#include "citynet/base/error.hpp"
#include "citynet/present/graph_document.hpp"
#include "support/promises.hpp"

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

/// A thousand actors, each joined with a hundred of a thousand targets.
formats::GraphDocument many_cells() {
  formats::GraphDocument document;
  Texts modes;
  for (int node = 0; node < 2000; ++node) {
    document.node_ids.push_back("n" + std::to_string(node));
    modes.emplace_back(node % 2 == 0 ? "actor" : "joined");
  }
  document.node_columns = {{"mode", ColumnUse::mode, modes}};
  Reals grades;
  for (std::uint32_t cell = 0; cell < 100'000; ++cell) {
    const auto actor = 2 * (cell % 1000), target = 2 * ((cell * 7 + cell / 1000) % 1000) + 1;
    document.edge_sources.push_back(cell % 3 == 0 ? target : actor);
    document.edge_targets.push_back(cell % 3 == 0 ? actor : target);
    grades.push_back(1.0 / (1 + cell));
  }
  document.edge_columns = {{"grade", ColumnUse::strength, grades}};
  return document;
}

TEST(TwoModeOf, IsTheSameForAnyNumberOfThreadsAndCanBeCancelled) {
  auto document = many_cells();
  const auto made = [&](const base::RunControl& run) {
    return two_mode_of(document, {.repeated_cells = view::RepeatedCells::add_grades, .run = run});
  };
  test::expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
    const auto incidence = made(run);
    Reals all(incidence.grades().begin(), incidence.grades().end());
    for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
      const auto targets = incidence.targets_of(row);
      all.insert(all.end(), targets.begin(), targets.end());
    }
    return all;
  });
  test::expect_cancelled_by_progress(made);
  test::expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return graph_document(made({}), run); });
  document.edge_targets[99'000] = document.edge_sources[99'000];
  document.edge_targets[70'000] = document.edge_sources[70'000];
  for (const int threads : {1, 2, 5}) {
    EXPECT_THAT(refusal(document, {.run = {.threads = threads}}), HasSubstr("edge 70000"));
  }
}

}  // namespace
}  // namespace citynet::present
