#include <gmock/gmock.h>

#include "citynet/base/error.hpp"
#include "sample_document.hpp"

namespace citynet::formats {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

GraphDocument bare(GraphDocument document) {
  document.node_columns.clear();
  document.edge_columns.resize(1);
  return document;
}

TEST(UcinetDl, WritesAnEdgeListInBothDirections) {
  auto document = bare(sample_document());
  EXPECT_EQ(written(document, "dl").texts[0].text,
            "dl n=3\nformat = edgelist1\nlabels:\ngdansk\nbucuresti\nzory\ndata:\n"
            "1 2 0.3333333333333333\n2 1 0.3333333333333333\n1 2 2\n2 1 2\n3 1 1e-07\n1 3 1e-07\n"
            "3 3 12\n");
  EXPECT_EQ(canonical_text(read_back(written(document, "dl"), "dl").document),
            canonical_text(document));
}

TEST(UcinetDl, WritesTwoModesAsListAndMatrix) {
  for (const auto* profile : {"edgelist", "matrix"}) {
    const auto writing = written(two_mode_document(), "dl", profile);
    EXPECT_EQ(canonical_text(read_back(writing, "dl").document),
              canonical_text(two_mode_document()));
  }
  EXPECT_THAT(written(two_mode_document(), "dl", "matrix").texts[0].text,
              HasSubstr("dl nr=2 nc=2\nformat = fullmatrix\n"));
}

TEST(UcinetDl, PutsNamesWithSpacesInQuotesAndRefusesQuotes) {
  auto document = bare(two_mode_document());
  document.node_columns.clear();
  document.node_ids[0] = "Nowy Sącz";
  const auto writing = written(document, "dl");
  EXPECT_THAT(writing.texts[0].text, HasSubstr("\n\"Nowy Sącz\"\n"));
  EXPECT_EQ(read_back(writing, "dl").document.node_ids, document.node_ids);
  document.node_ids[0] = "a \"b\"";
  EXPECT_THROW((void)written(document, "dl"), base::InvalidArgument);
}

TEST(UcinetDl, RefusesParallelEdgesInAMatrix) {
  EXPECT_THROW((void)written(bare(sample_document()), "dl", "matrix"), base::InvalidArgument);
}

// The examples of the documentation of UCINET: a matrix, embedded labels, a list of nodes.
TEST(UcinetDl, ReadsMatricesWithEmbeddedLabels) {
  const auto reading =
      read_text("dl nr=2, nc=3\nlabels embedded\ndata:\n a b c\nx 1 0 2\ny 0 0 1\n", "dl");
  EXPECT_THAT(reading.document.node_ids, ElementsAre("x", "y", "a", "b", "c"));
  EXPECT_THAT(reading.document.edge_targets, ElementsAre(2, 4, 4));
  const auto list =
      read_text("DL n=3 format=nodelist1\nlabels:\na,b\nc\ndata:\n1 2 3\n3 1\n", "dl");
  EXPECT_THAT(list.document.edge_targets, ElementsAre(1, 2, 0));
  EXPECT_EQ(list.document.directedness, Directedness::directed);
}

TEST(UcinetDl, ReadsHalfMatricesWithoutADiagonal) {
  const auto reading =
      read_text("dl n=3 format=lowerhalf diagonal=absent\ndata:\n1\n0 2\n", "dl").document;
  EXPECT_EQ(reading.directedness, Directedness::undirected);
  EXPECT_THAT(std::get<std::vector<double>>(reading.edge_columns[0].values), ElementsAre(1, 2));
}

TEST(UcinetDl, KeepsSeveralMatricesAsRelations) {
  const auto reading =
      read_text("dl n=2 nm=2\nmatrix labels:\nfriend enemy\ndata:\n0 1\n0 0\n0 0\n1 0\n", "dl");
  const auto* relation = named(reading.document.edge_columns, "relation");
  ASSERT_NE(relation, nullptr);
  EXPECT_THAT(std::get<std::vector<std::string>>(relation->values), ElementsAre("friend", "enemy"));
  EXPECT_THAT(to_string(reading.ledger), HasSubstr("several matrices, 2 times"));
  for (const auto* profile : {"edgelist", "matrix"}) {
    EXPECT_EQ(canonical_text(read_back(written(reading.document, "dl", profile), "dl").document),
              canonical_text(reading.document));
  }
}

TEST(UcinetDl, SaysWhereATextIsWrong) {
  const auto place_of = [](const std::string& text) {
    try {
      (void)read_text(text, "dl");
    } catch (const base::DataError& error) {
      return error.place();
    }
    return base::Place{};
  };
  EXPECT_EQ(place_of("dl n=2\ndata:\n0 1\n0 x\n"), (base::Place{"file", 4, {}, 3}));
  EXPECT_EQ(place_of("dl n=2\ndata:\n0 1\n0 1 1\n"), (base::Place{"file", 4, {}, 5}));
  EXPECT_EQ(place_of("dl n=2 format=edgelist1\ndata:\n1 3\n"), (base::Place{"file", 3, {}, 3}));
  EXPECT_EQ(place_of("dl n=2 format=blockmatrix\n"), (base::Place{"file", 1, {}, 15}));
  EXPECT_EQ(place_of("dl n=2\n"), (base::Place{"file", 2, {}, 1}));
}

TEST(WriteDl, GivesIgraphEachUndirectedEdgeOnceAndSaysSo) {
  auto document = two_mode_document();
  const auto writing = written(document, "dl", "igraph");
  EXPECT_EQ(writing.texts[0].text,
            "dl n=4\nformat = edgelist1\nlabels:\ngdansk\neurocities\nzory\ncemr\n"
            "data:\n1 2 1\n3 4 0.5\n1 4 2\n");
  ASSERT_EQ(writing.remarks.size(), 2u);
  EXPECT_EQ(writing.remarks[0].what, "node attribute 'mode'");
  EXPECT_THAT(writing.remarks[1].rule, testing::HasSubstr("directed = FALSE"));
  document.directedness = Directedness::directed;
  EXPECT_EQ(written(document, "dl", "igraph").texts[0].text, writing.texts[0].text);
  document.node_ids[0] = "Nowy Sącz";
  EXPECT_THROW((void)written(document, "dl", "igraph"), base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::formats
