#include <gmock/gmock.h>

#include "citynet/base/error.hpp"
#include "sample_document.hpp"

namespace citynet::formats {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(GraphTables, KeepTypesAndMissingValues) {
  auto document = sample_document();
  document.node_columns[3].use = ColumnUse::attribute;  // a table tells no scores apart
  const auto writing = written(document, "csv");
  EXPECT_THAT(writing.texts[0].text, testing::StartsWith("Source,Target,Type,Weight,start,end\n"
                                                         "gdansk,bucuresti,Undirected,"));
  EXPECT_EQ(writing.texts[1].suffix, "_nodes.csv");
  EXPECT_THAT(writing.texts[1].text, HasSubstr("zory,Żory,,44-240,5e-324,1,"));
  const auto again = read_back(writing, "csv").document;
  EXPECT_EQ(named(again.edge_columns, "strength")->values, document.edge_columns[0].values);
  EXPECT_EQ(canonical_text(again).find("2004"), canonical_text(again).rfind("2004"));
  EXPECT_EQ(named(again.node_columns, "population")->values, document.node_columns[1].values);
  EXPECT_EQ(named(again.node_columns, "postcode")->values, document.node_columns[2].values);
  EXPECT_EQ(named(again.node_columns, "score")->values, document.node_columns[3].values);
}

TEST(GraphTables, ReadPairsWithoutAHeader) {
  const auto reading = read_text("a;b\nb;c;2.5\n\n", "csv");
  EXPECT_THAT(reading.document.node_ids, ElementsAre("a", "b", "c"));
  EXPECT_EQ(reading.document.directedness, Directedness::undirected);
  EXPECT_THAT(reading.document.edge_columns[0].present, ElementsAre(0, 1));
  EXPECT_THROW((void)read_text("a;b\nb;c;2,5\n", "csv"), base::DataError);
}

TEST(GraphTables, SetRowsAsideThatAreNone) {
  const auto reading = read_text(
      "Source,Target,Type,Weight\na,b,Directed,1\na,,Directed,1\na,b\nb,a,Undirected,\n", "csv");
  EXPECT_THAT(to_string(reading.ledger), HasSubstr("edge: 4 found, 2 kept, 2 set aside"));
  EXPECT_EQ(reading.document.directedness, Directedness::mixed);
}

TEST(GraphTables, KeepWhatOnlyLooksLikeANumberAsText) {
  const auto reading = read_text("Id,zip,flag,n\n1,007,true,1\n2,12,false,2\n", "csv");
  EXPECT_EQ(type_of(*named(reading.document.node_columns, "zip")), ValueType::text);
  EXPECT_EQ(type_of(*named(reading.document.node_columns, "flag")), ValueType::boolean);
  EXPECT_EQ(type_of(*named(reading.document.node_columns, "n")), ValueType::integer);
}

TEST(GraphTables, RefuseMatricesAndTablesOfOtherThings) {
  EXPECT_THROW((void)read_text(",a,b\na,0,1\n", "csv"), base::DataError);
  EXPECT_THROW((void)read_text("name,country,mayor,area\nx,y,z,1\n", "csv"), base::DataError);
  EXPECT_THROW((void)read_text("", "csv"), base::DataError);
}

}  // namespace
}  // namespace citynet::formats
