#include "citynet/read/dataset.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "citynet/base/error.hpp"
#include "read/package_folder.hpp"

namespace citynet::read {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Optional;

/// A package of one table `t.csv` with these fields (JSON objects) and further schema members.
RawDataset read_table(const std::string& fields, const std::string& csv,
                      const std::string& more = "", const ReadOptions& options = {}) {
  const test::PackageFolder folder;
  folder.write("datapackage.json",
               "{\"resources\": [{\"name\": \"t\", \"path\": \"t.csv\", "
               "\"schema\": {\"fields\": [" +
                   fields + "]" + more + "}}]}");
  folder.write("t.csv", csv);
  return read_dataset(folder.path(), options);
}

std::vector<std::string> messages(const RawDataset& dataset) {
  std::vector<std::string> all;
  for (const auto& issue : dataset.report.issues) all.push_back(to_string(issue));
  return all;
}

/// The values of the only column that are kept, and those that are refused with an error.
void expect_column(const std::string& field, const std::vector<std::string>& good,
                   const std::vector<std::string>& bad) {
  std::string csv = "a,b\n";
  for (const auto& value : good) csv += "\"" + value + "\",x\n";
  for (const auto& value : bad) csv += "\"" + value + "\",x\n";
  const auto dataset = read_table(field + ", {\"name\": \"b\"}", csv);
  const auto& table = dataset.tables.at(0);
  std::vector<std::string> kept, refused;
  for (const auto& record : table.records) kept.push_back(record.values[0].value_or(""));
  for (const auto& issue : dataset.report.issues) refused.push_back(issue.value);
  EXPECT_EQ(kept, good) << field;
  EXPECT_EQ(refused, bad) << field;
  EXPECT_EQ(table.rejected.size(), bad.size());
  EXPECT_TRUE(dataset.report.balances());
}

TEST(ReadDataset, ReadsRecordsWithTheirPlacesAndMissingValues) {
  const auto dataset = read_table(R"({"name": "a"}, {"name": "b"})", "a,b\n1,\n\"x\ny\",n/a\n3,4\n",
                                  R"(, "missingValues": ["", "n/a"])");
  const auto* table = dataset.table("t");
  ASSERT_NE(table, nullptr);
  EXPECT_EQ(dataset.table("u"), nullptr);
  EXPECT_THAT(table->columns, ElementsAre("a", "b"));
  EXPECT_EQ(table->column("b"), 1u);
  EXPECT_FALSE(table->column("c").has_value());
  ASSERT_EQ(table->records.size(), 3u);
  EXPECT_THAT(table->records[0].values, ElementsAre(Optional(std::string("1")), std::nullopt));
  EXPECT_FALSE(table->records[1].values[1].has_value());
  EXPECT_EQ(table->records[2].place, (base::Place{"t.csv", 5, {}, {}}));
  EXPECT_THAT(messages(dataset), IsEmpty());
  ASSERT_EQ(dataset.report.tables.size(), 1u);
  EXPECT_EQ(dataset.report.tables[0].read, 3u);
  EXPECT_EQ(dataset.report.tables[0].kept, 3u);
}

TEST(ReadDataset, ChecksTypes) {
  expect_column(R"({"name": "a", "type": "string"})", {"x", "1", "ż"}, {});
  expect_column(R"({"name": "a", "type": "integer"})", {"0", "-5", "+7", "9223372036854775807"},
                {"1.0", "x", "9223372036854775808", " 1", "+-1", "1e3"});
  expect_column(R"({"name": "a", "type": "number"})",
                {"0", "-5.25", "+7", "1e3", ".5", "NaN", "INF", "-inf"},
                {"1,5", "x", "infinity", "0x10", "1.5 "});
  expect_column(R"({"name": "a", "type": "boolean"})", {"true", "0", "FALSE"}, {"yes", "TrUe"});
  expect_column(R"({"name": "a", "type": "year"})", {"2014", "-0044"}, {"14", "2014-03", "x"});
  expect_column(R"({"name": "a", "type": "yearmonth"})", {"2014-12"},
                {"2014-13", "2014", "201403"});
  expect_column(R"({"name": "a", "type": "date"})", {"2014-03-21", "2016-02-29"},
                {"2014-02-29", "2014-13-01", "21.03.2014"});
  expect_column(R"({"name": "a", "type": "string", "format": "uri"})",
                {"https://example.org/a?b=c#d", "mailto:x@y.z"},
                {"example.org", "https://a b", "://x", "http:"});
}

TEST(ReadDataset, ChecksConstraints) {
  expect_column(R"({"name": "a", "type": "string", "constraints": {"pattern": "[a-zż]{2,3}"}})",
                {"ab", "żab"}, {"a", "abcd", "AB", "xab x"});
  expect_column(R"({"name": "a", "constraints": {"enum": ["city", "network"]}})",
                {"city", "network"}, {"cities"});
  expect_column(R"({"name": "a", "type": "integer", "constraints": {"enum": [1, 2]}})",
                {"1", "+2", "02"}, {"3"});
  expect_column(
      R"({"name": "a", "type": "number", "constraints": {"minimum": -90, "maximum": 90}})",
      {"-90", "90.0", "0"}, {"-90.001", "91"});
  expect_column(R"({"name": "a", "type": "integer",
                    "constraints": {"exclusiveMinimum": 0, "exclusiveMaximum": "10"}})",
                {"1", "9"}, {"0", "10"});
  expect_column(R"({"name": "a", "type": "date", "constraints": {"minimum": "2014-01-01"}})",
                {"2014-01-01"}, {"2013-12-31"});
  expect_column(R"({"name": "a", "constraints": {"minLength": 2, "maxLength": 4}})", {"łó", "Łódź"},
                {"ł", "Łódź!"});
}

TEST(ReadDataset, NamesFileRowColumnValueAndRuleOfEachMistake) {
  const auto dataset = read_table(
      R"({"name": "id", "constraints": {"required": true, "unique": true}},
         {"name": "kind", "constraints": {"enum": ["city", "network"]}},
         {"name": "lat", "type": "number", "constraints": {"maximum": 90}})",
      "id,kind,lat\nlyon,city,45.7\n,citi,91\nlyon,city,1\nx,network,north\ny,city\nz,city,0\n");
  EXPECT_THAT(
      messages(dataset),
      ElementsAre(
          "error: t.csv:3 column 'id': a value is required (row refused)",
          testing::StartsWith(
              "error: t.csv:3 column 'kind': 'citi': one of city, network; the closest"),
          "error: t.csv:3 column 'lat': '91': at most 90 (row refused)",
          "error: t.csv:4 column 'id': 'lyon': unique in the table; line 2 has it already (row "
          "refused)",
          "error: t.csv:5 column 'lat': 'north': a number, with a dot (row refused)",
          "error: t.csv:6 column 'lat': 'y,city': the row has 2 fields, the header 3 (row "
          "refused)"));
  const auto& count = dataset.report.tables.at(0);
  EXPECT_EQ(count.read, 6u);
  EXPECT_EQ(count.kept, 2u);
  EXPECT_EQ(count.rejected, 4u);
  EXPECT_EQ(dataset.tables[0].records[1].values[0], "z");
}

TEST(ReadDataset, LetsAGoodRowHaveTheKeyOfARefusedOne) {
  const auto dataset = read_table(R"({"name": "id"}, {"name": "n", "type": "integer"})",
                                  "id,n\na,x\na,1\n", R"(, "primaryKey": ["id"])");
  EXPECT_EQ(dataset.tables[0].records.size(), 1u);
  EXPECT_EQ(dataset.report.issues.size(), 1u);
}

TEST(ReadDataset, ChecksKeysOfSeveralFields) {
  const auto dataset =
      read_table(R"({"name": "a"}, {"name": "b"})", "a,b\n1,2\n1,3\n1,2\n1,\n11,2\n1,12\n",
                 R"(, "primaryKey": ["a", "b"])");
  EXPECT_THAT(messages(dataset),
              ElementsAre("error: t.csv:4 column 'a, b': '1, 2': unique in the table; line 2 has "
                          "it already (row refused)",
                          "error: t.csv:5 column 'a, b': a primary key has no missing part (row "
                          "refused)"));
}

TEST(ReadDataset, StopsAtTheFirstBadRowOnRequest) {
  try {
    (void)read_table(R"({"name": "n", "type": "integer"})", "n\n1\nx\ny\n", "", {OnBadRow::stop});
    FAIL();
  } catch (const base::DataError& error) {
    EXPECT_STREQ(error.what(), "t.csv:3 column 'n': 'x': a whole number");
  }
}

TEST(ReadDataset, RefusesAHeaderThatIsNotThatOfTheSchema) {
  const auto error_of = [](const std::string& csv, const std::string& more) -> std::string {
    try {
      (void)read_table(R"({"name": "a"}, {"name": "b"})", csv, more);
    } catch (const base::DataError& error) {
      return error.what();
    }
    return "";
  };
  EXPECT_EQ(error_of("a,c\n", ""),
            "t.csv:1 column 'b': 'a, c': the columns are those of the schema, in its order: a, b");
  EXPECT_THAT(error_of("b,a\n", ""), HasSubstr("in its order"));
  EXPECT_EQ(error_of("b,a\n", R"(, "fieldsMatch": "equal")"), "");
  EXPECT_THAT(error_of("b,a,c\n", R"(, "fieldsMatch": "equal")"), HasSubstr("are those"));
  EXPECT_EQ(error_of("b,a,c\n", R"(, "fieldsMatch": "subset")"), "");
  EXPECT_THAT(error_of("b,c\n", R"(, "fieldsMatch": "subset")"), HasSubstr("at least"));
  EXPECT_EQ(error_of("b\n", R"(, "fieldsMatch": "superset")"), "");
  EXPECT_THAT(error_of("c\n", R"(, "fieldsMatch": "partial")"), HasSubstr("at least one"));
  EXPECT_THAT(error_of("b\n", R"(, "fieldsMatch": "superset", "primaryKey": "a")"),
              HasSubstr("part of a key"));
}

TEST(ReadDataset, RefusesAPatternOrALimitThatMakesNoSense) {
  const auto error_of = [](const std::string& field) -> std::string {
    try {
      (void)read_table(field, "a\n1\n");
    } catch (const base::DataError& error) {
      return error.what();
    }
    return "";
  };
  EXPECT_THAT(error_of(R"({"name": "a", "constraints": {"pattern": "(["}})"),
              HasSubstr("datapackage.json column 't.a': '([': not a regular expression"));
  EXPECT_THAT(error_of(R"({"name": "a", "type": "integer", "constraints": {"minimum": "x"}})"),
              HasSubstr("a whole number"));
  EXPECT_THAT(error_of(R"({"name": "a", "type": "string", "constraints": {"minimum": 1}})"),
              HasSubstr("no minimum or maximum"));
}

TEST(ReadDataset, MatchesAPatternInLinearTimeAndWithoutRecursion) {
  const std::string field = R"({"name": "a", "constraints": {"pattern": "(a*)*b"}})";
  const auto dataset = read_table(field, "a\n" + std::string(100'000, 'a') + "\n");
  EXPECT_EQ(dataset.report.issues.size(), 1u);
}

TEST(ReadDataset, NotesWhatItDoesNotCheckAndDoesNotRead) {
  const test::PackageFolder folder;
  folder.write("datapackage.json",
               R"({"resources": [
                 {"name": "t", "path": "t.csv", "schema": {"fields": [
                   {"name": "a", "type": "geopoint"}]}},
                 {"name": "map", "path": "map.geojson"}]})");
  folder.write("t.csv",
               "\xEF\xBB\xBF"
               "a\nx\n");
  const auto dataset = read_dataset(folder.path());
  EXPECT_THAT(messages(dataset),
              ElementsAre("note: map.geojson: 'map': the resource is not a CSV table (not read)",
                          "note: datapackage.json column 't.a': 'type': citynet does not check "
                          "this property of a field (values kept as text)",
                          "note: t.csv:1: the file begins with a byte order mark (passed over)"));
  EXPECT_EQ(dataset.tables.size(), 1u);
}

/// Cities, in countries, some part of another one.
RawDataset read_linked(const std::string& countries, const std::string& cities) {
  const test::PackageFolder folder;
  folder.write("datapackage.json", R"({"resources": [
    {"name": "cities", "path": "cities.csv", "schema": {
      "fields": [{"name": "id"}, {"name": "country"}, {"name": "part_of"},
                 {"name": "n", "type": "integer"}],
      "primaryKey": "id",
      "foreignKeys": [
        {"fields": "country", "reference": {"resource": "countries", "fields": "code"}},
        {"fields": "part_of", "reference": {"resource": "", "fields": "id"}}]}},
    {"name": "countries", "path": "countries.csv", "schema": {
      "fields": [{"name": "code", "constraints": {"pattern": "[A-Z]{2}"}}],
      "primaryKey": "code"}}]})");
  folder.write("countries.csv", countries);
  folder.write("cities.csv", cities);
  return read_dataset(folder.path());
}

TEST(ReadDataset, ChecksForeignKeysOnceAllTablesAreRead) {
  const auto dataset =
      read_linked("code\nPL\nFR\n",
                  "id,country,part_of,n\na,PL,b,\nb,FR,,\nc,DE,,\nd,PL,bb,\ne,,,\nf,DE,zzzzz,\n");
  EXPECT_THAT(
      messages(dataset),
      ElementsAre(
          "error: cities.csv:4 column 'country': 'DE': no row of table 'countries' has this code "
          "(row refused)",
          testing::StartsWith("error: cities.csv:5 column 'part_of': 'bb': no row of table "
                              "'cities' has this id; the closest"),
          "error: cities.csv:7 column 'country': 'DE': no row of table 'countries' has this code "
          "(row refused)",
          "error: cities.csv:7 column 'part_of': 'zzzzz': no row of table 'cities' has this id "
          "(row refused)"));
  EXPECT_EQ(dataset.table("cities")->records.size(), 3u);
  EXPECT_EQ(dataset.table("cities")->rejected.size(), 3u);
  EXPECT_TRUE(dataset.report.balances());
}

TEST(ReadDataset, RefusesARowThatRefersToARefusedOneAndSaysSo) {
  const auto dataset =
      read_linked("code\nPL\nfr\n",
                  "id,country,part_of,n\nc,PL,b,\nb,PL,a,\na,fr,,\nd,PL,e,\ne,PL,,x\ng,PL,g,\n");
  EXPECT_THAT(
      messages(dataset),
      ElementsAre("error: cities.csv:2 column 'part_of': 'b': refers to cities.csv:3, a row that "
                  "was refused (row refused)",
                  "error: cities.csv:3 column 'part_of': 'a': refers to cities.csv:4, a row that "
                  "was refused (row refused)",
                  "error: cities.csv:4 column 'country': 'fr': refers to countries.csv:3, a row "
                  "that was refused (row refused)",
                  "error: cities.csv:5 column 'part_of': 'e': refers to cities.csv:6, a row that "
                  "was refused (row refused)",
                  "error: cities.csv:6 column 'n': 'x': a whole number (row refused)",
                  "error: countries.csv:3 column 'code': 'fr': matches the pattern [A-Z]{2} (row "
                  "refused)"));
  EXPECT_EQ(dataset.table("cities")->records.size(), 1u);
  EXPECT_TRUE(dataset.report.balances());
}

TEST(ReadDataset, FollowsALongChainOfRefusedRowsInLinearTime) {
  std::string cities = "id,country,part_of,n\n";
  constexpr int kRows = 20'000;
  for (int i = 0; i < kRows; ++i) {
    cities += "c" + std::to_string(i) + ",PL,c" + std::to_string(i + 1) + ",\n";
  }
  const auto dataset = read_linked("code\nPL\n", cities);  // the last one refers to nothing
  EXPECT_EQ(dataset.report.tables[0].rejected, static_cast<std::size_t>(kRows));
  EXPECT_TRUE(dataset.report.balances());
}

TEST(ReadDataset, TakesTheDescriptorOrItsFolder) {
  const test::PackageFolder folder;
  folder.write("datapackage.json", R"({"resources": [{"name": "t", "path": "in/t.csv"}]})");
  folder.write("in/t.csv", "a\n1\n");
  for (const auto& path :
       {folder.path(), folder.path() + "/", folder.path() + "/datapackage.json"}) {
    EXPECT_EQ(read_dataset(path).tables.at(0).records.at(0).place.file, "in/t.csv") << path;
  }
}

TEST(ReadDataset, NamesAFileThatIsNotThere) {
  const test::PackageFolder folder;
  EXPECT_THROW((void)read_dataset(folder.path()), base::FileError);
  folder.write("datapackage.json", R"({"resources": [{"name": "t", "path": "t.csv"}]})");
  EXPECT_THROW((void)read_dataset(folder.path()), base::FileError);
}

TEST(ReadDataset, LocatesAFileInAnotherEncoding) {
  try {
    // "Wrocław" and "święto" in cp1250
    (void)read_table(R"({"name": "id"}, {"name": "name"})",
                     "id,name\nw,Wroc\xB3"
                     "aw \x9Cwi\xEAto\n");
    FAIL();
  } catch (const base::DataError& error) {
    EXPECT_EQ(error.place(), (base::Place{"t.csv", 2, "name", 7}));
    EXPECT_EQ(error.value(), "0xB3");
    EXPECT_EQ(error.rule(), "byte 0xB3 is not UTF-8; in cp1250 it would be 'ł'");
  }
}

}  // namespace
}  // namespace citynet::read
