// Dialects of GraphML, each with what must become of it.
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <random>

#include "citynet/base/error.hpp"
#include "citynet/formats/graphml.hpp"

namespace citynet::formats {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::HasSubstr;

GraphReading read(const std::string& bytes, const ReadingLimits& limits = {}) {
  auto reading = read_graphml({bytes, "f.graphml", {}}, limits);
  EXPECT_TRUE(is_balanced(reading.ledger)) << to_string(reading.ledger);
  EXPECT_NO_THROW(check_document(reading.document));
  return reading;
}

/// The message with which the bytes are refused.
std::string refusal(const std::string& bytes, const ReadingLimits& limits = {}) {
  try {
    (void)read_graphml({bytes, "f.graphml", {}}, limits);
  } catch (const base::DataError& error) {
    return error.what();
  }
  return "nothing was refused";
}

std::string graphml(const std::string& inside) {
  return "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">" + inside + "</graphml>";
}

std::string with_key(const std::string& type, const std::string& value) {
  return graphml("<key id='k' for='node' attr.name='value' attr.type='" + type +
                 "'/><graph edgedefault='undirected'><node id='a'><data key='k'>" + value +
                 "</data></node></graph>");
}

const GraphColumn& column(const std::vector<GraphColumn>& columns, const std::string& name) {
  const auto found =
      std::find_if(columns.begin(), columns.end(), [&](const auto& c) { return c.name == name; });
  if (found == columns.end()) throw std::runtime_error("no column " + name);
  return *found;
}

template <class Value>
std::vector<Value> values(const std::vector<GraphColumn>& columns, const std::string& name) {
  return std::get<std::vector<Value>>(column(columns, name).values);
}

std::size_t remarked(const GraphReading& reading, const std::string& what) {
  for (const auto& remark : reading.ledger.remarks) {
    if (remark.what == what) return remark.count;
  }
  ADD_FAILURE() << "no remark " << what << " in\n" << to_string(reading.ledger);
  return 0;
}

TEST(ReadGraphml, ReadsNodesEdgesAndTypedValues) {
  const auto reading = read(
      graphml("<key id='d0' for='node' attr.name='label' attr.type='string'/>"
              "<key id='d1' for='edge' attr.name='weight' attr.type='double'/>"
              "<key id='d2' for='graph' attr.name='title' attr.type='string'/>"
              "<graph edgedefault='directed'><data key='d2'>A &amp; B</data>"
              "<node id='x'><data key='d0'>Łódź &lt;1&gt; &#x142;&#243;</data></node><node id='y'/>"
              "<edge source='x' target='y'><data key='d1'> 1.5 </data></edge></graph>"));
  const auto& document = reading.document;
  EXPECT_EQ(document.directedness, Directedness::directed);
  EXPECT_THAT(document.node_ids, ElementsAre("x", "y"));
  EXPECT_EQ(values<std::string>(document.node_columns, "label")[0], "Łódź <1> łó");
  EXPECT_FALSE(has_value(column(document.node_columns, "label"), 1));
  EXPECT_EQ(column(document.node_columns, "label").use, ColumnUse::label);
  EXPECT_THAT(values<double>(document.edge_columns, "weight"), ElementsAre(1.5));
  EXPECT_EQ(column(document.edge_columns, "weight").use, ColumnUse::strength);
  EXPECT_THAT(values<std::string>(document.graph_columns, "title"), ElementsAre("A & B"));
}

TEST(ReadGraphml, KeepsNumbersToTheLastBitAndWholeNumbersBeyondDoubles) {
  EXPECT_EQ(values<std::int64_t>(read(with_key("long", "9007199254740993")).document.node_columns,
                                 "value")[0],
            9007199254740993);
  for (const double number : {0.1 + 0.2, 5e-324, 1.7976931348623157e308}) {
    char text[64];
    std::snprintf(text, sizeof text, "%.17g", number);
    EXPECT_EQ(values<double>(read(with_key("double", text)).document.node_columns, "value")[0],
              number);
  }
  for (const auto* word : {"INF", "inf", "Infinity"}) {
    EXPECT_TRUE(std::isinf(
        values<double>(read(with_key("double", word)).document.node_columns, "value")[0]));
  }
  EXPECT_TRUE(std::isnan(
      values<double>(read(with_key("double", "NaN")).document.node_columns, "value")[0]));
}

TEST(ReadGraphml, ReadsTruthValuesOfAllProgramsAndNoOthers) {
  for (const auto* word : {"true", " true ", "True", "1", "TRUE"}) {
    EXPECT_EQ(
        values<std::uint8_t>(read(with_key("boolean", word)).document.node_columns, "value")[0], 1);
  }
  for (const auto* word : {"false", "fAlSe", "0"}) {
    EXPECT_EQ(
        values<std::uint8_t>(read(with_key("boolean", word)).document.node_columns, "value")[0], 0);
  }
  const auto reading = read(with_key("boolean", "yes"));
  EXPECT_EQ(values<std::string>(reading.document.node_columns, "value")[0], "yes");
  EXPECT_EQ(remarked(reading, "value 'yes' of 'value'"), 1u);
}

TEST(ReadGraphml, ReadsWhatDoesNotFitItsTypeAsTheTypeThatHoldsAll) {
  const auto two = [](const std::string& type, const std::string& a, const std::string& b) {
    return read(graphml("<key id='k' for='node' attr.name='value' attr.type='" + type +
                        "'/><graph edgedefault='undirected'><node id='a'><data key='k'>" + a +
                        "</data></node><node id='b'><data key='k'>" + b +
                        "</data></node></graph>"));
  };
  EXPECT_THAT(values<double>(two("int", "1", "2.5").document.node_columns, "value"),
              ElementsAre(1.0, 2.5));
  EXPECT_THAT(values<std::string>(two("int", "01", "q").document.node_columns, "value"),
              ElementsAre("01", "q"));
  EXPECT_THAT(values<std::string>(two("double", "1,5", "1.50").document.node_columns, "value"),
              ElementsAre("1,5", "1.50"));
  // A double would make ...992 of it.
  EXPECT_THAT(
      values<std::string>(two("long", "9007199254740993", "0.5").document.node_columns, "value"),
      ElementsAre("9007199254740993", "0.5"));
  EXPECT_THAT(values<std::string>(two("date", "2014-03", "x").document.node_columns, "value"),
              ElementsAre("2014-03", "x"));
}

TEST(ReadGraphml, TellsEmptyTextsFromMissingOnesAndKeepsSpaces) {
  const auto reading = read(with_key("string", ""));
  EXPECT_TRUE(has_value(column(reading.document.node_columns, "value"), 0));
  EXPECT_EQ(
      values<std::string>(read(with_key("string", " a\r\n b ")).document.node_columns, "value")[0],
      " a\n b ");
  EXPECT_EQ(values<std::string>(
                read(with_key("string", "a<!-- no -->b<![CDATA[<c>&amp;]]>")).document.node_columns,
                "value")[0],
            "ab<c>&amp;");
  EXPECT_EQ(remarked(read(with_key("int", " ")), "empty value of 'value'"), 1u);
}

TEST(ReadGraphml, FillsDefaultsInAndSaysSo) {
  const auto reading =
      read(graphml("<key id='k' for='node' attr.name='color' attr.type='string'>"
                   "<default>yellow</default></key><graph edgedefault='undirected'>"
                   "<node id='a'/><node id='b'><data key='k'>green</data></node></graph>"));
  EXPECT_THAT(values<std::string>(reading.document.node_columns, "color"),
              ElementsAre("yellow", "green"));
  EXPECT_EQ(remarked(reading, "default of 'color'"), 1u);
}

TEST(ReadGraphml, KeepsMixedDirectionsEdgeByEdge) {
  const auto reading =
      read(graphml("<graph edgedefault='undirected'><node id='a'/><node id='b'/>"
                   "<edge source='a' target='b'/><edge source='a' target='b' directed='true'/>"
                   "<edge source='b' target='a' directed='0'/></graph>"));
  EXPECT_EQ(reading.document.directedness, Directedness::mixed);
  EXPECT_THAT(reading.document.edge_is_directed, ElementsAre(0, 1, 0));
}

TEST(ReadGraphml, PutsNestedNodesBesideTheOthersWithTheirParent) {
  const auto reading = read(
      graphml("<graph edgedefault='directed'><node id='g'><graph edgedefault='directed'>"
              "<node id='g::a'/><node id='g::b'/><edge source='g::a' target='g::b'/></graph></node>"
              "<node id='z'/></graph>"));
  EXPECT_THAT(reading.document.node_ids, ElementsAre("g", "g::a", "g::b", "z"));
  const auto& parent = column(reading.document.node_columns, "parent");
  EXPECT_THAT(parent.present, ElementsAre(0, 1, 1, 0));
  EXPECT_EQ(std::get<3>(parent.values)[1], "g");
  EXPECT_EQ(remarked(reading, "nested graph"), 1u);
}

TEST(ReadGraphml, CountsWhatADocumentHasNoPlaceFor) {
  const auto reading = read(
      graphml("<graph edgedefault='undirected' parse.nodes='2'><node id='a'><port name='north'/>"
              "</node><node id='b'/><hyperedge><endpoint node='a'/><endpoint node='b'/></hyperedge>"
              "<edge source='a' target='b' sourceport='north'/><node id='a'/><node/>"
              "<edge source='a'/><badlabel id='c'/></graph>"
              "<graph edgedefault='directed'><node id='q'/></graph>"));
  EXPECT_THAT(reading.document.node_ids, ElementsAre("a", "b"));
  EXPECT_EQ(reading.document.edge_sources.size(), 1u);
  for (const auto* what :
       {"port", "hyperedge", "attribute 'sourceport' of edge", "second node of the same id",
        "node without id", "edge without an end", "element 'badlabel'", "second graph",
        "attribute 'parse.nodes' of graph"}) {
    EXPECT_EQ(remarked(reading, what), 1u);
  }
  std::map<std::string, std::size_t> set_aside;
  for (const auto& count : reading.ledger.counts) set_aside[count.item] = count.set_aside;
  EXPECT_EQ(set_aside["node"], 3u);  // the second a, the one without id, that of the second graph
  EXPECT_EQ(set_aside["edge"], 1u);
  EXPECT_EQ(set_aside["graph"], 1u);
}

TEST(ReadGraphml, MakesNodesThatOnlyEdgesNameAndSaysWhere) {
  const auto reading =
      read(graphml("<graph edgedefault='undirected'>\n<node id='a'/>\n"
                   "<edge source='a' target='b'/></graph>"));
  EXPECT_THAT(reading.document.node_ids, ElementsAre("a", "b"));
  const auto& remark = reading.ledger.remarks.at(0);
  EXPECT_EQ(remark.what, "node 'b' that is not declared");
  EXPECT_EQ(remark.first.row, 3u);
  EXPECT_EQ(remark.first.column_number, 1u);
}

TEST(ReadGraphml, ReadsKeysWithoutTypesNamesAndDeclarations) {
  const auto reading =
      read(graphml("<graph edgedefault='undirected'><node id='a'><data key='late'>7</data>"
                   "<data key='none'>x</data></node><key id='u' for='node'/></graph>"
                   "<key id='late' for='node' attr.name='size' attr.type='int'/>"));
  EXPECT_THAT(values<std::int64_t>(reading.document.node_columns, "size"), ElementsAre(7));
  EXPECT_THAT(values<std::string>(reading.document.node_columns, "none"), ElementsAre("x"));
  EXPECT_EQ(remarked(reading, "key 'none' that is not declared"), 1u);
  EXPECT_EQ(remarked(reading, "key without a type"), 1u);
}

TEST(ReadGraphml, ReadsValuesOfKeysThatAreDeclaredForOtherElementsBehindThem) {
  const auto reading =
      read(graphml("<graph edgedefault='undirected'><node id='a'><data key='k'>7</data></node>"
                   "</graph><key id='k' for='edge' attr.name='size' attr.type='int'/>"));
  EXPECT_THAT(values<std::string>(reading.document.node_columns, "k"), ElementsAre("7"));
}

TEST(ReadGraphml, MakesOneColumnOfTwoKeysThatShareAName) {
  const auto reading =
      read(graphml("<key id='d0' for='node' attr.name='v' attr.type='long'/>"
                   "<key id='d1' for='node' attr.name='v' attr.type='string'/>"
                   "<graph edgedefault='undirected'><node id='a'><data key='d0'>1</data></node>"
                   "<node id='b'><data key='d1'>q</data></node></graph>"));
  EXPECT_THAT(values<std::string>(reading.document.node_columns, "v"), ElementsAre("1", "q"));
  EXPECT_EQ(remarked(reading, "two keys named 'v'"), 1u);
}

TEST(ReadGraphml, ReadsTheLabelsAndPlacesThatYedDraws) {
  const auto reading = read(
      "<graphml xmlns:y='http://www.yworks.com/xml/graphml'>"
      "<key id='d6' for='node' yfiles.type='nodegraphics'/>"
      "<graph edgedefault='directed'><node id='n0'><data key='d6'><y:ShapeNode>"
      "<y:Geometry x='1.5' y='-2'/><y:Fill color='#FFF'/><y:NodeLabel>  Gdańsk"
      "<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node></graph></graphml>");
  EXPECT_THAT(values<std::string>(reading.document.node_columns, "label"), ElementsAre("Gdańsk"));
  EXPECT_THAT(values<double>(reading.document.node_columns, "y"), ElementsAre(-2.0));
  EXPECT_EQ(remarked(reading, "drawing 'Fill'"), 1u);
  EXPECT_EQ(remarked(reading, "drawing 'LabelModel'"), 1u);
  EXPECT_EQ(reading.ledger.dialect, "yEd");
}

TEST(ReadGraphml, DecodesEncodingsThatAreDeclared) {
  const auto in = [](const std::string& encoding, const std::string& word) {
    return read("<?xml version='1.0' encoding='" + encoding + "'?>" + with_key("string", word))
        .document;
  };
  EXPECT_EQ(values<std::string>(in("ISO-8859-2", "\xA3\xF3\x64\xBC").node_columns, "value")[0],
            "Łódź");
  EXPECT_EQ(values<std::string>(in("windows-1250", "\xA3\xF3\x64\x9F").node_columns, "value")[0],
            "Łódź");
  EXPECT_EQ(values<std::string>(in("ISO-8859-1", "S\xE3o").node_columns, "value")[0], "São");
  std::string wide = "\xFF\xFE";
  for (const char c : with_key("string", "a")) wide += {c, '\0'};
  EXPECT_EQ(values<std::string>(read(wide).document.node_columns, "value")[0], "a");
  EXPECT_THAT(refusal("<?xml version='1.0' encoding='KOI8-R'?><graphml/>"),
              HasSubstr("'koi8-r': this encoding is not known here"));
  EXPECT_THAT(refusal(with_key("string", "\xA3\xF3")), HasSubstr("f.graphml:1:"));
}

TEST(ReadGraphml, RefusesEntitiesAndWhatDeclaresThem) {
  EXPECT_THAT(refusal("<!DOCTYPE g [<!ENTITY x 'hello'>]>\n<graphml/>"),
              HasSubstr("f.graphml:1:1: '<!DOCTYPE': declarations of entities"));
  EXPECT_THAT(refusal(with_key("string", "&x;")), HasSubstr("'&x;': entities are not accepted"));
  EXPECT_THAT(refusal(with_key("string", "&#0;")), HasSubstr("no such character"));
  EXPECT_THAT(refusal(with_key("string", "\x01")), HasSubstr("'0x01'"));
  // yFiles wrote this line into its files; nothing is fetched for it.
  EXPECT_NO_THROW((void)read("<!DOCTYPE graphml SYSTEM \"http://example.org/[x].dtd\"><graphml/>"));
}

TEST(ReadGraphml, RefusesWhatIsNotWellFormedWithItsPlace) {
  EXPECT_THAT(refusal(""), HasSubstr("the file holds no element"));
  EXPECT_THAT(refusal("graph"), HasSubstr("f.graphml:1:1: 'graph': text stands inside"));
  EXPECT_THAT(refusal("<gexf/>"), HasSubstr("the first element of GraphML is graphml"));
  EXPECT_THAT(refusal("<graphml>\n  <graph></node>"), HasSubstr("f.graphml:2:10: 'node'"));
  EXPECT_THAT(refusal("<graphml>\n<graph>"), HasSubstr("f.graphml:2:8: 'graph': the file ends"));
  EXPECT_THAT(refusal("<graphml a='1' a='2'/>"), HasSubstr("f.graphml:1:16"));
  EXPECT_THAT(refusal("<graphml a=1/>"), HasSubstr("between quotes"));
  EXPECT_THAT(refusal("<graphml/><graphml/>"), HasSubstr("f.graphml:1:11"));
  EXPECT_THAT(refusal("<graphml/>x"), HasSubstr("f.graphml:1:11"));
  EXPECT_THAT(refusal("<graphml>a & b</graphml>"), HasSubstr("&amp;"));
  EXPECT_THAT(refusal("<graphml a='<'/>"), HasSubstr("&lt;"));
  EXPECT_THAT(refusal("<graphml><!-- </graphml>"), HasSubstr("never closed"));
}

TEST(ReadGraphml, HoldsItsLimitsToTheNumber) {
  const auto nested = [](std::size_t depth) {
    std::string text;
    for (std::size_t i = 1; i < depth; ++i) text += "<a>";
    for (std::size_t i = 1; i < depth; ++i) text += "</a>";
    return "<graphml>" + text + "</graphml>";
  };
  EXPECT_NO_THROW((void)read(nested(256)));
  EXPECT_THAT(refusal(nested(257)), HasSubstr("at most 256 deep"));
  EXPECT_NO_THROW((void)read(nested(4), {.depth = 4}));
  EXPECT_THAT(refusal(nested(5), {.depth = 4}), HasSubstr("at most 4 deep"));
  const auto attributes = [](std::size_t count) {
    std::string text = "<graphml";
    for (std::size_t i = 0; i < count; ++i) text += " a" + std::to_string(i) + "=''";
    return text + "/>";
  };
  EXPECT_NO_THROW((void)read(attributes(5), {.attributes = 5}));
  EXPECT_THAT(refusal(attributes(6), {.attributes = 5}), HasSubstr("at most 5 attributes"));
  // A default that is filled into every node must not become larger than a file may be.
  EXPECT_THAT(refusal(graphml("<key id='k' for='node'><default>" + std::string(1000, 'x') +
                              "</default></key><graph edgedefault='directed'><node id='a'/>"
                              "<node id='b'/></graph>"),
                      {.bytes = 1500}),
              HasSubstr("defaults take at most 1500 bytes"));
}

TEST(ReadGraphml, TakesAMillionEscapedCharactersInTheirStride) {
  std::string value;
  for (int i = 0; i < 1'000'000; ++i) value += "&gt;";
  EXPECT_EQ(values<std::string>(read(with_key("string", value)).document.node_columns, "value")[0],
            std::string(1'000'000, '>'));
}

GraphDocument odd_document() {
  GraphDocument document;
  document.node_ids = {"Łódź 1", "a/joined", "_x0041_"};
  document.node_columns = {
      {"label", ColumnUse::label, std::vector<std::string>{"Łódź \r\n<&>\"", "", " x "}, {1, 1, 1}},
      {"ID", ColumnUse::attribute, std::vector<std::int64_t>{9007199254740993, -1, 0}, {1, 1, 0}},
      {"name", ColumnUse::attribute, std::vector<std::string>{"a", "b", "c"}},
      {"Size", ColumnUse::score, std::vector<double>{0.1 + 0.2, 3e-308, -0.0}},
      {"size", ColumnUse::attribute, std::vector<std::uint8_t>{1, 0, 0}, {1, 1, 0}},
      {"mode", ColumnUse::mode, std::vector<std::string>{"actor", "joined", "actor"}},
      {"x", ColumnUse::x, std::vector<double>{1, 2, 3}},
      {"full name", ColumnUse::attribute, std::vector<std::string>{"1", "2", "3"}}};
  document.edge_sources = {0, 1, 1};
  document.edge_targets = {1, 0, 1};
  document.edge_ids = {"1 2", "e", "f"};
  document.edge_columns = {
      {"grade", ColumnUse::strength, std::vector<double>{1, 2.5, 3}},
      {"start", ColumnUse::start, std::vector<std::string>{"2004; 2010", "", ".."}}};
  document.graph_columns = {{"title", ColumnUse::attribute, std::vector<std::string>{"T"}}};
  return document;
}

TEST(ReadGraphml, GivesBackEveryDocumentFromEveryProfile) {
  for (const auto& profile : graph_format("graphml").profiles) {
    for (const bool directed : {false, true}) {
      auto document = odd_document();
      if (directed) document.directedness = Directedness::directed;
      const auto text = write_graph(document, graph_format("graphml"), {profile, {}}).texts[0].text;
      const auto again = read(text);
      EXPECT_EQ(canonical_text(again.document), canonical_text(document))
          << profile << "\n"
          << text << to_string(again.ledger);
      EXPECT_EQ(again.document.node_ids, document.node_ids);
    }
  }
}

TEST(ReadGraphml, GivesBackMixedAndEmptyDocuments) {
  auto mixed = odd_document();
  mixed.directedness = Directedness::mixed;
  mixed.edge_is_directed = {1, 0, 1};
  for (const auto& document : {mixed, GraphDocument{}}) {
    EXPECT_EQ(canonical_text(read(write_graphml(document).texts[0].text).document),
              canonical_text(document));
  }
}

/// Every truncation, and bits turned at random: an answer or an error, never anything else.
TEST(ReadGraphml, SurvivesBrokenFiles) {
  const auto text = write_graphml(odd_document(), {"yed", {}}).texts[0].text;
  for (std::size_t length = 0; length < text.size(); ++length) {
    EXPECT_NE(refusal(text.substr(0, length)), "nothing was refused") << length;
    if (length + 2 == text.size()) break;  // without the last line end it is whole
  }
  std::mt19937_64 random(20241126);
  for (int round = 0; round < 3000; ++round) {
    auto broken = text;
    for (int flip = 0; flip < 1 + round % 4; ++flip) {
      broken[random() % broken.size()] ^= static_cast<char>(1U << (random() % 8));
    }
    try {
      const auto reading = read_graphml({broken, "f.graphml", {}});
      EXPECT_TRUE(is_balanced(reading.ledger));
      EXPECT_NO_THROW(check_document(reading.document));
    } catch (const base::DataError& error) {
      EXPECT_TRUE(error.place().row.has_value());
    }
  }
}

}  // namespace
}  // namespace citynet::formats
