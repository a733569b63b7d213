#include <gmock/gmock.h>

#include "citynet/base/error.hpp"
#include "sample_document.hpp"

namespace citynet::formats {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Pajek, WritesNamesStrengthsAndYearsAsPajekKnowsThem) {
  const auto writing = written(sample_document(), "pajek");
  EXPECT_EQ(writing.texts[0].text,
            "*Vertices 3\n"
            "1 \"Gdańsk\"\n"
            "2 \"București\"\n"
            "3 \"Żory\"\n"
            "*Edges\n"
            "1 2 0.3333333333333333 [2004-2010]\n"
            "1 2 2 [2010-*]\n"
            "3 1 1e-07\n"
            "3 3 12\n");
  ASSERT_EQ(writing.texts.size(), 5U);
  EXPECT_EQ(writing.texts[1].suffix, ".vec");
  EXPECT_EQ(writing.texts[1].text,
            "*Vertices 3\n0.30000000000000004\n1.7976931348623157e+308\n5e-324\n");
  EXPECT_EQ(writing.texts[2].suffix, ".clu");
  EXPECT_EQ(writing.texts[2].text, "*Vertices 3\n1\n2\n1\n");
}

TEST(Pajek, TellsWhatItDoesNotHold) {
  std::vector<std::string> told;
  for (const auto& remark : written(sample_document(), "pajek").remarks)
    told.push_back(remark.what);
  EXPECT_THAT(told,
              ElementsAre("node id", "node attribute 'population'", "node attribute 'postcode'"));
}

TEST(Pajek, LeavesYearsOutForIgraphAndSaysSo) {
  const auto writing = written(sample_document(), "pajek", "igraph");
  EXPECT_THAT(writing.texts[0].text, HasSubstr("1 \"gdansk\"\n"));
  EXPECT_THAT(writing.texts[0].text, HasSubstr("1 2 0.3333333333333333\n"));
  EXPECT_EQ(writing.remarks.back().what, "edge attribute 'end'");
}

TEST(Pajek, RefusesQuotesWhichItCannotEscape) {
  auto document = sample_document();
  std::get<std::vector<std::string>>(document.node_columns[0].values)[1] = "\"B\"";
  try {
    (void)written(document, "pajek");
    FAIL();
  } catch (const base::InvalidArgument& error) {
    EXPECT_THAT(error.argument(), HasSubstr("bucuresti"));
  }
}

TEST(Pajek, PutsTheFirstModeFirst) {
  const auto writing = written(two_mode_document(), "pajek");
  EXPECT_THAT(writing.texts[0].text,
              testing::StartsWith("*Vertices 4 2\n1 \"gdansk\"\n2 \"zory\"\n"));
  EXPECT_EQ(canonical_text(read_back(writing, "pajek").document),
            canonical_text(two_mode_document()));
}

TEST(Pajek, KeepsNamesOfPartitionsInAProject) {
  const auto document = sample_document();
  const auto again = read_back(written(document, "pajek", "project"), "pajek").document;
  ASSERT_NE(named(again.node_columns, "community"), nullptr);
  EXPECT_EQ(named(again.node_columns, "community")->values, document.node_columns[4].values);
  EXPECT_EQ(named(again.node_columns, "score")->values, document.node_columns[3].values);
}

// The sections of the reference manual of Pajek, each with a line.
TEST(Pajek, ReadsArcsEdgesListsAndRelations) {
  const auto reading = read_text(
      "*Network of towns\r\n*Vertices 3\r\n1 \"A b\" 0.1 0.2 0.5 box ic Green [1-3,5-*]\r\n2 B\r\n"
      "3 C\r\n*Arcs :1 \"writes to\"\r\n1 2 3 l \"often\"\r\n*Edges :2 \"knows\"\r\n2 3\r\n"
      "*Arcslist\r\n1 2 3\r\n*Edgeslist\r\n2 1\r\n",
      "pajek");
  const auto& document = reading.document;
  EXPECT_THAT(document.node_ids, ElementsAre("A b", "B", "C"));
  EXPECT_EQ(document.directedness, Directedness::mixed);
  EXPECT_THAT(document.edge_sources, ElementsAre(0, 1, 0, 0, 1));
  EXPECT_THAT(document.edge_targets, ElementsAre(1, 2, 1, 2, 0));
  EXPECT_THAT(document.edge_is_directed, ElementsAre(1, 0, 1, 1, 0));
  EXPECT_EQ(std::get<std::vector<std::string>>(named(document.edge_columns, "relation")->values)[1],
            "knows");
  EXPECT_EQ(std::get<std::vector<std::string>>(named(document.node_columns, "end")->values)[0],
            "0003; ..");
  EXPECT_TRUE(is_balanced(reading.ledger));
}

TEST(Pajek, ReadsMatricesOfOneAndTwoModes) {
  const auto one = read_text("*Vertices 2\n*Matrix\n0 2\n-1 0\n", "pajek").document;
  EXPECT_EQ(one.directedness, Directedness::directed);
  EXPECT_THAT(std::get<std::vector<double>>(one.edge_columns[0].values), ElementsAre(2, -1));
  const auto two = read_text("*Vertices 3 1\n*Matrix\n0 2\n", "pajek").document;
  EXPECT_EQ(two.directedness, Directedness::undirected);
  EXPECT_THAT(two.edge_targets, ElementsAre(2));
}

TEST(Pajek, SaysWhereATextIsWrong) {
  const auto place_of = [](const std::string& text) {
    try {
      (void)read_text(text, "pajek");
    } catch (const base::DataError& error) {
      return error.place();
    }
    return base::Place{};
  };
  EXPECT_EQ(place_of("*Vertices 2\n*Arcs\n1 3\n"), (base::Place{"file", 3, {}, 3}));
  EXPECT_EQ(place_of("*Vertices 2\n1 \"A\n"), (base::Place{"file", 2, {}, 3}));
  EXPECT_EQ(place_of("*Arcs\n1 2\n"), (base::Place{"file", 1, {}, 1}));
  EXPECT_EQ(place_of("*Vertices 2000000000\n"), (base::Place{"file", 1, {}, 11}));
}

TEST(Pajek, ReadsAnEmptyNetworkAndOneWithoutLines) {
  EXPECT_TRUE(read_text("*Vertices 0\n", "pajek").document.node_ids.empty());
  EXPECT_THAT(read_text("*Vertices 2\n", "pajek").document.node_ids, ElementsAre("1", "2"));
  EXPECT_EQ(read_back(written({}, "pajek"), "pajek").document.node_ids.size(), 0U);
}

}  // namespace
}  // namespace citynet::formats
