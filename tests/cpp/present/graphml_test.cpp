#include "citynet/present/graphml.hpp"

#include <gmock/gmock.h>

#include <filesystem>

#include "citynet/formats/file.hpp"
#include "citynet/view/projection.hpp"
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

template <class Element>
const formats::GraphmlValue& value(const std::vector<formats::GraphmlKey>& keys,
                                   const Element& element, const std::string& name) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].name == name) return element.values[i];
  }
  throw std::runtime_error("no key " + name);
}

TEST(Graphml, OfAProjectionNamesWhatIsShared) {
  const auto document = graphml_document(view::project(three_cities()));
  ASSERT_EQ(document.edges.size(), 1u);
  EXPECT_EQ(value(document.edge_keys, document.edges[0], "strength"), formats::GraphmlValue(2.0));
  EXPECT_EQ(value(document.edge_keys, document.edges[0], "shared"),
            formats::GraphmlValue(std::string("Forum; UMP & Co")));
  EXPECT_EQ(value(document.node_keys, document.nodes[1], "label"),
            formats::GraphmlValue(std::string("Łódź")));
}

TEST(Graphml, OfAnIncidenceKeepsRolesDatesAndSources) {
  const auto document = graphml_document(view::two_mode(three_cities()));
  ASSERT_EQ(document.nodes.size(), 4u);
  ASSERT_EQ(document.edges.size(), 4u);
  const auto text = [&](std::size_t edge, const char* name) {
    return value(document.edge_keys, document.edges[edge], name);
  };
  // Row gdansk: Forum, then UMP; the event lends its dates to those who took part.
  EXPECT_EQ(text(0, "role"), formats::GraphmlValue(std::string("participant")));
  EXPECT_EQ(text(0, "start"), formats::GraphmlValue(std::string("2014-03-21")));
  EXPECT_EQ(text(0, "end_year"), formats::GraphmlValue(std::int64_t{2014}));
  EXPECT_EQ(text(1, "role"), formats::GraphmlValue(std::string("founder; member")));
  EXPECT_EQ(text(1, "start"), formats::GraphmlValue(std::string("1990")));
  EXPECT_EQ(text(1, "statements"), formats::GraphmlValue(std::int64_t{2}));
  // Row Łódź: open end.
  EXPECT_EQ(text(3, "end"), formats::GraphmlValue(std::string("..")));
  EXPECT_EQ(text(3, "end_year"), formats::GraphmlValue(std::monostate{}));
  EXPECT_EQ(value(document.node_keys, document.nodes[2], "mode"),
            formats::GraphmlValue(std::string("joined")));
}

TEST(Graphml, CarriesScoresUnderTheirNames) {
  const auto graph = view::project(three_cities());
  const std::vector<Column> columns{{"betweenness", {0.5, 0.25}},
                                    {"community", {std::int64_t{1}, std::int64_t{2}}}};
  const auto xml = formats::to_graphml(graphml_document(graph, columns));
  EXPECT_THAT(xml, HasSubstr("attr.name=\"betweenness\" attr.type=\"double\""));
  EXPECT_THAT(xml, HasSubstr("attr.name=\"community\" attr.type=\"long\""));
  EXPECT_THAT(xml, HasSubstr("UMP &amp; Co"));
  EXPECT_THAT(xml, Not(HasSubstr("attr.name=\"id\"")));
}

TEST(Graphml, SaysWhichViewItShows) {
  const auto xml = formats::to_graphml(graphml_document(view::project(three_cities())));
  EXPECT_THAT(xml, HasSubstr("every affiliation, whenever it held"));
  EXPECT_THAT(xml, HasSubstr("<data key=\"g_generator\">citynet "));
}

TEST(Graphml, NamesOnlyWhatWasSharedAtTheSameTime) {
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
  const auto document = graphml_document(graph);
  EXPECT_EQ(value(document.edge_keys, document.edges[0], "shared"),
            formats::GraphmlValue(std::string("UMP")));
  EXPECT_EQ(value(document.edge_keys, document.edges[0], "shared_count"),
            formats::GraphmlValue(std::int64_t{1}));
  EXPECT_THAT(formats::to_graphml(document), HasSubstr("only at the same time"));
}

TEST(Graphml, CarriesGradesAndTurnsModesWithTheIncidence) {
  test::Sketch sketch;
  sketch.join(sketch.city("a"), sketch.add(EntityKind::network, "UMP"), "/", "host");
  view::TwoModeOptions options;
  options.grading = view::Grading{.role_scores = {{"host", 4}}};
  const auto turned = view::two_mode(view::select(sketch.build(), {}), options).transposed();
  const auto document = graphml_document(turned);
  EXPECT_EQ(value(document.edge_keys, document.edges[0], "grade"), formats::GraphmlValue(4.0));
  EXPECT_EQ(value(document.node_keys, document.nodes[0], "mode"),
            formats::GraphmlValue(std::string("joined")));
}

TEST(Graphml, IsWrittenToAFileWhole) {
  const auto path = testing::TempDir() + "citynet_graphml_test.graphml";
  const auto graph = view::project(three_cities());
  write_graphml(graph, path);
  EXPECT_EQ(formats::read_file(path), formats::to_graphml(graphml_document(graph)));
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace citynet::present
