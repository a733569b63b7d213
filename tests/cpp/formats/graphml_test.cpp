#include "citynet/formats/graphml.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <functional>
#include <limits>
#include <map>
#include <pugixml.hpp>

#include "citynet/base/error.hpp"

namespace citynet::formats {
namespace {

using namespace std::string_literals;
using testing::HasSubstr;
using testing::Not;

using Texts = std::vector<std::string>;
using Integers = std::vector<std::int64_t>;
using Reals = std::vector<double>;
using Truths = std::vector<std::uint8_t>;

GraphDocument small_document() {
  GraphDocument document;
  document.graph_columns = {{"title", ColumnUse::attribute, Texts{"Two & two"}}};
  document.node_ids = {"gdansk", "lyon"};
  document.node_columns = {{"label", ColumnUse::label, Texts{"Gdańsk", "Lyon"}},
                           {"is_member", ColumnUse::attribute, Truths{1, 0}},
                           {"population", ColumnUse::attribute, Integers{486022, 0}, {1, 0}},
                           {"score", ColumnUse::attribute, Reals{0.1, 1.0 / 3}}};
  document.edge_sources = {0, 0};
  document.edge_targets = {1, 1};
  document.edge_ids = {"e1", "e2"};
  document.edge_columns = {{"strength", ColumnUse::strength, Reals{2.0, 1e-320}}};
  return document;
}

std::string text_of(const GraphDocument& document, const std::string& profile = "plain") {
  return write_graph(document, graph_format("graphml"), {profile, {}}).texts.at(0).text;
}

TEST(WriteGraphml, WritesThePlainProfileToTheByte) {
  EXPECT_EQ(text_of(small_document()),
            R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">
<key id="g_title" for="graph" attr.name="title" attr.type="string"/>
<key id="v_label" for="node" attr.name="label" attr.type="string"/>
<key id="v_is_member" for="node" attr.name="is_member" attr.type="boolean"/>
<key id="v_population" for="node" attr.name="population" attr.type="long"/>
<key id="v_score" for="node" attr.name="score" attr.type="double"/>
<key id="e_strength" for="edge" attr.name="strength" attr.type="double"/>
<graph id="G" edgedefault="undirected"><data key="g_title">Two &amp; two</data>
<node id="gdansk"><data key="v_label">Gdańsk</data><data key="v_is_member">true</data><data key="v_population">486022</data><data key="v_score">0.1</data></node>
<node id="lyon"><data key="v_label">Lyon</data><data key="v_is_member">false</data><data key="v_score">0.3333333333333333</data></node>
<edge id="e1" source="gdansk" target="lyon"><data key="e_strength">2</data></edge>
<edge id="e2" source="gdansk" target="lyon"><data key="e_strength">1e-320</data></edge>
</graph>
</graphml>
)");
}

TEST(WriteGraphml, WritesDirectedGraphsAndGraphsOfNothing) {
  auto document = small_document();
  document.directedness = Directedness::directed;
  EXPECT_THAT(text_of(document), HasSubstr("edgedefault=\"directed\""));
  EXPECT_THAT(text_of({}), HasSubstr("<graph id=\"G\" edgedefault=\"undirected\"/>"));
}

TEST(WriteGraphml, WritesForBoostTheTruthValuesItReads) {
  const auto text = text_of(small_document(), "boost");
  EXPECT_THAT(text, HasSubstr("<data key=\"v_is_member\">1</data>"));
  EXPECT_THAT(text, HasSubstr("<data key=\"v_is_member\">0</data>"));
}

TEST(WriteGraphml, CallsStrengthsWeightWhereAProgramLooksForThem) {
  for (const auto* profile : {"gephi", "igraph", "networkx", "boost"}) {
    EXPECT_THAT(text_of(small_document(), profile),
                HasSubstr("id=\"e_weight\" for=\"edge\" attr.name=\"weight\""));
  }
  for (const auto* profile : {"plain", "yed", "cytoscape"}) {
    EXPECT_THAT(text_of(small_document(), profile), HasSubstr("attr.name=\"strength\""));
  }
  auto both = small_document();
  both.edge_columns.push_back({"weight", ColumnUse::attribute, Reals{1, 2}});
  const auto text = text_of(both, "networkx");  // its own weight keeps its name
  EXPECT_THAT(text, HasSubstr("attr.name=\"strength\""));
  EXPECT_THAT(text, HasSubstr("attr.name=\"weight\""));
}

TEST(WriteGraphml, DrawsNamesFormsAndColoursForYed) {
  auto document = small_document();
  document.node_columns.push_back({"mode", ColumnUse::mode, Texts{"actor", "joined"}});
  document.node_columns.push_back({"country", ColumnUse::attribute, Texts{"PL", "FR"}});
  const auto text = text_of(document, "yed");
  EXPECT_THAT(text, HasSubstr("<y:NodeLabel>Gdańsk</y:NodeLabel><y:Shape type=\"ellipse\"/>"));
  EXPECT_THAT(text, HasSubstr("<y:NodeLabel>Lyon</y:NodeLabel><y:Shape type=\"roundrectangle\""));
  EXPECT_THAT(text, HasSubstr("#FFCC00"));
  EXPECT_THAT(text, HasSubstr("#66C2A5"));
}

TEST(WriteGraphml, GivesCytoscapeNetworkxAndIgraphTheNamesTheyLookFor) {
  auto document = small_document();
  document.node_columns.push_back({"mode", ColumnUse::mode, Texts{"actor", "joined"}});
  const auto cytoscape = text_of(document, "cytoscape");
  EXPECT_THAT(cytoscape, HasSubstr("attr.name=\"shared name\""));
  EXPECT_THAT(cytoscape, HasSubstr("<data key=\"v_name\">Gdańsk</data>"));
  EXPECT_THAT(cytoscape, HasSubstr("<data key=\"e_interaction\">interacts with</data>"));
  EXPECT_THAT(text_of(document, "igraph"), HasSubstr("<data key=\"v_name\">gdansk</data>"));
  const auto networkx = text_of(document, "networkx");
  EXPECT_THAT(networkx, HasSubstr("<data key=\"v_bipartite\">0</data>"));
  EXPECT_THAT(networkx, HasSubstr("<data key=\"v_bipartite\">1</data>"));
}

TEST(WriteGraphml, RenamesWhatAProgramKeepsForItselfAndSaysSo) {
  auto document = small_document();
  document.node_columns.push_back({"Size", ColumnUse::attribute, Integers{1, 2}});
  document.node_columns.push_back({"id", ColumnUse::attribute, Texts{"1", "2"}});
  const auto writing = write_graphml(document, {"gephi", {}});
  EXPECT_THAT(writing.texts[0].text, HasSubstr("attr.name=\"Size_attr\""));
  EXPECT_THAT(writing.texts[0].text, HasSubstr("attr.name=\"id_attr\""));
  ASSERT_EQ(writing.remarks.size(), 2u);
  EXPECT_EQ(writing.remarks[0].what, "node attribute 'Size'");
  EXPECT_EQ(writing.remarks[0].rule, "it is written as 'Size_attr'");
  EXPECT_THAT(text_of(document), HasSubstr("attr.name=\"Size\""));
}

TEST(WriteGraphml, MakesNameTokensOfNamesAsTheSchemaWantsAndGivesBackTheOriginals) {
  auto document = small_document();
  document.node_columns.push_back({"Rok przystąpienia", ColumnUse::attribute, Integers{1, 2}});
  document.node_columns.push_back({"Rok_przystąpienia", ColumnUse::attribute, Integers{3, 4}});
  document.node_columns.push_back({"partea (%) Iași", ColumnUse::attribute, Integers{5, 6}});
  const auto writing = write_graphml(document, {});
  const auto& text = writing.texts[0].text;
  EXPECT_THAT(text, HasSubstr("attr.name=\"Rok_przystąpienia_2\" attr.type=\"long\"><desc>"
                              "citynet name=Rok przystąpienia</desc>"));
  EXPECT_THAT(text, HasSubstr("attr.name=\"Rok_przystąpienia\" attr.type=\"long\"/>"));
  EXPECT_THAT(text, HasSubstr("attr.name=\"partea_____Ias\u0326i\""));
  ASSERT_EQ(writing.remarks.size(), 2u);
  EXPECT_EQ(writing.remarks[1].rule, "it is written as 'partea_____Ias\u0326i'");
  const auto again = read_graphml({text, "g.graphml", {}}, {}).document;
  EXPECT_EQ(canonical_text(again), canonical_text(document));
}

TEST(WriteGraphml, TellsNamesApartThatDifferOnlyInCase) {
  auto document = small_document();
  document.node_columns.push_back({"Score", ColumnUse::attribute, Integers{1, 2}});
  const auto text = text_of(document);
  EXPECT_THAT(text, HasSubstr("attr.name=\"score\""));
  EXPECT_THAT(text, HasSubstr("attr.name=\"Score_2\""));
}

TEST(WriteGraphml, LabelsNodesForGephiByTheirIdsWhereTheyHaveNoLabel) {
  GraphDocument document;
  document.node_ids = {"Chișinău", "Edineț"};
  const auto text = write_graphml(document, {"gephi", {}}).texts[0].text;
  EXPECT_THAT(text,
              HasSubstr("attr.name=\"label\" attr.type=\"string\"><desc>citynet made</desc>"));
  EXPECT_THAT(text, HasSubstr("<data key=\"v_label\">Chișinău</data>"));
  const auto again = read_graphml({text, "g.graphml", {}}, {}).document;
  EXPECT_EQ(canonical_text(again), canonical_text(document));
}

TEST(WriteGraphml, EscapesIdsThatNotEveryReaderTakesAndKeepsTheOriginals) {
  auto document = small_document();
  document.node_ids = {"Łódź 1", "lyon"};
  const auto text = text_of(document);
  EXPECT_THAT(text, HasSubstr("<node id=\"_x0141__x00F3_d_x017A__x0020_1\">"));
  EXPECT_THAT(text, HasSubstr("<data key=\"v_original_id\">Łódź 1</data>"));
  EXPECT_THAT(text, HasSubstr("<data key=\"v_original_id\">lyon</data>"));
}

TEST(WriteGraphml, WritesDirectionsOfMixedGraphsWhereTheyAreRead) {
  auto document = small_document();
  document.directedness = Directedness::mixed;
  document.edge_is_directed = {0, 1};
  const auto text = text_of(document, "gephi");
  EXPECT_THAT(text, HasSubstr("<edge id=\"e1\" source=\"gdansk\" target=\"lyon\">"));
  EXPECT_THAT(text, HasSubstr("<edge id=\"e2\" source=\"gdansk\" target=\"lyon\" "
                              "directed=\"true\">"));
  for (const auto* profile : {"cytoscape", "igraph", "networkx", "boost"}) {
    EXPECT_THROW((void)text_of(document, profile), base::InvalidArgument) << profile;
  }
}

/// One node with one text.
GraphDocument with_label(const std::string& label) {
  GraphDocument document;
  document.node_ids = {"n"};
  document.node_columns = {{"label", ColumnUse::label, Texts{label}}};
  return document;
}

TEST(WriteGraphml, KeepsEveryTextThatXmlCanCarry) {
  for (const auto& label :
       {""s, " "s, "  two  "s, "a\nb"s, "a\r\nb\rc"s, "\t"s, "<b>&amp;</b>"s, "]]>"s, "\"'"s,
        "żółć Ľ 日本 🏙"s, "\xC2\x85\xE2\x80\xA8"s, "\x7F"s, "&#13;"s,
        "\xEF\xBF\xBD\xEF"s
        "\xBC\x81"s}) {
    pugi::xml_document xml;
    const auto text = text_of(with_label(label));
    ASSERT_TRUE(xml.load_string(text.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    const auto data = xml.child("graphml").child("graph").child("node").child("data");
    EXPECT_STREQ(data.attribute("key").value(), "v_label");
    EXPECT_EQ(data.text().get(), label);
    EXPECT_THAT(text, Not(HasSubstr("\r")));
  }
}

TEST(WriteGraphml, TellsAnEmptyTextFromAMissingOne) {
  EXPECT_THAT(text_of(with_label("")), HasSubstr("<data key=\"v_label\"></data>"));
  auto document = with_label("");
  document.node_columns[0].present = {0};
  EXPECT_THAT(text_of(document), Not(HasSubstr("<data")));
}

TEST(WriteGraphml, ReadsBackDoublesToTheBit) {
  const std::vector<double> values{0.1,
                                   1.0 / 3,
                                   -0.0,
                                   std::numeric_limits<double>::max(),
                                   std::numeric_limits<double>::denorm_min(),
                                   std::numeric_limits<double>::epsilon(),
                                   9007199254740993.0};
  GraphDocument document;
  for (std::size_t i = 0; i < values.size(); ++i) {
    document.node_ids.push_back("n" + std::to_string(i));
  }
  document.node_columns = {{"x", ColumnUse::x, values}};
  pugi::xml_document xml;
  ASSERT_TRUE(xml.load_string(text_of(document).c_str()));
  std::size_t i = 0;
  for (const auto node : xml.child("graphml").child("graph").children("node")) {
    const double read = std::strtod(node.child("data").text().get(), nullptr);
    EXPECT_EQ(read, values[i]);
    EXPECT_EQ(std::signbit(read), std::signbit(values[i]));
    ++i;
  }
  EXPECT_EQ(i, values.size());
}

TEST(WriteGraphml, SpellsInfiniteNumbersAsXmlSchemaOrLeavesThemOutAloud) {
  auto document = small_document();
  document.node_columns[3].values =
      Reals{std::numeric_limits<double>::quiet_NaN(), -std::numeric_limits<double>::infinity()};
  const auto text = text_of(document);
  EXPECT_THAT(text, HasSubstr("<data key=\"v_score\">NaN</data>"));
  EXPECT_THAT(text, HasSubstr("<data key=\"v_score\">-INF</data>"));
  const auto writing = write_graphml(document, {"gephi", {}});
  EXPECT_THAT(writing.texts[0].text, Not(HasSubstr("v_score\">")));
  ASSERT_EQ(writing.remarks.size(), 1u);
  EXPECT_EQ(writing.remarks[0].what, "attribute 'score'");
  EXPECT_EQ(writing.remarks[0].count, 2u);
}

TEST(WriteGraphml, LeavesOutNumbersForWhichIgraphRefusesAFile) {
  auto document = small_document();  // 1e-320 is no normal double
  const auto writing = write_graphml(document, {"igraph", {}});
  EXPECT_THAT(writing.texts[0].text, Not(HasSubstr("1e-320")));
  EXPECT_EQ(writing.remarks.back().what, "attribute 'strength'");
  EXPECT_EQ(writing.remarks.back().count, 1u);
}

TEST(WriteGraphml, WritesWholeNumbersThatIgraphWouldRoundAsText) {
  auto document = small_document();
  document.node_columns[2] = {"population", ColumnUse::attribute, Integers{9007199254740993, 1}};
  const auto writing = write_graphml(document, {"igraph", {}});
  EXPECT_THAT(
      writing.texts[0].text,
      HasSubstr("attr.name=\"population\" attr.type=\"string\"><desc>citynet type=integer"));
  EXPECT_THAT(writing.texts[0].text, HasSubstr(">9007199254740993</data>"));
  EXPECT_EQ(writing.remarks.front().what, "node attribute 'population'");
}

/// The message with which the document is refused.
std::string refusal(const GraphDocument& document) {
  try {
    (void)text_of(document);
  } catch (const base::InvalidArgument& error) {
    return error.what();
  }
  return "nothing was refused";
}

TEST(WriteGraphml, RefusesCharactersThatXmlCannotCarry) {
  EXPECT_EQ(refusal(with_label("ab\x1F")),
            "node 'n' attribute 'label': 'ab\\x1f': XML 1.0 has no character U+001F, at offset 2");
  EXPECT_THAT(refusal(with_label("\0"s)), HasSubstr("NUL, at offset 0"));
  EXPECT_THAT(refusal(with_label("ż\xEF\xBF\xBE")), HasSubstr("U+FFFE, at offset 2"));
  EXPECT_THAT(refusal(with_label("a\xB3")),
              HasSubstr("byte 0xB3 is not UTF-8; in cp1250 it would be 'ł'"));
}

TEST(ToXmlId, LeavesNameTokensAloneAndEscapesTheRest) {
  EXPECT_EQ(to_xml_id("intercultural-cities.2014:a_b"), "intercultural-cities.2014:a_b");
  EXPECT_EQ(to_xml_id("são tomé"), "s_x00E3_o_x0020_tom_x00E9_");
  EXPECT_EQ(to_xml_id("🏙"), "_x1F3D9_");
  EXPECT_EQ(to_xml_id("a_x0020_b"), "a_x005F_x0020_b");
  EXPECT_EQ(to_xml_id(""), "_x_");
  EXPECT_THROW((void)to_xml_id("\xB3"), base::InvalidArgument);
}

TEST(ToXmlId, GivesNameTokensThatDifferForDifferentTexts) {
  const std::vector<std::string> pieces{"", "_", "x", "_x", " ", "0", "_x0020_", "ł", "_x_", "5F"};
  std::map<std::string, std::string> text_of_id;
  for (const auto& a : pieces) {
    for (const auto& b : pieces) {
      for (const auto& c : pieces) {
        const auto text = a + b + c;
        const auto id = to_xml_id(text);
        EXPECT_TRUE(is_xml_name_token(id)) << text;
        const auto [known, is_new] = text_of_id.emplace(id, text);
        EXPECT_EQ(known->second, text);
      }
    }
  }
}

}  // namespace
}  // namespace citynet::formats
