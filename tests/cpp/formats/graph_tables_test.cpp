#include <gmock/gmock.h>

#include "citynet/base/error.hpp"
#include "citynet/base/random.hpp"
#include "formats/graph_tables.hpp"
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

/// The document, in its order, the ledger, or the error.
std::string told(std::string_view bytes, CsvPace pace, int threads = 1) {
  GraphSource source{bytes, "t.csv", {}, {.threads = threads}};
  if (bytes.size() % 3 == 0) source.beside.push_back({"_nodes.csv", "Id,Label\na,A\n\"b\",\n"});
  try {
    const auto reading = read_tables(source, {}, {pace, 16});
    std::string said = canonical_text(reading.document) + to_string(reading.ledger);
    for (const auto& id : reading.document.node_ids) said += " " + id;
    for (std::size_t edge = 0; edge < reading.document.edge_sources.size(); ++edge) {
      said += "\n" + std::to_string(reading.document.edge_sources[edge]) + " " +
              std::to_string(reading.document.edge_targets[edge]);
    }
    return said;
  } catch (const base::Error& error) {
    return error.what();
  }
}

enum class Threads { one, many };

void expect_the_same(std::string_view text, Threads threads) {
  const auto strict = told(text, CsvPace::strict);
  ASSERT_EQ(told(text, CsvPace::quick), strict) << "<" << text << ">";
  if (threads == Threads::one) return;
  for (const int count : {2, 3, 7}) {
    ASSERT_EQ(told(text, CsvPace::quick, count), strict) << count << " threads <" << text << ">";
  }
}

TEST(GraphTables, AreReadQuicklyAsTheyAreStrictly) {
  const std::vector<std::string> heads{
      "", "a,b\n", "Source,Target\n", "Source,Target,Type,Weight\n", "from;to;Id;x\r\n", "Id,n\n"};
  const std::vector<std::string> pieces{"a",      "b",        "Łódź",     "an id longer than seven",
                                        ",",      ",",        ",",        ";",
                                        "\n",     "\n",       "\r\n",     "\"",
                                        "\"q,\"", "\r",       " ",        "1",
                                        "2.50",   "true",     "Directed", "\xC3",
                                        "\na,b,", "\nb,\"c\""};
  base::RandomStream random(46);
  for (int i = 0; i < 10'000; ++i) {
    std::string text = heads[random.below(heads.size())];
    for (auto left = random.below(20); left > 0; --left) {
      text += pieces[random.below(pieces.size())];
    }
    expect_the_same(text, i % 16 == 0 ? Threads::many : Threads::one);
    if (HasFatalFailure()) return;
  }
}

/// Rows as programs write them, of which one in some is out of the ordinary.
std::string rows_of_a_program(base::RandomStream& random) {
  const std::vector<std::string> heads{"a,b\n", "Source,Target\n", "a,b,2\n",
                                       "Id,Source,Weight,Target,Type\n"};
  const std::vector<std::string> odd{
      "\n",          "a,,\n",       "\"a\",b\n", "x\r,y\n", "one,two,three\n",
      "a,b,c,d,e\n", " new , b \n", "a,b,",      "\xC3\n",  "ż,ó\r\n"};
  const auto head = random.below(heads.size());
  auto text = heads[head];
  for (auto left = random.below(80); left > 0; --left) {
    const auto key = [&] { return "organisation-" + std::to_string(random.below(30)); };
    if (random.below(40) == 0) text += odd[random.below(odd.size())];
    if (head == 3) text += std::to_string(left) + ",";
    text += key() + ",";
    if (head == 3) text += "0.5,";
    text += key();
    if (head == 2) text += ",3";
    if (head == 3) text += random.below(2) == 0 ? ",Directed" : ",undirected";
    text += "\n";
  }
  return text;
}

TEST(GraphTables, AreReadByManyThreadsAsByOne) {
  base::RandomStream random(48);
  for (int i = 0; i < 500; ++i) {
    expect_the_same(rows_of_a_program(random), Threads::many);
    if (HasFatalFailure()) return;
  }
}

TEST(GraphTables, OfPairsOfWhichSomeHaveAStrengthAreReadByManyThreadsAsByOne) {
  std::string text = "a,b,2\n";
  for (int i = 0; i < 40; ++i) text += "organisation-" + std::to_string(i) + ",b\n";
  for (int i = 0; i < 40; ++i) text += "organisation-" + std::to_string(i) + ",c,0.5\n";
  expect_the_same(text, Threads::many);
  EXPECT_THAT(told(text, CsvPace::quick, 2), HasSubstr("edge: 81 found, 81 kept"));
}

TEST(GraphTables, CutAtEveryByteAreReadTheSameByAll) {
  base::RandomStream random(49);
  auto text = rows_of_a_program(random);
  while (text.size() < 600) text = rows_of_a_program(random);
  for (std::size_t length = 0; length <= 600; ++length) {
    // In memory of its own, so that a sanitizer sees who reads behind the end.
    const std::vector<char> cut(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(length));
    expect_the_same({cut.data(), cut.size()}, Threads::many);
    if (HasFatalFailure()) return;
  }
}

TEST(GraphTables, OfManyKeysGiveEachItsNumberOnce) {
  std::string text;
  for (int i = 0; i < 5000; ++i) {
    text += "organisation-" + std::to_string(i % 1777) + ",o" + std::to_string(i % 997) + "\n";
  }
  const auto document = read_text(text, "csv").document;
  ASSERT_EQ(document.node_ids.size(), 1777u + 997u);
  for (std::size_t i = 0; i < 5000; ++i) {
    EXPECT_EQ(document.node_ids[document.edge_sources[i]],
              "organisation-" + std::to_string(i % 1777));
    EXPECT_EQ(document.node_ids[document.edge_targets[i]], "o" + std::to_string(i % 997));
  }
}

TEST(GraphTables, RefuseMatricesAndTablesOfOtherThings) {
  EXPECT_THROW((void)read_text(",a,b\na,0,1\n", "csv"), base::DataError);
  EXPECT_THROW((void)read_text("name,country,mayor,area\nx,y,z,1\n", "csv"), base::DataError);
  EXPECT_THROW((void)read_text("", "csv"), base::DataError);
}

}  // namespace
}  // namespace citynet::formats
