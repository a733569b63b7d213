#include "citynet/formats/gexf.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <limits>
#include <random>
#include <stdexcept>

#include "citynet/base/error.hpp"

namespace citynet::formats {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using Texts = std::vector<std::string>;
using Reals = std::vector<double>;

GraphDocument memberships() {
  GraphDocument document;
  document.node_ids = {"lodz", "ump"};
  document.node_columns = {{"label", ColumnUse::label, Texts{"Łódź \"1\"", "UMP & Co"}},
                           {"score", ColumnUse::attribute, Reals{0.1, 0}, {1, 0}},
                           {"x", ColumnUse::x, Reals{1.5, 2}},
                           {"y", ColumnUse::y, Reals{-1, 0.25}}};
  document.edge_sources = {0, 0, 1};
  document.edge_targets = {1, 1, 1};
  document.edge_ids = {"a", "b", "c"};
  document.edge_columns = {
      {"weight", ColumnUse::strength, Reals{2, 1, 3}},
      {"start", ColumnUse::start, Texts{"1991-05", "2004-21~; 2010", ""}, {1, 1, 0}},
      {"end", ColumnUse::end, Texts{"..", "2006; 2010-03-04", ""}, {1, 1, 0}}};
  return document;
}

GraphReading read(const std::string& bytes) {
  auto reading = read_gexf({bytes, "f.gexf", {}});
  EXPECT_TRUE(is_balanced(reading.ledger)) << to_string(reading.ledger);
  EXPECT_NO_THROW(check_document(reading.document));
  return reading;
}

const GraphColumn& column(const std::vector<GraphColumn>& columns, const std::string& name) {
  const auto found =
      std::find_if(columns.begin(), columns.end(), [&](const auto& c) { return c.name == name; });
  if (found == columns.end()) throw std::runtime_error("no column " + name);
  return *found;
}

TEST(WriteGexf, GivesElementsTheDaysThatTheirDatesAllow) {
  const auto text = write_gexf(memberships()).texts[0].text;
  EXPECT_THAT(text, HasSubstr("mode=\"dynamic\" timeformat=\"date\" "
                              "timerepresentation=\"interval\""));
  // A month begins on its first day, spring 2004 in March; 2006 ends on its last day.
  EXPECT_THAT(text, HasSubstr("weight=\"2\" start=\"1991-05-01\">"));
  EXPECT_THAT(text, HasSubstr("<spell start=\"2004-03-01\" end=\"2006-12-31\" />"));
  EXPECT_THAT(text, HasSubstr("<spell start=\"2010-01-01\" end=\"2010-03-04\" />"));
  EXPECT_THAT(text, HasSubstr("<edge id=\"c\" source=\"ump\" target=\"ump\" weight=\"3\" />"));
  EXPECT_THAT(text, HasSubstr("value=\"2004-21~; 2010\""));
  EXPECT_THAT(text, HasSubstr("<node id=\"lodz\" label=\"Łódź &quot;1&quot;\">"));
  EXPECT_THAT(text, HasSubstr("<viz:position x=\"1.5\" y=\"-1\" z=\"0\" />"));
}

TEST(WriteGexf, IsStaticWithoutDates) {
  auto document = memberships();
  document.edge_columns.resize(1);
  const auto text = write_gexf(document).texts[0].text;
  EXPECT_THAT(text, HasSubstr("<graph defaultedgetype=\"undirected\" mode=\"static\">"));
  EXPECT_THAT(text, Not(HasSubstr("spell")));
}

TEST(WriteGexf, SaysWhatItHasNoPlaceFor) {
  auto document = memberships();
  document.graph_columns = {{"title", ColumnUse::attribute, Texts{"A & B"}}};
  document.node_columns[1].values = Reals{std::numeric_limits<double>::infinity(), 0};
  document.edge_columns[1].values = Texts{"someday", "2012", ""};
  document.edge_columns[2].values = Texts{"..", "2011", ""};
  const auto writing = write_gexf(document);
  EXPECT_THAT(writing.texts[0].text, HasSubstr("<description>title: A &amp; B</description>"));
  ASSERT_EQ(writing.remarks.size(), 3u);
  EXPECT_EQ(writing.remarks[0].what, "graph attribute 'title'");
  EXPECT_EQ(writing.remarks[1].count, 1u);
  EXPECT_EQ(writing.remarks[2].what, "dates of which no day can be made");
  EXPECT_EQ(writing.remarks[2].count, 2u);  // someday, and an end before its start
  document.node_columns[0].values = Texts{"\x02", ""};
  EXPECT_THROW((void)write_gexf(document), base::InvalidArgument);
}

TEST(ReadGexf, GivesBackWhatWasWritten) {
  for (const auto direction :
       {Directedness::undirected, Directedness::directed, Directedness::mixed}) {
    auto document = memberships();
    document.directedness = direction;
    if (direction == Directedness::mixed) document.edge_is_directed = {1, 0, 1};
    auto again = read(write_gexf(document).texts[0].text).document;
    again.graph_columns.clear();  // the creator
    EXPECT_EQ(canonical_text(again), canonical_text(document));
  }
}

TEST(ReadGexf, ReadsTheFormsOfAllVersions) {
  const auto reading = read(R"(<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns:viz="http://www.gexf.net/1.1draft/viz" version="1.1">
 <meta><creator>Somebody</creator></meta>
 <graph defaultedgetype="directed">
  <attributes class="node"><attribute id="0" title="size" type="float"/>
   <attribute id="1" title="frog" type="boolean"><default>true</default></attribute></attributes>
  <nodes>
   <node id="a" label="A" start="2001-01-01"><attvalues><attvalue id="0" value="1.5"/>
     <attvalue for="9" value="q"/></attvalues><viz:color r="1" g="2" b="3"/>
    <nodes><node id="b" label="B"><spells><spell start="2001" end="2002"/><spell start="2005"/>
     </spells></node></nodes></node>
   <node id="c" pid="a"/>
  </nodes>
  <edges><edge id="0" source="a" target="b" type="mutual" weight="2.5"/>
   <edge id="0" source="a" target="z"/></edges>
 </graph>
</gexf>)");
  const auto& document = reading.document;
  EXPECT_THAT(document.node_ids, ElementsAre("a", "b", "c", "z"));
  EXPECT_THAT(document.edge_ids, ElementsAre("0", "0_1"));
  EXPECT_EQ(document.directedness, Directedness::mixed);
  const auto& nodes = document.node_columns;
  EXPECT_EQ(std::get<2>(column(nodes, "size").values)[0], 1.5);
  EXPECT_THAT(std::get<0>(column(nodes, "frog").values), ElementsAre(1, 1, 1, 1));
  EXPECT_EQ(std::get<3>(column(nodes, "9").values)[0], "q");
  EXPECT_EQ(std::get<3>(column(nodes, "color").values)[0], "1,2,3");
  EXPECT_EQ(std::get<3>(column(nodes, "parent").values)[1], "a");
  EXPECT_EQ(std::get<3>(column(nodes, "parent").values)[2], "a");
  EXPECT_EQ(std::get<3>(column(nodes, "start").values)[1], "2001; 2005");
  EXPECT_EQ(std::get<3>(column(nodes, "end").values)[1], "2002; ");
  EXPECT_EQ(column(document.edge_columns, "weight").use, ColumnUse::strength);
}

TEST(ReadGexf, SurvivesBrokenFiles) {
  const auto text = write_gexf(memberships()).texts[0].text;
  for (std::size_t length = 0; length + 1 < text.size(); ++length) {
    EXPECT_THROW((void)read_gexf({text.substr(0, length), "f.gexf", {}}), base::DataError);
  }
  std::mt19937_64 random(20241126);
  for (int round = 0; round < 2000; ++round) {
    auto broken = text;
    broken[random() % broken.size()] ^= static_cast<char>(1U << (random() % 8));
    try {
      const auto reading = read_gexf({broken, "f.gexf", {}});
      EXPECT_TRUE(is_balanced(reading.ledger));
      EXPECT_NO_THROW(check_document(reading.document));
    } catch (const base::DataError& error) {
      EXPECT_TRUE(error.place().row.has_value());
    }
  }
}

}  // namespace
}  // namespace citynet::formats
