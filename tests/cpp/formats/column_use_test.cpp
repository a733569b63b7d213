#include "formats/column_use.hpp"

#include <gmock/gmock.h>

#include "formats/column_collector.hpp"
#include "sample_document.hpp"

namespace citynet::formats {
namespace {

using testing::ElementsAre;

using Texts = std::vector<std::string>;
using Integers = std::vector<std::int64_t>;
using Reals = std::vector<double>;

std::vector<ColumnUse> uses_of(const std::vector<GraphColumn>& columns) {
  std::vector<ColumnUse> uses;
  for (const auto& column : columns) uses.push_back(column.use);
  return uses;
}

TEST(UsualUse, GoesByNameTableAndType) {
  EXPECT_EQ(usual_use(Table::edge, "Weight", ValueType::real), ColumnUse::strength);
  EXPECT_EQ(usual_use(Table::edge, "weight", ValueType::text), ColumnUse::attribute);
  EXPECT_EQ(usual_use(Table::node, "weight", ValueType::real), ColumnUse::attribute);
  EXPECT_EQ(usual_use(Table::node, "bipartite", ValueType::integer), ColumnUse::mode);
  EXPECT_EQ(usual_use(Table::node, "modularity_class", ValueType::integer), ColumnUse::community);
  EXPECT_EQ(usual_use(Table::node, "community", ValueType::real), ColumnUse::attribute);
  EXPECT_EQ(usual_use(Table::node, "lng", ValueType::real), ColumnUse::longitude);
  EXPECT_EQ(usual_use(Table::edge, "distance", ValueType::integer), ColumnUse::length);
  EXPECT_EQ(usual_use(Table::graph, "label", ValueType::text), ColumnUse::attribute);
}

TEST(MarkUsualUses, GivesEachUseOnceToTheNameThatComesFirstInTheList) {
  std::vector<GraphColumn> columns{{"lat", ColumnUse::attribute, Reals{54}},
                                   {"latitude", ColumnUse::attribute, Reals{54.352}},
                                   {"mode", ColumnUse::attribute, Texts{"city"}},
                                   {"bipartite", ColumnUse::attribute, Integers{0}}};
  mark_usual_uses(Table::node, columns);
  EXPECT_THAT(uses_of(columns), ElementsAre(ColumnUse::attribute, ColumnUse::latitude,
                                            ColumnUse::mode, ColumnUse::attribute));
}

TEST(MarkUsualUses, LeavesWhatIsDecidedOrTaken) {
  std::vector<GraphColumn> columns{{"weight", ColumnUse::attribute, Reals{1}},
                                   {"ties", ColumnUse::strength, Reals{2}},
                                   {"length", ColumnUse::attribute, Reals{3}}};
  mark_usual_uses(Table::edge, columns, {false, true, true});
  EXPECT_THAT(uses_of(columns),
              ElementsAre(ColumnUse::attribute, ColumnUse::strength, ColumnUse::attribute));
}

TEST(MarkUses, CallsAWeightStrengthWhereThatNameIsFree) {
  GraphDocument document;
  document.edge_columns = {{"Weight", ColumnUse::attribute, Reals{}}};
  mark_uses(document);
  EXPECT_EQ(document.edge_columns[0].name, "strength");
  document.edge_columns = {{"weight", ColumnUse::attribute, Reals{}},
                           {"strength", ColumnUse::attribute, Texts{}}};
  mark_uses(document);
  EXPECT_EQ(document.edge_columns[0].name, "weight");
  EXPECT_EQ(document.edge_columns[0].use, ColumnUse::strength);
}

/// The same table, whichever format it came in: the customs are one list.
TEST(Customs, AreTheSameInEveryFormat) {
  const std::string graphml =
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"
      "<key id=\"a\" for=\"node\" attr.name=\"bipartite\" attr.type=\"int\"/>"
      "<key id=\"b\" for=\"node\" attr.name=\"lng\" attr.type=\"double\"/>"
      "<key id=\"c\" for=\"edge\" attr.name=\"distance\" attr.type=\"double\"/>"
      "<graph edgedefault=\"undirected\">"
      "<node id=\"x\"><data key=\"a\">0</data><data key=\"b\">18.5</data></node>"
      "<node id=\"y\"><data key=\"a\">1</data><data key=\"b\">21.5</data></node>"
      "<edge source=\"x\" target=\"y\"><data key=\"c\">7.5</data></edge></graph></graphml>";
  const std::string node_link =
      R"({"nodes": [{"id": "x", "bipartite": 0, "lng": 18.5}, {"id": "y", "bipartite": 1,
          "lng": 21.5}], "edges": [{"source": "x", "target": "y", "distance": 7.5}]})";
  for (const auto& document :
       {read_text(graphml, "graphml").document, read_text(node_link, "node-link").document}) {
    EXPECT_THAT(uses_of(document.node_columns), ElementsAre(ColumnUse::mode, ColumnUse::longitude));
    EXPECT_THAT(uses_of(document.edge_columns), ElementsAre(ColumnUse::length));
  }
}

/// What a document says of its columns wins over what their names would say.
TEST(Customs, GiveWayToTheDocumentInGraphml) {
  auto document = two_mode_document();
  document.node_columns.push_back({"lat", ColumnUse::latitude, Reals{1, 2, 3, 4}});
  document.node_columns.push_back({"latitude", ColumnUse::attribute, Reals{5, 6, 7, 8}});
  document.node_columns.push_back({"bipartite", ColumnUse::attribute, Integers{1, 2, 1, 2}});
  document.node_columns.push_back({"x", ColumnUse::score, Reals{1, 2, 3, 4}});
  document.edge_columns.push_back({"weight", ColumnUse::strength, Reals{1, 2, 3}});
  EXPECT_EQ(canonical_text(read_back(written(document, "graphml"), "graphml").document),
            canonical_text(document));
}

}  // namespace
}  // namespace citynet::formats
