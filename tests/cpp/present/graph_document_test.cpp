#include "citynet/present/graph_document.hpp"

#include <gmock/gmock.h>

#include <sstream>

#include "citynet/formats/graphml.hpp"
#include "citynet/view/projection.hpp"
#include "citynet/view/vertex_keys.hpp"
#include "support/small_networks.hpp"

namespace citynet::present {
namespace {

using model::EntityKind;
using testing::HasSubstr;
using testing::Not;

view::View three_cities() {
  test::Sketch sketch;
  const auto lodz = sketch.city("Łódź"), gdansk = sketch.city("gdansk");
  const auto ump = sketch.add(EntityKind::network, "UMP & Co");
  const auto forum = sketch.add(EntityKind::event, "Forum", "2014-03-21/2014-03-23");
  sketch.join(lodz, ump, "1991-05/..");
  sketch.join(gdansk, ump, "/", "founder");
  sketch.join(gdansk, ump, "1990/", "member");
  sketch.join(lodz, forum, "/", "host");
  sketch.join(gdansk, forum, "/", "participant");
  return view::select(sketch.build(), {});
}

using formats::ColumnUse;

/// A value as text; `-` where there is none.
std::string value(const std::vector<formats::GraphColumn>& columns, const std::string& name,
                  std::size_t row) {
  for (const auto& column : columns) {
    if (column.name != name) continue;
    if (!formats::has_value(column, row)) return "-";
    return std::visit(
        [row](const auto& values) {
          std::ostringstream text;
          text << values[row];
          return text.str();
        },
        column.values);
  }
  return "no column " + name;
}

std::string xml_of(const formats::GraphDocument& document) {
  return formats::write_graphml(document).texts.at(0).text;
}

TEST(GraphDocumentOfAProjection, NamesWhatIsShared) {
  const auto document = graph_document(view::project(three_cities()));
  ASSERT_EQ(document.edge_sources.size(), 1u);
  EXPECT_EQ(value(document.edge_columns, "strength", 0), "2");
  EXPECT_EQ(value(document.edge_columns, "shared", 0), "Forum; UMP & Co");
  EXPECT_EQ(value(document.node_columns, "label", 1), "Łódź");
  EXPECT_EQ(document.node_columns[0].use, ColumnUse::label);
  EXPECT_EQ(document.edge_columns[0].use, ColumnUse::strength);
}

TEST(GraphDocumentOfAnIncidence, KeepsRolesDatesAndSources) {
  const auto document = graph_document(view::two_mode(three_cities()));
  ASSERT_EQ(document.node_ids.size(), 4u);
  ASSERT_EQ(document.edge_sources.size(), 4u);
  const auto text = [&](std::size_t edge, const char* name) {
    return value(document.edge_columns, name, edge);
  };
  // Row gdansk: Forum, then UMP; the event lends its dates to those who took part.
  EXPECT_EQ(text(0, "role"), "participant");
  EXPECT_EQ(text(0, "start"), "2014-03-21");
  EXPECT_EQ(text(0, "end"), "2014-03-23");
  EXPECT_EQ(text(0, "end_year"), "2014");
  EXPECT_EQ(text(1, "role"), "founder; member");
  EXPECT_EQ(text(1, "start"), "1990");
  EXPECT_EQ(text(1, "statements"), "2");
  // Row Łódź: open end.
  EXPECT_EQ(text(3, "end"), "..");
  EXPECT_EQ(text(3, "end_year"), "-");
  EXPECT_EQ(value(document.node_columns, "mode", 2), "joined");
}

TEST(GraphDocumentOfAnIncidence, HasAStartAndAnEndForEachSpell) {
  test::Sketch sketch;
  const auto lodz = sketch.city("lodz");
  const auto ump = sketch.add(EntityKind::network, "UMP");
  sketch.join(lodz, ump, "1991/1995");
  sketch.join(lodz, ump, "2004/..");
  const auto document = graph_document(view::two_mode(view::select(sketch.build(), {})));
  EXPECT_EQ(value(document.edge_columns, "start", 0), "1991; 2004");
  EXPECT_EQ(value(document.edge_columns, "end", 0), "1995; ..");
}

TEST(GraphDocumentOfAnIncidence, NeedsNoRecords) {
  const std::vector<std::uint32_t> rows{0, 1}, columns{0, 0};
  const auto document = graph_document(view::TwoMode::from_cells(2, 1, rows, columns));
  EXPECT_THAT(document.node_ids, testing::ElementsAre("a0", "a1", "t0"));
  EXPECT_EQ(value(document.node_columns, "mode", 2), "joined");
  EXPECT_TRUE(document.edge_columns.empty());
}

TEST(GraphDocumentOfAProjection, CarriesScoresUnderTheirNames) {
  const auto graph = view::project(three_cities());
  const std::vector<Column> columns{{"betweenness", {0.5, 0.25}},
                                    {"community", {std::int64_t{1}, std::int64_t{2}}}};
  const auto document = graph_document(graph, columns);
  EXPECT_EQ(document.node_columns.end()[-2].use, ColumnUse::score);
  EXPECT_EQ(document.node_columns.end()[-1].use, ColumnUse::community);
  const auto xml = xml_of(document);
  EXPECT_THAT(xml, HasSubstr("attr.name=\"betweenness\" attr.type=\"double\""));
  EXPECT_THAT(xml, HasSubstr("attr.name=\"community\" attr.type=\"long\""));
  EXPECT_THAT(xml, HasSubstr("UMP &amp; Co"));
  EXPECT_THAT(xml, Not(HasSubstr("attr.name=\"id\"")));
}

TEST(GraphDocumentOfAProjection, SaysWhichViewItShows) {
  const auto xml = xml_of(graph_document(view::project(three_cities())));
  EXPECT_THAT(xml, HasSubstr("every affiliation, whenever it held"));
  EXPECT_THAT(xml, HasSubstr("<data key=\"g_generator\">citynet "));
}

TEST(GraphDocumentOfAProjection, NamesOnlyWhatWasSharedAtTheSameTime) {
  test::Sketch sketch;
  const auto ump = sketch.add(EntityKind::network, "UMP");
  const auto forum = sketch.add(EntityKind::network, "Forum");
  for (const char* key : {"a", "b"}) {
    const auto city = sketch.city(key);
    sketch.join(city, ump, "2010-01-01/2012-12-31");
    sketch.join(city, forum, *key == 'a' ? "2001-01-01/2002-01-01" : "2003-01-01/2004-01-01");
  }
  const auto graph =
      view::project(view::two_mode(view::select(sketch.build(), {})),
                    {.overlap = view::TimeOverlap{
                         view::OverlapMeasure::indicator, view::OverlapBound::lower, {}}});
  const auto document = graph_document(graph);
  EXPECT_EQ(value(document.edge_columns, "shared", 0), "UMP");
  EXPECT_EQ(value(document.edge_columns, "shared_count", 0), "1");
  EXPECT_THAT(xml_of(document), HasSubstr("only at the same time"));
}

view::Graph graph_of_arrays(std::vector<std::string> keys) {
  const std::vector<view::Vertex> sources{0, 1}, targets{1, 2};
  return view::Graph::from_edges(3, sources, targets, view::EdgeStrengths{{0.5, 2}},
                                 {.keys = std::move(keys)});
}

TEST(GraphRows, AreWrittenToTheByteAsTheDocumentIs) {
  const std::vector<Column> columns{
      {"degree", {std::int64_t{1}, std::int64_t{2}, std::int64_t{1}}}};
  for (const auto& keys : {std::vector<std::string>{}, {"a", "Łódź 1", "<c>"}}) {
    const auto graph = graph_of_arrays(keys);
    const GraphRows rows(graph, columns);
    const auto document = graph_document(graph, columns);
    for (const auto& format : formats::graph_formats()) {
      if (format.name != "graphml" && format.name != "gexf" && format.name != "csv") continue;
      const auto texts = formats::write_graph(rows.view(), format, {{}, "g"}).texts;
      EXPECT_EQ(texts[0].text, formats::write_graph(document, format, {{}, "g"}).texts[0].text);
    }
  }
  const auto projected = view::project(three_cities());
  EXPECT_EQ(formats::write_graph(GraphRows(projected).view(), formats::graph_format("graphml"))
                .texts[0]
                .text,
            xml_of(graph_document(projected)));
}

TEST(GraphRows, LookAtWhatTheGraphHolds) {
  const auto graph = graph_of_arrays({"a", "b", "c"});
  const GraphRows rows(graph);
  EXPECT_EQ(rows.view().node_ids.strings().data(), view::given_keys(graph).data());
  EXPECT_EQ(std::get<std::span<const double>>(rows.view().edge_columns[0].values).data(),
            graph.strengths().data());
  EXPECT_TRUE(GraphRows(graph_of_arrays({})).view().node_ids.are_numbers());
}

TEST(GraphDocumentOfArrays, LabelsVerticesByTheirKeysAndSaysThemOnce) {
  const auto document = graph_document(graph_of_arrays({}));
  ASSERT_EQ(document.node_columns.size(), 1u);
  EXPECT_EQ(value(document.node_columns, "label", 2), "2");
  EXPECT_EQ(document.node_ids[2], "2");
  EXPECT_TRUE(graph_document(view::Graph()).node_ids.empty());
}

TEST(GraphDocumentOfAnIncidence, CarriesGradesAndTurnsModesWithTheIncidence) {
  test::Sketch sketch;
  sketch.join(sketch.city("a"), sketch.add(EntityKind::network, "UMP"), "/", "host");
  view::TwoModeOptions options;
  options.grading = view::Grading{.role_scores = {{"host", 4}}};
  const auto turned = view::two_mode(view::select(sketch.build(), {}), options).transposed();
  const auto document = graph_document(turned);
  EXPECT_EQ(value(document.edge_columns, "grade", 0), "4");
  EXPECT_EQ(value(document.node_columns, "mode", 0), "joined");
}

}  // namespace
}  // namespace citynet::present
