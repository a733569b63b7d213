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

GraphmlDocument small_document() {
  GraphmlDocument document;
  document.graph_keys = {{"title", GraphmlType::string}};
  document.graph_values = {"Two & two"};
  document.node_keys = {{"label", GraphmlType::string},
                        {"is_member", GraphmlType::boolean},
                        {"population", GraphmlType::long_integer},
                        {"score", GraphmlType::double_precision}};
  document.nodes = {{"gdansk", {"Gdańsk", true, std::int64_t{486022}, 0.1}},
                    {"lyon", {"Lyon", false, std::monostate{}, 1.0 / 3}}};
  document.edge_keys = {{"strength", GraphmlType::double_precision}};
  document.edges = {{"gdansk", "lyon", {2.0}, "e1"}, {"gdansk", "lyon", {1e-320}, "e2"}};
  return document;
}

TEST(ToGraphml, WritesTheSafeProfileToTheByte) {
  EXPECT_EQ(to_graphml(small_document()),
            R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">
  <key id="g_title" for="graph" attr.name="title" attr.type="string" />
  <key id="v_label" for="node" attr.name="label" attr.type="string" />
  <key id="v_is_member" for="node" attr.name="is_member" attr.type="boolean" />
  <key id="v_population" for="node" attr.name="population" attr.type="long" />
  <key id="v_score" for="node" attr.name="score" attr.type="double" />
  <key id="e_strength" for="edge" attr.name="strength" attr.type="double" />
  <graph id="G" edgedefault="undirected">
    <data key="g_title">Two &amp; two</data>
    <node id="gdansk">
      <data key="v_label">Gdańsk</data>
      <data key="v_is_member">true</data>
      <data key="v_population">486022</data>
      <data key="v_score">0.1</data>
    </node>
    <node id="lyon">
      <data key="v_label">Lyon</data>
      <data key="v_is_member">false</data>
      <data key="v_score">0.3333333333333333</data>
    </node>
    <edge id="e1" source="gdansk" target="lyon">
      <data key="e_strength">2</data>
    </edge>
    <edge id="e2" source="gdansk" target="lyon">
      <data key="e_strength">1e-320</data>
    </edge>
  </graph>
</graphml>
)");
}

TEST(ToGraphml, WritesDirectedGraphsAndGraphsOfNothing) {
  auto document = small_document();
  document.directed = true;
  EXPECT_THAT(to_graphml(document), HasSubstr("edgedefault=\"directed\""));
  EXPECT_THAT(to_graphml({}), HasSubstr("<graph id=\"G\" edgedefault=\"undirected\" />"));
}

TEST(ToGraphml, WritesTruthValuesForBoostReadersOnRequest) {
  const auto text = to_graphml(small_document(), {GraphmlBooleans::one_zero});
  EXPECT_THAT(text, HasSubstr("<data key=\"v_is_member\">1</data>"));
  EXPECT_THAT(text, HasSubstr("<data key=\"v_is_member\">0</data>"));
}

/// One node with one text.
GraphmlDocument with_label(const std::string& label) {
  GraphmlDocument document;
  document.node_keys = {{"label", GraphmlType::string}};
  document.nodes = {{"n", {label}}};
  return document;
}

TEST(ToGraphml, KeepsEveryTextThatXmlCanCarry) {
  for (const auto& label :
       {""s, " "s, "  two  "s, "a\nb"s, "a\r\nb\rc"s, "\t"s, "<b>&amp;</b>"s, "]]>"s, "\"'"s,
        "żółć Ľ 日本 🏙"s, "\xC2\x85\xE2\x80\xA8"s, "\x7F"s, "&#13;"s}) {
    pugi::xml_document xml;
    const auto text = to_graphml(with_label(label));
    ASSERT_TRUE(xml.load_string(text.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    const auto data = xml.child("graphml").child("graph").child("node").child("data");
    EXPECT_STREQ(data.attribute("key").value(), "v_label");
    EXPECT_EQ(data.text().get(), label);
    EXPECT_THAT(text, Not(HasSubstr("\r")));
  }
}

TEST(ToGraphml, TellsAnEmptyTextFromAMissingOne) {
  EXPECT_THAT(to_graphml(with_label("")), HasSubstr("<data key=\"v_label\"></data>"));
  auto document = with_label("");
  document.nodes[0].values = {std::monostate{}};
  EXPECT_THAT(to_graphml(document), Not(HasSubstr("<data")));
}

TEST(ToGraphml, ReadsBackDoublesToTheBit) {
  GraphmlDocument document;
  document.node_keys = {{"x", GraphmlType::double_precision}};
  const std::vector<double> values{0.1,
                                   1.0 / 3,
                                   -0.0,
                                   std::numeric_limits<double>::max(),
                                   std::numeric_limits<double>::denorm_min(),
                                   std::numeric_limits<double>::epsilon(),
                                   9007199254740993.0};
  for (std::size_t i = 0; i < values.size(); ++i) {
    document.nodes.push_back({"n" + std::to_string(i), {values[i]}});
  }
  pugi::xml_document xml;
  ASSERT_TRUE(xml.load_string(to_graphml(document).c_str()));
  std::size_t i = 0;
  for (const auto node : xml.child("graphml").child("graph").children("node")) {
    const double read = std::strtod(node.child("data").text().get(), nullptr);
    EXPECT_EQ(read, values[i]);
    EXPECT_EQ(std::signbit(read), std::signbit(values[i]));
    ++i;
  }
  EXPECT_EQ(i, values.size());
}

/// The message with which the document is refused.
std::string refusal(const GraphmlDocument& document) {
  try {
    (void)to_graphml(document);
  } catch (const base::InvalidArgument& error) {
    return error.what();
  }
  return "nothing was refused";
}

std::string refusal(const std::function<void(GraphmlDocument&)>& change) {
  auto document = small_document();
  change(document);
  return refusal(document);
}

TEST(ToGraphml, RefusesCharactersThatXmlCannotCarry) {
  EXPECT_EQ(refusal(with_label("ab\x1F")),
            "node 'n' attribute 'label': 'ab\\x1f': XML 1.0 has no character U+001F, at offset 2");
  EXPECT_THAT(refusal(with_label("\0"s)), HasSubstr("U+0000, at offset 0"));
  EXPECT_THAT(refusal(with_label("ż\xEF\xBF\xBE")), HasSubstr("U+FFFE, at offset 2"));
  EXPECT_THAT(refusal(with_label("a\xB3")),
              HasSubstr("byte 0xB3 is not UTF-8; in cp1250 it would be 'ł'"));
}

TEST(ToGraphml, RefusesNumbersThatAreNotFinite) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THAT(refusal([&](auto& d) { d.nodes[1].values[3] = nan; }),
              HasSubstr("node 'lyon' attribute 'score': 'nan'"));
  EXPECT_THAT(
      refusal([](auto& d) { d.edges[0].values[0] = -std::numeric_limits<double>::infinity(); }),
      HasSubstr("edge 'e1' attribute 'strength': '-inf'"));
}

TEST(ToGraphml, RefusesKeysThatSomeReaderWouldMisread) {
  EXPECT_THAT(refusal([](auto& d) { d.node_keys[0].name = "ID"; }), HasSubstr("keep the name"));
  EXPECT_THAT(refusal([](auto& d) { d.node_keys[0].name = "Score"; }), HasSubstr("ignoring case"));
  EXPECT_THAT(refusal([](auto& d) { d.node_keys[0].name = "full name"; }),
              HasSubstr("ASCII letters"));
  EXPECT_THAT(refusal([](auto& d) { d.node_keys[0].name = ""; }), HasSubstr("ASCII letters"));
  EXPECT_THAT(refusal([](auto& d) { d.edge_keys[0].name = "label"; }),
              HasSubstr("it is string elsewhere and double here"));
}

TEST(ToGraphml, RefusesIdsAndEndsThatDoNotFitTogether) {
  EXPECT_THAT(refusal([](auto& d) { d.nodes[1].id = "gdansk"; }), HasSubstr("occurs once"));
  EXPECT_THAT(refusal([](auto& d) { d.nodes[1].id = "Łódź"; }), HasSubstr("to_xml_id"));
  EXPECT_THAT(refusal([](auto& d) { d.edges[1].target = "lion"; }),
              HasSubstr("edge 'e2': 'lion': there is no node of this id"));
  EXPECT_THAT(refusal([](auto& d) { d.edges[1].id = "e1"; }), HasSubstr("occurs once"));
  EXPECT_THAT(refusal([](auto& d) { d.edges[1].id = ""; }), HasSubstr("all edges have an id"));
}

TEST(ToGraphml, RefusesValuesThatDoNotFitTheirKeys) {
  EXPECT_THAT(refusal([](auto& d) { d.nodes[0].values.pop_back(); }),
              HasSubstr("node 'gdansk': '3': there are 4 attributes"));
  EXPECT_THAT(refusal([](auto& d) { d.nodes[0].values[3] = std::int64_t{1}; }),
              HasSubstr("the value is a double"));
  EXPECT_THAT(refusal([](auto& d) { d.graph_values.clear(); }), HasSubstr("graph: '0'"));
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
